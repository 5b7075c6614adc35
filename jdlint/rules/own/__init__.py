"""Rules about jdlint's own marks in a posting, and about what could not be judged."""

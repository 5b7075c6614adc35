"""The words of the field: role families, verbs, headings, AI terms, and the matcher that finds them."""

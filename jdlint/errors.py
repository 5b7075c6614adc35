"""Errors a user can mend, each saying what was wrong, where, and what to do."""


class JdlintError(Exception):
    """Something jdlint cannot work with; the message is shown to the user as it stands."""


class UsageError(JdlintError):
    """A wrong option or argument on the command line."""


class ConfigError(JdlintError):
    """A configuration file or front matter with an unknown key or a wrong value."""


class ReadingError(JdlintError):
    """A file that cannot be read as a posting: missing, empty, binary, or not decodable."""

"""Patterns of .gitignore's kind, relative to a folder. Imported only where there is a pattern."""

import os
from collections.abc import Iterable
from functools import cache

from pathspec import GitIgnoreSpec

from jdlint.errors import ConfigError


class Patterns:
    """What a .gitignore file, `exclude` or `per-file-ignores` says, and about which folder."""

    def __init__(self, lines: Iterable[str], folder: str) -> None:
        """Raises ConfigError for a line that is no pattern."""
        self._folder = os.path.abspath(folder)
        try:
            self._spec = GitIgnoreSpec.from_lines(lines)
        except ValueError as error:
            raise ConfigError(f"not a pattern of .gitignore's kind: {error}") from error

    @classmethod
    def lenient(cls, lines: Iterable[str], folder: str) -> "Patterns":
        """Like git, pass over a line that is no pattern."""
        return cls([line for line in lines if _is_pattern(line)], folder)

    def verdict(self, path: str, *, is_folder: bool = False) -> bool | None:
        """True where the patterns name the path, False where they take it back with `!`, None where they are silent."""
        relative = os.path.relpath(os.path.abspath(path), self._folder).replace(os.sep, "/")
        return self._spec.check_file(relative + "/" if is_folder else relative).include

    def match(self, path: str, *, is_folder: bool = False) -> bool:
        """Whether the patterns name the path."""
        return self.verdict(path, is_folder=is_folder) is True


@cache
def patterns(lines: tuple[str, ...], folder: str) -> Patterns:
    """The patterns of an option or a configuration, made once a run."""
    return Patterns(lines, folder)


def _is_pattern(line: str) -> bool:
    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True

"""Which postings the paths of a command line stand for."""

import os
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from jdlint.reading import SUFFIXES

if TYPE_CHECKING:
    from jdlint.patterns import Patterns

STANDARD_INPUT: Final = "-"
SKIPPED_FOLDERS: Final = frozenset({".git", ".hg", ".svn", ".tox", ".nox", ".venv", "node_modules", "__pycache__"})
"""Never looked into: what tools keep there is nobody's posting."""

_ABOUT_THE_REPOSITORY = r"(?i)(README|CHANGELOG|CONTRIBUTING)([._-][a-z]{2}([_-][a-z]{2})?)?\.[a-z]+$"
"""README.de.md as well."""


class Found(NamedTuple):
    """A path to lint as the report names it, or one that cannot be, with the `problem`."""

    path: str
    problem: str | None = None


Excluded = Callable[[str, bool], bool]
"""Whether a path found in a folder is excluded; the second argument says that it is a folder itself."""


def find_postings(arguments: Sequence[str], excluded: Excluded) -> Iterator[Found]:
    """Every posting once, in the order of the arguments, those of a folder sorted by path.

    A named file is taken whatever its suffix; `excluded` and .gitignore hold for what lies in folders.
    """
    seen: set[str] = set()
    for argument in arguments:
        for found in _behind(argument, excluded):
            identity = found.path if found.path == STANDARD_INPUT else os.path.abspath(found.path)
            if identity not in seen:
                seen.add(identity)
                yield found


def _behind(argument: str, excluded: Excluded) -> Iterator[Found]:
    if argument == STANDARD_INPUT or not os.path.isdir(argument):
        yield Found(_shown(argument))
        return
    root = argument.rstrip("/" + os.sep) or argument
    inside = list(_in_folder(root, excluded, _Ignored.above(root)))
    yield from inside
    if not inside:
        known = ", ".join(sorted(SUFFIXES))
        yield Found(_shown(argument), f"no posting in this folder: looked for {known} that nothing excludes or ignores")


def _in_folder(folder: str, excluded: Excluded, ignored: "_Ignored") -> Iterator[Found]:
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        yield Found(_shown(folder), f"cannot look into this folder: {error.strerror or error}")
        return
    if any(entry.name == ".gitignore" for entry in entries):
        ignored = ignored.with_file(folder)
    for entry in entries:
        is_folder = entry.is_dir(follow_symlinks=False)
        if not _may_hold_postings(entry.name, is_folder=is_folder):
            continue
        path = os.path.join(folder, entry.name)
        if excluded(path, is_folder) or ignored(path, is_folder):
            continue
        if is_folder:
            yield from _in_folder(path, excluded, ignored)
        elif not entry.is_dir():
            yield Found(_shown(path), _problem_of(path))


def _may_hold_postings(name: str, *, is_folder: bool) -> bool:
    if is_folder:
        return name not in SKIPPED_FOLDERS
    return os.path.splitext(name)[1].lower() in SUFFIXES and not re.match(_ABOUT_THE_REPOSITORY, name)


def _problem_of(path: str) -> str | None:
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        broken = os.path.islink(path) and not os.path.exists(path)
        return "a link to a file that is not there" if broken else error.strerror or str(error)
    return None if stat.S_ISREG(mode) else "not a regular file"


def _shown(path: str) -> str:
    return path.replace(os.sep, "/")


class _Ignored(NamedTuple):
    """The .gitignore files that hold for a folder, outermost first; the innermost that says something decides."""

    files: "tuple[Patterns, ...]" = ()

    def __call__(self, path: str, is_folder: bool) -> bool:
        for patterns in reversed(self.files):
            verdict = patterns.verdict(path, is_folder=is_folder)
            if verdict is not None:
                return verdict
        return False

    @classmethod
    def above(cls, folder: str) -> "_Ignored":
        """What holds for the folder from the folders above it, up to the root of its repository if it is in one."""
        above: list[str] = []
        current = os.path.abspath(folder)
        while not os.path.exists(os.path.join(current, ".git")):
            parent = os.path.dirname(current)
            if parent == current:
                return cls()
            above.append(parent)
            current = parent
        ignored = cls()
        for each in reversed(above):
            if os.path.isfile(os.path.join(each, ".gitignore")):
                ignored = ignored.with_file(each)
        return ignored

    def with_file(self, folder: str) -> "_Ignored":
        """These and the .gitignore of the folder; a file that cannot be read says nothing, as for git."""
        from jdlint.patterns import Patterns

        try:
            with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="surrogateescape") as file:
                return _Ignored((*self.files, Patterns.lenient(file, folder)))
        except OSError:
            return self

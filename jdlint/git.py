"""What git knows of a file: whether it changed since a revision, and what it was there."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from jdlint.errors import UsageError

_QUIET: Final = {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


@dataclass(frozen=True, slots=True)
class Base:
    """The point of a repository's history that a run compares with."""

    top: str
    """The repository's folder, absolute and without links."""
    commit: str
    """Where the work on HEAD left the named revision, or that revision where the two share nothing."""
    changed: Mapping[str, str | None]
    """Files that differ from `commit`, relative to `top`, each with its name there; None where it was not there."""

    def has_changed(self, path: str) -> bool:
        """Whether the file at `path` differs from what it was."""
        return self._within(path) in self.changed

    def content(self, path: str) -> bytes | None:
        """The changed file at `path` as it was; None where it is new. Raises UsageError where git fails."""
        old = self.changed.get(self._within(path))
        return None if old is None else _git(self.top, "cat-file", "blob", f"{self.commit}:{old}")

    def _within(self, path: str) -> str:
        whole = os.path.join(os.path.realpath(os.path.dirname(path) or "."), os.path.basename(path))
        return os.path.relpath(whole, self.top).replace(os.sep, "/")


def base_of(folder: str, revision: str) -> Base:
    """What changed since a revision in the repository around `folder`, in its work tree and in new files.

    Raises UsageError where there is no repository, no such revision, or no git.
    """
    top = _line(_git(folder, "rev-parse", "--show-toplevel", problem=f"{folder or '.'} is in no git repository"))
    unknown = f"git knows no revision {revision!r}; in a shallow clone, fetch it first"
    named = _line(
        _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", problem=unknown)
    )
    commit = _forked_at(top, named)
    changed = _differing(top, commit)
    listed = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    changed |= {os.fsdecode(name): None for name in listed.split(b"\0") if name}
    return Base(os.path.realpath(top), commit, changed)


def _forked_at(top: str, named: str) -> str:
    try:
        return _line(_git(top, "merge-base", named, "HEAD"))
    except UsageError:
        return named


def _differing(top: str, commit: str) -> dict[str, str | None]:
    """Changed and renamed files with their old names, deleted ones left out."""
    options = ("--no-ext-diff", "--no-textconv", "--name-status", "--find-renames", "-z")
    fields = iter(_git(top, "diff", *options, commit, "--").split(b"\0"))
    changed: dict[str, str | None] = {}
    for status in fields:
        if not status:
            break
        name = os.fsdecode(next(fields))
        if status[:1] in (b"R", b"C"):
            changed[os.fsdecode(next(fields))] = name
        elif status[:1] == b"A":
            changed[name] = None
        elif status[:1] != b"D":
            changed[name] = name
    return changed


def _git(folder: str, *arguments: str, problem: str = "") -> bytes:
    import subprocess

    command = ["git", "-C", folder or ".", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, **_QUIET})
    except OSError as error:
        raise UsageError(f"--diff-base asks git, which could not be run: {error.strerror or error}") from None
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip()
        raise UsageError(f"--diff-base: {problem or told or 'git ' + arguments[0] + ' failed'}")
    return done.stdout


def _line(output: bytes) -> str:
    return os.fsdecode(output).rstrip("\r\n")

"""A baseline: the findings a careers repository starts with, so that only new ones are reported.

A finding is known by its code and the words of its statement, not by its line: it stays known when lines move, and is
new again when its statement is rewritten. One that covers other codes is known only where all of them are.
"""

import json
import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final, NamedTuple

from jdlint.errors import ConfigError
from jdlint.finding import FileReport, Finding, Silenced
from jdlint.linter import EXPLAINED_BY, fingerprinted

SCHEMA_VERSION: Final = 1
REASON: Final = "in the baseline"
"""Why a known finding is silenced."""
_KEYS: Final = ("path", "code", "fingerprint", "excerpt")
_EXCERPT_CHARACTERS: Final = 80


class Known(NamedTuple):
    """A finding that was there when the baseline was written."""

    path: str
    """Relative to the baseline's folder, with forward slashes."""
    code: str
    fingerprint: str
    excerpt: str
    """For people who read the baseline; nothing depends on it."""


class Baseline(NamedTuple):
    """What is known, and the folder that its paths are relative to."""

    folder: str
    known: tuple[Known, ...] = ()

    @classmethod
    def read(cls, path: str) -> "Baseline":
        """The baseline in a file; raises ConfigError where it cannot be read or is none."""
        try:
            with open(path, "rb") as file:
                document = json.loads(file.read())
        except OSError as error:
            raise ConfigError(f"{path}: cannot read this baseline: {error.strerror or error}") from error
        except (ValueError, RecursionError) as error:
            raise ConfigError(f"{path}: not a baseline of jdlint: {error}") from None
        return cls(_folder_of(path), tuple(_entries(path, document)))

    def applied(self, files: Sequence[FileReport]) -> list[FileReport]:
        """The reports with every known finding silenced."""
        by_path: dict[str, set[str]] = {}
        for each in self.known:
            by_path.setdefault(each.path, set()).add(each.fingerprint)
        return [_without(file, by_path.get(self._relative(file.path), set())) for file in files]

    def gone(self, files: Sequence[FileReport]) -> list[Known]:
        """What is known and no longer found: in the files of this run, and in files that are no more."""
        found, judged = self._found(files), self._judged(files)
        return [
            each
            for each in self.known
            if (each.path in judged or not os.path.exists(os.path.join(self.folder, each.path)))
            and (each.path, each.fingerprint) not in found
        ]

    def renewed(self, files: Sequence[FileReport]) -> "Baseline":
        """The baseline that knows every finding of this run; what it says of other files that still exist is kept."""
        judged = self._judged(files)
        kept = (
            each
            for each in self.known
            if each.path not in judged and os.path.exists(os.path.join(self.folder, each.path))
        )
        return self._replace(known=tuple(sorted({*kept, *self._found(files).values()})))

    def document(self) -> str:
        """The file's content: one finding a line, sorted, so that it is read and merged line by line."""
        lines = ",\n".join(f"    {json.dumps(each._asdict(), ensure_ascii=False)}" for each in self.known)
        listed = f"[\n{lines}\n  ]" if lines else "[]"
        return f'{{\n  "schema_version": {SCHEMA_VERSION},\n  "findings": {listed}\n}}\n'

    def _found(self, files: Iterable[FileReport]) -> dict[tuple[str, str], Known]:
        found = {}
        for file in files:
            path = self._relative(file.path)
            for one in chain.from_iterable(_single(file.findings)):
                known = Known(path, one.code, one.fingerprint, one.excerpt[:_EXCERPT_CHARACTERS])
                found[path, one.fingerprint] = known
        return found

    def _judged(self, files: Iterable[FileReport]) -> set[str]:
        """Files that could be read. A broken one proves nothing about its findings."""
        return {self._relative(file.path) for file in files if file.status != "error"}

    def _relative(self, path: str) -> str:
        return os.path.relpath(path, self.folder).replace(os.sep, "/")


def empty_baseline(path: str) -> Baseline:
    """A baseline to be written to `path`, which knows nothing yet."""
    return Baseline(_folder_of(path))


def _folder_of(path: str) -> str:
    return os.path.dirname(os.path.abspath(path))


def _entries(path: str, document: Any) -> Iterator[Known]:
    listed = document.get("findings") if isinstance(document, Mapping) else None
    if not isinstance(listed, list) or document.get("schema_version") != SCHEMA_VERSION:
        raise ConfigError(f"{path}: not a baseline of this jdlint; write one with --write-baseline --baseline {path}")
    for number, entry in enumerate(listed, 1):
        if not isinstance(entry, Mapping) or not all(isinstance(entry.get(key), str) for key in _KEYS):
            raise ConfigError(f"{path}: finding {number}: expected the strings {', '.join(_KEYS)}")
        yield Known(*(entry[key] for key in _KEYS))


def _without(file: FileReport, known: Collection[str]) -> FileReport:
    if not known:
        return file
    kept: list[Finding] = []
    silenced: list[Silenced] = []
    for finding, singles in zip(file.findings, _single(file.findings), strict=True):
        if all(one.fingerprint in known for one in singles):
            silenced += [Silenced(one.code, one.place.line, REASON) for one in singles]
        else:
            kept.append(finding)
    return file._replace(
        findings=tuple(kept),
        confusions=_still_explained(file, kept, silenced),
        silenced=tuple(sorted([*file.silenced, *silenced], key=lambda each: (each.line, each.code))),
    )


def _still_explained(file: FileReport, kept: Sequence[Finding], silenced: Sequence[Silenced]) -> tuple[str, ...]:
    """The verdicts that a finding still explains; as everywhere, none stands without its explanation."""
    reported = {code for finding in kept for code in (finding.code, *finding.covers)}
    hidden = {each.code for each in silenced}
    return tuple(
        confusion
        for confusion in file.confusions
        if reported.intersection(EXPLAINED_BY[confusion]) or not hidden.intersection(EXPLAINED_BY[confusion])
    )


def _single(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Each finding and those folded into it, one a code, with the fingerprints they would have on their own."""
    every = (finding._replace(code=code) for finding in findings for code in (finding.code, *finding.covers))
    stamped = fingerprinted(every)
    return [[next(stamped) for _ in (finding.code, *finding.covers)] for finding in findings]

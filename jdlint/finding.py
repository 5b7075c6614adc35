"""What jdlint says about a posting: findings, and the reports that hold them.

Everything here is frozen and knows nothing of how it was found or how it will be shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final, Literal

Band = Literal["early", "scaling", "mature", "unknown"]
BANDS: Final = ("early", "scaling", "mature")
"""The three maturity bands a suggestion can be written for."""

Status = Literal["linted", "out-of-scope", "too-short", "error"]


class Severity(IntEnum):
    """How much a finding matters. Ordered, so that `severity >= threshold` reads naturally."""

    INFO = 1
    """Advice."""
    WARNING = 2
    """A careful editor would change it."""
    ERROR = 3
    """The posting confuses the role or asks the impossible."""

    @property
    def label(self) -> str:
        """The word users and reports know: error, warning, info."""
        return self.name.lower()

    def lowered(self) -> "Severity":
        """One level down; info stays info."""
        return Severity(max(self - 1, Severity.INFO))


@dataclass(frozen=True, slots=True)
class Place:
    """A range of the original file: lines and columns from 1, in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """The file's own line at a finding's start, cut to a window: `text[start:end]` is the finding's part of it."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to write instead, for one maturity band."""

    kind: Literal["replace", "insert", "advice"]
    maturity: str
    text: str


@dataclass(frozen=True, slots=True)
class RelatedLine:
    """A line that an aggregate finding rests on."""

    place: Place
    excerpt: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to change in a posting, at one place."""

    code: str
    name: str
    severity: Severity
    source: Literal["rule", "llm"]
    message: str
    place: Place
    excerpt: str
    """The whole statement as readable text, white space folded, at most 300 characters."""
    suggestions: tuple[Suggestion, ...]
    related: tuple[RelatedLine, ...]
    covers: tuple[str, ...]
    """Codes of findings folded into this one."""
    fingerprint: str
    """Stable while the statement's words stay the same, wherever its line moves; distinct within a file."""
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Evidence:
    """A line of the posting that a judgement rests on."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Maturity:
    """How far the company is with AI, and how jdlint knows."""

    band: Band
    source: Literal["option", "front-matter", "config", "text", "default"]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that a suppression or `ignore` silenced, with the reason its writer gave."""

    code: str
    line: int
    reason: str | None


@dataclass(frozen=True, slots=True)
class SkippedCheck:
    """A check that did not run, and why."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class FileReport:
    """All that jdlint has to say of one file. Shares are 0..1 and sum to 1, or are all 0."""

    path: str
    status: Status
    reason: str | None = None
    title: str | None = None
    confusions: tuple[str, ...] = ()
    role_mix: Mapping[str, float] = field(default_factory=dict)
    strands: Mapping[str, float] = field(default_factory=dict)
    maturity: Maturity = Maturity("unknown", "default")
    findings: tuple[Finding, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    checks_skipped: tuple[SkippedCheck, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run. `settings` holds the few settings that shaped it (maturity, today, fail_on)."""

    files: tuple[FileReport, ...]
    settings: Mapping[str, str]

    def count(self, severity: Severity) -> int:
        """Findings of exactly this severity over all files."""
        return sum(finding.severity is severity for file in self.files for finding in file.findings)

"""What jdlint says about a posting: findings, and the reports that hold them.

Everything here is frozen and knows nothing of how it was found or how it will be shown.
"""

from collections.abc import Mapping
from enum import IntEnum
from typing import Final, Literal, NamedTuple

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


class Place(NamedTuple):
    """A range of the original file: lines and columns from 1, in code points, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Snippet(NamedTuple):
    """The file's own line at a finding's start, cut to a window: `text[start:end]` is the finding's part of it."""

    text: str
    start: int
    end: int


class Suggestion(NamedTuple):
    """What to write instead, for one maturity band."""

    kind: Literal["replace", "insert", "advice"]
    maturity: str
    text: str


class RelatedLine(NamedTuple):
    """A line that an aggregate finding rests on."""

    place: Place
    excerpt: str


class Finding(NamedTuple):
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
    rewrites: tuple[Suggestion, ...] = ()
    """One for each of `BANDS`, whatever band is known; only for a report that lets its reader switch between them."""


class StatementLine(NamedTuple):
    """A heading or a statement, for a report that shows the whole posting."""

    text: str
    """Readable text, white space folded."""
    place: Place
    kind: Literal["heading", "item", "sentence"]
    family: str = "other"
    """Whose work it describes: the family of its weightiest duty, "other" where it has none."""
    stance: str = "other"
    """The stance of that duty."""


class RulePage(NamedTuple):
    """What a report may tell about a rule: its summary in one sentence, its page in Markdown."""

    code: str
    name: str
    severity: Severity
    summary: str
    markdown: str


class Evidence(NamedTuple):
    """A line of the posting that a judgement rests on."""

    line: int
    text: str


class Maturity(NamedTuple):
    """How far the company is with AI, and how jdlint knows."""

    band: Band
    source: Literal["option", "front-matter", "config", "text", "default"]
    evidence: tuple[Evidence, ...] = ()


class Silenced(NamedTuple):
    """A finding that a suppression or `ignore` silenced, with the reason its writer gave."""

    code: str
    line: int
    reason: str | None


class SkippedCheck(NamedTuple):
    """A check that did not run, and why."""

    code: str
    reason: str


class Detail(NamedTuple):
    """What a report format shows beyond findings; what none asks for is not worked out."""

    text: bool = False
    """`FileReport.text`"""
    lines: bool = False
    """`FileReport.lines`"""
    rewrites: bool = False
    """`Finding.rewrites`"""
    rewritten: bool = False
    """`FileReport.rewritten`"""
    rules: bool = False
    """`Report.rules`"""


class FileReport(NamedTuple):
    """All that jdlint has to say of one file. Shares are 0..1 and sum to 1, or are all 0."""

    path: str
    status: Status
    reason: str | None = None
    title: str | None = None
    confusions: tuple[str, ...] = ()
    role_mix: Mapping[str, float] = {}
    strands: Mapping[str, float] = {}
    maturity: Maturity = Maturity("unknown", "default")
    findings: tuple[Finding, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    checks_skipped: tuple[SkippedCheck, ...] = ()
    text: str = ""
    """The decoded file; empty unless the report format needs it."""
    lines: tuple[StatementLine, ...] = ()
    """The posting in order; empty unless the report format shows whole postings."""
    rewritten: str = ""
    """The whole file after a rewrite; empty where there is none."""
    before: "FileReport | None" = None
    """The same posting at the revision a run compares with; None where it compares with none."""


class Report(NamedTuple):
    """The result of a run. `settings` holds the few settings that shaped it (maturity, today, fail_on)."""

    files: tuple[FileReport, ...]
    settings: Mapping[str, str]
    rules: tuple[RulePage, ...] = ()
    """The pages of the rules that ran, by code; empty unless the report format shows them."""

    def total(self, severity: Severity) -> int:
        """Findings of exactly this severity over all files."""
        return sum(finding.severity is severity for file in self.files for finding in file.findings)

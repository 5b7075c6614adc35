"""What every report says of a run: findings worst first, files that were not linted, checks that did not run."""

from collections import Counter
from typing import Final, NamedTuple

from jdlint.finding import BANDS, FileReport, Finding, Report, Severity, SkippedCheck, Suggestion
from jdlint.reports.characters import one_line, visible
from jdlint.reports.shares import in_units

LEADS: Final = {"replace": "Write instead", "insert": "Add", "advice": "Advice"}
"""What stands before a suggestion of each kind."""

_CONFUSIONS: Final = {"data-science": "reads as a data science role", "generalist-pm": "reads as a generalist PM role"}
_NO_VERDICT: Final = {
    "out-of-scope": "not an AI PM's role",
    "too-short": "too short to judge",
    "error": "could not be linted",
}


class Located(NamedTuple):
    """A finding and the file it is about."""

    file: FileReport
    finding: Finding


def worst_first(report: Report) -> list[Located]:
    """Every finding: errors, then warnings, then infos; within each as in the report."""
    located = [Located(file, finding) for file in report.files for finding in file.findings]
    return sorted(located, key=lambda one: -one.finding.severity)


def broken(report: Report) -> list[FileReport]:
    """Files that could not be linted. They are never clean."""
    return [file for file in report.files if file.status == "error"]


def skipped_checks(report: Report) -> dict[SkippedCheck, int]:
    """Each check that did not run, with the number of files it missed."""
    return Counter(check for file in report.files for check in file.checks_skipped)


def why_broken(file: FileReport) -> str:
    """One line that says why a file could not be linted."""
    return f"could not be linted: {one_line(file.reason or 'no reason was given')}"


def why_skipped(check: SkippedCheck, files: int) -> str:
    """One line that says which check did not run, on how many files, and why."""
    return f"{one_line(check.code)} skipped for {counted(files, 'file')}: {one_line(check.reason)}"


def reads_as(file: FileReport) -> str:
    """What the posting is taken for, in a few words."""
    if file.status in _NO_VERDICT:
        return _NO_VERDICT[file.status]
    return ", ".join(_CONFUSIONS.get(one, one) for one in file.confusions) or "no confusion found"


def ai_pm_percent(file: FileReport) -> int:
    """Parts of a hundred of the posting that are an AI PM's work, rounded as everywhere in the reports."""
    return in_units(file.role_mix, 100).get("ai_pm", 0)


def advice(suggestion: Suggestion) -> str:
    """One line that leads a suggestion in: `Write instead, for an early company: ...`."""
    lead = LEADS[suggestion.kind]
    company = f", for {_article(suggestion.maturity)} company" if suggestion.maturity in BANDS else ""
    return f"{lead}{company}: {one_line(suggestion.text)}"


def in_words(finding: Finding) -> str:
    """The message and its suggestions, one to a line."""
    return "\n".join([one_line(finding.message), *map(advice, finding.suggestions)])


def relative_path(file: FileReport) -> str:
    """The file's path to show, without a leading `./`, as services that look it up in the repository expect it."""
    return visible(without_dot(file.path))


def without_dot(path: str) -> str:
    """`path` without a leading `./`."""
    while path.startswith("./"):
        path = path[2:].lstrip("/")
    return path


def replacements(file: FileReport, finding: Finding) -> list[Suggestion]:
    """The suggestions that can take the statement's place in the file as they stand.

    In HTML none can: a statement's range there holds tags that must stay, which only a rewrite knows how to keep.
    One of several lines, from several rules, cannot stand in one list item.
    """
    if file.path.lower().endswith((".html", ".htm")):
        return []
    return [
        suggestion for suggestion in finding.suggestions if suggestion.kind == "replace" and "\n" not in suggestion.text
    ]


def counted(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def tally(report: Report) -> str:
    """`2 errors, 1 warning, 0 infos`."""
    return ", ".join(counted(report.total(severity), severity.label) for severity in reversed(Severity))


def _article(maturity: str) -> str:
    return f"an {maturity}" if maturity[0] in "aeiou" else f"a {maturity}"

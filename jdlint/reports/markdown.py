"""Markdown for a GitHub step summary and for a comment on a pull request.

Text of postings goes into code spans, or has every mark of Markdown spelled as an entity, so that it can be neither
markup, link, image, mention nor reference.
"""

import re
from collections.abc import Iterable, Iterator

from jdlint.finding import FileReport, Finding, RelatedLine, Report, Severity
from jdlint.reports.change import change_of
from jdlint.reports.characters import one_line
from jdlint.reports.contents import (
    LEADS,
    broken,
    counted,
    reads_as,
    relative_path,
    skipped_checks,
    tally,
    why_broken,
    why_skipped,
)
from jdlint.reports.shares import in_units
from jdlint.reports.verdict import ROLE_NAMES

LONGEST_REPORT = 60_000
"""Code points. A comment may have 65,536, which leaves room for what an action adds; a summary may have 1 MiB."""
LONGEST_TEXT = 600
MOST_RELATED = 10

_ICONS = {Severity.ERROR: "🔴", Severity.WARNING: "🟠", Severity.INFO: "🔵"}

_MARKS = re.compile(r"[\\`*_\[\]<>&|~$#@]|(?<=:)/|:(?=//|[\w+-]+:)|(?<=www)\.|(?<=GH)-", re.IGNORECASE)
_STARTS_REFERENCE = "@#:"
_NOTHING_SEEN = "\u200b"
"""A zero width space. GitHub looks for mentions, issue numbers and :emoji: after Markdown, where no escape is left."""


def markdown(report: Report) -> str:
    """The report as GitHub Flavored Markdown, cut with a note where it would be longer than a comment may be."""
    text = ""
    blocks = list(_blocks(report))
    for number, block in enumerate(blocks):
        if len(text) + len(block) > LONGEST_REPORT:
            return f"{text}\n_{counted(len(blocks) - number, 'part')} left out to fit: run jdlint to see everything._\n"
        text += block
    return text


def _blocks(report: Report) -> Iterator[str]:
    yield f"## jdlint: {tally(report)} in {counted(len(report.files), 'file')}\n\n"
    for file in broken(report):
        yield f"- ❌ **{prose(relative_path(file))}** {prose(why_broken(file))}\n"
    for check, files in skipped_checks(report).items():
        yield f"- ⏭️ {prose(why_skipped(check, files))}\n"
    if silenced := [silence for file in report.files for silence in file.silenced]:
        codes = ", ".join(sorted({prose(one.code) for one in silenced}))
        yield f"- 🔇 {counted(len(silenced), 'finding')} silenced in the postings: {codes}\n"
    judged = sorted((file for file in report.files if file.status in ("linted", "too-short")), key=_worst, reverse=True)
    yield from _table(judged)
    for file in judged:
        if file.findings:
            yield f"\n### {prose(relative_path(file))}\n\n"
            yield from (_finding(finding) for finding in sorted(file.findings, key=lambda one: -one.severity))


def _worst(file: FileReport) -> list[int]:
    return sorted((finding.severity for finding in file.findings), reverse=True)


def _table(files: list[FileReport]) -> Iterator[str]:
    if files:
        yield "\n| Posting | Verdict | Role mix | Findings |\n|---|---|---|---|\n"
    for file in files:
        title = f"<br>{prose(file.title)}" if file.title else ""
        findings = " ".join(f"{_ICONS[severity]} {count}" for severity, count in _counts(file.findings)) or "none"
        change = f"<br>{prose(change_of(file))}" if file.before else ""
        yield f"| {prose(relative_path(file))}{title} | {prose(reads_as(file))}{change} | {_mix(file)} | {findings} |\n"


def _counts(findings: Iterable[Finding]) -> list[tuple[Severity, int]]:
    severities = [finding.severity for finding in findings]
    return [(severity, severities.count(severity)) for severity in reversed(Severity) if severity in severities]


def _mix(file: FileReport) -> str:
    """The three largest shares, with what they were before where the run compares."""
    before = in_units(file.before.role_mix, 100) if file.before else {}
    now = in_units(file.role_mix, 100)
    largest = sorted(now, key=lambda role: -now[role])[:3]
    return ", ".join(
        (f"{before.get(role, 0)} % → " if file.before else "") + f"{now[role]} % {_role(role)}"
        for role in largest
        if now[role] or before.get(role)
    )


def _role(name: str) -> str:
    return ROLE_NAMES.get(name, prose(name))


def _finding(finding: Finding) -> str:
    origin = " · from a language model" if finding.source == "llm" else ""
    head = f"line {finding.place.line} · **{prose(finding.code)}** {prose(finding.name)}{origin}"
    lines = [f"- {_ICONS[finding.severity]} {head}: {prose(finding.message)}", f"  > {code(finding.excerpt)}", ""]
    for suggestion in finding.suggestions:
        company = f", {prose(suggestion.maturity)}" if len(finding.suggestions) > 1 else ""
        lines += [f"  - {LEADS[suggestion.kind]}{company}: {code(suggestion.text)}"]
    lines += _related(finding.related)
    return "\n".join(lines) + "\n"


def _related(related: tuple[RelatedLine, ...]) -> Iterator[str]:
    for line in related[:MOST_RELATED]:
        yield f"  - line {line.place.line}: {code(line.excerpt)}"
    if len(related) > MOST_RELATED:
        yield f"  - and {counted(len(related) - MOST_RELATED, 'more line')}"


def prose(text: str) -> str:
    """`text` on one line, so that GitHub shows it as written and does nothing with it."""
    return _MARKS.sub(_entity, _short(text))


def code(text: str) -> str:
    """`text` on one line as a code span, fenced by more backticks than stand in it."""
    shown = _short(text) or " "
    fence = "`" * (1 + max(map(len, re.findall("`+", shown)), default=0))
    return f"{fence} {shown} {fence}" if shown[0] == "`" or shown[-1] == "`" else f"{fence}{shown}{fence}"


def _entity(mark: re.Match[str]) -> str:
    return f"&#{ord(mark[0])};" + _NOTHING_SEEN * (mark[0] in _STARTS_REFERENCE)


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= LONGEST_TEXT else line[: LONGEST_TEXT - 1] + "…"

"""The report for people at a terminal: each posting's verdict, then each finding at its line."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import click

from jdlint.finding import FileReport, Finding, Report, Severity, Suggestion
from jdlint.reports.cells import underlined
from jdlint.reports.change import change_of
from jdlint.reports.characters import one_line
from jdlint.reports.verdict import chart, mix_in_words, verdict

_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_CHECKLIST_ITEM = r"(?:(?<=:)|;) (?=\(\d+\) )"
"""Where a message that lists several things goes on to the next."""
_LEADS = {"replace": "instead", "insert": "add", "advice": "advice"}


class Look(NamedTuple):
    """How the report looks: `width` in columns, the rest as the options of the same names."""

    width: int = 100
    color: bool = False
    quiet: bool = False
    verbose: bool = False
    statistics: bool = False

    def style(self, text: str, *, fg: str | None = None, bold: bool | None = None, dim: bool | None = None) -> str:
        """The text, colored where color was asked for."""
        return click.style(text, fg=fg, bold=bold, dim=dim) if self.color else text

    def wrapped(self, text: str, indent: str, first: str | None = None) -> Iterator[str]:
        """The text in lines of the report's width, never cut within a word; `first` indents the first line."""
        line, is_empty = indent if first is None else first, True
        for word in text.split():
            if is_empty:
                line += word
            elif len(line) + 1 + len(word) <= self.width:
                line += f" {word}"
            else:
                yield line
                line = indent + word
            is_empty = False
        if not is_empty:
            yield line


def text(report: Report, look: Look | None = None) -> str:
    """The report as lines of text, ending with a newline unless there is nothing to say."""
    look = look or Look()
    lines: list[str] = []
    for file in report.files:
        lines += _file(file, look)
    if look.statistics:
        lines += [*statistics(report).splitlines(), ""]
    if not look.quiet:
        lines.append(_summary(report, look))
    return "".join(f"{line.rstrip()}\n" for line in lines)


def statistics(report: Report) -> str:
    """How often each rule was found, most often first."""
    counted = Counter((finding.code, finding.name) for file in report.files for finding in file.findings)
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return "".join(f"{count:6}  {code}  {name}\n" for (code, name), count in ordered)


def _file(file: FileReport, look: Look) -> Iterator[str]:
    if not look.quiet or file.status == "error":
        yield from _head(file, look)
    for finding in file.findings:
        yield from _finding(file, finding, look)
        if not look.quiet:
            yield ""
    if look.verbose:
        for silenced in file.silenced:
            reason = one_line(silenced.reason or "no reason given")
            yield from look.wrapped(f"silenced: {silenced.code} on line {silenced.line}: {reason}", "    ", "  ")
    for check in file.checks_skipped:
        yield from look.wrapped(f"skipped: {check.code}: {one_line(check.reason)}", "    ", "  ")


def _head(file: FileReport, look: Look) -> Iterator[str]:
    path = look.style(one_line(file.path), bold=True)
    if file.status == "error":
        yield f"{path}: {look.style('not linted', fg='red', bold=True)}: {one_line(file.reason or '')}"
    elif file.status == "out-of-scope":
        if look.verbose:
            yield f"{path}: out of scope: {one_line(file.reason or '')}"
    elif not file.findings and file.status == "linted":
        yield f"{path}: {look.style('nothing to change', fg='green')}; {mix_in_words(file)}"
        if change := change_of(file):
            yield from look.wrapped(change, "    ", "  ")
    else:
        yield path + (f": {one_line(file.title)}" if file.title else "")
        yield from look.wrapped(verdict(file), "  ")
        if change := change_of(file):
            yield from look.wrapped(change, "    ", "  ")
        if file.status == "linted":
            yield from chart(file, look.width, look.style)
        yield ""
    if look.verbose and file.status == "linted":
        yield from _maturity(file, look)


def _maturity(file: FileReport, look: Look) -> Iterator[str]:
    yield f"  maturity: {file.maturity.band} (from {file.maturity.source})"
    for evidence in file.maturity.evidence:
        yield from look.wrapped(f"line {evidence.line}: {one_line(evidence.text)}", "      ", "    ")


def _finding(file: FileReport, finding: Finding, look: Look) -> Iterator[str]:
    color = _COLORS[finding.severity]
    where = f"{one_line(file.path)}:{finding.place.line}:{finding.place.column}"
    label = look.style(finding.severity.label, fg=color, bold=True)
    yield f"{where}: {label} {look.style(finding.code, bold=True)} {finding.name}"
    gutter = f"{finding.place.line:>6} | "
    marked = underlined(finding.snippet, look.width - len(gutter))
    if marked:
        yield look.style(gutter, dim=True) + marked.line
        yield look.style(" " * 6 + " | ", dim=True) + " " * marked.before + look.style("^" * marked.width, fg=color)
    message = one_line(finding.message)
    for item in re.split(_CHECKLIST_ITEM, message) if "(1)" in message else (message,):
        yield from look.wrapped(item, "        " if item.startswith("(") else "    ", "    ")
    yield from _suggestions(finding.suggestions, look)
    yield from _further(finding, look)


def _suggestions(suggestions: Sequence[Suggestion], look: Look) -> Iterator[str]:
    several = len(suggestions) > 1
    for number, suggestion in enumerate(suggestions):
        lead = _LEADS[suggestion.kind] if number == 0 else ""
        band = f"{suggestion.maturity:<9}" if several else ""
        sentences = suggestion.text.splitlines()
        for row, sentence in enumerate(sentences):
            numbered = f"({row + 1}) {sentence}" if len(sentences) > 1 else sentence
            first = f"    {lead if row == 0 else '':<9}{band if row == 0 else ' ' * len(band)}"
            lines = look.wrapped(one_line(numbered), " " * len(first), first)
            yield from (look.style(line, fg="green") for line in lines)


def _further(finding: Finding, look: Look) -> Iterator[str]:
    if finding.related:
        numbers = dict.fromkeys(str(each.place.line) for each in finding.related)
        yield from look.wrapped(", ".join(numbers), " " * 13, "    lines    ")
    if finding.covers:
        yield from look.wrapped(", ".join(finding.covers), " " * 13, "    also     ")


def _summary(report: Report, look: Look) -> str:
    counts = [
        look.style(_counted(number, severity.label), fg=_COLORS[severity] if number else None)
        for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO)
        if (number := report.total(severity)) or severity is Severity.ERROR
    ]
    statuses = Counter(file.status for file in report.files)
    said = [f"{_counted(len(report.files), 'file')}: {', '.join(counts)}"]
    if statuses["out-of-scope"]:
        said.append(f"{statuses['out-of-scope']} out of scope" + ("" if look.verbose else " (--verbose says why)"))
    if statuses["error"]:
        said.append(look.style(f"{statuses['error']} not linted", fg="red"))
    if silenced := sum(len(file.silenced) for file in report.files):
        said.append(f"{silenced} silenced")
    return "; ".join(said)


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"

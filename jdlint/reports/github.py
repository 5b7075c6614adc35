"""Annotations in a GitHub Actions log, by workflow commands.

GitHub shows ten annotations of each kind for one step and drops the rest, so the worst come first and the rest are
counted. A command is one line; what could end it or start another is escaped as the runner expects.
"""

from collections.abc import Iterable

from jdlint.finding import Report, Severity
from jdlint.reports.change import changes
from jdlint.reports.characters import visible
from jdlint.reports.contents import (
    Located,
    broken,
    counted,
    in_words,
    relative_path,
    skipped_checks,
    why_broken,
    why_skipped,
    worst_first,
)

ANNOTATIONS_OF_A_KIND = 10

_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(report: Report) -> str:
    """The report as workflow commands, one to a line; empty where there is nothing to say."""
    lines: dict[str, list[str]] = {"error": [], "warning": [], "notice": []}
    for file in broken(report):
        lines["error"].append(_command("error", why_broken(file), file=relative_path(file)))
    for check, files in skipped_checks(report).items():
        lines["notice"].append(_command("notice", why_skipped(check, files), title="jdlint"))
    for file, change in changes(report):
        lines["notice"].append(_command("notice", change, file=relative_path(file), title="jdlint"))
    for one in worst_first(report):
        kind = _KINDS[one.finding.severity]
        lines[kind].append(_annotation(kind, one))
    return "".join(line + "\n" for line in _within_limits(lines))


def _within_limits(lines: dict[str, list[str]]) -> Iterable[str]:
    left_out = [
        counted(len(lines[kind]) - ANNOTATIONS_OF_A_KIND, kind)
        for kind in ("error", "warning")
        if len(lines[kind]) > ANNOTATIONS_OF_A_KIND
    ]
    notices = lines["notice"]
    room = ANNOTATIONS_OF_A_KIND - bool(left_out)
    if len(notices) > room:
        room = ANNOTATIONS_OF_A_KIND - 1
        left_out.append(counted(len(notices) - room, "notice"))
    yield from lines["error"][:ANNOTATIONS_OF_A_KIND]
    yield from lines["warning"][:ANNOTATIONS_OF_A_KIND]
    if left_out:
        message = f"Not shown here: {', '.join(left_out)}. Run jdlint on these files to see everything."
        yield _command("notice", message, title="jdlint")
    yield from notices[:room]


def _annotation(kind: str, one: Located) -> str:
    finding, place = one.finding, one.finding.place
    properties = {"file": relative_path(one.file), "line": str(place.line), "endLine": str(place.end_line)}
    if place.line == place.end_line:  # GitHub takes columns only within one line
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    return _command(kind, in_words(finding), **properties, title=f"{finding.code} {finding.name}")


def _command(kind: str, message: str, **properties: str) -> str:
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{kind} {listed}::{_message(message)}"


def _message(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")

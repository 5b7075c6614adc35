"""What a changed posting must not bring: new or worse findings, and edited lines that are flagged still."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jdlint.finding import Finding, Place, Severity
from jdlint.rewriting.edit import Edit, Judged, moved_by
from jdlint.rewriting.slots import AGGREGATE, SUBJECT_OF
from jdlint.rules import RULES

_MISSING = frozenset(rule.code for rule in RULES if rule.suggestion == "insert")


class Problem(NamedTuple):
    """A finding that the edits brought, and the edit it stands in where it stands in one."""

    code: str
    message: str
    edit: Edit | None

    @property
    def is_about_something_missing(self) -> bool:
        """A sentence put in may answer it."""
        return self.code in _MISSING


def problems(before: Judged, after: Judged, edits: Sequence[Edit]) -> list[Problem]:
    """What is new at warning or above, or worse, after the edits; and what edited lines are still flagged for."""
    places = [(edit, after.posting.source.original_place(start, end)) for edit, start, end in moved_by(edits)]
    found = []
    known = _severities(before.report.findings)
    for finding in after.report.findings:
        edit = _edit_at(finding, places)
        for code in (finding.code, *finding.covers):
            if edit is not None and _condemns(code, finding, edit):
                found.append(Problem(code, finding.message, edit))
            elif edit is None and finding.severity >= Severity.WARNING and _is_new_or_worse(code, finding, known):
                found.append(Problem(code, finding.message, None))
    return found


def _condemns(code: str, finding: Finding, edit: Edit) -> bool:
    """Whether an edited line may not stay because of this."""
    if finding.related:
        return False
    return finding.severity >= Severity.WARNING or code in SUBJECT_OF or code == edit.rule


def _is_new_or_worse(code: str, finding: Finding, known: dict[tuple[str, str], Severity]) -> bool:
    if code != finding.code and _own_severity(code) < Severity.WARNING:
        return False
    was = known.get((code, _identity(code, finding)))
    return was is None or (code == finding.code and finding.severity > was)


def _severities(findings: Sequence[Finding]) -> dict[tuple[str, str], Severity]:
    known: dict[tuple[str, str], Severity] = {}
    for finding in findings:
        for code in (finding.code, *finding.covers):
            key = code, _identity(code, finding)
            known[key] = max(finding.severity, known.get(key, finding.severity))
    return known


def _identity(code: str, finding: Finding) -> str:
    """A line is known by its words; what is said of the whole posting, by its rule alone."""
    return "" if finding.related or code in _MISSING or code == AGGREGATE else finding.excerpt


def _own_severity(code: str) -> Severity:
    return next(rule.severity for rule in RULES if rule.code == code)


def _edit_at(finding: Finding, places: Sequence[tuple[Edit, Place]]) -> Edit | None:
    if finding.related or finding.code in _MISSING:
        return None
    start = finding.place.line, finding.place.column
    end = finding.place.end_line, finding.place.end_column
    for edit, place in places:
        if edit.after and (place.line, place.column) < end and start < (place.end_line, place.end_column):
            return edit
    return None


def untouched(before: str, after: str, edits: Sequence[Edit]) -> bool:
    """Whether the two texts are the same but for the edits, character by character."""
    return all(one == other for one, other in _outside(before, after, edits))


def _outside(before: str, after: str, edits: Sequence[Edit]) -> Iterator[tuple[str, str]]:
    old = new = 0
    for edit, start, end in moved_by(edits):
        yield before[old : edit.start], after[new:start]
        yield edit.after, after[start:end]
        old, new = edit.end, end
    yield before[old:], after[new:]

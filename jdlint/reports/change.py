"""What a change did to a posting, for a report that compares with an earlier revision."""

from collections import Counter
from collections.abc import Iterator

from jdlint.finding import FileReport, Finding, Report
from jdlint.reports.shares import in_units

CODE = "change"
"""What stands for a rule's code where a format wants one."""


def change_of(file: FileReport) -> str:
    """One sentence on one line; empty where there is nothing to compare with."""
    if file.before is None:
        return ""
    return "; ".join(_told(file, file.before))


def changes(report: Report) -> list[tuple[FileReport, str]]:
    """The files that the run compares with what they were, each with its sentence."""
    return [(file, change_of(file)) for file in report.files if file.before is not None]


def _told(file: FileReport, before: FileReport) -> Iterator[str]:
    if before.status != file.status:
        yield f"was {before.status}, is {file.status}"
    then, now = (in_units(each.role_mix, 100).get("ai_pm", 0) for each in (before, file))
    if any(before.role_mix.values()) and any(file.role_mix.values()):
        yield f"stayed at {now} % AI PM" if then == now else f"moved from {then} % AI PM to {now} %"
    for confusion in file.confusions:
        if confusion not in before.confusions:
            yield f"new confusion: {confusion}"
    for confusion in before.confusions:
        if confusion not in file.confusions:
            yield f"no longer confused: {confusion}"
    new, gone = new_and_gone(file, before)
    yield f"{len(new)} new {'finding' if len(new) == 1 else 'findings'}, {len(gone)} gone"


def new_and_gone(file: FileReport, before: FileReport) -> tuple[list[Finding], list[Finding]]:
    """Findings that one of two reports has and the other has not, by fingerprint."""
    return _only_in(file, before), _only_in(before, file)


def _only_in(one: FileReport, other: FileReport) -> list[Finding]:
    there = Counter(finding.fingerprint for finding in other.findings)
    found = []
    for finding in one.findings:
        if there[finding.fingerprint]:
            there[finding.fingerprint] -= 1
        else:
            found.append(finding)
    return found

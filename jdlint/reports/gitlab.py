"""GitLab's code quality report: a list of issues, each with a fingerprint that GitLab compares between branches."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from jdlint.finding import Report, Severity
from jdlint.reports.change import CODE, changes
from jdlint.reports.contents import (
    broken,
    in_words,
    relative_path,
    skipped_checks,
    why_broken,
    why_skipped,
    worst_first,
)

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


class _Issue(NamedTuple):
    path: str
    check: str
    description: str
    severity: str
    line: int = 1
    identity: str = ""
    """What tells this issue from others of its check in its file, wherever its line moves."""


def gitlab(report: Report) -> str:
    """The report as a JSON list. GitLab drops an issue whose fingerprint it has seen, so each is distinct."""
    seen: Counter[str] = Counter()
    listed = []
    for issue in _issues(report):
        key = "\0".join((issue.path, issue.check, issue.identity))
        seen[key] += 1
        listed.append(_entry(issue, f"{key}\0{seen[key]}"))
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _issues(report: Report) -> Iterator[_Issue]:
    for file in broken(report):
        yield _Issue(relative_path(file), "unreadable", why_broken(file), "blocker")
    for one in worst_first(report):
        finding = one.finding
        severity = _SEVERITIES[finding.severity]
        place, path = finding.place, relative_path(one.file)
        yield _Issue(path, finding.code, in_words(finding), severity, place.line, finding.fingerprint)
    for file, change in changes(report):
        yield _Issue(relative_path(file), CODE, change, "info", identity=change)
    for check, files in skipped_checks(report).items():
        missed = next(file for file in report.files if check in file.checks_skipped)
        yield _Issue(relative_path(missed), check.code, why_skipped(check, files), "info", identity=check.reason)


def _entry(issue: _Issue, key: str) -> dict[str, object]:
    return {
        "description": issue.description,
        "check_name": issue.check,
        "fingerprint": hashlib.sha256(key.encode("utf-8", "backslashreplace")).hexdigest()[:32],
        "severity": issue.severity,
        "location": {"path": issue.path, "lines": {"begin": issue.line}},
    }

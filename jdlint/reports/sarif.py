"""SARIF 2.1.0, as GitHub's code scanning takes it: within its limits, worst first, with its own line hash."""

import json
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from jdlint import __version__
from jdlint.finding import FileReport, Finding, Place, RelatedLine, Report, RulePage, Severity, Suggestion
from jdlint.reports.change import CODE, changes
from jdlint.reports.characters import one_line, visible
from jdlint.reports.contents import (
    Located,
    advice,
    broken,
    counted,
    in_words,
    replacements,
    skipped_checks,
    why_broken,
    why_skipped,
    without_dot,
    worst_first,
)
from jdlint.reports.linehash import line_hashes

MOST_RESULTS = 5_000
"""GitHub keeps no more of one run."""
MOST_RELATED = 100
"""GitHub shows no more locations of one result."""
LONGEST_DESCRIPTION = 1_024

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEM_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_IN_MESSAGES = str.maketrans({"\\": r"\\", "[": r"\[", "]": r"\]", "{": "{{", "}": "}}"})
"""A SARIF message may hold links in brackets and placeholders in braces; text of a posting shall hold neither."""

Json = dict[str, object]


def sarif(report: Report) -> str:
    """The report as one SARIF run."""
    found = worst_first(report)
    kept = found[:MOST_RESULTS]
    rules = _rules(report.rules, [one.finding for one in found])
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    hashes = {id(file): _hashes(file) for file in report.files}
    run = {
        "tool": {"driver": {"name": "jdlint", "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not broken(report),
                "toolExecutionNotifications": _notifications(report, len(found) - len(kept)),
            }
        ],
        "results": [_result(one, index[one.finding.code], hashes[id(one.file)]) for one in kept],
        "properties": {"silenced": sum(len(file.silenced) for file in report.files)},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rules(pages: Sequence[RulePage], findings: Sequence[Finding]) -> list[Json]:
    known = {page.code: page for page in pages}
    for finding in findings:
        name = finding.name.replace("-", " ").capitalize()
        known.setdefault(finding.code, RulePage(finding.code, finding.name, finding.severity, f"{name}.", ""))
    return [_rule(known[code]) for code in sorted(known)]


def _rule(page: RulePage) -> Json:
    help_text = page.markdown or page.summary
    return {
        "id": page.code,
        "name": "".join(word.capitalize() for word in page.name.split("-")),
        "shortDescription": {"text": _message(page.summary)[:LONGEST_DESCRIPTION]},
        "fullDescription": {"text": _message(page.summary)[:LONGEST_DESCRIPTION]},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
        "properties": {
            "tags": ["job-posting", page.code.rstrip("0123456789")],
            "precision": "high",
            "problem.severity": _PROBLEM_SEVERITIES[page.severity],
        },
    }


def _result(one: Located, rule_index: int, hashes: Mapping[int, str]) -> Json:
    file, finding = one.file, one.finding
    related = finding.related[:MOST_RELATED]
    result: Json = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join(_message(line) for line in in_words(finding).split("\n"))},
        "locations": [_location(file, _with_snippet(finding))],
        "partialFingerprints": {
            "primaryLocationLineHash": hashes.get(finding.place.line, f"{finding.fingerprint}:1"),
            "jdlint/v1": finding.fingerprint,
        },
        "properties": {
            "source": finding.source,
            "covers": list(finding.covers),
            "excerpt": visible(finding.excerpt),
        },
    }
    if related:
        result["relatedLocations"] = [_related(file, number, line) for number, line in enumerate(related, 1)]
    if fixes := [_fix(file, finding, suggestion) for suggestion in replacements(file, finding)]:
        result["fixes"] = fixes
    return result


def _related(file: FileReport, number: int, line: RelatedLine) -> Json:
    return {"id": number, **_location(file, _region(line.place)), "message": {"text": _message(line.excerpt)}}


def _fix(file: FileReport, finding: Finding, suggestion: Suggestion) -> Json:
    replacement = {"deletedRegion": _region(finding.place), "insertedContent": {"text": visible(suggestion.text)}}
    change = {"artifactLocation": {"uri": _uri(file)}, "replacements": [replacement]}
    return {"description": {"text": _message(advice(suggestion))}, "artifactChanges": [change]}


def _location(file: FileReport, region: Json) -> Json:
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(file)}, "region": region}}


def _with_snippet(finding: Finding) -> Json:
    region, snippet = _region(finding.place), finding.snippet
    if finding.place.line == finding.place.end_line:
        region["snippet"] = {"text": visible(snippet.text[snippet.start : snippet.end])}
    return region


def _region(place: Place) -> Json:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _notifications(report: Report, left_out: int) -> list[Json]:
    told = [_notification("unreadable", "error", why_broken(file), file) for file in broken(report)]
    told += [
        _notification("skipped-check", "note", why_skipped(check, files))
        for check, files in skipped_checks(report).items()
    ]
    told += [_notification(CODE, "note", change, file) for file, change in changes(report)]
    if left_out:
        told.append(_notification("left-out", "warning", f"{counted(left_out, 'lesser result')} left out."))
    return told


def _notification(name: str, level: str, text: str, file: FileReport | None = None) -> Json:
    told: Json = {"descriptor": {"id": name}, "level": level, "message": {"text": _message(text)}}
    if file:
        told["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": _uri(file)}}}]
    return told


def _hashes(file: FileReport) -> dict[int, str]:
    """Hash by line, as far as the last finding's line; empty without the file's text."""
    last = max((finding.place.line for finding in file.findings), default=0)
    return dict(enumerate(line_hashes(file.text, last), 1)) if file.text else {}


def _uri(file: FileReport) -> str:
    """Relative to the working directory, as GitHub resolves it; a file named by an absolute path keeps that."""
    path = quote(without_dot(file.path), errors="backslashreplace")
    return f"file://{path}" if path.startswith("/") else path


def _message(text: str) -> str:
    return one_line(text).translate(_IN_MESSAGES)

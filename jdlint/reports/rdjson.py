"""reviewdog's diagnostic format. Its columns count UTF-8 bytes, so they are worked out from the file's own text."""

import json
import re

from jdlint.finding import FileReport, Finding, Place, Report, Severity
from jdlint.reports.change import CODE, changes
from jdlint.reports.characters import visible
from jdlint.reports.contents import (
    broken,
    in_words,
    relative_path,
    replacements,
    skipped_checks,
    why_broken,
    why_skipped,
    worst_first,
)

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")

Json = dict[str, object]


def rdjson(report: Report) -> str:
    """The report as one `DiagnosticResult`. Without a file's text its ranges are whole lines, with no suggestion."""
    lines = {id(file): _LINE.findall(file.text) for file in report.files}
    diagnostics = [_note(file, "unreadable", "ERROR", why_broken(file)) for file in broken(report)]
    diagnostics += [_diagnostic(one.file, one.finding, lines[id(one.file)]) for one in worst_first(report)]
    diagnostics += [_note(file, CODE, "INFO", change) for file, change in changes(report)]
    for check, files in skipped_checks(report).items():
        missed = next(file for file in report.files if check in file.checks_skipped)
        diagnostics.append(_note(missed, check.code, "INFO", why_skipped(check, files)))
    result = {"source": {"name": "jdlint"}, "diagnostics": diagnostics}
    return json.dumps(result, ensure_ascii=False, indent=2) + "\n"


def _note(file: FileReport, code: str, severity: str, message: str) -> Json:
    return {
        "message": message,
        "location": {"path": relative_path(file)},
        "severity": severity,
        "code": {"value": code},
    }


def _diagnostic(file: FileReport, finding: Finding, lines: list[str]) -> Json:
    diagnostic = _note(file, finding.code, _SEVERITIES[finding.severity], in_words(finding))
    place = _range(finding.place, lines)
    diagnostic["location"] = {"path": relative_path(file), "range": place}
    if lines_known := bool(file.text):
        suggestions = [{"range": place, "text": visible(one.text)} for one in replacements(file, finding)]
    if lines_known and suggestions:
        diagnostic["suggestions"] = suggestions
    return diagnostic


def _range(place: Place, lines: list[str]) -> Json:
    ends = (("start", place.line, place.column), ("end", place.end_line, place.end_column))
    if len(lines) < place.end_line:
        return {end: {"line": line} for end, line, _ in ends}
    return {end: {"line": line, "column": _byte_column(lines[line - 1], column)} for end, line, column in ends}


def _byte_column(line: str, column: int) -> int:
    return column if line.isascii() else len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1

"""The JSON report: every fact of the run, in the shape that `jdlint schema report` describes."""

import json
from collections.abc import Mapping
from typing import Final

from jdlint import __version__
from jdlint.finding import FileReport, Finding, Place, Report, Severity
from jdlint.reports.change import change_of, new_and_gone
from jdlint.reports.shares import in_units

SCHEMA_VERSION: Final = 1
ROLES: Final = (
    "ai_pm",
    "generalist_pm",
    "project_manager",
    "data_scientist",
    "ml_engineer",
    "data_engineer",
    "data_analyst",
    "ai_architect",
    "software_engineer",
    "other",
)
STRANDS: Final = ("strategic", "tactical", "technical")


def json_report(report: Report) -> str:
    """The whole report as one JSON document with two spaces of indentation."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "jdlint", "version": __version__},
        "settings": dict(report.settings),
        "files": [_file(file) for file in report.files],
        "summary": {
            "files": len(report.files),
            "errors": report.total(Severity.ERROR),
            "warnings": report.total(Severity.WARNING),
            "infos": report.total(Severity.INFO),
        },
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _file(file: FileReport) -> dict[str, object]:
    return {
        "path": file.path,
        "status": file.status,
        "reason": file.reason,
        "title": file.title,
        "confusions": list(file.confusions),
        "role_mix": _shares(file.role_mix, ROLES),
        "strands": _shares(file.strands, STRANDS),
        "maturity": {
            "band": file.maturity.band,
            "source": file.maturity.source,
            "evidence": [{"line": each.line, "text": each.text} for each in file.maturity.evidence],
        },
        "findings": [_finding(finding) for finding in file.findings],
        "suppressed": len(file.silenced),
        "checks_skipped": [{"code": each.code, "reason": each.reason} for each in file.checks_skipped],
        **({"before": _before(file, file.before)} if file.before else {}),
    }


def _before(file: FileReport, before: FileReport) -> dict[str, object]:
    """The posting at the revision that the run compares with, and what came and went since."""
    new, gone = new_and_gone(file, before)
    return {
        "status": before.status,
        "confusions": list(before.confusions),
        "role_mix": _shares(before.role_mix, ROLES),
        "strands": _shares(before.strands, STRANDS),
        "findings": [_finding(finding) for finding in before.findings],
        "new": [finding.fingerprint for finding in new],
        "gone": [finding.fingerprint for finding in gone],
        "change": change_of(file),
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.label,
        "source": finding.source,
        "message": finding.message,
        **_range(finding.place),
        "excerpt": finding.excerpt,
        "suggestions": [
            {"kind": each.kind, "maturity": each.maturity, "text": each.text} for each in finding.suggestions
        ],
        "related": [{**_range(each.place), "excerpt": each.excerpt} for each in finding.related],
        "covers": list(finding.covers),
        "fingerprint": finding.fingerprint,
    }


def _range(place: Place) -> dict[str, int]:
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _shares(shares: Mapping[str, float], names: tuple[str, ...]) -> dict[str, float]:
    thousandths = in_units({name: shares.get(name, 0.0) for name in names}, 1000)
    return {name: count / 1000 for name, count in thousandths.items()}

"""The JSON report, on real postings, against its published schema."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from jdlint import lint_file, lint_text
from jdlint.errors import ReadingError
from jdlint.finding import FileReport, Report, SkippedCheck
from jdlint.reports.json_report import ROLES, STRANDS, json_report
from jdlint.reports.shares import in_units
from jdlint.schema_report import REPORT_SCHEMA

SETTINGS = {"maturity": "auto", "today": "2026-11-23", "fail_on": "error"}
DUTIES = (
    "Build and train churn models",
    "Design data pipelines",
    "Deploy models to production",
    "Write production code in Python",
    "Own the roadmap of the assistant",
    "Define the quality bar for the assistant",
)
POSTING = "# AI Product Manager\n\n## Responsibilities\n\n" + "".join(f"- {duty}\n" for duty in DUTIES)


def document(*files: FileReport) -> Any:
    return json.loads(json_report(Report(files, SETTINGS)))


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(REPORT_SCHEMA)
    return Draft202012Validator(REPORT_SCHEMA)


def test_reports_on_every_fixture_posting_hold_to_the_schema(repository: Path, validator: Draft202012Validator) -> None:
    paths = sorted(path for path in (repository / "fixtures").rglob("*") if path.suffix in {".md", ".txt", ".html"})
    files = []
    for path in paths:
        try:
            files.append(lint_file(path, isolated=True))
        except ReadingError as error:
            files.append(FileReport(str(path), "error", reason=str(error)))
    files.append(FileReport("skipped.md", "linted", checks_skipped=(SkippedCheck("LX", "no model configured"),)))
    assert len({file.status for file in files}) >= 3
    assert [error.message for error in validator.iter_errors(document(*files))] == []


def test_the_schema_refuses_what_the_contract_does_not_name(validator: Draft202012Validator) -> None:
    report = document(lint_text(POSTING))
    report["files"][0]["findings"][0]["colour"] = "red"
    assert not validator.is_valid(report)
    report = document(lint_text(POSTING))
    del report["files"][0]["role_mix"]["other"]
    assert not validator.is_valid(report)


def test_the_keys_stand_in_the_order_of_the_contract() -> None:
    report = document(lint_text(POSTING))
    assert list(report) == ["schema_version", "tool", "settings", "files", "summary"]
    assert list(report["files"][0]) == [
        *("path", "status", "reason", "title", "confusions", "role_mix", "strands", "maturity"),
        *("findings", "suppressed", "checks_skipped"),
    ]
    assert list(report["files"][0]["findings"][0]) == [
        *("code", "name", "severity", "source", "message", "line", "column", "end_line", "end_column", "excerpt"),
        *("suggestions", "related", "covers", "fingerprint"),
    ]


def test_the_summary_counts_what_the_files_hold() -> None:
    files = document(lint_text(POSTING), FileReport("gone.md", "error", reason="gone"))
    severities = [finding["severity"] for file in files["files"] for finding in file["findings"]]
    assert files["summary"] == {
        "files": 2,
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
        "infos": severities.count("info"),
    }
    assert severities.count("error") >= 1


def test_an_empty_mix_is_all_zeros_and_a_full_one_sums_to_one() -> None:
    empty, full = document(FileReport("gone.md", "error", reason="gone"), lint_text(POSTING))["files"]
    assert empty["role_mix"] == dict.fromkeys(ROLES, 0.0)
    assert empty["strands"] == dict.fromkeys(STRANDS, 0.0)
    assert sum(full["role_mix"].values()) == pytest.approx(1)


@given(st.dictionaries(st.sampled_from(ROLES), st.floats(0, 1), min_size=1), st.sampled_from([100, 1000]))
def test_whole_shares_add_up_and_stay_near_the_exact_ones(shares: dict[str, float], units: int) -> None:
    whole, total = in_units(shares, units), sum(shares.values())
    assert sum(whole.values()) == (units if total else 0)
    assert all(abs(whole[name] - share / total * units) < 1.001 for name, share in shares.items() if total)


def test_every_excerpt_stands_where_the_finding_says() -> None:
    lines = POSTING.splitlines()
    for finding in document(lint_text(POSTING))["files"][0]["findings"]:
        assert lines[finding["line"] - 1][finding["column"] - 1 :].startswith(finding["excerpt"])
        for line in finding["related"]:
            assert lines[line["line"] - 1][line["column"] - 1 : line["end_column"] - 1] == line["excerpt"]


def test_every_confusion_is_explained_by_a_finding_that_names_its_lines() -> None:
    (file,) = document(lint_text(POSTING))["files"]
    assert file["confusions"] == ["data-science"]
    assert any(finding["code"] == "DS111" and finding["related"] for finding in file["findings"])


def test_text_of_any_script_stays_readable() -> None:
    file = FileReport("日本.md", "error", reason="Überschuss")
    assert "日本.md" in json_report(Report((file,), SETTINGS))

"""reviewdog's format: UTF-8 columns, suggestions that fit their range, and its published schema."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports_sample import ANY_TEXT, confused_file, everyday, finding_at, hostile, suggestions

from jdlint.finding import FileReport, Place, Report, Severity, StatementLine
from jdlint.reports.rdjson import rdjson
from tests.values import replace

VALIDATOR = Path(__file__).with_name("node") / "node_modules/@umbrelladocs/rdformat-validator/bin/rdformat-validator.js"


def diagnostics(report: Report) -> list[dict[str, Any]]:
    return json.loads(rdjson(report))["diagnostics"]


def at(text: str, place: Place, path: str = "role.md") -> Report:
    line = StatementLine("a statement", place, "item")
    offered = suggestions("it")[:1]
    finding = finding_at(line, "DS101", "name", Severity.ERROR, "message", suggestions=offered)
    return Report((FileReport(path, "linted", findings=(finding,), text=text),), {})


def applied(text: str, suggestion: dict[str, Any]) -> str:
    """What reviewdog makes of a suggestion: its range, in UTF-8 bytes, replaced by its text."""
    lines = text.encode().splitlines(keepends=True)
    start, end = suggestion["range"]["start"], suggestion["range"]["end"]
    before = b"".join(lines[: start["line"] - 1]) + lines[start["line"] - 1][: start["column"] - 1]
    after = lines[end["line"] - 1][end["column"] - 1 :] + b"".join(lines[end["line"] :])
    return (before + suggestion["text"].encode() + after).decode()


def test_columns_count_bytes_of_utf_8() -> None:
    (found,) = diagnostics(at("- 🚀 für alle – Modelle\n", Place(1, 5, 1, 13)))
    assert found["location"]["range"] == {"start": {"line": 1, "column": 8}, "end": {"line": 1, "column": 17}}


def test_a_suggestion_replaces_exactly_the_statement() -> None:
    text = "# Rôle\n- Träne models – daily.\n- Next\n"
    (found,) = diagnostics(at(text, Place(2, 3, 2, 24)))
    assert applied(text, found["suggestions"][0]) == f"# Rôle\n- {suggestions('it')[0].text}\n- Next\n"


def test_a_statement_over_two_lines_keeps_what_stands_around_it() -> None:
    text = "Erst. Train the\r\nmodels über all. Then rest.\r\n"
    (found,) = diagnostics(at(text, Place(1, 7, 2, 17)))
    assert applied(text, found["suggestions"][0]) == f"Erst. {suggestions('it')[0].text} Then rest.\r\n"


@given(st.text("aé€🚀 ", min_size=1), st.data())
def test_any_range_of_any_line_is_found_again(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    (found,) = diagnostics(at(f"first\n{line}\n", Place(2, start + 1, 2, end + 1)))
    span = found["location"]["range"]
    columns = [span[name]["column"] - 1 for name in ("start", "end")]
    assert line.encode()[slice(*columns)].decode() == line[start:end]


def test_html_gets_no_suggestion_because_its_tags_must_stay() -> None:
    (found,) = diagnostics(at("<li>Train models</li>\n", Place(1, 5, 1, 17), "role.HTML"))
    assert "suggestions" not in found


def test_a_suggestion_of_several_lines_stays_in_the_message() -> None:
    file = confused_file()
    both = replace(file.findings[1], suggestions=(replace(suggestions("it")[0], text="One.\nTwo."),))
    found = diagnostics(Report((replace(file, findings=(both,)),), {}))[0]
    assert "suggestions" not in found
    assert "One. Two." in found["message"]


def test_only_replacements_are_suggestions_and_insertions_stay_in_the_message() -> None:
    inserted = next(one for one in diagnostics(everyday()) if one["code"]["value"] == "CR401")
    assert "suggestions" not in inserted
    assert "Add, for an early company" in inserted["message"]


def test_without_the_text_ranges_are_whole_lines_and_nothing_is_suggested() -> None:
    found = diagnostics(Report((replace(confused_file(), text=""),), {}))[1]
    assert found["location"]["range"] == {"start": {"line": 5}, "end": {"line": 5}}
    assert "suggestions" not in found


def test_what_was_not_linted_is_told() -> None:
    found = {one["code"]["value"]: one for one in diagnostics(everyday())}
    assert found["unreadable"]["severity"] == "ERROR"
    assert found["LX01"]["message"] == "LX01 skipped for 2 files: no model configured"


@given(ANY_TEXT)
def test_any_text_gives_one_diagnostic_each(text: str) -> None:
    output = rdjson(hostile((text,)))
    output.encode()
    assert len(json.loads(output)["diagnostics"]) == 5
    assert "\\u0000" not in output


def test_two_runs_give_the_same_bytes() -> None:
    assert rdjson(hostile()) == rdjson(hostile())


@pytest.mark.slow
@pytest.mark.parametrize("report", [everyday(), hostile()], ids=["everyday", "hostile"])
def test_it_is_valid_to_the_formats_own_validator(report: Report, tmp_path: Path) -> None:
    assert VALIDATOR.exists(), "install the validators first: npm ci --prefix tests/node"
    written = tmp_path / "report.json"
    written.write_text(rdjson(report), encoding="utf-8")
    run = subprocess.run(["node", VALIDATOR, written], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr

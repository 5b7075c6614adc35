"""GitHub's workflow commands: readable, within its limits, and no text of a posting can issue one."""

import re

import pytest
from hypothesis import given
from reports_sample import ANY_TEXT, HOSTILE, confused_file, everyday, finding_at, hostile, posting_text

from jdlint.finding import FileReport, Report, Severity
from jdlint.reports.characters import one_line, visible
from jdlint.reports.github import github
from tests.values import replace

_ROOTS = ("bad", "roles", "roles", "roles")
COMMAND = re.compile(r"::(error|warning|notice) ([^:\r\n]*)::([^\r\n]*)")


def commands(report: Report) -> list[tuple[str, dict[str, str], str]]:
    """Kind, properties and message of each line, read as the runner reads them."""
    found = []
    for line in github(report).split("\n")[:-1]:
        match = COMMAND.fullmatch(line)
        assert match, line
        properties = dict(part.split("=", 1) for part in match[2].split(","))
        found.append((match[1], {key: unescaped(value) for key, value in properties.items()}, unescaped(match[3])))
    return found


def unescaped(text: str) -> str:
    for escape, character in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(escape, character)
    return text


def many(severity: Severity, count: int) -> Report:
    _, lines = posting_text()
    findings = tuple(finding_at(lines[4], f"DS{number}", "name", severity, "m") for number in range(100, 100 + count))
    return Report((FileReport("role.md", "linted", findings=findings),), {})


def test_each_finding_is_one_annotation_at_its_place() -> None:
    kind, properties, message = commands(everyday())[2]
    assert kind == "error"
    assert properties == {
        "file": "roles/claims-triage.md",
        "line": "5",
        "endLine": "5",
        "col": "3",
        "endColumn": "67",
        "title": "DS101 builds-or-trains-models",
    }
    assert message.startswith(
        "Ask for the quality bar of the churn models, not for training them.\nWrite instead, for an"
    )


def test_a_file_that_could_not_be_linted_is_an_error_and_comes_first() -> None:
    kind, properties, message = commands(everyday())[0]
    assert (kind, properties["file"]) == ("error", "roles/scan.md")
    assert message == "could not be linted: not UTF-8: byte 0xff at offset 12"


def test_a_check_that_did_not_run_is_a_notice_with_its_reason() -> None:
    assert ("notice", {"title": "jdlint"}, "LX01 skipped for 2 files: no model configured") in commands(everyday())


def test_ten_of_a_kind_are_all_shown() -> None:
    assert [kind for kind, _, _ in commands(many(Severity.ERROR, 10))] == ["error"] * 10


@pytest.mark.parametrize(("severity", "kind"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning")])
def test_more_than_ten_of_a_kind_are_counted_in_a_notice(severity: Severity, kind: str) -> None:
    shown = commands(many(severity, 13))
    assert [each for each, _, _ in shown] == [kind] * 10 + ["notice"]
    assert f"3 {kind}s" in shown[-1][2]


def test_notices_and_the_count_together_are_at_most_ten() -> None:
    shown = commands(many(Severity.INFO, 12))
    assert len(shown) == 10
    assert "3 notices" in shown[0][2]


def test_a_clean_report_says_nothing() -> None:
    assert github(Report((FileReport("role.md", "linted"), FileReport("x.md", "out-of-scope", "why")), {})) == ""


def test_a_range_over_several_lines_has_no_columns() -> None:
    file = confused_file()
    place = replace(file.findings[1].place, end_line=7)
    report = Report((replace(file, findings=(replace(file.findings[1], place=place),), checks_skipped=()),), {})
    ((_, properties, _),) = commands(report)
    assert properties["endLine"] == "7"
    assert "col" not in properties


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_issues_no_command_of_its_own(text: str) -> None:
    assert all(kind in ("error", "warning", "notice") for kind, _, _ in commands(hostile((text,))))
    assert len(commands(hostile((text,)))) == 5  # three findings, the broken file, the skipped check


@given(ANY_TEXT)
def test_any_text_stays_within_its_command(text: str) -> None:
    output = github(hostile((text,)))
    found = commands(hostile((text,)))
    assert [message.split("\n")[0] for kind, _, message in found if kind == "warning"] == [one_line(text)]
    assert [one["file"] for _, one, _ in found if "file" in one] == [
        visible(f"{folder}/{text}.md") for folder in _ROOTS
    ]
    assert len(found) == 5
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", output.replace("\t", ""))
    output.encode()


def test_two_runs_give_the_same_bytes() -> None:
    assert github(hostile()) == github(hostile())

"""GitLab's code quality report: its required fields, and fingerprints that stay and differ."""

import json
from typing import Any

from hypothesis import given
from jsonschema import validate
from reports_sample import ANY_TEXT, confused_file, everyday, hostile

from jdlint.finding import Place, Report
from jdlint.reports.gitlab import gitlab
from tests.values import replace

# The fields GitLab's documentation asks of an issue, with the severities it knows.
DOCUMENTED = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "minLength": 1, "not": {"pattern": r"^\./"}},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"minimum": 1}}},
                },
            },
        },
    },
}


def issues(report: Report) -> list[dict[str, Any]]:
    listed = json.loads(gitlab(report))
    validate(listed, DOCUMENTED)
    return listed


def one_file(**changes: Any) -> Report:
    return Report((replace(confused_file(), **changes),), {})


def test_each_finding_is_an_issue_with_place_and_severity() -> None:
    found = [(one["check_name"], one["severity"], one["location"]["lines"]["begin"]) for one in issues(one_file())]
    assert found == [
        ("DS111", "major", 1),
        ("DS101", "major", 5),
        ("DS103", "major", 6),
        ("DS108", "minor", 8),
        ("CR401", "minor", 13),
        ("LX03", "info", 10),
        ("LX01", "info", 1),
    ]


def test_a_file_that_could_not_be_linted_blocks() -> None:
    first = issues(everyday())[0]
    assert (first["check_name"], first["severity"], first["location"]["path"]) == (
        "unreadable",
        "blocker",
        "roles/scan.md",
    )


def test_a_leading_dot_is_left_out_of_paths() -> None:
    assert issues(one_file(path="./roles/a.md"))[0]["location"]["path"] == "roles/a.md"


def test_a_fingerprint_stays_when_its_line_moves() -> None:
    file = confused_file()
    moved = tuple(
        replace(one, place=Place(one.place.line + 7, one.place.column, one.place.end_line + 7, one.place.end_column))
        for one in file.findings
    )
    before, after = issues(one_file()), issues(one_file(findings=moved))
    assert [one["fingerprint"] for one in before] == [one["fingerprint"] for one in after]
    assert before != after


def test_fingerprints_differ_between_files_and_between_equal_findings() -> None:
    twice = one_file(findings=confused_file().findings * 2)
    both = Report((*twice.files, confused_file("roles/other.md")), {})
    prints = [one["fingerprint"] for one in issues(both)]
    assert len(set(prints)) == len(prints)


@given(ANY_TEXT)
def test_any_text_gives_a_valid_report_without_acting_characters(text: str) -> None:
    output = gitlab(hostile((text,)))
    output.encode()
    assert len(issues(hostile((text,)))) == 5
    assert "\\u0000" not in output
    assert "\x1b" not in output


def test_two_runs_give_the_same_bytes() -> None:
    assert gitlab(hostile()) == gitlab(hostile())

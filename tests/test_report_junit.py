"""JUnit XML: valid, in step with the exit status, and any character of a posting survives or is spelled out."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
import xmlschema
from hypothesis import given
from reports_sample import ANY_TEXT, HOSTILE, confused_file, everyday, hostile

from jdlint.finding import Report
from jdlint.reports.junit import junit
from tests.values import replace

SCHEMA = xmlschema.XMLSchema(Path(__file__).with_name("schemas") / "junit-10.xsd")


def suites(report: Report) -> dict[str, ElementTree.Element]:
    root = ElementTree.fromstring(junit(report).encode())  # noqa: S314
    return {suite.attrib["name"]: suite for suite in root}


def outcomes(suite: ElementTree.Element) -> list[tuple[str, str]]:
    return [(case.attrib["name"].split(",")[0], case[0].tag if len(case) else "passed") for case in suite]


def failing_at(level: str) -> Report:
    return replace(everyday(), settings={"fail_on": level})


@pytest.mark.parametrize("report", [everyday(), hostile(), Report((), {})], ids=["everyday", "hostile", "empty"])
def test_it_is_valid_against_jenkins_schema(report: Report) -> None:
    SCHEMA.validate(junit(report))


def test_findings_that_fail_the_run_are_failures_and_lesser_ones_pass_with_their_text() -> None:
    assert outcomes(suites(everyday())["roles/claims-triage.md"]) == [
        ("DS111 builder-shaped-role", "failure"),
        ("DS101 builds-or-trains-models", "failure"),
        ("DS103 builds-data-pipelines", "failure"),
        ("DS108 reports-and-dashboards", "system-out"),
        ("LX03 vague-duty", "system-out"),
        ("CR401 no-evidence-asked", "system-out"),
        ("LX01", "skipped"),
    ]


@pytest.mark.parametrize(
    ("level", "failures"), [("info", 5), ("warning", 5), ("error", 3), ("never", 0), ("varies", 3)]
)
def test_failures_follow_the_level_that_fails_the_run(level: str, failures: int) -> None:
    assert suites(failing_at(level))["roles/claims-triage.md"].attrib["failures"] == str(failures)


def test_a_file_that_could_not_be_linted_is_an_error_and_one_out_of_scope_is_skipped() -> None:
    found = suites(everyday())
    assert outcomes(found["roles/scan.md"]) == [("readable", "error")]
    assert outcomes(found["roles/data-scientist.md"]) == [("in scope", "skipped")]
    assert outcomes(found["roles/platform.md"])[0] == ("no findings", "passed")


def test_counts_agree_with_the_cases() -> None:
    for suite in suites(everyday()).values():
        tags = [case[0].tag for case in suite if len(case)]
        counted = {name: int(suite.attrib[name]) for name in ("tests", "failures", "errors", "skipped")}
        assert counted == {
            "tests": len(suite),
            "failures": tags.count("failure"),
            "errors": tags.count("error"),
            "skipped": tags.count("skipped"),
        }


def test_characters_that_xml_forbids_are_spelled_out() -> None:
    report = Report((replace(confused_file(), path="a\x00\x1b[31m.md"),), {})
    assert "a\\x00\\x1b[31m.md" in suites(report)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_element(text: str) -> None:
    cases = [case for suite in suites(hostile((text,))).values() for case in suite]
    assert [case[0].tag for case in cases] == ["system-out", "system-out", "failure", "skipped", "error"]
    assert not [inner for case in cases for inner in case[0]]


@given(ANY_TEXT)
def test_any_text_gives_well_formed_xml(text: str) -> None:
    assert len(suites(hostile((text,)))) == 2


def test_two_runs_give_the_same_bytes() -> None:
    assert junit(hostile()) == junit(hostile())

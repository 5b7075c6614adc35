"""jdlint on whole postings, against what a careful editor says of them.

fixtures/documents/expectations.json was written by hand, before jdlint was run, and holds for each posting:

- `confusions`: the verdict, for the flagged ones;
- `lines`: what the editor would change, with the rule that should say so. Another rule may speak instead, but at
  that place, and as a warning or an error. A line counts from the day its rule exists;
- `debatable`: what one editor would change and another leave alone; nothing hangs on it;
- `whole`: rules that should speak about the posting as a whole;
- `maturity`: the band that the text or its front matter states;
- `reason`: a word of the reason why a posting is out of scope.

A text is given as it stands in the file, and stands there once.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from rewrite_expected import DOCUMENTS, EXPECTED, KINDS, documents, expected_file, run_jdlint, text_report

from jdlint.rules import RULES

ALL = documents()
CLEAN, FLAGGED, OUT_OF_SCOPE = ([name for name in ALL if name.startswith(f"{kind}/")] for kind in KINDS)
EXPECTATIONS: dict[str, dict[str, Any]] = json.loads((DOCUMENTS / "expectations.json").read_text(encoding="utf-8"))

EXISTING = frozenset(rule.code for rule in RULES)
ABOUT_A_LINE = frozenset(
    {f"DS10{number}" for number in range(1, 10)}
    | {"PM207", "CR401", "CR402", "CR403", "CR404", "CR406", "HP502", "BZ704"}
)
"""Rules that object to words that are there. The others weigh the whole posting or miss something in it."""
EXPLAINED_BY = {"data-science": {"DS111"}, "generalist-pm": {"PM201", "PM202", "PM206"}}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range of a file, as a pair of (line, column), the end exclusive."""

    start: tuple[int, int]
    end: tuple[int, int]

    def meets(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


def span_of(text: str, document: str) -> Span:
    """Where a text stands in a posting."""
    content = (DOCUMENTS / document).read_text(encoding="utf-8")
    assert content.count(text) == 1, f"{document} has {text!r} {content.count(text)} times"

    def place(offset: int) -> tuple[int, int]:
        line_start = content.rfind("\n", 0, offset) + 1
        return content.count("\n", 0, offset) + 1, offset - line_start + 1

    start = content.index(text)
    return Span(place(start), place(start + len(text)))


def spans(finding: dict[str, Any]) -> Iterator[Span]:
    """Where a finding points: its own place and the lines it rests on."""
    for place in (finding, *finding["related"]):
        yield Span((place["line"], place["column"]), (place["end_line"], place["end_column"]))


def show(finding: dict[str, Any]) -> str:
    return f"{finding['line']}: {finding['severity']} {finding['code']} {finding['excerpt']}"


@pytest.fixture(scope="session")
def reports() -> dict[str, dict[str, Any]]:
    """The JSON report of each posting by its path, all from one run."""
    folders = [f"fixtures/documents/{kind}" for kind in KINDS]
    said = run_jdlint("--output-format", "json", "--exit-zero", *folders)
    assert said.returncode == 0, said.stderr
    return {file["path"].removeprefix("fixtures/documents/"): file for file in json.loads(said.stdout)["files"]}


def serious(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [finding for finding in report["findings"] if finding["severity"] != "info"]


def test_every_posting_has_an_expectation() -> None:
    assert sorted(EXPECTATIONS) == ALL


@pytest.mark.parametrize("document", CLEAN)
def test_a_sound_posting_gets_no_warning(document: str, reports: dict[str, dict[str, Any]]) -> None:
    report = reports[document]
    assert report["status"] == "linted", report["reason"]
    assert [show(finding) for finding in serious(report)] == []
    assert report["confusions"] == []


@pytest.mark.parametrize("document", CLEAN)
def test_a_sound_posting_shows_how_far_the_company_is_with_ai(
    document: str, reports: dict[str, dict[str, Any]]
) -> None:
    assert reports[document]["maturity"]["band"] == EXPECTATIONS[document]["maturity"]


@pytest.mark.parametrize("document", CLEAN)
def test_a_sound_posting_reads_as_an_ai_product_manager_in_all_three_strands(
    document: str, reports: dict[str, dict[str, Any]]
) -> None:
    report = reports[document]
    assert max(report["role_mix"], key=report["role_mix"].__getitem__) == "ai_pm", report["role_mix"]
    assert all(share > 0 for share in report["strands"].values()), report["strands"]


@pytest.mark.parametrize("document", FLAGGED)
def test_a_confused_posting_is_told_which_role_it_describes(document: str, reports: dict[str, dict[str, Any]]) -> None:
    report = reports[document]
    assert report["status"] == "linted", report["reason"]
    assert report["confusions"] == EXPECTATIONS[document]["confusions"]


@pytest.mark.parametrize("document", FLAGGED)
def test_each_confusion_is_explained_by_lines_of_the_posting(document: str, reports: dict[str, dict[str, Any]]) -> None:
    report = reports[document]
    for confusion in report["confusions"]:
        explained = [finding for finding in report["findings"] if finding["code"] in EXPLAINED_BY[confusion]]
        assert any(finding["related"] for finding in explained), f"nothing explains {confusion}"


@pytest.mark.parametrize("document", FLAGGED)
def test_what_an_editor_would_change_is_flagged_where_it_stands(
    document: str, reports: dict[str, dict[str, Any]]
) -> None:
    # Where maturity is unknown, credentials are advice (the contract); they are pointed at all the same.
    said = [finding for finding in reports[document]["findings"] if finding["code"].startswith("CR")]
    told = [*serious(reports[document]), *said]
    flagged = [span for finding in told if finding["code"] in ABOUT_A_LINE for span in spans(finding)]
    missed = [
        line["text"]
        for line in EXPECTATIONS[document].get("lines", ())
        if line["code"] in EXISTING and not any(span.meets(span_of(line["text"], document)) for span in flagged)
    ]
    assert missed == []


@pytest.mark.parametrize("document", FLAGGED)
def test_what_an_editor_would_leave_alone_is_not_flagged(document: str, reports: dict[str, dict[str, Any]]) -> None:
    expectation = EXPECTATIONS[document]
    named = [line["text"] for line in expectation.get("lines", ())] + expectation.get("debatable", [])
    wanted = [span_of(text, document) for text in named]
    false_alarms = [
        show(finding)
        for finding in serious(reports[document])
        if finding["code"] in ABOUT_A_LINE
        and not all(any(span.meets(each) for each in wanted) for span in spans(finding))
    ]
    assert false_alarms == []


@pytest.mark.parametrize("document", [name for name in FLAGGED if "whole" in EXPECTATIONS.get(name, {})])
def test_what_is_wrong_with_the_posting_as_a_whole_is_said(document: str, reports: dict[str, dict[str, Any]]) -> None:
    said = {code for finding in serious(reports[document]) for code in (finding["code"], *finding["covers"])}
    assert set(EXPECTATIONS[document]["whole"]) & EXISTING <= said


@pytest.mark.parametrize("document", OUT_OF_SCOPE)
def test_a_posting_for_another_role_or_in_another_language_is_left_alone(
    document: str, reports: dict[str, dict[str, Any]]
) -> None:
    report = reports[document]
    assert report["status"] == "out-of-scope"
    assert report["findings"] == []
    assert EXPECTATIONS[document].get("reason", "") in report["reason"]


@pytest.mark.parametrize("document", ALL)
def test_the_text_output_is_the_one_on_file(document: str) -> None:
    """After a change that is meant: `python -m tests.rewrite_expected`, and read the diff."""
    assert text_report(document) == expected_file(document).read_text(encoding="utf-8")


def test_no_output_is_kept_for_a_posting_that_is_gone() -> None:
    assert {path for path in EXPECTED.rglob("*") if path.is_file()} == {expected_file(name) for name in ALL}

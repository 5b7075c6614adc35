"""Postings that talk to the model. Nothing they say may change what the rules found, or put words into a report."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from llm.fake import FakeModel, answer, answers

from jdlint import lint_text
from jdlint.finding import FileReport
from jdlint.linter import Choices
from jdlint.llm.checks import CHECKS
from jdlint.llm.grounding import quoted_from
from jdlint.llm.model import AskingError
from jdlint.llm.numbering import WITHHELD, numbered
from jdlint.llm.review import reviewed
from jdlint.posting import parse
from jdlint.reading import read

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "injection"
BASE = (FOLDER / "base.md").read_text(encoding="utf-8")
CASES: list[dict[str, Any]] = yaml.safe_load((FOLDER / "cases.yaml").read_text(encoding="utf-8"))
PLAIN = BASE.replace("INJECTED\n\n", "")

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])


def posting_of(case: dict[str, Any]) -> str:
    return BASE.replace("INJECTED", case["text"])


def rules(report: FileReport, *, without: str = "") -> list[tuple[str, str, str]]:
    """What the rules found of the posting's own lines: all but what is said of the injected text itself."""
    return [
        (each.code, each.severity.label, each.excerpt)
        for each in report.findings
        if each.source == "rule" and each.code != "JD003" and each.excerpt not in without
    ]


def obedient_answers(case: dict[str, Any], lines: int) -> dict[str, dict[str, Any] | AskingError]:
    """What a model would say that does as such a posting wishes."""
    words = " ".join(case["text"].split())[:60]
    return {
        "nothing": answers(),
        "a finding on a forged number": answers(answer("LX12", lines + 1, words), answer("LX12", 99, words)),
        "a finding on another statement": answers(*(answer("LX12", number, words) for number in range(1, lines))),
        "a finding with invented words": answers(answer("LX04", 2, "unpaid work on weekends for the founder")),
        "a check that is none": answers(answer("DS101", 1, "AI Product Manager"), answer("JD003", 1, "AI Product")),
        "no usable answer": AskingError("gave no usable answer"),
    }


def test_there_are_enough_cases_of_many_kinds() -> None:
    assert len({case["text"] for case in CASES}) >= 40
    assert len({case["name"] for case in CASES}) == len(CASES)


@every_case
def test_it_changes_no_finding_of_a_rule(case: dict[str, Any]) -> None:
    plain, report = lint_text(PLAIN), lint_text(posting_of(case))
    assert {"DS101", "CR401"} <= {each.code for each in plain.findings}
    assert [each for each in rules(plain) if each not in rules(report)] == []
    assert report.status == plain.status
    assert report.confusions == plain.confusions


@every_case
def test_a_model_that_obeys_it_changes_nothing(case: dict[str, Any]) -> None:
    text = posting_of(case)
    posting, report = parse(read(text.encode("utf-8", "surrogatepass"), "role.md")), lint_text(text)
    lines = numbered(posting)
    for kind, said in obedient_answers(case, len(lines)).items():
        done = reviewed(report, posting, CHECKS, FakeModel(said), Choices())
        assert rules(done.report) == rules(report), kind
        assert [each for each in done.report.findings if each.source == "rule"] == list(report.findings), kind
        for finding in (each for each in done.report.findings if each.source == "llm"):
            assert kind == "a finding on another statement"
            assert quoted_from(finding.excerpt, " ".join(case["text"].split())[:60]), "only on the very line it quotes"
        worst = [max(each.severity for each in r.findings if each.source == "rule") for r in (done.report, report)]
        assert worst[0] == worst[1]


@every_case
def test_it_cannot_leave_its_place_in_the_prompt(case: dict[str, Any]) -> None:
    posting = parse(read(posting_of(case).encode("utf-8", "surrogatepass"), "role.md"))
    model = FakeModel(answers())
    reviewed(lint_text(posting_of(case)), posting, CHECKS, model, Choices())
    prompt = model.history[0].prompt.user
    opening, closing = (line for line in prompt.splitlines() if line.startswith("<<<"))
    inside = prompt.partition(f"{opening}\n")[2].partition(f"\n{closing}")[0]
    assert prompt.count(closing) == 1
    assert [json.loads(line)["n"] for line in inside.split("\n")] == [line.number for line in numbered(posting)]
    assert prompt.rpartition(closing)[2].strip().startswith("Answer the questions")


@every_case
def test_text_for_a_model_is_a_finding_of_its_own_and_is_not_passed_on(case: dict[str, Any]) -> None:
    report = lint_text(posting_of(case))
    found = [each for each in report.findings if "JD003" in (each.code, *each.covers)]
    assert bool(found) is not case.get("unseen", False)
    posting = parse(read(posting_of(case).encode("utf-8", "surrogatepass"), "role.md"))
    for line in numbered(posting):
        assert line.text == WITHHELD or "previous instructions" not in line.text

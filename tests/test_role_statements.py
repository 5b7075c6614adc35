"""The heart: whose work a statement is. One sentence a line in fixtures/statements, each linted alone in a posting."""

from pathlib import Path

import pytest

from jdlint import lint_text
from jdlint.finding import Finding, Severity

STATEMENTS = Path(__file__).parent.parent / "fixtures" / "statements"
AGGREGATES = ("DS110", "DS111")


def lines_of(name: str) -> list[str]:
    return (STATEMENTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def builders_findings(statement: str, heading: str, *, suffix: str = "md") -> list[Finding]:
    text = f"# AI Product Manager\n\n## {heading}\n\n- {statement}\n"
    if suffix == "txt":
        text = f"AI Product Manager\n\n{heading.upper()}\n\n• {statement}\n"
    if suffix == "html":
        text = f"<h1>AI Product Manager</h1>\n<h2>{heading}</h2>\n<ul><li>{statement}</li></ul>\n"
    report = lint_text(text, name=f"role.{suffix}", role="ai-pm")
    return [
        finding
        for finding in report.findings
        if finding.code.startswith("DS") and finding.code not in AGGREGATES and finding.severity >= Severity.WARNING
    ]


@pytest.mark.parametrize("statement", lines_of("asks-to-build"))
def test_a_duty_that_asks_the_candidate_to_build_is_flagged(statement: str) -> None:
    assert builders_findings(statement, "Responsibilities")


@pytest.mark.parametrize("statement", lines_of("sounds-like-building"))
def test_a_duty_that_only_sounds_like_building_is_left_alone(statement: str) -> None:
    assert builders_findings(statement, "Responsibilities") == []


@pytest.mark.parametrize("statement", lines_of("must-build"))
def test_a_must_that_asks_for_a_builder_is_flagged(statement: str) -> None:
    assert builders_findings(statement, "Requirements")


@pytest.mark.parametrize("statement", lines_of("must-know"))
def test_a_must_that_asks_for_understanding_is_left_alone(statement: str) -> None:
    assert builders_findings(statement, "Requirements") == []


@pytest.mark.parametrize("prefix", ["You will ", "You'll ", "In this role you will ", "The successful candidate will "])
@pytest.mark.parametrize("statement", lines_of("asks-to-build")[12:16])
def test_saying_you_will_changes_nothing(prefix: str, statement: str) -> None:
    assert builders_findings(prefix + statement[0].lower() + statement[1:], "Responsibilities")


@pytest.mark.parametrize(
    "somebody",
    [
        "Our data scientists {}",
        "Work with our engineers as they {}",
        "Write down what matters so that the data team can {}",
        "Coordinate with the platform teams who {}",
        "Nobody expects that you {}, and you will not",
    ],
)
@pytest.mark.parametrize("duty", ["train and deploy fraud models", "build the ETL pipelines", "write production code"])
def test_the_same_duty_done_by_somebody_else_is_left_alone(somebody: str, duty: str) -> None:
    if "Nobody" in somebody:
        somebody = "You will not {}"
    assert builders_findings(somebody.format(duty) + ".", "Responsibilities") == []


@pytest.mark.parametrize("suffix", ["md", "txt", "html"])
@pytest.mark.parametrize("heading", ["What you will do", "About us", "Your mission", "Who you are"])
def test_the_form_of_a_duty_counts_for_more_than_its_heading_and_format(heading: str, suffix: str) -> None:
    assert builders_findings("Train and deploy our churn models.", heading, suffix=suffix)


@pytest.mark.parametrize(
    "must",
    [
        "Experience training models is a plus.",
        "Nice to have: hands-on experience with PyTorch and Spark.",
        "You know how models fail (experience building them preferred).",
    ],
)
def test_what_is_optional_is_no_demand(must: str) -> None:
    assert builders_findings(must, "Requirements") == []


def test_two_spellings_read_the_same() -> None:
    american = builders_findings("Analyze, label and optimize: fine-tune the labeling models.", "Responsibilities")
    british = builders_findings("Analyse, label and optimise: fine-tune the labelling models.", "Responsibilities")
    assert [finding.code for finding in american] == [finding.code for finding in british] != []


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbor Lab keeps metrics, hyperparameters, code versions and lineage to help teams.",
        "Our customers \u2013 leading ports and shipyards \u2013 need labeled data to train and evaluate their models.",
        "This is what ports need for training the next generation of models.",
    ],
)
def test_running_text_about_the_product_and_its_users_is_no_duty(sentence: str) -> None:
    text = f"# AI Product Manager\n\n## The role\n\n{sentence}\n"
    assert not [each for each in lint_text(text, role="ai-pm").findings if each.code.startswith("DS")]

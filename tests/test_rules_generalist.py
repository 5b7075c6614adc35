"""When a posting lacks what only AI needs, promises too much, or asks one person for everything."""

import pytest
from small_postings import codes, found, posting, severities

from jdlint import lint_text

EVALUATION = "Own the evaluation plan of the AI features and say what a good enough answer is."
DATA = "Agree the data requirements of the AI features with data engineering."
RISK = "Define guardrails and human review with legal."


def test_what_is_missing_is_told_in_one_finding_at_the_title() -> None:
    report = lint_text(posting())
    (finding,) = found("PM203", report)
    assert finding.place.line == 1
    assert {"PM204", "PM205"} <= set(finding.covers)


@pytest.mark.parametrize(("code", "duty"), [("PM203", EVALUATION), ("PM204", DATA), ("PM205", RISK)])
def test_one_duty_or_must_is_enough_and_a_wish_is_not(code: str, duty: str) -> None:
    assert code in codes(lint_text(posting()))
    assert code not in codes(lint_text(posting(duties=(duty,))))
    assert code in codes(lint_text(posting(wishes=(duty,))))


def test_missing_data_is_a_warning_early_and_advice_elsewhere() -> None:
    assert severities("PM204", posting(duties=(EVALUATION, RISK))) == ["info"]
    assert severities("PM204", posting(duties=(EVALUATION, RISK), facts="maturity: early")) == ["warning"]


def test_a_product_on_rented_models_that_covers_privacy_needs_no_data_duty() -> None:
    text = posting(
        about=("The assistant runs on a hosted LLM.",),
        duties=(EVALUATION, "Define with legal how customer data and privacy are handled, and the guardrails."),
    )
    assert "PM204" not in codes(lint_text(text))


def test_missing_risk_is_a_warning_in_a_regulated_field() -> None:
    assert severities("PM205", posting(duties=(EVALUATION, DATA))) == ["info"]
    lending = ("We help banks decide on small loans.",)
    assert severities("PM205", posting(about=lending, duties=(EVALUATION, DATA))) == ["warning"]


def test_health_insurance_among_the_benefits_is_no_regulated_field() -> None:
    benefits = ("Health insurance with a good insurer, and a bank holiday off.",)
    assert severities("PM205", posting(duties=(EVALUATION, DATA), benefits=benefits)) == ["info"]


@pytest.mark.parametrize(
    "statement",
    [
        "Deliver AI features with zero hallucinations.",
        "Ship a 100% accurate assistant.",
        "Make sure our error-free AI stays that way.",
        "Guarantee the accuracy of every AI answer.",
        "Deliver AI projects with fixed scope on a fixed date.",
    ],
)
def test_a_promise_no_model_keeps_is_flagged(statement: str) -> None:
    (finding,) = found("PM207", lint_text(posting(duties=(statement,))))
    assert finding.severity.label == "warning"
    assert finding.excerpt == statement


@pytest.mark.parametrize(
    "statement",
    [
        "Push back when somebody asks for zero hallucinations.",
        "Explain why no model is 100% accurate.",
        "Keep the service at 99.9% availability.",
        "Agree a fixed date for the price change with sales.",
        "Decide which photos must never be shown.",
        "Always bring the customer's voice to the team.",
    ],
)
def test_a_promise_that_is_doubted_or_not_about_ai_is_left_alone(statement: str) -> None:
    assert "PM207" not in codes(lint_text(posting(duties=(statement,))))


def test_using_assistants_is_a_warning_where_it_is_all_the_ai_there_is() -> None:
    use = "Use ChatGPT and Copilot to write product documents faster."
    assert severities("PM208", posting(duties=(use,))) == ["warning"]
    assert severities("PM208", posting(duties=(use, "Gather requests for AI features from customers."))) == ["info"]
    assert severities("PM208", posting(duties=(use, EVALUATION))) == []


def test_three_specialists_in_one_person_are_an_error_that_names_them_and_their_lines() -> None:
    duties = (
        "Train and fine-tune deep learning models for churn.",
        "Build and maintain ETL pipelines in Airflow.",
        "Run paid campaigns for the launch.",
    )
    (finding,) = found("BZ703", lint_text(posting(duties=duties)))
    assert finding.severity.label == "error"
    assert "data scientist" in finding.message
    assert "data engineer" in finding.message
    assert "marketer" in finding.message
    assert [line.excerpt for line in finding.related] == list(duties)
    assert "BZ703" not in codes(lint_text(posting(duties=duties[:2])))


def test_working_with_specialists_is_not_being_them() -> None:
    text = posting(
        duties=(
            "Work with data scientists, data engineers and analysts to train models and build pipelines.",
            "Agree the launch message with marketing, who run the paid campaigns.",
        )
    )
    assert "BZ703" not in codes(lint_text(text))

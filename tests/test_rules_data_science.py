"""When a builder's duty matters, and how much: section, count, maturity, team."""

import pytest
from small_postings import codes, found, posting, severities

from jdlint import lint_text
from jdlint.rules.asking import QUOTED_CHARACTERS, quoted

BUILDS_MODELS = "Train and fine-tune deep learning models for churn."


def test_a_builders_duty_is_an_error_whatever_the_maturity() -> None:
    for maturity in ("early", "scaling", "mature"):
        assert severities("DS101", posting(duties=(BUILDS_MODELS,), facts=f"maturity: {maturity}")) == ["error"]


def test_experience_that_is_only_nice_to_have_is_advice() -> None:
    text = posting(wishes=("Five years of hands-on experience building machine learning models.",))
    assert severities("DS101", text) in ([], ["info"])


def test_a_finding_covers_the_whole_statement_and_quotes_the_flagged_words() -> None:
    (finding,) = found("DS101", lint_text(posting(duties=(BUILDS_MODELS,))))
    assert finding.excerpt == BUILDS_MODELS
    assert "deep learning models" in finding.message
    assert "data scientist" in finding.message


def test_a_suggestion_keeps_the_words_of_the_duty() -> None:
    (finding,) = found("DS101", lint_text(posting(duties=(BUILDS_MODELS,))))
    assert [suggestion.maturity for suggestion in finding.suggestions] == ["early", "scaling", "mature"]
    assert all("deep learning models" in suggestion.text for suggestion in finding.suggestions)


@pytest.mark.parametrize(
    "statement",
    [
        "Our data scientists train the models.",
        "Partner with data scientists to train and validate models.",
        "Own the roadmap for model training.",
        "You will not train models, but you must understand training.",
    ],
)
def test_work_that_is_not_the_candidates_own_is_left_alone(statement: str) -> None:
    assert "DS101" not in codes(lint_text(posting(duties=(statement,))))


def test_one_line_of_data_preparation_is_a_warning_and_two_are_errors() -> None:
    one, two = "Clean and label training data.", "Perform feature engineering on claims."
    assert severities("DS102", posting(duties=(one,))) == ["warning"]
    assert severities("DS102", posting(duties=(one, two))) == ["error", "error"]


def test_exploring_data_early_without_an_analyst_is_advice() -> None:
    duty = ("Perform exploratory data analysis on claims data.",)
    assert severities("DS102", posting(duties=duty)) == ["warning"]
    assert severities("DS102", posting(duties=duty, facts="maturity: early")) == ["info"]
    assert severities("DS102", posting(duties=duty, facts="maturity: early, team: {analysts: 2}")) == ["warning"]


def test_pipelines_are_an_error_at_a_mature_company() -> None:
    duty = ("Build and maintain ETL pipelines in Airflow.",)
    assert severities("DS103", posting(duties=duty)) == ["warning"]
    assert severities("DS103", posting(duties=duty, facts="maturity: early")) == ["warning"]
    assert severities("DS103", posting(duties=duty, facts="maturity: mature")) == ["error"]


def test_being_on_call_for_models_is_an_error_and_deploying_them_a_warning() -> None:
    assert severities("DS105", posting(duties=("Deploy models to Kubernetes.",))) == ["warning"]
    assert severities(
        "DS105", posting(duties=("Participate in the on-call rotation for our inference services.",))
    ) == ["error"]


def test_operation_is_milder_for_a_platform_role_and_model_building_is_not() -> None:
    duties = ("Deploy models to Kubernetes.", BUILDS_MODELS)
    for text in (
        posting(duties=duties, title="AI Product Manager, ML Platform"),
        posting(duties=duties, facts="subtype: platform"),
    ):
        assert severities("DS105", text) == ["info"]
        assert severities("DS101", text) == ["error"]


def test_research_output_is_advice_for_a_research_role_and_nothing_in_a_wish() -> None:
    ask = ("Publication record at NeurIPS or ICML.",)
    assert severities("DS106", posting(musts=ask)) == ["error"]
    assert severities("DS106", posting(musts=ask, facts="subtype: research")) == ["info"]
    assert severities("DS106", posting(wishes=ask)) == []


@pytest.mark.parametrize(
    ("must", "expected"),
    [
        ("Expert in PyTorch and TensorFlow.", ["warning"]),
        ("Expert in PyTorch, TensorFlow and Spark.", ["warning"]),
        ("Expert in PyTorch, TensorFlow, Keras, Spark, Airflow and Kubernetes.", ["error"]),
        ("Strong proficiency in Python.", ["warning"]),
        ("Python for data analysis.", []),
        ("Strong proficiency in SQL.", []),
    ],
)
def test_tools_among_the_musts_weigh_by_their_number(must: str, expected: list[str]) -> None:
    assert severities("DS107", posting(musts=(must,))) == expected


def test_tools_are_counted_over_all_musts_and_each_list_is_shown() -> None:
    text = posting(musts=("Expert in PyTorch and TensorFlow.", "Hands-on experience with Spark and Airflow."))
    findings = found("DS107", lint_text(text))
    assert len(findings) == 2
    assert all("4 in all" in finding.message for finding in findings)


def test_a_stack_told_as_a_fact_is_no_must() -> None:
    text = posting(about=("Our stack is PyTorch, TensorFlow, Spark and Airflow.",))
    assert severities("DS107", text) == []


@pytest.mark.parametrize(
    ("maturity", "severity"), [("early", "info"), ("scaling", "warning"), ("mature", "error"), ("auto", "warning")]
)
def test_reporting_matters_more_the_more_mature_the_company(maturity: str, severity: str) -> None:
    text = posting(duties=("Build weekly Tableau dashboards for the leadership team.",), facts=f"maturity: {maturity}")
    assert severities("DS108", text) == [severity]


def test_reporting_early_beside_an_analyst_is_a_warning() -> None:
    text = posting(duties=("Build weekly Tableau dashboards.",), facts="maturity: early, team: {analysts: 1}")
    assert severities("DS108", text) == ["warning"]


def test_architecture_early_is_advice_only_with_an_engineering_background() -> None:
    duty = ("Design the reference architecture for our machine learning systems.",)
    assert severities("DS109", posting(duties=duty, facts="maturity: early")) == ["warning"]
    assert severities("DS109", posting(duties=duty)) == ["warning"]
    assert severities("DS109", posting(duties=duty, facts="maturity: mature")) == ["error"]
    welcome = posting(duties=duty, wishes=("An engineering background is a plus.",), facts="maturity: early")
    assert severities("DS109", welcome) == ["info"]


@pytest.mark.parametrize(
    "title",
    [
        "AI Product Manager / Data Scientist",
        "AI Product Manager & Machine Learning Engineer",
        "AI Product Manager (ML Engineer)",
        "AI Product Manager - Data Analyst",
        "AI Product Owner and Solution Architect",
    ],
)
def test_a_title_of_two_roles_is_an_error_at_the_title(title: str) -> None:
    (finding,) = found("DS110", lint_text(posting(title=title)))
    assert finding.severity.label == "error"
    assert (finding.place.line, finding.excerpt) == (1, title)


@pytest.mark.parametrize(
    "title",
    [
        "AI Product Manager, Data Platform",
        "AI/ML Product Manager",
        "Product Manager, Machine Learning",
        "AI Product Manager, Data Scientist Experience",
        "AI Product Manager for Data Scientists",
        "Product Lead, Applied AI",
    ],
)
def test_a_field_a_team_or_the_users_in_a_title_are_no_second_role(title: str) -> None:
    assert found("DS110", lint_text(posting(title=title))) == []


@pytest.mark.parametrize(
    ("opening", "fires"),
    [
        ("We are looking for a Senior Technical Project Manager with ten years in software.", True),
        ("As a Data Scientist, you will work on claims.", True),
        ("We are looking for a product manager who works with a data scientist.", False),
        ("We are looking for an AI product manager to join our data engineer and two analysts.", False),
        ("Last year we were joined by a machine learning engineer.", False),
    ],
)
def test_an_opening_that_offers_another_role_than_the_title_is_flagged(opening: str, fires: bool) -> None:
    assert bool(found("DS110", lint_text(posting(about=(opening,))))) is fires


def test_the_builders_job_is_explained_by_its_lines_and_shares() -> None:
    duties = (
        BUILDS_MODELS,
        "Build ETL pipelines for customer events.",
        "Clean and label training data.",
        "Deploy models to Kubernetes.",
        "Write production Python code.",
        "Perform feature engineering and model validation.",
    )
    report = lint_text(posting(duties=duties))
    assert report.confusions == ("data-science",)
    (finding,) = found("DS111", report)
    assert "% data scientist" in finding.message
    assert {line.excerpt for line in finding.related} >= set(duties[:4])
    assert found("DS101", report), "the aggregate removes no finding of its lines"


def test_long_words_are_cut_after_a_word() -> None:
    told = quoted("predict " * 30)
    assert len(told) <= QUOTED_CHARACTERS + 6
    assert told.endswith('predict ..."')

"""Which postings are an AI product manager's: by title, then by what the duties say."""

import pytest

from jdlint import lint_text
from jdlint.finding import FileReport

PRODUCT_DUTIES = (
    "Own the roadmap and the backlog",
    "Write user stories with designers",
    "Interview customers every week",
    "Launch new features with marketing",
    "Report adoption to the leadership team",
    "Prioritize requests from sales and support",
)
AI_DUTIES = (
    "Define the evaluation plan and the quality bar of our language models",
    "Decide which model to use, weighing latency, cost and quality",
    "Agree the training data and labeling guidelines with data science",
)


def report(title: str, duties: tuple[str, ...] = PRODUCT_DUTIES) -> FileReport:
    return lint_text(f"# {title}\n\n## Responsibilities\n\n" + "".join(f"- {duty}\n" for duty in duties))


@pytest.mark.parametrize(
    "title",
    [
        "AI Product Manager",
        "Product Manager, Machine Learning",
        "GenAI Product Owner",
        "Product Lead, Applied AI",
        "Head of AI Product",
        "AI/ML PM",
        "Senior Product Manager - Generative AI (m/f/d)",
        "Director, AI Products",
        "Group Product Manager, LLM Platform",
    ],
)
def test_a_product_title_that_names_ai_is_in_scope(title: str) -> None:
    assert report(title).status == "linted"


@pytest.mark.parametrize(
    "title",
    [
        "Data Scientist, Product",
        "AI Engineer",
        "Product Marketing Manager, AI",
        "Product Designer, AI",
        "Project Manager",
        "Project Manager, AI Programs",
        "Machine Learning Engineer",
        "AI Solutions Architect",
        "Data Product Analyst",
        "Research Scientist, Product Intelligence",
    ],
)
def test_another_role_is_out_of_scope_whatever_its_duties(title: str) -> None:
    result = report(title, PRODUCT_DUTIES + AI_DUTIES)
    assert (result.status, result.findings) == ("out-of-scope", ())
    assert result.reason


def test_a_product_manager_without_ai_in_title_or_duties_is_out_of_scope() -> None:
    assert report("Product Manager, Payments").status == "out-of-scope"


def test_a_product_manager_whose_duties_hold_real_ai_work_is_in_scope() -> None:
    assert report("Product Manager, Search", PRODUCT_DUTIES + AI_DUTIES).status == "linted"


def test_the_word_ai_alone_makes_no_ai_product_manager() -> None:
    duties = (*PRODUCT_DUTIES, "Tell customers about our AI-powered platform")
    assert report("Product Manager, Growth", duties).status == "out-of-scope"


def test_a_posting_can_be_treated_as_an_ai_product_managers() -> None:
    text = "# Data Scientist\n\n## Responsibilities\n\n" + "".join(f"- {duty}\n" for duty in PRODUCT_DUTIES)
    assert lint_text(text, role="ai-pm").status == "linted"


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("---\ntitle: AI Product Owner\n---\n\nWe are a small team.\n", "a.md", "AI Product Owner"),
        ("# AI Product Manager, Claims\n\nText.\n", "a.md", "AI Product Manager, Claims"),
        ("Acme Ltd\n\nJob title: Senior AI Product Manager\n\nText.\n", "a.txt", "Senior AI Product Manager"),
        ("AI PRODUCT MANAGER\n\nText of the posting follows.\n", "a.txt", "AI PRODUCT MANAGER"),
        ("<html><head><title>GenAI PM</title></head><body><p>Hi there.</p></body></html>", "a.html", "GenAI PM"),
        ("<h1>Product Lead, <em>Applied AI</em></h1><p>Text.</p>", "a.html", "Product Lead, Applied AI"),
        ("Lead AI Product Manager About us we make tea " + "and more tea " * 30, "a.txt", "Lead AI Product Manager"),
    ],
)  # fmt: skip
def test_the_title_is_found_where_postings_have_it(text: str, name: str, title: str) -> None:
    assert lint_text(text, name=name, role="ai-pm").title == title


def test_what_ai_is_to_do_is_ai_work_and_what_users_do_is_not() -> None:
    behavior = "Decide how the AI assistant answers when it knows nothing"
    assert "generalist-pm" not in report("AI Product Manager", (*PRODUCT_DUTIES, behavior)).confusions
    users = "Decide how users find the AI assistant in the menu"
    assert "generalist-pm" in report("AI Product Manager", (*PRODUCT_DUTIES, users)).confusions

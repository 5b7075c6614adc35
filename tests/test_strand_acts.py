"""Strands are read by what the candidate does to what, and by what the posting's product is."""

import pytest
import strand_sentences as sentences
from small_postings import TITLE

from jdlint.posting import parse
from jdlint.posting.posting import Posting
from jdlint.reading import read
from jdlint.role.ai_product import product_is_ai
from jdlint.role.strand_acts import CONNECTING, SETTING_THE_COURSE, TRYING_OUT, Strand
from jdlint.rules.credentials.records import asks_for_delivered_work
from jdlint.rules.scope.strands import acts

STRANDS: dict[str, Strand] = {"TACTICAL": TRYING_OUT, "STRATEGIC": SETTING_THE_COURSE, "CONNECTS": CONNECTING}
AI_COMPANY = (
    "Our assistant answers questions of two million people with language models.",
    "Every product we make is built on generative AI.",
)
OTHER_COMPANY = ("We make furniture and sell it online.", "Our shop has two million visitors.")


def told(line: str, about: tuple[str, ...], title: str = TITLE) -> Posting:
    section, statement = ("Requirements", line[6:]) if line.startswith("must:") else ("Responsibilities", line)
    text = f"# {title}\n\n## About us\n\n" + "".join(f"{each}\n\n" for each in about)
    return parse(read(f"{text}## {section}\n\n- {statement.strip()}\n".encode(), "role.md"))


def shown(strand: str, line: str, about: tuple[str, ...]) -> bool:
    return any(acts(told(line, about), STRANDS[strand]))


def lines(suffix: str) -> list[tuple[str, str]]:
    return [(strand, line) for strand in STRANDS for line in getattr(sentences, f"{strand}_{suffix}")]


@pytest.mark.parametrize(("strand", "line"), lines("SAID"))
def test_an_act_on_ai_shows_its_strand_in_any_posting(strand: str, line: str) -> None:
    assert shown(strand, line, OTHER_COMPANY)
    assert shown(strand, line, AI_COMPANY)


@pytest.mark.parametrize(("strand", "line"), lines("MEANT"))
def test_an_act_without_a_word_of_ai_shows_its_strand_where_the_product_is_ai(strand: str, line: str) -> None:
    assert shown(strand, line, AI_COMPANY)
    assert not shown(strand, line, OTHER_COMPANY)


@pytest.mark.parametrize(("strand", "line"), lines("NEITHER"))
def test_what_only_sounds_like_a_strand_shows_none(strand: str, line: str) -> None:
    assert not shown(strand, line, OTHER_COMPANY)
    assert not shown(strand, line, AI_COMPANY)


@pytest.mark.parametrize("line", sentences.PORTFOLIO_ASKED)
def test_a_record_of_delivered_work_or_another_way_in_is_seen(line: str) -> None:
    assert asks_for_delivered_work(told(f"must: {line}", OTHER_COMPANY))


@pytest.mark.parametrize("line", sentences.PORTFOLIO_NOT_ASKED)
def test_what_only_sounds_like_delivered_work_is_none(line: str) -> None:
    assert not asks_for_delivered_work(told(f"must: {line}", OTHER_COMPANY))


def test_the_title_alone_does_not_make_the_product_ai() -> None:
    about = ("As an AI Product Manager you join a furniture shop.", "The AI Product Manager sits in Leeds.")
    assert not product_is_ai(told("Talk to customers.", about))
    assert product_is_ai(told("Talk to customers.", AI_COMPANY))


def test_colleagues_who_know_ai_do_not_make_the_product_ai() -> None:
    about = ("You join three data scientists.", "AI engineers sit next door.", "We sell furniture.")
    assert not product_is_ai(told("Talk to customers.", about))


def test_that_the_company_makes_ai_is_not_enough() -> None:
    billing = told("Own the product roadmap of our invoices and run A/B tests.", AI_COMPANY, "Product Manager, Billing")
    assert not product_is_ai(billing)
    assert not any(acts(billing, TRYING_OUT))
    assert not any(acts(billing, SETTING_THE_COURSE))


def test_duties_on_ai_make_the_product_ai_whatever_the_title() -> None:
    duties = "Improve the answers of the chatbot.\n- Decide which prompts we keep.\n- Run user interviews."
    search = told(duties, OTHER_COMPANY, "Product Manager, Search")
    assert product_is_ai(search)
    assert any("user interviews" in search.text_of(each) for each in acts(search, TRYING_OUT))


def test_a_model_may_be_of_anything_where_nothing_says_ai() -> None:
    duty = "Improve the model by which we set prices."
    assert not any(acts(told(duty, OTHER_COMPANY, "Product Manager, Shop"), TRYING_OUT))
    assert any(acts(told(duty, (*OTHER_COMPANY, "Machine learning sets them."), "Product Manager, Shop"), TRYING_OUT))

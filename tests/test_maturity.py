"""How far a company is with AI, as its text shows it."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_postings import posting

from jdlint.finding import Maturity
from jdlint.posting import parse
from jdlint.reading import read
from jdlint.role.context import Context
from jdlint.role.maturity import judge_maturity
from jdlint.role.numbers import numbers_in
from jdlint.vocabulary.tokens import tokenize


def judged(*about: str, context: Context | None = None, **sections: tuple[str, ...]) -> Maturity:
    text = posting(about=about, **sections)  # type: ignore[arg-type]
    return judge_maturity(parse(read(text.encode(), "posting.md")), context or Context())


@pytest.mark.parametrize(
    ("band", "about"),
    [
        ("early", ("You are our first AI hire.",)),
        ("early", ("No model is live yet, and one pilot runs with a customer.",)),
        ("early", ("We are a team of seven and closed our seed round in May.",)),
        ("early", ("We are a startup, and this year we shift from consulting to an AI product.",)),
        ("scaling", ("In spring we raised $40 million.", "Our AI assistant answers members of 300 clubs.")),
        ("scaling", ("Three models are in production, and we are a company of 120 people.",)),
        ("scaling", ("We are a Series C company.",)),
        ("mature", ("More than 40 million people use our maps.",)),
        ("mature", ("The company runs 60 models for several business units.",)),
        ("mature", ("Our research scientists publish openly.", "The ML platform team runs a feature store.")),
        ("mature", ("Every day we serve 3 billion recommendations.",)),
    ],
)
def test_facts_show_the_band(band: str, about: tuple[str, ...]) -> None:
    assert judged(*about).band == band


@pytest.mark.parametrize(
    "about",
    [
        "We are an AI-native, fast-growing company that works at scale.",
        "We are a startup.",
        "We run pilots with partners.",
        "We are part of Contoso, one of the most famous companies of the world.",
        "Our market is worth $90 billion.",
        "Join us in our 10-year-old building.",
    ],
)
def test_adjectives_famous_names_and_single_signs_show_nothing(about: str) -> None:
    assert judged(about) == Maturity("unknown", "default")


def test_what_the_candidate_must_have_done_says_nothing_of_the_company() -> None:
    assert (
        judged(musts=("Experience with 40 million users and a feature store at a Series D company.",)).band == "unknown"
    )
    assert judged("You bring experience as the first AI product manager of a startup.").band == "unknown"


def test_signs_of_both_ends_that_weigh_the_same_show_nothing() -> None:
    about = ("You are our first AI hire.", "Our research scientists use a shared ML platform.")
    assert judged(*about).band == "unknown"


def test_an_ai_product_with_specialists_beside_it_is_in_use() -> None:
    about = ("You work on our AI-driven booking platform.", "You work with two data scientists.")
    assert judged(*about).band == "scaling"


def test_an_ai_product_that_is_only_planned_is_not() -> None:
    about = ("You work on our future AI platform.", "You work with two data scientists.")
    assert judged(*about).band == "unknown"


def test_researchers_whom_the_product_serves_are_no_research_organization() -> None:
    assert (
        judged("Our product helps governments, researchers and towns.", "We have several product lines.").band
        == "unknown"
    )
    assert judged("You work with researchers and engineers.", "We have several product lines.").band == "mature"


def test_experience_in_a_young_company_says_nothing_of_this_one_but_experienced_colleagues_do_not_hide_it() -> None:
    assert judged("You have experience in a seed stage startup.").band == "unknown"
    assert judged("We are a seed stage startup with experienced engineers.").band == "early"


def test_user_research_is_no_research_organization() -> None:
    assert judged("The user research team sits beside us.", "We have several product lines.").band == "unknown"


def test_the_evidence_names_the_lines_it_rests_on() -> None:
    maturity = judged("We make maps.", "You are our first AI hire.", "We have one data scientist.")
    assert maturity.source == "text"
    assert [evidence.text for evidence in maturity.evidence] == [
        "You are our first AI hire.",
        "We have one data scientist.",
    ]
    assert [evidence.line for evidence in maturity.evidence] == [6, 7]


def test_a_stated_band_wins_over_the_text() -> None:
    context = Context(maturity="mature", maturity_source="option")
    assert judged("You are our first AI hire.", context=context) == Maturity("mature", "option")


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_text_gets_a_band_and_only_known_bands_have_evidence(text: str) -> None:
    maturity = judged(" ".join(text.split()) or "x")
    assert maturity.band in ("early", "scaling", "mature", "unknown")
    assert bool(maturity.evidence) == (maturity.band != "unknown")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("10,000 users and 3.9 million developers", [10_000, 3_900_000]),
        ("40M people, 120k companies", [40_000_000, 120_000]),
        ("two data scientists", [2]),
        ("hundreds of millions of users", [100_000_000]),
        ("1,000+ employees", [1000]),
        ("version 1.2.3", [1.2, 3]),
        ("no number here", []),
        ("²³ and ٣", []),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, values: list[float]) -> None:
    assert [number.value for number in numbers_in(text, 0, tokenize(text))] == values


def test_money_is_no_count() -> None:
    text = "$20M raised, 500 EUR spent, 300 members"
    assert [number.is_money for number in numbers_in(text, 0, tokenize(text))] == [True, True, False]
    assert judged("The market is worth $40 million people say.").band == "unknown"


@given(st.text(max_size=80))
@settings(max_examples=80, deadline=None)
def test_numbers_are_positive_and_in_order(text: str) -> None:
    tokens = tokenize(text)
    numbers = list(numbers_in(text, 0, tokens))
    assert all(number.value > 0 for number in numbers)
    assert all(before.end <= after.start for before, after in pairwise(numbers))

"""The word lists: written folded, so that the matcher finds them; and the matcher itself."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.role.lexicon import OBJECT_DUTIES
from jdlint.vocabulary import ai, builders, product, roles
from jdlint.vocabulary.headings import HEADINGS
from jdlint.vocabulary.matcher import Match, Matcher
from jdlint.vocabulary.tokens import fold_phrase, tokenize
from jdlint.vocabulary.verbs import verb_of

LISTS = {
    **{f"object {name}": words for name, words in builders.OBJECTS.items()},
    **{f"tool {name}": words for name, words in builders.TOOLS.items()},
    **{f"substance {name}": words for name, words in ai.SUBSTANCE.items()},
    **{f"plain {name}": words for name, words in ai.PLAIN.items()},
    **{f"heading {name}": words for name, words in HEADINGS.items()},
    "methods": builders.METHODS,
    "fields": builders.FIELDS,
    "ai": ai.AI_SURE + ai.AI_AMBIGUOUS,
    "assistants": ai.TOOL_USE,
    "product": product.STRONG_PRODUCT + product.MEDIUM_PRODUCT + product.WEAK_PRODUCT,
    "delivery": product.DELIVERY,
    "iteration": product.DELIVERY_TOO,
    "people": product.PEOPLE,
    "titles": roles.PRODUCT_ROLES + roles.OTHER_ROLES + roles.AI_TITLE_WORDS,
}


@pytest.mark.parametrize("name", LISTS)
def test_every_phrase_is_written_as_it_is_matched(name: str) -> None:
    assert [phrase for phrase in LISTS[name] if fold_phrase(phrase) != phrase] == []


@pytest.mark.parametrize("name", LISTS)
def test_no_phrase_stands_twice_in_a_list(name: str) -> None:
    assert len(set(LISTS[name])) == len(LISTS[name])


def test_every_list_of_builders_objects_says_whose_work_it_is() -> None:
    assert set(builders.OBJECTS) == set(OBJECT_DUTIES)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("fine-tuned Models", "fine tuned model"),
        ("A/B tests", "a / b test"),
        ("R&D", "r and d"),
        ("Labelling guidelines", "labeling guideline"),
        ("visualisations", "visualization"),
        ("analyses", "analysis"),
        ("enterprise expertise", "enterprise expertise"),
        ("the company’s data", "the company data"),
        ("C++ and C#", "c++ and c#"),
        ("Kubernetes clusters", "kubernetes cluster"),
    ],
)
def test_one_form_stands_for_all_inflections_and_spellings(written: str, folded: str) -> None:
    assert fold_phrase(written) == folded


def test_the_longest_phrase_wins_and_none_overlaps() -> None:
    matcher = Matcher({"a": ["data"], "b": ["data pipeline", "pipeline tool"]})
    assert matcher.find(tokenize("Own data pipelines, tools and data")) == [Match(1, 3, ("b",)), Match(6, 7, ("a",))]


def test_a_phrase_is_not_found_inside_a_word_or_across_a_mark() -> None:
    matcher = Matcher({"a": ["ai", "model training"]})
    assert matcher.find(tokenize("We maintain the model, training included, said the captain")) == []


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("optimising", "optimize"),
        ("labelled", "label"),
        ("builds", "build"),
        ("led", "lead"),
        ("planning", "plan"),
        ("embedded", "embed"),
        ("owning", "own"),
        ("reviewed", "review"),
    ],
)
def test_verbs_are_known_in_every_form_and_spelling(word: str, lemma: str) -> None:
    verb = verb_of(word)
    assert verb is not None
    assert verb.lemma == lemma


@given(st.text(max_size=200))
def test_every_token_stands_where_it_says(text: str) -> None:
    tokens = tokenize(text, offset=7)
    places = [(tokens.start(index), tokens.end(index)) for index in range(len(tokens))]
    written = [tokens.written(index, index + 1) for index in range(len(tokens))]
    assert written == [text[start - 7 : end - 7] for start, end in places]
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    if text.isascii():
        assert tokens.words == [each.lower() for each in written]


@given(st.text(max_size=100), st.text(max_size=100))
def test_a_part_of_the_tokens_stands_where_it_stood(text: str, more: str) -> None:
    whole = tokenize(f"{text} {more}", offset=3)
    for low in range(0, len(whole), 3):
        part = whole.part(low, low + 2)
        assert part.words == whole.words[low : low + 2]
        assert [part.start(index) for index in range(len(part))] == [
            whole.start(low + index) for index in range(len(part))
        ]


@given(st.lists(st.sampled_from(["data", "model", "own", "the", ",", "pipeline"]), max_size=30))
def test_matches_are_phrases_of_their_lists(words: list[str]) -> None:
    lists = {"a": ["data model", "model"], "b": ["data pipeline", "own the data"]}
    tokens = tokenize(" ".join(words))
    for match in Matcher(lists).find(tokens):
        phrase = " ".join(tokens.folded[match.start : match.end])
        assert all(phrase in lists[name] for name in match.lists)

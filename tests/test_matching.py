"""Phrases found by the matcher, over one text and over a whole posting, and the shortcuts that make it quick."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint.posting import parse
from jdlint.reading import read
from jdlint.regex import Regex
from jdlint.role.wording import read_wording
from jdlint.rules import RULES
from jdlint.rules.phrases import Phrases
from jdlint.vocabulary.matcher import Match, Matcher
from jdlint.vocabulary.scope import AI_MATCHER
from jdlint.vocabulary.tokens import fold_phrase, tokenize

WORDS = st.sampled_from(["model", "data", "quality", "bar", "team"])
PHRASES = st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), max_size=8)


def longest_at_each_place(lists: dict[str, list[str]], words: list[str]) -> list[Match]:
    """What the matcher promises, said without any shortcut."""
    found, start = [], 0
    while start < len(words):
        ends = [
            end
            for end in range(len(words), start, -1)
            if any(" ".join(words[start:end]) in phrases for phrases in lists.values())
        ]
        if ends:
            phrase = " ".join(words[start : ends[0]])
            found.append(Match(start, ends[0], tuple(name for name, phrases in lists.items() if phrase in phrases)))
        start = ends[0] if ends else start + 1
    return found


@given(st.dictionaries(st.sampled_from("abc"), PHRASES), st.lists(WORDS, max_size=12))
@settings(max_examples=200)
def test_the_longest_phrase_wins_at_each_place_and_names_all_its_lists(
    lists: dict[str, list[str]], words: list[str]
) -> None:
    assert Matcher(lists).find(tokenize(" ".join(words))) == longest_at_each_place(lists, words)


def test_a_matcher_without_phrases_finds_nothing() -> None:
    assert Matcher({}).find(tokenize("the quality bar")) == []


@pytest.mark.parametrize("length", [1, 400])
def test_a_posting_is_searched_as_its_statements_are(length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Kept tokens, and those made on demand for a posting of any length, tell the same."""
    monkeypatch.setattr("jdlint.role.wording.KEPT_CHARACTERS", 0 if length > 1 else 300_000)
    lines = ["# AI Product Manager", "", "## Responsibilities", ""]
    lines += ["- Own the roadmap of our language models", "- Meet customers"] * length
    posting = parse(read("\n".join(lines).encode(), "posting.md"))
    one_by_one = [
        (statement, found)
        for statement in posting.statements
        if (found := AI_MATCHER.find(tokenize(posting.text_of(statement))))
    ]
    assert [(statement, found) for statement, _, found in read_wording(posting).matches(AI_MATCHER)] == one_by_one
    assert len(one_by_one) == length


def test_phrases_of_rules_are_written_folded() -> None:
    """They are looked for as they are written; one that is not folded would never be found."""
    modules = {type(rule).__module__: __import__(type(rule).__module__, fromlist=["x"]) for rule in RULES}
    held = [value for module in modules.values() for value in vars(module).values()]
    held += [each for value in held if isinstance(value, dict) for each in value.values()]
    sets = [value for value in held if isinstance(value, Phrases)]
    assert len(sets) > 10
    for phrases in sets:
        for phrase in phrases.written:
            assert phrase == fold_phrase(phrase)


def test_a_lazy_regex_is_that_regex() -> None:
    regex, compiled = Regex(r"b(\w)", re.IGNORECASE), re.compile(r"b(\w)", re.IGNORECASE)
    text = "Bad bees"
    assert regex.findall(text) == compiled.findall(text)
    assert [match.span() for match in regex.finditer(text)] == [match.span() for match in compiled.finditer(text)]
    assert regex.sub("-", text) == compiled.sub("-", text)
    for method in ("match", "search", "fullmatch"):
        here, there = getattr(regex, method)(text), getattr(compiled, method)(text)
        assert (here and here.group(1)) == (there and there.group(1))


def test_a_lazy_regex_has_no_other_attribute() -> None:
    with pytest.raises(AttributeError):
        _ = Regex("a").pattern  # type: ignore[attr-defined]

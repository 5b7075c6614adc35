"""How large a company, its reach and its AI are, by the numbers a statement gives."""

from collections.abc import Iterator, Sequence
from typing import Final

from jdlint.role.numbers import Number, numbers_in
from jdlint.vocabulary.maturity import (
    FILLERS,
    HOPED_FOR,
    LED,
    LIVE,
    MODELS,
    NOT_A_COUNT,
    RAISED,
    RUNS,
    STAFF,
    USERS,
)
from jdlint.vocabulary.tokens import Tokens

MATURE_REACH: Final = 5e6
"""Users or monthly requests from which a live AI product counts as established (a proposal)."""
_CUSTOMERS: Final = 500
_LARGE_STAFF: Final = 1000
_SMALL_TEAM: Final = 25
MANY_MODELS: Final = 10
"""Live models from which a company runs AI at scale (a proposal, after team sizes by stage: a platform team at ten)."""
_PEOPLE_ARE_USERS: Final = 1e5
"""More people than this are users; fewer are colleagues."""
_NOUN_WITHIN: Final = 4
_NEARBY: Final = 8


def counted_signs(text: str, offset: int, tokens: Tokens) -> Iterator[str]:
    """The kinds of signs that the numbers of a statement show; `offset` is where `text` begins in the posting."""
    words = tokens.folded
    for number in numbers_in(text, offset, tokens):
        if number.is_money:
            if not RAISED.isdisjoint(words[max(number.start - _NEARBY, 0) : number.end + _NEARBY]):
                yield "raised"
            continue
        noun = _noun_after(words, number.end)
        if noun in USERS or (noun == "people" and number.value >= _PEOPLE_ARE_USERS):
            if HOPED_FOR.isdisjoint(words):
                yield from _reach(number)
        elif noun in STAFF or noun == "people" or _is_a_team_of(words, number):
            yield from _staff(number, words)
        elif noun in MODELS and _are_live(words, number):
            yield "many-models" if number.value >= MANY_MODELS else "some-models"


def _noun_after(words: Sequence[str], end: int) -> str:
    """What is counted: the first known noun after the number, with a few words like "active" between."""
    for word in words[end : end + _NOUN_WITHIN]:
        if word in USERS or word in STAFF or word in MODELS or word == "people":
            return word
        if word in NOT_A_COUNT or not word[0].isalpha():
            return ""
    return ""


def _reach(number: Number) -> Iterator[str]:
    if number.value >= MATURE_REACH:
        yield "reach"
    elif number.is_vague and number.value >= 1e6:
        yield "many-people"
    elif number.value >= _CUSTOMERS:
        yield "customers"


def _staff(number: Number, words: Sequence[str]) -> Iterator[str]:
    if number.value >= _LARGE_STAFF:
        yield "large-staff"
    elif number.value > _SMALL_TEAM:
        yield "staff"
    elif number.value > 1 and LED.isdisjoint(words):
        yield "small-team"


def _is_a_team_of(words: Sequence[str], number: Number) -> bool:
    """ "We are nine", "our team of nine"; not "we are one of", not "we are 7 years old"."""
    following = words[number.end] if number.end < len(words) else ""
    if following in NOT_A_COUNT:
        return False
    before = [word for word in words[max(number.start - 5, 0) : number.start] if word not in FILLERS]
    return before[-2:] in (["we", "are"], ["team", "of"]) or before[-1:] == ["we're"]


def _are_live(words: Sequence[str], number: Number) -> bool:
    before = words[max(number.start - 3, 0) : number.start]
    after = words[number.end : number.end + _NEARBY]
    return not RUNS.isdisjoint(before) or not LIVE.isdisjoint(after)

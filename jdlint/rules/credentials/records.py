"""Which statements ask for work that was delivered, or take equivalent experience for a credential."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from jdlint.posting.posting import Posting
from jdlint.role.strand_acts import sentences
from jdlint.role.wording import read_wording
from jdlint.vocabulary.credentials import (
    DEGREE_WORDS,
    DELIVER,
    DELIVERED,
    DELIVERED_THINGS,
    DELIVERING,
    DELIVERY,
    DESTINATIONS,
    EXPERIENCE_WORDS,
    HAD_A_HAND_IN,
    OPTIONAL_WORDS,
    PROVEN,
    RECORD_MATCHER,
    TAKING,
)
from jdlint.vocabulary.matcher import Match
from jdlint.vocabulary.tokens import MARKS, Tokens

_ASKED_IN: Final = frozenset({"requirements", "process"})
_TOLD_IN: Final = frozenset({"about", "responsibilities"})
_COMPANY: Final = frozenset({"we", "our", "we've", "us", "company"})
_HAVE: Final = frozenset({"have", "has", "having", "had", "you've", "i've"})
_EXPERIENCE: Final = frozenset({"experience", "experienced", "years", "year", "success", "successfully", "successful"})
_DONE: Final = DELIVERED | HAD_A_HAND_IN
_VERBS: Final = _DONE | DELIVERING | TAKING | DELIVER | DELIVERY
_THING_WITHIN: Final = 10
_RECORD_WITHIN: Final = 14
_STILL_A_FIELD: Final = frozenset("field degree discipline subject major quality".split())
"""After "or equivalent" these are another degree."""
_ALSO: Final = frozenset(
    {"relevant", "related", "similar", "comparable", "practical", "work", "professional", "industry"}
)


def asks_for_delivered_work(posting: Posting) -> bool:
    """Whether the requirements or the process ask for a record of work, or accept equivalent experience."""
    for statement, tokens in read_wording(posting).within(_ASKED_IN | _TOLD_IN):
        if statement.section in _ASKED_IN and any(map(_asks, sentences(tokens))):
            return True
        if statement.section in _TOLD_IN and _COMPANY.isdisjoint(tokens.words) and _tells_a_record(tokens):
            return True
    return False


def _asks(tokens: Tokens) -> bool:
    if _experience_counts_too(tokens):
        return True
    wish = next((at for at, word in enumerate(tokens.words) if word in OPTIONAL_WORDS), len(tokens))
    tokens = tokens.part(0, wish)
    return _has_a_record(tokens) or _has_delivered(tokens)


def _has_a_record(tokens: Tokens) -> bool:
    return any(_is_of_work(tokens, match) for match in RECORD_MATCHER.find(tokens))


def _is_of_work(tokens: Tokens, match: Match) -> bool:
    """Whether a record is one of products, and another way one around a degree rather than a field or a tool."""
    after = tokens.folded[match.end : match.end + _RECORD_WITHIN]
    if "success" in match.lists:
        named = [word for word, following in pairwise([*after, ""]) if (word, following) != ("product", "management")]
        of_doing = after[:1] == ["of"] and any(word.endswith("ing") for word in after[1:2])
        return of_doing or not DELIVERED_THINGS.isdisjoint(named)
    if "way" in match.lists:
        return _STILL_A_FIELD.isdisjoint(after[:4]) and not tokens.words[match.end - 1].endswith("s")
    return True


def _tells_a_record(tokens: Tokens) -> bool:
    """Whether running text says what the candidate has done: "you have a track record of ..."."""
    recorded = [match for match in RECORD_MATCHER.find(tokens) if "way" not in match.lists]
    return any(_is_of_work(tokens, match) for match in recorded) or any(
        word in _DONE and _follows_have(tokens, index) and (index < 4 or _thing_follows(tokens, index))
        for index, word in enumerate(tokens.words)
    )


def _has_delivered(tokens: Tokens) -> bool:
    return any(_is_delivered(tokens, index, word) for index, word in enumerate(tokens.words) if word in _VERBS)


def _is_delivered(tokens: Tokens, index: int, word: str) -> bool:
    """Whether a verb of delivering is asked for as done, not as a duty: "have shipped", "experience launching"."""
    before = tokens.words[:index]
    if word in DELIVERED:
        return _follows_have(tokens, index) or _thing_follows(tokens, index)
    if word in HAD_A_HAND_IN:
        return (_follows_have(tokens, index) or _opens(tokens, index)) and _thing_follows(tokens, index)
    if word in DELIVERING:
        return not _EXPERIENCE.union(PROVEN).isdisjoint(before) and _thing_follows(tokens, index)
    if word in TAKING:
        return not _EXPERIENCE.union(PROVEN).isdisjoint(before) and _arrives(tokens, index)
    if word in DELIVER:
        return not PROVEN.isdisjoint(before) and _thing_follows(tokens, index)
    return word in DELIVERY and not PROVEN.union({"successful", "led"}).isdisjoint(before[-4:])


def _follows_have(tokens: Tokens, index: int) -> bool:
    return not _HAVE.isdisjoint(tokens.words[max(index - 6, 0) : index])


def _opens(tokens: Tokens, index: int) -> bool:
    """A requirement in the past tense: "Built and scaled a product"."""
    start = next((at for at, word in enumerate(tokens.words) if word not in MARKS), 0)
    return index - start <= 2


def _thing_follows(tokens: Tokens, index: int) -> bool:
    return _within(tokens, index, DELIVERED_THINGS)


def _arrives(tokens: Tokens, index: int) -> bool:
    """ "... from concept to launch", "... to market"."""
    after = tokens.folded[index + 1 : index + 14]
    return any(word in ("to", "into", "through") and _first_noun(after[at + 1 :]) for at, word in enumerate(after))


def _first_noun(words: Sequence[str]) -> bool:
    return not DESTINATIONS.isdisjoint(words[:4])


def _within(tokens: Tokens, index: int, wanted: Collection[str]) -> bool:
    for word in tokens.folded[index + 1 : index + 1 + _THING_WITHIN]:
        if word in (".", ";", ":"):
            return False
        if word in wanted:
            return True
    return False


def _experience_counts_too(tokens: Tokens) -> bool:
    """A degree or experience: "technical background or undergraduate degree", "degree, or comparable experience"."""
    words = tokens.folded
    if DEGREE_WORDS.isdisjoint(words):
        return False
    for index, word in enumerate(words):
        if word != "or":
            continue
        after = [each for each in words[index + 1 : index + 5] if each not in _ALSO]
        if after and after[0] in EXPERIENCE_WORDS:
            return True
        if index and words[index - 1] in EXPERIENCE_WORDS and not DEGREE_WORDS.isdisjoint(words[index + 1 : index + 5]):
            return True
    return False

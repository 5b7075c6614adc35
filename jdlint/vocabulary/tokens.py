"""Text as tokens, folded so that one spelling stands for all its inflections."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

_TOKEN = re.compile(
    r"[^\W_]+(?:['’][^\W_]+)?(?:\+\+|\#(?!\w))?"  # words, you'll, C++, C#
    r"|[.,;:!?()\[\]/&+|•→]|(?<!\w)[-–—*·]|[–—]"
)
_BRITISH_ISE: Final = frozenset(
    "advertise advise arise comprise compromise concise devise disguise enterprise excise exercise expertise "
    "franchise improvise likewise merchandise noise otherwise praise precise premise promise raise revise rise "
    "supervise surprise televise wise".split()
)
_SPELLINGS: Final = {
    "analyse": "analyze",
    "analysed": "analyzed",
    "analyses": "analysis",
    "analysing": "analyzing",
    "behaviour": "behavior",
    "catalogue": "catalog",
    "centre": "center",
    "criteria": "criterion",
    "hypotheses": "hypothesis",
    "indices": "index",
    "labelled": "labeled",
    "labelling": "labeling",
    "modelled": "modeled",
    "modelling": "modeling",
    "people": "people",
    "programme": "program",
    "programmes": "program",
    "judgement": "judgment",
}
_KEPT_S: Final = frozenset(
    "aws business kubernetes analytics ios status process access success canvas bias as is this has was us its "
    "less gas plus pandas jenkins ops mlops devops llmops aiops dataops news perhaps always does towards across "
    "js redis sas keras postgres sales series basis analysis hypothesis thesis synthesis emphasis crisis "
    "logistics statistics mathematics economics physics ethics robotics operations".split()
)
_PUNCTUATION: Final = {
    "&": "and",
    "+": "and",
    "–": "-",
    "—": "-",
    "*": "-",
    "·": "-",
    "•": "-",
    "→": "-",
    "|": "-",
    "[": "(",
    "]": ")",
}


_MARKS: Final = frozenset(".,;:!?()[]/&+|•→-–—*·")
"""All that `_TOKEN` finds besides words."""


class Token(NamedTuple):
    """One word or mark. `word` is lower case, `folded` its singular American form; offsets are in the text."""

    word: str
    folded: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether this is a word rather than a punctuation mark."""
        return self.word[0].isalnum()


def fold(word: str) -> str:
    """The form under which vocabulary is written: lower case, singular, American spelling."""
    word = _SPELLINGS.get(word, word)
    if word.endswith(("'s", "s'")):
        word = word[:-2]
    if len(word) > 6 and "is" in word:
        word = _american(word)
    if len(word) < 4 or not word.endswith("s") or word in _KEPT_S or word.endswith(("ss", "us")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")) and word[-4:] != "izes":
        return word[:-2]
    return word[:-1]


def _american(word: str) -> str:
    if "isation" in word:
        return word.replace("isation", "ization")
    for ending, american in (("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize")):
        if word.endswith(ending):
            return word if word[: -len(ending)] + "ise" in _BRITISH_ISE else word[: -len(ending)] + american
    return word


class Tokens(list[Token]):
    """The tokens of one text in order, with their words at hand for whoever looks for phrases."""

    __slots__ = ("folded", "vocabulary", "words")

    def __init__(self, tokens: Iterable[Token]) -> None:
        super().__init__(tokens)
        self.words = [token[0] for token in self]
        self.folded = [token[1] for token in self]
        self.vocabulary = frozenset(self.folded)

    def count_words(self) -> int:
        """How many of them are words rather than punctuation marks."""
        return sum(word not in _MARKS for word in self.words)


_folded: dict[str, str] = {}
"""Folding is pure and postings repeat their words, so each word is folded once."""
_REMEMBERED_WORDS: Final = 50_000


def tokenize(text: str, offset: int = 0) -> Tokens:
    """The tokens of `text`, their offsets counted from `offset`. A hyphen inside a word separates two words."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters of other scripts grow when they are lowered; offsets must not
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    tokens = []
    for match in _TOKEN.finditer(lower.replace("\u2019", "'")):
        word = match.group()
        folded = _folded.get(word) or _remember(word)
        start, end = match.span()
        tokens.append(_new_token(Token, (word, folded, start + offset, end + offset)))
    return Tokens(tokens)


_new_token = tuple.__new__


def _remember(word: str) -> str:
    folded = _PUNCTUATION.get(word) or fold(word)
    if len(_folded) < _REMEMBERED_WORDS:
        _folded[word] = folded
    return folded


@lru_cache(maxsize=1024)
def tokens_of(text: str) -> Tokens:
    """The tokens of a text that many rules ask for in turn, made once. Not to be changed."""
    return tokenize(text)


def fold_phrase(phrase: str) -> str:
    """A phrase in the form vocabulary is written in: folded tokens separated by single spaces."""
    return " ".join(token.folded for token in tokenize(phrase))

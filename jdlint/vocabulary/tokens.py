"""Text as tokens, folded so that one spelling stands for all its inflections."""

import re
from functools import lru_cache
from itertools import chain
from typing import Final

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


MARKS: Final = frozenset(".,;:!?()[]/&+|•→-–—*·")
"""All that `_TOKEN` finds besides words."""


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


class Tokens:
    """The words and punctuation marks of one text, in order.

    `words` are in lower case, `folded` singular and American; `start` and `end` say where they stand in the text.
    """

    __slots__ = (
        "_offset", "_spans", "_text", "_vocabulary", "first", "folded", "known_matchers", "openings", "whole", "words",
    )  # fmt: skip

    def __init__(
        self,
        words: list[str],
        folded: list[str],
        text: str = "",
        offset: int = 0,
        first: int = 0,
        whole: "Tokens | None" = None,
    ) -> None:
        self.words = words
        self.folded = folded
        self.openings: dict[int, list[int]] | None = None
        """Where a phrase of each matcher may begin; the first matcher that looks finds them for all (matcher.py)."""
        self.known_matchers = 0
        """How many matchers there were then."""
        self.first = first
        """Where the first of them stands in `whole`."""
        self.whole = whole
        """The tokens of which these are a part."""
        self._text = text
        self._offset = offset
        self._spans: list[tuple[int, int]] | None = None
        self._vocabulary: frozenset[str] | None = None

    def __len__(self) -> int:
        return len(self.words)

    def start(self, index: int) -> int:
        """Where the token at `index` begins in the text the tokens were made of."""
        return self._places()[self.first + index][0] + self._offset

    def end(self, index: int) -> int:
        """Where the token at `index` ends."""
        return self._places()[self.first + index][1] + self._offset

    def written(self, low: int, high: int) -> str:
        """The text from the token at `low` to before the one at `high`, as it was written."""
        return self._text[self.start(low) - self._offset : self.end(high - 1) - self._offset]

    def part(self, low: int, high: int) -> "Tokens":
        """The tokens from `low` to before `high`, by themselves."""
        return Tokens(
            self.words[low:high],
            self.folded[low:high],
            self._text,
            self._offset,
            self.first + max(low, 0),
            self.whole or self,
        )

    @property
    def vocabulary(self) -> frozenset[str]:
        """The folded words, each once."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.folded)
        return self._vocabulary

    def joined(self) -> frozenset[int]:
        """The indexes of tokens that a hyphen joins to the one before: "to" and "use" of "easy-to-use"."""
        if "-" not in self._text or self.first:
            return frozenset()
        joined = []
        index = 0
        for piece in _lower(self._text).split():
            tokens = _PIECES[piece]
            if len(tokens) > 1 and "-" in piece:
                inside = range(index + 1, index + len(tokens))
                joined += [at for at, word in zip(inside, tokens[1:], strict=True) if word not in MARKS]
            index += len(tokens)
        return frozenset(joined)

    def count_words(self) -> int:
        """How many of them are words rather than punctuation marks."""
        return len(self.words) - sum(map(MARKS.__contains__, self.words))

    def _places(self) -> list[tuple[int, int]]:
        # Asked for of few texts: most hold nothing that anybody has to be pointed to.
        if self._spans is None:
            self._spans = [match.span() for match in _TOKEN.finditer(_lower(self._text))]
        return self._spans


_REMEMBERED: Final = 50_000
"""Words and pieces that are kept: folding and cutting are pure, and postings repeat their words."""
_LONGEST_REMEMBERED: Final = 40


class _Folded(dict[str, str]):
    """Each word's folded form."""

    def __missing__(self, word: str) -> str:
        folded = _PUNCTUATION.get(word) or fold(word)
        if len(self) < _REMEMBERED:
            self[word] = folded
        return folded


class _Pieces(dict[str, list[str]]):
    """The tokens of each piece of text between white space; none reaches over it."""

    def __missing__(self, piece: str) -> list[str]:
        tokens = _TOKEN.findall(piece)
        if len(self) < _REMEMBERED and len(piece) <= _LONGEST_REMEMBERED:
            self[piece] = tokens
        return tokens


_FOLDED: Final = _Folded()
_PIECES: Final = _Pieces()


def folded_form(word: str) -> str:
    """The folded form of one token's word or mark."""
    return _FOLDED[word]


def tokenize(text: str, offset: int = 0) -> Tokens:
    """The tokens of `text`, their places counted from `offset`. A hyphen inside a word separates two words."""
    words = list(chain.from_iterable(map(_PIECES.__getitem__, _lower(text).split())))
    return Tokens(words, list(map(_FOLDED.__getitem__, words)), text, offset)


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) != len(text):  # a few letters of other scripts grow when they are lowered; places must not
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.replace("\u2019", "'")


def words_of(text: str) -> Tokens:
    """The words of `text` without the marks between them, and without the places of either."""
    words = [word for word in tokenize(text).words if word not in MARKS]
    return Tokens(words, [_FOLDED[word] for word in words])


@lru_cache(maxsize=1024)
def tokens_of(text: str) -> Tokens:
    """The tokens of a text that many rules ask for in turn, made once. Not to be changed."""
    return tokenize(text)


def fold_phrase(phrase: str) -> str:
    """A phrase in the form vocabulary is written in: folded tokens separated by single spaces."""
    return " ".join(tokenize(phrase).folded)

"""Numbers that a statement counts something with: "40 million users", "a team of nine", "$20M raised"."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from jdlint.regex import Regex
from jdlint.vocabulary.tokens import Tokens

_WORDS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "dozen": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "hundred": 100,
}  # fmt: skip
_DIGIT: Final = Regex(r"\d")
_VAGUE: Final = frozenset({"thousands", "millions", "billions", "hundreds", "dozens"})
_FIRST_WORDS: Final = _VAGUE | _WORDS.keys()
_UNITS: Final[dict[str, float]] = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9,
    "trillion": 1e12, "hundred": 1e2, "dozen": 12,
}  # fmt: skip
_CURRENCY_SIGNS: Final = frozenset("$€£¥")
_CURRENCIES: Final = frozenset({"usd", "eur", "gbp", "dollar", "euro", "pound"})


class Number(NamedTuple):
    """A number, from token `start` to before `end`, its unit included."""

    value: float
    start: int
    end: int
    is_money: bool
    is_vague: bool
    """"Millions of" rather than a count; `value` is then the least it can mean."""


def numbers_in(text: str, offset: int, tokens: Tokens) -> Iterator[Number]:
    """Every number of a statement, in order; `text` begins at `offset` of the text the tokens are from."""
    if not _DIGIT.search(text) and _FIRST_WORDS.isdisjoint(tokens.words):
        return
    end, count = 0, len(tokens)
    for index, word in enumerate(tokens.words):
        if index < end or not (word[0].isdigit() or word in _FIRST_WORDS):
            continue
        found = _number_at(tokens, index)
        if found is None:
            continue
        value, end, is_vague = found
        before = text[tokens.start(index) - offset - 1] if tokens.start(index) > offset else ""
        is_money = before in _CURRENCY_SIGNS and before != ""
        is_money = is_money or (end < count and tokens.folded[end] in _CURRENCIES)
        yield Number(value, index, end, is_money, is_vague)


def _number_at(tokens: Tokens, index: int) -> tuple[float, int, bool] | None:
    """The value, where it ends, and whether it is vague."""
    word = tokens.words[index]
    if word[0].isdigit():
        value, end = _digits(tokens, index)
    elif word in _WORDS:
        value, end = float(_WORDS[word]), index + 1
    elif word in _VAGUE and _follows(tokens, index + 1, "of"):
        return _vague(tokens, index)
    else:
        return None
    if value == 0.0:
        return None
    while end < len(tokens) and tokens.words[end] in ("+", "and") and _is_plus(tokens, end):
        end += 1
    if end < len(tokens) and tokens.words[end] in _UNITS:
        return value * _UNITS[tokens.words[end]], end + 1, False
    return value, end, False


def _is_plus(tokens: Tokens, index: int) -> bool:
    return tokens.words[index] == "+" and tokens.start(index) == tokens.end(index - 1)


def _digits(tokens: Tokens, index: int) -> tuple[float, int]:
    """10,000 and 3.9 are three tokens that touch; 40m is one."""
    word = tokens.words[index]
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    if not digits.isascii() or not digits.isdigit():
        return 0.0, index + 1
    if len(digits) < len(word):
        unit = _UNITS.get(word[len(digits) :], 0.0)
        return float(digits) * unit, index + 1
    end = index + 1
    while end + 1 < len(tokens) and tokens.words[end] in (",", ".") and _touch(tokens, end):
        part = tokens.words[end + 1]
        if tokens.words[end] == "," and len(part) == 3 and part.isdigit():
            digits += part
        elif tokens.words[end] == "." and "." not in digits and part[0].isdigit():
            suffix = part.lstrip("0123456789")
            decimals = part[: len(part) - len(suffix)]
            return float(f"{digits}.{decimals}") * _UNITS.get(suffix, 1.0), end + 2
        else:
            break
        end += 2
    return float(digits), end


def _touch(tokens: Tokens, index: int) -> bool:
    return tokens.end(index - 1) == tokens.start(index) and tokens.end(index) == tokens.start(index + 1)


def _vague(tokens: Tokens, index: int) -> tuple[float, int, bool]:
    """ "Millions of" is at least one million, "hundreds of thousands of" at least a hundred thousand."""
    value = _UNITS.get(tokens.words[index].rstrip("s"), 1.0)
    end = index + 2
    while (
        end + 1 < len(tokens)
        and tokens.words[end] in ("thousands", "millions", "billions")
        and _follows(tokens, end + 1, "of")
    ):
        value *= _UNITS[tokens.words[end].rstrip("s")]
        end += 2
    return value, end, True


def _follows(tokens: Tokens, index: int, word: str) -> bool:
    return index < len(tokens) and tokens.words[index] == word

"""Numbers that a statement counts something with: "40 million users", "a team of nine", "$20M raised"."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jdlint.vocabulary.tokens import Token, Tokens

_WORDS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "dozen": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "hundred": 100,
}  # fmt: skip
_VAGUE: Final = frozenset({"thousands", "millions", "billions", "hundreds", "dozens"})
_FIRST_WORDS: Final = _VAGUE | _WORDS.keys()
_UNITS: Final[dict[str, float]] = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9,
    "trillion": 1e12, "hundred": 1e2, "dozen": 12,
}  # fmt: skip
_CURRENCY_SIGNS: Final = frozenset("$€£¥")
_CURRENCIES: Final = frozenset({"usd", "eur", "gbp", "dollar", "euro", "pound"})


class Number(NamedTuple):
    """A number at `tokens[start:end]`, its unit included."""

    value: float
    start: int
    end: int
    is_money: bool
    is_vague: bool
    """"Millions of" rather than a count; `value` is then the least it can mean."""


def numbers_in(text: str, offset: int, tokens: Tokens) -> Iterator[Number]:
    """Every number of a statement, in order; `text[token.start - offset]` is where a token begins."""
    end, count = 0, len(tokens)
    for index, word in enumerate(tokens.words):
        if index < end or not (word[0].isdigit() or word in _FIRST_WORDS):
            continue
        found = _number_at(tokens, index)
        if found is None:
            continue
        value, end, is_vague = found
        before = text[tokens[index].start - offset - 1] if tokens[index].start > offset else ""
        is_money = before in _CURRENCY_SIGNS and before != ""
        is_money = is_money or (end < count and tokens[end].folded in _CURRENCIES)
        yield Number(value, index, end, is_money, is_vague)


def _number_at(tokens: Sequence[Token], index: int) -> tuple[float, int, bool] | None:
    """The value, where it ends, and whether it is vague."""
    word = tokens[index].word
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
    while end < len(tokens) and tokens[end].word in ("+", "and") and _is_plus(tokens, end):
        end += 1
    if end < len(tokens) and tokens[end].word in _UNITS:
        return value * _UNITS[tokens[end].word], end + 1, False
    return value, end, False


def _is_plus(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].word == "+" and tokens[index].start == tokens[index - 1].end


def _digits(tokens: Sequence[Token], index: int) -> tuple[float, int]:
    """10,000 and 3.9 are three tokens that touch; 40m is one."""
    word = tokens[index].word
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz")
    if not digits.isascii() or not digits.isdigit():
        return 0.0, index + 1
    if len(digits) < len(word):
        unit = _UNITS.get(word[len(digits) :], 0.0)
        return float(digits) * unit, index + 1
    end = index + 1
    while end + 1 < len(tokens) and tokens[end].word in (",", ".") and _touch(tokens, end):
        part = tokens[end + 1].word
        if tokens[end].word == "," and len(part) == 3 and part.isdigit():
            digits += part
        elif tokens[end].word == "." and "." not in digits and part[0].isdigit():
            suffix = part.lstrip("0123456789")
            decimals = part[: len(part) - len(suffix)]
            return float(f"{digits}.{decimals}") * _UNITS.get(suffix, 1.0), end + 2
        else:
            break
        end += 2
    return float(digits), end


def _touch(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index - 1].end == tokens[index].start and tokens[index].end == tokens[index + 1].start


def _vague(tokens: Sequence[Token], index: int) -> tuple[float, int, bool]:
    """ "Millions of" is at least one million, "hundreds of thousands of" at least a hundred thousand."""
    value = _UNITS.get(tokens[index].word.rstrip("s"), 1.0)
    end = index + 2
    while (
        end + 1 < len(tokens)
        and tokens[end].word in ("thousands", "millions", "billions")
        and _follows(tokens, end + 1, "of")
    ):
        value *= _UNITS[tokens[end].word.rstrip("s")]
        end += 2
    return value, end, True


def _follows(tokens: Sequence[Token], index: int, word: str) -> bool:
    return index < len(tokens) and tokens[index].word == word

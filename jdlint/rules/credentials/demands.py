"""What a posting demands as a credential, and the words that make a demand optional or open another way in."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jdlint.posting.posting import Posting, Statement
from jdlint.regex import Regex
from jdlint.role.wording import Phrase, once_for_each_posting, read_wording
from jdlint.vocabulary.credentials import (
    CREDENTIAL_MATCHER,
    EXPERIENCE_ROUTE,
    EXPERIENCE_WORDS,
    MUST_WORDS,
    OPTIONAL_WORDS,
    PLUS_BEFORE,
)
from jdlint.vocabulary.tokens import Tokens

_BREAKS: Final = frozenset({"(", ")", ";", ".", "but", ":", "?", "!"})
_ELSEWHERE: Final = frozenset({"nice-to-have", "about", "responsibilities"})
_LABELS: Final = frozenset(
    {"basic", "minimum", "required", "key", "qualification", "requirement", "must", "education", "essential"}
)
_LABELED: Final = frozenset({"qualification", "requirement", "have", "skill", "education", "experience"})
_JOINS: Final = frozenset(
    {"or", "/", ",", "and", "a", "an", "degree", "in", "of", "the", "higher", "advanced", "related"}
)
_OF_A_FIELD: Final = frozenset({"ideally", "preferably"})
_FIELD_FOLLOWS: Final = frozenset({"in", "with", "from"})
_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fifteen": 15,
}  # fmt: skip
_YEARS: Final = Regex(
    r"(?<![\w$€£.])(?P<low>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)(?:\s?\(\d{1,2}\+?\))?\s?\+?"
    r"(?:\s?(?:-|–|—|to)\s?(?P<high>\d{1,2}))?\s?\+?\s?(?:or more\s|plus\s)?(?:years?|yrs?)\b(?!\s?(?:old|budget|ago))",
    re.IGNORECASE,
)
_SHARED: Final = Regex(
    r"\b(?:combined|collective|cumulative|total of|over the (?:last|past)|in the (?:last|past)|within)\W*$",
    re.IGNORECASE,
)


class Years(NamedTuple):
    """A demand for a number of years: `minimum`, and the maximum where a range is given."""

    minimum: int
    maximum: int | None
    start: int
    end: int
    """Where the number and the word "years" stand, in the readable text."""


@once_for_each_posting
def _demanding(posting: Posting) -> tuple[int, ...]:
    """The numbers of the statements that demand something of the candidate.

    Requirements do; elsewhere only a statement that says so ("... certificates are required").
    """
    wording = read_wording(posting)
    return tuple(
        number
        for number, statement in enumerate(posting.statements)
        if statement.section == "requirements" or (statement.section in _ELSEWHERE and _says_so(wording.tokens[number]))
    )


@once_for_each_posting
def _years(posting: Posting) -> tuple[tuple[int, list[Years]], ...]:
    statements = posting.statements
    return tuple((number, found) for number in _demanding(posting) if (found := _years_in(posting, statements[number])))


def demanded_years(posting: Posting) -> Iterator[tuple[Statement, Tokens, list[Years]]]:
    """The statements that demand a number of years, with their tokens and the numbers."""
    wording = read_wording(posting)
    for number, found in _years(posting):
        yield posting.statements[number], wording.tokens[number], found


def _says_so(tokens: Tokens) -> bool:
    return _is_a_must(tokens.words) or _is_labeled(tokens)


def _is_labeled(tokens: Tokens) -> bool:
    """Whether the statement opens with a label on its own line of text: "Basic qualifications: 5+ years ..."."""
    words = tokens.folded[:4]
    return ":" in words and words[0] in _LABELS and bool(_LABELED.intersection(words))


def _is_a_must(words: Sequence[str]) -> bool:
    """Whether the statement says in so many words that it is a must."""
    return not MUST_WORDS.isdisjoint(words) and any(
        word in MUST_WORDS and not (index and words[index - 1] in ("not", "no", "if", "as"))
        for index, word in enumerate(words)
    )


def demanded_credentials(posting: Posting) -> Iterator[list[Phrase]]:
    """Degrees, certificates and ways around them, for each demanding statement that names any."""
    demanding = frozenset(_demanding(posting))
    wording = read_wording(posting)
    for number in wording.numbers(CREDENTIAL_MATCHER):
        tokens = wording.tokens[number] if number in demanding else None
        if tokens is not None and (found := CREDENTIAL_MATCHER.find(tokens)):
            yield [Phrase(posting.statements[number], tokens, *match) for match in found]


def groups(mentions: list[Phrase]) -> list[list[Phrase]]:
    """Mentions that are alternatives of one another ("bachelor's or master's degree") taken together."""
    grouped: list[list[Phrase]] = []
    for mention in mentions:
        if grouped:
            last = grouped[-1][-1]
            between = set(mention.tokens.folded[last.end : mention.start])
            if mention.start - last.end <= 4 and between <= _JOINS:
                grouped[-1].append(mention)
                continue
        grouped.append([mention])
    return grouped


def is_optional(group: list[Phrase], neighbors: list[list[Phrase]]) -> bool:
    """Whether the clause around these mentions says "preferred", "a plus" and the like of them."""
    tokens = group[0].tokens
    before = [other[-1].end for other in neighbors if other[-1].end <= group[0].start]
    after = [other[0].start for other in neighbors if other[0].start >= group[-1].end]
    start, end = group[0].start, group[-1].end
    low, high = max(before, default=0), min(after, default=len(tokens))
    while start > low and tokens.folded[start - 1] not in _BREAKS:
        start -= 1
    while end < high and tokens.folded[end] not in _BREAKS:
        end += 1
    return any(is_optional_word(tokens, index) for index in range(start, end))


def is_optional_word(tokens: Tokens, index: int) -> bool:
    """Whether the word at `index` says that what stands around it is no must."""
    word = tokens.words[index]
    following = tokens.words[index + 1] if index + 1 < len(tokens) else ""
    if word == "plus":
        return index > 0 and tokens.words[index - 1] in PLUS_BEFORE
    about_the_field = word in _OF_A_FIELD and following in _FIELD_FOLLOWS
    return word in OPTIONAL_WORDS and not about_the_field


def has_experience_route(tokens: Tokens) -> bool:
    """Whether experience would do: "or five years of related work experience", "experience or a degree"."""
    folded = tokens.folded
    for index, word in enumerate(folded):
        if word not in ("or", "/"):
            continue
        if index and folded[index - 1] in EXPERIENCE_WORDS and word == "or":
            return True
        for later in folded[index + 1 : index + 9]:
            if later in EXPERIENCE_WORDS:
                return True
            if later not in EXPERIENCE_ROUTE and not later.isdigit() and later not in _NUMBERS:
                break
    return False


def _years_in(posting: Posting, statement: Statement) -> list[Years]:
    """The numbers of years a statement demands, in order. Years of a team together are no demand on one person."""
    text = posting.text_of(statement)
    lower = text.lower()
    if "year" not in lower and "yr" not in lower:
        return []
    found = []
    for match in _YEARS.finditer(text):
        if _SHARED.search(text, 0, match.start()) or "combined" in text[match.end() : match.end() + 14].lower():
            continue
        low, high = match["low"].lower(), match["high"]
        minimum = _NUMBERS.get(low) or int(low)
        maximum = int(high) if high else None
        found.append(Years(minimum, maximum, statement.start + match.start(), statement.start + match.end()))
    return found


def object_of(years: Years, others: list[Years], tokens: Tokens) -> Tokens:
    """The words that say what the years were spent on: up to the next number of years or the end of the clause."""
    limit = min((other.start for other in others if other.start > years.start), default=1 << 60)
    words: list[str] = []
    folded: list[str] = []
    for index, word in enumerate(tokens.folded):
        if tokens.start(index) < years.end or tokens.end(index) > limit:
            continue
        if word in (";", ".", "?", "including", "incl", "ideally", "preferably") or (word in ("(", ":") and words):
            break
        if word not in (")", ":", "+", "("):
            words.append(tokens.words[index])
            folded.append(word)
    return Tokens(words, folded)

"""The facts a text states: numbers, amounts, dates, names, degrees, tools. A rewrite may neither lose nor add one."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from jdlint.rewriting.edit import PLACEHOLDER
from jdlint.role.lexicon import LEXICON
from jdlint.vocabulary.credentials import CREDENTIAL_MATCHER
from jdlint.vocabulary.tokens import tokenize

_NUMBER: Final = re.compile(r"(?<![\w.])[$€£¥]?\d+(?:[.,:/]\d+)*\s?(?:%|[kKmM]\b|bn\b)?")
_NUMBER_WORDS: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand "
    "million "
    "billion dozen half third quarter".split()
)
_YEARS: Final = re.compile(r"^\D{0,30}?\d+\s?\+?\s?(?:-|–|to)?\s?\d*\s?\+?\s?(?:years?|yrs?)", re.IGNORECASE)
_NAME: Final = re.compile(r"(?<![\w.])[A-Z][\w&’']*(?:[-.][A-Z]\w*)*")
_LINK: Final = re.compile(r"https?://\S+|[\w.+-]+@[\w-]+\.\w+")
_NOT_NAMES: Final = frozenset(
    "i ai ml llm llms nlp pm pms api apis kpi kpis etl elt sql bi ci cd ux ui qa it r go aiml mlops genai rag ocr "
    "saas b2b b2c "
    "azure aws gcp okr okrs roi eda iot gpu gpus cpu sdk ide poc pocs prd prds mvp cto cpo ceo coo cio vp hr "
    "r&d".split()
)
_DEGREES: Final = frozenset({"phd", "master", "bachelor", "pedigree", "certificate"})

Kind = str


class Fact(NamedTuple):
    """One thing a text states. `kind` is number, amount, name, degree, tool or address."""

    kind: Kind
    text: str

    def told(self) -> str:
        """For a message: what it is and how it is written."""
        return f'the {self.kind} "{self.text}"'


def facts_of(sentence: str) -> frozenset[Fact]:
    """The facts a sentence states, placeholders left out."""
    return frozenset(_facts(PLACEHOLDER.sub(" ", " ".join(sentence.split()))))


def _facts(text: str) -> Iterator[Fact]:
    for link in _LINK.finditer(text):
        yield Fact("address", link.group())
    text = _LINK.sub(" ", text)
    known: set[str] = set()
    tokens = tokenize(text)
    for match in LEXICON.find(tokens):
        words = " ".join(tokens.words[match.start : match.end])
        known.update(tokens.words[match.start : match.end])
        if any(name.startswith("tool:") for name in match.lists):
            yield Fact("tool", words)
    for match in CREDENTIAL_MATCHER.find(tokens):
        known.update(tokens.words[match.start : match.end])
        if level := _DEGREES.intersection(match.lists):
            yield Fact("degree", next(iter(sorted(level))))
    for number in _NUMBER.finditer(text):
        digits = number.group().strip()
        yield Fact("amount" if digits[0] in "$€£¥" or digits.endswith("%") else "number", digits)
    for word in tokens.words:
        if word in _NUMBER_WORDS:
            yield Fact("number", word)
    yield from _names(text, known)


def _names(text: str, known: set[str]) -> Iterator[Fact]:
    for match in _NAME.finditer(text):
        name = match.group().removesuffix("'s").removesuffix("’s")
        lower = name.lower()
        if lower in known or lower in _NOT_NAMES or lower.rstrip("s") in known or _begins(text, match.start()):
            continue
        if any(part in _common_words() for part in re.split(r"[-&]", lower)):
            continue
        yield Fact("name", name)


def _begins(text: str, at: int) -> bool:
    """Whether a sentence, a label or a quotation begins here, where any word has a capital."""
    before = text[:at].rstrip("\"'“‘(* ")
    return not before or before[-1] in ".:!?;-–—/•"


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    """Words that postings write with a capital without meaning a name: those of the vocabulary."""
    from jdlint.vocabulary import ai, builders, grammar, product
    from jdlint.vocabulary.verbs import VERBS

    words: set[str] = set(VERBS) | set(grammar.PEOPLE_NOUNS) | set(grammar.EXPERIENCE_NOUNS) | set(grammar.DEVERBAL)
    lists = (*builders.OBJECTS.values(), builders.METHODS, builders.FIELDS, *ai.SUBSTANCE.values(), *ai.PLAIN.values())
    for phrases in (*lists, product.STRONG_PRODUCT, product.MEDIUM_PRODUCT, product.WEAK_PRODUCT, product.DELIVERY):
        words.update(word for phrase in phrases for word in phrase.split())
    return frozenset(words | {f"{word}s" for word in words})


def years_demanded(sentence: str) -> bool:
    """Whether the sentence begins by demanding a number of years."""
    return _YEARS.match(sentence) is not None

"""The blocks of a source as sections and statements."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from jdlint.posting.posting import Section, SectionKind, Statement
from jdlint.posting.sections import LONGEST_HEADING, section_kind
from jdlint.posting.sentences import is_flattened, lost_lines, sentences
from jdlint.reading.source import Block, Source
from jdlint.regex import Regex
from jdlint.vocabulary.verbs import verb_of

LONGEST_STATEMENT = 1_200
"""Characters. A longer run without an end is no sentence; cut into pieces it costs what its length costs."""
LONG_ITEM = 420
"""Characters. A list item longer than this is read sentence by sentence, like a paragraph."""

_LEAD_INS: Final = frozenset(
    "you we must should ideally have has possess a an minimum min min. proven strong solid deep extensive demonstrated "
    "previous prior relevant hands-on professional significant excellent advanced good great exceptional of in-depth "
    "practical working expert bring over around approximately with 've ’ve you've you’ve the successful outstanding "
    "some broad technical industry work at_least more_than up_to".split()
)
"""Words that may stand before what is demanded."""
_MOST_LEAD_INS: Final = 5
_DEMAND = Regex(
    r"\d+\s*(?:\+|-|–|to)?\s*\d*\s*\+?\s*(?:years?|yrs?)|(?:two|three|four|five|six|seven|eight|ten)\+?\s+"
    r"(?:\(\d+\)\s*)?years|experience\b|experienced\b|knowledge\b|proficien|familiar|understanding\b|ability\b|"
    r"able to\b|expertise\b|background\b|track record|degree\b|bachelor|master['’]?s|ph\.?d|fluen|skills?\b|bs\b|"
    r"ba\b|ms\b|b\.s|comfortable\b|passion|exposure\b|certifi|communication skills"
)
_OPENING_MARKS = Regex(r"^\W+")
_SKILL_AND_YEARS = Regex(r"[\w+#. ]{2,60}\s*[-–:]\s*\d+\s*\+?\s*(?:years|yrs)")
"""A skill with its years after it: "Python: 5+ years"."""
_DUTY_LEAD = Regex(
    r"^\W*(?:in this role,? |as (?:a|an|our|the) [^,.]{3,60}, |here,? |on a day-to-day basis,? |together,? )?"
    r"(?:you(?:['’]ll| will| are going to|['’]re going to) (?!have\b|need\b|bring\b|be able\b)|(?:your|the) "
    r"(?:job|role|mission|responsibilit\w+) "
    r"(?:is|will be|are|includes?)\b|"
    r"responsible for\b|(?:the )?(?:successful|ideal|right) candidate will\b)",
    re.IGNORECASE,
)
_OPTIONAL_WORDS: Final = (
    *("plus", "bonus", "prefer", "nice", "ideal", "desir", "optional", "advantage", "asset", "beneficial", "helpful"),
    *("welcome", "not required", "not essential", "not necessary"),
)
"""One of these stands in every statement that the two patterns below are about."""
_OPTIONAL_START = Regex(
    r"^\W*(?:bonus|nice[- ]to[- ]haves?|preferred|preferably|ideally|desirable|optional(?:ly)?|plus(?:es)?|"
    r"it(?:['’]s| is) a "
    r"(?:plus|bonus))\b",
    re.IGNORECASE,
)
_OPTIONAL_END = Regex(
    r"""\b(?:
        (?:is|are|would\ be|will\ be|as)\ (?:a|an|the)?\ ?(?:\w+ly\ |big\ |huge\ |strong\ |definite\ |real\ )?
            (?:plus|bonus|advantage|asset|nice\ to\ have|preferred|desired|desirable|advantageous|beneficial|helpful|
               welcome|ideal|not\ (?:required|essential|necessary))
        | a\ (?:big\ |huge\ |strong\ )?plus
        | (?:highly\ |strongly\ )?preferred | nice\ to\ have | (?:highly\ )?desirable
        | not\ required | a\ bonus
    )\W*(?:but\ not\ (?:required|essential|necessary))?\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_ASIDE = Regex(r"\([^()]*\)")
_INLINE_LABEL = Regex(r"([A-Z][^\W\d_][\w’' /&-]{2,48}):\s+(?=\S)")
_PLAIN_DEMAND = Regex(
    r"^\W*(?:[\w'’-]+\s+){0,4}(?:\d+\s*\+?\s*(?:-|–|to)?\s*\d*\s*\+?\s*years?\b.{0,40}experience|(?:experience|"
    r"knowledge|understanding|familiarity|proficiency|"
    r"background|expertise|proficient|fluent)\s+(?:in|with|of|building|using|working)|(?:bachelor|master|ph\.?d|"
    r"b\.?s\.?|m\.?s\.?)\b.{0,30}(?:degree|in\b)|ability to)",
    re.IGNORECASE,
)
"""A demand so plain that it is one even under a heading of benefits."""
_FIXED: Final = frozenset({"process", "boilerplate"})
_BUILDING: Final = frozenset({"make", "train", "operate"})
"""Verb classes whose imperative is a duty even under a heading of wishes."""


class _Open(NamedTuple):
    kind: SectionKind
    heading: str
    level: int
    start: int


def read_statements(source: Source) -> tuple[tuple[Section, ...], tuple[Statement, ...]]:
    """Sections and statements of a source, in the order of the text."""
    sections: list[Section] = []
    statements: list[Statement] = []
    current = _Open("about", "", 0, 0)
    for kind, start, end, level, is_item in _pieces(source):
        if kind != "heading":
            for low, high in _bounded(source.text, start, end):
                section = statement_section(source.text[low:high], current.kind, is_item=is_item)
                statements.append(Statement(low, high, section, is_item))
            continue
        opened = _open_section(source.text[start:end], start, level, current)
        if start > current.start:
            sections.append(Section(current.kind, current.heading, current.start, start))
        current = opened
    sections.append(Section(current.kind, current.heading, current.start, len(source.text)))
    return tuple(sections), tuple(statements)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The statement, or pieces of it where it is longer than any sentence a person wrote."""
    while end - start > LONGEST_STATEMENT:
        cut = text.rfind(" ", start + 1, start + LONGEST_STATEMENT)
        cut = cut if cut > start else start + LONGEST_STATEMENT
        yield start, cut
        start = cut + 1 if text[cut].isspace() else cut
    if text[start:end].strip():
        yield start, end


def statement_section(text: str, kind: SectionKind, *, is_item: bool) -> SectionKind:
    """The section a statement belongs to by its own form, which says more than the heading above it."""
    if kind in _FIXED:
        return kind
    if _DUTY_LEAD.match(text):
        return "responsibilities" if kind != "benefits" else kind
    if kind == "nice-to-have":
        return "responsibilities" if is_item and _begins_with_duty_verb(text, only=_BUILDING) else kind
    if _is_requirement(text):
        if kind == "benefits" and not _PLAIN_DEMAND.match(text):
            return kind
        return "nice-to-have" if _is_optional(text) else "requirements"
    if kind in ("responsibilities", "requirements"):
        if kind == "requirements" and is_item and _begins_with_duty_verb(text):
            return "responsibilities"
        return "nice-to-have" if kind == "requirements" and _is_optional(text) else kind
    return "responsibilities" if is_item and _begins_with_duty_verb(text) else kind


def _is_requirement(text: str) -> bool:
    """Whether a statement opens with what it demands: "Strong knowledge of ...", "At least five years ...", "BSc"."""
    words = _OPENING_MARKS.sub("", text.lower(), count=1).split(None, _MOST_LEAD_INS + 2)
    first = 0
    for _ in range(_MOST_LEAD_INS):
        if first < len(words) and words[first] in _LEAD_INS:
            first += 1
        elif "_".join(words[first : first + 2]) in _LEAD_INS:
            first += 2
        else:
            break
    demanded = " ".join(words[first:])
    if _DEMAND.match(demanded):
        return True
    return ("years" in demanded or "yrs" in demanded) and _SKILL_AND_YEARS.match(demanded) is not None


def _is_optional(text: str) -> bool:
    """Whether the whole statement is a wish: "Ideally ...", "... is a plus", whatever stands in brackets."""
    if not any(map(text.lower().__contains__, _OPTIONAL_WORDS)):
        return False
    return _OPTIONAL_START.match(text) is not None or _OPTIONAL_END.search(_ASIDE.sub("", text)) is not None


def _begins_with_duty_verb(text: str, *, only: frozenset[str] = frozenset()) -> bool:
    """Whether the first word is an imperative of a duty, of one of these classes where some are given."""
    word = re.match(r"[\W_]*([A-Za-z]+)", text)
    if word is None:
        return False
    lower = word.group(1).lower()
    verb = verb_of(lower)
    if verb is None or verb.form != "base" or verb.verb_class in ("know", "have", "plain"):
        return False
    return not only or verb.verb_class in only


def _open_section(heading: str, start: int, level: int, current: _Open) -> _Open:
    kind = section_kind(heading)
    if kind is not None:
        return _Open(kind, heading, level, start)
    deeper = current.kind in ("responsibilities", "requirements", "nice-to-have") and (
        level == 0 or level > current.level > 0
    )
    if deeper:
        return _Open(current.kind, heading, current.level, start)
    return _Open("about", heading, level, start)


def _pieces(source: Source) -> Iterator[tuple[str, int, int, int, bool]]:
    """("heading" or "statement", start, end, level, is_item) for each line a reader of the posting would see."""
    text = source.text
    for block in source.blocks:
        if block.kind == "code":
            continue
        if block.kind == "heading":
            yield from _heading(text, block)
        elif block.kind == "paragraph" and is_flattened(text, block.start, block.end):
            for kind, start, end in lost_lines(text, block.start, block.end):
                yield kind, start, end, 0, kind == "line"
        elif block.kind == "item" and block.end - block.start <= LONG_ITEM:
            yield "statement", block.start, block.end, block.level, True
        else:
            for start, end in sentences(text, block.start, block.end):
                yield from _sentence(text, start, end, is_item=block.kind == "item")


def _sentence(text: str, start: int, end: int, *, is_item: bool) -> Iterator[tuple[str, int, int, int, bool]]:
    """A sentence, and before it the heading it opens with: "Basic qualifications: five years of ..."."""
    label = None if is_item else _INLINE_LABEL.match(text, start, end)
    if label is not None and section_kind(label.group(1)) is not None:
        yield "heading", start, label.end(1), 0, False
        start = label.end()
    yield "statement", start, end, 0, is_item


def _heading(text: str, block: Block) -> Iterator[tuple[str, int, int, int, bool]]:
    words = len(text[block.start : block.end].split())
    if words > LONGEST_HEADING and block.level == 0:
        for start, end in sentences(text, block.start, block.end):
            yield "statement", start, end, 0, False
        return
    yield "heading", block.start, block.end, block.level, False
    if words > LONGEST_HEADING:
        for start, end in sentences(text, block.start, block.end):
            yield "statement", start, end, 0, False

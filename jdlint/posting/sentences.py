"""Running text cut into sentences, and text that lost its line breaks cut into what its lines were."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from jdlint.posting.sections import HEADING_MATCHER, section_kind
from jdlint.regex import Regex
from jdlint.vocabulary.tokens import Tokens, tokenize
from jdlint.vocabulary.verbs import verb_of

_SENTENCE_END = Regex(r"[.!?][)\"”’']*\s+(?=[\"“(]?[A-Z0-9•])")
_ABBREVIATION = Regex(
    r"(?:\b(?:e\.g|i\.e|etc|incl|vs|approx|Inc|Ltd|Co|Corp|Sr|Jr|Dr|Mr|Ms|St|No|U\.S|U\.K|Ph\.D|B\.S|M\.S|a\.m|"
    r"p\.m)|\b[A-Z])\.$"
)
_INLINE_BULLET = Regex(r"[•●▪◦‣∙➢✓✔]\s*|(?<=\s)[·*]\s+(?=\w)|(?<=[\w.,;:!?)] )[–-]\s+(?=[A-Z0-9])")
_JUNCTION = Regex(r"(?<=[a-z0-9%)\]+/”’:])\s+(?=[A-Z0-9][\w'’+-]*)")

FLATTENED_PARAGRAPH = 250
"""Characters. A shorter paragraph is read as ordinary sentences even where bullets ran together."""

PART: Final = 100_000
"""Characters of which the tokens are held at once; no real paragraph is that long."""

_DUTY_OR_MUST_STARTERS: Final = frozenset(
    "experience experienced proven strong excellent ability able knowledge understanding familiarity familiar "
    "proficiency proficient bachelor's bachelors bachelor master's masters master degree demonstrated expertise "
    "solid deep minimum comfortable passion passionate hands advanced fluent fluency exceptional outstanding good "
    "great previous prior background bs ba ms phd exposure you you'll you're willingness willing self track "
    "skilled expert".split()
)
_MID_SENTENCE: Final = frozenset(
    "a an the our your their its this that these those to and or of in on for with by at from as is are be we i "
    "my his her senior lead principal staff junior head vice chief via using through into google microsoft amazon "
    "apple about".split()
)
_BARE_HEADINGS: Final = frozenset(
    "responsibilities requirements qualifications benefits duties compensation perks skills preferred bonus "
    "education".split()
)
"""Single words that open a section even inside flattened text; other single words are too common."""


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Ranges of the sentences of `text[start:end]`, without the white space around them."""
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if text[match.start()] == "." and _ABBREVIATION.search(text, max(begin, match.start() - 6), match.start() + 1):
            continue
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, end)


def is_flattened(text: str, start: int, end: int) -> bool:
    """Whether this paragraph is several lines run together: bullets or headings without their line breaks."""
    if end - start < FLATTENED_PARAGRAPH:
        return False
    if sum(1 for _ in _inline_bullets(text, start, end)) >= 3:
        return True
    lines = sum(1 for _ in _line_starts(text, start, end))
    return lines >= 3 or lines + 2 * sum(1 for _ in _inline_headings(text, start, end)) >= 3


def lost_lines(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The lines of a flattened paragraph: ("heading" or "line", start, end)."""
    cuts: dict[int, str] = {}
    heading_ends: dict[int, int] = {}
    for heading_start, heading_end in _inline_headings(text, start, end):
        cuts[heading_start] = "heading"
        heading_ends[heading_start] = heading_end
        cuts.setdefault(heading_end, "line")
    for cut in _line_starts(text, start, end):
        cuts.setdefault(cut, "line")
    for cut in _inline_bullets(text, start, end):
        cuts.setdefault(cut, "line")
    marks = [start, *sorted(cut for cut in cuts if start < cut < end), end]
    for low, high in pairwise(marks):
        if cuts.get(low) == "heading":
            yield "heading", low, heading_ends[low]
            continue
        for piece_start, piece_end in sentences(text, low, high):
            yield "line", piece_start, piece_end


def _inline_bullets(text: str, start: int, end: int) -> Iterator[int]:
    """Where the words after a bullet begin; a dash is a bullet only where a duty or must follows it."""
    for match in _INLINE_BULLET.finditer(text, start, end):
        word = re.match(r"[\w'’]+", text[match.end() : match.end() + 24])
        if match.group()[0] not in "-–" or (
            word is not None and _opens_a_line(word.group(), text, match.end() + word.end(), end)
        ):
            yield match.end()


def _line_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Places where a capitalized duty or must begins in the middle of a sentence: "... of data Build reports"."""
    for match in _JUNCTION.finditer(text, start, end):
        before = re.search(r"[\w'’]+\W*$", text[max(start, match.start() - 24) : match.start()])
        word = re.match(r"[\w'’]+", text[match.end() : match.end() + 24])
        if before is None or word is None or before.group().rstrip(" ,").lower() in _MID_SENTENCE:
            continue
        if before.group()[0].isupper() and not _opens_a_must(
            word.group(), text[match.end() + word.end() : match.end() + 40]
        ):
            continue
        if _opens_a_line(word.group(), text, match.end() + word.end(), end):
            yield match.end()


def _opens_a_line(word: str, text: str, after: int, end: int) -> bool:
    lower = word.lower().replace("’", "'")
    if word[0].isdigit():
        return re.match(r"\s*\+|\s*(?:-|–|to)?\s*\d*\s*\+?\s*years", text[after : min(after + 16, end)]) is not None
    if word.isupper() and len(word) > 1:
        return False
    if lower in _DUTY_OR_MUST_STARTERS or (lower == "fine" and text[after : after + 5] == "-tune"):
        return True
    verb = verb_of(lower)
    if verb is None or verb.form not in ("base", "ing"):
        return False
    following = re.match(r"[\s,]*([\w'’]+)", text[after : min(after + 24, end)])
    return following is not None and not following.group(1)[0].isupper()


def _opens_a_must(word: str, after: str) -> bool:
    """Whether a must begins even after a capitalized word: "... Python and Go Experience with"."""
    return (
        word.lower() in _DUTY_OR_MUST_STARTERS
        and re.match(r"\s+(?:\w+\s+)?(?:of|in|with|to|training|building|as)\b", after) is not None
    )


def _inline_headings(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where headings stand in the middle of a paragraph; one as long as a book is looked through part by part."""
    while end - start > PART:
        cut = max(text.rfind(" ", start, start + PART), start + PART // 2)
        yield from _headings_within(text, start, cut)
        start = cut
    yield from _headings_within(text, start, end)


def _headings_within(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    tokens = tokenize(text[start:end], start)
    for match in HEADING_MATCHER.find(tokens):
        low, high = tokens.start(match.start), tokens.end(match.end - 1)
        if not text[low].isupper() or not _stands_alone(text, tokens, match.start, match.end):
            continue
        if match.end - match.start == 1 and tokens.words[match.start] not in _BARE_HEADINGS:
            continue
        if section_kind(text[low:high]) is None:
            continue
        colon = high < end and text[high] == ":"
        yield low, high + colon


def _stands_alone(text: str, tokens: Tokens, first: int, after: int) -> bool:
    """Whether a heading phrase is not part of a sentence: what follows begins anew, what precedes has ended."""
    if after >= len(tokens):
        return False
    following = tokens.words[after]
    if following == ":":
        return True
    if first and tokens.words[first - 1] in _MID_SENTENCE:
        return False
    written = text[tokens.start(after)]
    return written.isupper() or written.isdigit() or following in "-•*"


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end

"""Text that lost its line breaks, cut into what its lines were."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from jdlint.posting.sections import HEADING_MATCHER, section_kind
from jdlint.posting.sentences import sentences, trimmed
from jdlint.regex import Regex
from jdlint.vocabulary.tokens import Tokens, tokenize
from jdlint.vocabulary.verbs import NOUN_TOO, verb_of

_INLINE_BULLET = Regex(
    r"[•●▪◦‣∙➢✓✔]\s*"
    r"|[\U0001f300-\U0001faff\u2600-\u27bf]\ufe0f?[\U0001f3fb-\U0001f3ff]?\s*(?=[A-Z])"
    r"|(?<=\s)[·*]\s+(?=\w)|(?<=[\w.,;:!?)] )[–-]\s+(?=[A-Z0-9])"
)
"""Marks of list items, emoji among them."""
_JUNCTION = Regex(r"(?<=[a-z0-9%)\]+/”’:])\s+(?=[A-Z0-9][\w'’+-]*)")

_WORDS_OF_HEADINGS: Final = frozenset(
    "responsibilities responsibility requirements qualifications overview summary description role functions function "
    "skills duties company us benefits education experience job position team opportunity impact do bring offer need "
    "have".split()
)
"""Words on which a heading ends."""
_LONGEST_GLUED_HEADING: Final = 8

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


_GLUED = Regex(
    r"(?<=[a-z])(?=[A-Z][a-z]|A )"  # "... our platformDefine new products"
    r"|(?<=[a-z\d][.!?:;)”])(?=[A-Z][a-z])|(?<=[a-z][.!?][)”])(?=[A-Z][a-z])"  # "... growth.You will"
    r"|(?<=[a-z).:;])(?=\d{1,2}\s?\+?\s?(?:-\s?\d+\s?\+?\s?)?(?:years|yrs)\b)"  # "Skills3+ years of ..."
    r"|(?<=[A-Z]{2})(?=[A-Z][a-z]{3})"  # "... with the CEODefine"
)
"""Where one line may end and the next begin with nothing between them."""
_MAY_BE_GLUED = Regex(r"[A-Z0-9](?<=[a-zA-Z0-9.!?:;)”].)")
"""What every such place has: one character is looked for before anything is looked at."""
_KEY = Regex(r"[a-z]+(?:[A-Z][a-z]+)+:(?!\S)")
_LONGEST_WORD: Final = 24
_SHORTEST_END: Final = 3
_WORD_BEFORE = Regex(r"[A-Za-z]+$")
_WORD_AFTER = Regex(r"[A-Za-z’']+")
LEAST_GLUED: Final = 4
"""Places in a text that show its line breaks were lost without a trace; product names ("PayPal") make up a few."""
_OPENERS: Final = frozenset(
    "you your we our the this what who how if about join work must ability experience strong key essential "
    "minimum required basic preferred job position primary additional desired".split()
)
"""Words that begin a line even after a capitalized word."""


def is_glued(text: str) -> bool:
    """Whether the lines of this text stand right after one another, as some job boards give them."""
    return sum(1 for _ in islice(_glued_cuts(text, 0, len(text)), LEAST_GLUED)) == LEAST_GLUED


def unglued(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """What stood on lines of their own in `text[start:end]`: ("heading" or "line", start, end)."""
    for low, high in pairwise((start, *_glued_cuts(text, start, end), end)):
        for begin, finish in trimmed(text, low, high):
            yield "heading" if _is_title_case_heading(text[begin:finish]) else "line", begin, finish


def _glued_cuts(text: str, start: int, end: int) -> Iterator[int]:
    for match in _MAY_BE_GLUED.finditer(text, start, end):
        at = match.start()
        if _GLUED.match(text, at, end) is None:
            continue
        before = _WORD_BEFORE.search(text, max(start, at - _LONGEST_WORD), at)
        after = _WORD_AFTER.match(text, at, min(at + _LONGEST_WORD, end))
        if _KEY.match(text, before.start() if before else at):  # "requiredCertifications:" is a name in a data file
            continue
        if before is None or after is None or _parts(before.group(), after, text):
            yield at


def _parts(before: str, after: re.Match[str], text: str) -> bool:
    """Whether two words that stand together belong to two lines; "iPhone" and "eBay" are one."""
    return len(before) >= _SHORTEST_END if before[0].islower() else _opens_anew(before, after, text)


def _opens_anew(before: str, after: re.Match[str], text: str) -> bool:
    """Whether a line begins after a capitalized word: in "RequirementsYou have", not in "LinkedIn"."""
    lower = after.group().lower()
    if before.lower() in _WORDS_OF_HEADINGS or lower in _OPENERS:
        return text[after.end() : after.end() + 1] == " "
    verb = verb_of(lower)
    return (
        verb is not None
        and (lower not in NOUN_TOO or before.isupper())
        and text[after.end() : after.end() + 2].strip().islower()
    )


def _is_title_case_heading(line: str) -> bool:
    words = line.rstrip(":").split()
    if len(words) > _LONGEST_GLUED_HEADING or section_kind(line) is None:
        return False
    return line.endswith(":") or all(
        word[0].isupper() or word.lower() in _MID_SENTENCE or not word[0].isalpha() for word in words
    )


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

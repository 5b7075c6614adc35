"""The blocks of a source as sections and statements."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from jdlint.posting.flattened import is_flattened, is_glued, lost_lines, unglued
from jdlint.posting.forms import statement_section
from jdlint.posting.posting import Section, SectionKind, Statement
from jdlint.posting.sections import LONGEST_HEADING, section_kind
from jdlint.posting.sentences import sentences
from jdlint.reading.source import Block, Source
from jdlint.regex import Regex

LONGEST_STATEMENT = 1_200
"""Characters. A longer run without an end is no sentence; cut into pieces it costs what its length costs."""
LONG_ITEM = 420
"""Characters. A list item longer than this is read sentence by sentence, like a paragraph."""

_LEAD_IN_FROM: Final = 5
"""Words from which a line that looks like a heading and ends in a colon is a sentence."""
_LEAD_IN_WORDS: Final = 9
"""The last words of a sentence before a list, which say what is listed."""
_INLINE_LABEL = Regex(r"([A-Z][^\W\d_][\w’' /&-]{2,48}):\s+(?=\S)")


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
    before = 0
    for kind, start, end, level, is_item in _pieces(source):
        if kind == "statement":
            for low, high in _bounded(source.text, start, end):
                section = statement_section(source.text[low:high], current.kind, is_item=is_item)
                statements.append(Statement(low, high, section, is_item))
            continue
        opened = _open_section(source.text[start:end], start, level, current)
        if kind == "lead-in" and len(statements) == before and current.kind != "about" and _is_wider(opened, current):
            continue
        if start > current.start:
            sections.append(Section(current.kind, current.heading, current.start, start))
        current, before = opened, len(statements)
    sections.append(Section(current.kind, current.heading, current.start, len(source.text)))
    return tuple(sections), tuple(statements)


def _is_wider(lead_in: _Open, heading: _Open) -> bool:
    """Whether a sentence under a heading that said it all says less: "Qualifications. To excel in this role, ...:".

    Only that the list below it is no more than wished for narrows what the heading says.
    """
    return lead_in.kind not in (heading.kind, "nice-to-have")


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The statement, or pieces of it where it is longer than any sentence a person wrote."""
    while end - start > LONGEST_STATEMENT:
        cut = text.rfind(" ", start + 1, start + LONGEST_STATEMENT)
        cut = cut if cut > start else start + LONGEST_STATEMENT
        yield start, cut
        start = cut + 1 if text[cut].isspace() else cut
    if text[start:end].strip():
        yield start, end


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
    """(kind, start, end, level, is_item) for each line a reader of the posting would see.

    Its kind is "heading", "lead-in" (a sentence that says what is listed below it) or "statement".
    """
    text = source.text
    glued = is_glued(text)
    for block in source.blocks:
        if block.kind == "code":
            continue
        lines = list(unglued(text, block.start, block.end)) if glued else []
        if len(lines) > 1:
            for kind, start, end in lines:
                yield from _line(text, Block("heading" if kind == "heading" else "item", start, end, 0))
        else:
            yield from _line(text, block)


def _line(text: str, block: Block) -> Iterator[tuple[str, int, int, int, bool]]:
    if block.kind == "heading":
        yield from _heading(text, block)
    elif (block.kind == "paragraph" or block.end - block.start > LONG_ITEM) and is_flattened(
        text, block.start, block.end
    ):
        for kind, start, end in lost_lines(text, block.start, block.end):
            if kind == "line" and text[end - 1] == ":" and _opens_a_list(text[start:end]):
                kind = "lead-in"
            yield "statement" if kind == "line" else kind, start, end, 0, kind == "line"
    elif block.kind == "item" and block.end - block.start <= LONG_ITEM:
        yield "statement", block.start, block.end, block.level, True
    else:
        for start, end in sentences(text, block.start, block.end):
            yield from _sentence(text, start, end, is_item=block.kind == "item")


def _sentence(text: str, start: int, end: int, *, is_item: bool) -> Iterator[tuple[str, int, int, int, bool]]:
    """A sentence, and before it the heading it opens with: "Basic qualifications: five years of ..."."""
    if not is_item and text[end - 1] == ":" and _opens_a_list(text[start:end]):
        yield "lead-in", start, end, 0, False
        return
    label = None if is_item else _INLINE_LABEL.match(text, start, end)
    if label is not None and section_kind(label.group(1)) is not None:
        yield "heading", start, label.end(1), 0, False
        start = label.end()
    yield "statement", start, end, 0, is_item


def _opens_a_list(sentence: str) -> bool:
    """ "In addition, the following would be an advantage:": a sentence that says what the lines below it are."""
    return section_kind(sentence) is not None or section_kind(" ".join(sentence.split()[-_LEAD_IN_WORDS:])) is not None


def _heading(text: str, block: Block) -> Iterator[tuple[str, int, int, int, bool]]:
    words = len(text[block.start : block.end].split())
    if words > LONGEST_HEADING and block.level == 0:
        for start, end in sentences(text, block.start, block.end):
            yield "statement", start, end, 0, False
        return
    is_sentence = block.level == 0 and words >= _LEAD_IN_FROM and text[block.end - 1] == ":"
    yield "lead-in" if is_sentence else "heading", block.start, block.end, block.level, False
    if words > LONGEST_HEADING:
        for start, end in sentences(text, block.start, block.end):
            yield "statement", start, end, 0, False

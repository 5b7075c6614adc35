"""Markdown, by pyromark's events."""

import re
from collections.abc import Iterator
from typing import Any, Final

import pyromark

from jdlint.reading.draft import Draft, Line, Piece
from jdlint.reading.lines import write_lines
from jdlint.reading.text import write_plain
from jdlint.regex import Regex

_OPTIONS: Final = (
    pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_TASKLISTS
)
_TO_ASCII: Final = bytes(range(0x80)) + b"x" * 0x80
_CONTINUATION: Final = bytes(range(0x80, 0xC0))

PART: Final = 262_144
"""Characters. A longer file is parsed in parts of about this size, so that no tree of all of it is ever held."""
_FENCE_OR_GAP = Regex(r"^ {0,3}(?P<fence>`{3,}|~{3,})|<!--|-->|^[ \t]*\n(?=[^\s<>`~|=-])", re.MULTILINE)

_INLINE_TAG = Regex(r"</?([A-Za-z][A-Za-z0-9]*)")
_BREAKING_TAGS: Final = frozenset("br p div li ul ol tr td th table section h1 h2 h3 h4 h5 h6 hr".split())
_LONGEST_RUN: Final = 400


def read_markdown(draft: Draft, start: int) -> None:
    """Read the file from `start` (a code point offset) as Markdown into the draft."""
    for part_start, part_end in _parts(draft.even, start):
        _Part(draft, part_start, part_end).read()


def _parts(even: str, start: int) -> Iterator[tuple[int, int]]:
    """Ranges to parse one by one: cut at an empty line outside fences and comments, before unindented text."""
    end = len(even)
    if end - start <= 2 * PART:
        yield start, end
        return
    fence = ""
    in_comment = False
    last_comment_end = even.rfind("-->")
    for match in _FENCE_OR_GAP.finditer(even, start):
        mark = match["fence"]
        if mark:
            if not fence:
                fence = mark
            elif mark.startswith(fence):
                fence = ""
        elif match.group() == "<!--":
            in_comment = in_comment or (not fence and match.start() < last_comment_end)
        elif match.group() == "-->":
            in_comment = False
        elif not fence and not in_comment and match.end() - start >= PART:
            yield start, match.end()
            start = match.end()
    yield start, end


def one_byte_a_character(text: str) -> str:
    """The text with `x` for every character beyond ASCII: pyromark counts bytes, and here these are code points.

    What is read is cut from the text itself. `x` is no mark of Markdown: only bold text that ends in a word differs.
    """
    if text.isascii():
        return text
    return text.encode("utf-8", "surrogatepass").translate(_TO_ASCII, _CONTINUATION).decode("ascii")


class _Part:
    """The reading of one part: events come in, lines are gathered, a run is written where structure ends it."""

    def __init__(self, draft: Draft, start: int, end: int) -> None:
        self._draft = draft
        self._even = draft.even
        self._start = start
        self._end = end
        self._pieces: list[Piece] = []
        self._run: list[Line] = []
        self._strong = 0
        self._plain = False
        self._gap = True
        self._depth = 0
        self._items: list[bool] = []
        """For each open list item, whether its first line has come."""
        self._line_start = 0
        self._soft = False
        self._verbatim: str | None = None
        self._html: list[tuple[int, int]] = []

    def read(self) -> None:
        """Write the whole part into the draft."""
        base = self._start
        markdown = one_byte_a_character(self._even[base : self._end])
        for event, place in pyromark.events_with_range(markdown, options=_OPTIONS):
            start, end = base + place["start"], base + place["end"]
            if isinstance(event, str):
                if event == "Rule":
                    self._flush()
                else:
                    self._break_line(gap=False, next_start=end)
                    self._soft = True
                continue
            ((kind, value),) = event.items()
            if kind == "Text":
                self._text(value, start, end)
            elif kind == "Start":
                self._open(value, start, end)
            elif kind == "End":
                self._close(value, start, end)
            elif kind == "Code":
                self._code(start, end)
            elif kind == "Html":
                self._html_line(start, end)
            elif kind == "InlineHtml":
                self._inline_html(start, end)
        self._flush()

    def _text(self, text: object, start: int, end: int) -> None:
        if self._verbatim is not None:
            return
        if len(str(text)) != end - start:
            self._entity(str(text), start, end)
            return
        if not self._strong and not self._plain and any(map(str.isalnum, self._even[start:end])):
            self._plain = True
        self._pieces.extend(self._draft.pieces(start, end))

    def _entity(self, text: str, start: int, end: int) -> None:
        from jdlint.reading.decoding import HIDDEN, even

        characters = HIDDEN.sub("", even(text)).replace("\n", " ")
        if characters:
            self._plain = self._plain or not self._strong
            self._pieces.append(Piece(characters, start, end))

    def _code(self, start: int, end: int) -> None:
        """The text of an inline code span; one that was wrapped goes on in the same line."""
        ticks = 0
        while self._even[start + ticks] == "`" and 2 * ticks < end - start:
            ticks += 1
        self._plain = self._plain or not self._strong
        for piece in self._draft.pieces(start + ticks, end - ticks):
            self._pieces.append(Piece(piece.text.replace("\n", " "), piece.start, piece.end))

    def _open(self, tag: Any, start: int, end: int) -> None:
        if tag == "Strong":
            self._strong += 1
        elif tag == "Item":
            self._break_line(gap=True)
            self._items.append(False)
        elif tag == "HtmlBlock":
            self._break_line(gap=True)
            self._verbatim = "html"
        elif tag == "Paragraph":
            self._line_start = start
        elif tag in ("TableHead", "TableRow", "TableCell", "Emphasis", "Strikethrough"):
            pass
        else:
            self._open_structure(tag, start)

    def _open_structure(self, tag: Any, start: int) -> None:
        kind = next(iter(tag))
        if kind == "Heading":
            self._flush()
        elif kind == "List":
            if self._depth == 0:
                self._break_line(gap=True)
                self._flush(before_items=True)
            self._depth += 1
        elif kind == "CodeBlock":
            self._break_line(gap=True)
            self._flush()
            self._verbatim = "code" if isinstance(tag["CodeBlock"], dict) else "indented"
        elif kind in ("Table", "BlockQuote"):
            self._break_line(gap=True)
            self._flush()

    def _close(self, tag: Any, start: int, end: int) -> None:
        if tag == "Strong":
            self._strong -= 1
        elif tag == "Paragraph":
            self._break_line(gap=True)
        elif tag == "Item":
            self._break_line(gap=True)
            self._items.pop()
            if len(self._run) > _LONGEST_RUN:
                self._flush()
        elif tag == "TableCell":
            self._end_of_cell()
        elif tag == "HtmlBlock":
            self._end_of_html()
        elif tag == "CodeBlock":
            self._end_of_code(start, end)
        elif isinstance(tag, dict):
            self._close_structure(tag, start)

    def _close_structure(self, tag: Any, start: int) -> None:
        kind = next(iter(tag))
        if kind == "Heading":
            self._end_of_heading(int(tag["Heading"][1]), start)
        elif kind == "List":
            self._depth -= 1
            if self._depth == 0:
                self._flush()
        elif kind == "BlockQuote":
            self._flush()

    def _end_of_heading(self, level: int, start: int) -> None:
        self._break_line(gap=True)
        underlined = self._even[start] != "#"
        if underlined and (
            len(self._run) > 1 or any(len(line.text.split()) > 14 or line.text[-1] in ".," for line in self._run)
        ):
            write_lines(self._draft, self._run)  # a paragraph above a divider, not a heading
        else:
            self._draft.block("heading", level, [(line, 0) for line in self._run])
        self._run = []

    def _end_of_cell(self) -> None:
        self._break_line(gap=True)
        self._draft.block("cell", 0, [(line, 0) for line in self._run])
        self._run = []

    def _end_of_code(self, start: int, end: int) -> None:
        kind, self._verbatim = self._verbatim, None
        if kind == "indented":  # what a posting indents is text that was pasted, hardly ever code
            while start > self._start and self._even[start - 1] in " \t":
                start -= 1
            write_plain(self._draft, self._even, start, end)
            return
        lines = self._even[start:end].split("\n")
        at = start + len(lines[0]) + 1
        code = []
        for text in lines[1:]:
            if text and not text.lstrip(" >").startswith(("```", "~~~")):
                code.append((Line(self._draft.pieces(at, at + len(text))), 0))
            at += len(text) + 1
        self._draft.block("code", 0, code)

    def _html_line(self, start: int, end: int) -> None:
        if self._html and self._html[-1][1] == start:
            start = self._html.pop()[0]
        self._html.append((start, end))

    def _end_of_html(self) -> None:
        self._verbatim = None
        ranges, self._html = self._html, []
        if len(ranges) == 1 and self._is_comment(*ranges[0]):
            return
        from jdlint.reading.html import read_html

        self._flush()
        for start, end in ranges:
            read_html(self._draft, start, end, keep_breaks=True, depth=self._depth)

    def _is_comment(self, start: int, end: int) -> bool:
        """Keep a block that is one comment and nothing else: it does not end a run of lines."""
        block = self._even[start:end].strip()
        if not block.startswith("<!--") or block.find("-->", 4) != len(block) - 3:
            return False
        at = self._even.index("<!--", start)
        self._draft.comment(at, at + len(block))
        return True

    def _inline_html(self, start: int, end: int) -> None:
        if self._even.startswith("<!--", start):
            self._draft.comment(start, end)
            return
        tag = _INLINE_TAG.match(self._even, start)
        if tag is None:
            return
        name = tag.group(1).lower()
        if name in ("b", "strong"):
            self._strong += 1 if self._even[start + 1] != "/" else -1 if self._strong else 0
        elif name in _BREAKING_TAGS:
            self._break_line(gap=name != "br", next_start=end)

    def _break_line(self, *, gap: bool, next_start: int = 0) -> None:
        if not self._pieces:
            self._gap = self._gap or gap
            self._line_start = next_start
            self._soft = False
            return
        line = Line(self._pieces)
        if line.text:
            line.gap = self._gap
            line.bold = not self._plain
            if self._items:
                line.depth = len(self._items)
                line.continued = self._items[-1]
                self._items[-1] = True
            if line.continued:
                line.indent = self._pieces[0].start - self._line_start + line.cut
                line.lazy = self._soft and line.indent == 0
            self._run.append(line)
            self._gap = gap
        else:
            self._gap = self._gap or gap
        self._pieces = []
        self._plain = False
        self._line_start = next_start
        self._soft = False

    def _flush(self, *, before_items: bool = False) -> None:
        self._break_line(gap=True)
        if self._run:
            write_lines(self._draft, self._run, before_items=before_items)
            self._run = []

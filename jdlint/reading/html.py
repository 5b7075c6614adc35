"""HTML: careers pages, fragments pasted from them, and the HTML inside Markdown."""

import re
from typing import Final

from jdlint.reading.decoding import HIDDEN, even
from jdlint.reading.draft import Draft, Line, Piece
from jdlint.reading.lines import write_lines
from jdlint.reading.markup import UNREAD, Token, tokens
from jdlint.reading.source import FrontMatterValue

_BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form "
    "header hgroup hr html main menu nav ol p pre section summary table tbody tfoot thead "
    "tr ul caption legend option".split()
)
"""Elements that begin a new paragraph, and end one."""
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_BOLD: Final = frozenset({"b", "strong", "dt", "summary", "legend", "caption"})
_CELLS: Final = frozenset({"td", "th"})
_LISTS: Final = frozenset({"ul", "ol", "menu", "dir"})
_SPACES = re.compile(r"\s+")
_BREAKS = re.compile(r"\s*\n\s*")
_LONGEST_RUN: Final = 400
"""Lines. A long page is written in parts of about this many."""


def read_html(draft: Draft, start: int, end: int, *, keep_breaks: bool = False, depth: int = 0) -> None:
    """Read `draft.even[start:end]` as HTML into the draft.

    `keep_breaks`: a line break of the file is one for the reader too (HTML inside Markdown). `depth`: of the list
    around it, 0 for none.
    """
    page = _Page(draft, end, keep_breaks=keep_breaks, depth=depth)
    for token in tokens(draft.even, start, end):
        page.take(token)
    page.finish()


class _Page:
    def __init__(self, draft: Draft, end: int, *, keep_breaks: bool, depth: int) -> None:
        self._draft = draft
        self._html = draft.even
        self._end = end
        self._keep_breaks = keep_breaks
        self._lists = depth
        self._bold = 0
        self._skipping: str | None = None
        self._skips_to: dict[str, int] = {}
        self._heading = 0
        self._in_cell = False
        self._pre = 0
        self._item = 0
        self._pieces: list[Piece] = []
        self._plain = False
        self._line_gap = True
        self._line_continued = False
        self._run: list[Line] = []

    def take(self, token: Token) -> None:
        """Read one token."""
        kind = token.kind
        if kind == "comment":
            self._draft.comment(token.start, token.end)
        elif kind == "raw":
            self._title(token)
        elif self._skipping is not None:
            if (kind == "end" and token.name == self._skipping) or (kind == "start" and token.name == "body"):
                self._skipping = None
        elif kind == "text":
            self._text(token.start, token.end)
        elif kind == "entity":
            self._entity(token)
        elif kind == "start":
            self._open(token.name, token.start)
        elif kind == "end":
            self._close(token.name)

    def finish(self) -> None:
        """Write what is still open."""
        self._break_block()
        self._flush()

    def _title(self, token: Token) -> None:
        if token.name == "title" and self._draft.html_title is None:
            from html import unescape

            text = " ".join(HIDDEN.sub("", even(unescape(self._html[token.start : token.end]))).split())
            self._draft.html_title = FrontMatterValue(text, token.start, token.end)

    def _text(self, start: int, end: int) -> None:
        breaks = _BREAKS if self._keep_breaks or self._pre else None
        if breaks is None:
            self._spaced(start, end)
            return
        at = start
        for match in breaks.finditer(self._html, start, end):
            self._spaced(at, match.start())
            gap = self._html.count("\n", match.start(), match.end()) > 1
            self._break_line(gap=gap)
            at = match.end()
        self._spaced(at, end)

    def _spaced(self, start: int, end: int) -> None:
        """Add text with each run of white space as one space."""
        at = start
        for match in _SPACES.finditer(self._html, start, end):
            if match.end() - match.start() == 1 and match.group() == " ":
                continue
            self._add(at, match.start())
            if self._pieces:
                self._pieces.append(Piece(" ", match.start(), match.end()))
            at = match.end()
        self._add(at, end)

    def _add(self, start: int, end: int) -> None:
        if start >= end:
            return
        if not self._bold and not self._plain and any(map(str.isalnum, self._html[start:end])):
            self._plain = True
        self._pieces.extend(self._draft.pieces(start, end))

    def _entity(self, token: Token) -> None:
        characters = HIDDEN.sub("", even(token.name)).replace("\n", " ")
        if characters:
            self._plain = self._plain or (not self._bold and characters.isalnum())
            self._pieces.append(Piece(characters, token.start, token.end))

    def _open(self, name: str, start: int) -> None:
        if name == "br":
            self._break_line(gap=False)
        elif name in _HEADINGS:
            self._break_block()
            self._flush()
            self._heading = _HEADINGS[name]
        elif name == "li":
            self._break_block()
            self._begin_item(max(self._lists, 1))
        elif name in _CELLS:
            self._break_block()
            self._flush()
            self._in_cell = True
        elif name in _BLOCKS:
            self._open_block(name)
        elif name in UNREAD and self._ends_later(name, start):
            self._skipping = name
        if name in _BOLD:
            self._bold += 1

    def _open_block(self, name: str) -> None:
        self._break_block()
        if name in _LISTS:
            self._lists += 1
        self._pre += name == "pre"

    def _begin_item(self, depth: int) -> None:
        self._item = depth
        self._line_continued = False

    def _close(self, name: str) -> None:
        if name in _BOLD:
            self._bold = max(self._bold - 1, 0)
        if name in _HEADINGS:
            self._break_line(gap=True)
            self._write_heading()
        elif name == "li":
            self._break_block()
            self._begin_item(0)
        elif name in _CELLS:
            self._break_line(gap=True)
            self._write_cell()
        elif name in _BLOCKS:
            self._break_block()
            if name in _LISTS:
                self._lists = max(self._lists - 1, 0)
                self._begin_item(0)
            self._pre = max(self._pre - (name == "pre"), 0)

    def _ends_later(self, name: str, start: int) -> bool:
        """Whether the element has an end; script and style swallow the rest of the page where they have none."""
        if name not in self._skips_to:
            close = re.compile(rf"</{name}\b|<body\b" if name == "head" else rf"</{name}\b", re.IGNORECASE)
            found = (match.start() for match in close.finditer(self._html, start, self._end))
            self._skips_to[name] = max(found, default=-1)
        return self._skips_to[name] > start or name in ("script", "style")

    def _break_line(self, *, gap: bool) -> None:
        """End the line; the next one is part of the same paragraph or, with `gap`, of another."""
        if not self._pieces:
            self._line_gap = self._line_gap or gap
            return
        line = Line(self._pieces)
        if line.text:
            line.gap = self._line_gap
            line.depth = self._item
            line.continued = self._line_continued
            line.bold = not self._plain
            line.indent = 0
            self._run.append(line)
            self._line_gap = gap
            self._line_continued = self._item > 0
        else:
            self._line_gap = self._line_gap or gap
        self._pieces = []
        self._plain = False

    def _break_block(self) -> None:
        self._break_line(gap=True)
        if self._heading:
            self._write_heading()
        elif len(self._run) > _LONGEST_RUN:
            last = self._run[-1]
            if last.depth or len(last.text) > 120:
                self._flush(before_items=self._lists > 0)

    def _write_heading(self) -> None:
        if self._heading and self._run:
            self._draft.block("heading", self._heading, [(line, 0) for line in self._run])
            self._run = []
        self._heading = 0

    def _write_cell(self) -> None:
        if self._in_cell and len(self._run) == 1 and not self._run[0].depth:
            self._draft.block("cell", 0, [(self._run[0], 0)])
            self._run = []
        self._in_cell = False
        self._flush()

    def _flush(self, *, before_items: bool = False) -> None:
        write_lines(self._draft, self._run, before_items=before_items)
        self._run = []

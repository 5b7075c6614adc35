"""A posting as readable text, with the way back to the exact place in the file."""

from array import array
from bisect import bisect_right
from collections.abc import Mapping
from typing import Literal, NamedTuple

from jdlint.finding import Place, Snippet
from jdlint.regex import Regex

SNIPPET_CHARACTERS = 400
"""Widest part of one line that a report shows; real lines of a posting are shorter."""

_LINE_END = Regex(r"\r\n|\n|\r")
"""What editors and git count as the end of a line. U+2028 and form feeds are characters within a line."""


class Block(NamedTuple):
    """A heading, list item, paragraph, table cell or code block: `Source.text[start:end]`."""

    kind: Literal["heading", "item", "paragraph", "cell", "code"]
    start: int
    end: int
    level: int = 0
    """Heading level 1..6 (0 for a heading known only by its look), or nesting depth of an item from 1."""


class Comment(NamedTuple):
    """A comment of the file (`<!-- ... -->`), which is no part of the readable text."""

    text: str
    """What stands between the comment marks, stripped."""
    start: int
    end: int
    """Range in the original file, in code points, comment marks included."""


class FrontMatterValue(NamedTuple):
    """One top-level value of the YAML front matter and where it stands in the original file (code points)."""

    value: object
    start: int
    end: int


class Spans:
    """Which range of the original file each range of the readable text came from.

    Added in order. Where both sides of a span have the same length they match character by character;
    elsewhere (an entity, a JSON escape) the whole span matches.
    """

    __slots__ = ("_original_end", "_original_start", "_readable_end", "_readable_start")

    def __init__(self) -> None:
        self._readable_start = array("I")
        self._readable_end = array("I")
        self._original_start = array("I")
        self._original_end = array("I")

    def add(self, readable: int, readable_end: int, original: int, original_end: int) -> None:
        """Say that `text[readable:readable_end]` came from `original[original:original_end]`."""
        self._readable_start.append(readable)
        self._readable_end.append(readable_end)
        self._original_start.append(original)
        self._original_end.append(original_end)

    def original_range(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original file behind `text[start:end]`, a range that holds at least one character."""
        first = max(bisect_right(self._readable_start, start) - 1, 0)
        last = max(bisect_right(self._readable_start, end - 1) - 1, 0)
        return self._back(first, start, at_end=False), self._back(last, end, at_end=True)

    def _back(self, index: int, offset: int, *, at_end: bool) -> int:
        low, high = self._readable_start[index], self._readable_end[index]
        original_low, original_high = self._original_start[index], self._original_end[index]
        if high - low == original_high - original_low:
            return original_low + min(max(offset - low, 0), high - low)
        return original_high if at_end else original_low


class Source:
    """What a reader makes of one file. Nothing of it changes after reading.

    `text` is the readable text: markup, escapes and entities resolved, jdlint's comments left out. Blocks are
    separated by newlines; a newline inside a block is a line break of the file.
    """

    __slots__ = (
        "_line_starts",
        "blocks",
        "comments",
        "format",
        "front_matter",
        "html_title",
        "name",
        "original",
        "spans",
        "text",
    )

    def __init__(  # noqa: PLR0913, PLR0917 (one argument a field; readers name them)
        self,
        name: str,
        format: Literal["markdown", "text", "html"],
        original: str,
        text: str,
        blocks: tuple[Block, ...],
        spans: Spans,
        comments: tuple[Comment, ...] = (),
        front_matter: Mapping[str, FrontMatterValue] | None = None,
        html_title: FrontMatterValue | None = None,
    ) -> None:
        self.name = name
        self.format = format
        self.original = original
        """The decoded file without its byte order mark."""
        self.text = text
        self.blocks = blocks
        self.spans = spans
        self.comments = comments
        self.front_matter = front_matter or {}
        self.html_title = html_title
        """HTML's <title>, for a page whose body names no title."""
        self._line_starts = array("I")

    def place(self, start: int, end: int) -> Place:
        """Where `text[start:end]` stands in the file."""
        return self.original_place(*self.spans.original_range(start, end))

    def original_place(self, start: int, end: int) -> Place:
        """Lines and columns of a range of the original file, given in code points."""
        line, column = self._line_and_column(start)
        end_line, end_column = self._line_and_column(end)
        return Place(line, column, end_line, end_column)

    def snippet(self, place: Place) -> Snippet:
        """The file's line at `place`, cut to a window around it, without its line end."""
        starts = self._starts()
        begin = starts[place.line - 1]
        finish = starts[place.line] if place.line < len(starts) else len(self.original)
        is_long = finish - begin > SNIPPET_CHARACTERS
        left = begin + max(place.column - 1 - SNIPPET_CHARACTERS // 4, 0) if is_long else begin
        line = self.original[left : min(finish, left + SNIPPET_CHARACTERS)].rstrip("\r\n")
        start = begin + place.column - 1 - left
        end = begin + place.end_column - 1 - left if place.end_line == place.line else len(line)
        return Snippet(line, min(start, len(line)), min(max(end, start), len(line)))

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        starts = self._starts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def _starts(self) -> "array[int]":
        if not self._line_starts:
            self._line_starts.append(0)
            self._line_starts.extend(match.end() for match in _LINE_END.finditer(self.original))
        return self._line_starts

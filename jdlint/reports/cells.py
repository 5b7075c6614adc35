"""A line of a file as a terminal shows it: tabs, wide and combining characters, and what must not reach a terminal."""

from typing import Final, NamedTuple

from jdlint.finding import Snippet
from jdlint.reports.characters import visible

TAB: Final = "    "
CUT: Final = "…"
LEFT_CONTEXT: Final = 12
"""Columns kept before the marked words where a line is cut on its left."""

_Cells = list[tuple[str, int]]
"""Each character as shown, and the columns it takes."""


class Underlined(NamedTuple):
    """One row of text, and where to underline it, in columns."""

    line: str
    before: int
    width: int


def underlined(snippet: Snippet, columns: int) -> Underlined | None:
    """The snippet in at most `columns` columns (30 or more), marked part in view; None for an empty line."""
    if not snippet.text.strip():
        return None
    start, end = snippet.start, max(snippet.end, snippet.start + 1)
    indent = len(snippet.text) - len(snippet.text.lstrip())
    if (
        snippet.text.isascii()
        and snippet.text.isprintable()
        and indent <= start
        and len(snippet.text) - indent <= columns
    ):
        return Underlined(snippet.text[indent:], start - indent, max(min(end, len(snippet.text)) - start, 1))
    cells = [(shown := _shown(character), _columns(shown)) for character in snippet.text]
    first = next(index for index, (shown, _) in enumerate(cells) if not shown.isspace())
    left = _left_edge(cells, min(first, start), start, end, columns)
    lead = CUT if left > first else ""
    right = _right_edge(cells, left, columns - len(lead))
    line = lead + "".join(shown for shown, _ in cells[left:right]) + (CUT if right < len(cells) else "")
    return Underlined(line, len(lead) + _width(cells[left:start]), max(_width(cells[start : min(end, right)]), 1))


def _left_edge(cells: _Cells, first: int, start: int, end: int, columns: int) -> int:
    """Where to begin: at the first character, or just before the marked words where these would not fit otherwise."""
    if _width(cells[first:end]) < columns:
        return first
    left = start
    while left > first and _width(cells[left - 1 : start]) <= LEFT_CONTEXT:
        left -= 1
    return left


def _right_edge(cells: _Cells, left: int, columns: int) -> int:
    """Where to end so that the row fits, with room for the mark of a cut."""
    if _width(cells[left:]) <= columns:
        return len(cells)
    right, used = left, len(CUT)
    while used + cells[right][1] <= columns:
        used += cells[right][1]
        right += 1
    return right


def _shown(character: str) -> str:
    return TAB if character == "\t" else visible(character)


def _columns(shown: str) -> int:
    return len(shown) if shown.isascii() else sum(map(_columns_of, shown))


def _columns_of(character: str) -> int:
    from unicodedata import category, combining, east_asian_width

    if combining(character) or category(character) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _width(cells: _Cells) -> int:
    return sum(width for _, width in cells)

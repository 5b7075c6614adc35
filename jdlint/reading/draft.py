"""The readable text of a file while it is being read: lines with their way back, and the blocks made of them."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple

from jdlint.reading.decoding import FILLER, HIDDEN, is_plain
from jdlint.reading.source import Block, Comment, FrontMatterValue, Spans

Kind = Literal["heading", "item", "paragraph", "cell", "code"]


class Piece(NamedTuple):
    """Readable characters and the range of the file they came from; character for character where the lengths agree."""

    text: str
    start: int
    end: int


_NOTHING: Final = (1 << 62, 1 << 62)


class Line:
    """One line as a reader of the posting sees it, without the white space around it."""

    __slots__ = ("bold", "continued", "cut", "depth", "gap", "indent", "lazy", "pieces", "tabbed", "text")

    def __init__(self, pieces: Sequence[Piece]) -> None:
        whole = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
        begun = whole.lstrip()
        self.pieces = pieces
        self.text = begun.rstrip()
        self.cut = len(whole) - len(begun)
        """Characters of the pieces before `text`."""
        self.indent = len(whole[: self.cut].expandtabs(4)) if self.cut else 0
        """How far the line stands in, in columns."""
        self.tabbed = whole[:1] == "\t"
        """It begins with a tab."""
        self.gap = False
        """An empty line or the start of a paragraph stands before it."""
        self.bold = False
        """All of it is bold."""
        self.depth = 0
        """Depth of the list item that the markup says it stands in; 0 for none."""
        self.continued = False
        """It stands in the same list item as the line before."""
        self.lazy = False
        """It does so only because nothing parts the two: at the margin, where its writer may have begun anew."""


class Draft:
    """What will become a Source."""

    def __init__(self, original: str, even: str) -> None:
        self.even = even
        self.spans = Spans()
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.html_title: FrontMatterValue | None = None
        self._written: list[str] = []
        self._length = 0
        self._original = original
        self._hides = not is_plain(even) and HIDDEN.search(even) is not None

    def text(self) -> str:
        """All readable text; the last thing to ask of a draft, which lets go of its copy of the file first."""
        self.even = ""
        return "".join(self._written)

    def pieces(self, start: int, end: int, even: str | None = None) -> Sequence[Piece]:
        """What a reader sees of this range of the file; `even`: the text to use where something was blanked out."""
        text = (self.even if even is None else even)[start:end]
        if not self._hides and FILLER not in text:
            return (Piece(text, start, end),)
        return without_hidden(Piece(text, start, end))

    def comment(self, start: int, end: int) -> None:
        """Keep the comment at this range of the file, marks included."""
        self.comments.append(Comment(self._original[start + 4 : max(end - 3, start + 4)].strip(), start, end))

    def block(self, kind: Kind, level: int, lines: Iterable[tuple[Line, int]]) -> None:
        """Write a block of lines, each without its first characters (a bullet)."""
        start = self._length + (self._length > 0)
        separated = False
        for line, skip in lines:
            if len(line.text) > skip:
                if self._length:
                    self._written.append("\n")
                    self._length += 1
                self._write(line, skip)
                separated = True
        if separated:
            self.blocks.append(Block(kind, start, self._length, level))

    def _write(self, line: Line, skip: int) -> None:
        low, high = line.cut + skip, line.cut + len(line.text)
        add, written, length = self.spans.add, self._written, self._length
        for text, start, end in line.pieces:
            size = len(text)
            first, last = low if low > 0 else 0, high if high < size else size
            if first < last:
                count = last - first
                if size == end - start:
                    add(length, length + count, start + first, start + last)
                else:
                    add(length, length + count, start, end)
                written.append(text if count == size else text[first:last])
                length += count
            low, high = low - size, high - size
        self._length = length


def without_hidden(piece: Piece) -> Sequence[Piece]:
    """The visible stretches of a piece that matches its range character for character."""
    return cut_out((piece,), ((match.start(), match.end()) for match in HIDDEN.finditer(piece.text)))


def cut_out(pieces: Iterable[Piece], ranges: Iterable[tuple[int, int]]) -> Sequence[Piece]:
    """What is left of pieces without these ranges of their joined text, which come in order."""
    left = []
    waiting = iter(ranges)
    low, high = next(waiting, _NOTHING)
    begin = 0
    for piece in pieces:
        at, end = begin, begin + len(piece.text)
        while low < end:
            if low > at:
                left.append(_part(piece, at - begin, low - begin))
            at = min(high, end)
            if high > end:
                break
            low, high = next(waiting, _NOTHING)
        if at < end:
            left.append(_part(piece, at - begin, end - begin))
        begin = end
    return left


def _part(piece: Piece, low: int, high: int) -> Piece:
    text, start, end = piece
    if high - low == len(text):
        return piece
    if len(text) == end - start:
        return Piece(text[low:high], start + low, start + high)
    return Piece(text[low:high], start, end)

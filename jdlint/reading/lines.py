"""Lines of plain text as headings, items and paragraphs: the same for all formats, since all hold such lines."""

import re
from collections.abc import Sequence
from typing import Final

from jdlint.reading.draft import Draft, Line, cut_out
from jdlint.reading.looks import (
    ATX,
    EMOJI,
    UNDERLINE,
    begins_lower,
    bullet,
    ends_sentence,
    is_rule,
    looks_like_heading,
)
from jdlint.regex import Regex

NARROWEST_WRAP: Final = 40
WIDEST_WRAP: Final = 140
"""Characters. Lines that an editor or a mail program broke are rarely narrower or wider."""

_STRAY_MARK = Regex(r"\*{2,}|_{2,}|(?<!\w)[*_](?=[\w\"“])|(?<=[\w.:!?”\"])[*_](?!\w)|(?<=\s)[*_]+(?!\S)")
_ALL_BOLD = Regex(r"(\*{2,}|_{2,})[^*_]+(?:\1\W*|\W*\1\W*)$")
_OPEN_END = Regex(
    r"(?:,|\b(?:a|an|the|and|or|of|in|on|for|with|to|by|at|from|as|our|your|their|its|that|which|is|are|&))$",
    re.IGNORECASE,
)


def write_lines(draft: Draft, lines: Sequence[Line], *, before_items: bool = False) -> None:
    """Write a run of lines into the draft as blocks. `before_items`: the markup says that a list follows the run."""
    if lines:
        _Run(draft, lines, before_items).write()


class _Run:
    def __init__(self, draft: Draft, lines: Sequence[Line], before_items: bool) -> None:
        self._draft = draft
        self._lines = [_without_stray_marks(line) for line in lines]
        self._marks = [bullet(line.text) for line in self._lines]
        self._before_items = before_items
        self._indents: list[int] = []
        self._wrapped: int | None = None

    def write(self) -> None:
        at, end = 0, len(self._lines)
        while at < end:
            at = self._write_one(at)

    def _write_one(self, at: int) -> int:
        """Write the block that begins with this line; the index of the line after it."""
        line = self._lines[at]
        if line.depth and not line.continued:
            return self._item(at, line.depth, self._marks[at])
        if is_rule(line.text):
            return at + 1
        if self._is_underlined(at):
            self._draft.block("heading", 1 if self._lines[at + 1].text[0] == "=" else 2, [(line, 0)])
            return at + 2
        if match := ATX.match(line.text):
            self._draft.block("heading", len(match.group(1) or match.group(2)), [(line, match.end())])
            return at + 1
        if self._marks[at]:
            return self._item(at, line.depth + self._level(line), self._marks[at])
        if self._is_emoji_item(at) or self._is_tab_item(at):
            return self._item(at, line.depth + 1, 0)
        if self._is_heading(at):
            self._indents.clear()
            self._draft.block("heading", 0, [(line, 0)])
            return at + 1
        if line.continued:
            return self._item(at, line.depth, 0)
        self._indents.clear()
        return self._paragraph(at)

    def _item(self, at: int, level: int, mark: int) -> int:
        first = self._lines[at]
        members = [(first, mark)]
        after = at + 1
        while after < len(self._lines) and self._continues_item(first, after):
            members.append((self._lines[after], 0))
            after += 1
        self._draft.block("item", level, members)
        return after

    def _continues_item(self, first: Line, at: int) -> bool:
        line = self._lines[at]
        if line.gap or self._is_start_of_block(at):
            return False
        if begins_lower(line.text) or line.indent > first.indent:
            return True
        if self._is_heading(at):
            return False
        before = self._lines[at - 1]
        return self._is_wrapped(at) or (line.continued and (before.bold or before.text.endswith(":")))

    def _paragraph(self, at: int) -> int:
        members = [(self._lines[at], 0)]
        after = at + 1
        while after < len(self._lines) and self._continues_paragraph(after):
            members.append((self._lines[after], 0))
            after += 1
        self._draft.block("paragraph", 0, members)
        return after

    def _continues_paragraph(self, at: int) -> bool:
        line = self._lines[at]
        if line.gap or self._is_start_of_block(at):
            return False
        return begins_lower(line.text) or self._is_wrapped(at)

    def _is_start_of_block(self, at: int) -> bool:
        line = self._lines[at]
        return bool(
            self._marks[at]
            or (line.depth and not line.continued)
            or is_rule(line.text)
            or ATX.match(line.text)
            or self._is_underlined(at)
        )

    def _is_wrapped(self, at: int) -> bool:
        """Whether the break before this line is an editor's: the sentence goes on, or the next word did not fit."""
        before = self._lines[at - 1].text
        if ends_sentence(before):
            return False
        if _OPEN_END.search(before[-12:]):
            return True
        width = self._wrap_width()
        word = self._lines[at].text.split(None, 1)[0]
        return 0 < width < len(before) + 1 + len(word)

    def _wrap_width(self) -> int:
        """The width at which the run was wrapped; 0 where it was not: no line goes on in lower case, or one is long."""
        if self._wrapped is None:
            longest = max(len(line.text) for line in self._lines)
            broken = any(not line.gap and begins_lower(line.text) for line in self._lines[1:])
            self._wrapped = longest if broken and NARROWEST_WRAP <= longest <= WIDEST_WRAP else 0
        return self._wrapped

    def _level(self, line: Line) -> int:
        indents = self._indents
        while indents and indents[-1] > line.indent:
            indents.pop()
        if not indents or line.indent > indents[-1]:
            indents.append(line.indent)
        return len(indents)

    def _is_underlined(self, at: int) -> bool:
        if at + 1 >= len(self._lines):
            return False
        line, under = self._lines[at], self._lines[at + 1]
        if under.gap or len(under.text) < 3 or not UNDERLINE.match(under.text) or self._marks[at] or line.depth:
            return False
        return len(line.text.split()) <= 14 and line.text[-1] not in ".," and not is_rule(line.text)

    def _is_emoji_item(self, at: int) -> bool:
        """Emoji lead the lines of a list; one such line alone is a heading or a sentence."""
        if not self._begins_with_emoji(at):
            return False
        return (at > 0 and self._begins_with_emoji(at - 1)) or (
            at + 1 < len(self._lines) and self._begins_with_emoji(at + 1)
        )

    def _begins_with_emoji(self, at: int) -> bool:
        text = self._lines[at].text
        return text[0] >= "\u2300" and EMOJI.match(text) is not None

    def _is_tab_item(self, at: int) -> bool:
        line = self._lines[at]
        if at == 0 or not line.tabbed or line.depth or line.text.endswith(":") or begins_lower(line.text):
            return False
        before = self._lines[at - 1]
        return before.tabbed or before.text.endswith(":") or self._follows_heading(at)

    def _follows_heading(self, at: int) -> bool:
        blocks = self._draft.blocks
        return bool(blocks) and blocks[-1].kind in ("heading", "item") and not self._lines[at].gap

    def _is_heading(self, at: int) -> bool:
        line = self._lines[at]
        last = at + 1 == len(self._lines)
        items = self._before_items if last else bool(self._marks[at + 1] or self._is_new_item(at + 1))
        items = items and (line.lazy or not line.continued)  # within an item, a list below is the item's own
        after = "" if last else self._lines[at + 1].text
        alone = line.gap or at == 0 or ends_sentence(self._lines[at - 1].text)
        if not items and not last and not self._lines[at + 1].gap and begins_lower(after):
            return False
        return looks_like_heading(line.text, bold=line.bold, alone=alone, before_items=items, after=after)

    def _is_new_item(self, at: int) -> bool:
        return bool(self._lines[at].depth) and not self._lines[at].continued


def _without_stray_marks(line: Line) -> Line:
    """The line without the marks of bold text that no Markdown parser took for bold: `**Requirements: **`."""
    if ("*" not in line.text and "_" not in line.text) or is_rule(line.text):
        return line
    whole = "".join([piece.text for piece in line.pieces])
    clean = Line(cut_out(line.pieces, ((match.start(), match.end()) for match in _STRAY_MARK.finditer(whole))))
    if not clean.text:
        return line
    clean.bold = line.bold or _ALL_BOLD.match(line.text) is not None
    clean.indent, clean.gap, clean.depth = line.indent, line.gap, line.depth
    clean.continued, clean.lazy = line.continued, line.lazy
    return clean

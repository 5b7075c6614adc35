"""Where a statement begins and ends in its file, markup considered, and new text in the file's own syntax."""

import re
from html import escape
from typing import Final, NamedTuple

from jdlint.posting.posting import Posting, Section, Statement
from jdlint.reading.source import Source

_EMPHASIS: Final = "*_`~"
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^>]*?(/?)>")
_INLINE: Final = frozenset("a abbr b code em font i mark s small span strong sub sup u".split())
_BULLET: Final = re.compile(r"[ \t>]*(?:[-*+•·▪●‣◦–—]|\(?\d{1,3}[.)]|[a-z][.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_NUMBER: Final = re.compile(r"\d+")
_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_AFTER_LINK: Final = re.compile(r"\]\([^()\s]*(?:\s+\"[^\"]*\")?\)|\]\[[^\]]*\]")
_MARKDOWN: Final = re.compile(r"[\\`*\[\]<]|(?<!\w)_|_(?!\w)")
_STANDS_ALONE: Final = re.compile(r"(?:li|p|div|td|dd)$", re.IGNORECASE)


class Spot(NamedTuple):
    """A range of the original file, in code points."""

    start: int
    end: int


def spot_of(source: Source, start: int, end: int) -> Spot | None:
    """The range behind `source.text[start:end]` that can be replaced without breaking markup; None where none can."""
    begin, finish = source.spans.original_range(start, end)
    if source.format == "html":
        return _whole_tags(source.original, begin, finish)
    if source.format == "markdown":
        return _whole_emphasis(source.original, begin, finish)
    return Spot(begin, finish)


def _whole_emphasis(text: str, start: int, end: int) -> Spot:
    """Marks of emphasis around all of it stay; where they cover a part of it, they go with it."""
    low, high = start, end
    while low > 0 and text[low - 1] in _EMPHASIS + "[":
        low -= 1
    if link := _AFTER_LINK.match(text, high):
        high = link.end()
    while high < len(text) and text[high] in _EMPHASIS:
        high += 1
    opening, closing = text[low:start], text[end:high]
    inside = text[start:end]
    around_all = opening == closing[::-1] and not any(mark in inside for mark in set(opening))
    return Spot(start, end) if around_all else Spot(low, high)


def _whole_tags(text: str, start: int, end: int) -> Spot | None:
    """The range widened until every inline tag in it has its partner; None where a block begins or ends in it."""
    opened: list[str] = []
    unopened: list[str] = []
    for tag in _TAG.finditer(text, start, end):
        name = tag.group(2).lower()
        if name == "br" or tag.group(3):
            continue
        if name not in _INLINE:
            return None
        if not tag.group(1):
            opened.append(name)
        elif opened and opened[-1] == name:
            opened.pop()
        else:
            unopened.append(name)
    for name in unopened:
        before = re.search(rf"<{name}\b[^>]*>\s*$", text[:start], re.IGNORECASE)
        if before is None:
            return None
        start = before.start()
    for name in reversed(opened):
        after = re.compile(rf"\s*</{name}\s*>", re.IGNORECASE).match(text, end)
        if after is None:
            return None
        end = after.end()
    return Spot(start, end)


def written(source: Source, sentence: str) -> str:
    """A sentence as the file's syntax writes it."""
    if source.format == "html":
        return escape(sentence, quote=False)
    if source.format == "markdown":
        return _MARKDOWN.sub(lambda match: "\\" + match.group(), sentence)
    return sentence


def line_end(source: Source) -> str:
    """The line end the file uses."""
    found = _LINE_END.search(source.original)
    return found.group() if found else "\n"


def removal(source: Source, statement: Statement, spot: Spot) -> Spot | None:
    """The range to take out so that nothing of a statement's line is left; None where something else hangs on it."""
    text = source.original
    if source.format == "html":
        return _element_around(text, spot)
    if not statement.is_item:
        after = re.compile(r"[ \t]*").match(text, spot.end)
        return Spot(spot.start, after.end() if after else spot.end)
    begin = _line_start(text, spot.start)
    finish = _line_finish(text, spot.end)
    if not _BULLET.fullmatch(text[begin : spot.start].rstrip(_EMPHASIS)) or text[spot.end : finish].strip(
        _EMPHASIS + " \t\r\n"
    ):
        return None
    if _has_children(text, begin, finish):
        return None
    return Spot(begin, finish)


def _has_children(text: str, begin: int, finish: int) -> bool:
    """Whether the next line stands deeper than the item's own: a nested list, or a second paragraph."""
    following = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r))*([ \t]*)\S").match(text, finish)
    own = re.compile(r"[ \t]*").match(text, begin)
    return bool(following and own and len(following.group(1).expandtabs(4)) > len(own.group().expandtabs(4)))


def _element_around(text: str, spot: Spot) -> Spot | None:
    """The `<li>` or `<p>` that holds this range and nothing else, with the line break before it."""
    before = re.search(
        r"(?:(?:\r\n|\n|\r)[ \t]*)?<(li|p|div|dd)\b[^>]*>\s*"
        r"(?:<(?:p|span|b|strong|em)\b[^>]*>\s*)*$",
        text[: spot.start],
        re.IGNORECASE,
    )
    if before is None:
        return None
    name = before.group(1)
    after = re.compile(rf"\s*(?:</(?:p|span|b|strong|em)>\s*)*</{name}\s*>", re.IGNORECASE).match(text, spot.end)
    return Spot(before.start(), after.end()) if after else None


def _line_start(text: str, position: int) -> int:
    return max(text.rfind("\n", 0, position), text.rfind("\r", 0, position)) + 1


def _line_finish(text: str, position: int) -> int:
    found = _LINE_END.search(text, position)
    return found.end() if found else len(text)


class Place(NamedTuple):
    """Where new text goes, and what must stand before and after it there."""

    at: int
    before: str
    after: str

    def around(self, text: str) -> str:
        """The new text with what belongs around it."""
        return f"{self.before}{text}{self.after}"


def after_statement(source: Source, statement: Statement, *, already: int = 0) -> Place | None:
    """Right after a statement, as its next sibling: a bullet after a bullet, a paragraph after a sentence.

    A numbered list counts on, past the `already` items that were put in there.
    """
    spot = spot_of(source, statement.start, statement.end)
    if spot is None:
        return None
    text = source.original
    if source.format == "html":
        return _after_element(source, spot)
    if not statement.is_item:
        return _after_paragraph(source, spot)
    begin = _line_start(text, spot.start)
    bullet = _BULLET.match(text, begin)
    if bullet is None or bullet.end() > spot.start:
        return _after_bare_line(text, begin, spot)
    finish = _line_finish(text, spot.end)
    end = finish - len(text[spot.end : finish]) + len(text[spot.end : finish].rstrip("\r\n"))
    mark = _NUMBER.sub(lambda number: str(int(number.group()) + 1 + already), bullet.group(), count=1)
    return Place(end, line_end(source) + mark, "")


def _after_paragraph(source: Source, spot: Spot) -> Place:
    """A paragraph of its own, so that the lines of the one before stay as they are."""
    text = source.original
    blank = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)|\s*\Z").search(text, spot.end)
    at = blank.start() if blank else len(text)
    return Place(at + len(text[at:]) - len(text[at:].lstrip(" \t")), line_end(source) * 2, "")


def _after_bare_line(text: str, begin: int, spot: Spot) -> Place | None:
    """After an item that is a line without a bullet; None where it does not begin its line."""
    if text[begin : spot.start].strip():
        return None
    end = spot.end + len(text[spot.end : _line_finish(text, spot.end)].rstrip("\r\n"))
    found = _LINE_END.search(text)
    blank = re.compile(r"(\r\n|\n|\r)[ \t]*\1").match(text, end)
    gap = found.group() if found else "\n"
    return Place(end, gap * (2 if blank else 1) + text[begin : spot.start], "")


def _after_element(source: Source, spot: Spot) -> Place | None:
    text = source.original
    tags = list(_TAG.finditer(text, max(0, spot.start - 400), spot.start))
    for tag in reversed(tags):
        name = tag.group(2).lower()
        if tag.group(1) or name in _INLINE:
            continue
        if not _STANDS_ALONE.match(name) or name == "td":
            return None
        close = re.compile(rf"(?:\s*</(?!{name}\b)[a-z0-9]+>)*\s*</{name}\s*>", re.IGNORECASE).match(text, spot.end)
        white = re.search(r"\s*$", text[: tag.start()])
        gap = white.group() if white and name == "li" else line_end(source)
        if name in ("p", "div") and not close:
            close = re.compile(rf"[^<]*(?:<(?!/?{name}\b)[^<]*)*</{name}\s*>", re.IGNORECASE).match(text, spot.end)
            if not close:
                return None
        return Place(close.end() if close else spot.end, f"{gap}<{name}>", f"</{name}>" if close else "")
    return None


class Opened(NamedTuple):
    """A section to put in: what opens it, what stands around each of its items, what closes it."""

    at: int
    opening: str
    before: str
    after: str
    closing: str


def new_section(posting: Posting, heading: str, before: Section | None) -> Opened:
    """A section that is missing, before another one or at the end, with a heading like the others'."""
    source = posting.source
    text = source.original
    gap = line_end(source)
    likeness = next((section for section in posting.sections if section.heading and section.start), None)
    at = len(text) if before is None else _heading_start(source, before)
    title = written(source, heading)
    if source.format == "html":
        body_end = re.search(r"\s*(?:</(?:div|main|article|section|body|html)>\s*)+$", text, re.IGNORECASE)
        at = len(text[: body_end.start() if before is None and body_end else at].rstrip())
        opening, closing = _heading_tags(source, likeness)
        return Opened(at, f"{gap}{opening}{title}{closing}{gap}<ul>", f"{gap}<li>", "</li>", f"{gap}</ul>")
    at = len(text[:at].rstrip())
    at += len(text[at:]) - len(text[at:].lstrip(" \t"))
    opening, closing = _heading_marks(source, likeness)
    bullet = next(iter(_bullets(posting)), "- ")
    return Opened(at, f"{gap * 2}{opening}{title}{closing}{gap}", gap + bullet, "", "")


def _bullets(posting: Posting) -> list[str]:
    text = posting.source.original
    found = []
    for statement in posting.statements:
        if statement.is_item:
            start, _ = posting.source.spans.original_range(statement.start, statement.end)
            bullet = _BULLET.match(text, _line_start(text, start))
            if bullet and not _NUMBER.search(bullet.group()) and not bullet.group().startswith((" ", "\t")):
                found.append(bullet.group())
    return found


def _heading_start(source: Source, section: Section) -> int:
    start, _ = source.spans.original_range(section.start, section.start + max(len(section.heading), 1))
    if source.format != "html":
        return _line_start(source.original, start)
    tag = re.search(
        r"<(?:h[1-6]|p|div)\b[^>]*>\s*(?:<(?:strong|b|span|em|u)\b[^>]*>\s*)*$", source.original[:start], re.IGNORECASE
    )
    return tag.start() if tag else start


def _heading_tags(source: Source, likeness: Section | None) -> tuple[str, str]:
    if likeness is not None:
        text = source.original
        start, end = source.spans.original_range(likeness.start, likeness.start + len(likeness.heading))
        opening = re.search(r"(?:<(?:h[1-6]|p|div)>)\s*(?:<(?:strong|b|u)>)*$", text[:start], re.IGNORECASE)
        closing = re.compile(r"(?:</(?:strong|b|u)>)*\s*</(?:h[1-6]|p|div)>", re.IGNORECASE).match(text, end)
        if opening and closing:
            return opening.group(), closing.group().strip()
    return "<h2>", "</h2>"


def _heading_marks(source: Source, likeness: Section | None) -> tuple[str, str]:
    """What stands around the heading of a section that is there, on its line."""
    if likeness is not None:
        text = source.original
        start, end = source.spans.original_range(likeness.start, likeness.start + len(likeness.heading))
        opening = text[_line_start(text, start) : start]
        closing = text[end : _line_finish(text, end)].rstrip("\r\n")
        if re.fullmatch(r"\s{0,3}(?:#{1,6}\s+)?[*_]{0,3}", opening) and re.fullmatch(r"[*_:#\s]*", closing):
            colon = ":" if likeness.heading.rstrip().endswith(":") else ""
            return opening, colon + closing.rstrip()
    return ("", ":") if source.format == "text" else ("## ", "")

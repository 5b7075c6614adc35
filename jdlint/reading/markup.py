"""HTML cut into tags, text, entities and comments, each with its exact place.

Not html.parser: what that makes of broken comments, unclosed tags and CDATA changed between patch releases of the
Python versions jdlint runs on, and the older ones need quadratic time for some. This takes linear time on any input.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:_-]{0,60})(?=[\s/>])")
_ATTRIBUTES = re.compile(r"""(?>[^<>"']+|"[^"]*"|'[^']*')*+""")
_NO_TAG = re.compile(r"[^<>]*+")
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?")
_NEXT = re.compile(r"[<&]")
UNREAD: Final = frozenset(
    "script style template svg math iframe object noscript noframes head canvas audio video select textarea".split()
)
"""Elements whose content nobody reads as text. <head> is searched for its <title>."""
_RAW: Final = frozenset({"script", "style", "iframe", "noframes", "textarea", "title"})
"""Elements whose content is no markup: it ends at their own end tag only."""
_PATIENCE: Final = 4
"""Times the file's length spent on looking for the end of open quotes; then a tag ends at the next `>`."""
_COMMON_ENTITIES: Final = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&nbsp;": " ",
    "&#39;": "'",
    "&#8217;": "’",
    "&rsquo;": "’",
}
"""Known without importing the whole table."""


class Token(NamedTuple):
    """A piece of HTML: `html[start:end]`. `name` is a tag's, in lower case, or an entity's characters."""

    kind: str
    """start, end, text, entity, comment, raw (content of a raw element named `name`)"""
    start: int
    end: int
    name: str = ""


class _Scanner:
    def __init__(self, html: str, start: int, end: int) -> None:
        self._html = html
        self._end = end
        self._patience = _PATIENCE * (end - start)
        self._wasted = 0
        self._last_close = html.rfind(">", start, end)
        self._last_comment_end = html.rfind("-->", start, end)
        self._missing: set[str] = set()

    def tokens(self, at: int) -> Iterator[Token]:
        html, end = self._html, self._end
        while at < end:
            found = _NEXT.search(html, at, end)
            if found is None:
                yield Token("text", at, end)
                return
            start = found.start()
            token = self._entity(start) if html[start] == "&" else self._markup(start)
            if token is None:  # a bare < or &
                yield Token("text", at, start + 1)
                at = start + 1
                continue
            if start > at:
                yield Token("text", at, start)
            yield token
            at = token.end
            if token.kind == "start" and token.name in _RAW and (raw := self._raw(token.name, at)):
                yield raw
                at = raw.end

    def _entity(self, start: int) -> Token | None:
        match = _ENTITY.match(self._html, start, self._end)
        if match is None:
            return None
        written = match.group()
        characters = _COMMON_ENTITIES.get(written) or _looked_up(written)
        return Token("entity", start, match.end(), characters) if characters else None

    def _markup(self, start: int) -> Token | None:
        html = self._html
        follows = html[start + 1 : start + 2]
        if follows == "!":
            return self._declaration(start)
        if follows == "?":
            return self._until(start, ">")
        if start > self._last_close:
            return None
        tag = _TAG.match(html, start, self._end)
        if tag is None:
            return None
        end = self._tag_end(tag.end())
        return None if end < 0 else Token("end" if follows == "/" else "start", start, end, tag.group(1).lower())

    def _tag_end(self, at: int) -> int:
        """Where the tag ends whose name ends at `at`; -1 where another tag or the end of the file comes first."""
        html = self._html
        if self._wasted < self._patience:
            stop = self._after(_ATTRIBUTES, at)
            if html.startswith(">", stop):
                return stop + 1
            self._wasted += stop - at if html.startswith("<", stop) else self._end - at
        stop = self._after(_NO_TAG, at)
        return stop + 1 if stop < self._end and html[stop] == ">" else -1

    def _after(self, pattern: re.Pattern[str], at: int) -> int:
        match = pattern.match(self._html, at, self._end)
        return at if match is None else match.end()

    def _declaration(self, start: int) -> Token | None:
        html = self._html
        if html.startswith("<!--", start):
            if html.startswith("<!-->", start):
                return Token("skip", start, start + 5)
            if start + 4 > self._last_comment_end:
                return Token("skip", start, start + 4)  # never closed: what follows is shown, not swallowed
            return Token("comment", start, html.index("-->", start + 4) + 3)
        if html.startswith("<![CDATA[", start):
            return Token("skip", start, start + 9)
        return self._until(start, ">")

    def _until(self, start: int, mark: str) -> Token | None:
        if start > self._last_close:
            return None
        return Token("skip", start, self._html.index(mark, start) + 1)

    def _raw(self, name: str, start: int) -> Token | None:
        if name in self._missing:
            return None
        close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._html, start, self._end)
        if close is None:
            self._missing.add(name)
            return None
        return Token("raw", start, close.start(), name) if close.start() > start else None


def _looked_up(written: str) -> str | None:
    from html import unescape

    characters = unescape(written)
    if characters.startswith("&") or (len(characters) > 1 and not written.endswith(";")):
        return None  # an unknown name, or a known one with letters after it
    return characters


def tokens(html: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of `html[start:end]` in order, without gaps. Never fails, whatever the text is."""
    return _Scanner(html, start, end).tokens(start)

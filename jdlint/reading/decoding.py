"""Bytes to text, or a clear word on why not; and the text made even: one kind of line end for every reader."""

import codecs
import re
from typing import Final

from jdlint.errors import ReadingError
from jdlint.regex import Regex

_OTHER_PROGRAMS: Final = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a Word document or another ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
)
_UTF32: Final = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SHARE_OF_NULS_IN_UTF16: Final = 0.2
"""Of the first bytes. English in UTF-16 has nearly one half; a stray NUL in text is far below."""

_ODD = Regex("[\r\x0b\x0c\x1c-\x1e\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_ODD_LINE_END = Regex("\r(?!\n)|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ODD_SPACE = Regex("[\r\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_HIDDEN = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
)
HIDDEN: Final = Regex(f"[{_HIDDEN}]+")
"""Characters a reader never sees: zero-width and control characters, direction marks, soft hyphens."""
_LEAD: Final = 100
"""Characters at the start of a file, among which nearly every one has a letter."""
_VISIBLE = Regex(rf"[^\s{_HIDDEN}]")

FILLER: Final = "\u200b"
"""Takes the place of what must not be read, one for one, so that nothing after it moves. It is hidden itself."""


def decode(content: bytes, name: str) -> str:
    """The text of a file without its byte order mark. Raises ReadingError naming the byte and what to do."""
    if not content:
        raise ReadingError(f"{name}: the file is empty; expected the text of a job posting")
    for magic, kind in _OTHER_PROGRAMS:
        if content.startswith(magic):
            raise ReadingError(f"{name}: this is {kind}, not text; save or export it as Markdown, plain text or HTML")
    if content.startswith(_UTF32):
        raise ReadingError(f"{name}: the file is UTF-32; expected UTF-8; save it again as UTF-8")
    text = _from_utf16(content, name) if content.startswith(_UTF16) else _from_utf8(content, name)
    if "\0" in text:
        at = text.index("\0")
        line = _line(text, at)
        raise ReadingError(
            f"{name}: line {line} holds a NUL (character {at}), so the file is binary or broken; expected text in UTF-8"
        )
    if not any(map(str.isalnum, text[:_LEAD])) and _VISIBLE.search(text) is None:
        raise ReadingError(f"{name}: the file holds nothing but white space; expected the text of a job posting")
    return text


def _from_utf16(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-16")
    except UnicodeDecodeError as error:
        raise ReadingError(
            f"{name}: byte {error.start} is no UTF-16, though the file begins with the mark of UTF-16; "
            "the file may be cut off or damaged; save it again, best as UTF-8"
        ) from None


def _from_utf8(content: bytes, name: str) -> str:
    head = content[:4096]
    if head.count(0) > len(head) * _SHARE_OF_NULS_IN_UTF16:
        raise ReadingError(f"{name}: {_full_of_nuls(head)}; expected text in UTF-8; save it again as UTF-8")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start
        line = len(re.findall(rb"\r\n|\n|\r", content[:at])) + 1
        byte = content[at]
        raise ReadingError(f"{name}: byte {at} (line {line}) is 0x{byte:02X}, {_what_it_is(content)}") from None


def _full_of_nuls(head: bytes) -> str:
    even, odd = head[::2].count(0), head[1::2].count(0)
    if min(even, odd) * 10 < max(even, odd):
        return "every second byte is NUL, so the file looks like UTF-16 without a byte order mark"
    return f"the file is binary (a NUL at byte {head.index(0)} and many more)"


def _what_it_is(content: bytes) -> str:
    controls = sum(content.count(byte) for byte in (*range(1, 9), *range(14, 27)))
    if b"\0" in content or controls > len(content) // 50:
        return "which is no UTF-8, and the file looks binary; expected text in UTF-8"
    return (
        "which is no UTF-8; the file may be Latin-1 or Windows-1252; save it as UTF-8, "
        "for example with `iconv -f WINDOWS-1252 -t UTF-8`"
    )


def _line(text: str, at: int) -> int:
    return len(re.findall(r"\r\n|\n|\r", text[:at])) + 1


def is_plain(text: str) -> bool:
    """Whether every character can be seen or is a space, a tab or `\\n`; faster to tell than to look for the others."""
    return text.replace("\n", "").replace("\t", "").isprintable()


def even(text: str) -> str:
    """The same text, every character at its place, with `\\n` as the only line end, and tabs and one kind of space."""
    if is_plain(text) or _ODD.search(text) is None:
        return text
    return _ODD_SPACE.sub(" ", _ODD_LINE_END.sub("\n", text))

"""Bytes of one format to a Source: one reader a format, one table by suffix."""

import os
import re
from typing import Final, Literal

from jdlint.errors import ReadingError
from jdlint.reading.decoding import decode, even
from jdlint.reading.draft import Draft
from jdlint.reading.front_matter import read_front_matter
from jdlint.reading.source import Source
from jdlint.regex import Regex

Format = Literal["markdown", "text", "html"]

SUFFIXES: Final[dict[str, Format]] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
}
"""Known suffixes, in lower case, with the format they stand for."""

_MARKUP_FIRST = Regex(r"\s*(?:<!--.*?-->\s*)?<(?:!doctype\b|\?xml\b|[a-z][a-z0-9]*[\s/>])", re.IGNORECASE | re.DOTALL)


def read_file(path: str) -> Source:
    """Read a posting. Raises ReadingError where there is no such file or it holds no text in UTF-8 or UTF-16."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except FileNotFoundError:
        raise ReadingError(f"{path}: there is no such file; check the path") from None
    except IsADirectoryError:
        raise ReadingError(f"{path}: this is a folder; expected a file") from None
    except PermissionError:
        raise ReadingError(f"{path}: reading it is not permitted; check the file's permissions") from None
    except (OSError, ValueError) as error:
        raise ReadingError(f"{path}: it cannot be read ({getattr(error, 'strerror', None) or error})") from None
    return read(content, path)


def read(data: bytes, name: str, format: Format | None = None) -> Source:
    """Read the bytes of a posting. `name` is shown in messages, and its suffix tells the format where none is given.

    Without a known suffix, text that begins with markup is HTML and everything else Markdown.
    Raises ReadingError naming the file, the place, what was expected and what to do.
    """
    original = decode(data, name)
    flat = even(original)
    front_matter, start = read_front_matter(flat, name)
    chosen = format or SUFFIXES.get(os.path.splitext(name)[1].lower()) or _sniff(flat, start)
    draft = Draft(original, flat)
    if chosen == "html":
        from jdlint.reading.html import read_html

        read_html(draft, start, len(flat))
    elif chosen == "text":
        from jdlint.reading.text import read_text

        read_text(draft, start)
    else:
        from jdlint.reading.markdown import read_markdown

        read_markdown(draft, start)
    del flat  # together with the draft's, the only copy besides the original: 40 MB of a 10 MB file with an emoji
    return Source(
        name=name,
        format=chosen,
        original=original,
        text=draft.text(),
        blocks=tuple(draft.blocks),
        spans=draft.spans,
        comments=tuple(draft.comments),
        front_matter=front_matter,
        html_title=draft.html_title,
    )


def _sniff(text: str, start: int) -> Format:
    return "html" if _MARKUP_FIRST.match(text[start : start + 4096]) else "markdown"

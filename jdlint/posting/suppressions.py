"""The `jdlint-disable` comments of a file."""

import re
from collections.abc import Iterator

from jdlint.posting.posting import Suppression
from jdlint.reading.source import Comment, Source
from jdlint.regex import Regex

_DIRECTIVE = Regex(
    r"^jdlint-(?P<verb>disable-next-line|disable-file|disable|enable)\b\s*(?P<codes>[A-Za-z0-9, "
    r"]*?)\s*(?::\s*(?P<reason>.*))?$",
    re.DOTALL,
)


def read_suppressions(source: Source) -> tuple[Suppression, ...]:
    """Every suppression with the lines it covers. `enable` ends the `disable`s of its codes, or all of them."""
    return tuple(_read(source))


def _read(source: Source) -> Iterator[Suppression]:
    directives = [(match, comment) for comment in source.comments if (match := _DIRECTIVE.match(comment.text))]
    last_line = source.original_place(len(source.original), len(source.original)).line
    for index, (match, comment) in enumerate(directives):
        if match["verb"] == "enable":
            continue
        first, last = _lines(source, match["verb"], comment, last_line)
        reason = (match["reason"] or "").strip() or None
        by_end: dict[int, list[str]] = {}
        for code in _codes(match["codes"]) or ("",):
            ends = (_line(source, after) for other, after in directives[index + 1 :] if _ends(other, code))
            end = next(ends, last) if match["verb"] == "disable" else last
            by_end.setdefault(end, []).append(code)
        for end, codes in by_end.items():
            yield Suppression(tuple(filter(None, codes)), first, end, reason, comment.start, comment.end)


def _ends(match: re.Match[str], code: str) -> bool:
    """Whether a directive enables this code again; an `enable` without codes enables all."""
    enabled = _codes(match["codes"])
    return match["verb"] == "enable" and (not enabled or code in enabled)


def _lines(source: Source, verb: str, comment: Comment, last_line: int) -> tuple[int, int]:
    place = source.original_place(comment.start, comment.end)
    if verb == "disable-file":
        return 1, last_line
    if verb == "disable-next-line":
        return place.end_line + 1, place.end_line + 1
    return place.line, last_line


def _line(source: Source, comment: Comment) -> int:
    return source.original_place(comment.start, comment.end).line


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.upper() for code in re.split(r"[,\s]+", text.strip()) if code)

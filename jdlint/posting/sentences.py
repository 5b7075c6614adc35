"""Running text cut into sentences."""

from collections.abc import Iterator

from jdlint.regex import Regex

_SENTENCE_END = Regex(r"[.!?][)\"”’']*\s+(?=[\"“(]?[A-Z0-9•])")
_ABBREVIATION = Regex(
    r"(?:\b(?:e\.g|i\.e|etc|incl|vs|approx|Inc|Ltd|Co|Corp|Sr|Jr|Dr|Mr|Ms|St|No|U\.S|U\.K|Ph\.D|B\.S|M\.S|a\.m|"
    r"p\.m)|\b[A-Z])\.$"
)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Ranges of the sentences of `text[start:end]`, without the white space around them."""
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if text[match.start()] == "." and _ABBREVIATION.search(text, max(begin, match.start() - 6), match.start() + 1):
            continue
        yield from trimmed(text, begin, match.end())
        begin = match.end()
    yield from trimmed(text, begin, end)


def trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The range without the white space around it; nothing where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end

"""Which section a heading opens."""

from functools import lru_cache

from jdlint.posting.posting import SectionKind
from jdlint.vocabulary.headings import HEADINGS
from jdlint.vocabulary.matcher import Matcher
from jdlint.vocabulary.tokens import Tokens, words_of

LONGEST_HEADING = 14
"""Words. A longer line is a sentence, whatever it looks like."""

_PRIORITY: tuple[SectionKind, ...] = (
    "nice-to-have",
    "boilerplate",
    "process",
    "requirements",
    "responsibilities",
    "benefits",
    "team",
    "about",
)
"""Which kind wins where a heading names two with phrases of the same length ("Preferred qualifications")."""


HEADING_MATCHER = Matcher(HEADINGS)
_WISHES = frozenset({"preferred", "bonus", "plus"})
_REFUSALS = frozenset({"not", "isn't"})
"""What stands under "This is not for you if ..." is neither a duty nor a must, whoever reads it as one."""


@lru_cache(maxsize=512)
def section_kind(heading: str) -> SectionKind | None:
    """The kind of section this heading opens, or None where it says nothing known."""
    tokens = words_of(heading)
    if not len(tokens) or len(tokens) > LONGEST_HEADING:
        return None
    words = set(tokens.words)
    if words & _REFUSALS and {"for", "you"} <= words:
        return "boilerplate"
    return _best_kind(tokens)


def _best_kind(tokens: Tokens) -> SectionKind | None:
    best: SectionKind | None = None
    longest = 0
    for match in HEADING_MATCHER.find(tokens):
        kind = min((_kind(name) for name in match.lists), key=_PRIORITY.index)
        length = match.end - match.start
        if length > longest or (
            length == longest and best is not None and _PRIORITY.index(kind) < _PRIORITY.index(best)
        ):
            best, longest = kind, length
    if best is None or longest * 5 < len(tokens):
        return None
    if best in ("requirements", "responsibilities") and not _WISHES.isdisjoint(tokens.words):
        return "nice-to-have"
    return best


def _kind(name: str) -> SectionKind:
    for kind in _PRIORITY:
        if kind == name:
            return kind
    raise KeyError(name)

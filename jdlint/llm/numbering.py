"""A posting as numbered lines: what a model is shown, and what its answers are held against."""

import re
from dataclasses import dataclass
from typing import Final

from jdlint.llm.masking import masked
from jdlint.posting.posting import Posting, Statement
from jdlint.vocabulary.addressing import invisible, spoken_to_a_model

WITHHELD: Final = "[withheld: this text speaks to a model]"
LINE_CHARACTERS: Final = 600
"""A longer statement is cut; nobody reads a duty to its end that long."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufff9-\uffff\ue000-\uf8ff]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is sent."""

    number: int
    """From 1; the title comes first."""
    section: str
    text: str
    statement: Statement | None
    """None for the title."""
    withheld: bool = False
    """Whether the line's own words stay here."""


def numbered(posting: Posting) -> tuple[Line, ...]:
    """The title and every statement, each on a line of visible characters, addresses masked."""
    found: list[tuple[str, str, Statement | None]] = []
    if posting.title:
        found.append(("title", posting.title.text, None))
    found += [(each.section, posting.text_of(each), each) for each in posting.statements]
    lines: list[Line] = []
    for section, text, statement in found:
        if shown := plain(text):
            withheld = spoken_to_a_model(shown) is not None
            cut = WITHHELD if withheld else masked(shown)[:LINE_CHARACTERS]
            lines.append(Line(len(lines) + 1, section, cut, statement, withheld))
    return tuple(lines)


def plain(text: str) -> str:
    """The text as a person sees it: no invisible or control characters, white space folded."""
    return " ".join(_CONTROL.sub(" ", invisible().sub("", text)).split())

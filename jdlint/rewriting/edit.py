"""What a rewrite is made of: edits of the original text, what was refused, and what is left for a person to answer."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from jdlint.finding import FileReport
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile

Kind = Literal["replace", "remove", "move", "insert"]

PLACEHOLDER: Final = re.compile(r"<([a-z][a-z' -]{1,40})>")
"""What only the company knows, in the readable text of a new sentence: `<number>`."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A posting, whose work it describes, and what the rules say of it."""

    posting: Posting
    profile: Profile
    report: FileReport


@dataclass(frozen=True, slots=True)
class Edit:
    """`original[start:end]` becomes `after`. Ranges are code points of the file before the rewrite."""

    start: int
    end: int
    before: str
    after: str
    """As it stands in the file, in the file's own markup."""
    rule: str
    """The code of the finding it answers."""
    why: str
    """That finding's message."""
    kind: Kind
    sentence: str = ""
    """The new sentence as readable text; empty where there is none."""
    asked: str = ""
    """The statement it was made from, as readable text; empty for an insertion."""
    specialist: str = ""
    """Whose work the statement asked for, as a heading for the note: "Data engineering". Empty where nobody's."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An edit that was not made, and why, in words a user reads."""

    edit: Edit
    reason: str


@dataclass(frozen=True, slots=True)
class HandOver:
    """Work that was taken out of the posting, for the specialist it belongs to."""

    specialist: str
    work: str
    advice: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A posting before and after. `before` with all `edits` applied is `after`, and nothing else differs."""

    before: str
    after: str
    edits: tuple[Edit, ...]
    """In the order of the text; ranges do not overlap."""
    refused: tuple[Refused, ...]
    handed_over: tuple[HandOver, ...]
    questions: tuple[str, ...]
    """The placeholders of a sentence with the sentence: what only the company knows."""
    report_before: FileReport
    report_after: FileReport
    band: Literal["early", "scaling", "mature"]
    band_is_known: bool
    """False where nothing says how far the company is, and scaling was taken."""

    @property
    def uncured(self) -> tuple[str, ...]:
        """The confusions that the edits could not take out of the posting."""
        return self.report_after.confusions


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made, from the end to the beginning, so that every range still means what it meant."""
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))[::-1]
    limit = len(text)
    for edit in ordered:
        if edit.end > limit or text[edit.start : edit.end] != edit.before:
            raise ValueError(f"edits overlap or do not fit the text at {edit.start}")
        limit = edit.start
    parts = []
    position = len(text)
    for edit in ordered:
        parts += [text[edit.end : position], edit.after]
        position = edit.start
    parts.append(text[:position])
    return "".join(reversed(parts))


def moved_by(edits: Iterable[Edit]) -> list[tuple[Edit, int, int]]:
    """Each edit with the range its `after` has in the new text."""
    shift = 0
    found = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        start = edit.start + shift
        found.append((edit, start, start + len(edit.after)))
        shift += len(edit.after) - (edit.end - edit.start)
    return found

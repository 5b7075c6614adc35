"""A posting line by line with whose work each statement describes, for reports that show the whole posting."""

from typing import Literal

from jdlint.finding import StatementLine
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile, Reading

_Kind = Literal["heading", "item", "sentence"]


def statement_lines(posting: Posting, profile: Profile) -> tuple[StatementLine, ...]:
    """The title, headings and statements in the order of the text."""
    lines = {
        section.start: _line(posting, section.start, section.start + len(section.heading), "heading")
        for section in posting.sections
        if section.heading
    }
    for reading in profile.readings:
        statement = reading.statement
        family, stance = _told(reading)
        kind: _Kind = "item" if statement.is_item else "sentence"
        lines[statement.start] = _line(posting, statement.start, statement.end, kind, family, stance)
    ordered = tuple(lines[start] for start in sorted(lines))
    title = _title(posting)
    return (
        ordered if title is None or any(line.place.line == title.place.line for line in ordered) else (title, *ordered)
    )


def _title(posting: Posting) -> StatementLine | None:
    """A title that is no heading of the text, such as one in the front matter."""
    if posting.title is None:
        return None
    place = posting.source.original_place(posting.title.start, posting.title.end)
    return StatementLine(" ".join(posting.title.text.split()), place, "heading")


def _line(
    posting: Posting, start: int, end: int, kind: _Kind, family: str = "other", stance: str = "other"
) -> StatementLine:
    text = " ".join(posting.source.text[start:end].split())
    return StatementLine(text, posting.source.place(start, end), kind, family, stance)


def _told(reading: Reading) -> tuple[str, str]:
    """Family and stance of the weightiest duty; what the candidate does goes before what the candidate knows."""
    duties = [duty for duty in reading.duties if duty.family != "other"]
    if not duties:
        return "other", "other"
    weightiest = max(duties, key=lambda duty: (duty.stance in ("own", "experience", "decide"), duty.weight))
    return weightiest.family, weightiest.stance

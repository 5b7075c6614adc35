"""A posting taken apart: its title, its sections, and the statements that say what the job is."""

from typing import Literal, NamedTuple

from jdlint.reading.source import Source

SectionKind = Literal[
    "about", "responsibilities", "requirements", "nice-to-have", "team", "process", "benefits", "boilerplate"
]


class Title(NamedTuple):
    """The role's title: `text` as written, and where it stands in the original file (code points)."""

    text: str
    start: int
    end: int


class Section(NamedTuple):
    """A stretch of the posting under one heading; `heading` is empty for what stands before the first."""

    kind: SectionKind
    heading: str
    start: int
    end: int
    """Range in the readable text, heading included."""


class Statement(NamedTuple):
    """A bullet, or a sentence of a paragraph: `posting.source.text[start:end]`."""

    start: int
    end: int
    section: SectionKind
    is_item: bool
    """A list item rather than a sentence of running text."""


class Suppression(NamedTuple):
    """A `jdlint-disable...` comment: which codes it silences, over which lines, and why."""

    codes: tuple[str, ...]
    """Codes or prefixes; empty means every rule."""
    first_line: int
    last_line: int
    """Lines of the original file, both included."""
    reason: str | None
    start: int
    end: int
    """The comment itself, in the original file (code points)."""


class Posting(NamedTuple):
    """One posting. Ranges are in `source.text` unless said otherwise."""

    source: Source
    title: Title | None
    sections: tuple[Section, ...]
    statements: tuple[Statement, ...]
    suppressions: tuple[Suppression, ...]
    language: Literal["en", "other"]

    def text_of(self, statement: Statement) -> str:
        """The statement as readable text."""
        return self.source.text[statement.start : statement.end]

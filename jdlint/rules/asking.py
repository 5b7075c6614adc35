"""What a posting asks of the candidate, as the rules about duties see it."""

from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from jdlint.finding import Severity
from jdlint.posting.posting import Posting, Statement
from jdlint.role.profile import Duty, Profile, Reading, Stance, Subject
from jdlint.rules.phrases import Phrases
from jdlint.rules.rule import Hit
from jdlint.vocabulary.tokens import tokenize
from jdlint.vocabulary.verbs import VERBS

SURE: Final = 0.5
"""Duties below this weight count in the verdict only."""

_DOES: Final[frozenset[Stance]] = frozenset({"own", "experience"})
_HOLDS: Final[frozenset[Stance]] = frozenset({"own", "decide", "partner", "know", "experience"})
_NOT_THE_ROLE: Final = frozenset({"about", "benefits", "boilerplate", "process"})
ELSEWHERE: Final = frozenset({"benefits", "boilerplate", "process"})
"""Sections that say nothing about what the person does or brings."""
_MUSTS: Final = frozenset({"requirements", "nice-to-have"})
QUOTED_CHARACTERS: Final = 70

_PLATFORM: Final = Phrases("platform, infrastructure, mlops")
_RESEARCH: Final = Phrases("research")


class Ask(NamedTuple):
    """A statement that asks the candidate to do, or to have done, specialists' work."""

    reading: Reading
    duty: Duty

    @property
    def noun(self) -> str:
        """What the statement asks for, after "a data scientist's": work, or experience."""
        return "experience" if self.duty.stance == "experience" else "work"

    def quote(self, posting: Posting) -> str:
        """The flagged words from their verb on, between quotation marks, cut after a word where they are long."""
        statement = self.reading.statement
        before = tokenize(posting.source.text[statement.start : self.duty.start], statement.start)
        verbs = [at for at, word in enumerate(before.words) if word in VERBS and VERBS[word].lemma == self.duty.verb]
        near = self.duty.start - statement.start <= QUOTED_CHARACTERS // 2
        start = before.start(verbs[-1]) if verbs else statement.start if near else self.duty.start
        return quoted(posting.source.text[start : self.duty.end])

    def hit(self, message: str, severity: Severity, thing: str) -> Hit:
        """A hit on the whole statement, milder in a nice-to-have; `thing` stands in for a missing object."""
        if self.reading.statement.section == "nice-to-have":
            severity = Severity.INFO if self.duty.stance == "experience" else severity.lowered()
        statement = self.reading.statement
        return Hit(message, statement.start, statement.end, severity, self.duty.object or thing)


def asked(profile: Profile, *subjects: Subject) -> Iterator[Ask]:
    """The surest ask of each statement for one of these subjects, in the order of the text."""
    for reading in profile.readings:
        if not reading.duties:
            continue
        duties = [duty for duty in reading.duties if duty.subject in subjects and _is_asked(reading, duty)]
        if duties:
            yield Ask(reading, max(duties, key=lambda duty: duty.weight))


def _is_asked(reading: Reading, duty: Duty) -> bool:
    section = reading.statement.section
    if duty.weight < SURE or duty.stance not in _DOES or section in _NOT_THE_ROLE:
        return False
    return duty.stance == "own" or section in _MUSTS


def holds(profile: Profile, *subjects: Subject) -> bool:
    """Whether the role itself has a duty or a must-have of these subjects: does, decides, guides or understands it."""
    return any(
        duty.subject in subjects and duty.stance in _HOLDS
        for reading in profile.readings
        if reading.statement.section not in ELSEWHERE and reading.statement.section != "nice-to-have"
        for duty in reading.duties
    )


def is_platform_role(posting: Posting, profile: Profile) -> bool:
    """Whether this is a platform AI PM, by choice or by title: closer to operation and architecture than others."""
    return profile.context.subtype == "platform" or _titled(posting, profile, _PLATFORM)


def is_research_role(posting: Posting, profile: Profile) -> bool:
    """Whether this is a research AI PM, by choice or by title."""
    return profile.context.subtype == "research" or _titled(posting, profile, _RESEARCH)


def _titled(posting: Posting, profile: Profile, words: Phrases) -> bool:
    return profile.context.subtype == "auto" and posting.title is not None and words.within(posting.title.text)


def ranges(readings: Collection[Reading]) -> tuple[tuple[int, int], ...]:
    """The statements of these readings, as an aggregate's related lines."""
    return tuple((reading.statement.start, reading.statement.end) for reading in readings)


def words_of(posting: Posting, statement: Statement) -> str:
    """The statement on one line."""
    return " ".join(posting.text_of(statement).split())


def quoted(text: str) -> str:
    """`text` on one line between quotation marks, cut after a word where it is long."""
    line = " ".join(text.split())
    if len(line) > QUOTED_CHARACTERS:
        line = line[:QUOTED_CHARACTERS].rsplit(" ", 1)[0].rstrip(",;:") + " ..."
    return f'"{line}"'


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 statement", "3 statements"."""
    return f"{number} {one if number == 1 else many or one + 's'}"

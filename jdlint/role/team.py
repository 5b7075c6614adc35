"""Which specialists a posting says exist or are missing, how many, and whom the role reports to."""

from typing import Final, NamedTuple

from jdlint.posting.posting import Posting, SectionKind, Statement
from jdlint.role.wording import Phrase, once_for_each_posting, read_wording
from jdlint.vocabulary.team import (
    LEADERS,
    NOT_COLLEAGUES,
    OTHER_FUNCTIONS,
    PARTNER_CUES,
    SPECIALISTS,
    TEAM_MATCHER,
)

_STATED_IN: Final[frozenset[SectionKind]] = frozenset({"about", "team", "responsibilities", "requirements"})
_NUMBERS: Final = {
    "no": 0, "zero": 0, "without": 0, "one": 1, "single": 1, "only": 1, "sole": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "dozen": 12,
}  # fmt: skip
_USER_STUDIES: Final = frozenset({"user", "market", "ux", "customer", "design", "deep"})
_CANDIDATE: Final = frozenset({"experience", "background", "former", "previously", "degree"})
_ALWAYS_A_FUNCTION: Final = frozenset({"data science", "ds", "applied science"})
"""Where "research" or "AI" may be a subject, these are people even beside a single other function."""
_AFTER_A_FUNCTION: Final = frozenset(
    {".", ")", ";", ":", "team", "partner", "stakeholder", "counterpart", "leader", "to", "who"}
)
_LIST_MARKS: Final = frozenset({",", "/", "and", "or"})


class Specialist(NamedTuple):
    """A specialist or team of them that the text names as a colleague, or says is missing."""

    role: str
    """data_scientists, ml_engineers, data_engineers, analysts, architects or researchers."""
    number: int | None
    """How many there are; 0 where the text says there is none, None where it does not say."""
    statement: Statement


class Team(NamedTuple):
    """The team around the role, as far as it is stated."""

    specialists: tuple[Specialist, ...] = ()
    reporting: tuple[Statement, ...] = ()
    """Statements that name whom the role reports to."""
    gaps: tuple[Statement, ...] = ()
    """Statements that ask the role to stand in for somebody missing."""
    plans: tuple[Statement, ...] = ()
    """Statements about who will join, or who helps out."""
    has_engineers: bool = False
    """Whether software engineers are named at all."""

    @property
    def is_stated(self) -> bool:
        """Whether the text says concretely who is there: a specialist, or a reporting line."""
        return bool(self.specialists or self.reporting)

    def number_of(self, *roles: str) -> int | None:
        """How many of these roles the text counts; None where it counts none of them."""
        counts = [found.number for found in self.specialists if found.role in roles and found.number is not None]
        return sum(counts) if counts else None

    def names(self, *roles: str) -> bool:
        """Whether any of these roles is named as there (not as missing)."""
        return any(found.role in roles and found.number != 0 for found in self.specialists)


@once_for_each_posting
def read_team(posting: Posting) -> Team:
    """The team the text states. Audited facts are not mixed in: rules compare them with it."""
    specialists: list[Specialist] = []
    reporting: list[Statement] = []
    gaps: list[Statement] = []
    plans: list[Statement] = []
    has_engineers = False
    for phrase in read_wording(posting).find(TEAM_MATCHER):
        kind, statement = phrase.lists[0], phrase.statement
        if statement.section not in _STATED_IN:
            continue
        if kind == "reporting" and _names_a_leader(phrase):
            reporting.append(statement)
        elif kind == "gap":
            gaps.append(statement)
        elif kind == "plan":
            plans.append(statement)
        elif kind == "software":
            has_engineers = True
        elif _is_colleague(phrase):
            specialists.append(Specialist("data_scientists" if kind == "function" else kind, _count(phrase), statement))
    return Team(tuple(specialists), tuple(reporting), tuple(gaps), tuple(plans), has_engineers)


def _names_a_leader(phrase: Phrase) -> bool:
    return not LEADERS.isdisjoint(phrase.tokens.folded[phrase.end : phrase.end + 4])


def _is_colleague(phrase: Phrase) -> bool:
    kind, tokens = phrase.lists[0], phrase.tokens
    before = tokens.folded[max(phrase.start - 3, 0) : phrase.start]
    if kind not in SPECIALISTS and not (kind == "function" and _stands_in_a_list_of_teams(phrase)):
        return False
    if before and before[-1] in _USER_STUDIES:
        return False
    if _count(phrase) is not None:
        return phrase.statement.section != "requirements"
    words = tokens.vocabulary
    if NOT_COLLEAGUES.intersection(before) or (phrase.statement.section == "requirements" and words & _CANDIDATE):
        return False
    return bool(words & PARTNER_CUES)


def _stands_in_a_list_of_teams(phrase: Phrase) -> bool:
    """Beside other functions: "engineering, data science and design", "research and engineering teams"."""
    words, start, end = phrase.tokens.folded, phrase.start, phrase.end
    listed_before = start > 0 and words[start - 1] in _LIST_MARKS
    listed_after = end < len(words) and words[end] in _LIST_MARKS
    closed = end == len(words) or listed_after or words[end] in _AFTER_A_FUNCTION
    if not (listed_before or listed_after) or not closed:
        return False
    nearby = set(words[max(start - 7, 0) : start] + words[end : end + 7])
    others = len(nearby & OTHER_FUNCTIONS) + ("team" in nearby)
    return others >= (1 if phrase.words in _ALWAYS_A_FUNCTION else 3)


def _count(phrase: Phrase) -> int | None:
    for word in reversed(phrase.tokens.words[max(phrase.start - 2, 0) : phrase.start]):
        if word.isascii() and word.isdigit():
            return min(int(word[:6]), 1000)
        if word in _NUMBERS:
            return _NUMBERS[word]
    return None

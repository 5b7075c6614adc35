from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.credentials.demands import Years, demanded_years, object_of
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.technologies import BY_NAME, TECHNOLOGY_MATCHER, UMBRELLAS, Technology
from jdlint.vocabulary.tokens import Tokens

_DAYS_A_YEAR: Final = 365.25
_NEAR: Final = 8
_FIELDS: Final = frozenset({"ml", "machine", "nlp", "ai", "data"})
"""Words between the number of years and the technology; further away, the years were spent on something else."""


class ImpossibleYears(Rule):
    """More years of a technology are asked for than it has existed.

    What it flags:
        A number of years with a technology that is younger than that: an error where nobody outside its makers can
        have them, a warning where only the very first users can. The age is counted from a dated table to the day of
        the run (or to `--today`), and the message names both.

    Why it matters:
        Nobody honest can meet the line, so it selects for people who stretch the truth, and it tells experts that the
        posting was not read by one.

    Bad:
        Requirements
        - 12+ years of experience with LLMs.

    Good:
        Requirements
        - You have shipped something with LLMs, however recent.

    When it does not apply:
        - Umbrella terms: machine learning, AI, NLP and recommenders are decades old.
        - Years of something else: "8 years in product management, including 2 with LLMs".
        - Years of a team together, and sums over a list that starts with an older field.

    Source:
        - article: demands for prior AI experience are a chicken-and-egg problem.
        - practice: complaints about "five years of LLMs" by people who read thousands of AI postings.
          https://www.wjkim.com/series/unicorn/part-2
        - our proposal: the table of dates, each with its source, in jdlint/vocabulary/technologies.py.

    Known limits:
        Only technologies of the table are known. Dates are of public access; people at the makers had earlier access.
    """

    code = "CR402"
    name = "impossible-years"
    severity = Severity.ERROR
    rewrites = Rewrites(
        early="You have shipped something with {object}, however recent, and can say what you learned.",
        scaling="You have taken a product with {object} to users, however recently.",
        mature="You have led product work on {object} or on machine learning before it.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if not profile.context.today:
            return
        today = date.fromisoformat(profile.context.today)
        for statement, tokens, found in demanded_years(posting):
            asked = _too_many(found, tokens, today)
            if asked is None:
                continue
            years, technology = asked
            possible = _age(technology.public, today)
            severity = Severity.ERROR if years.minimum > possible else Severity.WARNING
            since = technology.public if severity is Severity.ERROR else technology.common
            way = "public" if severity is Severity.ERROR else "in general use"
            message = (
                f"{years.minimum} years with {technology.name} are more than there are: {way} since {since[:7]}, "
                f"{_age(since, today):.1f} years on {today.isoformat()}; ask what the person has shipped with it."
            )
            yield Hit(message, statement.start, statement.end, severity, technology.name)


def _too_many(found: list[Years], tokens: Tokens, today: date) -> tuple[Years, Technology] | None:
    for years in found:
        technology = _technology(object_of(years, found, tokens))
        if technology is not None and years.minimum > _age(technology.common, today):
            return years, technology
    return None


def _technology(words: Tokens) -> Technology | None:
    """What the years were spent on, where that is a dated technology and nothing older stands before it."""
    matches = TECHNOLOGY_MATCHER.find(words)
    if not matches:
        return None
    first = matches[0]
    if first.start > _NEAR or not UMBRELLAS.isdisjoint(words.folded[: first.start]):
        return None
    if (
        first.end < len(words)
        and words.folded[first.end] in ("/", ",", "and", "or")
        and _umbrella_near(words, first.end)
    ):
        return None
    return BY_NAME[first.lists[0]]


def _umbrella_near(words: Tokens, index: int) -> bool:
    """Whether a list goes on with an older field: "LLMs, machine learning or NLP"."""
    return not _FIELDS.isdisjoint(words.folded[index : index + 3])


def _age(since: str, today: date) -> float:
    return (today - date.fromisoformat(since)).days / _DAYS_A_YEAR

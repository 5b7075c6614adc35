from collections.abc import Iterator, Mapping
from typing import ClassVar, Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting, Statement
from jdlint.role.ai_product import names_ai
from jdlint.role.profile import Profile
from jdlint.role.wording import Phrase, read_wording
from jdlint.rules.credentials.demands import demanded_years
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.context import LEVEL_MATCHER
from jdlint.vocabulary.tokens import tokens_of

_SENIOR: Final = frozenset("principal staff director head vp chief lead group".split())
_ADDRESSED: Final = frozenset({"you", "your", "candidate", "applicants"})
_TOLD_IN: Final = frozenset({"about", "team", "responsibilities", "requirements", "benefits", "nice-to-have"})


class ExperienceBarVsMaturity(Rule):
    """The experience asked for does not fit the company's stage.

    What it flags:
        An early company that looks for somebody without experience and names nobody to learn from; a mature company
        whose must-haves are three or more exact demands of years with AI, and which offers no way to grow into the
        role.

    Why it matters:
        An early team cannot teach and needs exactly the experience it lacks. A mature one can teach, and draws on far
        more people if it does. This is about what the company can offer, never about anybody's age or background.

    Bad:
        Maturity: early
        Requirements
        - Junior profiles welcome, we will train you.

    Good:
        Maturity: early
        Requirements
        - You have taken an AI feature from idea to users once; that is what we lack.

    When it does not apply:
        - Scaling companies.
        - An early company that names a senior AI colleague to learn from.
        - Principal and staff roles at a mature company.

    Source:
        - article: early teams hire people with exactly the experience they need; mature ones can develop people with
          less.

    Known limits:
        Applies only where the stage was given or the text shows it.
    """

    code = "MA306"
    name = "experience-bar-vs-maturity"
    severity = Severity.WARNING
    options: ClassVar[Mapping[str, float]] = {"exact_demands": 3}
    units: ClassVar[Mapping[str, str]] = {
        "exact_demands": "must-haves that ask for exact AI experience; a proposal",
    }
    rewrites = Rewrites(
        early="You have taken an AI feature from idea to users once; that is what we lack and cannot teach yet.",
        scaling="You bring experience either with AI products or in our field; the other you can learn here.",
        mature="You are a strong product manager or an expert of our field; we teach our AI practice in the first "
        "six months.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        found = _levels(posting)
        if profile.maturity.band == "early" and "entry" in found and "ai-lead" not in found:
            statement = found["entry"]
            message = (
                "An early team cannot teach the role yet: ask for the experience it lacks, or name who will teach."
            )
            yield Hit(message, statement.start, statement.end)
        if profile.maturity.band == "mature" and "development" not in found and not _is_senior(posting):
            exact = _exact_demands(posting)
            if len(exact) >= options["exact_demands"]:
                related = tuple((statement.start, statement.end) for statement in exact)
                message = (
                    f"{len(exact)} must-haves ask for exact years with AI: a company with your structure can teach "
                    "part of it, so say so."
                )
                yield Hit(message, exact[0].start, exact[0].end, related=related)


def _levels(posting: Posting) -> dict[str, Statement]:
    found: dict[str, Statement] = {}
    for phrase in read_wording(posting).find(LEVEL_MATCHER):
        if phrase.lists[0] == "entry" and not _asks_the_candidate(phrase):
            continue
        if phrase.statement.section in _TOLD_IN:
            found.setdefault(phrase.lists[0], phrase.statement)
    return found


def _asks_the_candidate(phrase: Phrase) -> bool:
    """Whether the candidate may be a beginner, rather than a user or a colleague."""
    asked = phrase.statement.section in ("requirements", "nice-to-have")
    return asked or not _ADDRESSED.isdisjoint(phrase.tokens.words)


def _is_senior(posting: Posting) -> bool:
    return posting.title is not None and not _SENIOR.isdisjoint(tokens_of(posting.title.text).words)


def _exact_demands(posting: Posting) -> list[Statement]:
    return [statement for statement, tokens, _ in demanded_years(posting) if names_ai(tokens)]

from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting, Statement
from jdlint.role.profile import Profile
from jdlint.role.wording import read_wording
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.scope import OUTCOME_MATCHER

_TOLD_IN = frozenset({"about", "team", "responsibilities", "requirements"})


class NoProblemOrOutcome(Rule):
    """Neither a problem nor an outcome is named.

    What it flags:
        A posting that names no user, customer or business problem and no measure, goal or result of the work.

    Why it matters:
        A good candidate chooses by the problem. Without one, "AI" is all that is left, and everybody offers that.

    Bad:
        Responsibilities
        - Own the AI backlog.
        - Write specifications for the squads.

    Good:
        Responsibilities
        - Claims handlers type 40% of all forms twice; in a year that should be 10%.

    When it does not apply:
        - A problem, a goal or a metric is named anywhere in the text.
        - The posting says that the product is confidential: then this is advice.

    Source:
        - article: a realistic estimate of return comes first; domain depth and product judgment carry the premium.
        - practice: postings that say what success looks like get better candidates.
          https://business.linkedin.com/talent-solutions/recruiting-tips/7-job-post-tips

    Known limits:
        The bare word "goal" or "metrics" is enough to keep the rule silent.
    """

    code = "SC607"
    name = "no-problem-or-outcome"
    severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="Today <users> lose <number> hours a week to <problem>; in a year that should be <number>.",
        scaling="Success after a year: <measure> of <product> goes from <number> to <number>.",
        mature="Success after a year: <measure> across <products> goes from <number> to <number>, at <cost> per "
        "case or less.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        kinds: set[str] = set()
        for phrase in read_wording(posting).find(OUTCOME_MATCHER):
            if phrase.statement.section in _TOLD_IN:
                kinds.update(phrase.lists)
        if "outcome" in kinds or any("%" in posting.text_of(statement) for statement in _told(posting)):
            return
        severity = Severity.INFO if "confidential" in kinds else self.severity
        yield Hit(
            "Neither a problem nor an outcome is named: say whose problem it is and what should change in a year.",
            severity=severity,
        )


def _told(posting: Posting) -> list[Statement]:
    return [statement for statement in posting.statements if statement.section in ("about", "team", "responsibilities")]

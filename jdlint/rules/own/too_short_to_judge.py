from collections.abc import Iterator, Mapping
from typing import ClassVar, Final, Literal

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.rule import Hit, Rewrites, Rule

STATEMENTS_TO_JUDGE: Final = 5
"""With fewer statements about the role than this, a posting is too short to judge as a whole (our proposal)."""


class TooShortToJudge(Rule):
    """The posting says too little about the role to judge it as a whole.

    What it flags:
        Fewer than five statements that say what the person will do or must bring.

    Why it matters:
        A candidate cannot tell from a title and a greeting whose work this is, and neither can jdlint.

    Bad:
        Responsibilities
        - Own the roadmap of our assistant.

    Good:
        Responsibilities
        - Own the roadmap of our assistant for claims handlers.
        - Set the quality bar for its answers with support leads, and hold launches to it.
        - Agree with data engineering which policies it may read.
        - Decide what happens when it is unsure or wrong.
        - Talk to claims handlers every week and bring what they say to the team.

    When it does not apply:
        - Statements about the company, its benefits or its way of hiring count for nothing here: they say nothing of
          the role.

    Source:
        - our proposal: shares of fewer than five statements jump by a fifth or more with each of them.

    Known limits:
        Lines are still looked at one by one, so that a plain builder's duty is a finding in a short posting too.
    """

    code = "JD004"
    name = "too-short-to-judge"
    severity = Severity.INFO
    suggestion: ClassVar[Literal["replace", "insert", "advice"]] = "advice"
    rewrites = Rewrites(
        early="Say which problem the first AI feature solves, who decides that it is good enough, which data exists, "
        "what happens when it is wrong, and what the person brings.",
        scaling="Say which product this is, who sets its quality bar, which data it needs, with whom the person works, "
        "what happens when it is wrong, and what the person brings.",
        mature="Say which products this steers, which outcomes it answers for, with which teams it agrees data, models "
        "and risk, and what the person brings.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        """Yield one hit, at the title, for a posting under `STATEMENTS_TO_JUDGE`."""
        if profile.role_statements < STATEMENTS_TO_JUDGE:
            told = {0: "Nothing here says", 1: "Only one statement says"}
            counted = told.get(profile.role_statements, f"Only {profile.role_statements} statements say")
            yield Hit(
                f"{counted} what the person will do or bring: write at least {STATEMENTS_TO_JUDGE}, of the problem, "
                "the quality bar, the data, the risks and the people."
            )

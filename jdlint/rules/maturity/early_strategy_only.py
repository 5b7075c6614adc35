from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.wording import read_wording
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.context import STRATEGY_MATCHER
from jdlint.vocabulary.scope import GENERIC_TACTICAL_MATCHER


class EarlyStrategyOnly(Rule):
    """An early company asks for strategy and for nobody who does the daily work.

    What it flags:
        At an early company, duties of vision, strategy and executives without one of iterations, user research, demos
        or releases.

    Why it matters:
        In a small team there is nobody to hand the daily work to. A strategist without it waits for a team that does
        not exist.

    Bad:
        Maturity: early
        Responsibilities
        - Define the global AI vision.
        - Present the AI strategy to the board.
        - Represent our AI roadmap on stage.
        Requirements
        - Several years of product management.
        - Clear writing, and patience with people who disagree.

    Good:
        Maturity: early
        Responsibilities
        - Define which AI use case we try first.
        - Plan each two-week iteration, talk to users, run the retrospective, and demo to the founders.

    When it does not apply:
        - The text says who else does sprint-level work.
        - Scaling and mature companies.

    Source:
        - article: in small AI companies the product manager and the product owner are one person.
        - practice: what the role is before product-market fit.
          https://sirjohnnymai.com/blog/ai-startup-pm-role-breakdown

    Known limits:
        Applies only where the stage was given or the text shows it.
    """

    code = "MA303"
    name = "early-strategy-only"
    severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="Plan each two-week iteration, talk to users every week, run the retrospective, and demo to the "
        "founders.",
        scaling="Agree with the squads who plans the iterations and who talks to users, and do the part that is left.",
        mature="Set the direction; the squads' product owners plan the iterations.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if profile.maturity.band != "early":
            return
        strategic = False
        wording = read_wording(posting)
        for statement, tokens in zip(posting.statements, wording.tokens, strict=True):
            kinds = {kind for match in GENERIC_TACTICAL_MATCHER.find(tokens) for kind in match.lists}
            if "others" in kinds and statement.section in ("about", "team", "responsibilities"):
                return
            if statement.section == "responsibilities":
                if "tactical" in kinds:
                    return
                strategic = strategic or bool(STRATEGY_MATCHER.find(tokens))
        if strategic:
            yield Hit(
                "An early team has nobody to hand daily work to: add planning iterations, talking to users and demos."
            )

from collections.abc import Iterator, Mapping
from typing import ClassVar, Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.maturity import read_signs
from jdlint.role.profile import Profile
from jdlint.role.wording import read_wording
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.context import UNIT_MATCHER

_EARLY_WITH_AI: Final = frozenset(
    {"first-hire", "nothing-live", "first-use", "no-specialist", "early-stage", "small-team"}
)
_MATURE_WITH_AI: Final = frozenset({"ai-platform", "many-models", "frontier", "research", "long-history"})


class ContradictoryMaturity(Rule):
    """The text describes two stages at once.

    What it flags:
        Two or more signs of an early company and two or more of a mature one in the same text: "our first AI hire" and
        "a feature store, a model registry and forty models".

    Why it matters:
        The two stages are two jobs. A candidate reads the one they hope for and finds the other.

    Bad:
        About us
        - You are our first AI hire, and no model is live yet.
        - Our ML platform team runs 40 models and a feature store.

    Good:
        About us
        - The group runs 40 models on a shared ML platform; this product line has none yet, so your first year looks
          like a start-up.

    When it does not apply:
        - The text says that these are two units: the group and a new product line.

    Source:
        - article: the role's scope follows the stage, so one posting can describe only one.

    Known limits:
        Signs are known phrases and numbers; a contradiction told otherwise is missed.
    """

    code = "MA307"
    name = "contradictory-maturity"
    severity = Severity.WARNING
    suggestion = "advice"
    options: ClassVar[Mapping[str, float]] = {"signs": 2}
    units: ClassVar[Mapping[str, str]] = {
        "signs": "signs of each stage; a proposal",
    }
    rewrites = Rewrites(
        early="Say which part is yours: the company runs <number> models elsewhere; this product has none yet.",
        scaling="Say which part is yours: <number> models are live; this product starts its first.",
        mature="Say which part is yours: the platform and <number> models are there; this product line joins them "
        "this year.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        signs = read_signs(posting)
        early = [sign for sign in signs if sign.kind in _EARLY_WITH_AI]
        mature = [sign for sign in signs if sign.kind in _MATURE_WITH_AI]
        if min(len(early), len(mature)) < options["signs"] or any(read_wording(posting).find(UNIT_MATCHER)):
            return
        lines = sorted({(sign.statement.start, sign.statement.end) for sign in (*early, *mature)})
        message = (
            "Some lines describe a company that begins with AI, others one that runs it at scale: say which part "
            "is the role's."
        )
        yield Hit(message, *lines[0], related=tuple(lines))

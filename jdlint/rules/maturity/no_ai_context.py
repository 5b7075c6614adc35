from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.maturity import NO_STAGE, read_signs
from jdlint.role.profile import Profile
from jdlint.role.wording import read_wording
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.context import CONTEXT_MATCHER

_TOLD_IN = frozenset({"about", "team", "responsibilities"})


class NoAiContext(Rule):
    """The text does not say where the company stands with AI.

    What it flags:
        A posting that says nothing of three things: the stage of its AI (pilots, live models), its data, and the
        infrastructure or models it works with.

    Why it matters:
        The role of an AI product manager follows from the stage. Without it a candidate cannot know whether the job is
        to find the first use case or to run the tenth, and applies to a different job than the one that is open.

    Bad:
        About us
        - We are passionate about innovation.

    Good:
        About us
        - One model is live (document sorting) and two pilots run on a managed LLM API; half of our data is unlabeled.

    When it does not apply:
        - One of the three is told, in plain words.

    Source:
        - article: the right hire depends on the company's AI maturity; start from an honest audit of what is there.
        - our proposal: the role's weights to state beside the stage (strategic/tactical/technical): 30/45/25 early,
          40/30/30 scaling, 60/15/25 mature.

    Known limits:
        A sentence about the company's own product counts as its stage, even where it says little.
    """

    code = "MA301"
    name = "no-ai-context"
    severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="No model is live yet; <number> pilots run on <infrastructure>; our data sits in <place>. Expect "
        "about a third strategy, half hands-on product work, and the rest technical talks.",
        scaling="We have <number> models live and <number> more on the way; they run on <infrastructure>. Expect "
        "about 40% strategy, 30% product work with the squads, 30% technical talks.",
        mature="Our <number> models serve <number> product lines on our own platform. Expect mostly direction and "
        "coordination, with a quarter of technical talks.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        told = any(phrase.statement.section in _TOLD_IN for phrase in read_wording(posting).find(CONTEXT_MATCHER))
        if not told and all(sign.kind in NO_STAGE for sign in read_signs(posting)):
            yield Hit("The text says nothing of your AI's stage, data or infrastructure: say what is live and on what.")

from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.wording import read_wording
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.hiring import CODING_MATCHER


class CodingScreen(Rule):
    """The hiring process tests programming.

    What it flags:
        A coding test, live coding, an algorithm round, or a task to build and deploy a model, in the hiring process.

    Why it matters:
        The test selects for the job the person will not do. What the role needs in a technical talk is reasoning about
        trade-offs: what gets faster, cheaper or better, and for whom.

    Bad:
        Hiring process
        - A 90-minute Python coding test.

    Good:
        Hiring process
        - 45 minutes with an ML engineer on a real trade-off: faster, cheaper or better, and for whom.

    When it does not apply:
        - Prompt or prototype exercises.
        - The posting says that there is no coding test.

    Source:
        - article: interviews range from hypotheticals to highly technical sessions; a technical talk should show how
          somebody reasons about model trade-offs.

    Known limits:
        "Technical assessment" may hide a coding test and is not flagged.
    """

    code = "HP502"
    name = "coding-screen"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="A talk of 45 minutes with the engineer you will work with, on a real trade-off of ours: faster, "
        "cheaper or better, and for whom.",
        scaling="A talk of 45 minutes with an ML engineer on a real trade-off: faster, cheaper or better, and for "
        "whom.",
        mature="A talk of 45 minutes with two engineers on a platform choice: what it costs, what it makes "
        "possible, who has to agree.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        for statement, tokens in read_wording(posting).within({"process"}):
            kinds = {kind for match in CODING_MATCHER.find(tokens) for kind in match.lists}
            if kinds == {"coding"}:
                message = (
                    "A coding test selects for a job this person will not do: talk through a real trade-off instead."
                )
                yield Hit(message, statement.start, statement.end, object="the coding test")

from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.hiring.process import process_statements
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.hiring import PORTFOLIO_STEP_MATCHER, PRODUCT_TALK_MATCHER, STEP_MATCHER, TALK_MATCHER
from jdlint.vocabulary.tokens import Tokens

_STEPS_TO_JUDGE: Final = 2


class OneSidedInterviewLoop(Rule):
    """The interviews look at one side of the job only.

    What it flags:
        A described process of two or more steps in which one of three talks is missing: about technical trade-offs,
        about product work (discovery, validation, customers), and about a project the candidate did. Also a quiz on
        terms.

    Why it matters:
        Each talk shows what the others cannot: how somebody reasons with engineers, how they find out what users need,
        and what they have carried out.

    Bad:
        Hiring process
        - A call with our recruiter.
        - An interview with the head of people on our values.

    Good:
        Hiring process
        - A call with our recruiter.
        - A walk through one project of yours.
        - A trade-off talk with an ML engineer.
        - A product talk about discovery and customer feedback, with the same questions for everybody.

    When it does not apply:
        - Fewer than two steps are described.

    Source:
        - article: the technical interview should show reasoning about trade-offs, the product talk discovery and
          feedback loops; a portfolio shows execution.
        - study: structured interviews predict best how well somebody will do a job (Sackett et al., 2022).
          https://humrro.org/corpsite/?p=5963

    Known limits:
        What a step is about is read from a few words of it.
    """

    code = "HP503"
    name = "one-sided-interview-loop"
    severity = Severity.INFO
    suggestion = "insert"
    rewrites = Rewrites(
        early="One talk each: a trade-off we face now, how you found out what users need, and one project you "
        "carried out.",
        scaling="One talk each, with the same questions for everybody: technical trade-offs with an ML engineer, "
        "discovery and feedback with a product manager, and a walk through one of your projects.",
        mature="One talk each, with the same questions for everybody: trade-offs across a platform, product "
        "discovery, and a project you led across teams.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        described = [
            (statement, tokens) for statement, tokens in process_statements(posting) if statement.section == "process"
        ]
        if sum(len(STEP_MATCHER.find(tokens)) for _, tokens in described) < _STEPS_TO_JUDGE:
            return
        missing = _missing_talks([tokens for _, tokens in described])
        if missing:
            first = described[0][0]
            related = tuple((statement.start, statement.end) for statement, _ in described)
            message = f"The interviews leave out {' and '.join(missing)}: give each a step."
            yield Hit(message, first.start, first.end, related=related)


def _missing_talks(steps: list[Tokens]) -> list[str]:
    kinds = {kind for tokens in steps for match in PORTFOLIO_STEP_MATCHER.find(tokens) for kind in match.lists}
    missing = []
    if not any(map(TALK_MATCHER.find, steps)):
        missing.append("technical trade-offs")
    if not any(map(PRODUCT_TALK_MATCHER.find, steps)):
        missing.append("product discovery")
    if "portfolio" not in kinds:
        missing.append("a project of the candidate's")
    return missing

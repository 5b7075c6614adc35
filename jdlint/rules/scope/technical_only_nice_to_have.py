from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting, Statement
from jdlint.role.profile import Profile
from jdlint.role.wording import read_wording
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.rules.scope.strands import shows, speaks
from jdlint.vocabulary.scope import TECHNICAL_MATCHER


class TechnicalOnlyNiceToHave(Rule):
    """All technical fluency stands among the nice-to-haves.

    What it flags:
        A posting that names understanding of AI only as a nice-to-have, while duties and must-haves hold none.

    Why it matters:
        The fluency to discuss trade-offs is what makes this an AI role. As a nice-to-have it is what interviewers drop
        first.

    Bad:
        Requirements
        - Three years in product management.
        Nice to have
        - Understanding of machine learning models.

    Good:
        Requirements
        - Three years in product management.
        - You can discuss what a machine learning model gets wrong and what that costs; nobody expects code.

    When it does not apply:
        - At least one duty or must-have asks for the same kind of fluency.
        - Coding skills, which are well placed there.

    Source:
        - article: technical fluency is core, "not a nice-to-have".

    Known limits:
        Same as SC603's: the words count when AI is named beside them.
    """

    code = "SC604"
    name = "technical-only-nice-to-have"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="Move to the must-haves: you can judge with our data scientists what a model gets wrong and what "
        "that costs.",
        scaling="Move to the must-haves, as fluency and not as coding: you can discuss what a model gets wrong and "
        "what that costs.",
        mature="Move to the must-haves: you can weigh model and platform options with the engineers who run them.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        wishes = _technical_wishes(posting)
        if wishes and not shows(posting, profile, TECHNICAL_MATCHER, "evaluation", "model-choice", "data"):
            message = (
                "Technical fluency is only nice to have here: move it to the must-haves, as understanding and not "
                "as coding."
            )
            yield Hit(message, wishes[0].start, wishes[0].end)


def _technical_wishes(posting: Posting) -> list[Statement]:
    wishes = read_wording(posting).within({"nice-to-have"})
    return [statement for statement, tokens in wishes if speaks(tokens, TECHNICAL_MATCHER)]

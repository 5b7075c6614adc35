from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.rules.scope.strands import shows
from jdlint.vocabulary.scope import TECHNICAL_MATCHER


class MissingTechnicalStrand(Rule):
    """Nothing asks for technical fluency in AI.

    What it flags:
        A posting in which neither duties nor must-haves touch how the AI works: model trade-offs, evaluation,
        experiment design, data for models, infrastructure.

    Why it matters:
        Being able to discuss these choices with engineers is the core of the role, not a nice-to-have. Without it the
        product manager can only pass messages.

    Bad:
        Requirements
        - Three years in product management.
        - Good presentation skills.

    Good:
        Requirements
        - You can discuss model trade-offs, experiment design and infrastructure choices with engineers, and change
          your mind in that talk.

    When it does not apply:
        - One duty or must-have of this kind is there, even as knowledge only.

    Source:
        - article: discussing model trade-offs, experiment design and infrastructure choices is core, "not a
          nice-to-have".

    Known limits:
        A technical word counts when AI is named in the same statement, so a vague one ("understanding of AI") is
        enough.
    """

    code = "SC603"
    name = "missing-technical-strand"
    severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="You can discuss with our data scientists what a cheaper, faster or better model would change for users.",
        scaling="You can discuss model trade-offs, experiment design and infrastructure choices with engineers, "
        "and change your mind in that talk.",
        mature="You can question platform and model choices with their owners: quality, latency, cost, lock-in.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if not shows(posting, profile, TECHNICAL_MATCHER, "evaluation", "model-choice", "data"):
            yield Hit(
                "Nothing asks for technical fluency: replace one must-have by discussing trade-offs and evaluation."
            )

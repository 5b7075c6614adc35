from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.asking import holds
from jdlint.rules.rule import Hit, Rewrites, Rule


class NoEvaluationDuty(Rule):
    """No duty says how good is good enough.

    What it flags:
        A posting in which no duty or must-have is about evaluation: a quality bar, a test set, the cost of errors,
        the acceptance of output that varies.

    Why it matters:
        An AI feature is finished when somebody decides that it is right often enough. That decision is the product
        manager's more than anyone's, and it is the most often missing line in such postings.

    Bad:
        Responsibilities
        - Define acceptance criteria for stories.

    Good:
        Responsibilities
        - Define what a good enough answer is, on which test set, and who reviews failures, before we build.

    When it does not apply:
        - Metrics of a model with thresholds ("precision above 0.9") are an evaluation duty.
        - A posting too short to judge.

    Source:
        - article: the technical strand is to discuss model trade-offs and experimentation design; interviews should
          show discovery, validation and feedback loops.
        - practice: evaluation is the most cited gap in a reading of fifty AI PM postings.
          https://www.technomanagers.com/p/i-reviewed-50-ai-pm-job-descriptions
        - practice: product sets the quality threshold from the user's view.
          https://teklens.ai/en/pm-lab/ai-produktteam-struktur

    Known limits:
        A duty of evaluating vendors or candidates is not one of evaluating AI, and is told apart by its object only.
    """

    code = "PM203"
    name = "no-evaluation-duty"
    severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="Write the first evaluation set of real cases with a domain expert, and say what a good enough answer "
        "is.",
        scaling="Own the evaluation plan of the AI features and their launch gate: what a good enough answer is, on "
        "which test set, and who reviews failures.",
        mature="Agree AI evaluation standards with the platform and risk teams, and hold launches to them.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if not holds(profile, "evaluation"):
            yield Hit("No duty says what a good enough answer is: add who defines it and decides the launch.")

from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.asking import counted, ranges
from jdlint.rules.rule import Hit, Rewrites, Rule


class DeliveryOnlyRole(Rule):
    """The duties are a project manager's: plan, track, report.

    What it flags:
        Delivery work (milestones, ceremonies, status, scope and budget) makes up half of the duties or more, and no
        duty decides what AI is worth doing. This is one way to the verdict `generalist-pm`.

    Why it matters:
        Somebody has to run the plan, but a plan for AI work changes with every evaluation. A posting without the
        decision finds a good planner and leaves open what the plan is for.

    Bad:
        Title: AI Product Manager
        Responsibilities
        - Track milestones and project timelines.
        - Facilitate sprint ceremonies and stand-ups.
        - Report project status to the steering committee.
        - Manage scope, schedule and budget.
        - Maintain the risk register and the project plan.
        - Coordinate vendors and follow up on action items.
        Requirements
        - PMP or CSM certification.

    Good:
        Title: AI Product Manager
        Responsibilities
        - Plan each iteration around the riskiest assumption about the model, and show the result to stakeholders.
        - Estimate what each AI use case can return before we spend on it.
        - Define what a good enough answer is and on which test set we measure it.
        - Decide when a person must review the model's output.
        - Report to the founders what we learned from users.
        Requirements
        - You have brought one AI feature to users.

    When it does not apply:
        - Early, when planning and product work are one job and at least one duty is strategic.
        - Project and program managers' own postings are out of scope.

    Source:
        - article: at smaller companies the AI PM works at sprint level; at larger ones "this tactical work is handled
          by others".
        - taxonomy: O*NET gives budget, schedule and scope to IT project managers.
          http://www.onetonline.org/link/summary/15-1199.09
        - our proposal: half of the duties as the limit.

    Known limits:
        "Deliver" is also product language and counts only with a project object.
    """

    code = "PM206"
    name = "delivery-only-role"
    severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="Estimate what each AI use case can return before we spend on it, and plan each iteration around the "
        "riskiest assumption about the model.",
        scaling="Decide which AI use cases are worth building and what quality bar each must reach; a delivery lead "
        "runs the ceremonies and the status.",
        mature="Set the AI strategy of the product line and coordinate data science, platform and legal; delivery "
        "teams plan their own milestones.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        for verdict in profile.verdicts:
            if verdict.cause == "delivery-only":
                lines = counted(len(verdict.readings), "line is", "lines are")
                message = (
                    f"{lines} a project manager's work and none decides what AI is worth doing: "
                    "add a duty on value and one on quality."
                )
                yield Hit(message, related=ranges(verdict.readings))

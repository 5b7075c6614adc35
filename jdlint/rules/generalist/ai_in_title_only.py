from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.asking import counted, ranges
from jdlint.rules.rule import Hit, Rewrites, Rule


class AiInTitleOnly(Rule):
    """AI is in the title or the company's blurb, and in none of the duties.

    What it flags:
        Duties and must-haves without anything that only an AI product needs: evaluation, data, the choice of a model,
        failure. This is one way to the verdict `generalist-pm`.

    Why it matters:
        People who know AI products read the duties and see an ordinary product job; people who do not know them see
        nothing to stop them. The interview then tests what the posting did not ask.

    Bad:
        Title: AI Product Manager
        Responsibilities
        - Own the roadmap and prioritize the backlog.
        - Write user stories and acceptance criteria.
        - Work with engineering and design to deliver features on time.
        - Gather requirements from stakeholders.
        - Run go-to-market planning with marketing and sales.
        Requirements
        - Five years of product management experience.
        - Excellent communication skills.

    Good:
        Title: AI Product Manager
        Responsibilities
        - Own the roadmap and prioritize the backlog.
        - Define what a good enough answer is and on which test set we measure it.
        - Find out whether the data for a use case exists, who owns it and what it may be used for.
        - Decide when a person must review the model's output, and what the fallback is.
        - Weigh model quality, cost and latency with engineering.
        Requirements
        - Five years of product management experience.
        - You can explain to a customer why a model was wrong.

    When it does not apply:
        - At least two duties or must-haves with AI substance.
        - Fewer than five statements about the role: too short to judge.

    Source:
        - article: most postings confuse the AI PM with a data scientist "or a generalist PM"; the role merges
          strategic, tactical and technical strands.
        - practice: "AI sprinkled in" is a common complaint about such postings.
          https://riffon.com/pod/pd_6tz3u4lhnid5/ep_gchvmo4biwvg

    Known limits:
        Substance said in words that the vocabulary does not know counts as absent.
    """

    code = "PM201"
    name = "ai-in-title-only"
    severity = Severity.ERROR
    suggestion = "insert"
    rewrites = Rewrites(
        early="Estimate what the first AI use cases can return, given the limits of the models, the effort, the data "
        "and the people we have.",
        scaling="Own the evaluation plan and the launch gate of each AI feature: what a good enough answer is, and "
        "on which test set.",
        mature="Align AI work across product lines with the data strategy, and agree evaluation standards with the "
        "platform and risk teams.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        for verdict in profile.verdicts:
            if verdict.cause == "ai-in-title-only":
                lines = counted(len(verdict.readings), "line fits", "lines fit")
                message = (
                    f"Only the title or the blurb says AI, and {lines} any product: "
                    "add what is AI about the work (evaluation, data, choice of model, failure)."
                )
                yield Hit(message, related=ranges(verdict.readings))

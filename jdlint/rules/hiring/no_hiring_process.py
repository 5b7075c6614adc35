from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.hiring.process import process_statements
from jdlint.rules.rule import Hit, Rewrites, Rule


class NoHiringProcess(Rule):
    """Nothing says how the company decides.

    What it flags:
        A posting that names no step of its hiring process. Advice; a warning in a strict run.

    Why it matters:
        There is no standard way to interview an AI product manager: some companies test algorithms, some ask for
        buzzwords. Naming the steps shows good candidates what they will be judged by, and makes the company decide it.

    Bad:
        Requirements
        - Three years in product management.
        How to apply
        - Send your application by e-mail.

    Good:
        Hiring process
        - Four steps in three weeks: a call, a project walk-through, a trade-off talk with engineering, a product talk.

    When it does not apply:
        - Interview rounds, calls, tasks or a link to a page about the process are named anywhere in the posting.
        - Sentences about adjustments for candidates with a disability, or warnings of fraud, name no step.

    Source:
        - article: AI PM interviews have no standard and range from hypotheticals to buzzword checklists.
        - practice: more employers publish their interview process.
          https://www.worklife.news/talent/why-employers-are-getting-more-transparent-about-interview-process-in-job-postings/

    Known limits:
        Steps outside the posting, on a careers page it does not name, are not seen.
    """

    code = "HP501"
    name = "no-hiring-process"
    severity = Severity.INFO
    strict_severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="How we hire: a call, a walk through one project of yours, half a day with the team on a real case "
        "of ours; an answer within <number> days.",
        scaling="How we hire, in <number> weeks: a call, a project walk-through, a trade-off talk with an ML "
        "engineer, a product talk.",
        mature="How we hire: a call, a project walk-through, a trade-off talk with engineering, a product talk, a "
        "talk with two partner teams; everybody gets the same questions.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if not process_statements(posting):
            yield Hit("The posting does not say how you hire: name the steps, who takes part, and how long it takes.")

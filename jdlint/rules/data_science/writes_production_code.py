from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.asking import asked
from jdlint.rules.rule import Hit, Rewrites, Rule


class WritesProductionCode(Rule):
    """The candidate is asked to write code that ships.

    What it flags:
        A duty to write, review or test production code or to develop services and APIs, or a must-have of coding
        skills or of years as a software engineer.

    Why it matters:
        The AI PM is hired for judgment: which problem, how good is good enough, what happens when the model is wrong.
        A coding duty fills the calendar first, and a coding must-have turns away people with that judgment.

    Bad:
        Responsibilities
        - Write production Python code for our inference service.

    Good:
        Responsibilities
        - Prototype prompts or flows to test an idea; engineers build what ships.

    When it does not apply:
        - Prototypes, prompts, no-code tools and "vibe coding" to test an idea.
        - "Engineering background a plus", reading code, a technical background as nice to have.
        - Engineering experience as one of several ways in ("as an engineer or as a product manager").

    Source:
        - article: the technical strand is the ability to discuss trade-offs and stack choices, not to build them.
        - taxonomy: GitLab's machine learning engineers "craft code".
          https://handbook.gitlab.com/job-families/engineering/development/data-science/machine-learning/
        - practice: an AI PM is "a judgment-based decision-maker, not a technical implementer".
          https://sirjohnnymai.com/blog/11-ai-pm-job-description/
        - practice: employers do ask product managers for prototypes. https://thedailyscout.com/s/VHL-MPqR2tI

    Known limits:
        "Ship features" is product language and stays unflagged even where an employer means code.
    """

    code = "DS104"
    name = "writes-production-code"
    severity = Severity.ERROR
    rewrites = Rewrites(
        early="Show an idea with a rough prototype when it saves a week of debate; engineers build what ships.",
        scaling="Say in words what must be true before a release, with examples of good and bad output; engineers "
        "turn that into tests.",
        mature="Agree with engineering what must be true before a change reaches users, and leave the code to them.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        for ask in asked(profile, "code"):
            message = (
                f"{ask.quote(posting)} is usually a software or ML engineer's {ask.noun}: "
                "write what must be true before it ships, or ask for a prototype."
            )
            yield ask.hit(message, self.severity, "the code")

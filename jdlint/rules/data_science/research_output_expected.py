from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.asking import asked, is_research_role
from jdlint.rules.rule import Hit, Rewrites, Rule


class ResearchOutputExpected(Rule):
    """The candidate is asked for publications, patents or new methods.

    What it flags:
        A duty or must-have of publishing, of patents, of papers at named conferences, of competition ranks or of
        inventing methods.

    Why it matters:
        Research output shows that somebody advances a field. It says little about choosing a problem, setting a bar
        or bringing an AI feature to users, which is what a project record shows.

    Bad:
        Requirements
        - Publication record at NeurIPS or ICML.

    Good:
        Requirements
        - You read current AI work and can say what it changes for our users.

    When it does not apply:
        - In a nice-to-have.
        - Keeping up with the literature.
        - A competition or hackathon as one accepted example of a project.
        - A research product manager (by title or `subtype`): advice only.

    Source:
        - article: continuous reading of AI literature and project experience "over academic credentials alone"; the
          portfolio is the primary signal.
        - taxonomy: O*NET gives scientific output to data scientists.
          https://www.onetonline.org/link/details/15-2051.00

    Known limits:
        Conferences are known by name; a conference that is not in the list is missed.
    """

    code = "DS106"
    name = "research-output-expected"
    severity = Severity.ERROR
    rewrites = Rewrites(
        early="Read current AI work and say what it changes for our users.",
        scaling="Read current AI work and say what it changes for our users.",
        mature="Read current AI work, say what it changes for our users, and connect applied research with the "
        "product lines that can use it.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        severity = Severity.INFO if is_research_role(posting, profile) else self.severity
        for ask in asked(profile, "research"):
            if ask.reading.statement.section == "nice-to-have":
                continue
            message = (
                f"{ask.quote(posting)} is usually a research scientist's record: "
                "ask for one AI project the person brought to users."
            )
            yield ask.hit(message, severity, "research")

from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.team import read_team
from jdlint.rules.rule import Hit, Rewrites, Rule


class NoTeamComposition(Rule):
    """The text does not say who is on the team.

    What it flags:
        A posting that names no data, AI or research specialist the person would work with, and nobody they report to.
        A warning; at an early company an error, because there the missing specialists become the person's work.

    Why it matters:
        What an AI product manager does depends as much on who is already there as on their own skills. Two data
        scientists and nobody to deploy is another job than a full platform team.

    Bad:
        About us
        - Join a cross-functional team.

    Good:
        About us
        - You work with two data scientists and a data engineer; an ML engineer is the next hire.
        - You report to the CPO.

    When it does not apply:
        - Specialists or teams of them are named as colleagues, with or without a number.
        - The reporting line is named.

    Source:
        - article: the composition of the existing team matters as much as the product manager's skills, and asking
          about it is due diligence.

    Known limits:
        "Engineering" alone says nothing of AI and does not count. "Research" and "analytics" count in a list of teams.
    """

    code = "MA302"
    name = "no-team-composition"
    severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="You work with <number> data scientists and <number> data engineers; there is no <specialist> yet, "
        "and you help define that hire. You report to <title>.",
        scaling="Your squad has <number> data scientists and <number> ML engineers; a delivery lead runs the "
        "sprints. You report to <title>.",
        mature="You work with data science, the ML platform team, AI governance and <number> other product "
        "managers. You report to <title>.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if read_team(posting).is_stated:
            return
        severity = Severity.ERROR if profile.maturity.band == "early" else self.severity
        yield Hit(f"The text does not say which specialists are on the team: {_advice(profile)}.", severity=severity)


def _advice(profile: Profile) -> str:
    missing = [role.replace("_", " ") for role, count in profile.context.team.items() if count == 0]
    if missing:
        return f"your audit has no {' and no '.join(missing)}, so say who does that work, and whom the role reports to"
    return "name them, with numbers and vacancies, and whom the role reports to"

from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.team import Team, read_team
from jdlint.rules.rule import Hit, Rewrites, Rule

_BUILDERS_BESIDE: Final = ("ml_engineers", "data_engineers", "architects")
_FEW_SCIENTISTS: Final = 2
_NAMES: Final = {
    "data_scientists": "data scientist",
    "ml_engineers": "ML engineer",
    "data_engineers": "data engineer",
    "analysts": "analyst",
    "architects": "architect",
}


class UnbalancedTeam(Rule):
    """The team cannot bring a model into use, and nobody is planned who could.

    What it flags:
        One or two data scientists and no ML engineer, data engineer or architect anywhere in the text (or in the
        audited team of the configuration); a line that leans on a specialist whom the audited team does not have; or a
        sentence that has the product manager cover for missing specialists.

    Why it matters:
        In such a team the product manager ends up filling the gap, which neither they nor the models survive for long.

    Bad:
        About us
        - You join our two data scientists and cover engineering gaps.

    Good:
        About us
        - You join our two data scientists; a contractor covers deployment until the ML engineer starts in July.

    When it does not apply:
        - A plan is stated: a start date, a contractor, an open position.
        - Products on a vendor's API with software engineers named.

    Source:
        - article: one or two data scientists without ML engineer or architect is an unbalanced team, in which the
          product manager fills specialists' gaps; it is not sustainable, and a contractor may cost less.
        - practice: team sizes by stage, from one data scientist and one data engineer for a proof of concept.
          https://technolynx-site.pages.dev/post/data-science-team-structure-ai-projects

    Known limits:
        Numbers that the text does not give are not guessed.
    """

    code = "MA305"
    name = "unbalanced-team"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="A contractor works beside our <number> data scientists until the ML engineer starts in <month>.",
        scaling="The team has <number> data scientists; an ML engineer and a data engineer are being hired, and "
        "until <month> <who> covers their work.",
        mature="You coordinate data science, ML engineering and data engineering, each with a team of its own.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        team = read_team(posting)
        yield from _contradictions(posting, team, profile.context.team)
        if team.plans:
            return
        if team.gaps:
            gap = team.gaps[0]
            message = "The role covers for specialists who are missing: say who will do their work, and from when."
            yield Hit(message, gap.start, gap.end)
        elif _few_scientists_alone(team) and not team.has_engineers:
            found = next(each.statement for each in team.specialists if each.role == "data_scientists")
            message = "Data scientists with nobody to bring models into use: say who deploys, now or from when."
            yield Hit(message, found.start, found.end)
        elif _audited_imbalance(profile.context.team):
            yield Hit("The audited team has data scientists and no engineer for models: say who brings them into use.")


def _contradictions(posting: Posting, team: Team, audited: Mapping[str, int]) -> Iterator[Hit]:
    """Lines that lean on a specialist whom the audit does not count, or miss one whom it counts."""
    for found in team.specialists:
        counted, named = audited.get(found.role), _NAMES.get(found.role, "")
        text = posting.text_of(found.statement).lower()
        if counted is None or found.statement in team.plans or not named or named.split()[-1] not in text:
            continue  # "our AI team" names nobody whom an audit could count
        line = (found.statement.start, found.statement.end)
        if counted == 0 and found.number != 0:
            yield Hit(f"The audited team has no {named}, and this line leans on one: say who does that work.", *line)
        elif counted > 0 and found.number == 0:
            yield Hit(f"The audited team has {counted} {named}{'s' * (counted > 1)}, and this line says none.", *line)


def _few_scientists_alone(team: Team) -> bool:
    count = team.number_of("data_scientists")
    return count is not None and 0 < count <= _FEW_SCIENTISTS and not team.names(*_BUILDERS_BESIDE)


def _audited_imbalance(audited: Mapping[str, int]) -> bool:
    if not 0 < audited.get("data_scientists", 0) <= _FEW_SCIENTISTS:
        return False
    asked = [role for role in ("ml_engineers", "data_engineers", "architects") if role in audited]
    return bool(asked) and all(audited[role] == 0 for role in asked)

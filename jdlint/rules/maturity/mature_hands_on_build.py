from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile, Subject
from jdlint.role.team import read_team
from jdlint.rules.asking import asked, ranges
from jdlint.rules.rule import Hit, Rewrites, Rule

_BUILDING: Final[tuple[Subject, ...]] = (
    "model",
    "data-preparation",
    "pipeline",
    "code",
    "operation",
    "report",
    "architecture",
)
_FULL_TEAM: Final = ("data_scientists", "ml_engineers", "data_engineers")


class MatureHandsOnBuild(Rule):
    """A company with a full team asks the product manager to build.

    What it flags:
        At a mature company, or where data scientists, ML engineers and data engineers are all named, a duty of
        building models, pipelines, production code, dashboards or architecture.

    Why it matters:
        The specialists are there. What is missing at that size is direction and coordination, and a product manager
        who builds does a colleague's work while nobody does theirs.

    Bad:
        Maturity: mature
        Responsibilities
        - Build weekly dashboards for all business units.

    Good:
        Maturity: mature
        Responsibilities
        - Set direction and coordinate data science, platform, legal and two product lines.

    When it does not apply:
        - Prototypes, and nice-to-haves.
        - Early and scaling companies without a full team: the DS rules speak there.

    Source:
        - article: at mature companies the role is strategic direction and cross-functional coordination.

    Known limits:
        The DS finding of each line names the duty more closely; this one says why the company need not ask for it.
    """

    code = "MA304"
    name = "mature-hands-on-build"
    severity = Severity.ERROR
    suggestion = "advice"
    rewrites = Rewrites(
        early="Frame what {object} is needed for, and agree with the team who builds it.",
        scaling="State what {object} must achieve; the specialists on the team build it.",
        mature="Set the direction that {object} serves, and coordinate the specialists who build it across product "
        "lines.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if profile.maturity.band != "mature" and not _has_full_team(posting, profile):
            return
        building = [
            ask
            for ask in asked(profile, *_BUILDING)
            if ask.duty.stance == "own" and ask.reading.statement.section == "responsibilities"
        ]
        if building:
            message = (
                f"{building[0].quote(posting)} is hands-on work that a company with specialists has people for: "
                "ask for direction and coordination."
            )
            yield Hit(message, object="the specialists' work", related=ranges([ask.reading for ask in building]))


def _has_full_team(posting: Posting, profile: Profile) -> bool:
    audited = profile.context.team
    if audited:
        return all(audited.get(role, 0) > 0 for role in _FULL_TEAM)
    team = read_team(posting)
    return all(team.names(role) for role in _FULL_TEAM)

from collections.abc import Iterator, Mapping
from typing import ClassVar

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import BUILDERS, Profile
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.rules.scope.soft_skills import soft_statements


class SoftSkillsMissingOrToken(Rule):
    """Soft skills are missing, or one phrase stands for them.

    What it flags:
        A posting whose duties and requirements name no soft skill, or a single token ("excellent communication
        skills") beside six or more technical must-haves.

    Why it matters:
        Models behave unexpectedly and dates slip. Whether the team stays calm and the stakeholders stay patient
        depends on this person more than on the technology.

    Bad:
        Responsibilities
        - Own the roadmap of our writing assistant.
        - Decide which requests come first.
        - Set the quality bar for answers.
        Requirements
        - Deep knowledge of large language models.
        - Three years in product management.

    Good:
        Requirements
        - Deep knowledge of large language models.
        - You keep a team calm and honest when a model misbehaves and the date slips.

    When it does not apply:
        - A behavior among the duties: "tell stakeholders early when the timeline moves".
        - Two soft skills, or one that says with whom or in which situation.

    Source:
        - article: communication, collaboration and emotional intelligence are undervalued in this role.
        - our proposal: the ratio of one soft skill to six technical must-haves.

    Known limits:
        A skill told as a story without any of the usual words is missed.
    """

    code = "SC605"
    name = "soft-skills-missing-or-token"
    severity = Severity.WARNING
    suggestion = "insert"
    options: ClassVar[Mapping[str, float]] = {"technical_to_soft": 6}
    units: ClassVar[Mapping[str, str]] = {
        "technical_to_soft": "technical must-haves for each one on soft skills; a proposal",
    }
    rewrites = Rewrites(
        early="You move on calmly when nobody knows yet whether the model can do it, and say so openly.",
        scaling="You tell stakeholders early when the model will not be good enough in time, and keep the teams "
        "together while it gets there.",
        mature="You win people over whom you do not manage, from the board to the modeling team, and keep their "
        "expectations real.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        soft = list(soft_statements(posting))
        if not soft:
            yield Hit(
                "No soft skill is asked for: replace one must-have by how the person handles people and uncertainty."
            )
        elif len(soft) == 1 and not soft[0][1] and _technical_musts(profile) >= options["technical_to_soft"]:
            statement = soft[0][0]
            message = "One phrase stands for all soft skills beside a list of technical ones: say when it matters."
            yield Hit(message, statement.start, statement.end)


def _technical_musts(profile: Profile) -> int:
    return sum(
        any(duty.family in BUILDERS or duty.family == "technical" for duty in reading.duties)
        for reading in profile.readings
        if reading.statement.section == "requirements"
    )

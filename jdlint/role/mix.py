"""The role mix: which roles' work the statements describe, and which strands of the AI PM's."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from jdlint.role.profile import BUILDERS, STRANDS, Duty, Reading

ROLES: Final = (
    "ai_pm",
    "generalist_pm",
    "project_manager",
    "data_scientist",
    "ml_engineer",
    "data_engineer",
    "data_analyst",
    "ai_architect",
    "software_engineer",
    "other",
)
SECTION_WEIGHT: Final = {"responsibilities": 1.0, "requirements": 0.7, "nice-to-have": 0.25}
"""A duty counts more than a must, a must more than a wish (our proposal)."""
_BUILDER_STANCE: Final = {"own": 1.0, "experience": 0.9}
_AI_STANCE: Final = {"own": 1.0, "decide": 1.0, "partner": 1.0, "experience": 0.8, "know": 0.7}
_TOOL_WEIGHT: Final = 0.5
"""A tool or method asked for is half a duty: product managers' postings name some too."""


class Weighed(NamedTuple):
    """A statement that says something of a role: how much it counts, and for whom."""

    reading: Reading
    factor: float
    """Its section's weight."""
    shares: Mapping[str, float]
    """How much of it is each role's work: 0..1 a role, before the section's weight."""


def weigh_statements(readings: Sequence[Reading]) -> tuple[Weighed, ...]:
    """The statements with duties, each weighed once for all that is asked of the whole posting."""
    return tuple(
        Weighed(reading, factor, _shares(reading.duties))
        for reading in readings
        if reading.duties and (factor := SECTION_WEIGHT.get(reading.statement.section, 0.0))
    )


def _shares(duties: Sequence[Duty]) -> dict[str, float]:
    shares: dict[str, float] = {}
    for duty in duties:
        role, weight = _role_weight(duty)
        if weight > shares.get(role, 0.0):
            shares[role] = weight
    if "ai_pm" in shares and "generalist_pm" in shares:
        shares["generalist_pm"] *= 0.3
    builders = [role for role in shares if role in BUILDERS]
    if builders and (total := sum(shares[role] for role in builders)) > 1:
        for role in builders:
            shares[role] /= total
    return shares


def _role_weight(duty: Duty) -> tuple[str, float]:
    if duty.family in BUILDERS:
        weight = duty.weight * _BUILDER_STANCE.get(duty.stance, 0.0)
        return duty.family, weight * (_TOOL_WEIGHT if duty.subject == "tool" else 1.0)
    if duty.family in STRANDS:
        return "ai_pm", duty.weight * _AI_STANCE.get(duty.stance, 0.0)
    if duty.stance in ("other", "negated"):
        return duty.family, 0.0
    if duty.family in ("generalist_pm", "project_manager"):
        return duty.family, duty.weight
    return "other", 0.0


def role_mix(statements: Sequence[Weighed]) -> dict[str, float]:
    """Shares 0..1 of each role over the whole posting; all 0 where nothing was found."""
    totals = dict.fromkeys(ROLES, 0.0)
    for statement in statements:
        for role, share in statement.shares.items():
            totals[role] += statement.factor * share
    return _shared(totals)


def strands(statements: Sequence[Weighed]) -> dict[str, float]:
    """Shares of the strategic, tactical and technical strand within the AI PM's work."""
    totals = dict.fromkeys(STRANDS, 0.0)
    for reading, factor, shares in statements:
        if "ai_pm" not in shares:
            continue
        best: dict[str, float] = {}
        for duty in reading.duties:
            if duty.family in STRANDS:
                best[duty.family] = max(best.get(duty.family, 0.0), duty.weight * _AI_STANCE.get(duty.stance, 0.0))
        for strand, weight in best.items():
            totals[strand] += factor * weight
    return _shared(totals)


def _shared(totals: dict[str, float]) -> dict[str, float]:
    whole = sum(totals.values())
    return {name: round(total / whole, 3) if whole else 0.0 for name, total in totals.items()}

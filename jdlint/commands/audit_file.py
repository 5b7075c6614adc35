"""The commented `jdlint.toml` that an audit becomes."""

from collections.abc import Iterator
from typing import Final

from jdlint.config import TEAM_ROLES
from jdlint.finding import BANDS, Band
from jdlint.role.audit import Audit, Conclusion

INFRASTRUCTURE_TOLD: Final = {
    "none": "none for AI",
    "vendor-api": "a vendor's model API",
    "cloud": "a cloud provider's AI services",
    "platform": "a platform of our own",
}
SPRINT_WORK_TOLD: Final = {
    "this-role": "the person we hire",
    "product-owner": "a product owner",
    "delivery-lead": "a delivery lead",
    "nobody": "nobody yet",
}
TEAM_TOLD: Final = {
    "data_scientists": "analyze data and build models",
    "ml_engineers": "bring models into production",
    "data_engineers": "build and run data pipelines",
    "analysts": "report and answer ad hoc questions",
    "architects": "decide the technical design",
    "product_owners": "do the sprint-level product work",
}
EXPECTED: Final[dict[Band, str]] = {
    "early": "about a third strategy, half hands-on product work, the rest technical talks",
    "scaling": "about 40% strategy, 30% product work with the squads, 30% technical talks",
    "mature": "mostly direction and coordination, a quarter of technical talks",
}
"""What the role usually is at each stage: rule MA301's proposal, in words."""


def configuration_text(audit: Audit, maturity: Band, concluded: Conclusion) -> str:
    """A configuration that loads; facts and reason are comments, and `maturity` may differ from what follows."""
    return "\n".join([*_head(audit), *_maturity(maturity, concluded), "", *_team(audit)]) + "\n"


def _head(audit: Audit) -> Iterator[str]:
    yield "# Written by `jdlint init`. Every key is explained in docs/configuration.md; run it again when facts change."
    facts = [f"#   {name}: {_one_line(answer)}" for name, answer in _facts(audit) if answer is not None]
    if facts:
        yield from ("#", "# What the audit found:", *facts)
    yield ""


def _facts(audit: Audit) -> Iterator[tuple[str, str | None]]:
    yield "models or AI features live", _number(audit.models_live)
    yield "pilots", _number(audit.pilots)
    yield "data", audit.data
    yield "infrastructure", INFRASTRUCTURE_TOLD[audit.infrastructure] if audit.infrastructure else None
    yield "sprint-level work", SPRINT_WORK_TOLD[audit.sprint_work] if audit.sprint_work else None
    yield "product lines", _number(audit.product_lines)
    yield "domain", audit.domain


def _number(answer: int | None) -> str | None:
    return None if answer is None else str(answer)


def _maturity(maturity: Band, concluded: Conclusion) -> Iterator[str]:
    band = "auto" if maturity == "unknown" else maturity
    yield f"# How far the company is with AI: {', '.join(BANDS)}, or auto to read it from each posting."
    if maturity == concluded.band:
        yield f"# {band}, because {concluded.reason}."
    else:
        follows = "auto" if concluded.band == "unknown" else concluded.band
        yield f"# You chose {band}; from the audit follows {follows}, because {concluded.reason}."
    if maturity in EXPECTED:
        yield f"# The role is then usually {EXPECTED[maturity]}."
    yield f'maturity = "{band}"'


def _team(audit: Audit) -> Iterator[str]:
    yield "# Who is on the team; a role that stays a comment was not counted, 0 means that there is none."
    yield "[team]"
    lines = [
        (f"{role} = {audit.team[role]}" if role in audit.team else f"# {role} = 0", TEAM_TOLD[role])
        for role in TEAM_ROLES
    ]
    width = max(len(line) for line, _ in lines)
    yield from (f"{line:{width}}  # {told}" for line, told in lines)


def _one_line(answer: str) -> str:
    """As a TOML comment may hold it: no line ends, no control characters."""
    return "".join(each if each.isprintable() else " " for each in " ".join(answer.split()))

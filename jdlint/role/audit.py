"""The honest audit: what a company says of its own AI and team, and which maturity follows."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from jdlint.finding import Band
from jdlint.role.company_size import MANY_MODELS

ESTABLISHED_MODELS: Final = 3
"""Live models from which a shared platform and several product lines make a company mature (a proposal)."""
SEVERAL_LINES: Final = 2
_FEW_SCIENTISTS: Final = 2

Infrastructure = Literal["none", "vendor-api", "cloud", "platform"]
SprintWork = Literal["this-role", "product-owner", "delivery-lead", "nobody"]


class Audit(NamedTuple):
    """What somebody who knows the company answered; None where they did not."""

    models_live: int | None = None
    """Models or AI features that users work with today."""
    pilots: int | None = None
    data: str | None = None
    """Which data there are and in what state, in their own words."""
    infrastructure: Infrastructure | None = None
    team: Mapping[str, int] = {}
    """Head counts by role of `Context.team`."""
    sprint_work: SprintWork | None = None
    product_lines: int | None = None
    domain: str | None = None


class Conclusion(NamedTuple):
    """The band that follows from an audit, "unknown" where nothing does, and why."""

    band: Band
    reason: str


def conclude(audit: Audit) -> Conclusion:
    """The same facts that a posting's text is judged by: what is live, how much of it, and on what.

    Nothing live is early. `MANY_MODELS` live are mature, and so are `ESTABLISHED_MODELS` where a platform of their
    own serves several product lines. Everything between is scaling. The team does not decide it: rules MA302 and
    MA305 compare the team with the posting.
    """
    live = audit.models_live
    if live is None:
        return Conclusion("unknown", "nobody said how much AI is live, so each posting's own text decides")
    if live == 0:
        return Conclusion("early", f"no model or AI feature is live{_and_pilots(audit.pilots)}")
    if live >= MANY_MODELS:
        return Conclusion("mature", f"{live} models are live, and from {MANY_MODELS} on AI is established work")
    shared = audit.infrastructure == "platform" and (audit.product_lines or 0) >= SEVERAL_LINES
    if live >= ESTABLISHED_MODELS and shared:
        return Conclusion(
            "mature", f"{live} models on a platform of your own serve {audit.product_lines} product lines"
        )
    return Conclusion("scaling", f"{_counted(live, 'model')} live, fewer than {MANY_MODELS}{_why_not_more(audit)}")


def notes(audit: Audit) -> tuple[str, ...]:
    """What the answers themselves ask to be settled before a posting is written, a sentence each."""
    team = audit.team
    said = []
    beside = [team[role] for role in ("ml_engineers", "data_engineers", "architects") if role in team]
    if 0 < team.get("data_scientists", 0) <= _FEW_SCIENTISTS and beside and not any(beside):
        said.append(
            "Data scientists with no engineer for models: say in the posting who brings models into use (MA305)."
        )
    if audit.sprint_work == "product-owner" and team.get("product_owners") == 0:
        said.append("Sprint work is a product owner's, and the team counts none: it will fall to the person you hire.")
    if audit.sprint_work == "nobody":
        said.append(
            "Nobody does the sprint-level work: it will fall to the person you hire, so put it among the duties."
        )
    if audit.models_live and team and not any(team.values()):
        said.append("Something is live, and the team counts nobody: say in the posting who keeps it running.")
    return tuple(said)


def _and_pilots(pilots: int | None) -> str:
    return f"; {_counted(pilots, 'pilot')} running" if pilots else ""


def _why_not_more(audit: Audit) -> str:
    if audit.models_live is not None and audit.models_live < ESTABLISHED_MODELS:
        return ""
    return ", and no platform of your own serves several product lines"


def _counted(number: int, thing: str) -> str:
    return f"1 {thing} is" if number == 1 else f"{number} {thing}s are"

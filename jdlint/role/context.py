"""What is known about the company before its posting is read: options, front matter, configuration."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from jdlint.finding import Band

Subtype = Literal["auto", "platform", "experience", "internal", "research"]


class Context(NamedTuple):
    """Facts and choices that come from outside the text and win over what the text says."""

    assume_ai_pm: bool = False
    """Treat the posting as an AI PM's, as if its title said AI (`--role ai-pm`)."""
    maturity: Band = "unknown"
    """The band somebody stated; "unknown" leaves it to the text."""
    maturity_source: Literal["option", "front-matter", "config", "default"] = "default"
    subtype: Subtype = "auto"
    team: Mapping[str, int] = {}
    """Audited head counts by role (data_scientists, ml_engineers, data_engineers, analysts, architects,
    product_owners). A role that is absent was not asked; 0 means there is none."""
    today: str = ""
    """ISO date that rules about the age of a technology count from."""
    jurisdiction: str = ""
    """Where the job is, for the rule on pay ranges; empty means do not ask."""

"""The pages of the rules that ran, for a report that explains them."""

from collections.abc import Sequence

from jdlint.config import Settings
from jdlint.finding import RulePage
from jdlint.rules import RULES
from jdlint.rules.page_markdown import rule_page


def pages_of_rules_that_ran(settings: Sequence[Settings]) -> tuple[RulePage, ...]:
    """By code, for every rule that at least one of the postings was checked against."""
    choices = [each.choices("") for each in settings]
    ran = [rule for rule in RULES if any(choice.runs(rule) for choice in choices)]
    return tuple(sorted(map(rule_page, ran)))

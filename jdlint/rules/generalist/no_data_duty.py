from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.wording import read_wording
from jdlint.rules.asking import holds
from jdlint.rules.phrases import Phrases
from jdlint.rules.rule import Hit, Rewrites, Rule

_RENTED: Final = Phrases(
    """
    llm api, model api, hosted model, hosted llm, managed llm, third party model, third party llm, off the shelf
    model, openai api, model provider
    """
)
_HANDLED: Final = Phrases(
    """
    privacy, prompt data, customer data, personal data, data protection, gdpr
    """
)


class NoDataDuty(Rule):
    """No duty says anything about the data behind the AI.

    What it flags:
        A posting in which no duty or must-have is about data: what exists, who owns it, its quality, labels, feedback
        from use, the data strategy. Advice; a warning at an early company, where nobody else will ask.

    Why it matters:
        Most AI ideas end where the data ends. Whoever decides what to build has to find out early whether the data is
        there and may be used.

    Bad:
        Maturity: early
        Responsibilities
        - Prioritize feature requests from customers.

    Good:
        Maturity: early
        Responsibilities
        - Find out whether the data for a use case exists, who owns it, and what it may be used for.

    When it does not apply:
        - The product rents its models through an API, and privacy or prompt data is covered.
        - A posting too short to judge.

    Source:
        - article: align AI initiatives "with data management strategy, infrastructure evolution, and other product
          lines"; start with an audit of what the team has.
        - our proposal: advice only, except early.

    Known limits:
        Being "data-driven" is no data duty, and neither is reading dashboards.
    """

    code = "PM204"
    name = "no-data-duty"
    severity = Severity.INFO
    suggestion = "insert"
    rewrites = Rewrites(
        early="Check data availability for each AI use case before we build: what exists, who owns it and what it "
        "may be used for.",
        scaling="Agree the data requirements of the AI features with data engineering: how fresh, how complete, and "
        "how feedback from users returns.",
        mature="Align the data needs of the AI products with the company's data strategy.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if holds(profile, "data") or _rents_models(posting):
            return
        severity = Severity.WARNING if profile.maturity.band == "early" else self.severity
        message = "No duty says which data the AI needs: add who finds out what exists and what it may be used for."
        yield Hit(message, severity=severity)


def _rents_models(posting: Posting) -> bool:
    wording = read_wording(posting)
    return any(wording.find(_RENTED.matcher)) and any(wording.find(_HANDLED.matcher))

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.wording import read_wording
from jdlint.rules.asking import ELSEWHERE, holds
from jdlint.rules.phrases import Phrases
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.sectors import REGULATED, SECTOR_MATCHER

_CHILDREN: Final = Phrases("child, children, pupil, for minor")


class NoFailureOrRiskDuty(Rule):
    """No duty says what happens when the model is wrong.

    What it flags:
        A posting in which no duty or must-have is about failure or risk: fallback, human review, guardrails, bias,
        privacy, explanation, incidents, regulation. Advice; a warning where the product's field is regulated.

    Why it matters:
        Models behave in ways nobody planned. Who is told, what the user sees and when a person steps in are product
        decisions, and in a regulated field they are also duties under law.

    Bad:
        About us
        - We help banks decide on loans in minutes.
        Responsibilities
        - Prioritize feature requests from customers.

    Good:
        About us
        - We help banks decide on loans in minutes.
        Responsibilities
        - Decide when a person must review, what the fallback is, and what we tell the customer when the model is wrong.

    When it does not apply:
        - Any one of these named as a duty or must-have.
        - A posting too short to judge.

    Source:
        - article: AI product development involves ambiguity: "models behave unexpectedly".
        - practice: guardrails, uncertainty and cost are standing parts of AI PM work.
          https://linhtruong.com/research/AI-Product-Manager.html
        - our proposal: the list of regulated fields (health, finance, insurance, law, hiring, products for children);
          it makes no claim about any law.

    Known limits:
        The field is known by a short list of words outside benefits and legal text.
    """

    code = "PM205"
    name = "no-failure-or-risk-duty"
    severity = Severity.INFO
    suggestion = "insert"
    rewrites = Rewrites(
        early="Decide when human review is needed, what the fallback is, and what we tell the customer when the AI "
        "is wrong.",
        scaling="Define guardrails, human review and the handling of incidents with engineering and legal before "
        "each launch.",
        mature="Represent the product in AI governance, and agree with the risk team how failures are found, "
        "reported and corrected.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if holds(profile, "risk"):
            return
        severity = Severity.WARNING if _is_regulated(posting) else self.severity
        message = "No duty says what happens when the model is wrong: add who decides on review and fallback."
        yield Hit(message, severity=severity)


def _is_regulated(posting: Posting) -> bool:
    wording = read_wording(posting)
    sectors = (phrase.statement for phrase in wording.find(SECTOR_MATCHER) if not REGULATED.isdisjoint(phrase.lists))
    children = (phrase.statement for phrase in wording.find(_CHILDREN.matcher))
    return any(statement.section not in ELSEWHERE for statement in chain(sectors, children))

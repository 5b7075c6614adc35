from collections.abc import Iterator, Mapping
from typing import ClassVar, Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting, Statement
from jdlint.role.profile import Profile, Reading
from jdlint.rules.rule import Hit, Rewrites, Rule

_CHOICES: Final = (
    "one of",
    "some of",
    "three of",
    "two of",
    "any of",
    "several of",
    "such as",
    "e.g.",
    "for example",
    "or similar",
)
_SHOWN: Final = 12


class KitchenSinkMustHaves(Rule):
    """The must-haves are too many to be musts.

    What it flags:
        More than 10 must-haves (a warning) or more than 15 (an error): each bullet of the requirements, and each
        further tool in a list of tools.

    Why it matters:
        Nobody has them all, so the list is either ignored or keeps out careful people. It also hides which one the
        team really lacks.

    Bad:
        Requirements
        - Product management.
        - Agile methods.
        - Machine learning.
        - Large language models.
        - Prompt design.
        - Data governance.
        - Cloud platforms.
        - Information security.
        - Stakeholder work.
        - Sales enablement.
        - Pricing.

    Good:
        Requirements
        - You have shipped an AI feature, any size.
        - You know how hospitals plan staff.
        - You can discuss model trade-offs with engineers.

    When it does not apply:
        - "Three of the following": a choice counts once.
        - Nice-to-haves.

    Source:
        - article: abstract qualifications do not make the right hire; an early team needs the exact experience it
          lacks.
        - practice: postings that join architect, ML specialist, data engineer and governance in one list.
          https://www.wjkim.com/series/unicorn/part-1
        - our proposal: the thresholds of 10 and 15.

    Known limits:
        A long sentence with many demands counts once, apart from its tools.
    """

    code = "BZ702"
    name = "kitchen-sink-must-haves"
    severity = Severity.WARNING
    suggestion = "advice"
    options: ClassVar[Mapping[str, float]] = {"warning": 10, "error": 15}
    units: ClassVar[Mapping[str, str]] = {
        "warning": "must-haves; a proposal",
        "error": "must-haves; a proposal",
    }
    rewrites = Rewrites(
        early="Keep the one experience the team lacks and four more; move the rest to nice-to-have.",
        scaling="Keep five to seven: one each for AI fluency, product craft and the field; move the rest to "
        "nice-to-have.",
        mature="Keep five: scope, judgment, influence, fluency, field; say what you teach, and drop the rest.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        musts = [
            reading
            for reading in profile.readings
            if reading.statement.section == "requirements" and reading.statement.is_item
        ]
        if "of the following" in posting.source.text.lower() and any(
            _opens_a_choice(posting, reading.statement) for reading in profile.readings
        ):
            return
        count = sum(1 + _further_tools(posting, reading) for reading in musts)
        if count <= options["warning"]:
            return
        severity = Severity.ERROR if count > options["error"] else self.severity
        lines = tuple((reading.statement.start, reading.statement.end) for reading in musts[:_SHOWN])
        message = (
            f"{count} must-haves are more than anybody has: keep the five to seven that decide, the one the team "
            "lacks first."
        )
        yield Hit(message, severity=severity, related=lines)


def _opens_a_choice(posting: Posting, statement: Statement) -> bool:
    text = posting.text_of(statement).lower()
    return "of the following" in text and (
        "three" in text or "some" in text or "any" in text or "most" in text or "two" in text
    )


def _further_tools(posting: Posting, reading: Reading) -> int:
    """Tools named beyond the first, unless the list is one of choices."""
    tools = {duty.object.lower() for duty in reading.duties if duty.subject == "tool" and duty.object}
    if len(tools) < 2:
        return 0
    text = posting.text_of(reading.statement).lower()
    return 0 if any(choice in text for choice in _CHOICES) else len(tools) - 1

from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile, Reading, Subject
from jdlint.rules.asking import holds, quoted, words_of
from jdlint.rules.rule import Hit, Rewrites, Rule

_SUBSTANCE: Final[tuple[Subject, ...]] = (
    "evaluation",
    "data",
    "model-choice",
    "risk",
    "feasibility",
    "direction",
    "experiment",
    "alignment",
)


class UsesAiToolsOnly(Rule):
    """All that the posting says about AI is that the candidate uses it.

    What it flags:
        Statements that ask the candidate to work with assistants and AI tools, in a posting without any duty about AI
        in the product. A warning where nothing else in the duties names AI.

    Why it matters:
        Using an assistant to write faster is a habit of many product managers. It does not make the product an AI
        product, and does not tell anyone who can manage one.

    Bad:
        Responsibilities
        - Use ChatGPT and Copilot to write product documents faster.

    Good:
        Responsibilities
        - Define what a good enough answer is and on which test set we measure it.
        - Use ChatGPT and Copilot to write product documents faster.

    When it does not apply:
        - Any duty or must-have with AI substance.

    Source:
        - article: "General AI knowledge is becoming a commodity"; the premium is on judgment about AI in a field.
        - practice: AI-enabled work and AI products are different jobs.
          https://sharebird.com/h/product-management/q/what-are-the-different-types-of-ai-product-managers-are-we-going-to-see-a-role-thats-similar-to-a-technical-product-manager-focused-towards-the-data-science-team

    Known limits:
        Tools are known by name or by "AI tools".
    """

    code = "PM208"
    name = "uses-ai-tools-only"
    severity = Severity.INFO
    suggestion = "insert"
    rewrites = Rewrites(
        early="Decide which AI opportunities in the product are worth it for its users, and test them before we build.",
        scaling="Own the evaluation plan and the launch gate of the AI features in the product.",
        mature="Set the AI roadmap of the product, and align it with the data strategy and the other product lines.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if holds(profile, *_SUBSTANCE):
            return
        using = [reading for reading in profile.readings if _uses_tools(reading)]
        others = any(map(_names_ai_otherwise, profile.readings))
        for reading in using:
            message = (
                f"{quoted(words_of(posting, reading.statement))} is about the person's own tools: "
                "add a duty about AI in the product, or drop AI from the title."
            )
            yield Hit(
                message, reading.statement.start, reading.statement.end, self.severity if others else Severity.WARNING
            )


def _uses_tools(reading: Reading) -> bool:
    return any(duty.subject == "ai-tool-use" for duty in reading.duties)


def _names_ai_otherwise(reading: Reading) -> bool:
    in_role = reading.statement.section in ("responsibilities", "requirements")
    return in_role and reading.ai_words > 0 and not _uses_tools(reading)

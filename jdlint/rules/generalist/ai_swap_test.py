import re
from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile, Verdict
from jdlint.role.scope import has_substance
from jdlint.rules.asking import quoted, ranges, words_of
from jdlint.rules.rule import Hit, Rewrites, Rule

_AI: Final = r"\b(?:gen(?:erative)?[ -]?ai|ai/ml|artificial intelligence|machine learning|a\.i\.|ai|ml|llms?)(?!\w)"


class AiSwapTest(Rule):
    """AI is named in the duties, but as decoration: another noun would do as well.

    What it flags:
        Duties that say "AI-powered" or "AI features" where nothing else in the posting needs AI. The message shows
        one of them with "spreadsheet" in its place. This is one way to the verdict `generalist-pm`.

    Why it matters:
        If the sentence survives the swap, it does not say what is hard about the job: that the output is sometimes
        wrong, that data limits it, that somebody has to decide how wrong is too wrong.

    Bad:
        Title: AI Product Manager
        Responsibilities
        - Own the roadmap for our AI-powered platform.
        - Gather requirements for AI features from stakeholders.
        - Write user stories for AI-driven capabilities.
        - Work with engineering and design to deliver AI solutions on time.
        - Run go-to-market planning with marketing and sales.
        Requirements
        - Five years of product management experience.

    Good:
        Title: AI Product Manager
        Responsibilities
        - Own the roadmap, including which requests should not use AI because a wrong answer costs too much.
        - Define how often the assistant may be wrong, and on which test set we measure it.
        - Decide what the user sees when the model is unsure.
        - Weigh model quality, cost and latency with engineering.
        - Run go-to-market planning with marketing and sales.
        Requirements
        - Five years of product management experience.

    When it does not apply:
        - At least two statements with AI substance.
        - Substance that stands in the requirements only makes this advice.

    Source:
        - article: the AI PM is no generalist; a working technical foundation is "a core requirement".
        - practice: swap AI for another noun; if the text still works, AI is decoration.
          https://riffon.com/pod/pd_6tz3u4lhnid5/ep_gchvmo4biwvg

    Known limits:
        The swap is of words; a sentence about AI can be empty and still not survive it.
    """

    code = "PM202"
    name = "ai-swap-test"
    severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="Decide where AI adds value, and where a wrong answer would cost more than it saves.",
        scaling="Define how often each AI feature may be wrong, on which test set we measure it, and what the user "
        "sees when it is.",
        mature="Weigh model quality, cost and latency across product lines, and decide with the platform team where "
        "one model serves several.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        for verdict in profile.verdicts:
            if verdict.cause == "decoration":
                message = (
                    f"AI is decoration in these duties{_swapped(posting, verdict)}: "
                    "add what only AI makes hard (evaluation, data, failure)."
                )
                yield Hit(message, severity=self._severity(profile), related=ranges(verdict.readings))

    def _severity(self, profile: Profile) -> Severity:
        musts = (reading for reading in profile.readings if reading.statement.section == "requirements")
        return Severity.INFO if any(map(has_substance, musts)) else self.severity


def _swapped(posting: Posting, verdict: Verdict) -> str:
    """One of the lines with another noun for AI, to see that it still works; nothing where none names AI."""
    for reading in verdict.readings:
        if reading.ai_words:
            line, count = re.subn(_AI, "spreadsheet", words_of(posting, reading.statement), flags=re.IGNORECASE)
            if count:
                return f" (with another noun the line still works: {quoted(line)})"
    return ""

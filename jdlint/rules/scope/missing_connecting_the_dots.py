from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.strand_acts import CONNECTING
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.rules.scope.strands import acts

_SEVERITY: Final = {"early": Severity.INFO, "mature": Severity.ERROR}


class MissingConnectingTheDots(Rule):
    """Nothing ties the AI work to data, infrastructure or other products.

    What it flags:
        A posting without a duty that aligns AI with the data strategy, the infrastructure or platform, or other
        product lines. Advice at an early company, a warning at a scaling one, an error at a mature one.

    Why it matters:
        An AI feature on its own may succeed once. Lined up with data and other products it makes the next one cheaper,
        and at a mature company that is most of the job.

    Bad:
        Responsibilities
        - Define the quality bar for the search assistant.

    Good:
        Responsibilities
        - Find which other products can reuse the assistant's output, and line the work up with the data strategy.

    When it does not apply:
        - One duty of this kind is there.

    Source:
        - article: connecting the dots between AI, data management, infrastructure and other product lines is where the
          role pays off.

    Known limits:
        At a company with a single product the data strategy alone would do; that is not read from the text. Work
        "across teams" or "across markets" is no connection, work "across products" is one whatever else the text says.
    """

    code = "SC606"
    name = "missing-connecting-the-dots"
    severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="Choose AI use cases that share one data foundation, and find out which data we would need anyway.",
        scaling="Line the AI work up with the data platform's plan, and find which other products can reuse the "
        "result.",
        mature="Align AI initiatives with the data strategy, the platform roadmap and the other product lines.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if not any(acts(posting, CONNECTING, duties_only=True, declared=profile.context.assume_ai_pm)):
            severity = _SEVERITY.get(profile.maturity.band, self.severity)
            message = "No duty ties the AI work to the data strategy, the platform or other products: add one."
            yield Hit(message, severity=severity)

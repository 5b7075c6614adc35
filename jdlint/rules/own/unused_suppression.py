from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.rule import Hit, Rule


class UnusedSuppression(Rule):
    """A suppression silences nothing.

    What it flags:
        A `jdlint-disable` comment that names a rule of which there is no finding in its reach, or a code that is no
        rule at all.

    Why it matters:
        A suppression left behind hides the next finding on its line, which nobody then decides about.

    Bad:
        Responsibilities
        - <!-- jdlint-disable-next-line DS108: no analyst until May -->
        - Decide which reports the team needs.

    Good:
        Responsibilities
        - <!-- jdlint-disable-next-line DS108: no analyst until May -->
        - Build the weekly dashboards.

    When it does not apply:
        - The rule did not run, because it was not selected or is off by default.
        - The posting is out of scope, or too short to judge.

    Source:
        - our proposal: linters for code hold that a suppression must earn its place, and so does jdlint.

    Known limits:
        A comment with several codes is looked at code by code, and each unused one is a finding of its own.
    """

    code = "JD001"
    name = "unused-suppression"
    severity = Severity.INFO
    suggestion: ClassVar[Literal["replace", "insert", "advice"]] = "advice"

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        """Yield nothing: only the linter knows what was silenced, and it marks the comments itself."""
        return iter(())

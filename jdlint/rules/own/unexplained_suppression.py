from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.rule import Hit, Rule


class UnexplainedSuppression(Rule):
    """A suppression does not say why.

    What it flags:
        A `jdlint-disable` comment without a reason after a colon. With `--strict` it is a warning.

    Why it matters:
        The next person to edit the posting cannot tell an exception that was thought through from one that was not.

    Bad:
        Responsibilities
        - <!-- jdlint-disable-next-line DS108 -->
        - Build the weekly dashboards.

    Good:
        Responsibilities
        - <!-- jdlint-disable-next-line DS108: no analyst until May -->
        - Build the weekly dashboards.

    When it does not apply:
        - Any words after the colon count as a reason; jdlint does not judge them.
        - `ignore` in the front matter or in a configuration, which has room for a comment beside it.

    Source:
        - our proposal: an exception with its reason can be lifted when the reason is gone.

    Known limits:
        "TODO" is a reason like any other.
    """

    code = "JD002"
    name = "unexplained-suppression"
    severity = Severity.INFO
    suggestion: ClassVar[Literal["replace", "insert", "advice"]] = "advice"

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        """Yield nothing: the linter, which knows whether suppressions count, marks the comments itself."""
        return iter(())

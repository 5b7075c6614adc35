"""What a rule is: a code, a page, three rewrites, and a check that says where and what."""

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal, NamedTuple

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile


class Rewrites(NamedTuple):
    """What to write instead, for each maturity band. `{object}` stands for the flagged duty's own words."""

    early: str
    scaling: str
    mature: str


class Hit(NamedTuple):
    """Where a rule found something. Ranges are in the readable text and cover a whole statement.

    With `start` and `end` None the hit is about the posting as a whole and is shown at its title.
    """

    message: str
    start: int | None = None
    end: int | None = None
    severity: Severity | None = None
    """Where it differs from the rule's own, by context (maturity, count, section)."""
    object: str = ""
    """The flagged words, for the rewrite: "churn models"."""
    related: tuple[tuple[int, int], ...] = ()
    """Statements an aggregate rests on."""
    in_file: bool = False
    """Whether `start` and `end` are places of the original file, for what is no part of the readable text."""


class Rule:
    """The base of every rule. The class docstring is the rule's page (see CONTRIBUTING.md for its headings)."""

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    strict_severity: ClassVar[Severity | None] = None
    """What it counts as at least in a strict run."""
    default: ClassVar[bool] = True
    """Whether the rule runs without being selected."""
    suggestion: ClassVar[Literal["replace", "insert", "advice"]] = "replace"
    rewrites: ClassVar[Rewrites]
    options: ClassVar[Mapping[str, float]] = {}
    """The rule's thresholds with their defaults; configuration may change them under `thresholds`."""
    units: ClassVar[Mapping[str, str]] = {}
    """For each threshold what it counts and where the default comes from: "words of the posting; a proposal"."""

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        """Yield each place the rule objects to, in the order of the text."""
        raise NotImplementedError

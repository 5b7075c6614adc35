"""What jdlint ends with."""

from collections.abc import Iterable
from enum import IntEnum


class ExitStatus(IntEnum):
    """The same numbers for every command and every output format."""

    CLEAN = 0
    """Nothing at or above the `--fail-on` level."""
    FINDINGS = 1
    """At least one finding at or above it."""
    UNUSABLE = 2
    """A bad option, a bad configuration, or an input that could not be read."""
    CHECK_SKIPPED = 3
    """A check that was required could not run."""


_GRAVEST_FIRST = (ExitStatus.UNUSABLE, ExitStatus.CHECK_SKIPPED, ExitStatus.FINDINGS)


def gravest(statuses: Iterable[ExitStatus]) -> ExitStatus:
    """The status to end with where several apply: 2 goes before 3 before 1."""
    seen = set(statuses)
    return next((status for status in _GRAVEST_FIRST if status in seen), ExitStatus.CLEAN)

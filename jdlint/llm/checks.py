"""The checks only a reader of meaning can make. Their questions stand in prompts/, a file for each family."""

from dataclasses import dataclass
from typing import Final

from jdlint.finding import Severity

PREFIX: Final = "LX"
"""What every such code starts with; as the code of a skipped check it stands for all of them."""
FAMILIES: Final = ("duties", "fit", "candidates", "candor")
"""The templates with the questions, in the order they are asked."""


@dataclass(frozen=True, slots=True)
class Check:
    """One question to the model, and what to write where its answer is a problem."""

    code: str
    name: str
    family: str
    severity: Severity
    advice: str
    same_as: tuple[str, ...] = ()
    """Prefixes of rules that say the same of a statement; where one did, the model's finding is left out."""


CHECKS: Final = (
    Check(
        "LX01",
        "who-really-builds",
        "duties",
        Severity.WARNING,
        "Say who does the hands-on building here; this can be read as the product manager's own work.",
        ("DS10",),
    ),
    Check(
        "LX02",
        "duty-for-maturity",
        "fit",
        Severity.INFO,
        "Say how far the company is with AI, and fit this to it.",
        ("MA30",),
    ),
    Check(
        "LX03",
        "swap-test-semantic",
        "duties",
        Severity.INFO,
        "Say what AI changes in this duty; as written it would fit any product.",
    ),
    Check(
        "LX04",
        "hidden-second-role",
        "duties",
        Severity.WARNING,
        "Leave out what belongs to a second job, or open that job beside this one.",
        ("DS10", "BZ703"),
    ),
    Check(
        "LX05",
        "problem-plausibility",
        "fit",
        Severity.INFO,
        "Name the problem that AI is to solve, and an outcome it can plausibly reach.",
    ),
    Check(
        "LX06",
        "team-gap-inference",
        "duties",
        Severity.INFO,
        "Name the specialist who does this work with the product manager, or say that the place is still open.",
    ),
    Check(
        "LX07",
        "requirement-to-duty-trace",
        "candidates",
        Severity.WARNING,
        "Name the duty that needs this requirement, or leave it out.",
        ("CR40", "DS107"),
    ),
    Check(
        "LX08",
        "evidence-match",
        "candidates",
        Severity.INFO,
        "Say that shipped work counts, so that somebody with a portfolio and another title sees a way in.",
        ("CR403", "CR405"),
    ),
    Check(
        "LX09",
        "interview-fit",
        "candidates",
        Severity.INFO,
        "Plan a step that shows how a candidate weighs trade-offs and finds out what users need.",
        ("HP50",),
    ),
    Check(
        "LX10",
        "soft-skill-specificity",
        "candidates",
        Severity.INFO,
        "Tie this trait to a situation of the job.",
        ("SC605",),
    ),
    Check(
        "LX11",
        "internal-consistency",
        "candor",
        Severity.WARNING,
        "Make title, level, years, pay, reporting line and duties agree.",
        ("DS110", "MA30"),
    ),
    Check(
        "LX12",
        "tone-and-honesty",
        "candor",
        Severity.INFO,
        "Promise less here, and say what is hard about the job.",
        ("BZ701", "BZ704"),
    ),
)
BY_CODE: Final = {check.code: check for check in CHECKS}


def wanted_checks(
    *, named: tuple[str, ...], select: tuple[str, ...], extend_select: tuple[str, ...], ignore: tuple[str, ...]
) -> tuple[Check, ...]:
    """The checks to ask for. All arguments are codes or prefixes; an ignored check is not asked for: it would cost."""

    def is_wanted(code: str) -> bool:
        among = (not named or code.startswith(named)) and (not select or code.startswith(select))
        return (among or code.startswith(extend_select)) and not code.startswith(ignore)

    return tuple(check for check in CHECKS if is_wanted(check.code))

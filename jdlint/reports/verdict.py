"""What a posting reads like: its role mix in words and as a small chart."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from jdlint.finding import FileReport
from jdlint.reports.shares import in_units

ROLE_NAMES: Final = {
    "ai_pm": "AI PM",
    "generalist_pm": "generalist PM",
    "project_manager": "project manager",
    "data_scientist": "data scientist",
    "ml_engineer": "ML engineer",
    "data_engineer": "data engineer",
    "data_analyst": "data analyst",
    "ai_architect": "AI architect",
    "software_engineer": "software engineer",
    "other": "other",
}
_MISTAKEN_FOR = {"data-science": "a data scientist or engineer", "generalist-pm": "a generalist product manager"}
_BAR: Final = 20
"""Columns of a full bar."""
_BESIDE: Final = 84
"""Columns from which the two charts stand side by side."""

Style = Callable[..., str]


def verdict(file: FileReport) -> str:
    """One sentence on the posting as a whole."""
    if file.status == "too-short":
        return f"too short to judge: {file.reason}"
    mix = mix_in_words(file)
    if not file.confusions:
        return mix
    return f"{mix}: mistakes the AI PM for {' and for '.join(_MISTAKEN_FOR[each] for each in file.confusions)}"


def mix_in_words(file: FileReport) -> str:
    """`reads 58 % data scientist, 30 % AI PM, 12 % generalist PM`, largest first."""
    shares = _percentages(file.role_mix)
    if not shares:
        return "names no duty of a role that jdlint knows"
    return "reads " + ", ".join(f"{percent} % {ROLE_NAMES.get(name, name)}" for name, percent in shares)


def chart(file: FileReport, width: int, style: Style) -> Iterator[str]:
    """Bars for the role mix, and for the strands beside or below them."""
    roles = _bars([(ROLE_NAMES.get(name, name), percent) for name, percent in _percentages(file.role_mix)], 17, style)
    shown = in_units(file.strands, 100) if any(file.strands.values()) else {}
    strands = _bars(list(shown.items()), 9, style)
    if width < _BESIDE:
        yield from (f"  {line}" for line, _ in (*roles, *strands))
        return
    for row in range(max(len(roles), len(strands))):
        left, used = roles[row] if row < len(roles) else ("", 0)
        right = strands[row][0] if row < len(strands) else ""
        yield f"  {left}{' ' * (17 + _BAR + 10 - used)}{right}"


def _bars(shares: list[tuple[str, int]], names: int, style: Style) -> list[tuple[str, int]]:
    """Lines with the columns each takes."""
    bars = []
    for name, percent in shares:
        filled = max(round(percent * _BAR / 100), 1) if percent else 0
        bar = style("█" * filled, fg="cyan") + style("·" * (_BAR - filled), dim=True)
        bars.append((f"{name:<{names}} {bar} {percent:>3} %", names + 1 + _BAR + 6))
    return bars


def _percentages(shares: Mapping[str, float]) -> list[tuple[str, int]]:
    """Whole percentages that sum to 100, those of at least 1, largest first."""
    named = [(name, percent) for name, percent in in_units(shares, 100).items() if percent]
    return sorted(named, key=lambda each: -each[1])

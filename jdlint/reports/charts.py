"""Charts of the HTML report as inline SVG: who does what by color, by pattern, and in words."""

from collections.abc import Mapping
from typing import Final

from jdlint.reports.element import Html, element, joined
from jdlint.reports.shares import in_units
from jdlint.reports.verdict import ROLE_NAMES

NAMES: Final = ROLE_NAMES | {
    "strategic": "AI PM, strategic",
    "tactical": "AI PM, tactical",
    "technical": "AI PM, technical",
    "soft_skill": "soft skill",
}
"""What readers call a role family or a strand."""

# Strokes of one pattern tile of eight by eight; the family's hue is below. Within a hue no two share a pattern.
_PATTERNS: Final = {
    "ai_pm": "",
    "strategic": "",
    "tactical": "M0 4h8",
    "technical": "M4 0v8",
    "generalist_pm": "",
    "project_manager": "M-2 2l4-4M0 8l8-8M6 10l4-4",
    "data_scientist": "M-2 2l4-4M0 8l8-8M6 10l4-4",
    "ml_engineer": "M-2 6l4 4M0 0l8 8M6-2l4 4",
    "data_engineer": "M0 4h8",
    "data_analyst": "M4 0v8",
    "ai_architect": "M0 4h8M4 0v8",
    "software_engineer": "M2 2h1M6 6h1",
    "soft_skill": "M2 2h1M6 6h1",
    "other": "",
}
_HALF_WIDTH: Final = 100.0
_HEIGHT: Final = 173.2
"""Of an equilateral triangle with sides of 200."""


def patterns() -> Html:
    """The fills that every chart of the page refers to."""
    tiles = (
        element(
            "pattern",
            element("rect", width=8, height=8, class_="tile"),
            element("path", d=strokes, class_="stroke"),
            id=f"fill-{family}",
            class_=f"family-{family}",
            width=8,
            height=8,
            patternUnits="userSpaceOnUse",
        )
        for family, strokes in _PATTERNS.items()
    )
    return element("svg", element("defs", *tiles), class_="fills", aria_hidden="true", width=0, height=0)


def swatch(family: str) -> Html:
    """A small patch of a family's color and pattern."""
    return _patch(family, "swatch")


def edge(family: str) -> Html:
    """The same along the side of a statement."""
    return _patch(family, "edge")


def mix_bar(shares: Mapping[str, float]) -> Html:
    """One bar cut into shares, the largest first, with a legend that says the same in words."""
    parts_of_100 = in_units(shares, 100)
    ordered = [family for family in sorted(shares, key=lambda family: -shares[family]) if parts_of_100[family]]
    if not ordered:
        return element("p", "No duties to share out.", class_="quiet")
    parts, left = [], 0
    for family in ordered:
        width = parts_of_100[family]
        parts.append(element("rect", x=f"{left}%", width=f"{width}%", height="100%", fill=_fill(family), class_="part"))
        left += width
    legend = (
        element("li", swatch(family), element("b", percent(parts_of_100[family])), " ", name_of(family))
        for family in ordered
    )
    bar = element("svg", *parts, class_="mix", aria_hidden="true")
    return joined(bar, element("ul", *legend, class_="legend"))


def ternary(strands: Mapping[str, float]) -> Html:
    """Where a posting stands between strategic, tactical and technical; each corner is 100 % of one."""
    parts_of_100 = in_units(strands, 100)
    strategic, tactical, technical = (parts_of_100.get(name, 0) for name in ("strategic", "tactical", "technical"))
    if not strategic + tactical + technical:
        return element("p", "No strategic, tactical or technical duties to place.", class_="quiet")
    words = f"strategic {percent(strategic)}, tactical {percent(tactical)}, technical {percent(technical)}"
    x, y = _point(*(strands.get(name, 0.0) for name in ("strategic", "tactical", "technical")))
    return element(
        "svg",
        element("path", d=f"M0 {_HEIGHT}L{2 * _HALF_WIDTH} {_HEIGHT}L{_HALF_WIDTH} 0Z", class_="triangle"),
        element("path", d=_grid(), class_="grid"),
        element("circle", cx=round(x, 2), cy=round(y, 2), r=7, class_="here"),
        _corner(_HALF_WIDTH, -8, "middle", "strategic", strategic),
        _corner(-6, _HEIGHT + 18, "start", "tactical", tactical),
        _corner(2 * _HALF_WIDTH + 6, _HEIGHT + 18, "end", "technical", technical),
        viewBox="-30 -28 260 230",
        class_="ternary",
        role="img",
        aria_label=f"Strands of the AI PM's work: {words}",
    )


def percent(parts_of_100: int) -> str:
    """`34 %`."""
    return f"{parts_of_100} %"


def name_of(family: str) -> str:
    """What readers call a family."""
    return NAMES.get(family, family.replace("_", " "))


def _patch(family: str, kind: str) -> Html:
    patch = element("rect", width="100%", height="100%", fill=_fill(family))
    return element("svg", patch, class_=kind, aria_hidden="true")


def _fill(family: str) -> str:
    return f"url(#fill-{family if family in _PATTERNS else 'other'})"


def _corner(x: float, y: float, anchor: str, strand: str, share: int) -> Html:
    return element("text", f"{strand} {percent(share)}", x=x, y=y, text_anchor=anchor)


def _grid() -> str:
    """Lines of a quarter, a half and three quarters of each strand."""
    lines = []
    for part in (0.25, 0.5, 0.75):
        rest = 1 - part
        for start, end in (
            ((part, rest, 0), (part, 0, rest)),
            ((rest, part, 0), (0, part, rest)),
            ((rest, 0, part), (0, rest, part)),
        ):
            (x1, y1), (x2, y2) = _point(*start), _point(*end)
            lines.append(f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}")
    return "".join(lines)


def _point(strategic: float, tactical: float, technical: float) -> tuple[float, float]:
    whole = strategic + tactical + technical
    return _HALF_WIDTH * (strategic + 2 * technical) / whole, _HEIGHT * (1 - strategic / whole)

"""HTML built so that text cannot become markup: what is not `Html` already is escaped where it is put in."""

import re
from html import escape

from jdlint.reports.characters import visible

_LINE_END = re.compile(r"\r\n|\r")
_VOID = frozenset({"meta", "input", "br"})


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(name: str, /, *children: str, **attributes: str | float | None) -> Html:
    """`<name attributes>children</name>`.

    An underscore at an attribute's end is dropped (`class_`), others become hyphens (`aria_sort`); None leaves the
    attribute out. An attribute that takes an address must never be given text of a posting.
    """
    listed = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_escaped(_written(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{listed}>" if name in _VOID else f"<{name}{listed}>{joined(*children)}</{name}>")


def joined(*children: str) -> Html:
    """Children one after the other, text among them escaped."""
    return Html("".join(child if isinstance(child, Html) else _escaped(child) for child in children))


def _escaped(text: str) -> str:
    return escape(visible(_LINE_END.sub("\n", text)))


def _written(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:g}"

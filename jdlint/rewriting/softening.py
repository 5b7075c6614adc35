"""A demand made softer in its own words: another way in beside a degree, a number of years taken out."""

import re
from typing import Final

_MUST: Final = re.compile(
    r"\s*\(?\b(?:is |are )?(?:strictly )?(?:required|mandatory|a must)\b\)?(?=\W*$)", re.IGNORECASE
)
_STILL_A_MUST: Final = re.compile(r"\b(?:required|mandatory|must)\b", re.IGNORECASE)
_END: Final = re.compile(r"[\s.;,]*$")
_YEARS: Final = re.compile(
    r"^(?:(?:at least|a minimum of|minimum of|minimum|over|more than|around)\s+)?"
    r"\d{1,2}\s*\+?\s*(?:(?:-|–|to)\s*\d{1,2}\s*\+?\s*)?(?:or more\s+)?(?:years?|yrs?)['’]?\s+(?:of\s+)?",
    re.IGNORECASE,
)
_OTHER_WAY: Final = {
    "CR401": ", or equivalent experience",
    "CR403": ", or comparable work in an adjacent role or a project of your own",
    "CR404": ", or equivalent project experience",
}


def softened(demand: str, code: str) -> str | None:
    """The demand as it stands in the file, changed as little as its rule asks; None where its form forbids it."""
    if code in _OTHER_WAY:
        return _with_other_way(demand, _OTHER_WAY[code])
    return _without_years(demand)


def _with_other_way(demand: str, other_way: str) -> str | None:
    end = _END.search(demand)
    body, tail = (demand[: end.start()], demand[end.start() :]) if end else (demand, "")
    body = _MUST.sub("", body)
    if _STILL_A_MUST.search(body) or re.search(r"[.!?]\s+\S", body):
        return None
    if "experience" in body.lower() and "experience" in other_way:
        other_way = ", or the equivalent"
    return body + other_way + tail


def _without_years(demand: str) -> str | None:
    years = _YEARS.match(demand)
    if years is None:
        return None
    rest = demand[years.end() :]
    if re.search(r"\b\d{1,2}\s*\+?\s*(?:years?|yrs?)\b", rest, re.IGNORECASE):
        return None
    if not re.search(r"\bexperience\b", rest[:60], re.IGNORECASE):
        rest = f"experience {rest}"
    return rest[:1].upper() + rest[1:]

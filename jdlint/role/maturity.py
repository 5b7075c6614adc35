"""How far the company is with AI, judged by facts in the text and never by adjectives or a famous name."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from jdlint.finding import BANDS, Band, Evidence, Maturity
from jdlint.posting.posting import Posting, Statement
from jdlint.role.company_size import counted_signs
from jdlint.role.context import Context
from jdlint.role.team import read_team
from jdlint.role.wording import Phrase, once_for_each_posting, read_wording
from jdlint.vocabulary.maturity import CHANGE, MATURITY_MATCHER

SIGNALS_NEEDED: Final = 2
"""A band is answered from this weight of distinct signs on (a proposal; one sign alone is too little)."""
EVIDENCE_SHOWN: Final = 4

_COMPANY_SECTIONS: Final = frozenset({"about", "team", "responsibilities"})
"""Where a posting states facts about the company. Requirements state them about the candidate."""
_ABOUT_SECTIONS: Final = frozenset({"about", "team"})
"""For signs that a duty could name too ("use AI to ..."): here they count, and in running text about the role."""

_SIGNS: Final[dict[str, tuple[Band, int, frozenset[str]]]] = {
    "first-hire": ("early", 2, _COMPANY_SECTIONS),
    "nothing-live": ("early", 2, _COMPANY_SECTIONS),
    "pilots": ("early", 1, _COMPANY_SECTIONS),
    "first-use": ("early", 1, _COMPANY_SECTIONS),
    "from-zero": ("early", 1, _COMPANY_SECTIONS),
    "early-stage": ("early", 2, _ABOUT_SECTIONS),
    "startup": ("early", 1, _ABOUT_SECTIONS),
    "no-specialist": ("early", 1, _COMPANY_SECTIONS),
    "small-team": ("early", 2, _ABOUT_SECTIONS),
    "into-ai": ("early", 1, _COMPANY_SECTIONS),
    "venture": ("scaling", 2, _ABOUT_SECTIONS),
    "raised": ("scaling", 2, _ABOUT_SECTIONS),
    "live-ai": ("scaling", 1, _ABOUT_SECTIONS),
    "growing": ("scaling", 1, _COMPANY_SECTIONS),
    "customers": ("scaling", 1, _ABOUT_SECTIONS),
    "big-customers": ("mature", 1, _ABOUT_SECTIONS),
    "staff": ("scaling", 1, _ABOUT_SECTIONS),
    "some-models": ("scaling", 2, _COMPANY_SECTIONS),
    "research": ("mature", 1, _COMPANY_SECTIONS),
    "ai-platform": ("mature", 1, _COMPANY_SECTIONS),
    "frontier": ("mature", 1, _COMPANY_SECTIONS),
    "product-lines": ("mature", 1, _COMPANY_SECTIONS),
    "large-company": ("mature", 1, _COMPANY_SECTIONS),
    "long-history": ("mature", 1, _ABOUT_SECTIONS),
    "many-people": ("mature", 1, _COMPANY_SECTIONS),
    "reach": ("mature", 2, _COMPANY_SECTIONS),
    "many-models": ("mature", 2, _COMPANY_SECTIONS),
    "large-staff": ("mature", 1, _ABOUT_SECTIONS),
}
"""What each kind of sign says, how much it weighs, and in which sections it counts."""

_AI_AT_SCALE: Final = frozenset(
    {"research", "ai-platform", "frontier", "long-history", "many-people", "reach", "many-models"}
)
"""A large company is mature with AI only where one of these stands beside its size."""

_EARLY_FACTS: Final = frozenset(
    {"first-hire", "nothing-live", "first-use", "early-stage", "small-team", "into-ai", "no-specialist"}
)
"""A startup, a pilot or a greenfield project is early with AI only where one of these stands beside it."""
_ENGINEERS_FOR_MODELS: Final = frozenset({("ml", "engineer"), ("learning", "engineer"), ("ai", "engineer")})
"""Beside them, two data scientists are no sign of a team that lacks specialists."""
_ABOUT_THE_CANDIDATE: Final = frozenset({"experience", "background", "experienced"})


class Sign(NamedTuple):
    """One fact that speaks for a band, in the statement that states it."""

    kind: str
    band: Band
    weight: int
    statement: Statement


def judge_maturity(posting: Posting, context: Context) -> Maturity:
    """The band somebody stated, else the one the text's facts show, else "unknown"."""
    if context.maturity != "unknown":
        return Maturity(context.maturity, context.maturity_source)
    signs = read_signs(posting)
    band = _band_of(_weigh(signs))
    if band == "unknown":
        return Maturity("unknown", "default")
    return Maturity(band, "text", _evidence(posting, [sign for sign in signs if sign.band == band]))


@once_for_each_posting
def read_signs(posting: Posting) -> tuple[Sign, ...]:
    """Every fact about the company's AI that the text states, each kind once, in the order of the text."""
    signs: dict[str, Sign] = {}
    for kind, statement in _all_signs(posting):
        band, weight, sections = _SIGNS[kind]
        told = statement.section in sections or (statement.section == "responsibilities" and not statement.is_item)
        if told and kind not in signs:
            signs[kind] = Sign(kind, band, weight, statement)
    if "raised" in signs or "venture" in signs:
        signs.pop("startup", None)
    team = read_team(posting)
    if team.names("ml_engineers") and team.names("data_engineers"):
        signs.pop("small-team", None)
    return tuple(sorted(signs.values(), key=lambda sign: sign.statement.start))


def _weigh(signs: tuple[Sign, ...]) -> dict[Band, int]:
    scores: dict[Band, int] = dict.fromkeys(BANDS, 0)
    for sign in signs:
        scores[sign.band] += sign.weight
    kinds = {sign.kind for sign in signs}
    if not kinds & _AI_AT_SCALE:
        scores["mature"] = 0
    if not kinds & _EARLY_FACTS:
        scores["early"] = 0
    return scores


def _band_of(scores: dict[Band, int]) -> Band:
    """A mature company has scaled before, so signs of growth do not speak against it."""
    early, scaling, mature = scores["early"], scores["scaling"], scores["mature"]
    if mature >= SIGNALS_NEEDED and mature >= scaling and mature > early:
        return "mature"
    if scaling >= SIGNALS_NEEDED and scaling > early:
        return "scaling"
    if early >= SIGNALS_NEEDED and early > scaling and early > mature:
        return "early"
    return "unknown"


def _evidence(posting: Posting, signs: list[Sign]) -> tuple[Evidence, ...]:
    heaviest = sorted(signs, key=lambda sign: -sign.weight)
    statements = {sign.statement.start: sign.statement for sign in heaviest}
    shown = sorted(list(statements.values())[:EVIDENCE_SHOWN], key=lambda statement: statement.start)
    return tuple(
        Evidence(
            posting.source.place(statement.start, statement.end).line,
            " ".join(posting.text_of(statement).split())[:300],
        )
        for statement in shown
    )


def _all_signs(posting: Posting) -> Iterator[tuple[str, Statement]]:
    wording = read_wording(posting)
    for phrase in wording.find(MATURITY_MATCHER):
        kind = phrase.lists[0]
        if (kind == "into-ai" and not _is_change(phrase)) or (kind == "research" and _is_user_research(phrase)):
            continue
        if kind == "no-specialist" and not _ENGINEERS_FOR_MODELS.isdisjoint(_pairs(phrase)):
            continue
        if _SIGNS[kind][0] == "early" and not _ABOUT_THE_CANDIDATE.isdisjoint(phrase.tokens.vocabulary):
            continue
        yield kind, phrase.statement
    for statement, tokens in wording.within(_COMPANY_SECTIONS):
        for kind in counted_signs(posting.text_of(statement), statement.start, tokens):
            yield kind, statement


def _pairs(phrase: Phrase) -> set[tuple[str, str]]:
    return set(pairwise(phrase.tokens.folded))


def _is_change(phrase: Phrase) -> bool:
    return not CHANGE.isdisjoint(phrase.tokens.folded[: phrase.start])


def _is_user_research(phrase: Phrase) -> bool:
    return phrase.start > 0 and phrase.tokens.folded[phrase.start - 1] in (
        "user",
        "market",
        "ux",
        "customer",
        "design",
        "clinical",
    )

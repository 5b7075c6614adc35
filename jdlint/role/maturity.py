"""How far the company is with AI, judged by facts in the text and never by adjectives or a famous name."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from jdlint.finding import BANDS, Band, Evidence, Maturity
from jdlint.posting.posting import Posting, Statement
from jdlint.role.ai_product import names_ai
from jdlint.role.company_size import counted_signs
from jdlint.role.context import Context
from jdlint.role.team import read_team
from jdlint.role.wording import Phrase, once_for_each_posting, read_wording
from jdlint.vocabulary.matcher import Match
from jdlint.vocabulary.maturity import CHANGE, MATURITY_MATCHER, PRODUCT_NOUNS
from jdlint.vocabulary.scope import AI_PRODUCT_MATCHER
from jdlint.vocabulary.tokens import Tokens

SIGNALS_NEEDED: Final = 2
"""A band is answered from this weight of distinct signs on (a proposal; one sign alone is too little)."""
MARGIN: Final = 2
"""By how much the signs of one end must outweigh those of the other (a proposal)."""
EVIDENCE_SHOWN: Final = 4
DUTIES_ON_AI: Final = 3
"""Duties that name AI from which AI is being worked on, whatever is told of the company (a proposal)."""

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
    "own-product": ("scaling", 1, _COMPANY_SECTIONS),
    "ai-team": ("scaling", 1, _COMPANY_SECTIONS),
    "ai-work": ("scaling", 2, _COMPANY_SECTIONS),
    "ai-mission": ("mature", 1, _ABOUT_SECTIONS),
    "growing": ("scaling", 1, _COMPANY_SECTIONS),
    "customers": ("scaling", 1, _ABOUT_SECTIONS),
    "big-customers": ("mature", 1, _ABOUT_SECTIONS),
    "staff": ("scaling", 1, _ABOUT_SECTIONS),
    "some-models": ("scaling", 2, _COMPANY_SECTIONS),
    "research": ("mature", 2, _COMPANY_SECTIONS),
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

_EVERYBODYS: Final = frozenset({"own-product", "ai-team", "ai-work", "live-ai"})
"""Signs that AI is worked on, which companies of every band show: they count where nothing else tells."""
NO_STAGE: Final = frozenset({"ai-team", "ai-work", "ai-mission"})
"""Signs that say nothing of what is live."""
_EARLY_FACTS: Final = frozenset(
    {"first-hire", "nothing-live", "first-use", "early-stage", "small-team", "into-ai", "no-specialist"}
)
"""A startup, a pilot or a greenfield project is early with AI only where one of these stands beside it."""
_ENGINEERS_FOR_MODELS: Final = frozenset({("ml", "engineer"), ("learning", "engineer"), ("ai", "engineer")})
"""Beside them, two data scientists are no sign of a team that lacks specialists."""
_NOUN_WITHIN: Final = 4
_NOT_YET: Final = frozenset({"future", "first", "planned", "upcoming", "no"})
_OTHER_RESEARCH: Final = frozenset("user market ux customer design clinical security threat industry primary".split())
_COLLEAGUES_AFTER: Final = frozenset("with our of and alongside ai ml learning".split())
"""One of these before "researchers" makes them colleagues."""
_EXPERIENCE_WITHIN: Final = 8
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
    kinds = {sign.kind for sign in signs}
    for sign in signs:
        if sign.kind not in _EVERYBODYS:
            scores[sign.band] += sign.weight
    if not kinds & _AI_AT_SCALE:
        scores["mature"] = 0
    if not kinds & _EARLY_FACTS:
        scores["early"] = 0
    if max(scores.values()) < SIGNALS_NEEDED:
        scores["scaling"] += sum(sign.weight for sign in signs if sign.kind in _EVERYBODYS)
    return scores


def _band_of(scores: dict[Band, int]) -> Band:
    """A mature company has scaled before, so signs of growth do not speak against it."""
    early, scaling, mature = scores["early"], scores["scaling"], scores["mature"]
    if min(early, mature) >= SIGNALS_NEEDED and abs(early - mature) < MARGIN:
        return "unknown"
    if mature >= SIGNALS_NEEDED and mature > scaling and mature > early:
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
    yield from _said(posting)
    yield from _worked_on(posting)
    for statement, tokens in read_wording(posting).within(_COMPANY_SECTIONS):
        for kind in counted_signs(posting.text_of(statement), statement.start, tokens):
            yield kind, statement


def _said(posting: Posting) -> Iterator[tuple[str, Statement]]:
    """Signs that stand in so many words: a first hire, a research group, a feature store."""
    for phrase in read_wording(posting).find(MATURITY_MATCHER):
        kind = phrase.lists[0]
        if (kind == "into-ai" and not _is_change(phrase)) or (kind == "research" and not _is_research_on_ai(phrase)):
            continue
        if kind == "no-specialist" and not _ENGINEERS_FOR_MODELS.isdisjoint(_pairs(phrase)):
            continue
        if kind == "startup" and phrase.tokens.words[phrase.end - 1].endswith("s"):
            continue  # startups are customers
        if _SIGNS[kind][0] == "early" and _is_about_the_candidate(phrase):
            continue
        yield kind, phrase.statement


def _worked_on(posting: Posting) -> Iterator[tuple[str, Statement]]:
    """Signs that there is AI to work on: specialists beside the role, the company's AI product, duties that name AI."""
    for specialist in read_team(posting).specialists:
        if specialist.number != 0 and specialist.role not in ("analysts", "data_engineers"):
            yield "ai-team", specialist.statement
    duties = []
    for statement, tokens, terms in read_wording(posting).matches(AI_PRODUCT_MATCHER):
        if statement.section not in _COMPANY_SECTIONS:
            continue
        told = statement.section in _ABOUT_SECTIONS
        if any(_is_own_product(tokens, term, told=told) for term in terms):
            yield "own-product", statement
        if told and "mission" in tokens.folded:
            yield "ai-mission", statement
        if not told and names_ai(tokens):
            duties.append(statement)
    if len(duties) >= DUTIES_ON_AI:
        yield "ai-work", duties[0]


def _is_own_product(tokens: Tokens, term: Match, *, told: bool) -> bool:
    """ "Our AI-driven platform", "Ternfield's GenAI assistant", and where the company is told of, "an AI platform"."""
    if "ai" not in term.lists or PRODUCT_NOUNS.isdisjoint(tokens.folded[term.end - 1 : term.end + _NOUN_WITHIN]):
        return False
    before = tokens.words[max(term.start - _NOUN_WITHIN, 0) : term.start]
    if not _NOT_YET.isdisjoint(before):
        return False
    return told or any(word == "our" or word.endswith("'s") for word in before)


def _pairs(phrase: Phrase) -> set[tuple[str, str]]:
    return set(pairwise(phrase.tokens.folded))


def _is_about_the_candidate(phrase: Phrase) -> bool:
    """ "Experience in an early-stage startup" tells of another company."""
    before = phrase.tokens.folded[max(phrase.start - _EXPERIENCE_WITHIN, 0) : phrase.start]
    return not _ABOUT_THE_CANDIDATE.isdisjoint(before)


def _is_change(phrase: Phrase) -> bool:
    return not CHANGE.isdisjoint(phrase.tokens.folded[: phrase.start])


def _is_research_on_ai(phrase: Phrase) -> bool:
    """Not user research, and not researchers whom the product serves."""
    before = phrase.tokens.folded[max(phrase.start - 4, 0) : phrase.start]
    if before and before[-1] in _OTHER_RESEARCH:
        return False
    return phrase.words != "researcher" or not _COLLEAGUES_AFTER.isdisjoint(before)

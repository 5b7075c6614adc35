"""Whether a posting is an AI product manager's at all: by its title, then by the AI substance of its duties."""

from collections.abc import Sequence
from typing import Final

from jdlint.posting.posting import Posting
from jdlint.role.profile import STRANDS, Reading, Scope
from jdlint.vocabulary.matcher import Match, Matcher
from jdlint.vocabulary.roles import AI_TITLE_WORDS, OTHER_ROLES, PRODUCT_ROLES
from jdlint.vocabulary.tokens import Tokens, tokens_of

AI_STATEMENTS = 2
"""Duties or musts of AI substance that make a plain product manager's posting an AI PM's (the labelling guide's bar
for "not a generalist")."""


_TITLE_MATCHER: Final = Matcher({"product": PRODUCT_ROLES, "other": OTHER_ROLES, "ai": AI_TITLE_WORDS})
_LEADING: Final = frozenset("manager owner lead leader head director vp principal chief president management".split())


def title_words(posting: Posting) -> list[str]:
    """The title in folded words; empty without a title."""
    return tokens_of(posting.title.text).folded if posting.title is not None else []


def title_scope(posting: Posting) -> Scope | None:
    """What the title alone settles: in, out, or None where only the duties can tell."""
    if posting.title is None:
        return None
    role, has_ai = _role_of(posting.title.text)
    if role == "other":
        return Scope(False, f'the title "{posting.title.text}" is another role\'s')
    if role == "product" and has_ai:
        return Scope(True, "the title names a product role and AI")
    return None


def text_scope(posting: Posting, readings: Sequence[Reading]) -> Scope:
    """What the duties say where the title names a product role without AI, or no role at all."""
    title = posting.title.text if posting.title is not None else ""
    role = _role_of(title)[0] if title else "none"
    if role == "none" and not _body_is_product(readings):
        return Scope(False, "neither title nor duties are a product manager's")
    if sum(has_substance(reading) for reading in readings) >= AI_STATEMENTS:
        return Scope(True, "the duties hold real AI work")
    return Scope(False, "a product role with nothing of AI in title or duties")


def has_substance(reading: Reading) -> bool:
    """Whether a statement asks for real AI work of a product manager: object and verb, not the word AI."""
    return any(
        duty.family in STRANDS and duty.weight >= 0.7 and duty.stance not in ("other", "negated")
        for duty in reading.duties
    )


def _role_of(title: str) -> tuple[str, bool]:
    """("product" | "other" | "none", whether the title names AI)."""
    tokens = tokens_of(title)
    matches = _TITLE_MATCHER.find(tokens)
    products = [match for match in matches if "product" in match.lists]
    others = [match for match in matches if "other" in match.lists]
    has_ai = any("ai" in match.lists for match in matches)
    if products and (not others or _is_joined(products, others, tokens)):
        return "product", has_ai
    if others:
        return "other", has_ai
    return _split_role(tokens), has_ai


def _is_joined(products: Sequence[Match], others: Sequence[Match], tokens: Tokens) -> bool:
    """ "AI Product Manager / Data Scientist" is a product role first; "Data Scientist, Product Management" is not."""
    first_other = others[0]
    return products[0].start < first_other.start and products[0].end < first_other.start


def _split_role(tokens: Tokens) -> str:
    """ "Head of AI Product", "Director, AI Products", "Manager, Product": product and a leading noun apart."""
    return "product" if "product" in tokens.folded and not _LEADING.isdisjoint(tokens.folded) else "none"


def _body_is_product(readings: Sequence[Reading]) -> bool:
    strong = sum(any(duty.subject == "product" and duty.weight >= 1 for duty in reading.duties) for reading in readings)
    return strong >= 3

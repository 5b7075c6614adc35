"""Where a text names AI, and whether the product of the role is AI."""

from typing import Final

from jdlint.posting.posting import Posting
from jdlint.role.wording import once_for_each_posting, read_wording
from jdlint.vocabulary.builders import OTHER_MODELS
from jdlint.vocabulary.matcher import Match, Matcher
from jdlint.vocabulary.scope import AI_FIELD_MATCHER, AI_MATCHER, AI_PRODUCT_MATCHER
from jdlint.vocabulary.tokens import Tokens, tokens_of

LIKELY_STATEMENTS: Final = 3
"""Statements with words that can mean something else than AI (a model, an assistant) that bear out an AI title."""
LIKELY_SHARE: Final = 0.1
"""Their share of what is said about company, team and duties."""
DUTIES_ON_AI: Final = 2
"""Duties naming AI from which the role's product is AI, whatever its title."""
SHARE_ON_AI: Final = 0.2
"""Their share of the duties."""
_ROLE_NOUNS: Final = frozenset({"manager", "owner", "pm", "director"})
_BEFORE_A_FIELD: Final = _ROLE_NOUNS | {"lead"}
_JOINTS: Final = frozenset({",", "-", "(", "/", "of", "applied"})
_TITLE_REACH: Final = 3
_COMPANY_AND_ROLE: Final = frozenset({"about", "team", "responsibilities"})


def names_ai(tokens: Tokens) -> bool:
    """Whether the tokens have an AI term; titles, colleagues and other kinds of models are none."""
    return _names(tokens, AI_MATCHER)


def _names(tokens: Tokens, terms: Matcher) -> bool:
    return any(
        "ai" in match.lists and not _is_in_a_title(tokens, match) and not _is_another_model(tokens, match)
        for match in terms.find(tokens)
    )


def _is_another_model(tokens: Tokens, match: Match) -> bool:
    """A leadership model, a product/market-fit model."""
    before = tokens.folded[match.start - 1] if match.start else ""
    return match.end - match.start == 1 and tokens.folded[match.start] == "model" and before in OTHER_MODELS | {"fit"}


def _is_in_a_title(tokens: Tokens, match: Match) -> bool:
    """ "AI/ML Product Manager", "Product Lead, Applied AI": the role's own name says nothing of the work."""
    after = tokens.folded[match.end : match.end + _TITLE_REACH]
    before = [word for word in tokens.folded[max(match.start - _TITLE_REACH, 0) : match.start] if word not in _JOINTS]
    return not _ROLE_NOUNS.isdisjoint(after) or bool(before and before[-1] in _BEFORE_A_FIELD)


@once_for_each_posting
def names_ai_surely(posting: Posting) -> bool:
    """Whether title or text name AI beyond doubt: only then may "model" and "agent" mean AI's."""
    if posting.title is not None and _names_field(tokens_of(posting.title.text)):
        return True
    wording = read_wording(posting)
    return any(_names(wording.tokens[number], AI_PRODUCT_MATCHER) for number in wording.numbers(AI_PRODUCT_MATCHER))


@once_for_each_posting
def product_is_ai(posting: Posting, *, declared: bool = False) -> bool:
    """Whether the role's own product is AI: the title says so and the text bears it out, or many duties name AI.

    `declared`: somebody else says so in the title's place.
    That the company makes AI is not enough: its billing and its marketing are a generalist's work too.
    """
    titled = declared or (posting.title is not None and _names_field(tokens_of(posting.title.text)))
    told = sum(statement.section in _COMPANY_AND_ROLE for statement in posting.statements)
    duties = sum(statement.section == "responsibilities" for statement in posting.statements)
    surely = perhaps = about_ai = 0
    wording = read_wording(posting)
    for number in wording.numbers(AI_MATCHER, AI_PRODUCT_MATCHER):
        statement = posting.statements[number]
        if statement.section in _COMPANY_AND_ROLE:
            tokens = wording.tokens[number]
            named = names_ai(tokens)
            surely += _names(tokens, AI_PRODUCT_MATCHER)
            perhaps += named
            about_ai += named and statement.section == "responsibilities"
    if titled and (surely > 0 or (perhaps >= LIKELY_STATEMENTS and perhaps >= LIKELY_SHARE * told)):
        return True
    return about_ai >= DUTIES_ON_AI and about_ai >= SHARE_ON_AI * duties


def _names_field(title: Tokens) -> bool:
    return any("ai" in match.lists for match in AI_FIELD_MATCHER.find(title))

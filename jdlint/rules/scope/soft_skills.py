"""Which statements ask for soft skills: how somebody works with people and with uncertainty."""

from collections.abc import Iterator
from typing import Final

from jdlint.posting.posting import Posting, Statement
from jdlint.role.wording import read_wording
from jdlint.vocabulary.scope import SKILL_MATCHER, SOFT_MATCHER, SOFT_SKILL_NOUNS
from jdlint.vocabulary.tokens import Tokens

_ASKED_IN: Final = frozenset({"responsibilities", "requirements", "nice-to-have"})
TOKEN_PHRASE_WORDS: Final = 6
"""Words. "Excellent communication skills" is a token; a longer line says with whom or about what."""


def soft_statements(posting: Posting) -> Iterator[tuple[Statement, bool]]:
    """Statements that ask for soft skills, and whether each is more than a token phrase."""
    wording = read_wording(posting)
    for number in wording.numbers(SOFT_MATCHER, SKILL_MATCHER):
        statement, tokens = posting.statements[number], wording.tokens[number]
        if statement.section not in _ASKED_IN:
            continue
        behaviors = len(SOFT_MATCHER.find(tokens))
        nouns = _skill_nouns(tokens)
        if behaviors or nouns:
            yield statement, behaviors > 0 or nouns > 1 or tokens.count_words() > TOKEN_PHRASE_WORDS


def _skill_nouns(tokens: Tokens) -> int:
    return len(SOFT_SKILL_NOUNS.intersection(tokens.folded)) if SKILL_MATCHER.find(tokens) else 0

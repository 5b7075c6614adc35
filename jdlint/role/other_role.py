"""Another role that the text itself names as the one it is hiring for, whatever the title says."""

from itertools import islice
from typing import Final, NamedTuple

from jdlint.posting.posting import Posting, Statement
from jdlint.role.profile import Family
from jdlint.role.wording import read_wording
from jdlint.vocabulary.roles import BUILDER_JOBS
from jdlint.vocabulary.tokens import Tokens

OPENING_STATEMENTS: Final = 25
"""Statements among which a posting says whom it is looking for."""
_HIRING: Final = frozenset(
    "seek seeking looking hiring hire recruiting as become join position role opportunity need want search".split()
)
_BESIDE: Final = frozenset("with by our your their and alongside report partner from to other these".split())
_WORDS_BEFORE: Final = 7


class NamedRole(NamedTuple):
    """A builders' role named as the one to fill, and the statement that names it."""

    statement: Statement
    family: Family


def named_role(posting: Posting) -> NamedRole | None:
    """The first builders' role the opening names as its own ("we are looking for a data scientist"), if any."""
    pairs = zip(posting.statements, read_wording(posting).tokens, strict=True)
    for statement, tokens in islice(pairs, OPENING_STATEMENTS):
        family = _hired_for(tokens)
        if family is not None:
            return NamedRole(statement, family)
    return None


def _hired_for(tokens: Tokens) -> Family | None:
    if tokens.vocabulary.isdisjoint(_HIRING):
        return None
    for size in (3, 2):
        for index in range(len(tokens) - size + 1):
            family = BUILDER_JOBS.get(tuple(tokens.folded[index : index + size]))
            if family is None or tokens.words[index + size - 1].endswith("s"):
                continue
            before = tokens.words[max(index - _WORDS_BEFORE, 0) : index]
            if not _HIRING.isdisjoint(before) and _BESIDE.isdisjoint(before[-4:]):
                return family
    return None

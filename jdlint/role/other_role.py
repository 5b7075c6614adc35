"""Another role that the text itself names as the one it is hiring for, whatever the title says."""

from typing import Final, NamedTuple

from jdlint.posting.posting import Posting, Statement
from jdlint.role.profile import Family
from jdlint.role.wording import read_wording
from jdlint.vocabulary.matcher import Match
from jdlint.vocabulary.roles import JOB_MATCHER, builder_of
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
    for statement, tokens, jobs in read_wording(posting).matches(JOB_MATCHER, first=OPENING_STATEMENTS):
        for job in jobs:
            if _is_hired_for(tokens, job):
                return NamedRole(statement, builder_of(job))
    return None


def _is_hired_for(tokens: Tokens, job: Match) -> bool:
    if tokens.words[job.end - 1].endswith("s"):
        return False
    before = tokens.words[max(job.start - _WORDS_BEFORE, 0) : job.start]
    return not _HIRING.isdisjoint(before) and _BESIDE.isdisjoint(before[-4:])

"""The statements of a posting that say how it hires."""

from typing import Final

from jdlint.posting.posting import Posting, Statement
from jdlint.role.wording import once_for_each_posting, read_wording
from jdlint.vocabulary.hiring import NOT_HIRING, PORTFOLIO_STEP_MATCHER, PROCESS_MATCHER, STEP_MATCHER
from jdlint.vocabulary.tokens import Tokens

_SECTIONS: Final = frozenset({"process", "about", "team", "benefits", "boilerplate"})
"""Where a posting may describe its hiring; duties and requirements may not."""


@once_for_each_posting
def process_statements(posting: Posting) -> list[tuple[Statement, Tokens]]:
    """Statements that describe a step of the hiring process or the process as a whole, with their tokens."""
    wording = read_wording(posting)
    return [
        (statement, tokens) for statement, tokens in wording.within(_SECTIONS) if _describes_a_step(statement, tokens)
    ]


def _describes_a_step(statement: Statement, tokens: Tokens) -> bool:
    if statement.section == "process":
        return any(matcher.find(tokens) for matcher in (PROCESS_MATCHER, STEP_MATCHER, PORTFOLIO_STEP_MATCHER))
    return bool(PROCESS_MATCHER.find(tokens)) and NOT_HIRING.isdisjoint(tokens.words)

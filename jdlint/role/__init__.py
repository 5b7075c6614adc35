"""Posting to Profile: whose work a posting describes."""

from jdlint.posting.posting import Posting
from jdlint.role.context import Context
from jdlint.role.maturity import judge_maturity
from jdlint.role.mix import role_mix, strands, weigh_statements
from jdlint.role.other_role import named_role
from jdlint.role.profile import Profile, Scope
from jdlint.role.reading import read_statements
from jdlint.role.scope import text_scope, title_scope, title_words
from jdlint.role.verdict import judge_confusions


def judge(posting: Posting, context: Context) -> Profile:
    """Read every statement of a posting and judge the whole."""
    scope = Scope(True, "treated as an AI product manager's") if context.assume_ai_pm else title_scope(posting)
    if scope is not None and not scope.in_scope:
        return _outside(scope, context)
    in_ai = scope is not None
    readings = tuple(read_statements(posting, ai_posting=in_ai, role_name=title_words(posting)))
    if scope is None:
        scope = text_scope(posting, readings)
        if not scope.in_scope:
            return _outside(scope, context)
    statements = weigh_statements(readings)
    return Profile(
        scope=scope,
        context=context,
        readings=readings,
        role_mix=role_mix(statements),
        strands=strands(statements),
        maturity=judge_maturity(posting, context),
        verdicts=tuple(judge_confusions(readings, statements, named_role(posting))),
        role_statements=sum(
            reading.statement.section in ("responsibilities", "requirements", "nice-to-have") for reading in readings
        ),
    )


def _outside(scope: Scope, context: Context) -> Profile:
    from jdlint.finding import Maturity

    return Profile(scope, context, (), role_mix(()), strands(()), Maturity("unknown", "default"), (), 0)

"""Reads every statement of a posting: tokens, clauses, duties."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jdlint.posting.posting import Posting, Statement
from jdlint.regex import Regex
from jdlint.role.clauses import read_clauses
from jdlint.role.duties import HEADS, StatementDuties
from jdlint.role.lexicon import LEXICON
from jdlint.role.musts import read_musts
from jdlint.role.profile import Duty, Reading
from jdlint.role.substance import count_ai_words, names_technology, read_substance
from jdlint.role.wording import read_wording
from jdlint.vocabulary.ai import AI_NAMED
from jdlint.vocabulary.matcher import Match, Matcher
from jdlint.vocabulary.roles import JOB_MATCHER
from jdlint.vocabulary.tokens import Tokens

_READ: Final = frozenset({"responsibilities", "requirements", "nice-to-have"})
_ROLE_NOUNS: Final = frozenset({"manager", "owner", "lead", "pm", "head", "director"})
_OPTIONAL_WORDS: Final = frozenset(
    "preferred preferably ideally plus bonus nice desirable optional optionally advantage asset".split()
)
"""Words without which no part of a requirement is optional."""
_AI_NAMED: Final = Matcher({"ai": AI_NAMED})
_ROLE_NOUN: Final = Matcher({"noun": _ROLE_NOUNS})
_OPTIONAL_ASIDE = Regex(
    r"\([^()]*\b(?:preferred|preferably|ideally|a plus|bonus|nice to have|desirable|optional)\b[^()]*\)"
    r"|[,;–—-]\s*(?:ideally|preferably|bonus (?:if|points)|optionally)\b[^.;]*"
    r"|[^,;.(]*\b(?:(?:is|are|would be) (?:a (?:\w+ )?(?:plus|bonus)|preferred|desirable|nice to "
    r"have)|a plus|an advantage|an asset|preferred)\s*(?=[.;,)]|$)",
    re.IGNORECASE,
)


def read_statements(posting: Posting, *, ai_posting: bool, role_name: Sequence[str]) -> Iterator[Reading]:
    """The reading of each statement, in order. `role_name` is the title in folded words, which is no AI substance."""
    name = frozenset(role_name)
    reader = _Reader(posting.source.text, name, ai_posting=ai_posting, names_ai=_body_names_ai(posting, name))
    for statement, tokens in zip(posting.statements, read_wording(posting).tokens, strict=True):
        if statement.section in _READ:
            yield reader.read(statement, tokens, LEXICON.find(tokens))
        elif (matches := _listed_skills(statement, tokens)) is not None:
            yield reader.read(statement._replace(section="requirements"), tokens, matches)
        else:
            yield Reading(statement, (), 0)


def _body_names_ai(posting: Posting, role_name: frozenset[str]) -> bool:
    """Whether the text speaks of AI beyond repeating its title: only then may "model" or "agent" mean AI's."""
    return any(
        _without_role_name(tokens, matches, role_name)
        for _, tokens, matches in read_wording(posting).matches(_AI_NAMED)
    )


def _listed_skills(statement: Statement, tokens: Tokens) -> list[Match] | None:
    """The phrases of a list item under an unknown heading that names the tools of a trade: a must without a heading."""
    if statement.section != "about" or not statement.is_item or not tokens.vocabulary.isdisjoint(("we", "our", "us")):
        return None
    matches = LEXICON.find(tokens)
    tools = sum(any(name.startswith("tool:") or name == "method" for name in match.lists) for match in matches)
    return matches if tools >= 2 else None


class _Reader(NamedTuple):
    """Reads one statement after another of the same posting."""

    text: str
    role_name: frozenset[str]
    ai_posting: bool
    names_ai: bool

    def read(self, statement: Statement, tokens: Tokens, matches: list[Match]) -> Reading:
        if not matches and not HEADS.find(tokens) and not JOB_MATCHER.find(tokens):
            return Reading(statement, (), 0)
        clauses = read_clauses(tokens, matches)
        requirement = statement.section != "responsibilities"
        ai_matches = _without_role_name(tokens, matches, self.role_name)
        ai_words = count_ai_words(tokens, ai_matches, ambiguous=self.names_ai)
        duties: list[Duty] = []
        for duty in StatementDuties(tokens, matches, clauses, ai_posting=self.ai_posting).read(
            duty_section=not requirement, is_item=statement.is_item
        ):
            if requirement and duty.stance == "own":
                duty.stance = "experience"
            duties.append(duty)
        if requirement:
            duties += read_musts(tokens, matches, clauses, wished=statement.section == "nice-to-have")
        duties += read_substance(tokens, ai_matches, clauses, ai_words=ai_words, requirement=requirement)
        if requirement and duties and not tokens.vocabulary.isdisjoint(_OPTIONAL_WORDS):
            optional = [match.span() for match in _OPTIONAL_ASIDE.finditer(self.text, statement.start, statement.end)]
            duties = [duty for duty in duties if not any(low <= duty.start < high for low, high in optional)]
        return Reading(statement, tuple(duties), ai_words, ai_words > 0 and names_technology(tokens))


def _without_role_name(tokens: Tokens, matches: list[Match], role_name: frozenset[str]) -> list[Match]:
    named = _role_name_places(tokens, role_name)
    if not named:
        return matches
    return [match for match in matches if not any(low <= match.start < high for low, high in named)]


def _role_name_places(tokens: Tokens, title: frozenset[str]) -> list[tuple[int, int]]:
    """Where the text repeats its own title, in any variant: runs of the title's words that hold its role noun."""
    places: list[tuple[int, int]] = []
    words = tokens.folded
    end = 0
    for noun in _ROLE_NOUN.find(tokens) if title else ():
        if noun.start < end:
            continue
        start, end = noun.start, noun.end
        while start > 0 and _may_be_of_title(words[start - 1], title):
            start -= 1
        while end < len(words) and _may_be_of_title(words[end], title):
            end += 1
        if words[noun.start] in title and end - start >= 2:
            places.append((start, end))
    return places


def _may_be_of_title(word: str, title: frozenset[str]) -> bool:
    return word in title or word in ("/", "-", ",", "senior", "and")

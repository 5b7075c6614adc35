"""Reads every statement of a posting: tokens, clauses, duties."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jdlint.posting.posting import Posting, Statement
from jdlint.regex import Regex
from jdlint.role.clauses import read_clauses
from jdlint.role.duties import HEADS, StatementDuties
from jdlint.role.lexicon import matcher
from jdlint.role.musts import read_musts
from jdlint.role.profile import Duty, Reading
from jdlint.role.substance import count_ai_words, names_technology, read_substance
from jdlint.role.wording import read_wording
from jdlint.vocabulary.matcher import Match
from jdlint.vocabulary.tokens import Tokens

_READ: Final = frozenset({"responsibilities", "requirements", "nice-to-have"})
_ROLE_NOUNS: Final = frozenset({"manager", "owner", "lead", "pm", "head", "director"})
_OPTIONAL_WORDS: Final = frozenset("preferred preferably ideally plus bonus nice desirable optional optionally".split())
"""Words without which no part of a requirement is optional."""
_AI_NAMED = Regex(
    r"\b(?:AI|A\.I\.|ML|LLMs?|GenAI|GPT|NLP)\b|(?i:\b(?:artificial intelligence|machine[ -]learning|deep learning|"
    r"generative|neural|language models?|data scien))"
)
_OPTIONAL_ASIDE = Regex(
    r"\([^()]*\b(?:preferred|preferably|ideally|a plus|bonus|nice to have|desirable|optional)\b[^()]*\)"
    r"|[,;–—-]\s*(?:ideally|preferably|bonus (?:if|points)|optionally)\b[^.;]*"
    r"|[^,;.(]*\b(?:(?:is|are|would be) (?:a (?:big |huge |strong )?(?:plus|bonus)|preferred|desirable|nice to "
    r"have)|a plus|preferred)\s*(?=[.;,)]|$)",
    re.IGNORECASE,
)


def read_statements(posting: Posting, *, ai_posting: bool, role_name: Sequence[str]) -> Iterator[Reading]:
    """The reading of each statement, in order. `role_name` is the title in folded words, which is no AI substance."""
    reader = _Reader(posting.source.text, frozenset(role_name), ai_posting=ai_posting, names_ai=_body_names_ai(posting))
    for statement, tokens in zip(posting.statements, read_wording(posting).tokens, strict=True):
        if statement.section in _READ:
            yield reader.read(statement, tokens, matcher().find(tokens))
        elif (matches := _listed_skills(statement, tokens)) is not None:
            yield reader.read(statement._replace(section="requirements"), tokens, matches)
        else:
            yield Reading(statement, (), 0)


def _body_names_ai(posting: Posting) -> bool:
    """Whether the text speaks of AI beyond repeating its title: only then may "model" or "agent" mean AI's."""
    text = posting.source.text
    if posting.title is not None:
        text = text.replace(posting.title.text, "")
    return _AI_NAMED.search(text) is not None


def _listed_skills(statement: Statement, tokens: Tokens) -> list[Match] | None:
    """The phrases of a list item under an unknown heading that names the tools of a trade: a must without a heading."""
    if statement.section != "about" or not statement.is_item or not tokens.vocabulary.isdisjoint(("we", "our", "us")):
        return None
    matches = matcher().find(tokens)
    tools = sum(any(name.startswith("tool:") or name == "method" for name in match.lists) for match in matches)
    return matches if tools >= 2 else None


class _Reader(NamedTuple):
    """Reads one statement after another of the same posting."""

    text: str
    role_name: frozenset[str]
    ai_posting: bool
    names_ai: bool

    def read(self, statement: Statement, tokens: Tokens, matches: list[Match]) -> Reading:
        if not matches and tokens.vocabulary.isdisjoint(HEADS):
            return Reading(statement, (), 0)
        clauses = read_clauses(tokens, matches)
        requirement = statement.section != "responsibilities"
        ai_matches = self._without_role_name(tokens, matches)
        ai_words = count_ai_words(tokens, ai_matches, ambiguous=self.names_ai)
        duties: list[Duty] = []
        for duty in StatementDuties(self.text, tokens, matches, clauses, ai_posting=self.ai_posting).read(
            duty_section=not requirement
        ):
            duties.append(duty._replace(stance="experience") if requirement and duty.stance == "own" else duty)
        if requirement:
            duties += read_musts(tokens, matches, clauses, self.text, wished=statement.section == "nice-to-have")
        duties += read_substance(self.text, tokens, ai_matches, clauses, ai_words=ai_words, requirement=requirement)
        if requirement and duties and not tokens.vocabulary.isdisjoint(_OPTIONAL_WORDS):
            optional = [match.span() for match in _OPTIONAL_ASIDE.finditer(self.text, statement.start, statement.end)]
            duties = [duty for duty in duties if not any(low <= duty.start < high for low, high in optional)]
        return Reading(statement, tuple(duties), ai_words, ai_words > 0 and names_technology(tokens))

    def _without_role_name(self, tokens: Tokens, matches: list[Match]) -> list[Match]:
        named = _role_name_places(tokens.folded, self.role_name)
        return (
            [match for match in matches if not any(low <= match.start < high for low, high in named)]
            if named
            else matches
        )


def _role_name_places(words: Sequence[str], title: frozenset[str]) -> list[tuple[int, int]]:
    """Where the text repeats its own title, in any variant: runs of the title's words that hold its role noun."""
    places: list[tuple[int, int]] = []
    if not title or title.isdisjoint(words) or _ROLE_NOUNS.isdisjoint(words):
        return places
    index = 0
    while index < len(words):
        end = index
        while end < len(words) and (words[end] in title or words[end] in ("/", "-", ",", "senior", "and")):
            end += 1
        run = set(words[index:end])
        if end - index >= 2 and run & _ROLE_NOUNS and run & title:
            places.append((index, end))
        index = max(end, index + 1)
    return places

from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.wording import Phrase
from jdlint.rules.credentials.demands import demanded_credentials, groups, has_experience_route, is_optional
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.credentials import EXPERIENCE_WORDS

_LEVELS = ("bachelor", "master", "phd")
_NAMES = {
    "bachelor": "A degree",
    "master": "A graduate degree",
    "phd": "A doctorate",
    "pedigree": "A famous school or employer",
}
_COLLEAGUES = frozenset({"our", "alongside", "team"})
_STILL_A_DEGREE = frozenset({"degree", "field", "discipline", "diploma", "technical", "foreign"})
_SAYS_OF_WHAT = 4
"""Words after "equivalent" that say whether a degree or experience is meant."""
_ENDS = frozenset({";", "."})
_WORKING = frozenset({"work", "working", "collaborate", "partner", "collaborating"})


class AdvancedDegreeRequired(Rule):
    """A degree is a must, and nothing else would do instead.

    What it flags:
        A degree that the requirements demand without "or equivalent": a doctorate (an error), a master's or a
        bachelor's degree, or a famous school or former employer (warnings). Where several degrees are alternatives,
        the lowest one counts.

    Why it matters:
        A degree says where somebody learned, not what they can do. People who learned AI on the job or in projects
        read the line as "not you", and they are many of the people the role needs.

    Bad:
        Requirements
        - PhD in statistics required.

    Good:
        Requirements
        - You can reason about evaluation results; how you learned it does not matter.

    When it does not apply:
        - "Or equivalent experience", or years of work accepted instead.
        - "Preferred", "ideally", "a plus", or any nice-to-have. In "Bachelor's degree (master's preferred)" only the
          first is a must.
        - People around the role: "work with our PhD researchers".

    Source:
        - article: AI knowledge is built by projects, reading and online courses; portfolios and project experience say
          more than academic credentials.
        - study: "Dismissed by Degrees" on degree inflation; it is about middle-skill jobs and so only weak support
          here. https://gradsoflife.org/dismissed-by-degrees/

    Known limits:
        "Or related field" is read as another degree, not as another way in. A license that the law asks for (a medical
        one, say) is not told from other degrees where it is written as a degree.
    """

    code = "CR401"
    name = "advanced-degree-required"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="You have shipped one thing and can show us how you knew it was good enough; {object} is welcome and "
        "no condition.",
        scaling="You can reason about evaluation results and model limits; {object}, a course or work on the job "
        "are all fine ways to have learned it.",
        mature="You reason well about model results; {object} or equivalent experience, we do not mind which.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        for mentions in demanded_credentials(posting):
            group = _demanded_degree(mentions)
            if group is None:
                continue
            statement = group[0].statement
            level = _level(group)
            message = (
                f"{_NAMES[level]} is a must here with no other way in: "
                'add "or equivalent experience", or write what the person must be able to do.'
            )
            severity = Severity.ERROR if level == "phd" else self.severity
            yield Hit(message, statement.start, statement.end, severity, _words(posting, group))


def _demanded_degree(found: list[Phrase]) -> list[Phrase] | None:
    degrees = [mention for mention in found if mention.lists[0] in _NAMES and not _is_a_colleague(mention)]
    grouped = groups(degrees)
    ways = [mention.start for mention in found if _is_another_way(mention)]
    for number, group in enumerate(grouped):
        if is_optional(group, grouped):
            continue
        end = _end_of_clause(group, grouped[number + 1 :])
        if not any(way < end for way in ways) and not has_experience_route(group[0].tokens.part(0, end)):
            return group
    return None


def _end_of_clause(group: list[Phrase], later: list[list[Phrase]]) -> int:
    """Where another degree's clause begins: in "A bachelor's degree; an MBA or equivalent" only the MBA has a way."""
    tokens, end = group[0].tokens, group[-1].end
    for other in later:
        between = tokens.words[end : other[0].start]
        if not _ENDS.isdisjoint(between):
            return end + next(index for index, word in enumerate(between) if word in _ENDS)
    return len(tokens)


def _is_another_way(mention: Phrase) -> bool:
    """Equivalent experience is another way in; an equivalent degree or field is not."""
    if mention.lists[0] != "equivalent":
        return False
    for word in mention.tokens.folded[mention.end : mention.end + _SAYS_OF_WHAT]:
        if word in EXPERIENCE_WORDS:
            return True
        if word in _STILL_A_DEGREE:
            return False
    return True


def _level(group: list[Phrase]) -> str:
    """The lowest degree that would do."""
    levels = [mention.lists[0] for mention in group]
    return next((level for level in _LEVELS if level in levels), levels[0])


def _is_a_colleague(mention: Phrase) -> bool:
    before = mention.tokens.folded[max(mention.start - 4, 0) : mention.start]
    return bool(_COLLEAGUES.intersection(before)) or ("with" in before and bool(_WORKING.intersection(before)))


def _words(posting: Posting, group: list[Phrase]) -> str:
    tokens = group[0].tokens
    return " ".join(posting.source.text[tokens.start(group[0].start) : tokens.end(group[-1].end - 1)].split())

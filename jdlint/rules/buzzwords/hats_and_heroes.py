from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.wording import Phrase, read_wording
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.buzzwords import HATS_MATCHER, NOT_A_PERSON

_NEARBY: Final = 3
_ASKED_IN: Final = frozenset({"responsibilities", "requirements", "nice-to-have"})
_ADDRESSED: Final = frozenset(
    {"you", "you're", "you'll", "look", "looking", "seeking", "want", "need", "hire", "hiring"}
)
"""Outside duties and requirements, one of these makes the hero the candidate."""


class HatsAndHeroes(Rule):
    """A hero is wanted, or somebody who does everything.

    What it flags:
        "Wear many hats", "jack of all trades", "whatever it takes", and rock stars, ninjas, gurus, unicorns, wizards
        or 10x people.

    Why it matters:
        The phrase stands where the list of duties should be. It tells candidates that the company has not decided what
        the job is and will take all of it.

    Bad:
        Responsibilities
        - Wear many hats and do whatever it takes.

    Good:
        Responsibilities
        - In the first year you also run user interviews and write release notes; we expect to hire for both.

    When it does not apply:
        - A unicorn that is a company's valuation, a wizard that is software, 10x that is a number.
        - At an early company "many hats" followed by the list of hats is advice: make the list the duties.

    Source:
        - article: small teams compress roles, and unbalanced ones lean on the product manager; both need to be said,
          not celebrated.
        - practice: earlier linters of job postings flag the same words. https://github.com/rowanmanning/joblint

    Known limits:
        Only these words are known.
    """

    code = "BZ704"
    name = "hats-and-heroes"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="In the first year you also <duty> and <duty>; we expect to hire for both by <month>.",
        scaling="Your duties are the ones above; <colleague> does <duty>.",
        mature="Name the one thing this person decides, and who does the rest.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        for phrase in read_wording(posting).find(HATS_MATCHER):
            is_hero = "hero" in phrase.lists
            if phrase.statement.section == "boilerplate" or (is_hero and not _is_a_person(phrase)):
                continue
            listed = (
                not is_hero
                and phrase.end < len(phrase.tokens)
                and phrase.tokens.folded[phrase.end] in (":", "(", "-", ",")
            )
            severity = Severity.INFO if listed and profile.maturity.band == "early" else self.severity
            said = " ".join(phrase.tokens.words[phrase.start : phrase.end])
            message = f'"{said}" stands where the duties should be: say what the person does.'
            yield Hit(message, phrase.statement.start, phrase.statement.end, severity, said)


def _is_a_person(phrase: Phrase) -> bool:
    words = phrase.tokens.words
    nearby = words[max(phrase.start - _NEARBY, 0) : phrase.start] + words[phrase.end : phrase.end + _NEARBY]
    if any(word in NOT_A_PERSON or word[0].isdigit() for word in nearby):
        return False
    asked = phrase.statement.section in _ASKED_IN
    return asked or not _ADDRESSED.isdisjoint(words)

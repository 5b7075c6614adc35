from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.wording import read_wording
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.sectors import DOMAIN_MATCHER, REGULATED, SECTOR_MATCHER
from jdlint.vocabulary.tokens import tokens_of

_MENTIONS_NEEDED: Final = 3
_COMPANY: Final = frozenset({"about", "team", "responsibilities"})
_WANTED: Final = frozenset({"requirements", "nice-to-have"})


class DomainExpertiseIgnored(Rule):
    """The product serves one field, and knowing that field counts for nothing.

    What it flags:
        A posting whose title or text speaks of one sector again and again (health, finance, insurance, supply chain,
        law, energy, ...) and whose requirements and nice-to-haves never mention experience in it. A warning where the
        sector is regulated, advice elsewhere.

    Why it matters:
        People who know a field from the inside and can work on AI products are harder to find than people with AI
        credentials, and they see what a wrong answer costs there.

    Bad:
        Title: AI Product Manager, Hospital Operations
        About us
        - We plan beds and staff for hospitals, so that clinical teams have time for every patient.
        Requirements
        - Three years in product management.

    Good:
        Title: AI Product Manager, Hospital Operations
        About us
        - We plan beds and staff for hospitals, so that clinical teams have time for every patient.
        Requirements
        - Years in hospital operations count as much as years in AI.

    When it does not apply:
        - The sector, or domain experience in general, is named among requirements or nice-to-haves.
        - The sector is only mentioned in passing, as one customer among others.

    Source:
        - article: domain expertise plus AI product skill is harder to hire than technical credentials.
        - practice: the pair is often undervalued or left out of postings.
          https://gloss.run/post/the-ai-hiring-crisis-nobody-s-talking-about

    Known limits:
        Sectors are known by their words; a company that sells to all of them is left alone only if it names several.
    """

    code = "CR407"
    name = "domain-expertise-ignored"
    severity = Severity.INFO
    suggestion = "insert"
    rewrites = Rewrites(
        early="You know the field ({object}) from the inside; that counts as much as years in AI.",
        scaling="You know either the field ({object}) or AI products; one of the two is enough to start.",
        mature="You know the field ({object}); that counts in place of years with AI, and we teach how we work "
        "with it.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        sector = _sector_of(posting)
        if sector is None or _values_domain(posting, sector):
            return
        severity = Severity.WARNING if sector in REGULATED else self.severity
        message = f"The product is for {sector}, and no requirement values experience there: say that it counts."
        yield Hit(message, severity=severity, object=sector)


def _sector_of(posting: Posting) -> str | None:
    """The one sector the posting is about: in its title, or far more often than any other."""
    counts: Counter[str] = Counter()
    if posting.title:
        counts.update(
            {match.lists[0]: _MENTIONS_NEEDED for match in SECTOR_MATCHER.find(tokens_of(posting.title.text))}
        )
    for phrase in read_wording(posting).find(SECTOR_MATCHER):
        if phrase.statement.section in _COMPANY:
            counts[phrase.lists[0]] += 1
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < _MENTIONS_NEEDED or (len(ranked) == 2 and ranked[1][1] * 2 > ranked[0][1]):
        return None
    return ranked[0][0]


def _values_domain(posting: Posting, sector: str) -> bool:
    for _, tokens in read_wording(posting).within(_WANTED):
        named = any(sector in match.lists for match in SECTOR_MATCHER.find(tokens))
        if named or DOMAIN_MATCHER.find(tokens):
            return True
    return False

import re
from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.rule import Hit, Rewrites, Rule

_CURRENCY: Final = r"(?:[$€£¥]|\b(?:usd|eur|gbp|cad|aud|chf|inr|euros?|dollars|pounds)\b)"
_MONEY: Final = rf"{_CURRENCY}\s?\d[\d,.]*\s?(?:k\b)?|\b\d[\d,.]*\s?k?\s?{_CURRENCY}"
_RANGE: Final = rf"(?:{_MONEY})[^.;\n]{{0,25}}?(?:-|–|—|\bto\b|\band\b)\s?(?:{_MONEY}|\d[\d,.]*\s?k?\b)"
_BARE_RANGE: Final = r"\b\d{2,3}\s?k\s?(?:-|–|—|to)\s?\d{2,3}\s?k\b"
_NOT_PAY: Final = r"\b(?:series [a-f]|raised|funding|valuation|revenue|arr|customers|budget|market)\b"
"""Patterns as text: the rule speaks only where a jurisdiction is given, and compiling them would cost every run."""
_EU: Final = frozenset(
    "eu at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk "
    "germany france spain italy netherlands ireland poland sweden austria belgium denmark finland portugal".split()
)


class PayRangeMissing(Rule):
    """No pay range, where one may be due.

    What it flags:
        With a jurisdiction given, a posting without a range of pay. "Competitive salary", "up to" and "from" are no
        range.

    Why it matters:
        Several places ask for the range in the posting, and candidates ask for it everywhere. jdlint does not know the
        law of your case: it reminds you to check.

    Bad:
        Jurisdiction: US-NY
        Benefits
        - A competitive salary.

    Good:
        Jurisdiction: US-NY
        Benefits
        - $150,000 to $185,000 a year, by scope of experience.

    When it does not apply:
        - No jurisdiction was given.
        - Amounts of funding, revenue or head counts are no pay and do not count as a range either.

    Source:
        - study: New York City and State, California and Colorado ask for a range in the posting.
          https://www.klgates.com/Help-Wanted-What-Employers-Need-to-Know-About-Pay-Transparency-Requirements-in-Job-Postings-10-28-2022
        - study: EU directive 2023/970, article 5: in the posting or before the interview.
          https://leglobal.law/2023/08/23/eu-the-eu-pay-transparency-directive-what-employers-need-to-know/

    Known limits:
        The law depends on the place of work and changes; this is no legal advice.
    """

    code = "GN802"
    name = "pay-range-missing"
    severity = Severity.INFO
    suggestion = "insert"
    rewrites = Rewrites(
        early="Pay: <lowest> to <highest> a year, and <share> of the company.",
        scaling="Pay: <lowest> to <highest> a year, by scope of experience.",
        mature="Pay: <lowest> to <highest> a year for level <level>.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        place = profile.context.jurisdiction
        if not place or _states_a_range(posting.source.text):
            return
        when = "in the posting or before the interview" if place.lower() in _EU else "in the posting"
        yield Hit(f"No pay range is stated: check whether {place} asks for one {when}.")


def _states_a_range(text: str) -> bool:
    pay = re.compile(f"{_RANGE}|{_BARE_RANGE}", re.IGNORECASE)
    other = re.compile(_NOT_PAY, re.IGNORECASE)
    return any(pay.search(line) and not other.search(line) for line in text.splitlines())

from collections.abc import Iterator, Mapping
from typing import ClassVar, Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.credentials.demands import demanded_years, is_optional_word, object_of
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.credentials import CLOSED_LOOP_MATCHER
from jdlint.vocabulary.tokens import Tokens, tokens_of

_LEADERS: Final = frozenset(
    "principal director head vp president chief staff group distinguished svp evp fellow partner".split()
)
_JUNIORS: Final = frozenset("associate junior jr apm entry graduate trainee intern".split())
_PRODUCT: Final = frozenset({"product", "pm", "saas", "industry", "professional", "work", "experience", "management"})
_WORDS_OF_THE_OBJECT: Final = 8


class YearsInflation(Rule):
    """The years asked for say little and cost candidates.

    What it flags:
        Eight or more years of product management for a role below principal level, or five or more as an AI product
        manager (advice); several years for an associate or junior role (a warning).

    Why it matters:
        Years are among the weakest signs of how well somebody will do. A high number keeps out people with the right
        scope of work behind them and says nothing of what they did.

    Bad:
        Title: Associate AI Product Manager
        Requirements
        - 6+ years of product management experience.

    Good:
        Title: Associate AI Product Manager
        Requirements
        - You have owned one feature from idea to users; we look at scope, not at years.

    When it does not apply:
        - Principal, staff, group, director and higher roles.
        - Preferred numbers, and ranges that begin below the threshold.

    Source:
        - article: the right hire depends on context, and projects say more than abstract qualifications.
        - study: structured interviews predict job performance best (Sackett et al., 2022).
          https://humrro.org/corpsite/?p=5963
        - our proposal: the thresholds of eight, five and four years.

    Known limits:
        What the years were spent on is read from the same sentence only.
    """

    code = "CR406"
    name = "years-inflation"
    severity = Severity.INFO
    options: ClassVar[Mapping[str, float]] = {"product_years": 8, "ai_years": 5, "junior_years": 4}
    units: ClassVar[Mapping[str, str]] = {
        "product_years": "years of product management asked for; a proposal, as years predict little",
        "ai_years": "years with AI products asked for; a proposal",
        "junior_years": "years asked for under a junior title; a proposal",
    }
    rewrites = Rewrites(
        early="You have taken a product from idea to its first users, more than once if you can; we look at scope, "
        "not at years.",
        scaling="You have owned a product of comparable scope; the number of years matters less.",
        mature="You have led product work across teams at this scope; tell us about it rather than about years.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        title = set(tokens_of(posting.title.text).words) if posting.title else set()
        if title & _LEADERS:
            return
        is_junior = bool(title & _JUNIORS)
        for statement, tokens, found in demanded_years(posting):
            for years in found:
                words = object_of(years, found, tokens)
                if any(is_optional_word(words, index) for index in range(len(words))):
                    continue
                limit = options["junior_years"] if is_junior else _limit(words, options)
                if years.minimum >= limit:
                    severity = Severity.WARNING if is_junior else self.severity
                    message = (
                        f"{years.minimum} years are a high bar that says little: name the scope of work that you need."
                    )
                    yield Hit(message, statement.start, statement.end, severity, f"{years.minimum} years")
                    break


def _limit(words: Tokens, options: Mapping[str, float]) -> float:
    """From which number on the years are many: by what the first few words say they were spent on."""
    kinds = [kind for match in CLOSED_LOOP_MATCHER.find(words.part(0, _WORDS_OF_THE_OBJECT)) for kind in match.lists]
    if "product" in kinds and "ai" in kinds[: kinds.index("product")]:
        return options["ai_years"]
    if not _PRODUCT.isdisjoint(words.folded[:_WORDS_OF_THE_OBJECT]):
        return options["product_years"]
    return float("inf")

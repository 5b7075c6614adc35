"""What to write instead: a rule's rewrites, filled with the flagged words, for the posting's maturity."""

import re
from collections.abc import Iterable

from jdlint.finding import BANDS, Band, Suggestion
from jdlint.regex import Regex
from jdlint.rules.rule import Hit, Rule

_ARTICLE = r"(?:the|an?|our|your|its|their|this|these|those)"
_LEADING_ARTICLE = Regex(rf"{_ARTICLE}\s+", re.IGNORECASE)
_AFTER_ARTICLE = Regex(rf"\b{_ARTICLE} $", re.IGNORECASE)
_NOUN_FOLLOWS = Regex(r" [a-z]")


def suggestions_for(marks: Iterable[tuple[Rule, Hit]], band: Band) -> tuple[Suggestion, ...]:
    """One suggestion where the band is known, three where it is not; each rule's text is a line of it."""
    pairs = [(rule, hit) for rule, hit in marks if hasattr(rule, "rewrites")]
    if not pairs:
        return ()
    kind = pairs[0][0].suggestion
    bands = BANDS if band == "unknown" else (band,)
    return tuple(
        Suggestion(kind, each, "\n".join(_filled(getattr(rule.rewrites, each), hit.object) for rule, hit in pairs))
        for each in bands
    )


def _filled(rewrite: str, flagged: str) -> str:
    """The rewrite with each `{object}` replaced, so that the sentence still reads where nothing was flagged."""
    before, *rest = rewrite.split("{object}")
    for after in rest:
        before = _joined(before, " ".join(flagged.split()), after)
    return before


def _joined(before: str, flagged: str, after: str) -> str:
    follows_article = _AFTER_ARTICLE.search(before)
    if flagged:
        return before + (_LEADING_ARTICLE.sub("", flagged, count=1) if follows_article else flagged) + after
    if follows_article and _NOUN_FOLLOWS.match(after):
        return before.rstrip() + after
    if follows_article:
        return before[: follows_article.start()] + "this work" + after
    return before + "this work" + after

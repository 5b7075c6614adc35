from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.credentials.demands import demanded_years, is_optional_word, object_of
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.credentials import CLOSED_LOOP_MATCHER
from jdlint.vocabulary.matcher import Match
from jdlint.vocabulary.tokens import Tokens

_NEAR = 6
_LISTED = frozenset({",", ";", "(", ")"})
_MANAGING = frozenset({"manager", "management"})
_BUILDING = frozenset({"training", "developing", "coding", "programming", "engineer", "engineering", "scientist"})


class ClosedLoopExperience(Rule):
    """Only people who already did this job may apply.

    What it flags:
        Years of work on AI products, or as an AI product manager, demanded without another way in. At an early company
        it is advice: there the bar may be exact, but the evidence for it can be wider.

    Why it matters:
        AI product experience is mostly gained in AI product roles, so a demand for it closes the circle. Adjacent
        product work with an AI project, or deep knowledge of the field the product is for, often serves better.

    Bad:
        Requirements
        - 3+ years as an AI Product Manager.

    Good:
        Requirements
        - You have taken an AI capability to users: at work, in a course project, a hackathon or on a cloud sandbox.

    When it does not apply:
        - Another way in on the same line: "AI or data products", "or equivalent", "or an adjacent role".
        - A focus that is only preferred: "5 years in product management, ideally with AI".

    Source:
        - article: most postings demand AI experience that is gained only in AI roles; projects, hackathons and cloud
          platforms bridge the gap, and an early team does need the exact experience.

    Known limits:
        A way in that another line offers is not seen.
    """

    code = "CR403"
    name = "closed-loop-experience"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="You have taken an AI feature from idea to users once, at work or in a project of your own; that is "
        "what we lack.",
        scaling="You have taken an AI capability to users, or know our field well and have shipped products in it.",
        mature="You are a strong product manager or an expert of our field; we teach how we work with AI in the "
        "first months.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        early = profile.maturity.band == "early"
        for statement, tokens, found in demanded_years(posting):
            if not any(_is_ai_product_work(object_of(years, found, tokens)) for years in found):
                continue
            message = "Years of AI products are a must with no other way in: accept a project or an adjacent role too."
            severity = Severity.INFO if early else self.severity
            yield Hit(message, statement.start, statement.end, severity, "AI products")


def _is_ai_product_work(words: Tokens) -> bool:
    matches = CLOSED_LOOP_MATCHER.find(words)
    kinds = [kind for match in matches for kind in match.lists]
    if "ai" not in kinds or "product" not in kinds or "route" in kinds:
        return False
    if not _BUILDING.isdisjoint(words.words) and _MANAGING.isdisjoint(words.words):
        return False
    first_ai = next(match for match in matches if "ai" in match.lists)
    if not any(_belongs_to(first_ai, match, words) for match in matches if "product" in match.lists):
        return False
    if any(is_optional_word(words, index) for index in range(len(words))):
        return False
    return not _offers_another_way(words, first_ai.start)


def _belongs_to(ai: Match, product: Match, words: Tokens) -> bool:
    """Whether the product is AI's: "AI products", "product management for AI", and no list of several fields."""
    between = words.folded[min(ai.end, product.end) : max(ai.start, product.start)]
    return len(between) <= _NEAR and _LISTED.isdisjoint(between)


def _offers_another_way(words: Tokens, after: int) -> bool:
    """Whether "or" leads to something that is not AI: "AI/ML or data-intensive products", "digital/AI products"."""
    if words.words[max(after - 1, 0)] == "/" and not _names_ai(words.part(max(after - 2, 0), after - 1)):
        return True
    for index, word in enumerate(words.folded):
        if word != "or":
            continue
        option = words.part(index + 1, index + 6)
        before_ai = index < after
        if before_ai or not _names_ai(option):
            return True
    return False


def _names_ai(words: Tokens) -> bool:
    return any("ai" in match.lists for match in CLOSED_LOOP_MATCHER.find(words))

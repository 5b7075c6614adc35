from collections.abc import Iterator, Mapping
from typing import ClassVar, Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting, Statement
from jdlint.role.profile import Profile
from jdlint.role.wording import Wording, read_wording
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.buzzwords import AI_TALK_MATCHER, BUZZ_MATCHER, METRIC_AROUND

_NOT_THE_TEXT: Final = frozenset({"boilerplate", "benefits", "process"})
_WORDS_TO_JUDGE: Final = 50
_SHOWN: Final = 4


class BuzzwordDensity(Rule):
    """The text is full of words that could stand in any posting.

    What it flags:
        More than 1.5 buzzwords in 100 words (advice) or more than 3 (a warning); also "AI" more than 6 times in 100
        words. Benefits, boilerplate and the hiring process are left out of the count.

    Why it matters:
        Every buzzword takes the place of a fact that would have told candidates what this job is. Good ones read the
        density as a sign that nobody knows yet.

    Bad:
        About us
        - We harness cutting-edge, AI-powered synergies to revolutionize the world-class future of insurance.
        Responsibilities
        - Unleash game-changing AI and supercharge our best-in-class platform.
        - Reimagine seamless, disruptive journeys as a visionary thought leader.

    Good:
        About us
        - We cut the time to settle a claim from nine days to four.
        Responsibilities
        - Decide which claims a person must still see, and why.

    When it does not apply:
        - Short texts, where one word tips the scale.
        - "State of the art" beside a benchmark or a number.

    Source:
        - article: buzzword checklists stand in for real interviews; general AI knowledge is a commodity.
        - practice: postings with "AI sprinkled in". https://riffon.com/pod/pd_6tz3u4lhnid5/ep_gchvmo4biwvg
        - our proposal: the thresholds.

    Known limits:
        A product whose name is a buzzword is counted.
    """

    code = "BZ701"
    name = "buzzword-density"
    severity = Severity.WARNING
    suggestion = "advice"
    options: ClassVar[Mapping[str, float]] = {
        "info_per_100_words": 1.5,
        "warning_per_100_words": 3.0,
        "ai_per_100_words": 6.0,
    }
    units: ClassVar[Mapping[str, str]] = {
        "info_per_100_words": "buzzwords in 100 words; a proposal",
        "warning_per_100_words": "buzzwords in 100 words; a proposal",
        "ai_per_100_words": "AI terms in 100 words; a proposal",
    }
    rewrites = Rewrites(
        early="Say what exists today, who uses it, and what you want to find out next.",
        scaling="Say which number your live AI product moved, and which one is next.",
        mature="Say what the products do for whom, in numbers, and what this role decides.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        wording = read_wording(posting)
        words = sum(
            tokens.count_words()
            for statement, tokens in zip(posting.statements, wording.tokens, strict=True)
            if statement.section not in _NOT_THE_TEXT
        )
        if words < _WORDS_TO_JUDGE:
            return
        found = list(_buzzwords(wording))
        density = 100 * len(found) / words
        if density > options["info_per_100_words"] and len(found) > 1:
            severity = self.severity if density > options["warning_per_100_words"] else Severity.INFO
            shown = ", ".join(dict.fromkeys(said for _, said in found[: _SHOWN * 2]))
            message = f"{density:.1f} buzzwords in 100 words ({shown}): put a fact in place of each."
            lines = tuple(dict.fromkeys((statement.start, statement.end) for statement, _ in found))
            yield Hit(message, severity=severity, related=lines)
        elif (share := 100 * _times_ai_is_named(wording) / words) > options["ai_per_100_words"]:
            message = (
                f"AI is named {share:.0f} times in 100 words: say once what it does, and then name the thing itself."
            )
            yield Hit(message, severity=Severity.INFO)


def _times_ai_is_named(wording: Wording) -> int:
    found = wording.matches(AI_TALK_MATCHER)
    return sum(len(matches) for statement, _, matches in found if statement.section not in _NOT_THE_TEXT)


def _buzzwords(wording: Wording) -> Iterator[tuple[Statement, str]]:
    for statement, tokens, matches in wording.matches(BUZZ_MATCHER):
        if statement.section in _NOT_THE_TEXT:
            continue
        for match in matches:
            around = tokens.folded[max(match.start - 4, 0) : match.end + 4]
            if METRIC_AROUND.isdisjoint(around):
                yield statement, " ".join(tokens.words[match.start : match.end])

from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.wording import read_wording
from jdlint.rules.asking import ELSEWHERE, quoted
from jdlint.rules.phrases import Phrases
from jdlint.rules.rule import Hit, Rewrites, Rule

_FLAWLESS: Final = Phrases(
    """
    100 accurate, 100 accuracy, 100 percent accurate, 100 percent accuracy, 100 correct, 100 reliable, 100
    precision, perfect accuracy, perfectly accurate, total accuracy, complete accuracy, zero hallucination, no
    hallucination, hallucination free, without hallucination, eliminate hallucination, eliminate all
    hallucination, never hallucinate, error free ai, error free model, error free answer, error free output,
    error free prediction, flawless ai, flawless model, flawless output, zero error, zero false positive, zero
    false negative, no false positive, zero bias, bias free ai, bias free model, never wrong, always right,
    always correct, fully accurate, infallible, guarantee accuracy, guarantee the accuracy, guaranteed accuracy,
    guarantee correct, guarantee accurate, guarantee model accuracy, guarantee the correctness, guarantee
    correctness, guarantee that the model, guarantee that our model, guarantee that ai, guarantee result,
    guaranteed result, guaranteed outcome
    """
)
_FIXED: Final = Phrases(
    """
    fixed scope, fixed date, fixed deadline, fixed timeline, fixed time and budget, fixed scope and date,
    guaranteed delivery date, guarantee delivery date, on a fixed date, committed date and scope
    """
)
_DOUBTED: Final = Phrases(
    """
    push back, pushing back, challenge, challenging, question, unrealistic, myth, instead of, rather than, not
    promise, never promise, nobody, no one, cannot, can't, don't, doesn't, won't, do not, does not, is not, are
    not, isn't, aren't, manage expectation, managing expectation, too good, explain why, impossible, understand
    that, when someone ask, sla, uptime, availability
    """
)


class DeterministicPromise(Rule):
    """The posting promises what a model cannot keep.

    What it flags:
        Duties or claims such as "100% accurate", "zero hallucinations", "error-free AI", guaranteed results, or AI
        work delivered with a fixed scope on a fixed date.

    Why it matters:
        The output of a model is right with some frequency. A posting that promises more tells good candidates that
        nobody has asked how often it may be wrong, and sets whoever is hired up to miss it.

    Bad:
        Responsibilities
        - Deliver AI features with zero hallucinations.

    Good:
        Responsibilities
        - Agree how often and how badly the assistant may be wrong, and design for that.

    When it does not apply:
        - The promise is quoted to be pushed back on.
        - Service levels such as 99.9% availability.
        - Fixed dates in a sentence that is not about AI.

    Source:
        - article: high levels of ambiguity: "models behave unexpectedly, timelines shift, stakeholder expectations
          need constant management".
        - practice: the quality threshold is a product decision. https://teklens.ai/en/pm-lab/ai-produktteam-struktur

    Known limits:
        A short list of promises is known; a promise in other words is missed.
    """

    code = "PM207"
    name = "deterministic-promise"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="Agree with the first users how often and how badly the output may be wrong, and design for that.",
        scaling="Agree with users and engineering how often and how badly the output may be wrong, and design for "
        "that.",
        mature="Agree how often and how badly the output may be wrong, within the risk that the product lines can "
        "bear, and design for that.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        wording = read_wording(posting)
        for number in wording.numbers(_FLAWLESS.matcher, _FIXED.matcher):
            reading, tokens = profile.readings[number], wording.tokens[number]
            statement = reading.statement
            promises = _FLAWLESS.spans(tokens) or (_FIXED.spans(tokens) if reading.ai_words else [])
            if statement.section in ELSEWHERE or not promises or _DOUBTED.spans(tokens):
                continue
            first, last = promises[0]
            words = quoted(posting.source.text[tokens.start(first) : tokens.end(last - 1)])
            message = f"{words} promises what no model keeps: write how often and how badly it may be wrong."
            yield Hit(message, statement.start, statement.end)

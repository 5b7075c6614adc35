"""Which statements show a strand of the AI product manager's work: trying out, setting the course, connecting.

An act is a verb with what it is done to ("watch handlers", "improve answers") or an activity by name ("user
research"). It counts where the candidate does, decides or accompanies it, and where it concerns AI: the sentence says
so, or the posting's own product is AI, in which "run experiments" needs no word of AI.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final, NamedTuple

from jdlint.role.ai_product import names_ai
from jdlint.role.clauses import read_clauses
from jdlint.role.frames import Clauses, Frame
from jdlint.role.lexicon import LEXICON
from jdlint.role.stance import stance_of
from jdlint.vocabulary.credentials import OPTIONAL_WORDS
from jdlint.vocabulary.matcher import Match, Matcher
from jdlint.vocabulary.strands import (
    ACROSS,
    ADVANCING,
    BESIDE_THE_POINT,
    CLOSELY,
    CONNECTING_MATCHER,
    COURSE_MATCHER,
    EXAMINING,
    IMPROVING,
    JOINED,
    JOINED_MATCHER,
    JUDGING,
    LIFECYCLE,
    MEETING,
    MEETING_ON_AI,
    OTHER_COURSES,
    TALKING,
    TEAM_WORDS,
    TRIAL_MATCHER,
    TRIAL_WORDS,
    TRYING_ALONE,
    TRYING_MATCHER,
    WORKING,
)
from jdlint.vocabulary.tokens import Tokens

_SENTENCE_ENDS: Final = frozenset({".", ";", "!", "?"})
_OBJECT_WITHIN: Final = 6
_LEAVES_THE_OBJECT: Final = frozenset({"that", "which", "who", "whose", "so", "by", "using", "through", "via"})
_PLURALS_NOT_NEEDED: Final = frozenset({"suite", "portfolio", "ecosystem", "marketplace"})
_ASSURING: Final = frozenset({"ensure", "ensuring", "sure"})
"""Who makes sure that something works does the work."""
_QUESTIONS: Final = frozenset({"what", "whether", "how", "when", "where", "why", "which", "if"})
_BESIDE: Final = ("to", "with", "alongside", "beside")
_DETERMINERS: Final = frozenset({"the", "our", "your", "a", "an", "its", "and", ",", "for", "of", "to", "in", "on"})
_WEIGHED_ANYWAY: Final = frozenset(
    "roi,return on investment,business case,feasibility,build versus buy,build vs buy,build or buy,unit economics,"
    "go / no go,product opportunity,cost benefit,investment case,product investment".split(",")
)
"""Weighed before a product is built; where the product is AI, it is AI that is weighed."""


class Sentence(NamedTuple):
    """One sentence of a statement, and what the posting says around it."""

    tokens: Tokens
    product_is_ai: bool
    is_duty: bool
    """A duty or the role's own introduction; else a must-have."""

    @property
    def names_ai(self) -> bool:
        return names_ai(self.tokens)

    @property
    def concerns_ai(self) -> bool:
        return self.product_is_ai or self.names_ai


class Strand(NamedTuple):
    """What shows a strand."""

    places: Callable[[Sentence], Iterator[int]]
    """The index of each token at which a sentence shows it."""
    matchers: tuple[Matcher, ...]
    """Every such sentence has a phrase of one of these."""


def shows_strand(tokens: Tokens, strand: Strand, *, product_is_ai: bool, is_duty: bool) -> bool:
    """Whether a statement shows the strand, as the candidate's own work."""
    for sentence in sentences(tokens):
        read = Sentence(sentence, product_is_ai, is_duty)
        if not is_duty and not OPTIONAL_WORDS.isdisjoint(sentence.words):
            continue  # "... is preferred" asks for nothing
        if any(read.concerns_ai and _is_the_candidates(sentence, at) for at in strand.places(read)):
            return True
    return False


def _trials(sentence: Sentence) -> Iterator[int]:
    """Experiments, iterations, user research, demos, and review of what the model gives."""
    matches = TRYING_MATCHER.find(sentence.tokens)
    for match in matches:
        if "activity" in match.lists and not _is_a_phase(sentence.tokens, match):
            yield match.start
    for index, word in enumerate(sentence.tokens.words):
        if word in TRIAL_WORDS and _is_a_trial(sentence.tokens, index, matches):
            yield index


def _courses(sentence: Sentence) -> Iterator[int]:
    """Strategy and roadmap of an AI product, and what is weighed before AI is built."""
    for match in COURSE_MATCHER.find(sentence.tokens):
        if _is_of_something_else(sentence.tokens, match):
            continue
        phrase = _phrase(sentence.tokens, match)
        judged = "choice" not in match.lists or _is_judged(sentence.tokens, match)
        if (sentence.names_ai and judged and "none" not in match.lists) or (
            sentence.is_duty and ("own" in match.lists or phrase in _WEIGHED_ANYWAY)
        ):
            yield match.start


def _connections(sentence: Sentence) -> Iterator[int]:
    """Alignment with data strategy, infrastructure or platform, and other products."""
    tokens = sentence.tokens
    matches = CONNECTING_MATCHER.find(tokens)
    for match in matches:
        if "into" not in match.lists and tokens.words[max(match.start - 2, 0) : match.start].count("new") == 0:
            yield match.start
    for index, word in enumerate(tokens.words):
        if (word in JOINED and _reaches(tokens, index, matches, "into", over=("into", "with", "within"), within=9)) or (
            word == "across" and _other_products(tokens, index)
        ):
            yield index


def _phrase(tokens: Tokens, match: Match) -> str:
    return " ".join(tokens.folded[match.start : match.end])


def _is_judged(tokens: Tokens, match: Match) -> bool:
    """Whether a verb of judging stands shortly before, as in "find opportunities for machine learning"."""
    before = tokens.words[max(match.start - _OBJECT_WITHIN, 0) : match.start]
    return not JUDGING.isdisjoint(before)


def sentences(tokens: Tokens) -> Iterator[Tokens]:
    """The sentences of a statement, cut where one ends."""
    if _SENTENCE_ENDS.isdisjoint(tokens.words[:-1]):
        yield tokens
        return
    start = 0
    for index, word in enumerate(tokens.words):
        if word in _SENTENCE_ENDS:
            if index > start:
                yield tokens.part(start, index)
            start = index + 1
    if start < len(tokens):
        yield tokens.part(start, len(tokens))


def _reaches(
    tokens: Tokens, verb: int, matches: Sequence[Match], *lists: str, over: Collection[str] = (), within: int = 0
) -> bool:
    """Whether one of `lists` stands in the verb's object, or after one of the prepositions `over`."""
    reach = within or _OBJECT_WITHIN
    for match in matches:
        if verb < match.start <= verb + reach and not set(lists).isdisjoint(match.lists):
            between = tokens.words[verb + 1 : match.start]
            if _LEAVES_THE_OBJECT.isdisjoint(between) and (not over or not set(over).isdisjoint(between)):
                return True
    return False


def _is_a_trial(tokens: Tokens, index: int, matches: Sequence[Match]) -> bool:
    word = tokens.words[index]
    if word in TRYING_ALONE and word not in LIFECYCLE:
        return True
    if word in EXAMINING and tokens.words[index : index + 2] != ["track", "record"]:
        return _reaches(tokens, index, matches, "output") or _is_with_somebody(tokens, index, matches)
    if word in IMPROVING:
        return _reaches(tokens, index, matches, "output", "better") or _acts_on_ai(tokens, index)
    return _meets_users(tokens, index, matches)


def _acts_on_ai(tokens: Tokens, index: int) -> bool:
    """ "Improve recommendations", "refine our LLM features": the verb's own object names AI."""
    end = index + 1
    while end < min(index + 1 + _OBJECT_WITHIN, len(tokens)) and tokens.words[end] not in _LEAVES_THE_OBJECT:
        end += 1
    return names_ai(tokens.part(index + 1, end))


def _is_with_somebody(tokens: Tokens, index: int, matches: Sequence[Match]) -> bool:
    """ "Test it with passengers", "validate the idea with two hospitals"."""
    after = tokens.words[index + 1 : index + 5]
    if tokens.words[index].startswith(("test", "try", "tri", "pilot")) and "with" in after:
        return TEAM_WORDS.isdisjoint(tokens.folded[index + 2 : index + 8])
    return _reaches(tokens, index, matches, "users", over=("with",), within=9)


def _meets_users(tokens: Tokens, index: int, matches: Sequence[Match]) -> bool:
    """Watching or interviewing users, talking to them, working closely with them."""
    word = tokens.words[index]
    if word in MEETING:
        return _reaches(tokens, index, matches, "users")
    if word in MEETING_ON_AI and names_ai(tokens):
        return _reaches(tokens, index, matches, "customers", over=_BESIDE)
    closely = word in WORKING and not CLOSELY.isdisjoint(tokens.words[index + 1 : index + 3])
    return (word in TALKING or closely) and _reaches(tokens, index, matches, "users", over=_BESIDE)


def _is_a_phase(tokens: Tokens, match: Match) -> bool:
    """Whether the activity is the end of a stretch: "from concept to prototype", "through launch and iteration"."""
    if LIFECYCLE.isdisjoint(tokens.folded[match.start : match.end]):
        return False
    before = tokens.words[max(match.start - 6, 0) : match.start]
    return not {"from", "through", "lifecycle"}.isdisjoint(before)


def _is_of_something_else(tokens: Tokens, match: Match) -> bool:
    """Whether a roadmap is only carried out, a strategy is of sales or growth, an opportunity one to improve."""
    words, start = tokens.words, match.start
    modifiers = []
    for index in range(start - 1, max(start - 4, -1), -1):
        if words[index] in _DETERMINERS:
            break
        modifiers.append(words[index])
    if not OTHER_COURSES.isdisjoint(modifiers):
        return True
    if words[match.end - 1].startswith("opportunit"):
        return words[match.end : match.end + 1] == ["to"] and not BESIDE_THE_POINT.isdisjoint(
            words[match.end + 1 : match.end + 3]
        )
    for index in range(max(start - 5, 0), start):
        if words[index] in ADVANCING:
            coordinated = index > 0 and words[index - 1] in ("and", "or", ",", "/")
            return not coordinated or words[index + 1 : index + 2] == ["of"]
    return False


def _other_products(tokens: Tokens, across: int) -> bool:
    """ "Across our products", "across surfaces"; "across the product lifecycle" names no other product."""
    for index in range(across + 1, min(across + 8, len(tokens))):
        folded, word = tokens.folded[index], tokens.words[index]
        if word in (":", "(", "to") or word.endswith("ing"):
            return False
        if folded in ACROSS and (word != folded or folded in _PLURALS_NOT_NEEDED):
            return True
    return False


def _is_the_candidates(tokens: Tokens, at: int) -> bool:
    """Whether the act is not said to be somebody else's, what the product lets users do, or not done at all."""
    clauses = read_clauses(tokens, LEXICON.find(tokens))
    frame = next((frame for frame in reversed(clauses.frames) if frame.at <= at), None)
    if frame is None:
        return True
    if _is_the_users(tokens, clauses, at):
        return False
    stance = stance_of(frame, tokens)
    if stance == "other" and not frame.negated:
        return _answers_for_it(tokens, clauses, frame)
    return stance not in ("other", "negated")


def _answers_for_it(tokens: Tokens, clauses: Clauses, frame: Frame) -> bool:
    """Whether what others do is the candidate's to decide or assure: "choose which results are worth taking on"."""
    if tokens.words[frame.at - 1] == "we" or not _ASSURING.isdisjoint(tokens.words[: frame.at]):
        return True
    first = clauses.frames[0]
    if first is frame or first.others or first.negated:
        return False
    asks = not _QUESTIONS.isdisjoint(tokens.words[first.at : frame.at])
    return asks or (first.verb.verb_class == "decide" and frame.link == "relative")


def _is_the_users(tokens: Tokens, clauses: Clauses, at: int) -> bool:
    """ "Help customers run experiments": what the product is for."""
    for frame in clauses.frames:
        if frame.at < at and frame.verb.verb_class == "enable" and frame.verb.lemma != "ensure":
            users = TRYING_MATCHER.find(tokens.part(frame.at + 1, min(frame.at + 4, at)))
            if any("users" in match.lists for match in users):
                return True
    return False


TRYING_OUT: Final = Strand(_trials, (TRYING_MATCHER, TRIAL_MATCHER))
SETTING_THE_COURSE: Final = Strand(_courses, (COURSE_MATCHER,))
CONNECTING: Final = Strand(_connections, (CONNECTING_MATCHER, JOINED_MATCHER))

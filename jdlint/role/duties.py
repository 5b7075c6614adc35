"""What a statement asks the candidate to do: builders' duties, read from verbs and the heads of their objects."""

from collections.abc import Iterator, Sequence
from typing import Final

from jdlint.role.clauses import label_end
from jdlint.role.frames import Clauses, Frame, NounPhrase, head_of
from jdlint.role.lexicon import OBJECT_DUTIES, is_builders
from jdlint.role.objects import Objects
from jdlint.role.profile import Duty, Stance
from jdlint.role.stance import stance_of
from jdlint.vocabulary.builders import PROGRAMMING
from jdlint.vocabulary.duty_weights import VERB_FACTOR, WEIGHTS
from jdlint.vocabulary.grammar import DEVERBAL, TRANSPARENT
from jdlint.vocabulary.matcher import Match, Matcher
from jdlint.vocabulary.product import NEUTRAL_HEADS
from jdlint.vocabulary.tokens import Tokens
from jdlint.vocabulary.verbs import VERBS, Verb

_ACTIVITIES: Final = frozenset({"model-work", "data-preparation", "operation", "analysis", "research"})
"""Object lists that name an activity: doing it needs no verb of its own."""

_CLEANING: Final = frozenset("clean cleanse preprocess wrangle label annotate munge impute featurize normalize".split())
_MOVING: Final = frozenset("ingest extract load transform scrape mine".split())
_DEPLOYING: Final = frozenset(
    "deploy productionize operationalize serve host containerize dockerize monitor operate".split()
)
_DOING: Final = frozenset({"make", "train", "operate", "prepare", "perform"})
_TURNING: Final = frozenset("translate turn convert transform productionize develop make bring".split())
"""Verbs whose result stands after "into": "turn prototypes into production code"."""
_MOVING_ON: Final = frozenset("bring take move put push get ship".split())
"""Verbs that bring a thing "to production"."""
_CANCELS: Final = frozenset(
    "requirement spec specification story criterion roadmap strategy prd plan backlog vision policy".split()
)
"""What stands beside one of these is written down, not built: "write requirements and integration tests"."""
_FOUND: Final = _CANCELS | {"opportunity", "area", "case", "initiative", "priority", "problem", "need"}
"""What is found, ordered or written down is not done: "identify opportunities including code generation"."""
_ENGINEERING: Final = frozenset(
    "scalable robust distributed performant fault low high efficient maintainable reliable resilient modular "
    "production".split()
)
"""How engineers describe what they build."""
_TRADE: Final = frozenset(
    {"pipeline", "ml-pipeline", "model-work", "operation", "data-preparation", "code", "infrastructure"}
)
_BUILT: Final = {
    **dict.fromkeys(
        "infrastructure library component service software microservice engine dataset script monitoring check "
        "test job".split(),
        0.65,
    ),
    **dict.fromkeys(
        "framework system tool tooling automation application integration workflow interface stack project "
        "practice".split(),
        0.55,
    ),
    **dict.fromkeys("platform solution".split(), 0.5),
}
"""Heads that are a builder's where what they are made of or for belongs to the trade."""
_OWNING: Final = frozenset({"ownership", "responsibility", "charge", "care"})
"""What is taken of a thing one then owns: "take ownership of our pipelines"."""
_ARTICLES: Final = frozenset({"the", "a", "an", "our", "your", "their", "its", "and", "new"})
_OBJECT_PREPOSITIONS: Final = frozenset({"in", "to", "on", "with"})
_TAKES_PREPOSITION: Final = frozenset(
    "contribute participate assist work experiment engage help collaborate iterate research".split()
)


_ONESELF: Final = frozenset({"own", "yourself", "you"})
CANCELLED: Final = 0.4
"""What a builder's object counts beside requirements and criteria: those are written, and it is written of."""
LABEL_WEIGHT: Final = 0.45
"""A label counts in the verdict and is no finding of its own."""
HEADS: Final = Matcher(
    {
        "head": PROGRAMMING.union(
            "model algorithm classifier pipeline dashboard visualization warehouse database architecture "
            "infrastructure job workflow script schema layer stack tooling library service component query label "
            "annotate labeling labeled annotating annotated code coding coded architect architecting architected "
            "project app".split()
        )
    }
)
"""Words that make a builder's duty even outside the vocabulary's phrases; a statement with neither has none."""


class StatementDuties:
    """Reads builders' duties out of one statement's clauses."""

    __slots__ = ("_clauses", "_matches", "_objects", "_tokens")

    def __init__(self, tokens: Tokens, matches: Sequence[Match], clauses: Clauses, *, ai_posting: bool) -> None:
        self._tokens = tokens
        self._matches = matches
        self._clauses = clauses
        self._objects = Objects(tokens, matches, ai_posting=ai_posting)

    def read(self, *, duty_section: bool, is_item: bool) -> Iterator[Duty]:
        """Every builder's duty; among a list of duties also those named by a noun ("Model training and validation")."""
        if not any(is_builders(match.lists) for match in self._matches) and not HEADS.find(self._tokens):
            return
        for frame in self._clauses.frames:
            yield from self._of_frame(frame)
        if duty_section:
            yield from self._of_label()
            for phrase in self._clauses.verbless if is_item else ():
                if phrase.preposition:  # "from definition through coding to launch" names stages
                    continue
                yield from self._of_activity(phrase, "own", 0.9, self._tokens.words[phrase.start])

    def _of_label(self) -> Iterator[Duty]:
        """ "Data mining: ...": a label that names a builder's activity tells what the duty is, if not who does what."""
        end = label_end(self._tokens)
        if end > 1:
            label = NounPhrase(0, end - 1, "")
            kind = self._objects.kind(label)
            if kind is not None and (kind.tag in _ACTIVITIES or kind.tag == "pipeline"):
                yield self._make(kind.tag, "", label, "own", LABEL_WEIGHT)

    def _of_frame(self, frame: Frame) -> Iterator[Duty]:
        stance = stance_of(frame, self._tokens)
        if frame.noun:
            if frame.verb.lemma in ("responsible", "responsibility", "accountable", "accountability"):
                for phrase in frame.objects:
                    yield from self._of_activity(phrase, "other" if stance == "other" else "own", 1.0, frame.verb.lemma)
            return
        if frame.verb.verb_class == "use":
            yield from self._of_method(frame, stance)
        objects = self._objects_of(frame)
        cancelled = any(self._tokens.folded[head_of(phrase, self._tokens)] in _CANCELS for phrase in objects[:1])
        for phrase in objects:
            yield from self._of_object(frame.verb, phrase, stance, cancelled)
        if not cancelled:
            yield from self._built_for_builders(frame, objects, stance)
        yield from self._of_result(
            frame, objects, "own" if stance == "decide" and frame.verb.lemma == "translate" else stance
        )

    def _of_method(self, frame: Frame, stance: Stance) -> Iterator[Duty]:
        """ "using clustering": whoever uses the method does the work."""
        for phrase in frame.objects[:1]:
            if any(
                "method" in match.lists and match.end == head_of(phrase, self._tokens) + 1 for match in self._matches
            ):
                yield self._make("model-work", frame.verb.lemma, phrase, stance, 0.55)

    def _of_result(self, frame: Frame, objects: Sequence[NounPhrase], stance: Stance) -> Iterator[Duty]:
        """What something is turned into ("into data models"), and models that are brought to production."""
        for phrase in frame.objects:
            if phrase.preposition == "into" and frame.verb.lemma in _TURNING:
                yield from self._duty(VERBS["build"], phrase, stance, 0.6)
            elif frame.verb.lemma in _MOVING_ON and self._is_into_production(phrase):
                for thing in objects:
                    yield from self._duty(VERBS["deploy"], thing, stance, 0.8)

    def _is_into_production(self, phrase: NounPhrase) -> bool:
        head = self._tokens.folded[head_of(phrase, self._tokens)]
        return phrase.preposition in ("to", "into") and head == "production"

    def _objects_of(self, frame: Frame) -> list[NounPhrase]:
        """Direct objects; those of the next verb where this one has none ("design, build and run models")."""
        objects = [phrase for phrase in frame.objects if not phrase.preposition]
        if objects and self._tokens.folded[head_of(objects[-1], self._tokens)] not in _FOUND:
            objects += [phrase for phrase in frame.objects if phrase.preposition == "including"]
        if frame.verb.lemma in _TAKES_PREPOSITION:
            objects += [phrase for phrase in frame.objects if phrase.preposition in _OBJECT_PREPOSITIONS]
        if objects or not (mate := self._next_of_series(frame)):
            return objects
        return self._objects_of(mate)

    def _next_of_series(self, frame: Frame) -> Frame | None:
        frames = self._clauses.frames
        index = frames.index(frame) + 1
        if index >= len(frames):
            return None
        mate = frames[index]
        return None if mate.noun or mate.parent is not frame.parent or mate.link != frame.link else mate

    def _built_for_builders(self, frame: Frame, objects: Sequence[NounPhrase], stance: Stance) -> Iterator[Duty]:
        """A thing made of, or for, the builders' trade: "build components for the training pipeline"."""
        if (
            frame.verb.verb_class not in ("make", "operate")
            or not objects
            or frame.verb.lemma in ("prototype", "craft", "test")
        ):
            return
        thing = objects[-1]
        head = self._tokens.folded[head_of(thing, self._tokens)]
        sureness = _BUILT.get(head, 0.0)
        kind = self._objects.kind(thing)
        if not sureness or (kind is not None and kind.tag != "dataset"):
            return
        described = any(self._tokens.folded[index] in _ENGINEERING for index in range(thing.start, thing.end))
        for match in self._matches:
            tag = self._trade_of(match, head, described=described)
            if tag is None or not frame.at < match.start < frame.at + 24:
                continue
            if not self._under_people(frame, match) and (described or not self._is_what_it_does(frame, match)):
                yield self._make(tag, frame.verb.lemma, thing, stance, sureness)
                return

    def _trade_of(self, match: Match, head: str, *, described: bool) -> str | None:
        """The object list a thing belongs to by what it is made with or for; None where that says nothing."""
        for name in match.lists:
            if name.startswith("tool:") and name != "tool:data_analyst":
                return "pipeline" if name == "tool:data_engineer" else "code"
            if name[7:] in _TRADE and (_BUILT[head] > 0.5 or described):
                return name[7:]
            if name == "object:model" and (_BUILT[head] > 0.6 or described):
                return "ml-pipeline"
        return None

    def _under_people(self, frame: Frame, match: Match) -> bool:
        """Whether somebody else's work stands between: "tools that help data scientists train ..."."""
        return any(
            other.others and frame.at < other.at < match.start and other.verb.verb_class == "enable"
            for other in self._clauses.frames
        )

    def _is_what_it_does(self, frame: Frame, match: Match) -> bool:
        """Whether the trade is what a thing does that is only designed: "a system that keeps hyperparameters"."""
        return frame.verb.lemma == "design" and any(
            other.others and other.link == "relative" and frame.at < other.at < match.start
            for other in self._clauses.frames
        )

    def _of_object(self, verb: Verb, phrase: NounPhrase, stance: Stance, cancelled: bool) -> Iterator[Duty]:
        head = head_of(phrase, self._tokens)
        word = self._tokens.folded[head]
        if phrase.of is not None and word in DEVERBAL and self._objects.kind(phrase) is None:
            implied = VERBS.get(DEVERBAL[word], verb)
            factor = VERB_FACTOR.get(verb.lemma, 1.0) if verb.verb_class == "weak" else 0.9
            yield from self._duty(implied, phrase.of, stance, factor * (CANCELLED if cancelled else 1.0))
            return
        if phrase.of is not None and word in _OWNING:
            yield from self._duty(VERBS["own"], phrase.of, stance, 1.0)
            return
        stands_for_its_complement = word in TRANSPARENT or word in NEUTRAL_HEADS
        if phrase.of is not None and stands_for_its_complement and self._objects.kind(phrase) is None:
            yield from self._duty(verb, phrase.of, stance, 0.9)
            return
        yield from self._duty(
            verb, phrase, stance, CANCELLED if cancelled and not self._objects.is_product(phrase) else 1.0
        )

    def _of_activity(self, phrase: NounPhrase, stance: Stance, factor: float, verb: str) -> Iterator[Duty]:
        """A duty named by a noun: "development of models", "feature engineering"."""
        word = self._tokens.folded[head_of(phrase, self._tokens)]
        tagged = self._objects.kind(phrase)
        if tagged is not None and (
            tagged[0] in _ACTIVITIES or (tagged[0] in ("code", "pipeline") and word in ("review", "modeling", "coding"))
        ):
            yield self._make(tagged[0], verb, phrase, stance, factor * min(tagged[1], 1.0))
        elif phrase.of is not None and word in DEVERBAL:
            yield from self._duty(VERBS[DEVERBAL[word]], phrase.of, stance, factor)
        elif (
            tagged is not None
            and (first := self._tokens.folded[phrase.start]) in DEVERBAL
            and phrase.end - phrase.start > 1
        ):
            yield from self._duty(VERBS[DEVERBAL[first]], phrase, stance, factor)
        elif word in DEVERBAL and head_of(phrase, self._tokens) > phrase.start:
            inner = NounPhrase(phrase.start, phrase.end - 1, "")
            yield from self._duty(VERBS[DEVERBAL[word]], inner, stance, factor)

    def _duty(self, verb: Verb, phrase: NounPhrase, stance: Stance, factor: float) -> Iterator[Duty]:
        tagged = self._objects.kind(phrase)
        if tagged is None:
            if verb.lemma == "architect":
                yield self._make("architecture", verb.lemma, phrase, stance, 0.7 * factor)
            elif verb.lemma == "code":
                yield self._make("code", verb.lemma, phrase, stance, 0.9 * factor)
            elif verb.lemma in ("label", "annotate") and not self._objects.is_product(phrase):
                yield self._make("data-preparation", verb.lemma, phrase, stance, 0.7 * factor)
            return
        tag, sureness = tagged
        default = 0.8 if tag in _ACTIVITIES and verb.verb_class in _DOING else 0.0
        weight = (
            WEIGHTS.get(verb.verb_class, {}).get(tag, default) * sureness * factor * VERB_FACTOR.get(verb.lemma, 1.0)
        )
        if tag == "dataset":
            if self._tokens.folded[head_of(phrase, self._tokens)] == "feature" and verb.lemma != "engineer":
                return  # features are the product's, unless somebody engineers them
            if verb.lemma == "engineer":
                weight = factor
            elif verb.lemma in _MOVING:
                tag = "pipeline"
            elif verb.lemma not in _CLEANING and verb.verb_class != "analyze":
                weight = min(weight, 0.55 if verb.lemma == "prepare" else 0.4)
            elif verb.verb_class == "analyze" or verb.lemma == "query":
                tag = "analysis"
        if tag == "query" and not _ONESELF.isdisjoint(self._tokens.words[phrase.start :]):
            weight *= 0.4
        if weight >= 0.2:
            yield self._make(_by_verb(tag, verb), verb.lemma, phrase, stance, min(weight, 1.0))

    def _make(self, tag: str, verb: str, phrase: NounPhrase, stance: Stance, weight: float) -> Duty:
        subject, family = OBJECT_DUTIES[tag]
        last = max(phrase.of.end if phrase.of is not None else 0, phrase.end)
        first = phrase.start
        while first < phrase.end - 1 and self._tokens.words[first] in _ARTICLES:
            first += 1
        words, named_by = (phrase.start, last), (first, phrase.end)
        return Duty(subject, family, stance, round(weight, 2), self._tokens, words, verb=verb, named_by=named_by)


def _by_verb(tag: str, verb: Verb) -> str:
    """Deploying a model is operating it, whoever built it."""
    if tag == "model" and verb.lemma in _DEPLOYING:
        return "operation"
    return tag

"""Whose work a frame is: the candidate's own, or guided, decided, known, done by others, or not done at all."""

from typing import Final

from jdlint.role.frames import Frame, head_of
from jdlint.role.profile import Stance
from jdlint.vocabulary.grammar import PEOPLE_NOUNS
from jdlint.vocabulary.product import PRODUCT_HEADS
from jdlint.vocabulary.tokens import Tokens

_COOPERATION: Final = frozenset({"collaboration", "partnership", "coordination", "cooperation", "alignment"})
_THINGS: Final = frozenset(
    "data dataset set technology tool model framework pipeline system api code infrastructure technique sql".split()
)
"""What one works with as material; whoever else is worked with is a partner."""


def stance_of(frame: Frame, tokens: Tokens) -> Stance:
    """The stance of the candidate towards what this frame's verb does."""
    if frame.others:
        return "other"
    if frame.negated:
        return "negated"
    if frame.parent is not None and (inherited := _governed(frame, frame.parent, tokens)) is not None:
        return inherited
    return _own_stance(frame, tokens)


def _own_stance(frame: Frame, tokens: Tokens) -> Stance:
    verb_class = frame.verb.verb_class
    if verb_class in ("partner", "enable"):
        return "partner"
    if verb_class == "decide":
        return "decide"
    if verb_class == "know":
        return "know"
    if verb_class == "have" and frame.noun:
        return "experience"
    if frame.verb.lemma == "work":
        beside = [phrase for phrase in frame.objects if phrase.preposition in ("with", "alongside", "across")]
        return "partner" if any(tokens.folded[head_of(phrase, tokens)] not in _THINGS for phrase in beside) else "own"
    if verb_class == "weak" and (_object_is(frame, tokens, people=True) or _leads_cooperation(frame, tokens)):
        return "partner"
    return "own"


def _leads_cooperation(frame: Frame, tokens: Tokens) -> bool:
    """ "Lead collaboration with vendors in building ...": others build."""
    return bool(frame.objects) and tokens.folded[head_of(frame.objects[0], tokens)] in _COOPERATION


def _governed(frame: Frame, parent: Frame, tokens: Tokens) -> Stance | None:
    """What the governing frame makes of this one; None where it leaves the work with the candidate."""
    above = stance_of(parent, tokens)
    if above in ("partner", "other", "negated", "know"):
        if above == "partner" and parent.verb.lemma == "help" and frame.link == "infinitive" and not parent.objects:
            return None
        return above
    if above == "decide":
        return "decide"
    if parent.noun:
        return None
    if (
        parent.verb.verb_class == "weak"
        and frame.link in ("infinitive", "gerund")
        and _object_is(parent, tokens, people=True)
    ):
        return "partner"
    if (
        frame.link in ("infinitive", "gerund")
        and parent.verb.verb_class not in ("use", "have")
        and _object_is(parent, tokens, people=False)
    ):
        return "decide"
    if parent.verb.verb_class == "make" and _object_is(parent, tokens, people=True):
        return "partner"
    return None


def _object_is(frame: Frame, tokens: Tokens, *, people: bool) -> bool:
    """Whether the first direct object is people, or (people=False) something a product manager makes."""
    for phrase in frame.objects:
        if phrase.preposition:
            continue
        head = head_of(phrase, tokens)
        if people:
            return tokens.folded[head] in PEOPLE_NOUNS
        return tokens.folded[head] in PRODUCT_HEADS
    return False

"""A statement as frames: each verb with who does it, what governs it, and what it is done to.

No grammar of English is needed for postings: duties are imperatives, gerunds and "you will" sentences. What must be
told apart is whether a verb stands alone, under another verb ("work with engineers to build"), or has another subject
("so that customers can train").
"""

from collections.abc import Sequence
from typing import Final

from jdlint.role.attachment import attach, is_candidate, modifier_end, verb_at
from jdlint.role.frames import Clauses, Frame, NounPhrase, Walk
from jdlint.role.words import HOW_OFTEN, WORDS, Word
from jdlint.vocabulary.grammar import (
    ADVERBS,
    DETERMINERS,
    KNOW_NOUNS,
    NEGATIONS,
    NOT_NEGATIONS,
    PHRASAL_VERBS,
    PREPOSITIONS,
    REPLACED,
)
from jdlint.vocabulary.matcher import Match
from jdlint.vocabulary.tokens import Tokens
from jdlint.vocabulary.verbs import NOUN_TOO, Verb

_SENTENCE_ENDS: Final = frozenset({".", ";", "!", "?", ":"})
_ASIDE_WORDS: Final = 10
_AFTER_AN_ORDER: Final = DETERMINERS | {"on", "with", "across", "to"}
"""After a verb that is a noun as well, these tell an order: "Work on ...", not "Work experience: ..."."""
_LABEL_WORDS: Final = 7
"""Longest label before a colon ("AI solution architecture: ...")."""


def read_clauses(tokens: Tokens, matches: Sequence[Match]) -> Clauses:
    """The clauses of a statement; `matches` are the vocabulary's phrases in it."""
    inside: dict[int, int] = {}
    for match in matches:
        if match.end - match.start > 1:
            inside.update(dict.fromkeys(range(match.start, match.end), match.start))
    clauses = Clauses()
    kinds = [WORDS[word] for word in tokens.words]
    joined = tokens.joined()
    for start, end in _sentences(tokens):
        walk = Walk(tokens, kinds, inside, joined, start, end)
        _read(walk)
        clauses.frames.extend(walk.frames)
        if all(frame.noun or frame.verb.verb_class == "use" for frame in walk.frames):
            clauses.verbless.extend(walk.loose)
    return clauses


def label_end(tokens: Tokens) -> int:
    """Index after a short label ("AI solution architecture: ..."), which names a topic and asks for nothing; else 0.

    An order is none: "Work on data pipelines: tooling for the team".
    """
    first = WORDS[tokens.words[0]].verb if len(tokens) else None
    if first is not None and first.form == "base" and _is_an_order(first, tokens):
        return 0
    for index, word in enumerate(tokens.words[: _LABEL_WORDS + 1]):
        if word in (".", ";", ","):
            return 0
        if word == ":" and index + 1 < len(tokens):
            return index + 1
    return 0


def _is_an_order(first: Verb, tokens: Tokens) -> bool:
    return first.lemma not in NOUN_TOO or not _AFTER_AN_ORDER.isdisjoint(tokens.words[1:2])


def _sentences(tokens: Tokens) -> list[tuple[int, int]]:
    """Token ranges between sentence ends, without a leading label."""
    start = label_end(tokens)
    ranges = []
    dashes = _in_pairs(tokens)
    for index in range(start, len(tokens)):
        if tokens.words[index] in _SENTENCE_ENDS or (
            tokens.folded[index] == "-" and index - start <= _LABEL_WORDS and index not in dashes
        ):
            if index > start:
                ranges.append((start, index))
            start = index + 1
    if start < len(tokens):
        ranges.append((start, len(tokens)))
    return ranges


def _in_pairs(tokens: Tokens) -> frozenset[int]:
    """Dashes around an aside ("our customers - leading labs - need"), which ends no sentence."""
    dashes = [index for index, word in enumerate(tokens.folded) if word == "-"]
    if len(dashes) != 2 or dashes[0] == 0 or dashes[1] - dashes[0] > _ASIDE_WORDS or tokens.words[0] in ("-", "\u2013"):
        return frozenset()
    return frozenset(dashes)


def _read(walk: Walk) -> None:
    """Read one sentence left to right, keeping the frame that is open and the slot its noun phrases fill."""
    index = walk.start
    kinds, inside = walk.kinds, walk.inside
    while index < walk.end:
        kind = kinds[index]
        if kind.plain:
            if walk.phrase_start < 0 and not kind.skipped:
                walk.phrase_start = index
            index += 1
        elif walk.phrase_start >= 0 and inside.get(index, index) != index:
            index += 1
        elif kind.mark:
            _punctuation(walk, index)
            index += 1
        elif walk.is_in_compound(index):
            if walk.phrase_start < 0:
                walk.phrase_start = index
            index += 1
        else:
            index = _special_word(walk, index, kind)
    _close_phrase(walk, walk.end)


def _punctuation(walk: Walk, index: int) -> None:
    if walk.phrase_start >= 0:
        _close_phrase(walk, index)
    if walk.folded[index] == ",":
        walk.negate_next = False


def _special_word(walk: Walk, index: int, kind: Word) -> int:
    """Read a word that may be more than a part of a noun phrase; the index of the next word to read."""
    if kind.negates and (skip := _negation(walk, index)):
        return skip
    if kind.modifies and (skip := modifier_end(walk, index)):
        _close_phrase(walk, index)
        return skip
    if kind.governs:
        _governing_noun(walk, index)
        return index + 1
    if kind.verb is not None and (verb := verb_at(walk, index, kind.verb)) is not None:
        frame = attach(walk, index, verb)
        if frame is not None:
            _close_phrase(walk, index)
            _open_frame(walk, frame)
            return index + (2 if (walk.folded[index], walk.word(index + 1)) in PHRASAL_VERBS else 1)
    word = walk.words[index]
    if walk.phrase_start >= 0 and kind.participle and walk.word(index + 1) in PREPOSITIONS:
        _close_phrase(walk, index)  # "models *developed* by research" ends the noun phrase and is no part of it
    elif walk.phrase_start >= 0 and word in HOW_OFTEN:  # "retrain the model *each* quarter"
        _close_phrase(walk, index)
        walk.preposition = "per"
    elif walk.phrase_start >= 0 and word == "based" and walk.word(index + 1) != "on":
        pass
    elif kind.function:
        _function_word(walk, index, kind)
    elif walk.phrase_start < 0 and word not in ADVERBS:
        walk.phrase_start = index
    return index + 1


def _negation(walk: Walk, index: int) -> int:
    """The index after a negation, which negates the next frame; 0 where there is none."""
    word, following = walk.words[index], walk.word(index + 1)
    if (word, following) in REPLACED:
        _close_phrase(walk, index)
        walk.negate_next = True
        walk.preposition = "of"
        return index + 2
    if word in NEGATIONS and (word, following) not in NOT_NEGATIONS and word != "no":
        _close_phrase(walk, index)
        walk.negate_next = True
        return index + 1
    if word == "but":
        walk.negate_next = False
    return 0


def _function_word(walk: Walk, index: int, kind: Word) -> None:
    if walk.phrase_start >= 0:
        _close_phrase(walk, index)
    if kind.pronoun:
        walk.subject_is_other = kind.others
    elif kind.modal and walk.last_phrase is not None and _ends_before(walk, walk.last_phrase, index):
        walk.subject_is_other = not is_candidate(walk, walk.last_phrase)
    if walk.words[index] == "who" and walk.last_phrase is not None:
        walk.subject_is_other = not is_candidate(walk, walk.last_phrase)
    if kind.preposition:
        walk.preposition = kind.preposition


def _ends_before(walk: Walk, phrase: NounPhrase, index: int) -> bool:
    """Whether nothing but adverbs stands between the phrase and `index`."""
    return all(kind.skipped for kind in walk.kinds[phrase.end : index])


def _governing_noun(walk: Walk, index: int) -> None:
    """ "experience", "understanding", "responsible": nouns that govern what follows as a verb would."""
    noun = walk.folded[index]
    _close_phrase(walk, index + 1 if walk.phrase_start >= 0 else index)
    verb = Verb(noun, "know" if noun in KNOW_NOUNS else "have", "base")
    above = walk.open
    governed = (
        above is not None
        and not above.noun
        and above.verb.verb_class in ("partner", "know", "decide")
        and walk.preposition != "including"  # "experience shaping products, including hands-on experience with PyTorch"
    )
    frame = Frame(
        verb,
        index,
        "noun",
        above if governed else None,
        others=walk.subject_is_other,
        negated=walk.negate_next,
        noun=True,
    )
    if above is None or above.noun:
        frame.objects.extend(walk.loose)
        walk.loose = []
    _open_frame(walk, frame)


def _open_frame(walk: Walk, frame: Frame) -> None:
    walk.frames.append(frame)
    walk.open = frame
    walk.preposition = ""
    walk.negate_next = False
    walk.last_phrase = None


def _close_phrase(walk: Walk, index: int) -> None:
    if walk.phrase_start < 0:
        return
    phrase = NounPhrase(walk.phrase_start, index, walk.preposition)
    walk.phrase_start = -1
    complement = walk.preposition == "of" and walk.last_phrase is not None
    if complement and walk.last_phrase is not None:
        walk.last_phrase.of = phrase
        phrase.preposition = walk.last_phrase.preposition
    if walk.open is None:
        walk.loose.append(phrase)
    elif not complement:
        walk.open.objects.append(phrase)
    walk.last_phrase = phrase

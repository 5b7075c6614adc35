"""A statement as frames: each verb with who does it, what governs it, and what it is done to.

No grammar of English is needed for postings: duties are imperatives, gerunds and "you will" sentences. What must be
told apart is whether a verb stands alone, under another verb ("work with engineers to build"), or has another subject
("so that customers can train").
"""

from collections.abc import Sequence
from typing import Final

from jdlint.role.attachment import attach, is_candidate, modifier_end, verb_at
from jdlint.role.frames import Clauses, Frame, NounPhrase, Walk
from jdlint.vocabulary.grammar import (
    ADVERBS,
    CANDIDATE_PRONOUNS,
    CONJUNCTIONS,
    EXPERIENCE_HEADS,
    KNOW_NOUNS,
    MODALS,
    MODIFIER_PHRASES,
    NEGATIONS,
    NOT_NEGATIONS,
    OTHER_PRONOUNS,
    PHRASAL_VERBS,
    PREPOSITIONS,
    RELATIVES,
    REPLACED,
)
from jdlint.vocabulary.matcher import Match
from jdlint.vocabulary.tokens import Tokens
from jdlint.vocabulary.verbs import Verb, verb_of

_SENTENCE_ENDS: Final = frozenset({".", ";", "!", "?", ":"})
_LABEL_WORDS: Final = 7
"""Longest label before a colon ("AI solution architecture: ...")."""
_FUNCTION_WORDS: Final = CONJUNCTIONS | PREPOSITIONS | RELATIVES | MODALS | (CANDIDATE_PRONOUNS - {"your"})
_GOVERNING: Final = KNOW_NOUNS | EXPERIENCE_HEADS
_REPLACING: Final = frozenset(first for first, _ in REPLACED)
_HOW_OFTEN: Final = frozenset({"each", "every"})
_SPECIAL: Final = (
    _FUNCTION_WORDS
    | NEGATIONS
    | ADVERBS
    | _REPLACING
    | frozenset(MODIFIER_PHRASES)
    | _HOW_OFTEN
    | {"based", "required", "fine"}
)
"""Words that may do anything but stand in a noun phrase."""


def read_clauses(tokens: Tokens, matches: Sequence[Match]) -> Clauses:
    """The clauses of a statement; `matches` are the vocabulary's phrases in it."""
    inside: dict[int, int] = {}
    for match in matches:
        if match.end - match.start > 1:
            inside.update(dict.fromkeys(range(match.start, match.end), match.start))
    clauses = Clauses()
    for start, end in _sentences(tokens):
        walk = Walk(tokens, inside, start, end)
        _read(walk)
        clauses.frames.extend(walk.frames)
        if all(frame.noun or frame.verb.verb_class == "use" for frame in walk.frames):
            clauses.verbless.extend(walk.loose)
    return clauses


def label_end(tokens: Tokens) -> int:
    """Index after a short label ("AI solution architecture: ..."), which names a topic and asks for nothing; else 0."""
    for index, word in enumerate(tokens.words[: _LABEL_WORDS + 1]):
        if word in (".", ";", ","):
            return 0
        if word == ":" and index + 1 < len(tokens):
            return index + 1
    return 0


def _sentences(tokens: Tokens) -> list[tuple[int, int]]:
    """Token ranges between sentence ends, without a leading label."""
    start = label_end(tokens)
    ranges = []
    for index in range(start, len(tokens)):
        if tokens.words[index] in _SENTENCE_ENDS or (tokens.folded[index] == "-" and index - start <= _LABEL_WORDS):
            if index > start:
                ranges.append((start, index))
            start = index + 1
    if start < len(tokens):
        ranges.append((start, len(tokens)))
    return ranges


def _read(walk: Walk) -> None:
    """Read one sentence left to right, keeping the frame that is open and the slot its noun phrases fill."""
    index = walk.start
    while index < walk.end:
        word, folded = walk.words[index], walk.folded[index]
        if walk.phrase_start >= 0 and walk.inside.get(index, index) != index:
            index += 1
        elif not word[0].isalnum():
            _punctuation(walk, index, folded)
            index += 1
        elif word in _SPECIAL or folded in _GOVERNING or verb_of(word) is not None:
            index = _special_word(walk, index, word, folded)
        else:
            if walk.phrase_start < 0 and not word.endswith("ly"):
                walk.phrase_start = index
            index += 1
    _close_phrase(walk, walk.end)


def _punctuation(walk: Walk, index: int, mark: str) -> None:
    _close_phrase(walk, index)
    if mark == ",":
        walk.negate_next = False


def _special_word(walk: Walk, index: int, word: str, folded: str) -> int:
    """Read a word that may be more than a part of a noun phrase; the index of the next word to read."""
    if skip := _negation(walk, index, word) or _modifier(walk, index):
        return skip
    if folded in _GOVERNING:
        _governing_noun(walk, index, folded)
        return index + 1
    verb = verb_at(walk, index)
    frame = attach(walk, index, verb) if verb is not None else None
    if frame is not None:
        _close_phrase(walk, index)
        _open_frame(walk, frame)
        return index + (2 if (folded, walk.word(index + 1)) in PHRASAL_VERBS else 1)
    if _is_trailing_participle(walk, index, word):
        _close_phrase(walk, index)
    elif word in _HOW_OFTEN and walk.phrase_start >= 0:  # "retrain the model *each* quarter"
        _close_phrase(walk, index)
        walk.preposition = "per"
    elif word == "based" and walk.phrase_start >= 0 and walk.word(index + 1) != "on":
        pass
    elif word in _FUNCTION_WORDS or folded in CONJUNCTIONS:
        _function_word(walk, index, word, folded)
    elif walk.phrase_start < 0 and word not in ADVERBS:
        walk.phrase_start = index
    return index + 1


def _negation(walk: Walk, index: int, word: str) -> int:
    """The index after a negation, which negates the next frame; 0 where there is none."""
    following = walk.word(index + 1)
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


def _modifier(walk: Walk, index: int) -> int:
    """The index after words that only describe, which end the noun phrase; 0 where there are none."""
    end = modifier_end(walk, index)
    if end:
        _close_phrase(walk, index)
    return end


def _is_trailing_participle(walk: Walk, index: int, word: str) -> bool:
    """ "models *developed* by research": ends the noun phrase and is no part of it."""
    if walk.phrase_start < 0 or walk.word(index + 1) not in PREPOSITIONS:
        return False
    verb = verb_of(word)
    return word == "required" or (verb is not None and verb.form == "ed")


def _function_word(walk: Walk, index: int, word: str, folded: str) -> None:
    _close_phrase(walk, index)
    if word in CANDIDATE_PRONOUNS or word in OTHER_PRONOUNS:
        walk.subject_is_other = word in OTHER_PRONOUNS
    elif word in MODALS and walk.last_phrase is not None and _ends_before(walk, walk.last_phrase, index):
        walk.subject_is_other = not is_candidate(walk, walk.last_phrase)
    if word in RELATIVES:
        walk.preposition = "that"
    elif folded in PREPOSITIONS and folded != "such":
        walk.preposition = folded


def _ends_before(walk: Walk, phrase: NounPhrase, index: int) -> bool:
    """Whether nothing but adverbs stands between the phrase and `index`."""
    return all(word in ADVERBS or word.endswith("ly") for word in walk.words[phrase.end : index])


def _governing_noun(walk: Walk, index: int, noun: str) -> None:
    """ "experience", "understanding", "responsible": nouns that govern what follows as a verb would."""
    _close_phrase(walk, index + 1 if walk.phrase_start >= 0 else index)
    verb = Verb(noun, "know" if noun in KNOW_NOUNS else "have", "base")
    above = walk.open
    governed = above is not None and not above.noun and above.verb.verb_class in ("partner", "know", "decide")
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

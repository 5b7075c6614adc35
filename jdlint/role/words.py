"""What each word may be in a clause, by itself: looked up once a word, since postings repeat their words."""

from typing import Final

from jdlint.vocabulary.grammar import (
    ADVERBS,
    CANDIDATE_PRONOUNS,
    CONJUNCTIONS,
    EXPERIENCE_HEADS,
    KNOW_NOUNS,
    MODALS,
    MODIFIER_PHRASES,
    NEGATIONS,
    OTHER_PRONOUNS,
    PREPOSITIONS,
    RELATIVES,
    REPLACED,
)
from jdlint.vocabulary.tokens import MARKS, folded_form
from jdlint.vocabulary.verbs import verb_of

HOW_OFTEN: Final = frozenset({"each", "every"})
_FUNCTION_WORDS: Final = CONJUNCTIONS | PREPOSITIONS | RELATIVES | MODALS | (CANDIDATE_PRONOUNS - {"your"})
_GOVERNING: Final = KNOW_NOUNS | EXPERIENCE_HEADS
_REPLACING: Final = frozenset(first for first, _ in REPLACED)
_NO_NOUNS: Final = (
    _FUNCTION_WORDS
    | NEGATIONS
    | ADVERBS
    | _REPLACING
    | MODIFIER_PHRASES.keys()
    | HOW_OFTEN
    | {"based", "required", "fine"}
)
"""Words that may do anything but stand in a noun phrase."""


class Word:
    """One word with all that it may be; most are nouns and adjectives, and `plain`."""

    __slots__ = (
        "function", "governs", "mark", "modal", "modifies", "negates", "others", "participle", "plain", "preposition",
        "pronoun", "skipped", "verb",
    )  # fmt: skip

    def __init__(self, word: str) -> None:
        folded = folded_form(word)
        self.mark = word in MARKS
        self.verb = None if self.mark else verb_of(word)
        self.governs = folded in _GOVERNING
        """A noun that governs what follows as a verb would: "experience", "understanding"."""
        self.negates = word in NEGATIONS or word in _REPLACING or word == "but"
        """Whether it may begin or end a negation."""
        self.modifies = word in MODIFIER_PHRASES
        """Whether it may begin a phrase such as "state of the art"."""
        self.function = word in _FUNCTION_WORDS or folded in CONJUNCTIONS
        """A conjunction, preposition, pronoun or modal, which ends the noun phrase before it."""
        self.pronoun = word in CANDIDATE_PRONOUNS or word in OTHER_PRONOUNS
        self.others = word in OTHER_PRONOUNS
        self.modal = word in MODALS
        self.preposition = (
            "that" if word in RELATIVES else folded if folded in PREPOSITIONS and folded != "such" else ""
        )
        """What the noun phrase after it hangs on."""
        past = word.endswith("ed") and not word.endswith("eed") if self.verb is None else self.verb.form == "ed"
        self.participle = word == "required" or past
        """What ends a noun phrase where a preposition follows: "models *focused* on sound"."""
        special = self.mark or self.governs or self.verb is not None or self.participle or word in _NO_NOUNS
        self.plain = not special
        self.skipped = word in ADVERBS or word.endswith("ly")
        """An adverb, which says nothing of what stands around it."""


class _Words(dict[str, Word]):
    def __missing__(self, word: str) -> Word:
        known = Word(word)
        if len(self) < _REMEMBERED_WORDS:
            self[word] = known
        return known


_REMEMBERED_WORDS: Final = 50_000
WORDS: Final = _Words()
"""Every word that was asked for, by its lower-case form."""

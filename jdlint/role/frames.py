"""The parts a statement is taken apart into: verbs with what governs them, and the noun phrases they act on."""

from collections.abc import Sequence, Set
from typing import Literal

from jdlint.role.words import Word
from jdlint.vocabulary.grammar import VERB_PREFIXES
from jdlint.vocabulary.tokens import MARKS, Tokens
from jdlint.vocabulary.verbs import Verb

Link = Literal["root", "infinitive", "gerund", "relative", "noun"]
"""How a verb hangs on the rest: alone, after "to", after a preposition, in a clause of its own, or as a noun."""


class NounPhrase:
    """Tokens `start` to `end` of a statement, an object or adjunct of a frame."""

    __slots__ = ("end", "of", "preposition", "start")

    def __init__(self, start: int, end: int, preposition: str) -> None:
        self.start = start
        self.end = end
        self.preposition = preposition
        """The preposition it stands after; empty for a direct object."""
        self.of: NounPhrase | None = None
        """The noun phrase after "of": "development *of models*"."""


class Frame:
    """One verb (or noun that governs, such as "experience") with its place in the sentence."""

    __slots__ = ("at", "link", "negated", "noun", "objects", "others", "parent", "verb")

    def __init__(
        self,
        verb: Verb,
        at: int,
        link: Link,
        parent: "Frame | None",
        *,
        others: bool,
        negated: bool,
        noun: bool = False,
    ) -> None:
        self.verb = verb
        self.at = at
        """Index of its token."""
        self.link = link
        self.parent = parent
        self.others = others
        """Somebody else is the subject."""
        self.negated = negated
        self.noun = noun
        self.objects: list[NounPhrase] = []


class Clauses:
    """The frames of one statement, and the noun phrases of its sentences that have no verb at all."""

    __slots__ = ("frames", "verbless")

    def __init__(self) -> None:
        self.frames: list[Frame] = []
        self.verbless: list[NounPhrase] = []


class Walk:
    """Where the reading of one sentence stands: what is open, and what the next word will hang on."""

    __slots__ = (
        "_tokens", "end", "folded", "frames", "inside", "joined", "kinds", "last_phrase", "loose", "negate_next",
        "open", "phrase_start", "preposition", "start", "subject_is_other", "words",
    )  # fmt: skip

    def __init__(
        self, tokens: Tokens, kinds: Sequence[Word], inside: dict[int, int], joined: Set[int], start: int, end: int
    ) -> None:
        self._tokens = tokens
        self.words = tokens.words
        self.folded = tokens.folded
        self.kinds = kinds
        self.joined = joined
        """Tokens that a hyphen joins to the one before."""
        self.inside = inside
        """Where the known phrase begins that a token belongs to."""
        self.start = start
        self.end = end
        self.frames: list[Frame] = []
        self.open: Frame | None = None
        self.preposition = ""
        self.phrase_start = -1
        """Index of the open noun phrase's first token; -1 where none is open."""
        self.last_phrase: NounPhrase | None = None
        self.subject_is_other = False
        self.negate_next = False
        self.loose: list[NounPhrase] = []
        """Noun phrases before the first verb."""

    def word(self, index: int) -> str:
        """The word at `index`, empty outside the sentence."""
        return self.words[index] if self.start <= index < self.end else ""

    def is_in_compound(self, index: int) -> bool:
        """Whether a hyphen makes the word part of an adjective ("easy-to-use"), and not of a verb ("co-create")."""
        if not self.joined:
            return False
        if index in self.joined:
            first = index
            while first in self.joined:
                first -= 1
            return self.words[first] not in VERB_PREFIXES and first > self.start
        return index + 1 in self.joined and self.words[index] not in VERB_PREFIXES and index > self.start

    def written(self, index: int) -> str:
        """The word at `index` as it was written."""
        return self._tokens.written(index, index + 1)

    def is_capitalized(self, index: int) -> bool:
        """Whether the word at `index` was written with a capital."""
        return self.written(index)[:1].isupper()

    def outermost(self) -> Frame:
        """The frame the sentence began with; asked for only where there is one."""
        return next((frame for frame in self.frames if frame.link in ("root", "noun")), self.frames[0])


def head_of(phrase: NounPhrase, tokens: Tokens) -> int:
    """Index of the noun phrase's head: its last word that is no adverb or trailing participle."""
    index = phrase.end - 1
    while index > phrase.start and (
        tokens.words[index] in MARKS or tokens.words[index].endswith(("ly", "ired", "ated", "ured"))
    ):
        index -= 1
    return index

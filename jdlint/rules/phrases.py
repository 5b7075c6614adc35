"""Phrases for the few rules that look at wording rather than at duties."""

from collections.abc import Iterator

from jdlint.vocabulary.matcher import Matcher
from jdlint.vocabulary.tokens import Tokens, tokens_of


class Phrases:
    """A set of phrases found as whole words, inflections and spellings folded, never across punctuation.

    Written as one text, folded (see `fold_phrase`), separated by commas; line ends are spaces.
    """

    __slots__ = ("matcher", "written")

    def __init__(self, written: str) -> None:
        self.written = [" ".join(phrase.split()) for phrase in written.split(",")]
        """The phrases as they are looked for."""
        self.matcher = Matcher({"": self.written})
        """The same as a matcher, for who looks through a whole posting."""

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Ranges of `text` (characters) that are one of the phrases, the longest at each place, none overlapping."""
        tokens = tokens_of(text)
        for start, end in self.spans(tokens):
            yield tokens.start(start), tokens.end(end - 1)

    def spans(self, tokens: Tokens) -> list[tuple[int, int]]:
        """The same as ranges of tokens."""
        return [(match.start, match.end) for match in self.matcher.find(tokens)]

    def within(self, text: str) -> bool:
        """Whether the text holds one of the phrases."""
        return bool(self.spans(tokens_of(text)))

"""Finds every phrase of many word lists in one pass: phrases by their first word, over folded tokens."""

from collections import defaultdict
from collections.abc import Iterable, KeysView, Mapping, Sequence
from typing import NamedTuple

from jdlint.vocabulary.tokens import Token, Tokens


class Match(NamedTuple):
    """`tokens[start:end]` is a phrase of each list named in `lists`."""

    start: int
    end: int
    lists: tuple[str, ...]


class _Opening:
    """The phrases that begin with one word."""

    __slots__ = ("alone", "longer")

    def __init__(self, written: Iterable[tuple[str, str]]) -> None:
        self.alone: tuple[str, ...] = ()
        """The lists that hold the word by itself."""
        self.longer: dict[str, list[tuple[list[str], tuple[str, ...]]]] = {}
        """By their second word: all words after the first and the lists that hold the phrase, the longest first."""
        lists: dict[str, tuple[str, ...]] = {}
        for rest, name in written:
            if name not in lists.get(rest, ()):
                lists[rest] = (*lists.get(rest, ()), name)
        self.alone = lists.pop("", ())
        for rest in sorted(lists, key=len, reverse=True):
            words = rest.split()
            self.longer.setdefault(words[0], []).append((words, lists[rest]))


class Matcher:
    """Word lists found together. Phrases are written folded (see `fold_phrase`), words separated by single spaces.

    They are sorted by their first word when something is first looked for, and those of a word are taken apart when
    that word is first met: a run meets few of them.
    """

    __slots__ = ("_lists", "_openings", "_written")

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._lists = lists
        self._written: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self._openings: dict[str, _Opening] = {}

    @property
    def first_words(self) -> KeysView[str]:
        """The words that phrases begin with; a text with none of them holds no phrase."""
        if not self._written:
            for name, phrases in self._lists.items():
                for phrase in phrases:
                    first, _, rest = phrase.partition(" ")
                    self._written[first].append((rest, name))
        return self._written.keys()

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """The longest phrase at each place, left to right, without overlaps."""
        if not isinstance(tokens, Tokens):
            tokens = Tokens(tokens)
        first_words = self.first_words
        if first_words.isdisjoint(tokens.vocabulary):
            return []
        matches = []
        folded, openings = tokens.folded, self._openings
        last, end = len(folded) - 1, 0
        for index, word in enumerate(folded):
            if word not in first_words or index < end:
                continue
            opening = openings.get(word)
            if opening is None:
                opening = openings[word] = _Opening(self._written[word])
            lists, after = opening.alone, index + 1
            if index < last and (longer := opening.longer.get(folded[after])):
                for words, names in longer:
                    if folded[after : after + len(words)] == words:
                        lists, after = names, after + len(words)
                        break
            if lists:
                matches.append(Match(index, after, lists))
                end = after
        return matches


def phrases(text: str) -> tuple[str, ...]:
    """A word list as it is written down: phrases separated by commas or line ends."""
    return tuple(filter(None, map(str.strip, text.replace("\n", ",").split(","))))

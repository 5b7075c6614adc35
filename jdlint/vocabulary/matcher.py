"""Finds every phrase of many word lists in one pass: phrases by their first words, over folded tokens.

All matchers of the program share that pass. The first of them that looks at a text notes for all of them where one of
their phrases may begin; each then only completes its own. Most texts hold nothing for most matchers.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from jdlint.vocabulary.tokens import Tokens


class Match(NamedTuple):
    """Tokens `start` to before `end` are a phrase of each list named in `lists`."""

    start: int
    end: int
    lists: tuple[str, ...]


class Matcher:
    """Word lists found together. Phrases are written folded (see `fold_phrase`), words separated by single spaces."""

    __slots__ = ("lists", "number")

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self.lists = lists
        self.number = len(_matchers)
        """Its place among all matchers, by which a text's openings are sorted."""
        _matchers.append(self)

    def find(self, tokens: Tokens) -> list[Match]:
        """The longest phrase at each place, left to right, without overlaps."""
        starts = _starts(tokens, self.number)
        if not starts:
            return []
        matches = []
        folded, number, end = tokens.folded, self.number, 0
        for index in starts:
            if index < end:
                continue
            phrases = _OPENINGS[folded[index]].phrases[number]
            lists, after = phrases.alone, index + 1
            for words, names in phrases.longer.get(folded[after], ()) if after < len(folded) else ():
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


class _Phrases:
    """The phrases of one matcher that begin with one word."""

    __slots__ = ("alone", "longer")

    def __init__(self, written: Iterable[tuple[str, str]]) -> None:
        """`written` holds what follows the first word of each phrase, and the name of its list."""
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


class _Opening:
    """The phrases of all matchers that begin with one word."""

    __slots__ = ("alone", "longer", "phrases")

    def __init__(self, written: Mapping[int, Iterable[tuple[str, str]]]) -> None:
        self.phrases = {number: _Phrases(each) for number, each in written.items()}
        """By the matcher's number."""
        self.alone = tuple(number for number, each in self.phrases.items() if each.alone)
        """The matchers for which the word is a phrase by itself."""
        by_second: defaultdict[str, dict[int, None]] = defaultdict(lambda: dict.fromkeys(self.alone))
        for number, each in self.phrases.items():
            for second in each.longer:
                by_second[second][number] = None
        self.longer = {second: tuple(numbers) for second, numbers in by_second.items()}
        """By the word that follows: the matchers that may have a phrase here, those of `alone` among them."""


_matchers: Final[list[Matcher]] = []
_written: Final[defaultdict[str, dict[int, list[tuple[str, str]]]]] = defaultdict(dict)
"""What is written after each first word, by matcher: sorted when something is first looked for."""


_NOTHING: Final = _Opening({})


class _Openings(dict[str, _Opening]):
    """The phrases of each word, taken apart when that word is first met: a run meets few of them."""

    def __init__(self) -> None:
        self.matchers = 0
        """How many matchers are in here; later ones are added when somebody looks for them."""

    def __missing__(self, word: str) -> _Opening:
        opening = _Opening(_written[word]) if word in _written else _NOTHING
        if opening is not _NOTHING or len(self) < _REMEMBERED_WORDS:
            self[word] = opening
        return opening

    def add_new_matchers(self) -> None:
        """Sort the phrases of the matchers made since the last time by their first words."""
        for number in range(self.matchers, len(_matchers)):
            for name, written in _matchers[number].lists.items():
                for phrase in written:
                    first, _, rest = phrase.partition(" ")
                    _written[first].setdefault(number, []).append((rest, name))
        self.matchers = len(_matchers)
        self.clear()


_REMEMBERED_WORDS: Final = 50_000
_OPENINGS: Final = _Openings()


def openings(tokens: Tokens) -> dict[int, list[int]]:
    """Where a phrase of each matcher may begin, by its number; a matcher without a place has no phrase here."""
    if tokens.openings is None or tokens.known_matchers < len(_matchers):
        if _OPENINGS.matchers < len(_matchers):
            _OPENINGS.add_new_matchers()
        tokens.openings = _find_openings(tokens.folded)
        tokens.known_matchers = _OPENINGS.matchers
    return tokens.openings


def _starts(tokens: Tokens, number: int) -> list[int] | None:
    """Where a phrase of the matcher with this number may begin."""
    if tokens.whole is None:
        return openings(tokens).get(number)
    first, end = tokens.first, tokens.first + len(tokens.words)
    return [start - first for start in openings(tokens.whole).get(number, ()) if first <= start < end]


def _find_openings(folded: list[str]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    last = len(folded) - 1
    for index, opening in enumerate(map(_OPENINGS.__getitem__, folded)):
        if opening is _NOTHING:
            continue
        numbers = opening.alone
        if opening.longer and index < last:
            numbers = opening.longer.get(folded[index + 1], numbers)
        for number in numbers:
            if number in found:
                found[number].append(index)
            else:
                found[number] = [index]
    return found

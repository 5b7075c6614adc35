"""The words of each statement, read once and shared by everything that looks for phrases."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Concatenate, Final, NamedTuple, ParamSpec, TypeVar, overload

from jdlint.posting.posting import Posting, Statement
from jdlint.vocabulary.matcher import Match, Matcher, openings
from jdlint.vocabulary.tokens import Tokens, tokenize

KEPT_CHARACTERS: Final = 300_000
"""Readable text up to which all tokens are kept while a posting is linted; a long posting has 10,000."""

_Found = TypeVar("_Found")
_Rest = ParamSpec("_Rest")


class Phrase(NamedTuple):
    """A phrase of the lists named in `lists`, found in `statement`: tokens `start` to before `end` of it."""

    statement: Statement
    tokens: Tokens
    start: int
    end: int
    lists: tuple[str, ...]

    @property
    def words(self) -> str:
        """The folded words of the phrase."""
        return " ".join(self.tokens.folded[self.start : self.end])


class Wording:
    """A posting's statements with their tokens, in order. Token offsets are in the readable text."""

    __slots__ = ("_statements", "posting", "tokens")

    def __init__(self, posting: Posting) -> None:
        self.posting = posting
        self.tokens: Sequence[Tokens] = _OnDemand(posting)
        if len(posting.source.text) <= KEPT_CHARACTERS:
            self.tokens = list(self.tokens)
        self._statements: dict[int, list[int]] = {}
        """By a matcher's number: the statements in which one of its phrases may begin."""
        for number, tokens in enumerate(self.tokens):
            for matcher in openings(tokens):
                self._statements.setdefault(matcher, []).append(number)

    def numbers(self, *matchers: Matcher) -> list[int]:
        """The statements that may hold a phrase of these, as places in `posting.statements`, in order."""
        if len(matchers) == 1:
            return self._statements.get(matchers[0].number, [])
        return sorted({number for matcher in matchers for number in self._statements.get(matcher.number, ())})

    def with_all(self, matchers: Sequence[Matcher]) -> Collection[int]:
        """The statements that may hold a phrase of each of these; none where there is no matcher."""
        if not matchers or not all(matcher.number in self._statements for matcher in matchers):
            return ()
        return set.intersection(*(set(self._statements[matcher.number]) for matcher in matchers))

    def within(self, sections: Collection[str]) -> Iterator[tuple[Statement, Tokens]]:
        """The statements of these sections with their tokens, in the order of the text."""
        for number, statement in enumerate(self.posting.statements):
            if statement.section in sections:
                yield statement, self.tokens[number]

    def matches(self, matcher: Matcher, *, first: int | None = None) -> Iterator[tuple[Statement, Tokens, list[Match]]]:
        """The statements that hold a phrase `matcher` knows, in the order of the text, with all they hold.

        `first`: only among so many statements from the beginning.
        """
        for number in self.numbers(matcher):
            if first is not None and number >= first:
                return
            tokens = self.tokens[number]
            if found := matcher.find(tokens):
                yield self.posting.statements[number], tokens, found

    def find(self, matcher: Matcher) -> Iterator[Phrase]:
        """Every phrase that `matcher` knows, in the order of the text."""
        for statement, tokens, found in self.matches(matcher):
            for match in found:
                yield Phrase(statement, tokens, match.start, match.end, match.lists)


class _OnDemand(Sequence[Tokens]):
    """The tokens of each statement, made when they are asked for: a book-length file would not fit in memory."""

    def __init__(self, posting: Posting) -> None:
        self._posting = posting

    def __len__(self) -> int:
        return len(self._posting.statements)

    @overload
    def __getitem__(self, index: int) -> Tokens: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Tokens]: ...
    def __getitem__(self, index: int | slice) -> Tokens | Sequence[Tokens]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        statement = self._posting.statements[index]
        return tokenize(self._posting.text_of(statement), statement.start)


_latest: list[Wording] = []
"""The posting at hand is asked for by many rules in a row; the one before it by none."""


def read_wording(posting: Posting) -> Wording:
    """The posting's statements as tokens."""
    if not _latest or _latest[0].posting is not posting:
        _latest[:] = [Wording(posting)]
    return _latest[0]


def once_for_each_posting(
    read: Callable[Concatenate[Posting, _Rest], _Found],
) -> Callable[Concatenate[Posting, _Rest], _Found]:
    """Keep what was read of the posting at hand, which several rules ask for in a row."""
    latest: list[tuple[Posting, object, _Found]] = []

    def reading(posting: Posting, /, *args: _Rest.args, **kwargs: _Rest.kwargs) -> _Found:
        if not latest or latest[0][0] is not posting or latest[0][1] != (args, kwargs):
            latest[:] = [(posting, (args, kwargs), read(posting, *args, **kwargs))]
        return latest[0][2]

    reading.__doc__ = read.__doc__
    return reading

"""What a model is to jdlint: something that answers one question in a given shape, or says why it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from jdlint.errors import JdlintError

if TYPE_CHECKING:
    from pydantic import BaseModel

Answer = TypeVar("Answer", bound="BaseModel")


class AskingError(JdlintError):
    """A model could not be asked, or gave nothing that can be used; the message says why and what to do."""

    def __init__(self, message: str, *, stops: bool = False) -> None:
        """With `stops`, asking about another posting would end the same way."""
        super().__init__(message)
        self.stops = stops


class ReplayError(AskingError):
    """An answer that replay needed is not in the cache."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """Everything that is sent of the posting and the questions about it."""

    system: str
    user: str


@dataclass(frozen=True, slots=True)
class Question(Generic[Answer]):
    """One prompt, and the shape its answer must have."""

    prompt: Prompt
    shape: type[Answer]
    """What the answer must validate against."""
    schema: Mapping[str, object]
    """The same as JSON Schema, with the limits of this posting, for servers that keep to one."""
    max_tokens: int
    """The longest answer, in tokens."""
    vote: int = 0
    """Which of several askings of the same prompt this is, from 0."""
    votes: int = 1


@dataclass(frozen=True, slots=True)
class Usage:
    """What was used. Dollars are None where no price is known."""

    input_tokens: int = 0
    output_tokens: int = 0
    dollars: float | None = 0.0
    calls: int = 0
    from_cache: int = 0
    """Answers that cost nothing because they were known."""

    def __add__(self, other: Usage) -> Usage:
        known = self.dollars is not None and other.dollars is not None
        return Usage(
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
            (self.dollars or 0.0) + (other.dollars or 0.0) if known else None,
            self.calls + other.calls,
            self.from_cache + other.from_cache,
        )


NOTHING_USED: Final = Usage()


@dataclass(frozen=True, slots=True)
class Reply(Generic[Answer]):
    """A valid answer, and what it took to get it."""

    answer: Answer
    usage: Usage


class Model(Protocol):
    """A model of any provider."""

    @property
    def name(self) -> str:
        """As litellm names it, for findings and the cache."""

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """Answer in the question's shape; raises AskingError where that cannot be."""

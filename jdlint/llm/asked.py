"""A model as jdlint asks it: within the budget, patiently, and once more where its answer has not the right form."""

import random
import re
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Protocol

from jdlint.llm.budget import Budget
from jdlint.llm.client import Completion
from jdlint.llm.faults import LONGEST_WAIT, AttemptError
from jdlint.llm.model import Answer, AskingError, Question, Reply, Usage
from jdlint.llm.numbering import plain
from jdlint.llm.prompting import again_prompt

SHOWN_BACK: Final = 2_000
"""Characters of a wrong answer that the model is shown again."""
PROBLEM_CHARACTERS: Final = 200

_FENCE = re.compile(r"\A\s*```\w*\s*\n(.*?)\n?\s*```\s*\Z", re.DOTALL)


class Completions(Protocol):
    """What gives one completion for one attempt."""

    name: str

    def complete(
        self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any], *, max_tokens: int, seed: int | None
    ) -> Completion:
        """One attempt; raises AttemptError."""

    def tokens(self, text: str) -> int:
        """About how many tokens the model reads in the text."""

    def dollars(self, input_tokens: int, output_tokens: int) -> float | None:
        """What so many tokens cost; None where no price is known."""


class AskedModel:
    """Asks a client. After a fault that the next posting would meet too, it asks no more."""

    def __init__(
        self,
        client: Completions,
        budget: Budget,
        *,
        retries: int,
        pause: Callable[[float], None] = time.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._client = client
        self._budget = budget
        self._retries = retries
        self._pause = pause
        self._chance = chance
        self._stopped: AskingError | None = None

    @property
    def name(self) -> str:
        """The model's name."""
        return self._client.name

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """The valid answer; raises AskingError."""
        if self._stopped is not None:
            raise AskingError(str(self._stopped), stops=True)
        try:
            return self._answered(question)
        except AskingError as error:
            if error.stops:
                self._stopped = error
            raise

    def estimate(self, question: Question[Answer]) -> Usage:
        """What asking this once may use at most."""
        tokens = self._client.tokens(question.prompt.system + question.prompt.user)
        return Usage(tokens, question.max_tokens, self._client.dollars(tokens, question.max_tokens), 1)

    def _answered(self, question: Question[Answer]) -> Reply[Answer]:
        messages = [
            {"role": "system", "content": question.prompt.system},
            {"role": "user", "content": question.prompt.user},
        ]
        completion, usage = self._completed(messages, question)
        answer, problem = _read(completion, question.shape)
        if answer is None:
            messages += [
                {"role": "assistant", "content": completion.text[:SHOWN_BACK] or "(nothing)"},
                {"role": "user", "content": again_prompt(problem)},
            ]
            completion, again = self._completed(messages, question)
            usage += again
            answer, problem = _read(completion, question.shape)
        if answer is None:
            raise AskingError(f"{self.name} gave no usable answer, asked twice: {problem}")
        return Reply(answer, usage)

    def _completed(self, messages: Sequence[Mapping[str, str]], question: Question[Answer]) -> tuple[Completion, Usage]:
        """A completion, after as many attempts as it takes and is allowed."""
        read = self._client.tokens("\n".join(message["content"] for message in messages))
        most = self._client.dollars(read, question.max_tokens)
        attempt = 0
        while True:
            self._budget.reserve(read + question.max_tokens, most)
            usage = Usage()
            try:
                completion = self._client.complete(
                    messages,
                    question.schema,
                    max_tokens=question.max_tokens,
                    seed=question.vote if question.votes > 1 else None,
                )
                used = completion.input_tokens, completion.output_tokens
                usage = Usage(*used, self._client.dollars(*used), 1)
                return completion, usage
            except AttemptError as error:
                usage = Usage(calls=1)
                self._pause(self._wait_before(attempt, error))
                attempt += 1
            finally:
                self._budget.settle(read + question.max_tokens, most, usage)

    def _wait_before(self, attempt: int, error: AttemptError) -> float:
        """Seconds to wait after this failed attempt; raises the error where waiting would not help."""
        if not error.retry or attempt >= self._retries:
            raise error
        if error.wait is None:
            return min(0.5 * 2.0**attempt, 20.0) * (0.5 + 0.5 * self._chance())
        if error.wait > LONGEST_WAIT:
            raise AskingError(f"{error}; it asks to wait {error.wait:.0f} seconds, which is too long for one run")
        return error.wait + 0.1 * self._chance()


def _read(completion: Completion, shape: type[Answer]) -> tuple[Answer | None, str]:
    """The answer in its shape, or None and what is wrong with it."""
    from pydantic import ValidationError

    if completion.problem:
        return None, completion.problem
    text = completion.text.strip()
    if not text:
        return None, "the answer is empty"
    fenced = _FENCE.match(text)
    try:
        return shape.model_validate_json(fenced[1] if fenced else text), ""
    except ValidationError as invalid:
        first = invalid.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))
        return None, plain(f"{where}: {first['msg']}" if where else first["msg"])[:PROBLEM_CHARACTERS]

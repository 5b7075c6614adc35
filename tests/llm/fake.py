"""A model without a model: answers from a queue, and keeps what it was asked."""

from collections import deque
from typing import Any

from jdlint.llm.model import Answer, AskingError, Question, Reply, Usage


class FakeModel:
    """Gives the queued answers in order: a dictionary to validate, or an error to raise."""

    def __init__(self, *queue: dict[str, Any] | AskingError, name: str = "fake/model") -> None:
        self.name = name
        self.queue = deque(queue)
        self.history: list[Question[Any]] = []

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        self.history.append(question)
        answer = self.queue.popleft()
        if isinstance(answer, AskingError):
            raise answer
        return Reply(question.shape.model_validate(answer), Usage(100, 20, 0.001, 1))


def answer(
    check: str = "LX01", statement: int = 4, quote: str = "claims models to life", **said: Any
) -> dict[str, Any]:
    """One answer of a model about `CLAIMS`."""
    return {
        "check": check,
        "verdict": "problem",
        "statement": statement,
        "quote": quote,
        "sure": 80,
        "why": "It asks for builder's work.",
    } | said


def answers(*each: dict[str, Any]) -> dict[str, Any]:
    return {"answers": list(each)}


CLAIMS = """\
# AI Product Manager, Claims

We settle household claims for eleven insurers. Questions to jobs@example.com or +49 30 1234567.

## What you will do

- Bring our claims models to life and keep them healthy.
- Own the roadmap of our claims assistant and decide what it must never do.
- Set the quality bar for its answers with the claims leads.
- Agree with data engineering which invoices it may read.
- Train churn models for the claims team.

## What you bring

- You have shipped an AI product to business users.
- Ten years of Fortran.
"""
"""Statement 1 is the title, 2 and 3 the company's, 4 to 8 the duties, 9 and 10 the requirements."""

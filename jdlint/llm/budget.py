"""How much a run may use, and how much it has used. Safe to share between threads."""

from threading import Lock

from jdlint.llm.model import AskingError, Usage


class Budget:
    """Limits in dollars and tokens; a call that might pass one is not made."""

    def __init__(self, max_cost: float | None = None, max_tokens: int | None = None) -> None:
        self._max_cost = max_cost
        self._max_tokens = max_tokens
        self._lock = Lock()
        self._used = Usage()
        self._reserved_tokens = 0
        self._reserved_dollars = 0.0

    @property
    def is_limited(self) -> bool:
        """Whether there is any limit to keep."""
        return self._max_cost is not None or self._max_tokens is not None

    @property
    def used(self) -> Usage:
        """What was used so far."""
        with self._lock:
            return self._used

    def reserve(self, tokens: int, dollars: float | None) -> None:
        """Set aside what a call may use at most; raises AskingError where that would pass a limit."""
        with self._lock:
            spent = self._used.dollars or 0.0
            total = self._used.input_tokens + self._used.output_tokens
            if self._max_cost is not None and dollars is None:
                raise AskingError(
                    "not asked: no price is known for this model, so --max-cost cannot be kept; leave it out, or set "
                    "max-tokens instead",
                    stops=True,
                )
            if self._max_cost is not None and spent + self._reserved_dollars + (dollars or 0.0) > self._max_cost:
                raise AskingError(
                    f"not asked: this call could cost ${dollars:.4f}, and ${spent:.4f} of the ${self._max_cost:g} that "
                    "--max-cost allows are used"
                )
            if self._max_tokens is not None and total + self._reserved_tokens + tokens > self._max_tokens:
                raise AskingError(
                    f"not asked: this call could use {tokens} tokens, and {total} of the {self._max_tokens} that "
                    "max-tokens allows are used"
                )
            self._reserved_tokens += tokens
            self._reserved_dollars += dollars or 0.0

    def settle(self, tokens: int, dollars: float | None, usage: Usage) -> None:
        """Put what a call really used in the place of what `reserve` set aside for it."""
        with self._lock:
            self._reserved_tokens -= tokens
            self._reserved_dollars -= dollars or 0.0
            self._used += usage

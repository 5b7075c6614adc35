"""Which findings a posting's own comments silence, and which comments silence nothing."""

from collections.abc import Iterator, Sequence
from typing import Final

from jdlint.posting.posting import Posting, Suppression
from jdlint.rules.rule import Rule

ASKED_OF_A_MODEL: Final = "LX"
"""Checks that run only where a model is asked, so a suppression of one is never left over."""


class Suppressions:
    """The suppressions of one posting, which remember what they silenced."""

    def __init__(self, posting: Posting, *, respected: bool) -> None:
        self._all = posting.suppressions if respected else ()
        self._used: set[tuple[int, str]] = set()

    def silence(self, code: str, line: int) -> Suppression | None:
        """The first suppression that silences this code on this line, if there is one."""
        silencing = None
        for index, suppression in enumerate(self._all):
            if not suppression.first_line <= line <= suppression.last_line:
                continue
            for prefix in _prefixes(suppression):
                if code.startswith(prefix):
                    self._used.add((index, prefix))
                    silencing = silencing or suppression
        return silencing

    def without_reason(self) -> Iterator[Suppression]:
        """Suppressions whose writer gave no reason."""
        return (suppression for suppression in self._all if not suppression.reason)

    def unused(self, known: Sequence[Rule], chosen: Sequence[Rule]) -> Iterator[tuple[Suppression, str]]:
        """Each suppression that silenced nothing, and what to say of it. A rule that did not run proves nothing."""
        for index, suppression in enumerate(self._all):
            for prefix in _prefixes(suppression):
                if (index, prefix) in self._used or prefix.startswith(ASKED_OF_A_MODEL):
                    continue
                if not any(rule.code.startswith(prefix) for rule in known):
                    yield suppression, f"{prefix} is no rule of jdlint; `jdlint rules` lists them all."
                elif any(rule.code.startswith(prefix) for rule in chosen):
                    yield suppression, f"This comment silences {_named(prefix)}; remove it, or move it to its line."


def _prefixes(suppression: Suppression) -> tuple[str, ...]:
    return tuple(code.upper() for code in suppression.codes) or ("",)


def _named(prefix: str) -> str:
    return f"{prefix}, but no finding of {prefix} is there" if prefix else "findings, but none is there"

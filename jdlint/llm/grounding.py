"""Which of a model's answers are about this posting: the quote must stand in the statement it names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from jdlint.llm.answers import ReviewAnswer
from jdlint.llm.checks import Check
from jdlint.llm.masking import masked
from jdlint.llm.numbering import Line, plain
from jdlint.llm.prompting import EXAMPLE_REASON
from jdlint.vocabulary.addressing import spoken_to_a_model

LEAST_SURE: Final = 50
"""An answer less sure than this, of 100, counts as "not sure" (our proposal)."""
LEAST_WORDS: Final = 2
"""A quote of one word stands in many statements, so it shows nothing, unless it is the whole of one."""
REASON_CHARACTERS: Final = 240

_SAME = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"})


@dataclass(frozen=True, slots=True)
class Grounded:
    """An answer whose quote was found where it said."""

    check: Check
    line: Line
    sure: int
    """0..100."""
    why: str
    """The model's own sentence, made plain; empty where it had none that can be shown."""


@dataclass(frozen=True, slots=True)
class Judged:
    """All answers to one question: what stays, why the rest does not, and how often the model was not sure."""

    kept: tuple[Grounded, ...]
    dropped: tuple[str, ...]
    not_sure: int


def grounded(answers: Sequence[ReviewAnswer], lines: Sequence[Line], checks: Iterable[Check]) -> Judged:
    """Hold each answer against the statement it names; of several on one statement and check the surest stays."""
    by_number = {line.number: line for line in lines}
    by_code = {check.code: check for check in checks}
    kept: dict[tuple[str, int], Grounded] = {}
    dropped: list[str] = []
    not_sure = 0
    for answer in answers:
        if problem := _problem(answer, by_number, by_code):
            dropped.append(f"{_shown_code(answer.check)}: {problem}")
        elif answer.verdict == "not sure" or answer.sure < LEAST_SURE:
            not_sure += 1
        else:
            found = Grounded(by_code[answer.check], by_number[answer.statement], answer.sure, _reason(answer.why))
            before = kept.get((answer.check, answer.statement))
            if before is None or before.sure < found.sure:
                kept[answer.check, answer.statement] = found
    return Judged(tuple(_in_order(kept.values())), tuple(dropped), not_sure)


def _problem(answer: ReviewAnswer, lines: Mapping[int, Line], checks: Mapping[str, Check]) -> str | None:
    if answer.check not in checks:
        return "this check was not asked for"
    if answer.verdict == "not sure":
        return None
    line = lines.get(answer.statement)
    if line is None:
        return f"there is no statement {answer.statement}"
    if line.withheld:
        return f"statement {answer.statement} was not shown to the model"
    if not quoted_from(line.text, answer.quote):
        return f"its quote does not stand in statement {answer.statement}"
    return None


def quoted_from(text: str, quote: str) -> bool:
    """Whether the quote's words stand in the text in one piece; case, white space and the look of quotes aside."""
    whole, part = _folded(text), _folded(quote).strip("\"'`.…,;: ")
    if not part or (len(part.split()) < LEAST_WORDS and part != whole.strip("\"'`.…,;: ")):
        return False
    start = whole.find(part)
    while start >= 0:
        end = start + len(part)
        if not (whole[start - 1 : start].isalnum() or whole[end : end + 1].isalnum()):
            return True
        start = whole.find(part, start + 1)
    return False


def majority(rounds: Sequence[Sequence[Grounded]], asked: int) -> tuple[Grounded, ...]:
    """What more than half of the rounds asked hold of the same check and statement, with the mean of how sure."""
    by_claim: dict[tuple[str, int], list[Grounded]] = {}
    for each in rounds:
        for found in each:
            by_claim.setdefault((found.check.code, found.line.number), []).append(found)
    kept = (
        Grounded(first.check, first.line, round(sum(each.sure for each in found) / len(found)), first.why)
        for found in by_claim.values()
        if len(found) * 2 > asked
        for first in found[:1]
    )
    return tuple(_in_order(kept))


def _in_order(found: Iterable[Grounded]) -> Iterator[Grounded]:
    yield from sorted(found, key=lambda each: (each.line.number, each.check.code))


def _folded(text: str) -> str:
    return plain(text).translate(_SAME).casefold()


def _reason(why: str) -> str:
    """The model's sentence as text to show: one line, no addresses, and nothing that speaks to the next model."""
    text = masked(plain(why)).rstrip(". ")
    if text == EXAMPLE_REASON or spoken_to_a_model(text) or not any(each.isalpha() for each in text):
        return ""
    if len(text) > REASON_CHARACTERS:
        text = text[:REASON_CHARACTERS].rpartition(" ")[0] + " …"
    return text


def _shown_code(code: str) -> str:
    return plain(code)[:8] or "?"

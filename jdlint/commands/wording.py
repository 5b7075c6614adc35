"""What a model adds to a rewrite: fluent sentences for its edits, and clearer words for the other lines.

Both pass the guard that every edit passes; where they do not, the plain sentence or the line as it was stands.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from jdlint.commands.exit_status import ExitStatus
from jdlint.commands.models import Wish
from jdlint.config import Settings
from jdlint.llm.budget import Budget
from jdlint.llm.model import AskingError, Model
from jdlint.llm.numbering import numbered
from jdlint.llm.polish import Wording, polished
from jdlint.rewriting.composing import composed
from jdlint.rewriting.edit import Edit, Judged, Refused, Rewritten, apply, moved_by
from jdlint.rewriting.facts import facts_of
from jdlint.rewriting.guard import problems
from jdlint.rewriting.rewriting import Phrase, Phrasing

POLISH: Final = "polish"
"""Stands for a rule's code in an edit that answers no finding."""


class ModelWords:
    """One run's model: what it words, and how that went."""

    def __init__(self, said: Mapping[str, Any]) -> None:
        self._wish = Wish.said(said)
        self._polishes = bool(said["polish"])
        self._required = bool(said["require_llm"])
        self._budget = Budget(self._wish.max_cost)
        self._models: dict[str, Model] = {}
        self._wordings: dict[str, Wording] = {}
        self._failures: dict[str, None] = {}
        self._polished = 0

    def phrasing(self, settings: Settings) -> Phrasing | None:
        """Words each decided sentence; None where there is no model to do it."""
        model = self._model(settings)
        if model is None:
            return None
        wording = self._wordings.setdefault(model.name, Wording(model))

        def phrased(phrase: Phrase) -> str | None:
            said = wording(phrase.statement, phrase.sentence, phrase.band)
            if wording.failure is not None:
                self._failures.setdefault(wording.failure)
            return said

        return phrased

    def polished(self, result: Rewritten, judge: Callable[[str], Judged], settings: Settings) -> Rewritten:
        """The rewrite with the lines it left alone in clearer words, as far as the guard lets them pass."""
        model = self._model(settings) if self._polishes else None
        if model is None:
            return result
        before = judge(result.after)
        lines = numbered(before.posting)
        try:
            said = polished(lines, model)
        except AskingError as error:
            self._failures.setdefault(str(error))
            return result
        rewritten = [(start, end) for _, start, end in moved_by(result.edits)]
        proposals = []
        for line in lines:
            edit = _edit(before, line.statement, said[line.number]) if line.number in said else None
            if edit is not None and not any(edit.start < end and start < edit.end for start, end in rewritten):
                proposals.append(edit)
        again = _guarded(result, before, proposals, judge)
        both = composed(result, again) if again.edits else result
        if both is None:
            return result
        self._polished += len(again.edits)
        return replace(both, refused=(*both.refused, *again.refused))

    def status(self) -> ExitStatus:
        """3 where a model was required and failed."""
        return ExitStatus.CHECK_SKIPPED if self._required and self._failures else ExitStatus.CLEAN

    def summary(self) -> str:
        """One line: what was worded, at what cost, and what failed."""
        used = self._budget.used
        price = "price unknown" if used.dollars is None else f"${used.dollars:.4f}"
        worded = sum(each.proposed for each in self._wordings.values())
        said = (
            f"{', '.join(self._wordings) or 'no model'}: {_counted(worded, 'sentence')} worded, "
            f"{_counted(self._polished, 'line')} polished, "
            f"{used.input_tokens:,} tokens read, {used.output_tokens:,} written, {price}"
        )
        return "; ".join([said, *(f"plain sentences instead: {why}" for why in self._failures)])

    def _model(self, settings: Settings) -> Model | None:
        llm = self._wish.over(settings)
        try:
            if llm.model not in self._models:
                self._models[llm.model] = self._wish.model_for(llm, self._budget)
        except AskingError as error:
            self._failures.setdefault(str(error))
        return self._models.get(llm.model)


def _edit(before: Judged, statement: Any, sentence: str) -> Edit | None:
    """The line's words in the file replaced; None where markup stands among them, which must stay."""
    source, text = before.posting.source, before.posting.text_of(statement)
    start, end = source.spans.original_range(statement.start, statement.end)
    if source.original[start:end] != text or "\n" in text:
        return None
    return Edit(start, end, text, sentence, POLISH, "It reads more clearly.", "replace", sentence, text)


def _guarded(result: Rewritten, before: Judged, proposals: list[Edit], judge: Callable[[str], Judged]) -> Rewritten:
    """The proposals that keep every fact and bring no finding, tried one after the other."""
    kept: list[Edit] = []
    refused: list[Refused] = []
    after = before
    for edit in proposals:
        if facts_of(edit.sentence) != facts_of(edit.asked):
            refused.append(Refused(edit, "it would change a fact"))
            continue
        trial = sorted([*kept, edit], key=lambda each: each.start)
        judged = judge(apply(result.after, trial))
        if found := problems(before, judged, trial):
            refused.append(Refused(edit, f"it would bring a new finding ({found[0].code})"))
        else:
            kept, after = trial, judged
    return replace(
        result,
        before=result.after,
        after=after.posting.source.original,
        edits=tuple(kept),
        refused=tuple(refused),
        handed_over=(),
        questions=(),
        report_after=after.report,
    )


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"

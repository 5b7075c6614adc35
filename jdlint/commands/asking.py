"""The part of `jdlint PATH...` that asks a language model, after the rules have spoken."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from jdlint.commands.exit_status import ExitStatus
from jdlint.commands.models import Wish
from jdlint.commands.workload import Task
from jdlint.config import Options, Settings
from jdlint.errors import JdlintError
from jdlint.finding import FileReport
from jdlint.llm.asked import AskedModel
from jdlint.llm.budget import Budget
from jdlint.llm.cache import Remembered
from jdlint.llm.checks import Check, wanted_checks
from jdlint.llm.model import AskingError, Model, Question, Usage
from jdlint.llm.review import Reviewed, review_question, reviewed, with_skipped
from jdlint.llm.settings import LlmSettings
from jdlint.pipeline import settings_for
from jdlint.posting import parse
from jdlint.posting.posting import Posting
from jdlint.reading import read, read_file
from jdlint.reports.characters import one_line


@dataclass(frozen=True, slots=True)
class Item:
    """A linted posting to ask about."""

    index: int
    """Its place among the reports."""
    report: FileReport
    posting: Posting
    settings: Settings
    llm: LlmSettings
    checks: tuple[Check, ...]


class Asking:
    """A run's questions to models: which postings, which checks, at what cost."""

    def __init__(self, wish: Wish, tasks: Sequence[Task], files: Sequence[FileReport], options: Options) -> None:
        self._wish = wish
        self._items = list(_items(wish, tasks, files, options))
        everywhere = [item.llm for item in self._items]
        self._budget = Budget(
            min((each.max_cost for each in everywhere if each.max_cost is not None), default=None),
            min((each.max_tokens for each in everywhere if each.max_tokens is not None), default=None),
        )
        self._threads = 1 if self._budget.is_limited else min((each.concurrency for each in everywhere), default=1)
        self._models: dict[tuple[str, float, int], Model | AskingError] = {}

    def reports(self, files: Sequence[FileReport], *, bar: bool) -> tuple[list[FileReport], list[Reviewed]]:
        """The reports with what models added, and how each asking went. A `bar` shows on a terminal only."""
        prepared = [(item, self._model_for(item)) for item in self._items]
        results = _by_threads(_reviewed, prepared, self._threads)
        if bar and len(prepared) > 1 and sys.stderr.isatty():
            with click.progressbar(results, length=len(prepared), label="Asking", file=sys.stderr) as shown:
                done = dict(shown)
        else:
            done = dict(results)
        told = list(files)
        for position, item in enumerate(self._items):
            told[item.index] = done[position].report
        return told, [done[position] for position in range(len(prepared))]

    def prompts(self) -> str:
        """Everything that would leave this machine, posting by posting."""
        parts = []
        for item in self._asked_items():
            question, _ = review_question(item.posting, item.checks, item.report.maturity.band)
            name = item.llm.model or "the model"
            head = f"=== {one_line(item.report.path)}, to {name}"
            parts += [f"{head}: system ===", question.prompt.system, f"{head}: user ===", question.prompt.user, ""]
        return "\n".join(parts)

    def estimate(self) -> str:
        """Tokens and dollars that asking would take at most, a line for each model. Makes no call."""
        by_model: dict[str, tuple[int, int, Usage]] = {}
        for item in self._asked_items():
            model = self._model_for(item)
            if isinstance(model, AskingError):
                raise model
            postings, known, usage = by_model.get(model.name, (0, 0, Usage()))
            for vote in range(item.llm.votes):
                question, _ = review_question(
                    item.posting, item.checks, item.report.maturity.band, vote, item.llm.votes
                )
                if isinstance(model, Remembered) and model.knows(question):
                    known += 1
                else:
                    usage += self._estimated(model, question)
            by_model[model.name] = postings + 1, known, usage
        lines = [_estimate_line(name, *counted) for name, counted in by_model.items()]
        return "".join(f"{line}\n" for line in lines) or "no posting to ask about\n"

    def summary(self, done: Sequence[Reviewed]) -> str:
        """One line on what was asked, used and left out."""
        names = ", ".join(sorted({model.name for model in self._models.values() if not isinstance(model, AskingError)}))
        used, known = self._budget.used, sum(each.usage.from_cache for each in done)
        price = "price unknown" if used.dollars is None else f"${used.dollars:.4f}"
        said = [
            f"{names or 'no model'}: {_counted(len(done), 'posting')}, {used.input_tokens:,} tokens read, "
            f"{used.output_tokens:,} written, {price}"
        ]
        if known:
            said.append(f"{_counted(known, 'answer')} from the cache")
        if dropped := sum(len(each.dropped) for each in done):
            said.append(f"{_counted(dropped, 'answer')} left out as not grounded in the posting")
        if not_sure := sum(each.not_sure for each in done):
            said.append(f"{not_sure} not sure")
        if unasked := sum(bool(each.report.checks_skipped) for each in done):
            said.append(f"{_counted(unasked, 'posting')} not checked by it")
        return "; ".join(said)

    def left_out(self, done: Sequence[Reviewed]) -> Iterator[str]:
        """Why answers were left out, a line each."""
        for each in done:
            yield from (f"{one_line(each.report.path)}: left out {why}" for why in each.dropped)

    def _asked_items(self) -> list[Item]:
        return [item for item in self._items if item.checks]

    def _model_for(self, item: Item) -> Model | AskingError:
        key = (item.llm.model, item.llm.timeout, item.llm.retries)
        if key not in self._models:
            try:
                self._models[key] = self._wish.model_for(item.llm, self._budget)
            except AskingError as error:
                self._models[key] = error
        return self._models[key]

    def _estimated(self, model: Model, question: Question[Any]) -> Usage:
        behind = model.behind if isinstance(model, Remembered) else model
        return behind.estimate(question) if isinstance(behind, AskedModel) else Usage()


def ask_models(
    said: Mapping[str, Any], tasks: Sequence[Task], files: Sequence[FileReport], options: Options
) -> tuple[list[FileReport], ExitStatus] | None:
    """The reports with what models added, and whether a check that had to run did not.

    None where only the prompts or an estimate were asked for, which are printed.
    """
    asking = Asking(Wish.said(said), tasks, files, options)
    if said["show_prompts"] or said["estimate"]:
        click.echo(asking.prompts() if said["show_prompts"] else asking.estimate(), nl=False)
        return None
    told, done = asking.reports(files, bar=not said["quiet"])
    if not said["quiet"]:
        click.echo(f"jdlint: {asking.summary(done)}", err=True)
    if said["verbose"]:
        for line in asking.left_out(done):
            click.echo(f"jdlint: {line}", err=True)
    unchecked = any(each.report.checks_skipped for each in done)
    needed = said["require_llm"] or any(each.missing_from_replay for each in done)
    return told, ExitStatus.CHECK_SKIPPED if unchecked and needed else ExitStatus.CLEAN


def _items(wish: Wish, tasks: Sequence[Task], files: Sequence[FileReport], options: Options) -> Iterator[Item]:
    for index, (task, report) in enumerate(zip(tasks, files, strict=True)):
        if report.status != "linted":
            continue  # its status says already that it was not judged
        try:
            source = read_file(task.path) if task.content is None else read(task.content, task.path)
            settings = settings_for(source, task.settings, options)
        except JdlintError:
            continue  # it changed under our hands; the rules' report stands
        llm = wish.over(settings)
        choices = settings.choices(task.path)
        checks = wanted_checks(
            named=llm.checks,
            select=choices.select,
            extend_select=choices.extend_select,
            ignore=tuple(choices.ignore),
        )
        yield Item(index, report, parse(source), settings, llm, checks)


def _reviewed(prepared: tuple[Item, Model | AskingError]) -> Reviewed:
    item, model = prepared
    if not item.checks:
        return Reviewed(with_skipped(item.report, (), "none of its checks is selected"))
    if isinstance(model, AskingError):
        return Reviewed(with_skipped(item.report, item.checks, str(model)))
    try:
        return reviewed(
            item.report,
            item.posting,
            item.checks,
            model,
            item.settings.choices(item.report.path),
            votes=item.llm.votes,
        )
    except Exception as error:  # noqa: BLE001 - a bug met here must not cost what the rules have found
        reason = f"jdlint failed while asking, please report it: {type(error).__name__}: {error}"
        return Reviewed(with_skipped(item.report, item.checks, one_line(reason)))


def _by_threads(work: Callable[[Any], Reviewed], items: Sequence[Any], threads: int) -> Iterator[tuple[int, Reviewed]]:
    """Each item's position and result, as they are done. The threads never keep a run from ending."""
    from queue import Empty, SimpleQueue
    from threading import Thread

    todo: SimpleQueue[tuple[int, Any]] = SimpleQueue()
    done: SimpleQueue[tuple[int, Reviewed]] = SimpleQueue()
    for numbered in enumerate(items):
        todo.put(numbered)

    def run() -> None:
        while True:
            try:
                position, item = todo.get_nowait()
            except Empty:
                return
            done.put((position, work(item)))

    for _ in range(min(threads, len(items))):
        Thread(target=run, daemon=True).start()
    for _ in items:
        yield done.get()


def _estimate_line(name: str, postings: int, known: int, usage: Usage) -> str:
    price = "price unknown" if usage.dollars is None else f"at most ${usage.dollars:.4f}"
    line = (
        f"{name}: {_counted(postings, 'posting')}, about {usage.input_tokens:,} tokens to read and at most "
        f"{usage.output_tokens:,} to write, {price}"
    )
    return f"{line}; {_counted(known, 'answer')} in the cache already" if known else line


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"

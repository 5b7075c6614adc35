"""The postings of a run, linted one after the other or by several processes, with the same result."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

import click

from jdlint.config import Configurations, Options, Settings
from jdlint.errors import JdlintError
from jdlint.files import STANDARD_INPUT, Excluded, find_postings
from jdlint.finding import Detail, FileReport
from jdlint.pipeline import report_on_bytes, report_on_file

FILES_FOR_PROCESSES: Final = 16
"""Fewer files than this are linted before a second process would have started."""
FILES_FOR_A_BAR: Final = 50


class Task(NamedTuple):
    """One posting to lint, under the configuration that holds for it; a `problem` says why it cannot be."""

    path: str
    settings: Settings
    problem: str | None = None
    content: bytes | None = None
    """What came from standard input."""


def tasks_for(
    paths: Sequence[str], configurations: Configurations, *, exclude: Sequence[str], stdin_name: str | None
) -> list[Task]:
    """A task for each posting; raises ConfigError where the configuration of one is wrong."""
    tasks = []
    for found in find_postings(paths, _exclusion(configurations, exclude)):
        if found.path == STANDARD_INPUT:
            name = stdin_name or STANDARD_INPUT
            tasks.append(Task(name, configurations.for_file(name), content=_standard_input()))
        else:
            tasks.append(Task(found.path, configurations.for_file(found.path), found.problem))
    return tasks


def lint_all(tasks: Sequence[Task], options: Options, detail: Detail, *, processes: int, bar: bool) -> list[FileReport]:
    """The reports in the order of the tasks. `processes` 0 means one a CPU; a `bar` shows on a terminal only."""
    lint_one = partial(_lint_one, options, detail)
    processes = processes or os.cpu_count() or 1
    many = processes > 1 and len(tasks) >= FILES_FOR_PROCESSES
    reports = _by_processes(lint_one, tasks, processes) if many else map(lint_one, tasks)
    if not (bar and len(tasks) >= FILES_FOR_A_BAR and sys.stderr.isatty()):
        return list(reports)
    with click.progressbar(reports, length=len(tasks), label="Linting", file=sys.stderr) as shown:
        return list(shown)


def _lint_one(options: Options, detail: Detail, task: Task) -> FileReport:
    if task.problem is not None:
        return FileReport(task.path, "error", reason=task.problem)
    if task.content is not None:
        report = report_on_bytes(task.content, task.path, task.settings, options, detail)
    else:
        report = report_on_file(task.path, task.settings, options, detail)
    if detail.rewritten:
        from jdlint.commands.rewritten import with_rewritten

        report = with_rewritten(report, task, options)
    return report


def _by_processes(
    lint_one: Callable[[Task], FileReport], tasks: Sequence[Task], processes: int
) -> Iterator[FileReport]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    chunk = max(len(tasks) // (processes * 4), 1)
    try:
        with ProcessPoolExecutor(min(processes, len(tasks))) as pool:
            yield from pool.map(lint_one, tasks, chunksize=chunk)
    except BrokenProcessPool as error:
        raise JdlintError("a process of jdlint was ended from outside; try again with --jobs 1") from error


def _exclusion(configurations: Configurations, exclude: Sequence[str]) -> Excluded:
    """Whether an entry of a folder is excluded, by `--exclude` or by the configuration that holds for it."""

    def excluded(path: str, is_folder: bool) -> bool:
        settings = configurations.for_file(path)
        if not (exclude or settings.exclude):
            return False
        from jdlint.patterns import patterns

        return any(
            patterns(tuple(lines), folder).match(path, is_folder=is_folder)
            for lines, folder in ((exclude, ""), (settings.exclude, settings.folder))
        )

    return excluded


def _standard_input() -> bytes:
    if sys.stdin.isatty():
        click.echo("jdlint: reading a posting from standard input; end it with Ctrl-D", err=True)
    return sys.stdin.buffer.read()

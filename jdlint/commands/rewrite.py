"""`jdlint rewrite PATH...`: postings as they could read, for the company's maturity."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from jdlint import __version__
from jdlint.commands.exit_status import ExitStatus, gravest
from jdlint.commands.options import SECTIONS
from jdlint.commands.output import wants_color
from jdlint.commands.rewritable import Rewritable
from jdlint.commands.workload import Task, tasks_for
from jdlint.config import Configurations, Options, Settings
from jdlint.errors import ConfigError, ReadingError, UsageError
from jdlint.files import STANDARD_INPUT
from jdlint.rewriting.edit import Rewritten
from jdlint.rewriting.judging import judging
from jdlint.rewriting.rewriting import rewrite
from jdlint.rewriting.telling import as_comment, as_json, colored, summary, unified_diff

if TYPE_CHECKING:
    from jdlint.commands.wording import ModelWords

FORMATS = ("diff", "json")
_SHARED = ("maturity", "role", "subtype", "today", "config", "isolated", "exclude", "stdin_filename", "color", "quiet")
_ASKING = ("llm", "model", "max_cost", "no_cache", "require_llm")


def _with_shared_options(command: click.Command) -> click.Command:
    """The options that mean the same as for the default command."""
    names = ("select", *_SHARED, *_ASKING)
    shared = [option for options in SECTIONS.values() for option in options if option.name in names]
    command.params += shared
    return command


@click.command("rewrite")
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--write", is_flag=True, help="Change the files.")
@click.option("--output", type=click.Path(allow_dash=True), metavar="FILE", help="Write the rewritten posting here.")
@click.option("--output-format", type=click.Choice(FORMATS), default="diff", help="How to show it (default: diff).")
@click.option("-i", "--interactive", is_flag=True, help="Ask about each edit: accept, reject, edit.")
@click.option("--polish", is_flag=True, help="With a model: clearer words for the other lines too.")
@click.option("--comment", is_flag=True, help="Note the specialists' work in an HTML comment at the end.")
def rewrite_command(paths: tuple[str, ...], **said: Any) -> None:
    """Rewrite postings for the company's AI maturity, with no invented fact.

    Shows a unified diff; what it could not do, and what only you can answer, goes to standard error.
    """
    _check(paths, said)
    today = Settings(today=date.today().isoformat())
    configurations = Configurations(today, named=said["config"], isolated=said["isolated"])
    tasks = tasks_for(paths, configurations, exclude=said["exclude"], stdin_name=said["stdin_filename"])
    if said["output"] is not None and len(tasks) != 1:
        raise UsageError(f"--output takes one posting, and {len(tasks)} were given: use --write for several")
    run = _Run(said)
    statuses = [run.one(task) for task in tasks]
    click.get_current_context().exit(gravest([*statuses, run.finish()]))


def _check(paths: Sequence[str], said: dict[str, Any]) -> None:
    if not paths:
        raise UsageError("nothing to rewrite: name a posting, a folder, or - for standard input")
    if said["write"] and said["output"] is not None:
        raise UsageError("--write changes the file itself and --output writes elsewhere: give only one of them")
    if said["write"] and STANDARD_INPUT in paths:
        raise UsageError("--write changes files, and standard input is none: give --output FILE")
    if said["interactive"] and said["output_format"] == "json":
        raise UsageError("--interactive asks at a terminal: it does not go with --output-format json")
    if said["interactive"] and STANDARD_INPUT in paths:
        raise UsageError("--interactive needs standard input for your answers: name a file")
    if said["config"] is not None and said["isolated"]:
        raise UsageError("--isolated reads no configuration, and --config names one: give only one of them")


_with_shared_options(rewrite_command)


class _Run:
    """One call: how it shows each posting, and what it has shown."""

    def __init__(self, said: dict[str, Any]) -> None:
        self._said = said
        values = {name: said[name] for name in ("role", "subtype", "today")}
        self._options = Options(values, said["maturity"])
        self._color = wants_color(said["color"], None)
        self._words = _words_of_a_model(said)
        self._entries: list[dict[str, Any]] = []

    def one(self, task: Task) -> ExitStatus:
        """Rewrite one posting and show or write it."""
        try:
            if task.problem is not None:
                raise ReadingError(f"{task.path}: {task.problem}")
            file = Rewritable.of(task.path, task.content)
            judge = judging(file.source, task.settings, self._options)
            phrasing = self._words.phrasing(task.settings) if self._words else None
            wanted = _selected(self._said["select"])
            result = rewrite(judge(file.source.original), judge, wanted=wanted, phrasing=phrasing)
            if self._words:
                result = self._words.polished(result, judge, task.settings)
        except (ReadingError, ConfigError) as error:
            reason = str(error).removeprefix(f"{task.path}: ")
            click.echo(f"jdlint: {task.path}: {reason}", err=True)
            self._entries.append({"path": task.path, "status": "error", "reason": reason})
            return ExitStatus.UNUSABLE
        if self._said["interactive"]:
            from jdlint.commands.hunk_questions import asked_about

            result = asked_about(task.path, result, judge, color=self._color)
        self._show(task.path, file, result)
        return ExitStatus.CLEAN

    def _show(self, path: str, file: Rewritable, result: Rewritten) -> None:
        after = self._with_comment(file, result)
        if self._said["write"] or (self._said["interactive"] and self._said["output"] is None):
            if after != result.before:
                file.write(path, after)
        elif self._said["output"] == STANDARD_INPUT:
            click.echo(after, nl=False)
        elif self._said["output"] is not None:
            file.write(self._said["output"], after)
        elif self._said["output_format"] == "diff":
            diff = unified_diff(path, result.before, after)
            click.echo(colored(diff) if self._color else diff, nl=False, color=self._color)
        self._entries.append(as_json(path, file.source, result))
        if not self._said["quiet"]:
            from jdlint.reports.characters import one_line

            for line in summary(path, file.source, result).splitlines():
                told = line.lstrip(" ")
                click.echo(" " * (len(line) - len(told)) + one_line(told), err=True)

    def _with_comment(self, file: Rewritable, result: Rewritten) -> str:
        comment = as_comment(result) if self._said["comment"] and file.source.format != "text" else ""
        if not comment:
            return result.after
        gap = "\r\n" if "\r\n" in result.after else "\n"
        return result.after.rstrip() + gap * 2 + comment.replace("\n", gap) + gap

    def finish(self) -> ExitStatus:
        """Print what is printed once for all postings; the status is that of a model that was required."""
        if self._words and not self._said["quiet"]:
            click.echo(f"jdlint: {self._words.summary()}", err=True)
        if self._said["output_format"] == "json":
            self._print_json()
        return self._words.status() if self._words else ExitStatus.CLEAN

    def _print_json(self) -> None:
        import json

        document = {
            "schema_version": 1,
            "tool": {"name": "jdlint", "version": __version__},
            "files": self._entries,
        }
        click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def _words_of_a_model(said: dict[str, Any]) -> "ModelWords | None":
    """The model that words the edits, where one was asked for."""
    implied = said["model"] or said["polish"] or said["require_llm"]
    if said["llm"] is False or not (said["llm"] or implied):
        return None
    from jdlint.commands.wording import ModelWords

    return ModelWords(said)


def _selected(prefixes: tuple[str, ...]) -> Callable[[str], bool]:
    return lambda code: not prefixes or code.startswith(prefixes)

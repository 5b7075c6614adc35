"""`jdlint PATH...`: lint postings and report."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

import click

from jdlint.commands.exit_status import ExitStatus, gravest
from jdlint.commands.options import SectionedCommand
from jdlint.commands.output import Output
from jdlint.commands.workload import lint_all, tasks_for
from jdlint.config import Configurations, Options, Settings
from jdlint.errors import UsageError
from jdlint.files import STANDARD_INPUT
from jdlint.finding import FileReport, Report, RulePage

VARIES: Final = "varies"
"""What the report says of a setting that is not the same for all files."""


@click.command("lint", cls=SectionedCommand)
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
def lint_command(paths: tuple[str, ...], **said: Any) -> None:
    """Lint postings: files, folders, or - for standard input."""
    _check(paths, said)
    options = _options(said)
    today = Settings(today=date.today().isoformat())
    configurations = Configurations(today, named=said["config"], isolated=said["isolated"])
    if said["show_settings"]:
        from jdlint.commands.show_settings import shown_settings

        click.echo(shown_settings(paths or (".",), configurations, options), nl=False)
        return
    output = Output.chosen(said, options.over(configurations.for_folder(".")))
    tasks = tasks_for(paths, configurations, exclude=said["exclude"], stdin_name=said["stdin_filename"])
    if said["diff_base"] is not None:
        from jdlint.commands.diff_base import Comparison

        comparison = Comparison(said["diff_base"])
        tasks = comparison.changed(tasks)
    files = lint_all(tasks, options, output.detail, processes=said["jobs"], bar=not said["quiet"])
    if said["diff_base"] is not None:
        files = comparison.with_before(files, tasks, options)
    settings = [options.over(task.settings) for task in tasks]
    skipped = ExitStatus.CLEAN
    if _asks_a_model(said):
        from jdlint.commands.asking import ask_models

        answered = ask_models(said, tasks, files, options)
        if answered is None:
            return
        files, skipped = answered
    if said["baseline"] or said["write_baseline"]:
        from jdlint.commands.baselining import without_known

        files = without_known(files, said["baseline"], renew=said["write_baseline"], quiet=said["quiet"])
    output.write(
        Report(
            tuple(files),
            _shared_settings(settings or [options.over(configurations.for_folder("."))]),
            _rule_pages(output, settings),
        )
    )
    status = gravest([skipped, *map(_status, files, settings)])
    overlooked = status is ExitStatus.FINDINGS and said["exit_zero"]
    click.get_current_context().exit(ExitStatus.CLEAN if overlooked else status)


def _check(paths: Sequence[str], said: dict[str, Any]) -> None:
    if not paths and not said["show_settings"]:
        raise UsageError("nothing to lint: name a posting, a folder, or - for standard input")
    if said["stdin_filename"] is not None and STANDARD_INPUT not in paths:
        raise UsageError("--stdin-filename names what comes from standard input: give - as a path too")
    if said["config"] is not None and said["isolated"]:
        raise UsageError("--isolated reads no configuration, and --config names one: give only one of them")


def _asks_a_model(said: dict[str, Any]) -> bool:
    """Whether to; naming a model or anything that only makes sense with one asks for it."""
    implied = any(said[name] for name in ("model", "require_llm", "estimate", "show_prompts"))
    return bool(said["llm"] or (said["llm"] is None and implied))


def _options(said: dict[str, Any]) -> Options:
    """What was said on the command line; a flag that was not given leaves its setting to the configuration."""
    values = {name: said[name] for name in ("role", "subtype", "jurisdiction", "today", "fail_on", "output_format")}
    values["select"] = said["select"] or None
    values["strict"] = said["strict"] or None
    values["inline_config"] = False if said["no_inline_config"] else None
    return Options(values, said["maturity"], said["ignore"], said["extend_select"])


def _shared_settings(settings: Sequence[Settings]) -> dict[str, str]:
    """The settings that shaped the run, as the report names them."""
    bands = {"auto" if each.maturity == "unknown" else each.maturity for each in settings}
    return {
        "maturity": _only(bands),
        "today": _only({each.today for each in settings}),
        "fail_on": _only({each.threshold.label if each.threshold else "never" for each in settings}),
    }


def _rule_pages(output: Output, settings: Sequence[Settings]) -> tuple[RulePage, ...]:
    if not output.detail.rules:
        return ()
    from jdlint.commands.rule_pages import pages_of_rules_that_ran

    return pages_of_rules_that_ran(settings)


def _only(values: Iterable[str]) -> str:
    first, *others = values
    return VARIES if others else first


def _status(file: FileReport, settings: Settings) -> ExitStatus:
    if file.status == "error":
        return ExitStatus.UNUSABLE
    threshold = settings.threshold
    gate = settings.llm is not None and settings.llm.gate
    failing = threshold is not None and any(
        finding.severity >= threshold and (gate or finding.source == "rule") for finding in file.findings
    )
    return ExitStatus.FINDINGS if failing else ExitStatus.CLEAN

"""The options of the default command, in the sections of its help text, and how their values are checked."""

from datetime import date
from typing import Any, Final

import click

from jdlint.config import FAIL_ON, MATURITIES, ROLES, SUBTYPES
from jdlint.reports import FORMATS


class SectionedCommand(click.Command):
    """A command that takes the options of `SECTIONS` and lists them so."""

    def __init__(self, *arguments: Any, **attributes: Any) -> None:
        super().__init__(*arguments, **attributes)
        self.params += [option for options in SECTIONS.values() for option in options]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one list a section; what no section names comes last."""
        own = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        for section, options in (*SECTIONS.items(), ("Other", own)):
            records = [each.get_help_record(ctx) for each in options if each in own]
            own = [each for each in own if each not in options]
            with formatter.section(section):
                formatter.write_dl([record for record in records if record])


def _codes(ctx: click.Context, parameter: click.Parameter, written: tuple[str, ...]) -> tuple[str, ...]:
    if not written:
        return ()
    from jdlint.codes import checked_code

    try:
        return tuple(checked_code(code) for each in written for code in each.split(",") if code.strip())
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _date(ctx: click.Context, parameter: click.Parameter, written: str | None) -> str | None:
    if written is None:
        return None
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise click.BadParameter(f"{written!r} is no date; write it as 2026-11-23.") from None


def _option(*names: str, **attributes: Any) -> click.Option:
    return click.Option(names, **attributes)


def _codes_option(name: str, text: str) -> click.Option:
    return _option(name, multiple=True, metavar="CODES", callback=_codes, help=text)


SECTIONS: Final[dict[str, tuple[click.Option, ...]]] = {
    "Which rules": (
        _codes_option("--select", "Run only these rules: codes or prefixes, as in DS101,PM."),
        _codes_option("--extend-select", "Run these rules as well."),
        _codes_option("--ignore", "Silence these rules."),
        _option("--no-inline-config", is_flag=True, help="Silence nothing at a posting's own word."),
    ),
    "What is known about the job": (
        _option("--maturity", type=click.Choice(MATURITIES), help="How far the company is with AI (default: auto)."),
        _option("--role", type=click.Choice(ROLES), help="ai-pm: judge every file as an AI PM's posting."),
        _option("--subtype", type=click.Choice(SUBTYPES), help="The kind of AI PM that is wanted."),
        _option("--jurisdiction", metavar="PLACE", help="Where the job is (US-NY, EU), for the rule on pay ranges."),
        _option("--today", metavar="DATE", callback=_date, help="Count ages of technologies to this day."),
    ),
    "Which files": (
        _option("--exclude", multiple=True, metavar="GLOB", help="Pass over these inside folders, as in .gitignore."),
        _option("--stdin-filename", metavar="NAME", help="What to call standard input; its suffix tells the format."),
        _option("--config", type=click.Path(), metavar="FILE", help="Use this configuration for every file."),
        _option("--isolated", is_flag=True, help="Use no configuration file."),
        _option("--show-settings", is_flag=True, help="Print the settings that hold for each PATH, and lint nothing."),
        _option("--jobs", type=click.IntRange(min=0), default=1, metavar="N", help="Processes; 0: one a CPU."),
    ),
    "What to report": (
        _option("--output-format", type=click.Choice(tuple(FORMATS)), help="How to report (default: text)."),
        _option("--output-file", type=click.Path(), metavar="FILE", help="Where to, instead of standard output."),
        _option("--statistics", is_flag=True, help="Count the findings of each rule as well."),
        _option("--color", type=click.Choice(("auto", "always", "never")), default="auto", help="Color the text."),
        _option("-q", "--quiet", is_flag=True, help="Findings only: no verdicts, no summary."),
        _option("-v", "--verbose", is_flag=True, help="Also say what was passed over or silenced, and why."),
    ),
    "Asking a language model (sends the posting to it, addresses masked)": (
        _option("--llm/--no-llm", default=None, help="Ask the configured model what rules cannot see (default: no)."),
        _option("--model", metavar="NAME", help="Ask this model: provider/model, as in openai/gpt-4o-mini."),
        _option("--votes", type=click.IntRange(1, 9), metavar="K", help="Ask K times and keep what most answers hold."),
        _option("--max-cost", type=click.FloatRange(min=0), metavar="USD", help="Stop before a run costs more."),
        _option("--estimate", is_flag=True, help="Print tokens and cost, and ask nothing."),
        _option("--show-prompts", is_flag=True, help="Print what would be sent, and ask nothing."),
        _option("--no-cache", is_flag=True, help="Ask again what was answered before."),
        _option("--require-llm", is_flag=True, help="End with 3 where a check of the model could not run."),
    ),
    "What was there before": (
        _option("--diff-base", metavar="REV", help="Lint only what changed since this git revision, and compare."),
        _option("--baseline", type=click.Path(), metavar="FILE", help="Leave out the findings that this file knows."),
        _option("--write-baseline", is_flag=True, help="Write the findings of this run to that file, and pass."),
    ),
    "How to end": (
        _option("--fail-on", type=click.Choice(FAIL_ON), help="Lowest severity for status 1 (default: error)."),
        _option("--strict", is_flag=True, help="Fail on warnings, and ask a reason of every suppression."),
        _option("--exit-zero", is_flag=True, help="End with 0 even where there are findings."),
    ),
}

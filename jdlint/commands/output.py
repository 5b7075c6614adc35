"""Where a report goes and how it looks there."""

import os
import sys
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

import click

from jdlint.config import Settings
from jdlint.finding import Detail, Report
from jdlint.reports import DETAILS, FORMATS, reporter

WIDTHS: Final = (40, 120)
"""Narrowest and widest text report, in columns."""
WIDTH_WITHOUT_TERMINAL: Final = 100


class Output(NamedTuple):
    """How this run reports."""

    output_format: str
    file: str | None
    color: bool
    quiet: bool
    verbose: bool
    statistics: bool

    @classmethod
    def chosen(cls, said: Mapping[str, Any], settings: Settings) -> "Output":
        """What the options and the working directory's settings ask for, or else what suits the place."""
        file = said["output_file"]
        return cls(
            output_format=settings.output_format or _format_that_suits(file),
            file=file,
            color=wants_color(said["color"], file),
            quiet=said["quiet"],
            verbose=said["verbose"],
            statistics=said["statistics"],
        )

    @property
    def detail(self) -> Detail:
        """What the format shows beyond findings."""
        return DETAILS.get(self.output_format, Detail())

    def write(self, report: Report) -> None:
        """Write the report to its file or standard output, and to standard error what a reader there must know."""
        document = self._rendered(report)
        if self.file is None:
            _print(document, color=self.color)
        else:
            from jdlint.commands.writing import write_atomically

            write_atomically(self.file, document.encode("utf-8", "backslashreplace"))
        if self.output_format != "text" or self.file is not None or not sys.stdout.isatty():
            _warn_of_unread(report)
        if self.statistics and self.output_format != "text":
            from jdlint.reports.text import statistics

            click.echo(statistics(report), nl=False, err=True)

    def _rendered(self, report: Report) -> str:
        if self.output_format != "text":
            return reporter(self.output_format)(report)
        from jdlint.reports.text import Look, text

        look = Look(_width(self.file), self.color, self.quiet, self.verbose, self.statistics)
        return text(report, look)


def _print(document: str, *, color: bool) -> None:
    """Print; a reader that has seen enough (`| head`) changes nothing about how the run ends."""
    try:
        click.echo(document, nl=False, color=color)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _warn_of_unread(report: Report) -> None:
    """Say what could not be linted to whoever does not see it in the report."""
    from jdlint.reports.characters import one_line

    for file in report.files:
        if file.status == "error":
            click.echo(f"jdlint: {one_line(file.path)}: {one_line(file.reason or '')}", err=True)


def _format_that_suits(file: str | None) -> str:
    annotating = os.environ.get("GITHUB_ACTIONS") == "true" and file is None and not sys.stdout.isatty()
    return "github" if annotating and "github" in FORMATS else "text"


def wants_color(said: str, file: str | None) -> bool:
    """The option before FORCE_COLOR before NO_COLOR before whether a terminal shows it."""
    if said != "auto":
        return said == "always"
    if os.environ.get("FORCE_COLOR"):
        return True
    if os.environ.get("NO_COLOR") or file is not None:
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _width(file: str | None) -> int:
    if file is not None or not (sys.stdout.isatty() or os.environ.get("COLUMNS")):
        return WIDTH_WITHOUT_TERMINAL
    from shutil import get_terminal_size

    narrowest, widest = WIDTHS
    return max(narrowest, min(get_terminal_size().columns, widest))

"""`--baseline` and `--write-baseline`: known findings are left out, and what has been mended since is told."""

import os
from collections.abc import Sequence

import click

from jdlint.baseline import Baseline, empty_baseline
from jdlint.commands.writing import write_atomically
from jdlint.errors import UsageError
from jdlint.finding import FileReport


def without_known(files: Sequence[FileReport], path: str | None, *, renew: bool, quiet: bool) -> list[FileReport]:
    """The reports without what the baseline at `path` knows; with `renew` the baseline is written first.

    Raises UsageError where there is no path or it cannot be written, ConfigError where the file is no baseline.
    """
    if path is None:
        raise UsageError("--write-baseline needs a file: name it with --baseline jdlint-baseline.json")
    baseline = empty_baseline(path) if renew and not os.path.exists(path) else Baseline.read(path)
    if renew:
        renewed = baseline.renewed(files)
        write_atomically(path, renewed.document().encode("utf-8", "backslashreplace"))
        told = f"{path} now knows {_counted(renewed)}{_change(baseline, renewed)}"
        baseline = renewed
    else:
        gone = len(baseline.gone(files))
        told = (
            f"{gone} of the {_counted(baseline)} in {path} {'is' if gone == 1 else 'are'} mended; "
            "run once with --write-baseline to keep it so"
            if gone
            else ""
        )
    if told and not quiet:
        click.echo(f"jdlint: {told}", err=True)
    return baseline.applied(files)


def _counted(baseline: Baseline) -> str:
    number = len(baseline.known)
    return f"{number} finding{'' if number == 1 else 's'}"


def _change(before: Baseline, now: Baseline) -> str:
    added, dropped = len({*now.known} - {*before.known}), len({*before.known} - {*now.known})
    return f" ({added} added, {dropped} dropped)" if added or dropped else ""

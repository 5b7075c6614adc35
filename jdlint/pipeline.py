"""One posting from bytes to report: the rooms in their order, for the command line and the library alike."""

from collections.abc import Callable
from typing import Final

from jdlint.config import Options, Settings
from jdlint.errors import ConfigError, ReadingError
from jdlint.finding import Detail, FileReport
from jdlint.linter import lint
from jdlint.posting import parse
from jdlint.reading import read, read_file
from jdlint.reading.source import Source
from jdlint.role import judge
from jdlint.rules import RULES

FINDINGS_ONLY: Final = Detail()


def lint_source(source: Source, settings: Settings, options: Options, detail: Detail = FINDINGS_ONLY) -> FileReport:
    """Lint one posting under the configuration that holds for it and the options of the run.

    Raises ConfigError where the posting's own front matter is wrong.
    """
    settings = settings_for(source, settings, options)
    posting = parse(source)
    profile = judge(posting, settings.context())
    report = lint(posting, profile, RULES, settings.choices(source.name)._replace(rewrites=detail.rewrites))
    if detail.text:
        report = report._replace(text=source.original)
    if detail.lines:
        from jdlint.statement_lines import statement_lines

        report = report._replace(lines=statement_lines(posting, profile))
    return report


def settings_for(source: Source, settings: Settings, options: Options) -> Settings:
    """The settings with the posting's front matter and then the options over them; raises ConfigError."""
    if source.front_matter:
        from jdlint.front_matter import with_front_matter

        settings = with_front_matter(source, settings, may_ignore=options.may_ignore_inline)
    return options.over(settings)


def report_on_file(path: str, settings: Settings, options: Options, detail: Detail = FINDINGS_ONLY) -> FileReport:
    """Like `lint_source` for a file, with what cannot be read or understood as a report of status error."""
    return _report_on(path, lambda: read_file(path), settings, options, detail)


def report_on_bytes(
    content: bytes, name: str, settings: Settings, options: Options, detail: Detail = FINDINGS_ONLY
) -> FileReport:
    """Like `report_on_file` for what came from elsewhere; `name` is shown, and its suffix tells the format."""
    return _report_on(name, lambda: read(content, name), settings, options, detail)


def _report_on(
    name: str, reading: Callable[[], Source], settings: Settings, options: Options, detail: Detail
) -> FileReport:
    try:
        return lint_source(reading(), settings, options, detail)
    except (ReadingError, ConfigError) as error:
        return FileReport(name, "error", reason=str(error).removeprefix(f"{name}: "))
    except Exception as error:  # noqa: BLE001 - a bug met in one posting must not cost the report on the others
        return FileReport(name, "error", reason=f"jdlint failed on this file, please report it: {_told(error)}")


def _told(error: Exception) -> str:
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" at {trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}: {error}{where}"

"""The calls for other programs: `from jdlint import lint_text, lint_file`."""

from collections.abc import Iterable
from datetime import date
from os import PathLike, fspath
from typing import Literal, TypedDict, Unpack

from jdlint.codes import checked_code
from jdlint.config import MATURITIES, ROLES, Configurations, Options, Settings
from jdlint.errors import UsageError
from jdlint.finding import FileReport
from jdlint.pipeline import lint_source
from jdlint.reading import read, read_file


class LintOptions(TypedDict, total=False):
    """What can be said of a call: the command line's options of the same names. What is left out is its default."""

    maturity: Literal["early", "scaling", "mature", "auto"]
    role: Literal["auto", "ai-pm"]
    select: Iterable[str]
    """Codes or prefixes."""
    extend_select: Iterable[str]
    ignore: Iterable[str]
    today: str
    """An ISO date; left out, the day of the call."""
    inline_config: bool
    """False: silence nothing at a posting's own word."""


def lint_text(text: str, *, name: str = "posting.md", **said: Unpack[LintOptions]) -> FileReport:
    """Lint a posting given as text; the suffix of `name` tells its format. Reads no configuration file.

    Raises UsageError for a wrong option, ReadingError where there is nothing to read, ConfigError for wrong front
    matter.
    """
    return lint_source(read(text.encode("utf-8", "surrogatepass"), name), _defaults(), _options(said))


def lint_file(path: str | PathLike[str], *, isolated: bool = False, **said: Unpack[LintOptions]) -> FileReport:
    """Lint the posting at `path` under the configuration nearest to it, or under none where `isolated`.

    Raises UsageError for a wrong option, ReadingError where the file cannot be read, ConfigError where its
    configuration or its front matter is wrong.
    """
    name = fspath(path)
    settings = Configurations(_defaults(), isolated=isolated).for_file(name)
    return lint_source(read_file(name), settings, _options(said))


def _options(said: LintOptions) -> Options:
    values: dict[str, object] = {
        "role": _one_of("role", said.get("role"), ROLES),
        "select": _codes("select", said.get("select", ())) or None,
        "today": _iso_date(said.get("today")),
        "inline_config": said.get("inline_config"),
    }
    return Options(
        values,
        maturity=_one_of("maturity", said.get("maturity"), MATURITIES),
        ignore=_codes("ignore", said.get("ignore", ())),
        extend_select=_codes("extend_select", said.get("extend_select", ())),
    )


def _one_of(name: str, value: str | None, known: tuple[str, ...]) -> str | None:
    if value is None or value in known:
        return value
    raise UsageError(f"{name}: expected one of {', '.join(known)}, not {value!r}")


def _codes(name: str, written: Iterable[str]) -> tuple[str, ...]:
    if isinstance(written, str):
        raise UsageError(f"{name}: expected a list of codes, not the string {written!r}")
    try:
        return tuple(map(checked_code, written))
    except ValueError as error:
        raise UsageError(f"{name}: {error}") from None


def _iso_date(written: str | None) -> str | None:
    try:
        return written and date.fromisoformat(written).isoformat()
    except ValueError:
        raise UsageError(f"today: expected a date such as 2026-11-23, not {written!r}") from None


def _defaults() -> Settings:
    return Settings(today=date.today().isoformat())

"""The settings of a run: options before front matter before the nearest configuration before the defaults."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from jdlint.errors import ConfigError
from jdlint.finding import Band, Severity
from jdlint.linter import Choices
from jdlint.role.context import Context, Subtype

if TYPE_CHECKING:
    from jdlint.llm.settings import LlmSettings

CONFIGURATION_FILES: Final = ("jdlint.toml", "pyproject.toml")
FAIL_ON: Final = ("error", "warning", "info", "never")
MATURITIES: Final = ("early", "scaling", "mature", "auto")
ROLES: Final = ("auto", "ai-pm")
SUBTYPES: Final = ("auto", "platform", "experience", "internal", "research")
TEAM_ROLES: Final = (
    "data_scientists",
    "ml_engineers",
    "data_engineers",
    "analysts",
    "architects",
    "product_owners",
)

FailOn = Literal["error", "warning", "info", "never"]
Origin = Literal["option", "front-matter", "config", "default"]


class Settings(NamedTuple):
    """What shapes the judgement of one posting. Options, files and defaults end here."""

    select: tuple[str, ...] = ()
    """Codes or prefixes to run; empty means the rules that run by default."""
    extend_select: tuple[str, ...] = ()
    ignore: Mapping[str, str] = {}
    """Codes or prefixes that are silenced, and where that was said."""
    per_file_ignores: Mapping[str, tuple[str, ...]] = {}
    """Codes or prefixes by a pattern of .gitignore's kind, relative to `folder`."""
    severity: Mapping[str, Severity] = {}
    thresholds: Mapping[str, Mapping[str, float]] = {}
    maturity: Band = "unknown"
    maturity_from: Origin = "default"
    role: Literal["auto", "ai-pm"] = "auto"
    subtype: Subtype = "auto"
    jurisdiction: str = ""
    team: Mapping[str, int] = {}
    today: str = ""
    """ISO date; empty stands for the day of the run."""
    strict: bool = False
    fail_on: FailOn = "error"
    exclude: tuple[str, ...] = ()
    """Patterns of .gitignore's kind, relative to `folder`, for what is found in folders."""
    llm: "LlmSettings | None" = None
    """What was said about asking a model; None where nothing was."""
    output_format: str = ""
    """Empty leaves it to where the output goes."""
    inline_config: bool = True
    """Whether a posting may silence findings by its own comments and front matter."""
    folder: str = ""
    """The folder that patterns are relative to: that of the configuration; empty is the working directory."""
    file: str = ""
    """The configuration these came from, if there was one."""

    @property
    def threshold(self) -> Severity | None:
        """The lowest severity that fails the run."""
        fail_on = "warning" if self.strict and self.fail_on != "info" else self.fail_on
        return None if fail_on == "never" else Severity[fail_on.upper()]

    def choices(self, path: str) -> Choices:
        """What the linter needs of this for the file at `path`."""
        return Choices(
            select=self.select,
            extend_select=self.extend_select,
            ignore={**self.ignore, **self._ignored_in(path)},
            severity=self.severity,
            thresholds=self.thresholds,
            inline=self.inline_config,
            strict=self.strict,
        )

    def context(self) -> Context:
        """What is known about the company before its posting is read."""
        return Context(
            assume_ai_pm=self.role == "ai-pm",
            maturity=self.maturity,
            maturity_source=self.maturity_from,
            subtype=self.subtype,
            team=self.team,
            today=self.today,
            jurisdiction=self.jurisdiction,
        )

    def _ignored_in(self, path: str) -> dict[str, str]:
        if not self.per_file_ignores:
            return {}
        from jdlint.patterns import patterns

        return {
            code: f"per-file-ignores of {os.path.basename(self.file)}"
            for pattern, codes in self.per_file_ignores.items()
            if patterns((pattern,), self.folder).match(path)
            for code in codes
        }


class Options(NamedTuple):
    """What was said on the command line or in a call; what was not is left to the configuration."""

    values: Mapping[str, object] = {}
    """Fields of `Settings` by name; None where nothing was said."""
    maturity: str | None = None
    """One of `MATURITIES`; "auto" puts aside what the configuration and the posting state."""
    ignore: tuple[str, ...] = ()
    """Codes or prefixes silenced in addition to what the configuration and the posting ignore."""
    extend_select: tuple[str, ...] = ()
    """Codes or prefixes run in addition; a `select` among the values puts the configuration's selection aside."""

    @property
    def may_ignore_inline(self) -> bool:
        """Whether a posting may silence findings at its own word."""
        return self.values.get("inline_config") is not False

    def over(self, settings: Settings) -> Settings:
        """The settings with these options put over them."""
        values: dict[str, Any] = {key: value for key, value in self.values.items() if value is not None}
        if self.maturity is not None:
            values |= stated_maturity(self.maturity, "option")
        extended = () if "select" in values else settings.extend_select
        values["extend_select"] = (*extended, *self.extend_select)
        values["ignore"] = {**settings.ignore, **dict.fromkeys(self.ignore, "--ignore")}
        return settings._replace(**values)


def stated_maturity(stated: str, origin: Origin) -> dict[str, str]:
    """The fields of `Settings` for one of `MATURITIES`; "auto" leaves the band to the text, whoever says so."""
    if stated == "auto":
        return {"maturity": "unknown", "maturity_from": "default"}
    return {"maturity": stated, "maturity_from": origin}


class Configurations:
    """Finds the settings for each file, reading each configuration once."""

    def __init__(self, defaults: Settings, *, named: str | None = None, isolated: bool = False) -> None:
        """With `named` that configuration holds for all files; `isolated` reads none."""
        self._defaults = defaults
        self._named = named
        self._isolated = isolated
        self._by_folder: dict[str, Settings] = {}
        self._by_file: dict[str, Settings] = {}

    def for_file(self, path: str) -> Settings:
        """The settings for the posting at `path`; raises ConfigError where its configuration is wrong."""
        return self.for_folder(os.path.dirname(path))

    def for_folder(self, folder: str) -> Settings:
        """The settings for what lies in `folder`."""
        absolute = os.path.abspath(folder)
        if absolute not in self._by_folder:
            self._by_folder[absolute] = self._settings_for(absolute)
        return self._by_folder[absolute]

    def _settings_for(self, folder: str) -> Settings:
        file = None if self._isolated else self._named or nearest_configuration(folder)
        if file is None:
            return self._defaults
        if file not in self._by_file:
            self._by_file[file] = read_configuration(file, self._defaults)
        return self._by_file[file]


def nearest_configuration(folder: str) -> str | None:
    """The configuration in `folder` or the nearest folder above it; a pyproject.toml counts where it names jdlint."""
    while True:
        for name in CONFIGURATION_FILES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name == "jdlint.toml" or _names_jdlint(path)):
                return path
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def _names_jdlint(pyproject: str) -> bool:
    """Whether there is a [tool.jdlint]. A file that nowhere says so is not parsed: its errors are not ours."""
    try:
        with open(pyproject, "rb") as file:
            content = file.read()
    except OSError:
        return False
    if b"jdlint" not in content:
        return False
    from jdlint.configuration_file import has_table

    return has_table(content)


def read_configuration(path: str, defaults: Settings) -> Settings:
    """The defaults with a configuration file over them; raises ConfigError naming file, line, key and expectation."""
    from jdlint.configuration_file import settings_from

    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        raise ConfigError(f"{path}: cannot read this configuration: {error.strerror or error}") from error
    return settings_from(path, content, defaults)

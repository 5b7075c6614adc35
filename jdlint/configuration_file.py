"""The configuration file: its pydantic model, and errors that name file, line, key and what was expected.

Imported only where there is a configuration file, because pydantic takes as long to import as a posting to lint.
"""

import os
import re
import tomllib
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, NonNegativeInt, ValidationError
from pydantic_core import ErrorDetails

from jdlint.codes import checked_code, checked_threshold
from jdlint.config import FailOn, Settings, stated_maturity
from jdlint.errors import ConfigError
from jdlint.finding import Severity
from jdlint.llm.checks import BY_CODE
from jdlint.llm.settings import LlmSettings
from jdlint.nearest import did_you_mean
from jdlint.reports import FORMATS
from jdlint.role.context import Subtype

Code = Annotated[str, AfterValidator(checked_code), Field(examples=["DS", "DS101"])]
Level = Literal["error", "warning", "info"]


def _checked_pattern(pattern: str) -> str:
    from jdlint.patterns import Patterns

    try:
        Patterns((pattern,), "")
    except ConfigError as error:
        raise ValueError(str(error)) from None
    return pattern


def _checked_format(name: str) -> str:
    if name not in FORMATS:
        raise ValueError(f"{name!r} is no format: expected one of {', '.join(FORMATS)}{did_you_mean(name, FORMATS)}")
    return name


def _as_date(value: object) -> object:
    """TOML has dates of its own; a date in quotes is as good."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        raise ValueError(f"expected a date such as 2026-11-23, not {value!r}") from None


Pattern = Annotated[str, AfterValidator(_checked_pattern)]


class _Table(BaseModel):
    model_config = ConfigDict(
        extra="forbid", strict=True, alias_generator=lambda name: name.replace("_", "-"), defer_build=True
    )


class Team(BaseModel):
    """Who is on the team already, as counted by somebody who knows."""

    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True)

    data_scientists: NonNegativeInt | None = Field(
        default=None, description="People who analyze data and build models."
    )
    ml_engineers: NonNegativeInt | None = Field(default=None, description="People who bring models into production.")
    data_engineers: NonNegativeInt | None = Field(default=None, description="People who build and run data pipelines.")
    analysts: NonNegativeInt | None = Field(default=None, description="People who report and answer ad hoc questions.")
    architects: NonNegativeInt | None = Field(default=None, description="People who decide the technical design.")
    product_owners: NonNegativeInt | None = Field(
        default=None, description="People who do the sprint-level product work."
    )


def _checked_check(written: str) -> str:
    code = written.strip().upper()
    if not (code and any(known.startswith(code) for known in BY_CODE)):
        raise ValueError(f"{written!r} is no check of a model{did_you_mean(code, BY_CODE)}")
    return code


def _checked_model(name: str) -> str:
    """A name only: some providers take an address in its place, and a file must not say where postings are sent."""
    if "://" in name or "//" in name:
        raise ValueError(f"{name!r} holds an address; where a model is reached is set in the environment only")
    return name


class Llm(_Table):
    """How a language model is asked, where `--llm` or `--model` asks one. Addresses and keys are never set here."""

    model: Annotated[str, AfterValidator(_checked_model)] = Field(
        default="", description="As litellm names it: `openai/gpt-4o-mini`, `ollama/llama3.1`."
    )
    checks: list[Annotated[str, AfterValidator(_checked_check)]] = Field(
        default=[], description="Ask only for these, by code or prefix. Empty: all."
    )
    gate: bool = Field(default=False, description="Let a model's findings fail the run as a rule's do.")
    votes: Annotated[int, Field(ge=1, le=9)] = Field(
        default=1, description="Ask so many times and keep what more than half of the answers hold."
    )
    max_cost: Annotated[float, Field(ge=0)] | None = Field(
        default=None, description="US dollars a run may cost; it stops before the call that could pass them."
    )
    max_tokens: Annotated[int, Field(ge=0)] | None = Field(
        default=None, description="Tokens, read and written, that a run may use."
    )
    timeout: Annotated[float, Field(gt=0, le=3600)] = Field(
        default=60.0, description="Seconds one call may take from first to last byte."
    )
    retries: Annotated[int, Field(ge=0, le=10)] = Field(
        default=3, description="How often a call is tried again where that can help."
    )
    concurrency: Annotated[int, Field(ge=1, le=64)] = Field(default=4, description="Calls at the same time.")


class ConfigurationFile(_Table):
    """`jdlint.toml`, or the table `[tool.jdlint]` of `pyproject.toml`."""

    select: list[Code] = Field(
        default=[], description="Run only these rules, by code or prefix. Empty: every rule that is on by default."
    )
    extend_select: list[Code] = Field(default=[], description="Run these rules as well.")
    ignore: list[Code] = Field(
        default=[], description="Silence these rules. What was silenced is counted in the report."
    )
    per_file_ignores: dict[Pattern, list[Code]] = Field(
        default={}, description="Silence rules for the files that a pattern names, written as in `.gitignore`."
    )
    severity: dict[Code, Level] = Field(default={}, description="What a rule counts as, whatever the context.")
    thresholds: dict[str, dict[str, float]] = Field(
        default={}, description="A rule's own limits, by code and name; `jdlint rule CODE` lists those a rule has."
    )
    maturity: Literal["early", "scaling", "mature", "auto"] = Field(
        default="auto", description="How far the company is with AI. `auto` reads it from the posting where it can."
    )
    team: Team | None = Field(default=None, description="Head counts; a role left out was not counted, 0 means none.")
    role: Literal["auto", "ai-pm"] = Field(
        default="auto", description="`ai-pm` judges every file as an AI product manager's posting, whatever its title."
    )
    subtype: Subtype = Field(default="auto", description="The kind of AI product manager that is wanted.")
    jurisdiction: str = Field(default="", description="Where the job is (`US-NY`, `EU`), for the rule on pay ranges.")
    today: Annotated[date, BeforeValidator(_as_date)] | None = Field(
        default=None, description="The day that ages of technologies are counted to. Left out: the day of the run."
    )
    strict: bool = Field(
        default=False, description="Fail on warnings too; a suppression without a reason is a warning."
    )
    fail_on: FailOn = Field(default="error", description="The lowest severity that ends a run with status 1.")
    exclude: list[Pattern] = Field(
        default=[], description="Files and folders to pass over inside the folders to lint, written as in `.gitignore`."
    )
    llm: Llm | None = Field(default=None, description="How a language model is asked.")
    output_format: Annotated[str, AfterValidator(_checked_format)] | None = Field(
        default=None,
        description="How to report, where `--output-format` is not given. Read from the working directory's file.",
    )


def has_table(content: bytes) -> bool:
    """Whether a pyproject.toml configures jdlint; true also where it cannot be parsed, so that reading it says why."""
    try:
        tool = tomllib.loads(content.decode("utf-8")).get("tool")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return True
    return isinstance(tool, dict) and "jdlint" in tool


def settings_from(path: str, content: bytes, defaults: Settings) -> Settings:
    """The defaults with the configuration at `path` over them; raises ConfigError with a line for each wrong key."""
    within = ("tool", "jdlint") if os.path.basename(path) == "pyproject.toml" else ()
    text, table = _parsed(path, content, within)
    try:
        model = ConfigurationFile.model_validate(table)
        _check_thresholds(model)
    except ValidationError as invalid:
        problems = [(tuple(map(str, error["loc"])), _problem(error)) for error in invalid.errors()]
    except _WrongThresholdError as wrong:
        problems = [(wrong.path, str(wrong))]
    else:
        return _settings(path, model, defaults)
    placed = sorted((line_of(text, (*within, *where)), ".".join(_keys(where)), what) for where, what in problems)
    raise ConfigError("\n".join(f"{path}:{line}: {key}: {what}" for line, key, what in placed))


def _parsed(path: str, content: bytes, within: tuple[str, ...]) -> tuple[str, dict[str, Any]]:
    try:
        text = content.decode("utf-8-sig")
        table: Any = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8, which TOML must be (byte {error.start})") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not TOML: {error}") from None
    for key in within:
        table = table[key]
    if not isinstance(table, dict):
        raise ConfigError(f"{path}:{line_of(text, within)}: {'.'.join(within)}: expected a table")
    return text, table


class _WrongThresholdError(Exception):
    def __init__(self, path: tuple[str, ...], problem: str) -> None:
        super().__init__(problem)
        self.path = path


def _check_thresholds(model: ConfigurationFile) -> None:
    for code, options in model.thresholds.items():
        for option in options:
            try:
                checked_threshold(code, option)
            except ValueError as error:
                raise _WrongThresholdError(("thresholds", code, option), str(error)) from None


def _settings(path: str, model: ConfigurationFile, defaults: Settings) -> Settings:
    name = os.path.basename(path)
    stated: dict[str, Any] = dict(stated_maturity(model.maturity, "config"))
    return Settings(
        select=tuple(model.select),
        extend_select=tuple(model.extend_select),
        ignore=dict.fromkeys(model.ignore, f"ignore in {name}"),
        per_file_ignores={pattern: tuple(codes) for pattern, codes in model.per_file_ignores.items()},
        severity={code: Severity[level.upper()] for code, level in model.severity.items()},
        thresholds=model.thresholds,
        **stated,
        role=model.role,
        subtype=model.subtype,
        jurisdiction=model.jurisdiction,
        team=model.team.model_dump(exclude_none=True) if model.team else {},
        today=model.today.isoformat() if model.today else defaults.today,
        strict=model.strict,
        fail_on=model.fail_on,
        exclude=tuple(model.exclude),
        llm=_llm(model.llm) if model.llm else None,
        output_format=model.output_format or "",
        folder=os.path.dirname(os.path.abspath(path)),
        file=path,
    )


def _llm(table: Llm) -> LlmSettings:
    return LlmSettings(**table.model_dump() | {"checks": tuple(table.checks)})


def _problem(error: ErrorDetails) -> str:
    """What pydantic found, in words for somebody who never heard of it."""
    key, kind = str(error["loc"][-1]), error["type"]
    if kind == "extra_forbidden":
        known = _known_keys(error["loc"][:-1])
        return f"unknown key; expected one of {', '.join(known)}{did_you_mean(key, known)}"
    if kind == "value_error":
        return str(error["ctx"]["error"])
    expected = error["msg"].removeprefix("Input should be ")
    if kind == "literal_error":
        words = re.findall(r"'([^']*)'", expected)
        return f"expected {expected}, not {error['input']!r}{did_you_mean(str(error['input']), words)}"
    return f"expected {expected}, not {error['input']!r}"


def _known_keys(table: tuple[int | str, ...]) -> list[str]:
    if table == ("team",):
        return list(Team.model_fields)
    if table == ("llm",):
        return [field.alias or name for name, field in Llm.model_fields.items()]
    return [field.alias or name for name, field in ConfigurationFile.model_fields.items()]


def _keys(path: Iterable[str]) -> Iterable[str]:
    """The path as a user would write it: pydantic adds "[key]" where the key itself is wrong, and list positions."""
    return [each for each in path if each != "[key]" and not each.isdigit()]


_HEADER = re.compile(r"\s*\[\[?\s*(?P<path>[^\[\]]+?)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"""\s*(?P<path>(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_PART = re.compile(r"""[\w-]+|"([^"]*)"|'([^']*)'""")


def line_of(text: str, path: tuple[str, ...]) -> int:
    """The line, from 1, where TOML sets the key, or the nearest table around it; tomllib keeps no places."""
    wanted = tuple(_keys(path))
    best, best_depth = 1, 0
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            here = table = _parts(header["path"])
        elif key := _KEY.match(line):
            here = (*table, *_parts(key["path"]))
        else:
            continue
        depth = _shared(here, wanted)
        if (depth == len(here) and depth > best_depth) or (here[: len(wanted)] == wanted and best_depth < len(wanted)):
            best, best_depth = number, min(depth, len(wanted))
    return best


def _parts(path: str) -> tuple[str, ...]:
    return tuple(part[1] or part[2] or part[0] for part in _PART.finditer(path))


def _shared(here: tuple[str, ...], wanted: tuple[str, ...]) -> int:
    return next((n for n, (a, b) in enumerate(zip(here, wanted, strict=False)) if a != b), min(len(here), len(wanted)))


def configuration_schema() -> dict[str, Any]:
    """The JSON Schema of `jdlint.toml`."""
    schema = ConfigurationFile.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "jdlint configuration"}

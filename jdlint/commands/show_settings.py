"""`jdlint --show-settings`: what holds for a path, and where it comes from."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence

from jdlint.config import Configurations, Options, Settings


def shown_settings(paths: Sequence[str], configurations: Configurations, options: Options) -> str:
    """The settings that hold for each path before its front matter is read, as `key = value` lines."""
    return "\n".join(_shown(path, configurations, options) for path in paths)


def _shown(path: str, configurations: Configurations, options: Options) -> str:
    folder = path if os.path.isdir(path) else os.path.dirname(path)
    settings = options.over(configurations.for_folder(folder))
    source = settings.file or "no configuration file"
    return f"# {path}: {source}\n" + "".join(f"{line}\n" for line in _lines(settings))


def _lines(settings: Settings) -> Iterator[str]:
    yield f"select = {_toml(settings.select)}"
    yield f"extend-select = {_toml(settings.extend_select)}"
    yield f"ignore = {_toml(tuple(settings.ignore))}"
    yield f"per-file-ignores = {_toml(settings.per_file_ignores)}"
    yield f"severity = {_toml({code: level.label for code, level in settings.severity.items()})}"
    yield f"thresholds = {_toml(settings.thresholds)}"
    yield f"maturity = {_toml('auto' if settings.maturity == 'unknown' else settings.maturity)}"
    for key in ("team", "role", "subtype", "jurisdiction", "today", "strict"):
        yield f"{key} = {_toml(getattr(settings, key))}"
    yield f"fail-on = {_toml(settings.fail_on)}"
    yield f"exclude = {_toml(settings.exclude)}"
    if settings.llm is not None:
        from dataclasses import asdict

        said = {key.replace("_", "-"): value for key, value in asdict(settings.llm).items() if value is not None}
        yield f"llm = {_toml(said)}"
    yield f"output-format = {_toml(settings.output_format or 'auto')}"


def _toml(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, tuple | list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)

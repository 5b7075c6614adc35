"""Write docs/configuration.md from the model of the file: `python docs/write_configuration.py`. A test checks it."""

from collections.abc import Iterator
from pathlib import Path

from jdlint.configuration_file import ConfigurationFile, Llm, Team, configuration_schema
from jdlint.rules import RULES

DOCUMENT = Path(__file__).with_name("configuration.md")
INTRODUCTION = """\
# Configuration

This file is made from the configuration's own model by `python docs/write_configuration.py`.

jdlint reads `jdlint.toml`, or the table `[tool.jdlint]` of `pyproject.toml`, in the folder of each posting or the
nearest folder above it. Of two files in one folder `jdlint.toml` counts. `--config FILE` names one file for all
postings, `--isolated` reads none, and `jdlint --show-settings PATH` prints what holds for a path.

An option comes before the posting's front matter, that before the configuration, and that before the default. Only
what is ignored adds up: a rule is silenced where any of them says so.

An unknown key or a wrong value ends the run with status 2 and a message that names file, line, key, what was expected,
and the nearest known key.

```toml
# jdlint.toml
maturity = "early"
fail-on = "warning"
ignore = ["PM208"]
exclude = ["drafts/"]

[team]
data_scientists = 1
ml_engineers = 0

[severity]
DS108 = "info"

[per-file-ignores]
"research/*.md" = ["DS106"]
```

In `pyproject.toml` the same keys stand under `[tool.jdlint]`, `[tool.jdlint.team]` and so on.

## Keys
"""
FRONT_MATTER = """\
## In a posting's front matter

A posting can carry the facts that hold for it alone:

```markdown
---
jdlint:
  maturity: early
  team: {data_scientists: 2, ml_engineers: 0}
  ignore: [GN801]
---
# AI Product Manager
```

The keys are `maturity`, `team`, `ignore`, `role`, `subtype` and `jurisdiction`, with the values above. A wrong one
makes this posting an error (status 2); the others are still linted.

## In a comment

```markdown
<!-- jdlint-disable-next-line DS108: no analyst until May -->
- Build the weekly dashboards.

<!-- jdlint-disable DS101, DS102: the research wing hires its own -->
...
<!-- jdlint-enable DS101, DS102 -->

<!-- jdlint-disable-file GN: house style -->
```

What follows the colon is the reason. A comment that silences nothing is a finding (JD001), and so is one without a
reason (JD002). `--no-inline-config` lets a posting silence nothing, by comment or by `ignore`; its facts still count.
"""


def configuration_document() -> str:
    """The whole of docs/configuration.md."""
    return "\n".join([INTRODUCTION, *_keys(), *_team(), *_llm(), *_thresholds(), FRONT_MATTER])


def _keys() -> Iterator[str]:
    properties = configuration_schema()["properties"]
    yield from ("| key | value | default |", "|---|---|---|")
    for name, field in ConfigurationFile.model_fields.items():
        key = field.alias or name
        yield f"| `{key}` | {field.description} {_values(properties[key])}| {_default(field.get_default())} |"
    yield ""


def _values(schema: dict[str, object]) -> str:
    words = schema.get("enum")
    return f"One of {', '.join(f'`{word}`' for word in words)}. " if isinstance(words, list) else ""


def _default(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f'`"{value}"`'
    return f"`{str(value).lower()}`"


def _team() -> Iterator[str]:
    yield from ("### `team`", "", "| key | who |", "|---|---|")
    yield from (f"| `{name}` | {field.description} |" for name, field in Team.model_fields.items())
    yield ""


def _llm() -> Iterator[str]:
    yield from ("### `llm`", "", "Read only where `--llm` or `--model` asks a model; see [llm.md](llm.md).", "")
    yield from ("| key | meaning | default |", "|---|---|---|")
    for name, field in Llm.model_fields.items():
        yield f"| `{field.alias or name}` | {field.description} | {_default(field.get_default())} |"
    yield ""


def _thresholds() -> Iterator[str]:
    yield from ("### `thresholds`", "", "| key | default | what it counts, and where the default comes from | rule |")
    yield "|---|---|---|---|"
    for rule in RULES:
        for option, value in rule.options.items():
            yield f"| `{rule.code}.{option}` | {value:g} | {rule.units[option]} | {rule.name} |"
    yield from ("", "A threshold is set as `[thresholds.CODE]` with its name as the key.", "")


if __name__ == "__main__":
    DOCUMENT.write_text(configuration_document(), encoding="utf-8")

"""Fill docs/ci.md with the example files and the action's own inputs and outputs: `python docs/write_ci.py`.

The prose around them is written by hand. A test keeps the filled parts fresh.
"""

import re
from pathlib import Path
from typing import Any

import yaml

DOCS = Path(__file__).parent
DOCUMENT = DOCS / "ci.md"
EXAMPLE = re.compile(r"```yaml\n# (?P<target>\S+) in a careers repository\n.*?```", re.DOTALL)
FILES = {".github/workflows/postings.yml": "github-workflow.yml", ".gitlab-ci.yml": "gitlab-ci.yml"}


def filled(text: str) -> str:
    """The document with examples and tables as the files have them today."""
    action = yaml.safe_load((DOCS.parent / "action.yml").read_text(encoding="utf-8"))
    inputs = [f"| `{name}` | {_default(each)} | {_one_line(each)} |" for name, each in action["inputs"].items()]
    outputs = [f"| `{name}` | {_one_line(each)} |" for name, each in action["outputs"].items()]
    text = EXAMPLE.sub(lambda match: f"```yaml\n{_example(match['target'])}```", text)
    text = _table(text, "| input | default | meaning |", inputs)
    return _table(text, "| output | meaning |", outputs)


def _example(target: str) -> str:
    return (DOCS / "examples" / FILES[target]).read_text(encoding="utf-8")


def _table(text: str, head: str, rows: list[str]) -> str:
    start = text.index(head)
    body = text.index("\n", text.index("\n", start) + 1) + 1
    return text[:body] + "\n".join(rows) + "\n" + text[text.index("\n\n", body - 1) + 1 :]


def _default(given: Any) -> str:
    return f"`{given['default']}`" if given["default"] else ""


def _one_line(given: Any) -> str:
    return " ".join(given["description"].split()).replace("|", "\\|")


if __name__ == "__main__":
    DOCUMENT.write_text(filled(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")

"""A folder with one posting, and the command line run in it."""

import json
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from llm.fake import CLAIMS

from jdlint.cli import cli
from jdlint.errors import JdlintError

AMBIENT = (
    *("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_API_BASE", "ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL"),
    *("ANTHROPIC_API_BASE", "GEMINI_API_KEY", "GOOGLE_API_KEY", "GEMINI_API_BASE", "OLLAMA_API_BASE", "OLLAMA_HOST"),
)
"""Variables by which the machine's owner reaches models."""


def needs_litellm() -> None:
    """Skip the module where the extra is not installed. Looks without importing: jdlint sets litellm up first."""
    if find_spec("litellm") is None:
        pytest.skip("needs jdlint[llm]", allow_module_level=True)


@dataclass
class Run:
    """What a run of the command line came to."""

    status: int
    stdout: str
    stderr: str

    @property
    def files(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.stdout)["files"]
        return found

    @property
    def rules(self) -> list[dict[str, Any]]:
        return [each for each in self.files[0]["findings"] if each["source"] == "rule"]

    @property
    def model(self) -> list[str]:
        return [each["code"] for each in self.files[0]["findings"] if each["source"] == "llm"]

    @property
    def skipped(self) -> str:
        return " ".join(each["reason"] for each in self.files[0]["checks_skipped"])


def run(*arguments: str) -> Run:
    """Lint `role.md`, as JSON unless told otherwise."""
    result = CliRunner().invoke(cli, ["lint", "role.md", "--output-format", "json", *arguments])
    known = (SystemExit, JdlintError)
    assert result.exception is None or isinstance(result.exception, known), result.exception
    assert "Traceback" not in result.output
    status = 2 if isinstance(result.exception, JdlintError) else result.exit_code
    said = f"{result.exception}" if status == 2 else ""
    return Run(status, result.stdout, result.stderr + said)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one posting one retry allowed, and no key of the machine's owner."""
    for name in AMBIENT:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("JDLINT_LLM_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "role.md").write_text(CLAIMS)
    (tmp_path / "jdlint.toml").write_text("[llm]\nretries = 1\ntimeout = 30\n")
    return tmp_path

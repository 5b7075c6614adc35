"""A real model on this machine, from the command line through litellm to a llama.cpp server and back.

`make test-llm` runs this. The model is so small that it understands nothing; what is shown is that the plumbing is
real: the schema is kept, quotes are checked, and what is grounded comes through.
"""

import json
import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from llm.place import AMBIENT

from jdlint.cli import cli

PYTHON = os.environ.get("MODEL_PYTHON", "")
MODEL = "openai/smollm2"
STARTS_WITHIN = 60

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not PYTHON, reason="run by make test-llm"),
    pytest.mark.filterwarnings("ignore"),  # litellm's own
]

DUTIES = (
    "Bring our claims models to life and keep them healthy.",
    "Own the roadmap of our claims assistant.",
    "Set the quality bar for its answers with the claims leads.",
    "Agree with data engineering which invoices it may read.",
    "Tell customers what happens when it is wrong.",
    "Build and train the churn models.",
)


def posting(number: int) -> str:
    """One of several small postings: the duties in another order, under another title."""
    title = ("AI Product Manager", "Claims AI Product Manager", "Senior AI Product Manager, Claims")[number % 3]
    duties = [*DUTIES[number % len(DUTIES) :], *DUTIES[: number % len(DUTIES)]]
    return f"# {title}\n\n## What you will do\n\n" + "".join(f"- {duty}\n" for duty in duties)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A running llama.cpp server; it ends when its standard input closes."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    script = Path(__file__).parent / "llm" / "llama_server.py"
    server = subprocess.Popen(
        [PYTHON, str(script), str(port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert server.stdin is not None
    assert server.stdout is not None
    try:
        yield server.stdout.readline().decode().strip()
    finally:
        server.stdin.close()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()


@pytest.fixture
def folder(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in AMBIENT:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("OPENAI_BASE_URL", f"{address}/v1")
    monkeypatch.setenv("JDLINT_LLM_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    checks = '["LX03", "LX11", "LX12"]'
    (tmp_path / "jdlint.toml").write_text(f"[llm]\nchecks = {checks}\ntimeout = 300\nretries = 0\nconcurrency = 1\n")
    return tmp_path


def test_a_grounded_answer_of_a_real_model_comes_through(folder: Path) -> None:
    accepted: list[dict[str, object]] = []
    for number in range(12):
        name = f"role{number}.md"
        (folder / name).write_text(posting(number))
        done = CliRunner().invoke(cli, ["lint", name, "--model", MODEL, "--output-format", "json", "--verbose"])
        (file,) = json.loads(done.stdout)["files"]
        print(done.stderr)  # noqa: T201 - the record of what the model did
        rules = [each for each in file["findings"] if each["source"] == "rule"]
        alone = CliRunner().invoke(cli, ["lint", name, "--output-format", "json"])
        assert rules == json.loads(alone.stdout)["files"][0]["findings"]
        accepted += [each for each in file["findings"] if each["source"] == "llm"]
        if accepted:
            break
    assert accepted, "no answer of the model was grounded"
    print(json.dumps(accepted, indent=1))  # noqa: T201
    assert all(each["code"] in ("LX03", "LX11", "LX12") and MODEL in str(each["message"]) for each in accepted)


def test_a_real_model_words_a_rewrite_or_the_plain_sentence_stands(folder: Path) -> None:
    (folder / "role.md").write_text(posting(0))
    plain = CliRunner().invoke(cli, ["rewrite", "role.md", "--maturity", "scaling"])
    done = CliRunner().invoke(cli, ["rewrite", "role.md", "--maturity", "scaling", "--model", MODEL])
    print(done.stdout, done.stderr)  # noqa: T201
    assert done.exit_code == 0
    assert "tokens read" in done.stderr
    assert "plain sentences instead" not in done.stderr, "every answer kept to the schema"
    removed = [line for line in plain.stdout.splitlines() if line.startswith("-")]
    assert [line for line in done.stdout.splitlines() if line.startswith("-")] == removed

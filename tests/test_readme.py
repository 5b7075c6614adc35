"""What the README promises, run."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from readme_example import answer, example

from jdlint import lint_text
from jdlint.cli import cli


def test_the_example_shows_what_jdlint_says_today() -> None:
    shown = example()
    assert shown["output"] == answer(shown["posting"]), "run `make fixtures` and read the diff"


def test_the_configuration_of_the_readme_is_understood(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "jdlint.toml").write_text(fenced(repository, "toml"), encoding="utf-8")
    (tmp_path / "role.md").write_text(example()["posting"], encoding="utf-8")
    said = CliRunner().invoke(cli, ["--output-format", "json", str(tmp_path / "role.md")])
    (report,) = json.loads(said.stdout)["files"]
    assert (report["maturity"]["band"], report["maturity"]["source"]) == ("early", "config")


def test_the_front_matter_of_the_readme_is_understood(repository: Path) -> None:
    report = lint_text(fenced(repository, "yaml") + "\n" + example()["posting"])
    assert (report.maturity.band, report.maturity.source) == ("early", "front-matter")


def test_every_file_the_readme_links_to_is_there(repository: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (repository / "README.md").read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (repository / link).is_file()] == []


def test_every_link_and_folder_of_the_contributing_guide_is_there(repository: Path) -> None:
    text = (repository / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:jdlint|prompts|fixtures|docs|tests|requirements|benchmarks)/[\w./-]*)`", text)
    assert named
    assert [name for name in named if not (repository / name).exists()] == []


def fenced(repository: Path, language: str) -> str:
    """The README's only fenced block in a language."""
    blocks = re.findall(rf"```{language}\n(.*?)```", (repository / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    if len(blocks) != 1:
        pytest.fail(f"README.md has {len(blocks)} blocks of {language}")
    return str(blocks[0])

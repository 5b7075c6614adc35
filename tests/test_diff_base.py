"""`--diff-base REV`: only what changed, each with what it was."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
SOUND = """# AI Product Manager

## Responsibilities

- Own the evaluation plan of the AI features and their launch gate.
- Decide which AI use cases are worth it, by return, feasibility and effort.
- Agree the data requirements of the AI features with data engineering.
- Define guardrails and human review with engineering and legal.
- Talk to users about the answers they do not trust.
"""
BUILDER = SOUND + "- Train deep learning models for churn.\n- Build ETL pipelines.\n- Deploy models to Kubernetes.\n"


def git(folder: Path, *arguments: str) -> None:
    named = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *named, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Three postings at the tag `base`; since then one changed, one moved, one came, one is as it was."""
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    jobs = tmp_path / "jobs"
    jobs.mkdir()
    for name in ("changed.md", "old name.md", "same.md", "gone.md"):
        (jobs / name).write_text(SOUND, encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "postings")
    git(tmp_path, "tag", "base")
    (jobs / "changed.md").write_text(BUILDER, encoding="utf-8")
    (jobs / "new é.md").write_text(SOUND, encoding="utf-8")
    (jobs / "gone.md").unlink()
    git(tmp_path, "mv", "jobs/old name.md", "jobs/new name.md")
    (jobs / "new name.md").write_text(SOUND + "- Train churn models.\n", encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str, check: int = 0) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"}
    environment.pop("GITHUB_ACTIONS", None)
    command = [sys.executable, "-m", "jdlint", "--isolated", "--today", "2026-11-23", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == check, done.stderr
    return done


def entries(folder: Path, *arguments: str) -> dict[str, dict[str, object]]:
    said = run(folder, "--output-format", "json", "--exit-zero", "--diff-base", *arguments).stdout
    return {each["path"]: each for each in json.loads(said)["files"]}


def test_only_changed_moved_and_new_postings_are_linted(repository: Path) -> None:
    assert set(entries(repository, "base", "jobs")) == {"jobs/changed.md", "jobs/new name.md", "jobs/new é.md"}


def test_a_changed_posting_has_its_mix_confusions_and_findings_before(repository: Path) -> None:
    changed = entries(repository, "base", "jobs")["jobs/changed.md"]
    before = changed["before"]
    assert isinstance(before, dict)
    assert before["role_mix"]["ai_pm"] > changed["role_mix"]["ai_pm"]  # type: ignore[index]
    assert "DS101" in {finding["code"] for finding in changed["findings"]}  # type: ignore[attr-defined]
    assert "DS101" not in {finding["code"] for finding in before["findings"]}
    assert set(before["new"]) <= {finding["fingerprint"] for finding in changed["findings"]}  # type: ignore[attr-defined]


def test_a_moved_posting_is_compared_with_its_old_name_and_a_new_one_with_nothing(repository: Path) -> None:
    found = entries(repository, "base", "jobs")
    assert "before" in found["jobs/new name.md"]
    assert "before" not in found["jobs/new é.md"]


@pytest.mark.parametrize("shown", ["text", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "html"])
def test_every_format_says_what_the_change_did(repository: Path, shown: str) -> None:
    said = run(repository, "--diff-base", "base", "--output-format", shown, "--exit-zero", "jobs/changed.md").stdout
    assert re.search(r"moved from \d+ %(25)? AI PM to \d+ %", said)


def test_the_schema_knows_what_was_there_before(repository: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    from jdlint.schema_report import REPORT_SCHEMA

    said = run(repository, "--diff-base", "base", "--output-format", "json", "--exit-zero", "jobs").stdout
    jsonschema.validate(json.loads(said), REPORT_SCHEMA)


def test_the_branchs_own_changes_count_not_those_of_the_base(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "-b", "work")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "work")
    git(repository, "checkout", "--quiet", "main")
    (repository / "jobs" / "same.md").write_text(BUILDER, encoding="utf-8")
    git(repository, "commit", "--quiet", "-am", "the base moves on")
    git(repository, "checkout", "--quiet", "work")
    assert "jobs/same.md" not in entries(repository, "main", "jobs")
    assert "jobs/changed.md" in entries(repository, "main", "jobs")


def test_a_run_in_a_subfolder_finds_the_same(repository: Path) -> None:
    assert set(entries(repository / "jobs", "base", ".")) == {"./changed.md", "./new name.md", "./new é.md"}


def test_nothing_changed_is_clean(repository: Path) -> None:
    git(repository, "stash", "--include-untracked")
    run(repository, "--diff-base", "base", "jobs")
    assert entries(repository, "base", "jobs") == {}


def test_an_unknown_revision_and_a_folder_without_repository_are_said(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert "knows no revision 'nowhere'" in run(repository, "--diff-base", "nowhere", "jobs", check=2).stderr
    assert "knows no revision '--output=x'" in run(repository, "--diff-base=--output=x", "jobs", check=2).stderr
    assert not (repository / "x").exists()
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "role.md").write_text(SOUND, encoding="utf-8")
    assert "is in no git repository" in run(elsewhere, "--diff-base", "base", "role.md", check=2).stderr

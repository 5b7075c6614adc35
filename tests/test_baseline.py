"""The baseline: what was there before is left out, what is new is not, and what was mended is told."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jdlint.cli import cli
from jdlint.errors import JdlintError

POSTING = """\
# AI Product Manager

## What you will do

- Build and train churn prediction models.
- Define the quality bar for the assistant with support leads.
- Decide with data engineering which customer data we need first.
- Decide what happens when the assistant is wrong, and who reviews it.
- Talk to customers every week.
"""
NEW_DUTY = "- Deploy the models to production and carry the pager.\n"


@pytest.fixture(autouse=True)
def careers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "jobs").mkdir()
    (tmp_path / "jobs" / "role.md").write_text(POSTING, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    said = CliRunner().invoke(cli, ["--today", "2026-11-23", "--maturity", "scaling", *arguments])
    assert said.exception is None or isinstance(said.exception, SystemExit | JdlintError), said.exception
    return said


def codes(*arguments: str) -> set[str]:
    report = json.loads(run("--output-format", "json", *arguments).stdout)
    return {finding["code"] for file in report["files"] for finding in file["findings"]}


def write() -> Result:
    return run("jobs", "--baseline", "base.json", "--write-baseline")


def test_what_is_in_the_baseline_is_neither_reported_nor_fails_the_run() -> None:
    assert run("jobs").exit_code == 1
    written = write()
    assert written.exit_code == 0
    assert "base.json now knows" in written.stderr
    later = run("jobs", "--baseline", "base.json")
    assert (later.exit_code, later.stderr) == (0, "")
    assert codes("jobs", "--baseline", "base.json") == set()


def test_moved_lines_and_another_bullet_style_keep_a_finding_known(careers: Path) -> None:
    write()
    moved = POSTING.replace("## What", "We help shops keep their customers.\n\n## What").replace("- ", "* ")
    (careers / "jobs" / "role.md").write_text(moved, encoding="utf-8")
    assert "DS101" in codes("jobs")
    assert "DS101" not in codes("jobs", "--baseline", "base.json")


def test_a_new_finding_and_a_reworded_one_are_reported(careers: Path) -> None:
    write()
    (careers / "jobs" / "role.md").write_text(POSTING + NEW_DUTY, encoding="utf-8")
    assert "DS105" in codes("jobs", "--baseline", "base.json")
    (careers / "jobs" / "role.md").write_text(POSTING.replace("churn", "fraud"), encoding="utf-8")
    assert codes("jobs", "--baseline", "base.json") >= {"DS101"}


def test_the_second_of_two_equal_statements_is_new(careers: Path) -> None:
    write()
    twice = POSTING + "\n## Also\n\n- Build and train churn prediction models.\n"
    (careers / "jobs" / "role.md").write_text(twice, encoding="utf-8")
    report = json.loads(run("jobs", "--baseline", "base.json", "--output-format", "json").stdout)
    assert [f["line"] for f in report["files"][0]["findings"] if f["code"] == "DS101"] == [13]


def test_a_missing_duty_stays_known_when_another_one_has_been_added(careers: Path) -> None:
    bare = "# AI Product Manager\n\n## What you will do\n\n" + "".join(
        f"- Shape the roadmap of the search assistant with {who}.\n" for who in ("sales", "legal", "support", "design")
    )
    (careers / "jobs" / "role.md").write_text(bare + "- Talk to customers every week.\n", encoding="utf-8")
    before = codes("jobs", "--select", "PM203,PM204,PM205")
    assert before == {"PM203"}
    run("jobs", "--select", "PM203,PM204,PM205", "--baseline", "base.json", "--write-baseline")
    mended = bare + "- Define the evaluation criteria and quality bar of the assistant's answers.\n"
    (careers / "jobs" / "role.md").write_text(mended, encoding="utf-8")
    assert codes("jobs", "--select", "PM203,PM204,PM205") == {"PM204"}
    assert codes("jobs", "--select", "PM203,PM204,PM205", "--baseline", "base.json") == set()


def test_a_verdict_goes_with_the_finding_that_explains_it(careers: Path, repository: Path) -> None:
    sink = (repository / "fixtures" / "documents" / "flagged" / "kitchen-sink.md").read_bytes()
    (careers / "jobs" / "role.md").write_bytes(sink)
    assert json.loads(run("jobs", "--output-format", "json").stdout)["files"][0]["confusions"]
    write()
    (file,) = json.loads(run("jobs", "--baseline", "base.json", "--output-format", "json").stdout)["files"]
    assert file["confusions"] == []
    assert file["suppressed"] > 0


def test_what_was_mended_is_told_and_leaves_with_the_next_writing(careers: Path) -> None:
    write()
    before = len(json.loads((careers / "base.json").read_text())["findings"])
    sound = POSTING.replace("- Build and train churn prediction models.\n", "- Own the launch decision.\n")
    (careers / "jobs" / "role.md").write_text(sound, encoding="utf-8")
    said = run("jobs", "--baseline", "base.json")
    assert f"of the {before} findings in base.json" in said.stderr
    assert "--write-baseline" in said.stderr
    assert " dropped)" in write().stderr
    assert run("jobs", "--baseline", "base.json").stderr == ""


def test_a_posting_that_is_gone_counts_as_mended_and_one_outside_the_run_is_kept(careers: Path) -> None:
    (careers / "jobs" / "other.md").write_text(POSTING, encoding="utf-8")
    write()
    both = (careers / "base.json").read_text()
    assert run("jobs/role.md", "--baseline", "base.json").stderr == ""
    run("jobs/role.md", "--baseline", "base.json", "--write-baseline")
    assert (careers / "base.json").read_text() == both
    (careers / "jobs" / "other.md").unlink()
    assert "mended" in run("jobs/role.md", "--baseline", "base.json").stderr
    run("jobs/role.md", "--baseline", "base.json", "--write-baseline")
    assert "other.md" not in (careers / "base.json").read_text()


def test_a_posting_that_cannot_be_read_loses_nothing_from_the_baseline(careers: Path) -> None:
    write()
    before = (careers / "base.json").read_text()
    (careers / "jobs" / "role.md").write_bytes(b"\x00\x01")
    said = run("jobs", "--baseline", "base.json", "--write-baseline")
    assert said.exit_code == 2
    assert (careers / "base.json").read_text() == before


def test_the_same_baseline_serves_whatever_the_paths_are_called(careers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write()
    assert codes(str(careers / "jobs"), "--baseline", "base.json") == set()
    monkeypatch.chdir(careers / "jobs")
    assert codes("role.md", "--baseline", "../base.json") == set()


def test_writing_twice_gives_the_same_bytes_one_finding_a_line(careers: Path) -> None:
    write()
    first = (careers / "base.json").read_bytes()
    assert "added" not in write().stderr
    assert (careers / "base.json").read_bytes() == first
    listed = json.loads(first)["findings"]
    assert [line for line in first.decode().splitlines() if '"path": "jobs/role.md"' in line] != []
    assert len(listed) == first.decode().count('"path"')


def test_one_for_a_clean_folder_is_an_empty_list(careers: Path) -> None:
    (careers / "jobs" / "role.md").write_text("# Product Designer\n\n- Design screens.\n", encoding="utf-8")
    write()
    assert json.loads((careers / "base.json").read_text()) == {"schema_version": 1, "findings": []}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("nonsense", "not a baseline of jdlint"),
        ("[]", "not a baseline of this jdlint"),
        ('{"schema_version": 2, "findings": []}', "not a baseline of this jdlint"),
        ('{"schema_version": 1, "findings": [{"path": 3}]}', "finding 1: expected the strings"),
        ("[" * 100_000, "not a baseline of jdlint"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused_and_left_alone(careers: Path, content: str, told: str) -> None:
    (careers / "base.json").write_text(content)
    for arguments in (("--baseline", "base.json"), ("--baseline", "base.json", "--write-baseline")):
        assert told in str(run("jobs", *arguments).exception)
    assert (careers / "base.json").read_text() == content


def test_a_missing_baseline_and_writing_to_no_name_are_bad_calls() -> None:
    assert "cannot read this baseline" in str(run("jobs", "--baseline", "base.json").exception)
    assert "name it with --baseline" in str(run("jobs", "--write-baseline").exception)

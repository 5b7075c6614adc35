"""The command line from outside: what each way to call it prints, and how it ends."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from jdlint import __version__
from jdlint.commands.exit_status import ExitStatus, gravest

BUILDER = """\
# AI Product Manager

## What you will do

- Build and train churn prediction models.
- Define the quality bar for the assistant with support leads.
- Decide with data engineering which customer data we need first.
- Decide what happens when the assistant is wrong, and who reviews it.
- Talk to customers every week.

## What you bring

- Several years of product management for machine learning products.
- Clear writing.
"""
DESIGNER = "# Product Designer\n\n## What you will do\n\n" + "- Design screens for our shop.\n" * 6


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str

    @property
    def report(self) -> Any:
        return json.loads(self.out)

    def codes(self) -> set[str]:
        found = [finding for file in self.report["files"] for finding in file["findings"]]
        return {code for finding in found for code in (finding["code"], *finding["covers"])}


def jdlint(*arguments: str, stdin: str | bytes = b"", **environment: str) -> Result:
    """Run the real program in the working directory."""
    root = str(Path(__file__).resolve().parent.parent)
    paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    done = subprocess.run(
        [sys.executable, "-m", "jdlint", *arguments],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": paths, **environment},
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


def as_json(*arguments: str, **how: Any) -> Result:
    return jdlint(*arguments, "--output-format", "json", **how)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "role.md").write_text(BUILDER, encoding="utf-8")
    (tmp_path / "designer.md").write_text(DESIGNER, encoding="utf-8")
    return tmp_path


def test_a_path_alone_is_linted_and_findings_go_to_standard_output() -> None:
    result = jdlint("role.md")
    assert result.status == 1
    assert "role.md:5:3: error DS101 builds-or-trains-models" in result.out
    assert result.err == ""
    assert jdlint("lint", "role.md") == result


def test_standard_input_is_a_dash_and_can_be_named() -> None:
    assert as_json("-", stdin=BUILDER).report["files"][0]["path"] == "-"
    named = as_json("-", "--stdin-filename", "jobs/role.md", stdin=BUILDER)
    assert named.report["files"][0]["path"] == "jobs/role.md"
    assert named.codes() == as_json("role.md").codes()


def test_a_file_called_like_a_command_is_reached_by_its_path(folder: Path) -> None:
    (folder / "rule").write_text(BUILDER, encoding="utf-8")
    assert "rule:5:3: error DS101" in jdlint("./rule").out
    assert "DS101" not in jdlint("rule").out


def test_nothing_to_lint_is_a_bad_call() -> None:
    assert jdlint().status == 2
    result = jdlint("--strict")
    assert (result.status, result.out) == (2, "")
    assert "nothing to lint" in result.err


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("role.md",), 1),
        (("designer.md",), 0),
        (("role.md", "--exit-zero"), 0),
        (("role.md", "--fail-on", "never"), 0),
        (("role.md", "--select", "DS101"), 1),
        (("role.md", "--ignore", "DS,PM,BZ,MA,CR,HP,SC"), 0),
        (("missing.md",), 2),
        (("missing.md", "role.md"), 2),
        (("missing.md", "role.md", "--exit-zero"), 2),
        (("role.md", "--no-such-option"), 2),
        (("role.md", "--maturity", "ripe"), 2),
        (("role.md", "--today", "2026-13-01"), 2),
        (("role.md", "--select", "XX1"), 2),
        (("role.md", "--config", "missing.toml"), 2),
        (("role.md", "--config", "x.toml", "--isolated"), 2),
        (("role.md", "--stdin-filename", "x.md"), 2),
        (("role.md", "--output-file", "no/such/folder.txt"), 2),
        (("rule", "DS999"), 2),
        (("--version",), 0),
        (("--help",), 0),
    ],
)
def test_every_call_ends_with_its_status_and_no_traceback(arguments: tuple[str, ...], status: int) -> None:
    result = jdlint(*arguments)
    assert result.status == status
    assert "Traceback" not in result.err
    assert bool(result.err) == (status == 2)


def test_two_goes_before_three_before_one() -> None:
    findings, skipped, unusable = ExitStatus.FINDINGS, ExitStatus.CHECK_SKIPPED, ExitStatus.UNUSABLE
    assert gravest([findings, skipped, unusable]) is unusable
    assert gravest([findings, skipped]) is skipped
    assert gravest([ExitStatus.CLEAN, findings]) is findings
    assert gravest([]) is ExitStatus.CLEAN


def test_what_cannot_be_read_is_in_the_report_beside_what_can(folder: Path) -> None:
    (folder / "binary.md").write_bytes(b"\x00\x01\x02")
    result = as_json("missing.md", "binary.md", "role.md")
    statuses = [(file["path"], file["status"]) for file in result.report["files"]]
    assert statuses == [("missing.md", "error"), ("binary.md", "error"), ("role.md", "linted")]
    assert all(file["reason"] for file in result.report["files"][:2])
    assert result.err.count("jdlint: ") == 2
    assert "missing.md: not linted" in jdlint("missing.md", "--quiet").out


def test_a_wrong_front_matter_is_an_error_of_that_file_alone(folder: Path) -> None:
    (folder / "wrong.md").write_text("---\njdlint: {maturty: early}\n---\n" + BUILDER, encoding="utf-8")
    result = as_json("wrong.md", "role.md")
    assert result.status == 2
    assert [file["status"] for file in result.report["files"]] == ["error", "linted"]
    assert "did you mean maturity?" in result.report["files"][0]["reason"]


def test_a_wrong_configuration_ends_the_run_before_anything_is_printed(folder: Path) -> None:
    (folder / "jdlint.toml").write_text('maturty = "early"\n', encoding="utf-8")
    result = jdlint("role.md")
    assert (result.status, result.out) == (2, "")
    assert "jdlint.toml:1: maturty: unknown key" in result.err
    assert "did you mean maturity?" in result.err
    assert jdlint("role.md", "--isolated").status == 1


def test_options_come_before_front_matter_before_configuration(folder: Path) -> None:
    def maturity(*options: str) -> tuple[str, str]:
        file = as_json("stated.md", *options).report["files"][0]
        return file["maturity"]["band"], file["maturity"]["source"]

    (folder / "stated.md").write_text(BUILDER, encoding="utf-8")
    assert maturity()[0] == "unknown"
    (folder / "jdlint.toml").write_text('maturity = "early"\n', encoding="utf-8")
    assert maturity() == ("early", "config")
    (folder / "stated.md").write_text("---\njdlint: {maturity: mature}\n---\n" + BUILDER, encoding="utf-8")
    assert maturity() == ("mature", "front-matter")
    assert maturity("--maturity", "scaling") == ("scaling", "option")


def test_each_file_fails_at_the_level_of_its_own_configuration(folder: Path) -> None:
    (folder / "lenient").mkdir()
    (folder / "lenient" / "jdlint.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    (folder / "lenient" / "role.md").write_text(BUILDER, encoding="utf-8")
    assert jdlint("lenient/role.md").status == 0
    both = as_json("lenient/role.md", "role.md")
    assert both.status == 1
    assert both.report["settings"]["fail_on"] == "varies"
    assert jdlint("lenient/role.md", "--fail-on", "error").status == 1


def test_selection_silencing_and_statistics() -> None:
    assert as_json("role.md", "--select", "ds101").codes() == {"DS101"}
    ignored = as_json("role.md", "--select", "DS101", "--ignore", "DS101")
    assert ignored.codes() == set()
    assert ignored.report["files"][0]["suppressed"] == 1
    counted = jdlint("role.md", "--select", "DS101", "--statistics")
    assert "     1  DS101  builds-or-trains-models" in counted.out
    assert "1  DS101" in as_json("role.md", "--select", "DS101", "--statistics").err
    unknown = jdlint("role.md", "--select", "DS10l")
    assert "'DS10l' is no rule code or prefix" in unknown.err


def test_a_comment_silences_its_rule_unless_the_run_says_no(folder: Path) -> None:
    silenced = BUILDER.replace("- Build", "<!-- jdlint-disable-next-line DS101: until June -->\n- Build")
    (folder / "role.md").write_text(silenced, encoding="utf-8")
    assert "DS101" not in as_json("role.md").codes()
    assert "silenced: DS101 on line 6: until June" in jdlint("role.md", "--verbose").out
    assert "DS101" in as_json("role.md", "--no-inline-config").codes()


def test_a_folder_is_searched_and_exclude_and_verbose_say_what_counts(folder: Path) -> None:
    result = as_json(".")
    assert [file["path"] for file in result.report["files"]] == ["./designer.md", "./role.md"]
    assert [file["path"] for file in as_json(".", "--exclude", "des*").report["files"]] == ["./role.md"]
    assert "designer.md" not in jdlint(".").out
    assert "./designer.md: out of scope" in jdlint(".", "--verbose").out


def test_role_ai_pm_judges_every_file() -> None:
    assert as_json("designer.md").report["files"][0]["status"] == "out-of-scope"
    assert as_json("designer.md", "--role", "ai-pm").report["files"][0]["status"] == "linted"


def test_strict_fails_on_warnings(folder: Path) -> None:
    (folder / "role.md").write_text(BUILDER.replace("Build and train", "Clean and label data for"), encoding="utf-8")
    relaxed = as_json("role.md", "--select", "DS102")
    assert relaxed.codes() == {"DS102"}
    assert (relaxed.status, jdlint("role.md", "--select", "DS102", "--strict").status) == (0, 1)


def test_the_report_names_the_settings_that_shaped_it() -> None:
    settings = as_json("role.md", "--today", "2026-11-23", "--maturity", "early").report["settings"]
    assert settings == {"maturity": "early", "today": "2026-11-23", "fail_on": "error"}


def test_show_settings_prints_what_holds_and_lints_nothing(folder: Path) -> None:
    (folder / "jdlint.toml").write_text('fail-on = "info"\nignore = ["PM208"]\n', encoding="utf-8")
    result = jdlint("role.md", "--show-settings", "--today", "2026-11-23", "--maturity", "early")
    assert result.status == 0
    assert result.out.startswith("# role.md: ")
    for line in ('fail-on = "info"', 'ignore = ["PM208"]', 'maturity = "early"', 'today = "2026-11-23"'):
        assert line in result.out.splitlines()


def test_the_report_can_go_to_a_file_which_keeps_its_permissions(folder: Path) -> None:
    target = folder / "report.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o600)
    result = as_json("role.md", "--output-file", "report.json")
    assert (result.status, result.out) == (1, "")
    assert json.loads(target.read_text(encoding="utf-8"))["files"][0]["path"] == "role.md"
    assert target.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in folder.iterdir()) == ["designer.md", "report.json", "role.md"]


def test_the_same_call_gives_the_same_bytes_with_one_process_or_several(folder: Path) -> None:
    jobs = folder / "jobs"
    jobs.mkdir()
    for number in range(24):
        text = BUILDER.replace("churn", f"churn-{number}") if number % 3 else DESIGNER
        (jobs / f"{number:02}.md").write_text(text, encoding="utf-8")
    (jobs / "empty.md").write_bytes(b"")
    one = as_json("jobs", "--jobs", "1")
    assert one == as_json("jobs", "--jobs", "2") == as_json("jobs", "--jobs", "1")
    assert len(one.report["files"]) == 25


def test_color_is_for_those_who_ask() -> None:
    assert "\x1b[" not in jdlint("role.md").out
    assert "\x1b[" in jdlint("role.md", "--color", "always").out
    assert "\x1b[" in jdlint("role.md", FORCE_COLOR="1").out
    assert "\x1b[" not in jdlint("role.md", "--color", "never", FORCE_COLOR="1").out
    assert "\x1b[" not in as_json("role.md", "--color", "always").out


def test_quiet_gives_findings_only() -> None:
    lines = jdlint("role.md", "--select", "DS101", "--quiet").out.splitlines()
    assert lines[0].startswith("role.md:5:3: error DS101")
    assert not any("reads" in line or "1 file" in line for line in lines)


def test_rule_explains_by_code_or_name_and_rules_lists_all() -> None:
    page = jdlint("rule", "ds101")
    assert page == jdlint("rule", "builds-or-trains-models")
    for heading in (
        "What it flags",
        "Why it matters",
        "Bad",
        "Good",
        "Write instead",
        "When it does not apply",
        "Source",
    ):
        assert f"\n{heading}\n" in page.out
    assert "did you mean" in jdlint("rule", "DS11").err
    assert "DS101  error    builds-or-trains-models" in jdlint("rules").out


def test_schema_prints_both_schemas() -> None:
    configuration = json.loads(jdlint("schema").out)
    assert configuration["additionalProperties"] is False
    assert "fail-on" in configuration["properties"]
    assert json.loads(jdlint("schema", "report").out)["properties"]["schema_version"] == {"const": 1}


def test_version_and_help_tell_both_ways_to_call_it() -> None:
    assert jdlint("--version").out == f"jdlint {__version__}\n"
    text = jdlint("--help").out
    for word in ("jdlint [OPTIONS] PATH...", "--output-format", "--fail-on", "Commands:", "rules"):
        assert word in text


def test_the_shell_can_complete_options_commands_and_their_values() -> None:
    def completed(words: str, position: str) -> str:
        return jdlint(_JDLINT_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=position).out

    assert "plain,rules" in completed("jdlint ru", "1")
    assert "plain,--output-format" in completed("jdlint --out", "1")
    assert "plain,json" in completed("jdlint --output-format ", "2")


@pytest.mark.parametrize(("arguments", "status"), [(("role.md",), 1), (("designer.md", "--verbose"), 0)])
def test_a_reader_who_leaves_early_changes_neither_status_nor_standard_error(
    arguments: tuple[str, ...], status: int
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    running = subprocess.Popen(
        [sys.executable, "-m", "jdlint", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait() == status


def test_a_bug_met_in_one_posting_costs_neither_the_others_nor_the_status(monkeypatch: pytest.MonkeyPatch) -> None:
    from jdlint import pipeline
    from jdlint.config import Options, Settings

    def broken(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(pipeline, "judge", broken)
    report = pipeline.report_on_file("role.md", Settings(), Options())
    assert report.status == "error"
    assert "please report it: RecursionError: too deep" in (report.reason or "")


def test_a_bug_of_jdlint_does_not_end_like_a_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from jdlint import cli
    from jdlint.commands import lint

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(lint, "tasks_for", broken)
    monkeypatch.setattr(sys, "argv", ["jdlint", "role.md"])
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == ExitStatus.UNUSABLE
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_names_that_are_no_utf_8_are_shown_and_do_not_break_the_report(folder: Path) -> None:
    name = os.fsdecode(b"r\xe9sum\xe9.md")
    try:
        Path(name).write_text(BUILDER, encoding="utf-8")
    except OSError:
        pytest.skip("this file system has UTF-8 names only")
    assert as_json(".").report["files"][-1]["status"] == "linted"
    assert "DS101" in jdlint(name).out


def test_a_report_is_the_same_bytes_whatever_the_machine_calls_its_encoding(folder: Path) -> None:
    (folder / "role.md").write_text(BUILDER.replace("churn", "Überschuss"), encoding="utf-8")
    assert "Überschuss" in jdlint("role.md", PYTHONIOENCODING="ascii").out
    assert jdlint("role.md", PYTHONIOENCODING="ascii") == jdlint("role.md")

"""The GitHub Action: its steps run as written on scratch repositories, by the harness in action_runner.py."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import threading
import venv
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import cmarkgfm
import pytest
import yaml
from action_runner import TOKEN, Job

SOUND = """\
# AI Product Manager, Claims

## What you will do

- Decide with claims handlers which claims the model may settle alone and which need human review
- Define what a good enough answer is with data science, and decide when a new version launches
- Find out which claims data we have, and what we may use it for
- Explain the roadmap, its costs and its risks to insurers
- Talk to claims handlers every week
"""
BUILDER = SOUND.replace("- Talk", "- Train and fine-tune the fraud models behind triage\n- Talk")
SILENCED = BUILDER.replace("- Train", "<!-- jdlint-disable-next-line DS101: for now -->\n- Train")
HOSTILE_NAMES = (
    "::error::forged.md",
    "line\n::error file=x::forged.md",
    "##[add-mask]e.md",
    "${{ github.token }}.md",
    "`id`$(id);id.md",
    "<script>alert(1).md",
    "![x](https:evil.example).md",
    "@octocat #1.md",
    "--exit-zero.md",
    "%0A::error::forged.md",
)
ANNOTATED = {"error", "warning", "notice"}


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """What the install step leaves, made of the packages that are here: an environment that sees the checkout."""
    folder = tmp_path_factory.mktemp("environment") / "venv"
    venv.create(folder, symlinks=True)
    packages = sysconfig.get_path("purelib", vars={"base": str(folder)})
    Path(packages, "jdlint.pth").write_text(f"{repository}\n{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    return folder


@pytest.fixture
def job(tmp_path: Path, repository: Path, installed: Path) -> Job:
    workspace, temp = tmp_path / "work space", tmp_path / "temp"
    workspace.mkdir()
    (temp / "jdlint").mkdir(parents=True)
    (temp / "jdlint" / "venv").symlink_to(installed)
    return Job(repository, workspace, temp)


def run(job: Job, **inputs: str) -> Job:
    return job.run(without=("Install jdlint",), **inputs)


def write(job: Job, **postings: str) -> None:
    for name, text in postings.items():
        (job.workspace / f"{name}.md").write_text(text, encoding="utf-8")


# What a run tells


def test_a_clean_posting_passes_and_says_so(job: Job) -> None:
    write(job, role=SOUND)
    run(job, paths="role.md", fail_on="error")
    assert job.status == 0, job.log
    assert not job.said("error")
    assert {name: job.outputs[name] for name in ("status", "files", "errors")} == {
        "status": "0",
        "files": "1",
        "errors": "0",
    }
    assert job.summary.startswith("## jdlint: 0 errors")


def test_a_failing_posting_is_annotated_summarized_and_fails_at_the_end(job: Job) -> None:
    write(job, role=BUILDER)
    run(job)
    assert job.status == 1
    assert job.ran[-1] == "Result"
    (error,) = [command for command in job.commands if "DS101" in command.properties.get("title", "")]
    assert (error.name, error.properties["file"], error.properties["line"]) == ("error", "role.md", "9")
    assert "DS101" in job.summary
    assert job.outputs["status"] == "1"
    for name in ("json", "sarif", "html", "markdown"):
        assert Path(job.outputs[name]).stat().st_size > 0
    report = json.loads(Path(job.outputs["json"]).read_text())
    assert [int(job.outputs[name]) for name in ("errors", "warnings", "infos")] == [
        report["summary"][name] for name in ("errors", "warnings", "infos")
    ]
    assert json.loads(Path(job.outputs["sarif"]).read_text())["runs"][0]["results"][0]["locations"][0][
        "physicalLocation"
    ]["artifactLocation"] == {"uri": "role.md"}


def test_a_broken_posting_fails_with_two_and_the_others_are_still_reported(job: Job) -> None:
    write(job, role=BUILDER)
    (job.workspace / "broken.md").write_bytes(b"\x00\x01\x02")
    run(job)
    assert job.status == 2
    assert any("could not be linted" in message for message in job.said("error"))
    assert any("DS101" in command.properties.get("title", "") for command in job.commands)
    assert "broken.md" in job.summary


@pytest.mark.parametrize(
    ("inputs", "told"),
    [
        ({"paths": " \n"}, "paths"),
        ({"paths": "-"}, "paths"),
        ({"inline_config": "yes"}, "inline-config: expected true or false"),
        ({"maturity": "ripe; id"}, "could not start"),
        ({"config": "missing.toml"}, "could not start"),
    ],
)
def test_a_wrong_input_fails_with_two_and_is_named(job: Job, inputs: dict[str, str], told: str) -> None:
    write(job, role=SOUND)
    run(job, **inputs)
    assert job.status == 2
    assert any(told in message for message in job.said("error"))
    assert job.outputs["status"] == "2"


@pytest.mark.slow
def test_options_come_from_inputs_and_paths_are_one_to_a_line(job: Job) -> None:
    write(job, role=BUILDER, other=BUILDER, third=BUILDER)
    run(job, paths="role.md\n\n  other.md ", fail_on="never", maturity="early")
    assert job.status == 0
    report = json.loads(Path(job.outputs["json"]).read_text())
    assert [file["path"] for file in report["files"]] == ["role.md", "other.md"]
    assert report["settings"]["maturity"] == "early"


def test_a_name_that_looks_like_an_option_is_a_path(job: Job) -> None:
    (job.workspace / "--exit-zero").write_text(BUILDER, encoding="utf-8")
    assert run(job, paths="--exit-zero").status == 1


@pytest.mark.slow
def test_a_baseline_leaves_out_what_it_knows_and_the_rest_is_counted(job: Job) -> None:
    write(job, role=BUILDER)
    line = [sys.executable, "-m", "jdlint", "role.md", "--baseline", "base.json", "--write-baseline", "--quiet"]
    subprocess.run(line, cwd=job.workspace, env={**os.environ, "PYTHONPATH": str(job.action)}, check=True)
    run(job, baseline="base.json", paths="role.md")
    assert job.status == 0
    assert int(job.outputs["suppressed"]) > 0


# Nothing of a posting is obeyed


def test_hostile_names_titles_and_front_matter_inject_nothing(job: Job) -> None:
    for name in HOSTILE_NAMES:
        title = f"# AI Product Manager {name}".replace("\n", " ")
        text = BUILDER.replace("# AI Product Manager, Claims", title).replace("fraud models", f"fraud models {name}")
        (job.workspace / name).write_text(text, encoding="utf-8")
        wrong = f"---\ntitle: {json.dumps(name)}\njdlint: {{{json.dumps(name)}: 1}}\n---\n{BUILDER}"
        (job.workspace / f"wrong{name}").write_text(wrong, encoding="utf-8")
    run(job)
    assert job.status == 2
    report = json.loads(Path(job.outputs["json"]).read_text())
    assert {file["path"] for file in report["files"]} >= {f"./{name}" for name in HOSTILE_NAMES}
    assert {"error"} < {command.name for command in job.commands} <= ANNOTATED
    told = [text for command in job.commands for text in (command.message, *command.properties.values())]
    assert not any(text.startswith("forged") for text in told)
    assert all(int(job.outputs[name]) >= 0 for name in ("files", "errors", "warnings", "infos", "suppressed"))
    assert TOKEN not in job.log + job.summary
    rendered = cmarkgfm.github_flavored_markdown_to_html(job.summary)
    assert not re.search(r"<(script|img|a|iframe)\b", rendered)


def test_a_hostile_line_on_standard_error_is_shown_and_not_obeyed(job: Job) -> None:
    (job.workspace / "jdlint.toml").write_text('"##[add-mask]e" = 1\n"::error::forged" = 2\n', encoding="utf-8")
    write(job, role=SOUND)
    run(job)
    assert job.status == 2
    assert "##[add-mask]e" in job.log
    assert {command.name for command in job.commands} == {"error"}
    assert not any("forged" in message for message in job.said("error"))


def test_no_module_of_the_checkout_is_imported(job: Job) -> None:
    for name in ("jdlint", "click", "json", "runner", "base", "sitecustomize"):
        (job.workspace / f"{name}.py").write_text("raise SystemExit('imported from the checkout')", encoding="utf-8")
    write(job, role=SOUND)
    job.environment["PYTHONPATH"] = str(job.workspace)
    run(job, paths="role.md")
    assert "imported from the checkout" not in job.log
    assert job.status == 0


# Pull requests


def git(job: Job, *arguments: str) -> str:
    identity = ["-c", "user.name=Maria", "-c", "user.email=maria@example.org", "-c", "commit.gpgsign=false"]
    line = ["git", *identity, "-c", "init.defaultBranch=main", *arguments]
    return subprocess.run(line, cwd=job.workspace, check=True, capture_output=True, text=True).stdout.strip()


def commit(job: Job) -> str:
    git(job, "add", "--all")
    git(job, "commit", "--allow-empty", "--quiet", "--message", "x")
    return git(job, "rev-parse", "HEAD")


def pull_request(job: Job, *, fork: bool = False) -> None:
    """Make what is in the workspace a pull request on `base`, checked out as GitHub's merge of the two."""
    change = commit(job)
    base = git(job, "rev-parse", "base")
    git(job, "checkout", "--quiet", "--detach", "base")
    git(job, "merge", "--quiet", "--no-ff", "--message", "merge", change)
    job.sha = git(job, "rev-parse", "HEAD")
    job.event_name = "pull_request"
    head = "somebody/careers" if fork else "ternfield/careers"
    repositories = {
        "head": {"repo": {"full_name": head}},
        "base": {"sha": base, "repo": {"full_name": "ternfield/careers"}},
    }
    job.event = {"pull_request": {"number": 7, **repositories}}


@pytest.fixture
def change(job: Job) -> Job:
    """A careers repository on a branch that is about to become a pull request."""
    git(job, "init", "--quiet")
    write(job, role=SOUND)
    (job.workspace / "jdlint.toml").write_text('maturity = "scaling"\n', encoding="utf-8")
    commit(job)
    git(job, "branch", "base")
    git(job, "checkout", "--quiet", "-b", "change")
    return job


def codes(job: Job) -> set[str]:
    report = json.loads(Path(job.outputs["json"]).read_text())
    return {finding["code"] for file in report["files"] for finding in file["findings"]}


def test_a_pull_request_cannot_silence_findings_by_comment_or_front_matter(change: Job) -> None:
    write(change, role=SILENCED, front=f"---\njdlint: {{ignore: [DS]}}\n---\n{BUILDER}")
    pull_request(change)
    run(change)
    assert change.status == 1
    assert len([each for each in change.commands if "DS101" in each.properties.get("title", "")]) == 2
    assert "silence 2 findings" in change.summary
    assert "`inline-config: true`" in change.summary


@pytest.mark.slow
def test_the_workflow_may_allow_it_and_the_summary_still_counts(change: Job) -> None:
    write(change, role=SILENCED)
    pull_request(change)
    run(change, inline_config="true")
    assert change.status == 0
    assert change.outputs["suppressed"] == "1"
    assert "1 finding silenced in the postings: DS101" in change.summary


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("jdlint.toml", 'ignore = ["DS"]\n'),
        pytest.param("jdlint.toml", 'fail-on = "never"\n', marks=pytest.mark.slow),
        pytest.param("jdlint.toml", 'exclude = ["*.md"]\n', marks=pytest.mark.slow),
        pytest.param("jdlint.toml", "not TOML", marks=pytest.mark.slow),
        (".gitignore", "*.md\n"),
        pytest.param("jobs/jdlint.toml", 'ignore = ["DS"]\n', marks=pytest.mark.slow),
        pytest.param("jobs/pyproject.toml", '[tool.jdlint]\nignore = ["DS"]\n', marks=pytest.mark.slow),
    ],
)
def test_a_pull_request_is_judged_by_the_configuration_of_its_base(change: Job, name: str, content: str) -> None:
    (change.workspace / "jobs").mkdir()
    (change.workspace / "jobs" / "builder.md").write_text(BUILDER, encoding="utf-8")
    (change.workspace / name).write_text(content, encoding="utf-8")
    git(change, "add", "--force", "--all")
    pull_request(change)
    before = {
        path: path.read_bytes() for path in change.workspace.rglob("*") if path.is_file() and ".git/" not in str(path)
    }
    run(change)
    assert change.status == 1
    assert "DS101" in codes(change)
    assert json.loads(Path(change.outputs["json"]).read_text())["settings"]["maturity"] == "scaling"
    assert any("what the base has" in message for message in change.said("notice"))
    after = {
        path: path.read_bytes() for path in change.workspace.rglob("*") if path.is_file() and ".git/" not in str(path)
    }
    assert after == before, "the checkout is as it was"


@pytest.mark.slow
def test_a_pull_request_that_deletes_the_configuration_keeps_it(change: Job) -> None:
    (change.workspace / "jdlint.toml").unlink()
    pull_request(change)
    run(change)
    assert json.loads(Path(change.outputs["json"]).read_text())["settings"]["maturity"] == "scaling"
    assert not (change.workspace / "jdlint.toml").exists()


@pytest.mark.slow
def test_a_pull_request_cannot_bring_its_own_baseline(change: Job) -> None:
    write(change, role=BUILDER)
    line = [sys.executable, "-m", "jdlint", "role.md", "--baseline", "base.json", "--write-baseline", "--quiet"]
    subprocess.run(line, cwd=change.workspace, env={**os.environ, "PYTHONPATH": str(change.action)}, check=True)
    pull_request(change)
    run(change, baseline="base.json", paths="role.md")
    assert change.status == 2, "the base has no such baseline"


@pytest.mark.slow
def test_a_link_in_the_change_does_not_lead_the_configuration_elsewhere(change: Job, tmp_path: Path) -> None:
    (change.workspace / "jobs").mkdir()
    (change.workspace / "jobs" / "jdlint.toml").write_text('maturity = "mature"\n', encoding="utf-8")
    commit(change)
    git(change, "branch", "--force", "base")
    shutil.rmtree(change.workspace / "jobs")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (change.workspace / "jobs").symlink_to(elsewhere)
    pull_request(change)
    run(change)
    assert change.status != 0
    assert list(elsewhere.iterdir()) == []


@pytest.mark.slow
def test_without_the_base_in_the_checkout_no_configuration_of_the_change_counts(change: Job) -> None:
    write(change, role=BUILDER)
    (change.workspace / "jdlint.toml").write_text('ignore = ["DS", "PM"]\n', encoding="utf-8")
    pull_request(change)
    shutil.rmtree(change.workspace / ".git")
    run(change)
    assert change.status == 1
    assert any("fetch-depth of 2" in message for message in change.said("warning"))


@pytest.mark.slow
def test_what_is_merged_already_may_silence(change: Job) -> None:
    write(change, role=SILENCED)
    run(change)
    assert change.status == 0
    assert change.outputs["suppressed"] == "1"


def test_pull_request_target_is_refused(change: Job) -> None:
    pull_request(change)
    change.event_name = "pull_request_target"
    run(change)
    assert change.status == 2
    assert any("pull_request_target" in message for message in change.said("error"))


# Forks, uploads and comments


class Comments:
    """GitHub's comments of one pull request, on loopback."""

    def __init__(self) -> None:
        self.comments: list[dict[str, Any]] = []
        self.requests: list[str] = []
        self.status = 200
        test = self

        class Handler(BaseHTTPRequestHandler):
            def _answer(self) -> None:
                assert self.headers["Authorization"] == f"Bearer {TOKEN}"
                length = int(self.headers.get("Content-Length") or 0)
                sent = json.loads(self.rfile.read(length)) if length else {}
                test.requests.append(f"{self.command} {self.path}")
                answer = json.dumps(test.answer(self.command, self.path, sent)).encode()
                self.send_response(test.status)
                self.end_headers()
                self.wfile.write(answer)

            do_GET = do_POST = do_PATCH = _answer  # noqa: N815 - the names http.server looks for

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def answer(self, method: str, path: str, sent: dict[str, Any]) -> Any:
        if self.status != 200:
            return {}
        if method == "GET":
            page = int(path.rpartition("page=")[2])
            return self.comments[(page - 1) * 100 : page * 100]
        if method == "POST":
            assert path == "/repos/ternfield/careers/issues/7/comments"
            self.write(sent["body"])
            return self.comments[-1]
        (comment,) = [each for each in self.comments if path.endswith(f"/comments/{each['id']}")]
        comment["body"] = sent["body"]
        return comment

    def write(self, body: str, login: str = "github-actions[bot]") -> None:
        self.comments.append({"id": 1000 + len(self.comments), "body": body, "user": {"login": login}})


@pytest.fixture
def comments() -> Iterator[Comments]:
    api = Comments()
    thread = threading.Thread(target=api.server.serve_forever)
    thread.start()
    yield api
    api.server.shutdown()
    thread.join()
    api.server.server_close()


def test_one_comment_is_written_and_then_kept_up_to_date(change: Job, comments: Comments) -> None:
    change.api = comments.url
    write(change, role=BUILDER)
    pull_request(change)
    run(change, comment="true")
    assert change.status == 1
    (comment,) = comments.comments
    assert comment["body"].startswith("<!-- jdlint -->\n## jdlint: ")
    assert "DS101" in comment["body"]
    assert re.search(r"0 % → \d+ % data scientist", comment["body"]), "the role mix before the change and after it"
    change.status = 0
    run(change, comment="true")
    assert [each.split()[0] for each in comments.requests] == ["GET", "POST", "GET"], "the same again is not sent"
    (change.workspace / "role.md").write_text(SOUND, encoding="utf-8")
    change.status = 0
    run(change, comment="true")
    assert "DS101" not in comment["body"]
    assert len(comments.comments) == 1


@pytest.mark.slow
def test_a_clean_pull_request_gets_no_comment(change: Job, comments: Comments) -> None:
    change.api = comments.url
    write(change, role="# Product Designer\n\n- Design screens for our shop.\n")
    pull_request(change)
    run(change, comment="true")
    assert comments.comments == []


@pytest.mark.slow
def test_a_comment_of_somebody_else_with_our_marker_is_left_alone(change: Job, comments: Comments) -> None:
    change.api = comments.url
    (change.workspace / "unchanged.md").write_text(SOUND, encoding="utf-8")
    for number in range(100):
        comments.write(f"comment {number}", "maria")
    comments.write("<!-- jdlint --> mine", "mallory")
    comments.write("see <!-- jdlint -->")
    write(change, role=BUILDER)
    pull_request(change)
    run(change, comment="true")
    assert [each["body"] for each in comments.comments[100:102]] == ["<!-- jdlint --> mine", "see <!-- jdlint -->"]
    assert len(comments.comments) == 103


@pytest.mark.slow
def test_a_comment_that_cannot_be_written_is_a_warning_and_changes_no_status(change: Job, comments: Comments) -> None:
    change.api = comments.url
    comments.status = 403
    write(change, role=BUILDER)
    pull_request(change)
    run(change, comment="true")
    assert change.status == 1
    assert any("pull-requests: write" in message for message in change.said("warning"))
    assert TOKEN not in change.log


def test_a_fork_gets_findings_but_no_model_comment_or_upload(change: Job, comments: Comments) -> None:
    change.api = comments.url
    write(change, role=BUILDER)
    pull_request(change, fork=True)
    run(change, comment="true", sarif="true", model="openai/gpt-4o-mini")
    assert change.status == 1
    assert comments.requests == []
    assert "github/codeql-action/upload-sarif" not in change.used
    notices = " ".join(change.said("notice"))
    for word in ("language model is not asked", "No comment", "No upload"):
        assert word in notices


@pytest.mark.slow
def test_dependabot_counts_as_a_fork_and_a_deleted_fork_as_one(change: Job) -> None:
    pull_request(change)
    change.actor = "dependabot[bot]"
    run(change, sarif="true")
    assert "github/codeql-action/upload-sarif" not in change.used
    change.actor = "maria"
    change.event["pull_request"]["head"]["repo"] = None
    run(change, sarif="true")
    assert "github/codeql-action/upload-sarif" not in change.used


@pytest.mark.slow
def test_an_own_branch_uploads_its_findings_where_the_workflow_asks(change: Job) -> None:
    write(change, role=BUILDER)
    pull_request(change)
    run(change, sarif="true")
    upload = change.used["github/codeql-action/upload-sarif"]
    assert upload["category"] == "jdlint"
    assert Path(upload["sarif_file"]).is_file()
    assert change.ran.index("Upload to code scanning") < change.ran.index("Result")


# How it is written


def test_a_model_that_cannot_be_asked_is_told_with_the_reason_and_fails_nothing(change: Job) -> None:
    pull_request(change)
    change.environment["JDLINT_LLM_CACHE_DIR"] = str(change.temp / "answers")
    run(change, model="openai/gpt-4o-mini", fail_on="error")
    assert change.status == 0, change.log
    (skipped,) = [message for message in change.said("notice") if "skipped" in message]
    assert "LX" in skipped
    assert "replay" not in skipped
    assert "skipped for 1 file" in change.summary


def test_no_expression_stands_in_a_shell_line_and_every_action_is_pinned(repository: Path) -> None:
    for step in yaml.safe_load((repository / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert re.search(r"@[0-9a-f]{40}$", step.get("uses", "@" + "0" * 40))


def test_every_input_reaches_the_main_step(repository: Path) -> None:
    definition = yaml.safe_load((repository / "action.yml").read_text(encoding="utf-8"))
    (lint,) = [step for step in definition["runs"]["steps"] if step.get("id") == "lint"]
    for name in definition["inputs"]:
        assert lint["env"][f"JDLINT_ACTION_{name.replace('-', '_').upper()}"] == f"${{{{ inputs.{name} }}}}"


@pytest.mark.slow
def test_every_step_as_written_with_packages_installed_by_hash(job: Job) -> None:
    (job.temp / "jdlint" / "venv").unlink()
    write(job, role=BUILDER)
    job.run()
    assert job.status == 1, job.log
    assert job.ran == ["Find a Python", "Install jdlint", "Lint", "Result"]
    assert any("DS101" in command.properties.get("title", "") for command in job.commands)

"""What other services read of this repository: the action, the workflows, the hooks and the examples in docs/."""

import re
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml

EXAMPLES = ("github-workflow.yml", "gitlab-ci.yml")


def tool(name: str) -> str:
    """A validator of the development lock."""
    found = Path(sysconfig.get_path("scripts")) / name
    assert found.exists(), f"{name} is missing: it is in requirements/dev.txt"
    return str(found)


def check(repository: Path, *line: str) -> str:
    """What a validator says; fails where it objects."""
    done = subprocess.run([tool(line[0]), *line[1:]], cwd=repository, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def workflows(repository: Path) -> list[str]:
    found = sorted((repository / ".github" / "workflows").glob("*.yml"))
    assert len(found) >= 2
    return [str(path.relative_to(repository)) for path in [*found, repository / "docs" / "examples" / EXAMPLES[0]]]


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.mark.slow
def test_action_and_workflows_follow_the_schemas_of_their_services(repository: Path) -> None:
    check(repository, "check-jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml")
    check(repository, "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows(repository))
    gitlab = ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", "docs/examples/gitlab-ci.yml")
    check(repository, "check-jsonschema", *gitlab)


@pytest.mark.slow
def test_zizmor_finds_nothing_in_action_and_workflows(repository: Path) -> None:
    said = check(repository, "zizmor", "--offline", "action.yml", *workflows(repository))
    assert "No findings to report" in said


@pytest.mark.slow
def test_actionlint_finds_nothing_in_the_workflows(repository: Path) -> None:
    assert check(repository, "actionlint", *workflows(repository)) == ""


@pytest.mark.slow
def test_the_validators_would_find_something(repository: Path, tmp_path: Path) -> None:
    unsafe = tmp_path / "unsafe.yml"
    unsafe.write_text(
        "on: pull_request_target\njobs:\n  x:\n    runs-on: ubuntu-24.04\n    steps:\n"
        "      - run: echo ${{ github.event.pull_request.title }}\n",
        encoding="utf-8",
    )
    for line in (("zizmor", "--offline", str(unsafe)), ("actionlint", str(unsafe))):
        with pytest.raises(AssertionError):
            check(repository, *line)


def test_every_action_is_pinned_by_commit_and_nothing_is_permitted_by_default(repository: Path) -> None:
    for name in (*workflows(repository), "action.yml"):
        text = (repository / name).read_text(encoding="utf-8")
        assert name == "action.yml" or loaded(repository / name)["permissions"] == {}, name
        for action in re.findall(r"uses: *(\S+)(.*)", text):
            assert action[0] == "./" or re.fullmatch(r"\S+@[0-9a-f]{40} *# v\d+(\.\d+)*", "".join(action)), action


def test_no_workflow_of_ours_runs_a_change_with_secrets(repository: Path) -> None:
    for name in workflows(repository):
        document = loaded(repository / name)
        triggers = document[True]  # YAML 1.1 reads the key `on` so
        assert "pull_request_target" not in triggers, name
        for job in document["jobs"].values():
            assert "secrets" not in str(job), name


def test_the_example_workflow_gives_inputs_the_action_has(repository: Path) -> None:
    inputs = loaded(repository / "action.yml")["inputs"].keys()
    (job,) = loaded(repository / "docs" / "examples" / EXAMPLES[0])["jobs"].values()
    (given,) = [step["with"] for step in job["steps"] if step.get("uses", "").startswith("jdlint/jdlint@")]
    assert given.keys() <= inputs
    assert {"comment", "sarif"} <= given.keys(), "the permissions of the example are for these"


@pytest.mark.parametrize("name", EXAMPLES)
def test_docs_show_the_examples_as_they_are_checked(repository: Path, name: str) -> None:
    example = (repository / "docs" / "examples" / name).read_text(encoding="utf-8")
    assert f"```yaml\n{example}```" in (repository / "docs" / "ci.md").read_text(encoding="utf-8")


def test_docs_explain_every_input_and_output_of_the_action(repository: Path) -> None:
    document = (repository / "docs" / "ci.md").read_text(encoding="utf-8")
    action = loaded(repository / "action.yml")
    for name in (*action["inputs"], *action["outputs"]):
        assert f"| `{name}` |" in document, name


def test_the_hooks_take_postings_and_pass_over_a_repositorys_own_texts(repository: Path) -> None:
    plain, asking = loaded(repository / ".pre-commit-hooks.yaml")
    assert (plain["id"], asking["id"]) == ("jdlint", "jdlint-llm")
    assert asking["stages"] == ["manual"]
    assert "stages" not in plain
    for hook in (plain, asking):
        assert hook["types_or"] == ["markdown", "html", "plain-text"]
        passed_over = re.compile(hook["exclude"])
        assert all(passed_over.search(name) for name in ("README.md", "docs/readme.de.md", "a/CONTRIBUTING.txt"))
        assert not any(passed_over.search(name) for name in ("careers/role.md", "readmes/role.md", "my-README.md"))


def test_the_action_installs_exact_versions_by_hash_and_no_malicious_one(repository: Path) -> None:
    pinned = {}
    for name in ("runtime.txt", "llm.txt"):
        text = (repository / "requirements" / name).read_text(encoding="utf-8")
        pinned[name] = dict(re.findall(r"^([a-z0-9._-]+)==([^\s;]+)", text, re.MULTILINE))
        required = re.findall(r"^[a-z0-9._-]+==.*(?:\n +--hash=sha256:[0-9a-f]{64}(?: \\)?)+$", text, re.MULTILINE)
        assert len(required) == len(re.findall(r"^[a-z]", text, re.MULTILINE))
    assert pinned["runtime.txt"].items() <= pinned["llm.txt"].items()
    assert pinned["llm.txt"]["litellm"] not in ("1.82.7", "1.82.8")

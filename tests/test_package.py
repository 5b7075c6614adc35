"""The repository as a package: what is shipped, what is locked, and what must never be written down."""

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

import jdlint

# Pieced together, so that this file does not hold what it looks for.
FORBIDDEN = re.compile(
    "|".join(
        (
            r"(?<![\w.])/" + r"work/",
            r"(?<![\w.])/" + r"root/",
            r"(?<![\w.])/home/" + r"(?!user\b|runner\b)\w",
            r"\.\./" + r"shared\b",
            r"pypi\." + r"org",
            r"pythonhosted\." + r"org",
            r"registry\.npmjs",
            r"--(extra-)?" + r"index-url|--find-" + r"links",
        )
    )
)
REQUIREMENT = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)")


@pytest.fixture(scope="session")
def project(repository: Path) -> dict[str, Any]:
    return tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))


def files_of(repository: Path) -> list[Path]:
    """The files under version control or about to be; all but ignored ones."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=repository,
        capture_output=True,
        check=False,
    )
    if listing.returncode != 0:
        pytest.skip("not a git checkout, so there is no list of the repository's files")
    names = listing.stdout.decode().split("\0")
    return [repository / name for name in names if name and (repository / name).is_file()]


def locked(path: Path) -> dict[str, str]:
    """Version by package name, as one lock file pins them."""
    matches = (REQUIREMENT.match(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {match["name"]: match["version"] for match in matches if match}


def package_name(requirement: str) -> str:
    """`PyYAML>=6,<7` is pyyaml."""
    return re.split(r"[^\w-]", requirement, maxsplit=1)[0].lower()


def test_no_file_names_a_machine_or_a_download_host(repository: Path) -> None:
    found = []
    for path in files_of(repository):
        text = path.read_bytes().decode("utf-8", errors="replace")
        lines = enumerate(text.splitlines(), 1)
        found += [
            f"{path.relative_to(repository)}:{number}: {line}" for number, line in lines if FORBIDDEN.search(line)
        ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "see /" + "work/main/notes",
        "cd .." + "/shared/bench",
        "files.pythonhosted." + "org/packages",
        "--index" + "-url somewhere",
        "/home/" + "maria/jdlint",
    ],
)
def test_the_search_for_machine_paths_and_hosts_finds_them(line: str) -> None:
    assert FORBIDDEN.search(line)


def test_the_package_says_that_it_is_typed(repository: Path) -> None:
    assert (repository / "jdlint" / "py.typed").is_file()


def test_the_version_stands_in_one_place_and_in_the_changelog(repository: Path, project: dict[str, Any]) -> None:
    assert "version" not in project["project"]
    assert project["tool"]["hatch"]["version"]["path"] == "jdlint/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+(?:(?:a|b|rc|\.dev)\d+)?", jdlint.__version__)
    headings = re.findall(r"^## \[(.+?)\]", (repository / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] in ("Unreleased", jdlint.__version__)


def test_a_plain_install_brings_no_model_client(repository: Path, project: dict[str, Any]) -> None:
    optional = {package_name(each) for each in project["project"]["optional-dependencies"]["llm"]}
    core = {package_name(each) for each in project["project"]["dependencies"]}
    assert "litellm" in optional
    assert not core & optional
    assert not locked(repository / "requirements" / "runtime.txt").keys() & optional


def test_the_malicious_releases_of_litellm_are_excluded(project: dict[str, Any]) -> None:
    (litellm,) = (each for each in project["project"]["optional-dependencies"]["llm"] if each.startswith("litellm"))
    assert {"!=1.82.7", "!=1.82.8"} <= set(litellm.removeprefix("litellm").split(","))


@pytest.mark.parametrize("name", ["runtime.txt", "dev.txt"])
def test_every_locked_package_is_exact_and_hashed(repository: Path, name: str) -> None:
    text = (repository / "requirements" / name).read_text(encoding="utf-8")
    body = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    requirements = re.split(r"^(?=\S)", body, flags=re.MULTILINE)[1:]
    assert requirements
    for requirement in requirements:
        assert REQUIREMENT.match(requirement), requirement
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", requirement), requirement


@pytest.mark.parametrize("name", ["runtime.txt", "dev.txt"])
def test_the_lock_holds_every_dependency_of_pyproject(repository: Path, project: dict[str, Any], name: str) -> None:
    wanted = {package_name(each) for each in project["project"]["dependencies"]}
    if name == "dev.txt":
        wanted |= {package_name(each) for each in project["dependency-groups"]["dev"]}
    assert wanted <= locked(repository / "requirements" / name).keys()


def test_both_locks_pin_the_same_versions(repository: Path) -> None:
    runtime = locked(repository / "requirements" / "runtime.txt")
    dev = locked(repository / "requirements" / "dev.txt")
    assert runtime.items() <= dev.items()


def test_workflows_pin_actions_by_commit_and_start_without_permissions(repository: Path) -> None:
    workflows = sorted((repository / ".github" / "workflows").glob("*.yml"))
    assert workflows
    for workflow in workflows:
        text = workflow.read_text(encoding="utf-8")
        assert re.search(r"^permissions: \{\}", text, re.MULTILINE), workflow.name
        for action in re.findall(r"uses: *(\S+)", text):
            assert action.startswith("./") or re.search(r"@[0-9a-f]{40}$", action), action

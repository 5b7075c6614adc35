"""Which postings the paths of a command line stand for."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jdlint.commands.workload import tasks_for
from jdlint.config import Configurations, Settings
from jdlint.files import Found, find_postings


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*paths: str, content: str = "x") -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(content, encoding="utf-8")


def nothing_excluded(path: str, is_folder: bool) -> bool:
    return False


def found(*arguments: str) -> list[str]:
    return [each.path for each in find_postings(arguments, nothing_excluded)]


def problems(*arguments: str) -> dict[str, str]:
    return {each.path: each.problem for each in find_postings(arguments, nothing_excluded) if each.problem}


def test_a_named_file_is_taken_whatever_its_suffix(folder: Path) -> None:
    write("role.adoc", "README.md")
    assert found("role.adoc", "README.md", "missing.md", "-") == ["role.adoc", "README.md", "missing.md", "-"]


def test_a_folder_gives_its_postings_sorted_under_the_name_it_was_given(folder: Path) -> None:
    write("jobs/b.md", "jobs/a/z.HTML", "jobs/a.txt", "jobs/c.htm", "jobs/d.markdown", "jobs/e.docx", "jobs/f")
    expected = ["a/z.HTML", "a.txt", "b.md", "c.htm", "d.markdown"]
    assert found("jobs") == found("jobs/") == [f"jobs/{path}" for path in expected]
    assert found("./jobs") == [f"./jobs/{path}" for path in expected]
    assert found(".") == [f"./jobs/{path}" for path in expected]
    assert found(str(folder / "jobs")) == [str(folder / "jobs" / path) for path in expected]


def test_files_about_the_repository_are_passed_over_and_jobs_that_sound_so_are_not(folder: Path) -> None:
    write("readme.md", "README.de.md", "CHANGELOG.txt", "CONTRIBUTING.md", "contributing-editor.md", "README-first.md")
    assert found(".") == ["./README-first.md", "./contributing-editor.md"]


def test_what_tools_keep_is_not_looked_into(folder: Path) -> None:
    write(".git/a.md", ".venv/lib/b.md", "node_modules/c/d.md", "jobs/e.md")
    assert found(".") == ["./jobs/e.md"]


def test_a_posting_named_twice_is_linted_once(folder: Path) -> None:
    write("jobs/a.md")
    assert found("jobs/a.md", "jobs", "./jobs/a.md", "-", "-") == ["jobs/a.md", "-"]


def test_a_folder_with_nothing_to_lint_is_a_problem_with_its_reason(folder: Path) -> None:
    write("jobs/notes.docx")
    assert "no posting in this folder" in problems("jobs")["jobs"]


def test_a_link_to_nothing_is_a_problem_and_a_link_to_a_posting_is_not(folder: Path) -> None:
    write("elsewhere/role.txt")
    Path("jobs").mkdir()
    Path("jobs/gone.md").symlink_to("nowhere.md")
    Path("jobs/role.md").symlink_to("../elsewhere/role.txt")
    assert found("jobs") == ["jobs/gone.md", "jobs/role.md"]
    assert problems("jobs") == {"jobs/gone.md": "a link to a file that is not there"}


def test_a_link_to_a_folder_is_not_followed(folder: Path) -> None:
    write("jobs/a.md")
    Path("jobs/again.md").symlink_to(".")
    Path("jobs/loop").symlink_to("..")
    assert found("jobs") == ["jobs/a.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes")
def test_a_special_file_in_a_folder_is_a_problem_rather_than_an_endless_wait(folder: Path) -> None:
    write("jobs/a.md")
    os.mkfifo("jobs/pipe.md")
    assert problems("jobs") == {"jobs/pipe.md": "not a regular file"}


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may look into every folder")
def test_a_folder_that_may_not_be_looked_into_is_a_problem(folder: Path) -> None:
    write("jobs/a.md", "jobs/secret/b.md")
    Path("jobs/secret").chmod(0)
    try:
        assert "cannot look into this folder" in problems("jobs")["jobs/secret"]
    finally:
        Path("jobs/secret").chmod(0o700)


def test_an_unreadable_folder_is_a_problem_and_the_rest_is_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("jobs/a.md", "jobs/secret/b.md")
    scandir = os.scandir

    def refusing(path: str) -> Iterator[os.DirEntry[str]]:
        if path.endswith("secret"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    assert problems("jobs") == {"jobs/secret": "cannot look into this folder: Permission denied"}
    assert "jobs/a.md" in found("jobs")


def test_gitignore_is_honored_at_every_level_and_the_inner_one_decides(folder: Path) -> None:
    write("jobs/a.md", "jobs/drafts/b.md", "jobs/old/c.md", "jobs/old/keep.md")
    write("jobs/.gitignore", content="drafts/\nold/*.md\n\\\n")
    write("jobs/old/.gitignore", content="!keep.md\n")
    assert found("jobs") == ["jobs/a.md", "jobs/old/keep.md"]


def test_gitignore_above_the_folder_holds_up_to_the_root_of_the_repository(folder: Path) -> None:
    write(".gitignore", content="*.md\n")
    write("repository/.gitignore", content="drafts/\n")
    write("repository/jobs/a.md", "repository/jobs/drafts/b.md")
    Path("repository/.git").mkdir()
    assert found("repository/jobs") == ["repository/jobs/a.md"]


def excluding(*patterns: str) -> Callable[..., list[str]]:
    def paths(*arguments: str) -> list[str]:
        configurations = Configurations(Settings())
        return [task.path for task in tasks_for(arguments, configurations, exclude=patterns, stdin_name=None)]

    return paths


def test_exclude_takes_patterns_relative_to_the_working_directory(folder: Path) -> None:
    write("jobs/a.md", "jobs/drafts/b.md", "jobs/c.draft.md")
    assert excluding("drafts/", "*.draft.md")("jobs") == ["jobs/a.md"]
    assert excluding("/a.md")("jobs") == ["jobs/a.md", "jobs/c.draft.md", "jobs/drafts/b.md"]
    assert excluding("/jobs/a.md", "jobs/drafts/*")("jobs") == ["jobs/c.draft.md"]
    assert excluding("a.md")("jobs/a.md") == ["jobs/a.md"], "a named file is linted"


def test_exclude_of_a_configuration_is_relative_to_its_folder(folder: Path) -> None:
    write("repository/jobs/a.md", "repository/jobs/old/a.md", "repository/old/b.md")
    write("repository/jdlint.toml", content='exclude = ["/jobs/old"]')
    assert excluding()("repository") == ["repository/jobs/a.md", "repository/old/b.md"]


def test_names_with_spaces_and_odd_characters_are_found_as_they_are(folder: Path) -> None:
    names = ["a b.md", "ü.md", "日本.md", "-dash.md", "new\nline.md"]
    write(*(f"jobs/{name}" for name in names))
    assert sorted(found("jobs")) == sorted(f"jobs/{name}" for name in names)


def test_finding_reads_no_posting(folder: Path) -> None:
    write("jobs/a.md")
    assert list(find_postings(["jobs"], nothing_excluded)) == [Found("jobs/a.md")]

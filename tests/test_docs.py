"""The documentation: its links lead somewhere, and what is generated is fresh."""

import re
import runpy
from pathlib import Path

import pytest

LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")
IMAGE = re.compile(r'(?:!\[[^\]]*\]\(|src(?:set)?=")(?!https?:)([^)"]+)')


def documents(repository: Path) -> list[Path]:
    return [*sorted((repository / "docs").glob("*.md")), repository / "SECURITY.md", repository / "README.md"]


def anchors(path: Path) -> set[str]:
    """The anchors GitHub gives to the headings of a document."""
    without_code = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    headings = re.findall(r"^#+ +(.+)$", without_code, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_and_image_of_the_documentation_is_there(repository: Path) -> None:
    broken = []
    for path in documents(repository):
        text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for name, anchor in LINK.findall(text):
            target = path.parent / name if name else path
            if not target.exists() or (anchor and anchor not in anchors(target)):
                broken.append(f"{path.name}: {name}#{anchor}")
        broken += [f"{path.name}: {name}" for name in IMAGE.findall(text) if not (path.parent / name).exists()]
    assert broken == []


def test_every_document_is_reached_from_the_first_page(repository: Path) -> None:
    reached = {"index.md"}
    waiting = ["index.md"]
    while waiting:
        text = (repository / "docs" / waiting.pop()).read_text(encoding="utf-8")
        found = {name for name, _ in LINK.findall(text) if "/" not in name and name.endswith(".md")} - reached
        reached |= found
        waiting += found
    assert {path.name for path in (repository / "docs").glob("*.md")} - reached == set()


def test_the_help_texts_are_those_of_the_program(repository: Path) -> None:
    script = runpy.run_path(str(repository / "docs" / "write_cli.py"))
    written = (repository / "docs" / "cli.md").read_text(encoding="utf-8")
    assert written == script["cli_document"](), "run `make docs`"


def test_the_filled_parts_of_the_page_on_pipelines_are_fresh(repository: Path) -> None:
    script = runpy.run_path(str(repository / "docs" / "write_ci.py"))
    text = (repository / "docs" / "ci.md").read_text(encoding="utf-8")
    assert script["filled"](text) == text, "run `make docs`"


@pytest.mark.parametrize("name", ["page-light.png", "page-dark.png", "terminal.svg"])
def test_pictures_are_small_and_of_their_kind(repository: Path, name: str) -> None:
    content = (repository / "docs" / "pictures" / name).read_bytes()
    assert len(content) < 200_000
    assert content.startswith(b"\x89PNG" if name.endswith(".png") else b"<svg")


def test_the_terminal_picture_shows_what_the_readme_shows(repository: Path) -> None:
    script = runpy.run_path(str(repository / "docs" / "write_pictures.py"))
    assert (repository / "docs" / "pictures" / "terminal.svg").read_text(encoding="utf-8") == script["terminal"]()

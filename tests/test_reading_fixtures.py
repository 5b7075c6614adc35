"""Postings in the three formats, and the blocks that a person would see in them.

`python -m tests.test_reading_fixtures` writes the expected blocks anew; read the difference before you keep it.
"""

from pathlib import Path

import pytest

from jdlint.reading import read
from jdlint.reading.source import Source

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "reading"
POSTINGS = sorted(path for path in FOLDER.iterdir() if path.suffix != ".blocks")


def listing(source: Source) -> str:
    """Everything a reader found: one line for each block, comment and value of the front matter."""
    lines = []
    for block in source.blocks:
        place = source.place(block.start, block.end)
        kind = f"{block.kind} {block.level}" if block.kind in ("heading", "item") else block.kind
        where = f"{place.line}:{place.column}-{place.end_line}:{place.end_column}"
        lines.append(f"{where:12} {kind:10} {source.text[block.start : block.end]!r}")
    for comment in source.comments:
        place = source.original_place(comment.start, comment.end)
        lines.append(f"{place.line}:{place.column:<10} comment    {comment.text!r}")
    values = {**source.front_matter, **({"<title>": source.html_title} if source.html_title else {})}
    for key, value in values.items():
        lines.append(f"{key} = {value.value!r} from {source.original[value.start : value.end]!r}")
    return "\n".join(lines) + "\n"


def expected_file(posting: Path) -> Path:
    return posting.with_name(posting.name + ".blocks")


@pytest.mark.parametrize("posting", POSTINGS, ids=lambda path: path.name)
def test_a_posting_is_read_as_the_blocks_a_person_sees(posting: Path) -> None:
    assert listing(read(posting.read_bytes(), posting.name)) == expected_file(posting).read_text(encoding="utf-8")


def test_each_fixture_has_its_blocks_and_no_blocks_are_left_over() -> None:
    assert {expected_file(posting) for posting in POSTINGS} == set(FOLDER.glob("*.blocks"))


if __name__ == "__main__":
    for each in POSTINGS:
        expected_file(each).write_text(listing(read(each.read_bytes(), each.name)), encoding="utf-8")

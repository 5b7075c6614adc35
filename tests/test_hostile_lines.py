"""Long lines made to be slow or deep are cut into statements of bounded length, and crash nothing."""

import pytest

from jdlint import lint_text
from jdlint.posting import parse
from jdlint.posting.statements import LONGEST_STATEMENT
from jdlint.reading import read

LINES = {
    "words": "Python preferred " + "a " * 20_000,
    "verbs": "Build, " + "build, " * 5_000 + "models",
    "infinitives": "Work " + "to build models " * 2_000,
    "trailing names": "Build pipelines" + " cloud" * 5_000,
    "digits": "9" * 20_000,
    "marks": "is a plus " + "!" * 20_000 + "x",
    "tools": "Python, " * 5_000,
    "brackets": "(" * 20_000,
}


@pytest.mark.parametrize("name", LINES)
def test_no_statement_is_longer_than_a_person_writes(name: str) -> None:
    text = f"# AI Product Manager\n\n## Requirements\n\n- {LINES[name]}\n"
    statements = parse(read(text.encode(), "role.md")).statements
    assert max(each.end - each.start for each in statements) <= LONGEST_STATEMENT
    assert sum(each.end - each.start for each in statements) >= 0.9 * len(LINES[name])


@pytest.mark.parametrize("name", LINES)
def test_a_hostile_line_is_linted(name: str) -> None:
    report = lint_text(f"# AI Product Manager\n\n## Requirements\n\n- {LINES[name]}\n", role="ai-pm")
    assert report.status in ("linted", "too-short")


def test_an_odd_numeral_is_no_head_count() -> None:
    text = (
        "# AI Product Manager\n\n## About the team\n\n- Work with ² data scientists and "
        + "9" * 5_000
        + " engineers.\n"
    )
    assert lint_text(text, role="ai-pm").status == "too-short"

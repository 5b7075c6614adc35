"""What a finding quotes stands where it says, in every format."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint import lint_text
from jdlint.reading import read
from jdlint.reading.source import Source

DOCUMENTS = sorted((Path(__file__).parent.parent / "fixtures" / "documents").glob("*/*.*"))
NOISE = [
    "&amp;",
    "**bold**",
    "é",
    "🚀",
    "\u200b",
    "\t",
    "[link](https://example.com)",
    "`code`",
    "naïve",
    "\\*",
    "&nbsp;",
]


def readable(text: str, name: str, line: int, column: int, end_line: int, end_column: int) -> str:
    """The readable text of a range of the file, found by reading the file again and cutting at the range."""
    source = read(text.encode(), name)
    if source.front_matter and line <= source.original_place(*_last_value(source)).end_line:
        return source.original.split("\n")[line - 1][column - 1 : end_column - 1]
    kept = []
    for index in range(len(source.text)):
        if source.text[index] == "\n":
            kept.append(" ")
            continue
        place = source.place(index, index + 1)
        after_start = (place.line, place.column) >= (line, column)
        before_end = (place.end_line, place.end_column) <= (end_line, end_column)
        if after_start and before_end:
            kept.append(source.text[index])
    return " ".join("".join(kept).split())


def _last_value(source: Source) -> tuple[int, int]:
    return max((value.start, value.end) for value in source.front_matter.values())


def assert_findings_stand_where_they_say(text: str, name: str) -> int:
    report = lint_text(text, name=name, role="ai-pm")
    for finding in report.findings:
        place = finding.place
        there = readable(text, name, place.line, place.column, place.end_line, place.end_column)
        assert there.startswith(finding.excerpt[:280].rstrip(" .…"))
    return len(report.findings)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_range_of_a_finding_begins_with_its_excerpt(path: Path) -> None:
    assert_findings_stand_where_they_say(path.read_text(encoding="utf-8"), path.name)


@settings(max_examples=30)
@given(seed=st.integers(0, 10_000), name=st.sampled_from(["a.md", "a.txt", "a.html"]))
def test_it_does_so_among_entities_emphasis_and_emoji(seed: int, name: str) -> None:
    rng = random.Random(seed)
    duties = [
        "Train churn models",
        "Build ETL pipelines",
        "Write production code",
        "Own the roadmap",
        "Create dashboards",
    ]
    rng.shuffle(duties)
    lines = [f"{duty} {rng.choice(NOISE)} for {rng.choice(NOISE)} teams" for duty in duties]
    if name == "a.html":
        text = (
            "<h1>AI Product Manager</h1><h2>Duties</h2><ul>"
            + "".join(f"<li>{line}</li>\r\n" for line in lines)
            + "</ul>"
        )
    else:
        text = "# AI Product Manager\r\n\r\nResponsibilities:\r\n\r\n" + "".join(f"- {line}\r\n" for line in lines)
    assert assert_findings_stand_where_they_say(text, name) > 0

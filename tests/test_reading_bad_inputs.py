"""The inputs of docs/bad-inputs.md: each row of its tables is made here, and the answer is the one the table gives."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from jdlint.reading import read
from jdlint.reading.source import Source

ROOT = Path(__file__).resolve().parent.parent
NAME = "role.md"
DUTY = "Build and train churn models"
HEAD = "# AI PM\n\nA caf"
POSTING = f"# AI Product Manager\n\n## What you will do\n\n- Listen\n- {DUTY}\n"
GERMAN = (
    "# KI-Produktmanager\n\nWir suchen eine Person, die unsere Produkte mit uns baut und die Kunden versteht.\n" * 9
)

UNREADABLE: dict[str, bytes | None] = {
    "an empty file": b"",
    "white space only": b" \n\t\r\n \xc2\xa0\n",
    "a byte order mark and nothing else": b"\xef\xbb\xbf",
    "Latin-1": f"{HEAD}é where we work".encode("latin-1").replace(b"A caf", b"A cafe"),
    "UTF-16 without a byte order mark": POSTING.encode("utf-16-le"),
    "UTF-16 that was cut off": POSTING.encode("utf-16")[:41],
    "UTF-32": POSTING.encode("utf-32"),
    "a NUL in text": f"{HEAD}e\0 where we work".encode(),
    "binary, full of NULs": bytes(200) + bytes(range(256)),
    "binary, no UTF-8": b"\x7fELF\x02\x01\x01" + b"\x03\x04\x05" * 3 + b"\x90\x91\xff\x01" * 9,
    "a PDF document": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "a Word document": b"PK\x03\x04\x14\x00\x06\x00",
    "a missing file": None,
    "a folder with nothing to lint": None,
    "front matter that is not closed": b"---\ntitle: AI PM\n\nWe are hiring.\n",
    "front matter that is no YAML": b"---\ntitle: [AI PM\n---\n# AI PM\n",
    "front matter with a date that is none": b"---\nposted: 2026-13-01\n---\n# AI PM\n",
    "front matter nested 1,000 deep": b"---\na: " + b"[" * 1000 + b"]" * 1000 + b"\n---\n# AI PM\n",
    "front matter of aliases that stand for billions": (
        "---\na: &a [x, x, x, x, x, x, x, x]\n"
        + "".join(f"{b}: &{b} [{', '.join(['*' + a] * 8)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
        + "---\n# AI PM\n"
    ).encode(),
}

READ_EXACTLY: dict[str, tuple[bytes, int, int]] = {
    # the file, and the line and column at which the words of `DUTY` begin
    "UTF-8 with a byte order mark": (POSTING.encode("utf-8-sig"), 6, 3),
    "UTF-16 with a byte order mark": (POSTING.encode("utf-16"), 6, 3),
    "CRLF": (POSTING.replace("\n", "\r\n").encode(), 6, 3),
    "lone CR": (POSTING.replace("\n", "\r").encode(), 6, 3),
    "U+2028": (POSTING.replace("\n- Listen\n", "\n- Listen\u2028").encode(), 5, 12),
    "tabs": (POSTING.replace("- Build", "-\tBuild").encode(), 6, 3),
    "emoji": (POSTING.replace("- Build", "- 🚀🧪 — Build").encode(), 6, 8),
    "right-to-left marks": (POSTING.replace("- Build", "- \u200f\u202bBuild").encode(), 6, 5),
    "non-breaking spaces": (POSTING.replace("- Build and", "-\u00a0Build\u00a0and").encode(), 6, 3),
    "soft hyphens and zero-width spaces": (POSTING.replace("train", "tr\u00ad\u200bain").encode(), 6, 3),
}

HARD_TO_PARSE: dict[str, Callable[[int], str]] = {
    # a text that grows with its argument, which is 1 for the size that the table names
    "a line of 1 MB": lambda size: "We **care** about the people who build it, and " * (21_000 * size),
    "5,000 nested quotes": lambda size: "> " * (5_000 * size) + DUTY,
    "5,000 nested lists": lambda size: "- " * (5_000 * size) + DUTY,
    "100,000 open brackets": lambda size: "[" * (100_000 * size) + DUTY,
    "100,000 backticks": lambda size: "`" * (100_000 * size) + "\n" + DUTY,
    "20,000 open HTML tags and comments": lambda size: '<div a="<!-- <p>Text <![x </' * (20_000 * size),
}

ELSEWHERE = {"a file of 10 MB", "another language"}


def table(heading: str) -> dict[str, list[str]]:
    """The rows below a heading of the document, by their first cell."""
    text = (ROOT / "docs" / "bad-inputs.md").read_text(encoding="utf-8")
    lines = text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0].splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if line.startswith("| ")][1:]
    return {row[0]: row[1:] for row in rows}


NOT_READ = table("Not read")
READ = table("Read, with exact lines and columns")


def test_the_tables_and_the_inputs_made_here_are_the_same() -> None:
    assert set(NOT_READ) == set(UNREADABLE)
    assert set(READ) == {*READ_EXACTLY, *HARD_TO_PARSE, *ELSEWHERE}


def run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "jdlint", "--isolated", "--output-format", "json", *arguments]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("kind", sorted(UNREADABLE))
def test_an_unreadable_input_is_answered_as_documented_and_the_others_are_still_linted(
    kind: str, tmp_path: Path
) -> None:
    content = UNREADABLE[kind]
    name = NAME
    if content is not None:
        (tmp_path / NAME).write_bytes(content)
    elif "folder" in kind:
        name = "roles"
        (tmp_path / name).mkdir()
    (tmp_path / "other.md").write_text(POSTING, encoding="utf-8")

    done = run(tmp_path, name, "other.md")

    answer, status = NOT_READ[kind]
    bad, other = json.loads(done.stdout)["files"]
    assert (bad["path"], bad["status"], bad["reason"]) == (name, "error", answer)
    assert other["status"] != "error"
    assert done.returncode == int(status)
    assert answer in done.stderr


@pytest.mark.parametrize("kind", sorted(READ_EXACTLY))
def test_a_readable_input_keeps_its_lines_and_columns(kind: str) -> None:
    content, line, column = READ_EXACTLY[kind]

    source = read(content, NAME)

    start = source.text.index(DUTY)
    place = source.place(start, start + len(DUTY))
    assert (place.line, place.column, place.end_line) == (line, column, line)
    assert place.end_column - place.column == len(DUTY) + 2 * ("zero-width" in kind)


@pytest.mark.parametrize("format", ["markdown", "text", "html"])
@pytest.mark.parametrize("kind", sorted(HARD_TO_PARSE))
def test_input_that_is_hard_to_parse_takes_time_in_proportion_to_its_length(kind: str, format: str) -> None:
    grow = HARD_TO_PARSE[kind]

    once, source = timed(grow(1), format)
    twice = min(timed(grow(2), format)[0] for _ in range(2))

    assert twice < 4 * once + 0.2  # quadratic time would be 4 x of seconds, not of some hundredths
    assert once < 5
    expected = "Text" if "HTML" in kind else "people who build it" if "1 MB" in kind else DUTY
    assert expected in source.text


def timed(text: str, format: str) -> tuple[float, Source]:
    content = text.encode()
    start = time.process_time()
    source = read(content, NAME, format)  # type: ignore[arg-type]
    return time.process_time() - start, source


@pytest.mark.parametrize("name", ["role.md", "role.txt"])
def test_a_file_of_10_mb_is_read_within_the_memory_of_a_few_copies(name: str, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="only Unix tells the memory of a process")
    assert resource is not None
    line = "- Decide with the support leads which answers are good enough – and which are not\n"
    (tmp_path / name).write_text(
        "# AI Product Manager 🚀\n\n" + (line * 20 + "\nWe care.\n\n") * 5_900, encoding="utf-8"
    )
    program = (
        "import resource, sys; from pathlib import Path; from jdlint.reading import read_file; "
        "source = read_file(sys.argv[1]); status = Path('/proc/self/status'); "
        "lines = status.read_text().splitlines() if status.exists() else []; "
        # Linux counts the memory of the process that started this one into ru_maxrss, but not into VmHWM.
        "own = [line.split()[1] for line in lines if line.startswith('VmHWM')]; "
        "print(len(source.blocks), *own or [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss])"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, name],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip

    blocks, peak = map(int, done.stdout.split())
    kilobytes = peak // 1024 if sys.platform == "darwin" else peak
    assert blocks == 1 + 21 * 5_900
    assert kilobytes < 200 * 1024


def test_a_posting_in_another_language_is_out_of_scope_with_that_reason(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(GERMAN, encoding="utf-8")

    done = run(tmp_path, NAME)

    (file,) = json.loads(done.stdout)["files"]
    assert file["status"] == "out-of-scope"
    assert "not in English" in file["reason"]
    assert done.returncode == 0

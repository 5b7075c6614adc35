"""What jdlint says, in words, of every whole posting under fixtures/documents/, kept under expected/.

`python -m tests.rewrite_expected` writes the folder anew; read the diff before you commit it. Names of postings
narrow it down: `python -m tests.rewrite_expected clean/early.md`.
"""

import os
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
DOCUMENTS = REPOSITORY / "fixtures" / "documents"
EXPECTED = DOCUMENTS / "expected"
KINDS = ("clean", "flagged", "out-of-scope")
TODAY = "2026-11-24"
COLUMNS = "100"


def documents() -> list[str]:
    """Every posting's path below fixtures/documents/, with forward slashes, sorted."""
    return sorted(
        path.relative_to(DOCUMENTS).as_posix()
        for kind in KINDS
        for path in (DOCUMENTS / kind).iterdir()
        if path.is_file()
    )


def run_jdlint(*arguments: str) -> subprocess.CompletedProcess[str]:
    """jdlint at the top of the repository, with the same day, width and encoding wherever it runs."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JDLINT_")}
    return subprocess.run(
        [sys.executable, "-m", "jdlint", "--isolated", "--today", TODAY, *arguments],
        cwd=REPOSITORY,
        env=kept | {"COLUMNS": COLUMNS, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def text_report(document: str) -> str:
    """The text output for one posting; raises RuntimeError where jdlint could not do its job."""
    path = (DOCUMENTS / document).relative_to(REPOSITORY).as_posix()
    said = run_jdlint("--output-format", "text", "--color", "never", "--verbose", path)
    if said.returncode not in (0, 1):
        raise RuntimeError(f"{document}: status {said.returncode}\n{said.stderr}")
    return said.stdout


def expected_file(document: str) -> Path:
    """Where a posting's text output is kept."""
    return EXPECTED / f"{document}.out"


def main(chosen: list[str]) -> None:
    """Write the outputs of the chosen postings, or of all, and remove those whose posting is gone."""
    present = documents()
    if unknown := set(chosen) - set(present):
        raise SystemExit(f"no such posting: {', '.join(sorted(unknown))}")
    for document in chosen or present:
        target = expected_file(document)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text_report(document), encoding="utf-8", newline="\n")
    kept = {expected_file(document) for document in present}
    for path in EXPECTED.rglob("*.out"):
        if path not in kept:
            path.unlink()


if __name__ == "__main__":
    main(sys.argv[1:])

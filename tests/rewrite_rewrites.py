"""Write fixtures/rewrites again: `python tests/rewrite_rewrites.py`. Read the diff as a candidate would."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jdlint.config import Options, Settings
from jdlint.finding import BANDS
from jdlint.reading import read_file
from jdlint.rewriting.edit import Rewritten
from jdlint.rewriting.judging import judging
from jdlint.rewriting.rewriting import rewrite
from jdlint.rewriting.telling import summary

FOLDER: Final = Path(__file__).parent.parent / "fixtures" / "rewrites"
TODAY: Final = "2026-11-23"


def postings() -> list[Path]:
    """The postings as their writers left them."""
    return sorted(FOLDER.glob("*/posting.*"))


def rewritten_for(posting: Path, band: str) -> Rewritten:
    """The posting rewritten for a band, as the command would without configuration."""
    source = read_file(str(posting))
    judge = judging(source, Settings(today=TODAY), Options(maturity=band))
    return rewrite(judge(source.original), judge)


def expected_files(posting: Path) -> Iterator[tuple[Path, str]]:
    """For each band the rewritten posting, and what the command says beside it."""
    for band in BANDS:
        result = rewritten_for(posting, band)
        yield posting.with_name(f"{band}{posting.suffix}"), result.after
        told = summary(posting.name, read_file(str(posting)), result)
        yield posting.with_name(f"{band}.said"), told


if __name__ == "__main__":
    for each in postings():
        for path, text in expected_files(each):
            path.write_text(text, encoding="utf-8", newline="")

"""Writes fixtures/reports anew: `python tests/rewrite_reports.py`. Read the diff before you commit it."""

from pathlib import Path
from typing import Final

from reports_sample import everyday

from jdlint import __version__
from jdlint.reports import reporter

REPORTS: Final = Path(__file__).resolve().parent.parent / "fixtures" / "reports"
ENDINGS: Final = {
    "sarif": "sarif",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "junit": "junit.xml",
    "rdjson": "rdjson.json",
    "markdown": "md",
}
"""The page of `html` is left out: its style would drown the diff, and its tests look at what it holds."""


def example(output_format: str) -> Path:
    """Where a format's report on the everyday sample stands."""
    return REPORTS / f"everyday.{ENDINGS[output_format]}"


def report_in(output_format: str) -> str:
    """What the format makes of the everyday sample, without the version, so that a release changes no example."""
    return reporter(output_format)(everyday()).replace(f'"{__version__}"', '"VERSION"')


if __name__ == "__main__":
    for output_format in ENDINGS:
        example(output_format).write_text(report_in(output_format), encoding="utf-8", newline="\n")

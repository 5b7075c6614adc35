"""Run jdlint once and write its report in every format: one reading of the postings, and one asking of a model.

Runs in the action's own environment. Arguments: where to, without a suffix, then jdlint's arguments.
"""

import sys
from pathlib import Path
from typing import Any, Final

from jdlint.cli import main
from jdlint.commands import lint
from jdlint.finding import Detail, Report
from jdlint.reports import reporter

SUFFIXES: Final = {
    "json": ".json",
    "sarif": ".sarif",
    "html": ".html",
    "markdown": ".md",
    "github": ".annotations",
}


class EveryFormat:
    """Stands where the command line chooses one format and one file."""

    detail: Final = Detail(text=True, lines=True, rewrites=True, rewritten=True, rules=True)

    def __init__(self, stem: str) -> None:
        self._stem = stem

    def chosen(self, *_: Any) -> "EveryFormat":
        """Whatever was said, all of them."""
        return self

    def write(self, report: Report) -> None:
        """One file for each format."""
        for output_format, suffix in SUFFIXES.items():
            document = reporter(output_format)(report)
            Path(self._stem + suffix).write_bytes(document.encode("utf-8", "backslashreplace"))


if __name__ == "__main__":
    vars(lint)["Output"] = EveryFormat(sys.argv[1])
    sys.argv[1:] = ["lint", *sys.argv[2:]]
    main()

"""The formats of a report. Each is one function `Report -> str`, imported when it is asked for."""

from importlib import import_module
from typing import Final, Protocol

from jdlint.finding import Detail, Report

FORMATS: Final = {
    "text": ("jdlint.reports.text", "text"),
    "json": ("jdlint.reports.json_report", "json_report"),
    "sarif": ("jdlint.reports.sarif", "sarif"),
    "github": ("jdlint.reports.github", "github"),
    "gitlab": ("jdlint.reports.gitlab", "gitlab"),
    "junit": ("jdlint.reports.junit", "junit"),
    "rdjson": ("jdlint.reports.rdjson", "rdjson"),
    "markdown": ("jdlint.reports.markdown", "markdown"),
    "html": ("jdlint.reports.html", "html"),
}
"""Where each format's function lives. A new format is one file and one line here."""

DETAILS: Final = {
    "sarif": Detail(text=True, rules=True),
    "rdjson": Detail(text=True),
    "html": Detail(text=True, lines=True, rewrites=True, rewritten=True),
}
"""What a format shows beyond findings."""


class Reporter(Protocol):
    """Turns a report into a document, the same for the same report, ending with a newline unless empty."""

    def __call__(self, report: Report) -> str: ...


def reporter(output_format: str) -> Reporter:
    """The function of a format of `FORMATS`."""
    module, function = FORMATS[output_format]
    found: Reporter = getattr(import_module(module), function)
    return found

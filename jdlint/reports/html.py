"""One HTML page that a hiring manager opens: each posting with its findings beside the lines they are about.

The page holds everything it needs. Its policy lets nothing run or load but the style and script it carries, known by
their hashes, so that a posting cannot act on who reads about it.
"""

import base64
import hashlib
from pathlib import Path

from jdlint.finding import FileReport, Report, Severity
from jdlint.reports.charts import patterns, percent
from jdlint.reports.contents import (
    ai_pm_percent,
    counted,
    reads_as,
    relative_path,
    skipped_checks,
    tally,
    why_broken,
    why_skipped,
)
from jdlint.reports.element import Html, element
from jdlint.reports.page_posting import posting_section

_ASSETS = Path(__file__).with_name("assets")
_COLUMNS = ("Posting", "Verdict", "AI PM", "Errors", "Warnings", "Infos", "Maturity")


def html(report: Report) -> str:
    """The report as one self-contained page."""
    style, script = (_asset(name) for name in ("report.css", "report.js"))
    policy = (
        f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", f"jdlint: {tally(report)}"),
        element("style", style),
    )
    body = element("body", patterns(), *_body(report), element("script", script))
    return f'<!doctype html>\n<html lang="en">{head}{body}</html>\n'


def _body(report: Report) -> list[Html]:
    sections = [
        posting_section(number, file)
        for number, file in enumerate(report.files)
        if file.status in ("linted", "too-short")
    ]
    return [
        element("a", "Skip to the postings", class_="skip", href="#postings"),
        element(
            "header",
            element("h1", "AI PM postings, as they read"),
            element("p", f"{counted(len(report.files), 'file')}: {tally(report)}.", class_="lead"),
        ),
        element("main", _notes(report), _index(report), *sections, id="postings", tabindex="-1"),
        element("footer", element("p", "Made by jdlint. The text of the postings is shown as it stands in the files.")),
    ]


def _notes(report: Report) -> Html:
    """What was not looked at, before anything else."""
    notes = [
        element("li", element("b", relative_path(file)), " ", why_broken(file))
        for file in report.files
        if file.status == "error"
    ]
    notes += [element("li", why_skipped(check, files)) for check, files in skipped_checks(report).items()]
    return element("ul", *notes, class_="notes") if notes else Html()


def _index(report: Report) -> Html:
    if len(report.files) < 2:
        return Html()
    heads = (element("th", element("button", name, type="button"), scope="col", aria_sort="none") for name in _COLUMNS)
    rows = (_row(number, file) for number, file in enumerate(report.files))
    table = element(
        "table",
        element("caption", "All postings. A column's name sorts by it."),
        element("thead", element("tr", *heads)),
        element("tbody", *rows),
        class_="index",
    )
    return element("div", table, class_="scroller", tabindex="0", role="region", aria_label="All postings")


def _row(number: int, file: FileReport) -> Html:
    shown: str = file.title or relative_path(file)
    judged = file.status in ("linted", "too-short")
    name = element("a", shown, href=f"#posting-{number}") if judged else element("span", shown)
    path = element("small", relative_path(file)) if file.title else Html()
    share = ai_pm_percent(file)
    counts = [sum(one.severity is severity for one in file.findings) for severity in reversed(Severity)]
    return element(
        "tr",
        element("th", name, path, scope="row", data_key=shown.casefold()),
        element("td", reads_as(file)),
        element("td", percent(share) if any(file.role_mix.values()) else "–", data_key=share, class_="number"),
        *(element("td", str(count), data_key=count, class_="number") for count in counts),
        element("td", file.maturity.band if judged else "–"),
    )


def _asset(name: str) -> Html:
    """An asset of this package, put into the page as it is; no text of a posting comes near it."""
    return Html((_ASSETS / name).read_text(encoding="utf-8"))


def _source(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"

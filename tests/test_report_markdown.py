"""Markdown for GitHub: readable, cut to fit, and inert whatever a posting says. Judged by GitHub's own parser."""

import re
from html.parser import HTMLParser

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options
from hypothesis import given
from reports_sample import ANY_TEXT, HOSTILE, confused_file, everyday, hostile, sound_file

from jdlint.finding import Report
from jdlint.reports.characters import one_line
from jdlint.reports.markdown import LONGEST_REPORT, MOST_RELATED, markdown
from tests.values import replace

OUR_TAGS = {"blockquote", "br", "code", "em", "h2", "h3", "li", "p", "strong"} | {
    "table", "thead", "tbody", "tr", "th", "td", "ul",
}  # fmt: skip


class Rendered(HTMLParser):
    """The page GitHub's parser makes of a report: its tags, and its text outside code."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.prose = ""
        self.text = ""
        self._in_code = 0
        self.feed(github_flavored_markdown_to_html(markdown(report), Options.CMARK_OPT_UNSAFE))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self._in_code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self._in_code -= tag == "code"

    def handle_data(self, data: str) -> None:
        self.text += data
        if not self._in_code:
            self.prose += data


def test_the_head_counts_what_was_found() -> None:
    assert markdown(everyday()).startswith("## jdlint: 3 errors, 2 warnings, 2 infos in 5 files\n")


def test_the_table_has_each_judged_posting_with_the_worst_first() -> None:
    rows = [line for line in markdown(everyday()).splitlines() if line.startswith("| roles")]
    assert rows == [
        "| roles/claims-triage.md<br>AI Product Manager | reads as a data science role "
        "| 34 % AI PM, 16 % data scientist, 10 % ML engineer | 🔴 3 🟠 2 🔵 1 |",
        "| roles/stub.md<br>AI PM | too short to judge |  | 🔵 1 |",
        "| roles/platform.md<br>AI Product Manager, Platform | no confusion found "
        "| 90 % AI PM, 10 % generalist PM | none |",
    ]


def test_what_was_not_linted_skipped_or_silenced_is_said_before_the_table() -> None:
    before = markdown(everyday()).split("| Posting")[0]
    assert "**roles/scan.md** could not be linted: not UTF-8" in before
    assert "LX01 skipped for 2 files: no model configured" in before
    assert "1 finding silenced in the postings: DS105" in before


def test_a_finding_shows_its_line_its_statement_and_what_to_write() -> None:
    text = markdown(everyday())
    assert "- 🔴 line 5 · **DS101** builds-or-trains-models: Ask for the quality bar of the churn models" in text
    assert "  > `Train and fine-tune the churn models that our adjusters rely on.`" in text
    assert "  - Write instead, mature: `Own the outcomes of the churn models across product lines" in text
    assert "**LX03** vague-duty · from a language model: " in text


def test_a_comparison_shows_what_the_change_did_to_the_mix() -> None:
    file = replace(confused_file(), before=sound_file())
    assert "90 % → 34 % AI PM, 0 % → 16 % data scientist, 0 % → 10 % ML engineer" in markdown(Report((file,), {}))


def test_many_related_lines_are_counted() -> None:
    finding = confused_file().findings[0]
    file = replace(confused_file(), findings=(replace(finding, related=finding.related * 5),))
    assert f"  - and {20 - MOST_RELATED} more lines\n" in markdown(Report((file,), {}))


def test_a_long_report_is_cut_at_a_finding_and_says_so() -> None:
    files = tuple(confused_file(f"roles/{number}.md") for number in range(200))
    text = markdown(Report(files, {}))
    assert LONGEST_REPORT - 5_000 < len(text) < 65_536
    assert len(text.encode()) < 2**20
    assert re.search(r"\n\n_[\d,]+ parts left out to fit: run jdlint to see everything\._\n$", text)
    assert Rendered(Report(files, {})).tags.count("blockquote") > 50


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(text: str) -> None:
    page = Rendered(hostile((text,)))
    assert set(page.tags) <= OUR_TAGS
    assert page.attributes == set()
    assert page.tags.count("h3") == 1
    assert page.tags.count("tr") == 2
    assert page.text.replace("\u200b", "").count(one_line(text)) >= 5


@given(ANY_TEXT)
def test_any_text_makes_no_markup_link_mention_or_reference(text: str) -> None:
    page = Rendered(hostile((text,)))
    assert set(page.tags) <= OUR_TAGS
    assert page.attributes == set()
    assert (page.tags.count("table"), page.tags.count("tr"), page.tags.count("h3")) == (1, 2, 1)
    assert not re.search(r"[@#]\w|:\w+:", page.prose)


def test_two_runs_give_the_same_bytes() -> None:
    assert markdown(hostile()) == markdown(hostile())

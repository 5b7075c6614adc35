"""The HTML page: self-contained, shut by its own policy, with every finding beside its line. See also the browser's."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from reports_sample import ANY_TEXT, HOSTILE, confused_file, everyday, finding_at, hostile, sound_file, suggestions

from jdlint.finding import FileReport, Maturity, Report, Severity
from jdlint.reports.characters import visible
from jdlint.reports.charts import NAMES
from jdlint.reports.element import element
from jdlint.reports.html import html
from tests.values import replace

TAGS_OF_HEAD = {"html", "head", "meta", "title", "style", "body", "script"}
TAGS_OF_BODY = {
    *("a", "article", "b", "button", "caption", "del", "details", "div", "fieldset", "footer", "h1", "h2", "h3", "h4"),
    *("header", "input", "ins", "label", "legend", "li", "main", "nav", "p", "section", "small", "span", "strong"),
    *("summary", "table", "tbody", "td", "th", "thead", "tr", "ul"),
    *("svg", "circle", "defs", "path", "pattern", "rect", "text"),
}


class Page(HTMLParser):
    """What a browser's parser sees: tags with their attributes, and the text outside style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.raw: dict[str, str] = {}
        self.comments: list[str] = []
        self._inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def handle_data(self, data: str) -> None:
        if self._inside in ("style", "script"):
            self.raw[self._inside] = self.raw.get(self._inside, "") + data
        else:
            self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


def one_file(**changes: object) -> Report:
    return Report((replace(confused_file(), **changes),), {})


def test_the_policy_lets_nothing_load_and_knows_style_and_script_by_their_hashes() -> None:
    page = Page(html(everyday()))
    (policy,) = [one["content"] for one in page.all("meta") if one.get("http-equiv") == "Content-Security-Policy"]
    hashes = {
        tag: base64.b64encode(hashlib.sha256(page.raw[tag].encode()).digest()).decode() for tag in ("style", "script")
    }
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; script-src 'sha256-{hashes['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert [name for name, _ in page.elements].index("style") > 3, "the policy must stand before what it allows"


def test_the_page_refers_to_nothing_outside_itself() -> None:
    page = Page(html(everyday()))
    assert not re.search(r"https?:|//|@import|url\(", re.sub(r"/\*.*?\*/|// .*", "", page.raw["style"]))
    for tag, attributes in page.elements:
        assert not attributes.keys() & {"src", "srcset", "data", "action", "style", "poster"}
        assert attributes.get("href", "#").startswith("#"), tag
        assert attributes.get("fill", "url(#").startswith("url(#")


def test_every_link_and_fill_finds_its_target() -> None:
    page = Page(html(everyday()))
    ids = page.ids()
    assert len(set(ids)) == len(ids)
    wanted = {one.get("href", "#postings")[1:] for _, one in page.elements}
    wanted |= {one["fill"][5:-1] for _, one in page.elements if "fill" in one}
    assert wanted <= set(ids)


def test_many_postings_have_an_index_and_one_has_none() -> None:
    rows = Page(html(everyday())).all("tr")
    assert len(rows) == 1 + len(everyday().files)
    assert not Page(html(one_file())).all("table")


def test_what_was_not_linted_is_said_at_the_top() -> None:
    text = "".join(Page(html(everyday())).texts)
    assert text.index("roles/scan.md could not be linted: not UTF-8") < text.index("Reads as")
    assert "LX01 skipped for 2 files: no model configured" in text


@pytest.mark.parametrize(("band", "chosen"), [("early", "early"), ("mature", "mature"), ("unknown", "scaling")])
def test_the_switch_starts_at_the_postings_own_maturity(band: str, chosen: str) -> None:
    page = Page(html(one_file(maturity=Maturity(band, "option"))))
    radios = page.all("input")
    assert [one["value"] for one in radios] == ["early", "scaling", "mature"]
    assert [one["value"] for one in radios if "checked" in one] == [chosen]


def test_a_finding_of_a_known_band_still_offers_all_three() -> None:
    finding = confused_file().findings[1]
    page = Page(html(one_file(findings=(replace(finding, suggestions=finding.suggestions[:1]),))))
    offered = [one["class"] for one in page.all("div") if "suggestion" in one.get("class", "")]
    assert offered == ["suggestion for-early", "suggestion for-scaling", "suggestion for-mature"]


def test_a_single_suggestion_is_always_shown_and_needs_no_switch() -> None:
    finding = replace(confused_file().findings[1], suggestions=suggestions("it")[:1], rewrites=())
    page = Page(html(one_file(findings=(finding,))))
    assert [one["class"] for one in page.all("div") if "suggestion" in one.get("class", "")] == ["suggestion"]
    assert not page.all("fieldset")


def test_a_finding_stands_in_the_row_of_its_line() -> None:
    rows = html(one_file()).split('<div class="row ')
    assert [number for number, row in enumerate(rows) if "DS103 builds" in row] == [6]
    assert "Build and maintain the data pipelines" in rows[6]


def test_a_finding_off_any_statement_stands_at_the_line_before() -> None:
    file = confused_file()
    line = replace(file.lines[5], place=replace(file.lines[5].place, column=40))
    finding = finding_at(line, "SC601", "elsewhere", Severity.INFO, "m")
    rows = html(one_file(findings=(finding,))).split('<div class="row ')
    assert [number for number, row in enumerate(rows) if "SC601 elsewhere" in row] == [6]


def test_without_the_postings_lines_the_findings_show_their_excerpts() -> None:
    page = html(one_file(lines=(), text="", rewritten=""))
    assert "Train and fine-tune the churn models" in page
    assert page.count('<div class="row ') == len(confused_file().findings)


def test_every_family_has_a_name_a_hue_and_a_pattern_of_its_own() -> None:
    page = Page(html(everyday()))
    rules = re.findall(r"([^{}]*)\{\s*--hue: ([^;]+);", page.raw["style"])
    hues = {family: hue for names, hue in rules for family in re.findall(r"\.family-(\w+)", names)}
    strokes = re.findall(r'id="fill-(\w+)".*?<path d="([^"]*)"', html(everyday()))
    looks = {family: (hues[family], path) for family, path in strokes if family != "strategic"}  # as all of ai_pm
    assert set(looks) == set(NAMES) - {"strategic"}
    assert len(set(looks.values())) == len(looks)


def test_the_charts_say_their_numbers_in_words() -> None:
    page = html(one_file())
    assert "strategic 25 %, tactical 25 %, technical 50 %" in page
    assert "<b>16 %</b> data scientist" in page
    empty = html(one_file(role_mix={}, strands={}))
    assert "No duties to share out." in empty
    assert "No strategic, tactical or technical duties to place." in empty


@pytest.mark.parametrize(
    ("strands", "point"),
    [
        ({"strategic": 1.0}, (100.0, 0.0)),
        ({"tactical": 1.0}, (0.0, 173.2)),
        ({"technical": 1.0}, (200.0, 173.2)),
        ({"strategic": 1 / 3, "tactical": 1 / 3, "technical": 1 / 3}, (100.0, 115.47)),
    ],
)
def test_the_point_of_the_triangle_is_nearest_its_largest_strand(
    strands: dict[str, float], point: tuple[float, float]
) -> None:
    (circle,) = Page(html(one_file(strands=strands))).all("circle")
    assert (float(circle["cx"]), float(circle["cy"])) == pytest.approx(point, abs=0.01)


def test_a_rewrite_is_shown_before_and_after_and_only_where_it_changed_something() -> None:
    page = html(one_file())
    assert "<del><span" in page
    assert ">- Set the quality bar for the churn models that our adjusters rely on.</span></ins>" in page
    assert "Before and after" not in html(Report((sound_file(),), {}))


def test_a_comparison_says_what_the_share_was_before() -> None:
    text = "".join(Page(html(one_file(before=sound_file()))).texts)
    assert "Reads as a data science role. AI PM share: 90 % before, 34 % now." in text


def test_silenced_findings_keep_their_reason() -> None:
    assert "DS105, line 7: no MLOps engineer until May" in html(one_file())


def test_text_put_into_an_element_is_escaped_and_elements_are_not() -> None:
    inner = element("b", "<i>")
    assert element("p", inner, "&", title='"<') == '<p title="&quot;&lt;"><b>&lt;i&gt;</b>&amp;</p>'


def assert_inert(page: Page) -> None:
    tags = [name for name, _ in page.elements]
    assert set(tags) <= TAGS_OF_HEAD | TAGS_OF_BODY
    assert (tags.count("script"), tags.count("style"), tags.count("article")) == (1, 1, 1)
    assert page.comments == []
    for _, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcdoc")]
        assert attributes.get("href", "#").startswith("#")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(text: str) -> None:
    page = Page(html(hostile((text,))))
    assert_inert(page)
    shown = [one for one in page.texts if visible(text).replace("\r\n", "\n").replace("\r", "\n") in one]
    assert len(shown) > 5


@settings(max_examples=25)
@given(ANY_TEXT)
def test_any_text_stays_text(text: str) -> None:
    page = html(hostile((text,)))
    page.encode()
    assert_inert(Page(page))
    assert not re.search("[\x00\x1b\x9b\u202a-\u202e\u2066-\u2069]", page)


def test_an_empty_report_is_a_page() -> None:
    assert "0 files: 0 errors" in html(Report((), {}))
    assert "roles/a.md" in html(Report((FileReport("roles/a.md", "error", "gone"),), {}))


def test_two_runs_give_the_same_bytes() -> None:
    assert html(hostile()) == html(hostile())

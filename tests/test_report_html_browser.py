"""The HTML page in a real browser: nothing runs, nothing loads, everything is reached by keyboard and read aloud.

Set `SCREENSHOTS` to a folder to keep pictures of it: light and dark, wide and narrow.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from reports_sample import everyday, hostile

from jdlint.reports.html import html

pytestmark = pytest.mark.browser

WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
INDEX_TITLES = "table.index tbody th > :first-child"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """The system's Chromium; playwright's own downloads are not used."""
    from playwright.sync_api import sync_playwright

    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found, "these tests need Chromium: apt-get install chromium"
    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    pages = {"everyday": html(everyday()), "hostile": html(hostile())}
    for name, page in pages.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in pages}


@pytest.fixture
def page(browser: Any, files: dict[str, Path]) -> Iterator[Any]:
    with browser.new_context(viewport=WIDE) as context:
        opened = context.new_page()
        opened.goto(files["everyday"].as_uri())
        yield opened


def titles(page: Any) -> list[str]:
    return page.locator(INDEX_TITLES).all_inner_texts()


@pytest.mark.parametrize("name", ["everyday", "hostile"])
def test_the_page_makes_no_request_breaks_no_policy_and_runs_no_foreign_script(
    browser: Any, files: dict[str, Path], name: str
) -> None:
    requests, complaints, dialogs = [], [], []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("request", lambda request: requests.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        page.goto(files[name].as_uri())
        for summary in page.locator("summary").all():
            summary.click()
        page.wait_for_timeout(200)
        assert requests == [files[name].as_uri()]
        assert complaints == []
        assert dialogs == []
        assert page.locator("script").count() == 1
        assert page.locator("img, iframe, object, embed, link, base, form").count() == 0


def test_the_policy_stops_a_script_and_a_style_that_get_in_all_the_same(page: Any) -> None:
    page.evaluate(
        """() => {
            document.body.insertAdjacentHTML("beforeend", "<i id=in style='color:red' onclick='window.ran=1'>x</i>");
            const script = document.createElement("script");
            script.textContent = "window.ran = 1";
            document.body.append(script);
            document.getElementById("in").click();
        }"""
    )
    assert page.evaluate("window.ran") is None
    assert page.evaluate("getComputedStyle(document.getElementById('in')).color") != "rgb(255, 0, 0)"


def test_the_switch_shows_the_suggestions_of_one_maturity(page: Any) -> None:
    article = page.locator("#posting-0")
    for band in ("early", "mature", "scaling"):
        article.get_by_label(band, exact=True).check()
        assert article.locator(f".for-{band}:visible").count() == 4
        assert article.locator(".suggestion:visible").count() == 4


def test_the_switch_works_by_keyboard(page: Any) -> None:
    page.locator(".pick-scaling").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator(".for-mature:visible").count() == 4
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert page.locator(".for-early:visible").count() == 4


def test_the_index_sorts_by_name_and_by_number_and_turns_around(page: Any) -> None:
    assert titles(page)[0] == "AI Product Manager"
    page.get_by_role("button", name="Posting").click()
    assert titles(page) == [
        "AI PM",
        "AI Product Manager",
        "AI Product Manager, Platform",
        "Data Scientist",
        "roles/scan.md",
    ]
    page.get_by_role("button", name="AI PM").click()
    assert titles(page)[:2] == ["AI Product Manager, Platform", "AI Product Manager"]
    page.get_by_role("button", name="AI PM").click()
    assert titles(page)[-1] == "AI Product Manager, Platform"


def test_the_index_sorts_by_keyboard_and_says_how(page: Any) -> None:
    button = page.get_by_role("button", name="Errors")
    button.focus()
    page.keyboard.press("Enter")
    head = page.locator("th", has=button)
    assert head.get_attribute("aria-sort") == "descending"
    page.keyboard.press("Space")
    assert head.get_attribute("aria-sort") == "ascending"
    assert page.locator("th[aria-sort=ascending]").count() == 1


def test_the_first_tab_stop_skips_to_the_postings(page: Any) -> None:
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the postings"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "postings"


def test_every_control_is_a_tab_stop_with_a_visible_focus(page: Any) -> None:
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        tag = page.evaluate("document.activeElement.tagName")
        if tag == "BODY":
            break
        reached.add(tag)
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    assert reached >= {"A", "BUTTON", "INPUT", "SUMMARY"}


def test_a_jump_leads_to_its_finding(page: Any) -> None:
    page.get_by_role("link", name="error DS103, line 6").click()
    assert page.locator(".finding:target").get_by_text("DS103").is_visible()
    assert page.locator(".finding:target").evaluate("one => one.getBoundingClientRect().top") > 40


def test_findings_stand_beside_their_line_where_there_is_room_and_below_it_where_not(page: Any) -> None:
    row = page.locator(".row", has_text="DS101 builds")

    def left(selector: str) -> float:
        return row.locator(selector).bounding_box()["x"]

    assert left(".beside") > left(".statement") + 300
    page.set_viewport_size(NARROW)
    assert left(".beside") == left(".statement")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("name", ["everyday", "hostile"])
def test_axe_finds_nothing(browser: Any, files: dict[str, Path], scheme: str, viewport: Any, name: str) -> None:
    import axe_playwright_python as axe

    (engine,) = Path(axe.__file__).parent.glob("**/axe.min.js")
    with browser.new_context(color_scheme=scheme, viewport=viewport) as context:
        page = context.new_page()
        page.goto(files[name].as_uri())
        for details in page.locator("summary").all()[:6]:
            details.click()
        page.evaluate(engine.read_text(encoding="utf-8"))
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(one["id"], one["nodes"][0]["html"]) for one in result["violations"]] == []
        assert len(result["passes"]) > 20
        keep(page, f"{name}-{scheme}-{viewport['width']}")


def test_it_prints_without_cutting_a_finding(page: Any) -> None:
    page.emulate_media(media="print")
    assert page.locator(".skip").is_hidden()
    assert page.locator(".finding").first.evaluate("one => getComputedStyle(one).breakInside") == "avoid"
    assert page.locator(".mix").first.evaluate("one => getComputedStyle(one).printColorAdjust") == "exact"


def keep(page: Any, name: str) -> None:
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

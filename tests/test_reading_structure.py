"""Lines as headings, items and paragraphs; formats by suffix or by look; front matter, comments, titles, errors."""

import subprocess
import sys
from pathlib import Path

import pytest

from jdlint.errors import ReadingError
from jdlint.reading import SUFFIXES, read, read_file

ROOT = Path(__file__).resolve().parent.parent


def kinds(text: str, name: str = "role.txt") -> list[tuple[str, str]]:
    source = read(text.encode(), name)
    return [(block.kind, source.text[block.start : block.end]) for block in source.blocks]


def levels(text: str, name: str) -> list[tuple[str, int]]:
    source = read(text.encode(), name)
    return [(block.kind, block.level) for block in source.blocks]


PROSE = "We are a company that builds tools for people who repair machines."


@pytest.mark.parametrize("name", ["role.txt", "role.md"])
@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Requirements:", "Requirements:"),
        ("WHAT YOU WILL DO", "WHAT YOU WILL DO"),
        ("What you bring", "What you bring"),
        ("🚀 What you'll do", "🚀 What you'll do"),
        ("About us", "About us"),
        ("In this role, you will:", "In this role, you will:"),
        ("You are the right fit if you", "You are the right fit if you"),
        ("**Your first year**", "Your first year"),
        ("**Requirements: **", "Requirements:"),
        ("__Requirements__:", "Requirements:"),
        ("In your first 30 days…", "In your first 30 days…"),
    ],
)
def test_a_line_that_looks_like_a_heading_above_a_list_is_one(line: str, heading: str, name: str) -> None:
    assert kinds(f"{line}\n\n• Decide what we build\n• Talk to customers\n", name) == [
        ("heading", heading),
        ("item", "Decide what we build"),
        ("item", "Talk to customers"),
    ]


@pytest.mark.parametrize("name", ["role.txt", "role.md"])
@pytest.mark.parametrize(
    "line",
    [
        "Job title: AI Product Manager",
        "**Analytics:** SQL, Python",
        "Location: Lisbon",
        "We are hiring.",
        "3+ years of experience with models that learn",
        "Experience with real-time audio",
        "and what you bring",
        "#LI-REMOTE",
        "Requirements are what this sentence is about, and it is far too long to be a heading of anything:",
    ],
)
def test_a_line_with_content_is_no_heading(line: str, name: str) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}\n", name)[1][0] == "paragraph"


@pytest.mark.parametrize(
    "mark",
    [
        "- ",
        "* ",
        "• ",
        "•",
        "– ",
        "— ",
        "· ",
        "▪ ",
        "✓ ",
        "✅ ",
        "➤ ",
        "\uf0b7 ",
        "1. ",
        "1) ",
        "(2) ",
        "a) ",
        "iv. ",
        "o   ",
        "-",
    ],
)
@pytest.mark.parametrize("name", ["role.txt", "role.md"])
def test_marks_of_list_items_are_known_and_left_out(mark: str, name: str) -> None:
    found = kinds(f"You will:\n{mark}Decide what we build\n{mark}Talk to customers\n", name)
    assert found == [("heading", "You will:"), ("item", "Decide what we build"), ("item", "Talk to customers")]


@pytest.mark.parametrize(
    "line", ["-5 % growth a year", "2024 was good", "I. e. one word", "e.g. one", "over here", "*note"]
)
def test_what_only_resembles_a_mark_begins_no_item(line: str) -> None:
    assert all(kind != "item" for kind, _ in kinds(f"{PROSE}\n\n{line}\n"))


def test_tabs_below_a_label_make_items_and_indents_make_levels() -> None:
    assert kinds("You will:\n\tDecide\n\tTalk to customers\n") == [
        ("heading", "You will:"),
        ("item", "Decide"),
        ("item", "Talk to customers"),
    ]
    assert levels("• a one\n  • a two\n    • a three\n• again\n", "role.txt") == [
        ("item", 1),
        ("item", 2),
        ("item", 3),
        ("item", 1),
    ]
    assert levels("- one\n  - two\n    - three\n- again\n", "role.md") == [
        ("item", 1),
        ("item", 2),
        ("item", 3),
        ("item", 1),
    ]
    assert levels("<ul><li>one<ul><li>two</li></ul></li><li>again</ul>", "role.html") == [
        ("item", 1),
        ("item", 2),
        ("item", 1),
    ]


def test_lines_join_only_where_an_editor_broke_them() -> None:
    wrapped = "We run a marketplace for used parts. Our\nLisbon office is small, and the people\nin it are few.\n"
    assert kinds(wrapped) == [("paragraph", wrapped.strip())]
    separate = "Experience with products that can be wrong\nComfort with numbers\nA trade background\n"
    assert [kind for kind, _ in kinds(separate)] == ["paragraph"] * 3
    assert kinds("• Decide which of the ideas\n  Lisbon tests\n• Talk\nto customers\n") == [
        ("item", "Decide which of the ideas\nLisbon tests"),
        ("item", "Talk\nto customers"),
    ]


def test_emoji_lead_a_list_or_a_heading() -> None:
    assert [kind for kind, _ in kinds("🏖 30 days of holiday\n💻 A laptop\n🚲 A bicycle\n")] == ["item"] * 3
    assert kinds(f"🏖 Time off\n{PROSE}\n")[0][0] == "heading"


@pytest.mark.parametrize(
    ("name", "text"), [("role.txt", "AI PM\n=====\nRole\n----\n"), ("role.md", "# AI PM\n\nRole\n----\n")]
)
def test_underlines_and_number_signs_give_levels(name: str, text: str) -> None:
    assert levels(text, name) == [("heading", 1), ("heading", 2)]


def test_a_paragraph_above_a_divider_is_no_heading() -> None:
    assert levels(f"{PROSE}\n---\n\n{PROSE}\n", "role.md") == [("paragraph", 0), ("paragraph", 0)]


def test_a_bold_line_within_an_item_belongs_to_it() -> None:
    assert kinds("- **Ownership**\n  You own the roadmap\n- **Requirements**\n  - nested\n", "role.md") == [
        ("item", "Ownership\nYou own the roadmap"),
        ("item", "Requirements"),
        ("item", "nested"),
    ]


def test_a_heading_swallowed_by_the_list_before_it_is_given_back() -> None:
    assert kinds("- Decide\nWhat we offer\n- A desk\n", "role.md") == [
        ("item", "Decide"),
        ("heading", "What we offer"),
        ("item", "A desk"),
    ]


def test_markup_leaves_and_what_it_marks_stays() -> None:
    text = "See *the* **plan** in [our docs](https://example.org/x) ![a chart](c.png) `dbt` &amp; 1\\[ <https://example.org>"
    assert kinds(text, "role.md") == [("paragraph", "See the plan in our docs a chart dbt & 1[ https://example.org")]


def test_html_within_markdown_is_read_as_html() -> None:
    text = (
        "Before<br>after\n\n<ul>\n<li>One &amp; a half</li>\n<li>Two</li>\n</ul>\n\n"
        "<details>\n<summary>Perks</summary>\n<p>A desk</p>\n</details>\n"
    )
    assert [line for _, block in kinds(text, "role.md") for line in block.split("\n")] == [
        "Before", "after", "One & a half", "Two", "Perks", "A desk",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["role.md", "role.txt", "role.html"])
@pytest.mark.parametrize("comment", ["<!-- jdlint-disable DS101: why -->", "<!--jdlint-disable DS101: why-->"])
def test_comments_are_kept_apart_with_their_place(name: str, comment: str) -> None:
    text = f"One {comment} two.\n\n{comment}\n\nThree.\n"
    source = read(text.encode(), name)
    assert [each.text for each in source.comments] == ["jdlint-disable DS101: why"] * 2
    assert all(text[each.start : each.end] == comment for each in source.comments)
    assert source.text.split() == ["One", "two.", "Three."]


@pytest.mark.parametrize("name", ["role.md", "role.txt", "role.html"])
def test_a_comment_that_never_ends_hides_nothing(name: str) -> None:
    assert "Decide what we build" in read(b"Role\n\n<!-- oops\n\nDecide what we build\n", name).text


def test_a_page_names_its_title_and_hides_what_nobody_reads() -> None:
    page = b"<head><title>AI PM &amp; more</title><style>p{}</style></head><body><script>x('<p>no</p>')</script><p>Yes"
    source = read(page, "role.html")
    assert source.html_title is not None
    assert source.html_title.value == "AI PM & more"
    assert source.original[source.html_title.start : source.html_title.end] == "AI PM &amp; more"
    assert source.text == "Yes"


@pytest.mark.parametrize("name", ["role.md", "role.txt", "role.html"])
def test_front_matter_gives_values_with_their_place(name: str) -> None:
    text = "---\r\ntitle: 'AI PM – Café'\r\njdlint: {team: {ml_engineers: 0}}\r\n---\r\nText here.\r\n"
    source = read(text.encode("utf-8-sig"), name)
    assert {key: value.value for key, value in source.front_matter.items()} == {
        "title": "AI PM – Café",
        "jdlint": {"team": {"ml_engineers": 0}},
    }
    title = source.front_matter["title"]
    assert source.original[title.start : title.end] == "AI PM – Café"
    assert source.text == "Text here."
    assert source.place(0, 4).line == 5


def test_a_divider_at_the_top_is_no_front_matter() -> None:
    source = read(b"---\n\nWe are hiring an AI product manager.\n\n---\n\nApply.\n", "role.md")
    assert source.front_matter == {}
    assert "hiring" in source.text


@pytest.mark.parametrize(
    ("content", "format"),
    [
        ("<!doctype html><p>x", "html"),
        ("\ufeff  <div>x</div>", "html"),
        ("<!-- note --><html>x", "html"),
        ("# x", "markdown"),
        ("x <b>y</b>", "markdown"),
        ("<https://example.org>", "markdown"),
    ],
)
def test_without_a_known_suffix_the_text_tells_the_format(content: str, format: str) -> None:
    assert read(content.encode(), "-").format == format


def test_the_suffix_tells_the_format_in_any_case() -> None:
    for suffix, format in SUFFIXES.items():
        assert read(b"<p>x", "role" + suffix.upper()).format == format
    assert read(b"<p>x", "role.md", "text").format == "text"


def test_a_path_that_is_no_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"no\.md: there is no such file"):
        read_file(str(tmp_path / "no.md"))
    with pytest.raises(ReadingError, match="this is a folder"):
        read_file(str(tmp_path))
    with pytest.raises(ReadingError, match="cannot be read"):
        read_file("a\0b")


def test_a_markdown_posting_loads_neither_the_html_reader_nor_yaml() -> None:
    program = (
        "import sys; from jdlint.reading import read; read('# AI PM\\n\\n- Decide – &amp; talk\\n'.encode(), 'a.md'); "
        "print([name for name in ('yaml', 'html', 'html.parser', 'jdlint.reading.html') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_long_file_is_read_in_parts_as_it_is_in_one() -> None:
    part = (
        "## Requirements\n\n- Decide – together\n\n```\ncode\n\nmore\n```\n\n"
        "<!-- jdlint-disable\n\nDS101 -->\n\nText.\n\n"
    )
    source = read((part * 9_000).encode(), "role.md")
    once = read(part.encode(), "role.md")
    assert len(source.blocks) == 9_000 * len(once.blocks)
    assert [block.kind for block in source.blocks] == [block.kind for block in once.blocks] * 9_000
    assert len(source.comments) == 9_000
    last = source.blocks[-1]
    assert source.place(last.start, last.end).line == 9_000 * part.count("\n") - 1


def test_the_company_is_told_about_under_its_name_without_a_gap() -> None:
    text = "• Decide what we build\n• Talk to customers\nAbout Fernwick\n" + PROSE + "\n"
    assert kinds(text, "role.txt")[2] == ("heading", "About Fernwick")

"""What holds for every text and every reader: only ReadingError is raised, and every range finds its way back."""

from html import unescape
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jdlint.errors import ReadingError
from jdlint.reading import read
from jdlint.reading.source import Source

Format = Literal["markdown", "text", "html"]
FORMATS: tuple[Format, ...] = ("markdown", "text", "html")
HIDDEN = "\u200b\u00ad\u200f\u202b\ufeff"
"""A few of the characters that nobody sees."""

MARKS = (
    "** __ * _ ` ~~ - • – # ## > 1. 1) | |-|-| --- === ``` [ ](u) ![ <br> <b> </b> <p> </p> <ul> <li> </li> </ul> "
    "<h2> </h2> <td> <div "
    "<!-- --> < > </ & &amp; &nbsp; &shy; &eacute; &#8203; &nope; \\ \\* <title> </title> "
    "<script> </script> <pre> <![CDATA[ <? \" '"
).split()
WORDS = "Build model models. Requirements: WHAT you 🚀 café Ω 漢字 e\u0301 3+ years".split()
SPACES = (" ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\u2028", "\u00a0", "\x0b", "    ", "\n- ", "\n  ", "\n\n    ")
PIECES = st.sampled_from([*MARKS, *WORDS, *SPACES, *HIDDEN])
POSTINGS = st.lists(PIECES, max_size=60).map("".join)


def source_of(text: str, format: Format) -> Source | None:
    try:
        return read(text.encode("utf-8", "surrogatepass"), "role", format)
    except ReadingError:
        return None


@given(st.binary(max_size=400), st.sampled_from([None, *FORMATS]))
@example(b"\xff\xfe\x00\xd8", None)
@example(b"---\na: &a [*a]\n---\n", "text")
@example(b"---\n\x85: \xc2\x85\n---\n", "markdown")
def test_bytes_of_any_kind_raise_nothing_but_a_reading_error(content: bytes, format: Format | None) -> None:
    said = ""
    try:
        source = read(content, "role.dat", format)
    except ReadingError as error:
        said = str(error)
    assert said.startswith("role.dat: ") if said else source.original.strip()


@pytest.mark.parametrize("format", FORMATS)
@given(text=POSTINGS)
def test_each_character_of_the_readable_text_stands_in_the_file_where_its_range_says(format: Format, text: str) -> None:
    source = source_of(text, format)
    if source is None:
        return
    for block in source.blocks:
        before = 0
        for at in range(block.start, block.end):
            start, end = source.spans.original_range(at, at + 1)
            assert before <= start <= end <= len(source.original), "ranges come in the order of the text"
            before = start
            character, written = source.text[at], source.original[start:end]
            if character == "\n":  # a line break has no characters of its own
                continue
            if character.isspace():
                assert written.isspace() or unescape(written).isspace()
            elif written != character:
                assert character in unescape(written), (character, written)


@pytest.mark.parametrize("format", FORMATS)
@given(text=POSTINGS)
def test_blocks_are_trimmed_disjoint_and_separated_by_one_newline(format: Format, text: str) -> None:
    source = source_of(text, format)
    if source is None:
        return
    for block in source.blocks:
        readable = source.text[block.start : block.end]
        assert readable
        assert readable == readable.strip()
    assert source.text == "\n".join(source.text[block.start : block.end] for block in source.blocks)
    assert not any(character in source.text for character in HIDDEN)


@pytest.mark.parametrize("format", FORMATS)
@given(text=POSTINGS)
def test_a_byte_order_mark_and_the_encoding_move_nothing(format: Format, text: str) -> None:
    source = source_of(text, format)
    if source is None or text.startswith("\ufeff"):
        return
    for encoding in ("utf-8-sig", "utf-16"):
        other = read(text.encode(encoding), "role", format)
        assert (other.text, other.blocks, other.comments) == (source.text, source.blocks, source.comments)
        assert other.original == source.original


PLAIN = st.text(st.characters(codec="utf-8", categories=("Lu", "Ll", "Nd", "Lo", "So")), min_size=1, max_size=12)
LINES = st.lists(st.lists(PLAIN, max_size=6).map(lambda words: " ".join(["Word", *words])), min_size=1, max_size=8)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@given(lines=LINES, mark=st.sampled_from(["", "- ", "• ", "\t", "# "]))
def test_no_word_is_lost_and_none_are_glued(format: Format, end: str, lines: list[str], mark: str) -> None:
    mark = mark if format != "html" else ""

    source = source_of((end + end).join(mark + line for line in lines), format)

    assert source is not None
    assert source.text.split() == [word for line in lines for word in line.split()]


@given(
    st.lists(
        st.sampled_from(["<p>", "<div>", "<br>", "<li>", "</li>", "<td>", "<h3>", "</h3>", "</p>", "<tr>"]),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from(["html", "markdown"]),
)
def test_words_on_both_sides_of_a_tag_that_breaks_the_line_stay_two_words(tags: list[str], format: Format) -> None:
    source = source_of(f"one{''.join(tags)}two", format)
    assert source is not None
    assert source.text.split() == ["one", "two"]


@given(
    st.sampled_from(
        ["<b>", "<em>", "<a href='x'>", "</b>", '<span class="a>b">', "&shy;", "&#8203;", "<!-- c -->", "\u00ad"]
    )
)
def test_what_stands_within_a_word_does_not_part_it(inner: str) -> None:
    for format in ("html", "markdown"):
        source = source_of(f"one{inner}two", format)
        assert source is not None
        assert source.text == "onetwo"


@given(
    st.integers(0, 5),
    st.integers(0, 3),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["", "é", "🚀", "\u200f", "\t"]),
)
def test_lines_and_columns_count_from_one_in_code_points(above: int, indent: int, end: str, lead: str) -> None:
    text = f"x{end}" * above + end * bool(above) + " " * indent + lead + " Build models"
    for format in FORMATS:
        source = source_of(text, format)
        assert source is not None
        start = source.text.index("Build")
        place = source.place(start, start + 5)
        assert (place.line, place.column) == (above + bool(above) + 1, indent + len(lead) + 2)
        assert place.end_column == place.column + 5

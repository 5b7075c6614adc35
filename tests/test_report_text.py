"""The text report: what a person sees at a terminal."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.finding import (
    Evidence,
    FileReport,
    Finding,
    Maturity,
    Place,
    RelatedLine,
    Report,
    Severity,
    Silenced,
    SkippedCheck,
    Snippet,
    Suggestion,
)
from jdlint.reports.cells import underlined
from jdlint.reports.text import Look, statistics, text
from tests.values import replace

LINE = "- Build and train churn models"
SETTINGS = {"maturity": "auto", "today": "2026-11-23", "fail_on": "error"}


def finding(**changes: Any) -> Finding:
    whole = Finding(
        code="DS101",
        name="builds-or-trains-models",
        severity=Severity.ERROR,
        source="rule",
        message="Building models is a data scientist's work.",
        place=Place(12, 3, 12, 31),
        excerpt=LINE[2:],
        suggestions=(Suggestion("replace", "early", "Frame the problem."),),
        related=(),
        covers=(),
        fingerprint="f",
        snippet=Snippet(LINE, 2, len(LINE)),
    )
    return replace(whole, **changes)


def posting(*findings: Finding, **changes: Any) -> FileReport:
    mix = {"data_scientist": 0.58, "ai_pm": 0.3, "generalist_pm": 0.12, "other": 0.001}
    strands = {"strategic": 0.2, "tactical": 0.5, "technical": 0.3}
    return replace(
        FileReport("role.md", "linted", title="AI PM", role_mix=mix, strands=strands, findings=findings), **changes
    )


def shown(*files: FileReport, **look: Any) -> str:
    return text(Report(files, SETTINGS), Look(**look))


def test_a_finding_shows_its_place_its_line_the_reason_and_what_to_write() -> None:
    lines = shown(posting(finding()), quiet=True).splitlines()
    assert lines == [
        "role.md:12:3: error DS101 builds-or-trains-models",
        "    12 | - Build and train churn models",
        "       |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
        "    Building models is a data scientist's work.",
        "    instead  Frame the problem.",
    ]


def test_the_verdict_comes_first_in_words_and_bars() -> None:
    lines = shown(posting(finding(), confusions=("data-science",))).splitlines()
    assert lines[0] == "role.md: AI PM"
    verdict = " ".join(line.strip() for line in lines[1:3])
    assert verdict == (
        "reads 58 % data scientist, 30 % AI PM, 12 % generalist PM: mistakes the AI PM for a data scientist or engineer"
    )
    chart = [line for line in lines if "█" in line]
    assert [line.split("%")[0].strip() for line in chart] == [
        "data scientist    ████████████········  58",
        "AI PM             ██████··············  30",
        "generalist PM     ██··················  12",
    ]
    assert chart[0].endswith("strategic ████················  20 %")
    assert lines[-1] == "1 file: 1 error"


def test_two_confusions_are_one_sentence() -> None:
    both = posting(finding(), confusions=("data-science", "generalist-pm"))
    told = " ".join(shown(both, width=120).split())
    assert "for a data scientist or engineer and for a generalist product manager" in told


def test_a_sound_posting_gets_one_kind_line() -> None:
    sound = posting(role_mix={"ai_pm": 0.84, "generalist_pm": 0.16})
    assert shown(sound).splitlines() == [
        "role.md: nothing to change; reads 84 % AI PM, 16 % generalist PM",
        "1 file: 0 errors",
    ]


def test_three_suggestions_stand_below_each_other() -> None:
    bands = ("early", "scaling", "mature")
    three = tuple(Suggestion("insert", band, f"Write for {band}.\nAnd more.") for band in bands)
    lines = shown(posting(finding(suggestions=three)), quiet=True).splitlines()[-6:]
    assert lines == [
        "    add      early    (1) Write for early.",
        "                      (2) And more.",
        "             scaling  (1) Write for scaling.",
        "                      (2) And more.",
        "             mature   (1) Write for mature.",
        "                      (2) And more.",
    ]


def test_a_checklist_stands_item_by_item() -> None:
    message = "2 things are missing: (1) no duty says what good is; (2) the team is not named."
    lines = shown(posting(finding(message=message)), quiet=True).splitlines()
    assert lines[3:6] == [
        "    2 things are missing:",
        "    (1) no duty says what good is",
        "    (2) the team is not named.",
    ]


def test_an_aggregate_names_its_lines_and_a_fold_its_codes() -> None:
    related = tuple(RelatedLine(Place(line, 1, line, 9), "x") for line in (14, 16, 14))
    lines = shown(posting(finding(related=related, covers=("DS108", "SC601"))), quiet=True).splitlines()
    assert lines[-2:] == ["    lines    14, 16", "    also     DS108, SC601"]


def test_what_was_not_linted_is_never_silent() -> None:
    broken = FileReport("gone.md", "error", reason="no such file")
    skipped = posting(checks_skipped=(SkippedCheck("LX", "no model configured"),))
    for look in ({}, {"quiet": True}, {"verbose": True}):
        told = shown(broken, skipped, **look)
        assert "gone.md: not linted: no such file" in told
        assert "skipped: LX: no model configured" in told
    assert "1 not linted" in shown(broken)


def test_other_roles_are_counted_and_named_on_request() -> None:
    other = FileReport("designer.md", "out-of-scope", reason="the title is a designer's")
    assert shown(other).splitlines() == ["1 file: 0 errors; 1 out of scope (--verbose says why)"]
    assert "designer.md: out of scope: the title is a designer's" in shown(other, verbose=True)


def test_verbose_tells_what_was_silenced_and_where_the_maturity_comes_from() -> None:
    silenced = (Silenced("DS108", 9, "no analyst"), Silenced("DS101", 12, None))
    maturity = Maturity("early", "text", (Evidence(4, "our first AI hire"),))
    told = shown(posting(silenced=silenced, maturity=maturity), verbose=True)
    for said in ("silenced: DS108 on line 9: no analyst", "DS101 on line 12: no reason given", "early (from text)"):
        assert said in told
    assert "line 4: our first AI hire" in told
    assert "2 silenced" in shown(posting(silenced=silenced))


def test_a_posting_too_short_to_judge_says_so_without_a_chart() -> None:
    short = posting(finding(code="JD004"), status="too-short", reason="only 2 statements say what the person does")
    told = shown(short)
    assert "too short to judge: only 2 statements say" in told
    assert "█" not in told


def test_statistics_count_each_rule_most_often_first() -> None:
    report = Report((posting(finding(), finding(code="BZ703", name="many"), finding()),), SETTINGS)
    assert statistics(report) == "     2  DS101  builds-or-trains-models\n     1  BZ703  many\n"


def test_an_empty_report_says_that_there_was_nothing() -> None:
    assert text(Report((), SETTINGS)) == "0 files: 0 errors\n"


def test_color_appears_only_where_it_was_asked_for_and_changes_no_letter() -> None:
    plain, colored = shown(posting(finding())), shown(posting(finding()), color=True)
    assert "\x1b" not in plain
    assert "\x1b[31m" in colored
    import click

    assert click.unstyle(colored) == plain


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    long = finding(
        message="Many words that go on and on, " * 9,
        suggestions=tuple(
            Suggestion("replace", band, "Write this and that. " * 9) for band in ("early", "scaling", "mature")
        ),
        snippet=Snippet("- " + "word " * 60, 2, 300),
    )
    lines = shown(posting(long, long, confusions=("data-science", "generalist-pm")), width=width).splitlines()
    assert max(map(len, lines)) <= width or width == 40
    assert all(len(line) <= max(width, 49) for line in lines)


HOSTILE = "\x1b]0;owned\x07\x1b[31mred\u202e\x9b2J"


def test_nothing_of_a_posting_reaches_the_terminal_as_a_command() -> None:
    hostile = finding(
        message=HOSTILE,
        suggestions=(Suggestion("replace", "early", HOSTILE),),
        snippet=Snippet(f"- {HOSTILE} models", 2, 20),
    )
    file = posting(
        hostile,
        path=f"{HOSTILE}.md",
        title=HOSTILE,
        silenced=(Silenced("DS101", 1, HOSTILE),),
        maturity=Maturity("early", "text", (Evidence(1, HOSTILE),)),
        checks_skipped=(SkippedCheck("LX", HOSTILE),),
    )
    broken = FileReport(f"{HOSTILE}", "error", reason=HOSTILE)
    told = shown(file, broken, FileReport("x", "out-of-scope", reason=HOSTILE), verbose=True)
    assert not set(told) & {"\x1b", "\x07", "\x9b", "\u202e"}
    assert "\\x1b[31mred" in told


def marked(line: str, part: str, columns: int = 100) -> str:
    start = line.index(part)
    row = underlined(Snippet(line, start, start + len(part)), columns)
    assert row is not None
    return f"{row.line}\n{' ' * row.before}{'^' * row.width}"


def test_carets_stand_under_wide_combined_and_expanded_characters() -> None:
    assert marked("日本 models", "models") == "日本 models\n     ^^^^^^"
    assert marked("日本 models", "日本") == "日本 models\n^^^^"
    assert marked("cafe\u0301 models", "models") == "cafe\u0301 models\n     ^^^^^^"
    assert marked("-\tmodels", "models") == "-    models\n     ^^^^^^"
    assert marked("\x1bx models", "models") == "\\x1bx models\n      ^^^^^^"
    assert marked("🙂 models", "models") == "🙂 models\n   ^^^^^^"


def test_a_long_line_is_cut_around_the_marked_words() -> None:
    line = "start " + "words " * 40 + "build models " + "more " * 40
    row = marked(line, "build models", columns=60)
    shown_line, carets = row.split("\n")
    assert shown_line.startswith("…")
    assert shown_line.endswith("…")
    assert shown_line[carets.index("^") : carets.rindex("^") + 1] == "build models"


def test_indentation_is_left_out_of_what_is_shown() -> None:
    assert marked("        - models", "models") == "- models\n  ^^^^^^"


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80), st.integers(30, 60))
def test_any_line_fits_its_columns_with_its_carets_below_it(line: str, start: int, end: int, columns: int) -> None:
    line = "".join(line.splitlines())
    start = min(start, max(len(line) - 1, 0))
    row = underlined(Snippet(line, start, min(max(end, start), len(line))), columns)
    if row is None:
        assert not line.strip()
        return
    assert row.width >= 1
    assert row.before + row.width <= columns
    assert "\x1b" not in row.line

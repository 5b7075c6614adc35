"""Which settings hold for a posting, and what a wrong configuration is told."""

import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.config import Configurations, Options, Settings
from jdlint.configuration_file import line_of
from jdlint.errors import ConfigError
from jdlint.finding import Severity
from jdlint.front_matter import with_front_matter
from jdlint.linter import Choices
from jdlint.reading.source import FrontMatterValue, Source, Spans


def settings_at(path: Path, **how: object) -> Settings:
    return Configurations(Settings(today="2026-01-01"), **how).for_file(str(path))  # type: ignore[arg-type]


def configured(folder: Path, text: str, name: str = "jdlint.toml") -> Settings:
    (folder / name).write_text(text, encoding="utf-8")
    return settings_at(folder / "role.md")


def complaint(folder: Path, text: str, name: str = "jdlint.toml") -> str:
    with pytest.raises(ConfigError) as raised:
        configured(folder, text, name)
    return str(raised.value).replace(str(folder / name), name)


def test_every_key_reaches_its_setting(tmp_path: Path) -> None:
    settings = configured(
        tmp_path,
        """
        select = ["DS", "pm203"]
        extend-select = ["BZ703"]
        ignore = ["PM208"]
        maturity = "early"
        role = "ai-pm"
        subtype = "platform"
        jurisdiction = "US-NY"
        today = 2026-11-23
        strict = true
        fail-on = "info"
        exclude = ["drafts/"]
        output-format = "json"
        [team]
        ml_engineers = 0
        [severity]
        DS108 = "info"
        [per-file-ignores]
        "research/*.md" = ["DS106"]
        [thresholds.DS107]
        error = 9
        """,
    )
    assert (settings.select, settings.extend_select) == (("DS", "PM203"), ("BZ703",))
    assert settings.ignore == {"PM208": "ignore in jdlint.toml"}
    context = settings.context()
    assert (context.maturity, context.maturity_source, context.subtype) == ("early", "config", "platform")
    assert (context.assume_ai_pm, context.jurisdiction, context.today) == (True, "US-NY", "2026-11-23")
    assert context.team == {"ml_engineers": 0}
    assert (settings.strict, settings.threshold, settings.output_format) == (True, Severity.INFO, "json")
    assert settings.exclude == ("drafts/",)
    choices = settings.choices(str(tmp_path / "research" / "role.md"))
    assert choices.ignore == {"PM208": "ignore in jdlint.toml", "DS106": "per-file-ignores of jdlint.toml"}
    assert settings.choices(str(tmp_path / "role.md")).ignore == {"PM208": "ignore in jdlint.toml"}
    assert (choices.severity, choices.thresholds, choices.strict) == (
        {"DS108": Severity.INFO},
        {"DS107": {"error": 9.0}},
        True,
    )


def test_an_empty_configuration_changes_nothing(tmp_path: Path) -> None:
    settings = configured(tmp_path, "")
    assert settings.choices("role.md") == Choices()
    assert settings.context() == Settings(today="2026-01-01").context()


def test_the_nearest_configuration_holds_and_jdlint_toml_goes_first(tmp_path: Path) -> None:
    inner = tmp_path / "jobs" / "berlin"
    inner.mkdir(parents=True)
    (tmp_path / "jdlint.toml").write_text('maturity = "early"')
    (tmp_path / "jobs" / "pyproject.toml").write_text('[tool.jdlint]\nmaturity = "scaling"')
    assert settings_at(inner / "role.md").maturity == "scaling"
    assert settings_at(tmp_path / "role.md").maturity == "early"
    (tmp_path / "jobs" / "jdlint.toml").write_text('maturity = "mature"')
    assert settings_at(inner / "role.md").maturity == "mature"


@pytest.mark.parametrize(
    "unrelated",
    ["[project]\nname = 'x'\n", "[project.scripts]\njdlint = 'jdlint.cli:main'\n", "this is no toml [", ""],
)
def test_a_pyproject_that_does_not_configure_jdlint_is_passed_over(tmp_path: Path, unrelated: str) -> None:
    (tmp_path / "jdlint.toml").write_text('maturity = "early"')
    (tmp_path / "jobs").mkdir()
    (tmp_path / "jobs" / "pyproject.toml").write_text(unrelated)
    assert settings_at(tmp_path / "jobs" / "role.md").maturity == "early"


def test_isolated_reads_none_and_a_named_file_holds_for_all(tmp_path: Path) -> None:
    (tmp_path / "jdlint.toml").write_text('maturity = "early"')
    (tmp_path / "other.toml").write_text('maturity = "mature"')
    assert settings_at(tmp_path / "role.md", isolated=True).maturity == "unknown"
    assert settings_at(tmp_path / "role.md", named=str(tmp_path / "other.toml")).maturity == "mature"
    with pytest.raises(ConfigError, match=r"gone\.toml: cannot read this configuration"):
        settings_at(tmp_path / "role.md", named=str(tmp_path / "gone.toml"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('\nmaturty = "early"', "jdlint.toml:2: maturty: unknown key; expected one of select, extend-select,"),
        ('maturty = "early"', "did you mean maturity?"),
        (
            'maturity = "erly"',
            "jdlint.toml:1: maturity: expected 'early', 'scaling', 'mature' or 'auto', not 'erly'; did you mean early?",
        ),
        ("fail-on = 3", "jdlint.toml:1: fail-on: expected 'error', 'warning', 'info' or 'never', not 3"),
        ("fail_on = 'error'", "did you mean fail-on?"),
        ("strict = 'yes'", "jdlint.toml:1: strict: expected a valid boolean, not 'yes'"),
        ("select = 'DS'", "jdlint.toml:1: select: expected a valid list, not 'DS'"),
        (
            'ignore = [\n  "DS101",\n  "DS10l",\n]',
            "jdlint.toml:1: ignore: 'DS10l' is no rule code or prefix; did you mean DS1",
        ),
        (
            "\n[team]\n\ndata_scientist = 2",
            "jdlint.toml:4: team.data_scientist: unknown key; expected one of data_scientists,",
        ),
        ("team = {data_scientist = 2}", "jdlint.toml:1: team.data_scientist: unknown key"),
        ("[team]\nml_engineers = -1", "jdlint.toml:2: team.ml_engineers: expected greater than or equal to 0, not -1"),
        (
            "[severity]\nDS101 = 'fatal'",
            "jdlint.toml:2: severity.DS101: expected 'error', 'warning' or 'info', not 'fatal'",
        ),
        ("[severity]\n\nXX101 = 'info'", "jdlint.toml:3: severity.XX101: 'XX101' is no rule code or prefix"),
        (
            "[thresholds.DS107]\nerrors = 3",
            "jdlint.toml:2: thresholds.DS107.errors: 'errors' is no threshold of DS107: DS107 has",
        ),
        (
            "[thresholds.DS101]\nx = 3",
            "jdlint.toml:2: thresholds.DS101.x: 'x' is no threshold of DS101: DS101 has no thresholds",
        ),
        ("[thresholds.DS999]\nx = 3", "jdlint.toml:2: thresholds.DS999.x: 'DS999' is no rule code"),
        ("today = 'soon'", "jdlint.toml:1: today: expected a date such as 2026-11-23, not 'soon'"),
        ("exclude = ['\\']", "jdlint.toml:1: exclude: not a pattern of .gitignore's kind"),
        ("output-format = 'jsn'", "jdlint.toml:1: output-format: 'jsn' is no format: expected one of text, json"),
        ("maturity = early", "jdlint.toml: not TOML: Invalid value (at line 1, column 12)"),
    ],
)
def test_a_wrong_configuration_names_file_line_key_and_what_was_expected(
    tmp_path: Path, text: str, expected: str
) -> None:
    assert expected in complaint(tmp_path, text)


def test_all_that_is_wrong_is_said_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    lines = complaint(tmp_path, 'strict = 1\nmaturty = "early"\n[team]\nanalyst = 1\n').splitlines()
    assert [line.split(": ")[0] for line in lines] == ["jdlint.toml:1", "jdlint.toml:2", "jdlint.toml:4"]


def test_lines_are_those_of_the_table_in_pyproject(tmp_path: Path) -> None:
    text = "[project]\nmaturity = 1\n\n[tool.other]\nmaturity = 2\n\n[tool.jdlint]\nmaturity = 3\n"
    assert complaint(tmp_path, text, "pyproject.toml").startswith("pyproject.toml:8: maturity: expected")
    assert "expected a table" in complaint(tmp_path, "[tool]\njdlint = 3\n", "pyproject.toml")
    assert "not TOML" in complaint(tmp_path, "[tool.jdlint\n", "pyproject.toml")


def test_a_configuration_that_is_not_utf_8_is_an_error_not_a_crash(tmp_path: Path) -> None:
    (tmp_path / "jdlint.toml").write_bytes(b'maturity = "\xff"')
    with pytest.raises(ConfigError, match="not UTF-8"):
        settings_at(tmp_path / "role.md")


@given(st.integers(0, 20), st.integers(0, 20))
def test_the_line_of_a_key_is_found_wherever_it_stands(before: int, between: int) -> None:
    text = "\n" * before + "[team]\n" + "# note\n" * between + '"ml_engineers" = 1\n'
    assert line_of(text, ("team", "ml_engineers")) == before + between + 2
    assert line_of(text, ("team", "absent")) == before + 1


def test_options_come_before_the_configuration_and_what_is_ignored_adds_up(tmp_path: Path) -> None:
    settings = configured(tmp_path, 'maturity = "early"\nrole = "ai-pm"\nignore = ["PM208"]\nextend-select = ["BZ"]')
    over = Options({"role": None, "strict": True}, maturity="mature", ignore=("DS",), extend_select=("PM",)).over(
        settings
    )
    assert (over.maturity, over.context().maturity_source, over.role, over.strict) == (
        "mature",
        "option",
        "ai-pm",
        True,
    )
    assert set(over.ignore) == {"PM208", "DS"}
    assert over.extend_select == ("BZ", "PM")
    assert Options({"select": ("DS",)}).over(settings).extend_select == ()
    assert Options(maturity="auto").over(settings).context().maturity_source == "default"


@pytest.mark.parametrize(
    ("strict", "fail_on", "expected"),
    [
        (False, "error", Severity.ERROR),
        (False, "never", None),
        (True, "error", Severity.WARNING),
        (True, "never", Severity.WARNING),
        (True, "info", Severity.INFO),
    ],
)
def test_strict_fails_on_warnings_at_the_latest(strict: bool, fail_on: str, expected: Severity | None) -> None:
    assert Settings(strict=strict, fail_on=fail_on).threshold is expected  # type: ignore[arg-type]


def front_matter(value: object, original: str = "") -> Source:
    said = {"jdlint": FrontMatterValue(value, 0, len(original))}
    return Source("role.md", "markdown", original, "", (), Spans(), front_matter=said)


def test_front_matter_comes_before_the_configuration() -> None:
    value = {"maturity": "mature", "team": {"ml_engineers": 0}, "ignore": ["DS101"], "subtype": "research"}
    below = Settings(maturity="early", maturity_from="config", team={"analysts": 1}, ignore={"PM": "x"})
    settings = with_front_matter(front_matter(value), below, may_ignore=True)
    assert (settings.maturity, settings.context().maturity_source) == ("mature", "front-matter")
    assert settings.team == {"analysts": 1, "ml_engineers": 0}
    assert settings.ignore == {"PM": "x", "DS101": "ignored in front matter"}
    assert settings.subtype == "research"


def test_front_matter_may_be_kept_from_silencing_while_its_facts_count() -> None:
    value = {"maturity": "mature", "ignore": ["DS101"]}
    settings = with_front_matter(front_matter(value), Settings(), may_ignore=False)
    assert (settings.maturity, settings.ignore) == ("mature", {})


def test_front_matter_without_anything_to_say_changes_nothing() -> None:
    assert with_front_matter(front_matter(None), Settings(), may_ignore=True) == Settings()


@pytest.mark.parametrize(
    ("original", "value", "expected"),
    [
        (
            "---\njdlint:\n  maturty: early\n",
            {"maturty": "early"},
            "role.md:3: jdlint.maturty: unknown key; expected one of maturity, team,",
        ),
        (
            "---\njdlint: {maturity: erly}\n",
            {"maturity": "erly"},
            "role.md:2: jdlint.maturity: expected early, scaling, mature or auto, not 'erly'; did you mean early?",
        ),
        (
            "---\njdlint:\n  team:\n    analyst: 1\n",
            {"team": {"analyst": 1}},
            "role.md:4: jdlint.team.analyst: unknown key",
        ),
        (
            "---\njdlint: {team: {analysts: two}}\n",
            {"team": {"analysts": "two"}},
            "role.md:2: jdlint.team.analysts: expected how many people, 0 or more, not 'two'",
        ),
        ("---\njdlint: {team: {analysts: true}}\n", {"team": {"analysts": True}}, "expected how many people"),
        (
            "---\njdlint: {ignore: DS101}\n",
            {"ignore": "DS101"},
            "role.md:2: jdlint.ignore: expected a list of rule codes",
        ),
        ("---\njdlint: {ignore: [DS999]}\n", {"ignore": ["DS999"]}, "jdlint.ignore: 'DS999' is no rule code or prefix"),
        ("---\njdlint: early\n", "early", "role.md:1: jdlint: expected keys with values, not 'early'"),
        ("---\njdlint: {jurisdiction: 3}\n", {"jurisdiction": 3}, "jdlint.jurisdiction: expected a place"),
    ],
)
def test_wrong_front_matter_names_file_line_key_and_what_was_expected(
    original: str, value: object, expected: str
) -> None:
    with pytest.raises(ConfigError) as raised:
        with_front_matter(front_matter(value, original), Settings(), may_ignore=True)
    assert expected in str(raised.value)


def test_the_document_of_the_configuration_is_fresh(repository: Path) -> None:
    script = runpy.run_path(str(repository / "docs" / "write_configuration.py"))
    written = (repository / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert written == script["configuration_document"](), "run: python docs/write_configuration.py"

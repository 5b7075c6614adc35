"""What options, configuration and front matter change in the findings, seen from the command line."""

from pathlib import Path

import pytest
from small_postings import posting
from test_cli import jdlint

from jdlint import lint_text
from jdlint.rules import RULES
from jdlint.rules.rule import Rule

DASHBOARDS = "Build the weekly churn dashboards."


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "role.md").write_text(posting(duties=(DASHBOARDS,)))
    return tmp_path


def severity_of(code: str, *options: str, path: str = "role.md") -> str | None:
    """How severe the finding of a rule is, alone or folded into a checklist; None where it does not speak."""
    report = jdlint(path, "--select", code, "--output-format", "json", "--exit-zero", *options).report
    return next((finding["severity"] for file in report["files"] for finding in file["findings"]), None)


def test_a_jurisdiction_is_what_the_rule_on_pay_ranges_waits_for(inside: Path) -> None:
    def speaks(*options: str) -> bool:
        return "GN802" in jdlint("role.md", "--output-format", "json", "--exit-zero", *options).codes()

    assert not speaks()
    assert speaks("--jurisdiction", "US-NY")
    (inside / "jdlint.toml").write_text('jurisdiction = "US-CO"\n')
    assert speaks()
    assert not speaks("--select", "DS")
    assert not speaks("--isolated")


def test_a_jurisdiction_in_front_matter_holds_for_that_posting() -> None:
    assert "GN802" in {
        code for f in lint_text(posting(facts="jurisdiction: EU")).findings for code in (f.code, *f.covers)
    }


def test_a_missing_hiring_process_is_advice_and_a_warning_in_a_strict_run(inside: Path) -> None:
    assert severity_of("HP501") == "info"
    assert severity_of("HP501", "--strict") == "warning"
    (inside / "jdlint.toml").write_text("strict = true\n")
    assert severity_of("HP501") == "warning"


def test_severity_overrides_hold_whatever_the_context_and_the_longest_prefix_wins(inside: Path) -> None:
    assert severity_of("DS108", "--maturity", "scaling") != "info"
    (inside / "jdlint.toml").write_text('[severity]\nDS108 = "info"\nDS = "error"\nHP501 = "error"\n')
    assert severity_of("DS108", "--maturity", "scaling") == "info"
    assert severity_of("HP501") == "error"
    assert jdlint("role.md", "--select", "DS108").status == 0
    assert jdlint("role.md", "--select", "HP501").status == 1


def test_thresholds_change_what_a_rule_objects_to(inside: Path) -> None:
    assert severity_of("GN801", "--extend-select", "GN801") == "info"
    (inside / "jdlint.toml").write_text("[thresholds.GN801]\nshortest = 10\n")
    assert severity_of("GN801", "--extend-select", "GN801") is None


def test_per_file_ignores_silence_a_rule_in_the_files_they_name_and_nowhere_else(inside: Path) -> None:
    (inside / "research").mkdir()
    (inside / "research" / "role.md").write_text((inside / "role.md").read_text())
    (inside / "jdlint.toml").write_text('[per-file-ignores]\n"research/*.md" = ["DS108"]\n')
    assert severity_of("DS108") is not None
    assert severity_of("DS108", path="research/role.md") is None
    report = jdlint("research", "--output-format", "json", "--exit-zero").report
    assert report["files"][0]["suppressed"] == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('maturity = "erly"', "jdlint.toml:1: maturity: expected 'early', 'scaling', 'mature' or 'auto', not 'erly'"),
        ('\njurisdction = "EU"', "jdlint.toml:2: jurisdction: unknown key"),
        ('\njurisdction = "EU"', "did you mean jurisdiction?"),
        ("[team]\nml_enginers = 1", "jdlint.toml:2: team.ml_enginers: unknown key"),
        ("[team]\nml_enginers = 1", "did you mean ml_engineers?"),
        ('[team]\n\narchitects = "two"', "jdlint.toml:3: team.architects: expected a valid integer, not 'two'"),
        (
            '[severity]\nGN801 = "high"',
            "jdlint.toml:2: severity.GN801: expected 'error', 'warning' or 'info', not 'high'",
        ),
        ("[thresholds.GN801]\nshort = 1", "did you mean shortest?"),
        (
            '[thresholds.GN801]\nshortest = "1"',
            "jdlint.toml:2: thresholds.GN801.shortest: expected a valid number, not '1'",
        ),
        ('[per-file-ignores]\n"a.md" = ["GN8O1"]', "jdlint.toml:2: per-file-ignores.a.md: 'GN8O1' is no rule code"),
        ('[per-file-ignores]\n"a.md" = "GN801"', "jdlint.toml:2: per-file-ignores.a.md: expected a valid list"),
        ("strict = 1", "jdlint.toml:1: strict: expected a valid boolean, not 1"),
    ],
)
def test_a_wrong_value_ends_with_two_and_says_where_and_what_was_expected(inside: Path, text: str, said: str) -> None:
    (inside / "jdlint.toml").write_text(text + "\n")
    result = jdlint("role.md")
    assert result.status == 2
    assert said in result.err
    assert result.out == ""


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.options], ids=lambda rule: rule.code)
def test_every_threshold_says_what_it_counts_and_where_it_comes_from(rule: Rule) -> None:
    assert rule.units.keys() == rule.options.keys()
    assert all(";" in told or "as `" in told for told in rule.units.values())


def audited(line: str, team: str) -> list[str]:
    report = lint_text(posting(about=(line,), facts=f"team: {{{team}}}"), select=["MA305"])
    return [finding.message for finding in report.findings]


def test_a_line_that_leans_on_somebody_whom_the_audit_does_not_count_is_named() -> None:
    (message,) = audited("You work with our ML engineers and designers.", "ml_engineers: 0, data_scientists: 3")
    assert "has no ML engineer, and this line leans on one" in message
    assert not audited("You work with our ML engineers and designers.", "ml_engineers: 2")
    assert not audited("You work with our ML engineers and designers.", "analysts: 0")
    assert not audited("You work with our AI team and designers.", "ml_engineers: 0")


def test_a_line_that_misses_somebody_whom_the_audit_counts_is_named() -> None:
    (message,) = audited("We have three data scientists and no ML engineer.", "ml_engineers: 2")
    assert "has 2 ML engineers, and this line says none" in message


def test_the_configuration_holds_the_same_facts(inside: Path) -> None:
    (inside / "role.md").write_text(posting(about=("You work with our ML engineers and designers.",)))
    assert severity_of("MA305") is None
    (inside / "jdlint.toml").write_text("[team]\nml_engineers = 0\n")
    assert severity_of("MA305") == "info", "maturity is unknown, so the warning drops one level"


def test_an_audited_full_team_makes_building_a_colleagues_work(inside: Path) -> None:
    assert severity_of("MA304") is None
    (inside / "jdlint.toml").write_text("[team]\ndata_scientists = 2\nml_engineers = 1\ndata_engineers = 1\n")
    assert severity_of("MA304") is not None

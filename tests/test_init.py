"""`jdlint init`: what an audit is worth, what it writes, and that it never waits for an answer nobody can give."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_postings import posting
from test_cli import Result, jdlint

from jdlint.commands.audit_file import configuration_text
from jdlint.config import TEAM_ROLES, Settings
from jdlint.configuration_file import settings_from
from jdlint.role.audit import Audit, conclude, notes


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def init(*arguments: str) -> Result:
    return jdlint("init", *arguments)


@pytest.mark.parametrize(
    ("band", "audit"),
    [
        ("early", Audit(models_live=0)),
        ("early", Audit(models_live=0, pilots=4, infrastructure="platform", product_lines=5)),
        ("scaling", Audit(models_live=1)),
        ("scaling", Audit(models_live=9, infrastructure="platform", product_lines=1)),
        ("scaling", Audit(models_live=2, infrastructure="platform", product_lines=3)),
        ("mature", Audit(models_live=3, infrastructure="platform", product_lines=2)),
        ("mature", Audit(models_live=10)),
        ("unknown", Audit()),
        ("unknown", Audit(pilots=3, team={"data_scientists": 40})),
    ],
)
def test_the_maturity_follows_from_what_is_live_and_on_what(band: str, audit: Audit) -> None:
    assert conclude(audit).band == band


def test_the_reason_names_the_facts() -> None:
    assert conclude(Audit(models_live=0, pilots=2)).reason == "no model or AI feature is live; 2 pilots are running"
    assert "3 models are live" in conclude(Audit(models_live=3)).reason
    assert "serve 4 product lines" in conclude(Audit(models_live=5, infrastructure="platform", product_lines=4)).reason


def test_answers_that_do_not_fit_together_are_pointed_out() -> None:
    assert "MA305" in " ".join(notes(Audit(team={"data_scientists": 2, "ml_engineers": 0})))
    assert not notes(Audit(team={"data_scientists": 2, "ml_engineers": 1}))
    assert not notes(Audit(team={"data_scientists": 2}))
    assert "product owner" in " ".join(notes(Audit(team={"product_owners": 0}, sprint_work="product-owner")))
    assert "Nobody" in " ".join(notes(Audit(sprint_work="nobody")))


def test_flags_alone_write_a_configuration_that_says_why(inside: Path) -> None:
    result = init("--models-live", "2", "--pilots", "1", "--data-scientists", "2", "--ml-engineers", "0")
    written = (inside / "jdlint.toml").read_text(encoding="utf-8")
    assert result.status == 0
    assert tomllib.loads(written) == {"maturity": "scaling", "team": {"data_scientists": 2, "ml_engineers": 0}}
    assert "# scaling, because 2 models are live" in written
    assert "Maturity scaling: 2 models are live" in result.err
    assert "Wrote jdlint.toml." in result.err
    assert result.out == ""


def test_without_a_terminal_and_without_flags_everything_is_left_open(inside: Path) -> None:
    assert init("--yes").status == 0
    assert tomllib.loads((inside / "jdlint.toml").read_text()) == {"maturity": "auto", "team": {}}
    assert [path.name for path in inside.iterdir()] == ["jdlint.toml"]


def test_a_following_lint_uses_what_was_written(inside: Path) -> None:
    (inside / "role.md").write_text(posting(duties=("Build the weekly churn dashboards.",)))
    init("--models-live", "12", "--data-scientists", "3", "--ml-engineers", "2", "--data-engineers", "2")
    report = jdlint("role.md", "--output-format", "json").report
    assert report["files"][0]["maturity"] == {"band": "mature", "source": "config", "evidence": []}
    assert "MA304" in {finding["code"] for finding in report["files"][0]["findings"]}
    shown = jdlint("--show-settings", ".").out
    assert '"data_scientists" = 3' in shown


def test_a_stated_maturity_is_written_and_the_audits_own_is_told_beside_it(inside: Path) -> None:
    init("--models-live", "0", "--maturity", "scaling")
    written = (inside / "jdlint.toml").read_text()
    assert tomllib.loads(written)["maturity"] == "scaling"
    assert "You chose scaling; from the audit follows early, because no model or AI feature is live." in written


def test_a_file_that_is_there_is_kept_unless_forced(inside: Path) -> None:
    there = inside / "jdlint.toml"
    there.write_text("strict = true\n")
    refused = init("--models-live", "1")
    assert (refused.status, there.read_text()) == (2, "strict = true\n")
    assert "jdlint.toml is there already: --force replaces it" in refused.err
    assert init("--models-live", "1", "--force").status == 0
    assert tomllib.loads(there.read_text())["maturity"] == "scaling"


def test_the_place_can_be_chosen(inside: Path) -> None:
    assert "--config other.toml" in init("--output", "other.toml").err
    assert (inside / "other.toml").is_file()
    printed = init("--output", "-", "--models-live", "0")
    assert tomllib.loads(printed.out)["maturity"] == "early"
    assert not (inside / "jdlint.toml").exists()


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("pyproject.toml", "holds more than jdlint's settings"),
        (".", "is a folder"),
        ("nowhere/jdlint.toml", "there is no folder nowhere"),
    ],
)
def test_a_place_that_cannot_be_written_is_said_before_anything_is_asked(output: str, said: str) -> None:
    result = init("--output", output, "--force")
    assert result.status == 2
    assert said in result.err


@pytest.mark.parametrize("flag", [("--pilots", "-1"), ("--pilots", "many"), ("--sprint-work", "me"), ("--nothing",)])
def test_a_wrong_flag_ends_with_two_and_writes_nothing(inside: Path, flag: tuple[str, ...]) -> None:
    assert init(*flag).status == 2
    assert list(inside.iterdir()) == []


answer = st.one_of(st.none(), st.text(max_size=30))
count = st.one_of(st.none(), st.integers(0, 1_000_000))


@given(count, count, answer, answer, st.dictionaries(st.sampled_from(TEAM_ROLES), st.integers(0, 99)))
def test_whatever_is_answered_the_file_loads_with_the_same_facts(
    live: int | None, lines: int | None, data: str | None, domain: str | None, team: dict[str, int]
) -> None:
    audit = Audit(models_live=live, product_lines=lines, data=data, domain=domain, team=team)
    concluded = conclude(audit)
    text = configuration_text(audit, concluded.band, concluded)
    settings = settings_from("jdlint.toml", text.encode(), Settings())
    assert settings.maturity == concluded.band
    assert settings.team == team


def in_a_terminal(typed: str, *arguments: str) -> tuple[int, str]:
    """The status and what a terminal showed, with `typed` as its keyboard."""
    ours, theirs = os.openpty()
    root = str(Path(__file__).resolve().parent.parent)
    paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    with subprocess.Popen(
        [sys.executable, "-m", "jdlint", "init", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "PYTHONPATH": paths, "TERM": "dumb"},
        start_new_session=True,
    ) as running:
        os.close(theirs)
        os.write(ours, typed.encode())
        shown = b""
        while True:
            try:
                read = os.read(ours, 4096)
            except OSError:  # Linux's way to say that the terminal's other end is closed
                break
            if not read:
                break
            shown += read
        status = running.wait(timeout=30)
    os.close(ours)
    return status, shown.decode()


needs_a_terminal = pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no pseudo-terminals")


@needs_a_terminal
def test_a_terminal_is_asked_for_what_no_flag_said(inside: Path) -> None:
    typed = "many\n2\n\nvendor-api\n3\n0\n\n\n\n0\n\n1\nfreight\n\n"
    status, shown = in_a_terminal(typed, "--pilots", "1")
    written = (inside / "jdlint.toml").read_text()
    assert status == 0
    assert "expected a whole number, 0 or more, not 'many'" in shown
    assert "How many pilots" not in shown
    assert "[this-role]" in shown, "nobody counted as product owner makes it the new person's work"
    assert tomllib.loads(written)["maturity"] == "scaling"
    for fact in ("pilots: 1", "a vendor's model API", "the person we hire", "domain: freight"):
        assert fact in written


@needs_a_terminal
def test_leaving_in_the_middle_writes_nothing(inside: Path) -> None:
    status, shown = in_a_terminal("2\n\x04")
    assert status == 2
    assert "interrupted" in shown
    assert list(inside.iterdir()) == []


@needs_a_terminal
def test_yes_asks_nothing_even_in_a_terminal(inside: Path) -> None:
    status, shown = in_a_terminal("", "--yes", "--models-live", "0")
    assert status == 0
    assert "How many" not in shown
    assert tomllib.loads((inside / "jdlint.toml").read_text())["maturity"] == "early"


def test_help_lists_a_flag_for_every_question() -> None:
    shown = init("--help").out
    for flag in ("--models-live", "--data", "--infrastructure", "--product-owners", "--sprint-work", "--domain"):
        assert flag in shown
    assert "init" in jdlint("--help").out.split()

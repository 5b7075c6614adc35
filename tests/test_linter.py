"""The linter on rules of our own making: what it stamps, folds, silences, groups and sorts."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.finding import FileReport, Maturity, Severity
from jdlint.linter import EXCERPT_CHARACTERS, Choices, lint
from jdlint.posting.posting import Posting, Suppression, Title
from jdlint.reading.source import Block, Source, Spans
from jdlint.role.context import Context
from jdlint.role.profile import Profile, Scope, Verdict
from jdlint.rules.own.too_short_to_judge import TooShortToJudge
from jdlint.rules.own.unexplained_suppression import UnexplainedSuppression
from jdlint.rules.own.unused_suppression import UnusedSuppression
from jdlint.rules.rule import Hit, Rewrites, Rule
from tests.values import replace

TEXT = "AI PM\nTrain churn models\nBuild pipelines\nTalk to people\n"
TITLE, TRAIN, BUILD, TALK = (0, 5), (6, 24), (25, 40), (41, 55)
REWRITES = Rewrites(early="Frame {object}.", scaling="Own the bar for the {object}.", mature="Align {object}.")


def rule(code: str, *hits: Hit, severity: Severity = Severity.WARNING, **attributes: Any) -> Rule:
    """A rule that yields these hits."""

    def check(self: Rule, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        yield from hits

    named = {"code": code, "name": f"rule-{code.lower()}", "severity": severity, "rewrites": REWRITES, "check": check}
    return type(code, (Rule,), named | attributes)()


def posting(*suppressions: Suppression, language: Any = "en", text: str = TEXT) -> Posting:
    spans = Spans()
    spans.add(0, len(text), 0, len(text))
    blocks = tuple(Block("paragraph", match.start(), match.end()) for match in re.finditer(r"[^\n]+", text))
    source = Source("role.md", "markdown", text, text, blocks, spans)
    return Posting(source, Title("AI PM", *TITLE), (), (), suppressions, language)


def profile(**changes: Any) -> Profile:
    whole = Profile(
        scope=Scope(True, "title"),
        context=Context(),
        readings=(),
        role_mix={},
        strands={},
        maturity=Maturity("scaling", "option"),
        verdicts=(),
        role_statements=9,
    )
    return replace(whole, **changes)


def disable(*codes: str, lines: tuple[int, int] = (1, 99), reason: str | None = "because") -> Suppression:
    return Suppression(codes, *lines, reason, 0, 5)


def linted(*rules: Rule, on: Posting | None = None, known: Profile | None = None, **choices: Any) -> FileReport:
    return lint(on or posting(), known or profile(), rules, Choices(**choices))


def codes(report: FileReport) -> list[str]:
    return [finding.code for finding in report.findings]


def test_what_one_statement_says_twice_is_one_finding_of_the_gravest_rule() -> None:
    report = linted(
        rule("DS108", Hit("report", *TRAIN)),
        rule("DS101", Hit("model", *TRAIN), severity=Severity.ERROR),
        rule("CR402", Hit("years", *TRAIN)),
    )
    (finding,) = report.findings
    assert (finding.code, finding.message, finding.covers) == ("DS101", "model", ("DS108", "CR402"))


def test_of_two_equally_grave_rules_the_earlier_in_the_registry_leads() -> None:
    (finding,) = linted(rule("DS105", Hit("a", *TRAIN)), rule("DS101", Hit("b", *TRAIN))).findings
    assert (finding.code, finding.covers) == ("DS105", ("DS101",))


def test_a_rule_that_hits_one_statement_twice_is_one_finding_that_covers_nothing() -> None:
    (finding,) = linted(rule("DS101", Hit("first", *TRAIN), Hit("second", *TRAIN))).findings
    assert (finding.message, finding.covers) == ("first", ())


def test_an_aggregate_stays_beside_the_findings_of_its_lines_and_names_them() -> None:
    report = linted(
        rule("DS101", Hit("model", *TRAIN)),
        rule("DS111", Hit("shape", *TITLE, related=(TRAIN, BUILD))),
        rule("BZ703", Hit("many", related=(TRAIN,))),
        rule("PM207", Hit("title", *TITLE)),
    )
    assert sorted(codes(report)) == ["BZ703", "DS101", "DS111", "PM207"]
    aggregate = next(finding for finding in report.findings if finding.code == "DS111")
    assert [(line.place.line, line.excerpt) for line in aggregate.related] == [
        (2, "Train churn models"),
        (3, "Build pipelines"),
    ]


def test_what_is_missing_is_one_checklist_at_the_title() -> None:
    report = linted(
        rule("SC601", Hit("Say the strategy."), suggestion="insert", severity=Severity.INFO),
        rule("MA302", Hit("Name the team."), suggestion="insert"),
        rule("HP501", Hit("Say how you hire."), suggestion="advice"),
    )
    advice, checklist = sorted(report.findings, key=lambda finding: finding.code)
    assert advice.code == "HP501"
    assert (checklist.code, checklist.covers, checklist.place.line) == ("MA302", ("SC601",), 1)
    assert checklist.message == "2 things are missing: (1) name the team; (2) say the strategy."
    assert checklist.suggestions[0].text.count("\n") == 1


def test_one_missing_thing_keeps_its_own_message() -> None:
    (finding,) = linted(rule("MA302", Hit("Name the team."), suggestion="insert")).findings
    assert (finding.message, finding.covers) == ("Name the team.", ())


@pytest.mark.parametrize(
    ("code", "expected"), [("MA301", "info"), ("SC601", "info"), ("CR401", "info"), ("DS101", "warning")]
)
def test_where_maturity_is_unknown_only_what_depends_on_it_drops_a_level(code: str, expected: str) -> None:
    unknown = profile(maturity=Maturity("unknown", "default"))
    (finding,) = linted(rule(code, Hit("x", *TRAIN)), known=unknown).findings
    assert finding.severity.label == expected
    (finding,) = linted(rule(code, Hit("x", *TRAIN))).findings
    assert finding.severity is Severity.WARNING


def test_a_hit_may_differ_in_severity_and_a_configured_one_beats_both() -> None:
    graver = rule("DS101", Hit("x", *TRAIN, severity=Severity.ERROR))
    assert linted(graver).findings[0].severity is Severity.ERROR
    overrides = {"DS": Severity.WARNING, "DS101": Severity.INFO}
    assert linted(graver, severity=overrides).findings[0].severity is Severity.INFO


def test_selection_takes_codes_and_prefixes() -> None:
    rules = (
        rule("DS101", Hit("a", *TRAIN)),
        rule("PM203", Hit("b", *BUILD)),
        rule("GN801", Hit("c", *TALK), default=False),
    )
    assert codes(linted(*rules)) == ["DS101", "PM203"]
    assert codes(linted(*rules, select=("PM",))) == ["PM203"]
    assert codes(linted(*rules, select=("PM",), extend_select=("GN801",))) == ["PM203", "GN801"]
    assert codes(linted(*rules, extend_select=("GN",))) == ["DS101", "PM203", "GN801"]


def test_what_is_ignored_is_silenced_and_recorded_with_its_reason() -> None:
    report = linted(rule("DS101", Hit("a", *TRAIN)), rule("DS108", Hit("b", *TRAIN)), ignore={"DS101": "--ignore"})
    (finding,) = report.findings
    assert (finding.code, finding.covers) == ("DS108", ())
    assert [(each.code, each.line, each.reason) for each in report.silenced] == [("DS101", 2, "--ignore")]


def test_a_suppression_silences_exactly_its_rule_on_its_lines() -> None:
    rules = (rule("DS101", Hit("a", *TRAIN), Hit("b", *BUILD)), rule("DS108", Hit("c", *TRAIN)))
    report = linted(*rules, on=posting(disable("DS101", lines=(2, 2))))
    assert [(finding.code, finding.place.line) for finding in report.findings] == [("DS108", 2), ("DS101", 3)]
    assert [(each.code, each.line, each.reason) for each in report.silenced] == [("DS101", 2, "because")]


def test_a_suppression_without_codes_silences_everything_in_its_reach() -> None:
    rules = (rule("DS101", Hit("a", *TRAIN)), rule("MA302", Hit("b"), suggestion="insert"))
    assert linted(*rules, on=posting(disable())).findings == ()


def test_suppressions_do_not_count_where_the_run_says_so() -> None:
    report = linted(rule("DS101", Hit("a", *TRAIN)), UnusedSuppression(), on=posting(disable("DS101")), inline=False)
    assert codes(report) == ["DS101"]
    assert report.silenced == ()


@pytest.mark.parametrize(
    ("suppression", "said"),
    [
        (disable("DS101", lines=(3, 3)), "DS101, but no finding of DS101 is there"),
        (disable("ZZ9"), "ZZ9 is no rule"),
        (disable(lines=(4, 4)), "silences findings, but none is there"),
    ],
)
def test_a_suppression_that_silences_nothing_is_a_finding(suppression: Suppression, said: str) -> None:
    report = linted(rule("DS101", Hit("a", *TRAIN)), UnusedSuppression(), on=posting(suppression))
    (finding,) = [finding for finding in report.findings if finding.code == "JD001"]
    assert said in finding.message
    assert finding.severity is Severity.INFO


def test_a_suppression_of_a_rule_that_did_not_run_is_not_called_unused() -> None:
    rules = (rule("DS101"), rule("GN801", default=False), UnusedSuppression())
    assert codes(linted(*rules, on=posting(disable("GN801")))) == []


def test_a_suppression_is_used_even_where_the_finding_was_ignored_too() -> None:
    rules = (rule("DS101", Hit("a", *TRAIN)), UnusedSuppression())
    assert codes(linted(*rules, on=posting(disable("DS101")), ignore={"DS": "--ignore"})) == []


def test_a_suppression_without_a_reason_is_advice_and_a_warning_where_strict() -> None:
    rules = (rule("DS101", Hit("a", *TRAIN)), UnexplainedSuppression())
    unexplained = posting(disable("DS101", reason=None))
    assert linted(*rules, on=unexplained).findings[0].severity is Severity.INFO
    assert linted(*rules, on=unexplained, strict=True).findings[0].severity is Severity.WARNING


def test_a_short_posting_keeps_its_line_findings_and_loses_every_judgement_of_the_whole() -> None:
    rules = (
        rule("DS101", Hit("a", *TRAIN)),
        rule("DS111", Hit("b", *TITLE, related=(TRAIN,))),
        rule("MA302", Hit("c"), suggestion="insert"),
        TooShortToJudge(),
    )
    verdicts = (Verdict("data-science", (), "builder-shaped"),)
    report = linted(*rules, known=profile(role_statements=4, verdicts=verdicts))
    assert (report.status, codes(report), report.confusions) == ("too-short", ["JD004", "DS101"], ())
    assert report.reason is not None
    assert codes(linted(*rules, known=profile(role_statements=5))) == ["DS111", "MA302", "DS101"]


def test_another_role_and_another_language_are_out_of_scope_without_findings() -> None:
    rules = (rule("DS101", Hit("a", *TRAIN)),)
    other = linted(*rules, known=profile(scope=Scope(False, "the title is a designer's")))
    assert (other.status, other.reason, other.findings) == ("out-of-scope", "the title is a designer's", ())
    foreign = linted(*rules, on=posting(language="other"))
    assert (foreign.status, foreign.findings) == ("out-of-scope", ())
    assert "English" in (foreign.reason or "")


def test_a_confusion_stands_while_its_explanation_does() -> None:
    known = profile(verdicts=(Verdict("data-science", (), "builder-shaped"),))
    shape = rule("DS111", Hit("b", *TITLE, related=(TRAIN,)))
    assert linted(shape, known=known).confusions == ("data-science",)
    assert linted(shape, known=known, ignore={"DS111": "--ignore"}).confusions == ()
    assert linted(shape, known=known, on=posting(disable("DS111"))).confusions == ()
    assert linted(shape, known=known, select=("PM",)).confusions == ()


def test_suggestions_are_for_the_known_maturity_or_for_all_three() -> None:
    flagged = rule("DS101", Hit("x", *TRAIN, object="the churn models"))
    (one,) = linted(flagged).findings[0].suggestions
    assert (one.kind, one.maturity, one.text) == ("replace", "scaling", "Own the bar for the churn models.")
    unknown = profile(maturity=Maturity("unknown", "default"))
    assert [each.maturity for each in linted(flagged, known=unknown).findings[0].suggestions] == [
        "early",
        "scaling",
        "mature",
    ]


@pytest.mark.parametrize(
    ("rewrite", "flagged", "expected"),
    [
        ("Frame {object}.", "churn models", "Frame churn models."),
        ("Own the bar for the {object}.", "the churn  models", "Own the bar for the churn models."),
        ("Own the {object} roadmap.", "", "Own the roadmap."),
        ("Own the bar for the {object}.", "", "Own the bar for this work."),
        (
            "Say what {object} must achieve, and what {object} may cost.",
            "",
            "Say what this work must achieve, and what this work may cost.",
        ),
        ("Own our {object}.", "A model", "Own our model."),
        ("Nothing to fill, <count> left.", "x", "Nothing to fill, <count> left."),
    ],
)
def test_a_rewrite_reads_with_and_without_the_flagged_words(rewrite: str, flagged: str, expected: str) -> None:
    own = rule("DS101", Hit("x", *TRAIN, object=flagged), rewrites=Rewrites(rewrite, rewrite, rewrite))
    assert linted(own).findings[0].suggestions[0].text == expected


def test_findings_stand_in_the_order_of_the_text_the_gravest_first_in_one_place() -> None:
    report = linted(
        rule("PM203", Hit("a", *BUILD)),
        rule("DS110", Hit("b", *TITLE, related=(TALK,)), severity=Severity.INFO),
        rule("DS111", Hit("c", *TITLE, related=(TALK,)), severity=Severity.ERROR),
        rule("DS101", Hit("d", *TRAIN)),
    )
    assert codes(report) == ["DS111", "DS110", "DS101", "PM203"]


def test_an_excerpt_is_folded_and_at_most_three_hundred_characters() -> None:
    long = "word\n" * 100
    (finding,) = linted(rule("DS101", Hit("x", 0, len(long))), on=posting(text=long)).findings
    assert len(finding.excerpt) <= EXCERPT_CHARACTERS
    assert finding.excerpt.startswith("word word word")


def test_a_finding_without_a_title_stands_on_the_first_words() -> None:
    untitled = replace(posting(text="\n\nTrain models\n"), title=None)
    (finding,) = linted(rule("MA302", Hit("x")), on=untitled).findings
    assert (finding.place.line, finding.excerpt) == (3, "Train models")


def fingerprints(text: str) -> list[str]:
    hits = [Hit("x", match.start(), match.end()) for match in re.finditer(r"Train[^\n]*", text)]
    return [finding.fingerprint for finding in linted(rule("DS101", *hits), on=posting(text=text)).findings]


def test_a_fingerprint_survives_moves_and_tells_equal_lines_apart() -> None:
    before = fingerprints("AI PM\nTrain models\nTrain models\n")
    assert len(set(before)) == 2
    assert fingerprints("AI PM\n\n\nOther\nTrain  MODELS.\nTrain models\n") == before
    assert fingerprints("AI PM\nTrain agents\n")[0] not in before


@given(st.lists(st.sampled_from([TRAIN, BUILD, TALK]), max_size=8), st.sampled_from(["DS101", "PM203", "SC601"]))
def test_no_statement_has_two_findings_and_every_hit_is_accounted_for(places: list[tuple[int, int]], code: str) -> None:
    hits = [Hit("x", *place) for place in places]
    report = linted(rule("DS109", *hits), rule(code, *hits))
    assert len({finding.place for finding in report.findings}) == len(report.findings) == len(set(places))
    assert all({finding.code, *finding.covers} == {"DS109", code} for finding in report.findings)

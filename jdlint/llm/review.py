"""One posting read by a model: its answers as findings beside those of the rules, which stay as they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from jdlint.finding import FileReport, Finding, Severity, Silenced, SkippedCheck
from jdlint.linter import Choices, excerpt_of, fingerprinted
from jdlint.llm.answers import ReviewAnswers, review_schema
from jdlint.llm.checks import CHECKS, PREFIX, Check
from jdlint.llm.grounding import Grounded, grounded, majority
from jdlint.llm.model import NOTHING_USED, AskingError, Model, Question, ReplayError, Usage
from jdlint.llm.numbering import Line, numbered
from jdlint.llm.prompting import review_prompt
from jdlint.posting.posting import Posting
from jdlint.suppressing import Suppressions

ANSWER_TOKENS: Final = 2_000
"""The longest answer asked for; a dozen long ones fit."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A report with what a model added, and how that went."""

    report: FileReport
    usage: Usage = NOTHING_USED
    dropped: tuple[str, ...] = ()
    """Why answers were left out, one each."""
    not_sure: int = 0
    missing_from_replay: bool = False


def review_question(
    posting: Posting, checks: Sequence[Check], maturity: str, vote: int = 0, votes: int = 1
) -> tuple[Question[ReviewAnswers], tuple[Line, ...]]:
    """What is asked about a posting, and the numbered lines that answers are held against."""
    lines = numbered(posting)
    prompt = review_prompt(lines, checks, maturity)
    schema = review_schema(checks, lines)
    return Question(prompt, ReviewAnswers, schema, ANSWER_TOKENS, vote, votes), lines


def reviewed(
    report: FileReport, posting: Posting, checks: Sequence[Check], model: Model, choices: Choices, *, votes: int = 1
) -> Reviewed:
    """The report with the model's findings; where it could not be asked, with the reason as a skipped check.

    No finding of a rule is changed.
    """
    rounds: list[tuple[Grounded, ...]] = []
    dropped: list[str] = []
    usage, not_sure = NOTHING_USED, 0
    failure: AskingError | None = None
    for vote in range(votes):
        try:
            question, lines = review_question(posting, checks, report.maturity.band, vote, votes)
            reply = model.ask(question)
        except AskingError as error:
            failure = error
            break
        judged = grounded(reply.answer.answers, lines, checks)
        rounds.append(judged.kept)
        dropped += judged.dropped
        usage, not_sure = usage + reply.usage, not_sure + judged.not_sure
    if failure is not None:
        skipped = with_skipped(report, checks, str(failure))
        return Reviewed(skipped, usage, missing_from_replay=isinstance(failure, ReplayError))
    kept = rounds[0] if votes == 1 else majority(rounds, votes)
    return Reviewed(_with_findings(report, posting, kept, model.name, choices), usage, tuple(dropped), not_sure)


def with_skipped(report: FileReport, checks: Sequence[Check], reason: str) -> FileReport:
    """The report with these checks as skipped; all of them together go by their common prefix."""
    codes = [PREFIX] if len(checks) in (0, len(CHECKS)) else [check.code for check in checks]
    skipped = tuple(SkippedCheck(code, reason) for code in codes)
    return report._replace(checks_skipped=(*report.checks_skipped, *skipped))


def _with_findings(
    report: FileReport, posting: Posting, kept: Sequence[Grounded], model: str, choices: Choices
) -> FileReport:
    suppressions = Suppressions(posting, respected=choices.inline)
    found: list[Finding] = []
    silenced: list[Silenced] = []
    for each in kept:
        finding = _finding(posting, each, model, choices)
        suppression = suppressions.silence(finding.code, finding.place.line)
        if suppression:
            silenced.append(Silenced(finding.code, finding.place.line, suppression.reason))
        elif not _is_said(each.check, finding, report.findings):
            found.append(finding)
    if not (found or silenced):
        return report
    together = [*report.findings, *fingerprinted(found)]
    return report._replace(
        findings=tuple(sorted(together, key=lambda one: (one.place.line, one.place.column))),
        silenced=tuple(sorted([*report.silenced, *silenced], key=lambda one: (one.line, one.code))),
    )


def _finding(posting: Posting, grounded: Grounded, model: str, choices: Choices) -> Finding:
    source, statement, check = posting.source, grounded.line.statement, grounded.check
    if statement is not None:
        place = source.place(statement.start, statement.end)
        excerpt = excerpt_of(posting.text_of(statement))
    else:
        assert posting.title is not None  # only a title is a line without a statement
        place = source.original_place(posting.title.start, posting.title.end)
        excerpt = excerpt_of(posting.title.text)
    reason = f': "{grounded.why}"' if grounded.why else ""
    return Finding(
        code=check.code,
        name=check.name,
        severity=_severity(check, choices),
        source="llm",
        message=f"{check.advice} {model} is {grounded.sure}% sure{reason}.",
        place=place,
        excerpt=excerpt,
        suggestions=(),
        related=(),
        covers=(),
        fingerprint="",
        snippet=source.snippet(place),
    )


def _severity(check: Check, choices: Choices) -> Severity:
    """The check's own or the one that was set for it; never above a warning."""
    overrides = [prefix for prefix in choices.severity if check.code.startswith(prefix)]
    severity = choices.severity[max(overrides, key=len)] if overrides else check.severity
    return min(severity, Severity.WARNING)


def _is_said(check: Check, finding: Finding, rules: Sequence[Finding]) -> bool:
    """Whether a rule says the same of this line already."""
    codes = [code for one in rules if one.place.line == finding.place.line for code in (one.code, *one.covers)]
    return bool(check.same_as) and any(code.startswith(check.same_as) for code in codes)

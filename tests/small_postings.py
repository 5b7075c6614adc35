"""Small postings for tests: a title, some facts in the front matter, and statements among neutral ones."""

from collections.abc import Sequence

from jdlint import FileReport, Finding, lint_text

TITLE = "AI Product Manager, Claims"
NEUTRAL_DUTIES = (
    "Talk to claims handlers every week and bring what they say to the team.",
    "Decide with support which requests come first.",
    "Agree prices and launch dates with sales.",
)
NEUTRAL_MUSTS = (
    "Several years of product management.",
    "Clear writing, and patience with people who disagree.",
)


def posting(
    *,
    title: str = TITLE,
    about: Sequence[str] = (),
    duties: Sequence[str] = (),
    musts: Sequence[str] = (),
    wishes: Sequence[str] = (),
    benefits: Sequence[str] = (),
    facts: str = "",
) -> str:
    """A posting in Markdown; `facts` stands in the front matter under `jdlint`: "maturity: early"."""
    sections = (
        ("About us", about),
        ("Responsibilities", (*duties, *NEUTRAL_DUTIES)),
        ("Requirements", (*musts, *NEUTRAL_MUSTS)),
        ("Nice to have", wishes),
        ("Benefits", benefits),
    )
    head = f"---\njdlint: {{{facts}}}\n---\n" if facts else ""
    body = "".join(
        f"\n## {heading}\n\n" + "".join(f"- {statement}\n" for statement in statements)
        for heading, statements in sections
        if statements
    )
    return f"{head}# {title}\n{body}"


def found(code: str, report: FileReport) -> list[Finding]:
    """The findings of one rule, those folded into others left out."""
    assert report.status == "linted", report.reason
    return [finding for finding in report.findings if finding.code == code]


def severities(code: str, text: str) -> list[str]:
    """How severe each finding of one rule is when it runs alone, in the order of the text."""
    return [finding.severity.label for finding in found(code, lint_text(text, select=(code,)))]


def codes(report: FileReport) -> set[str]:
    """The codes of a report, folded ones included."""
    assert report.status == "linted", report.reason
    return {code for finding in report.findings for code in (finding.code, *finding.covers)}

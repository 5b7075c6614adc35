"""The page of a rule as Markdown, for docs/rules.md and for reports that explain their rules."""

from collections.abc import Iterator

from jdlint.finding import BANDS, RulePage
from jdlint.rules.page import Example, Page, page_of
from jdlint.rules.rule import Rule


def rule_page(rule: Rule) -> RulePage:
    """What a report may tell about a rule."""
    page = page_of(type(rule))
    return RulePage(rule.code, rule.name, rule.severity, page.summary, "\n".join(page_lines(rule, page)))


def page_lines(rule: Rule, page: Page) -> Iterator[str]:
    """The page without its heading and summary, line by line; the last line is empty."""
    yield from ("**What it flags.** " + "\n\n".join(page.what), "")
    yield from ("**Why it matters.** " + "\n\n".join(page.why), "")
    yield from ("**Bad**", "", *_example(page.bad), "", "**Good**", "", *_example(page.good), "")
    if hasattr(rule, "rewrites"):
        yield from ("**Write instead**", "", *_rewrites(rule), "")
    if rule.options:
        yield from ("**Thresholds.** " + ", ".join(f"`{key}` {value:g}" for key, value in rule.options.items()), "")
    yield from ("**When it does not apply**", "", *(f"- {exception}" for exception in page.exceptions), "")
    yield from ("**Source**", "", *(f"- *{claim.kind}*: {claim.text}" for claim in page.sources), "")
    yield from ("**Known limits.** " + "\n\n".join(page.limits), "")


def _example(example: Example) -> Iterator[str]:
    yield "```markdown"
    facts = {"maturity": example.maturity, "jurisdiction": example.jurisdiction}
    if stated := ", ".join(f"{key}: {value}" for key, value in facts.items() if value):
        yield from ("---", f"jdlint: {{{stated}}}", "---")
    if example.title:
        yield f"# {example.title}"
    for section in example.sections:
        yield f"## {section.heading}"
        yield from (f"- {statement}" for statement in section.statements)
    yield "```"


def _rewrites(rule: Rule) -> Iterator[str]:
    for band in BANDS:
        yield f"- {band}: {getattr(rule.rewrites, band).replace('{object}', '*...*')}"

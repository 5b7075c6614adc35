"""`jdlint rule CODE`: one rule's page."""

from textwrap import wrap

import click

from jdlint.errors import UsageError
from jdlint.finding import BANDS
from jdlint.nearest import did_you_mean
from jdlint.rules import RULES
from jdlint.rules.page import Example, page_of
from jdlint.rules.rule import Rule

WIDTH = 80


@click.command("rule")
@click.argument("code")
def rule_command(code: str) -> None:
    """Explain one rule: what it flags, why, a bad and a good example, what to write instead."""
    for rule in RULES:
        if code.casefold() in (rule.code.casefold(), rule.name.casefold()):
            click.echo(_told(rule), nl=False)
            return
    from jdlint.llm.checks import CHECKS

    for check in CHECKS:
        if code.casefold() in (check.code.casefold(), check.name.casefold()):
            head = f"{check.code} {check.name} ({check.severity.label}, asked of a language model with --llm)"
            click.echo(f"{head}\n\n{_paragraph(check.advice)}")
            return
    known = [word for rule in RULES for word in (rule.code, rule.name)]
    known += [word for check in CHECKS for word in (check.code, check.name)]
    raise UsageError(f"{code} is no rule{did_you_mean(code, known)}; `jdlint rules` lists them all")


def _told(rule: Rule) -> str:
    page = page_of(type(rule))
    default = "" if rule.default else ", off unless selected"
    parts = [
        f"{rule.code} {rule.name} ({rule.severity.label}{default})",
        _paragraph(page.summary),
        _section("What it flags", *map(_paragraph, page.what)),
        _section("Why it matters", *map(_paragraph, page.why)),
        _section("Bad", _example(page.bad)),
        _section("Good", _example(page.good)),
        _section("Write instead", "\n".join(_rewrites(rule))) if hasattr(rule, "rewrites") else "",
        _section("When it does not apply", *map(_item, page.exceptions)),
        _section(
            "Thresholds", *(_item(f"{name} = {value:g}: {rule.units[name]}") for name, value in rule.options.items())
        ),
        _section("Source", *(_item(f"{claim.kind}: {claim.text}") for claim in page.sources)),
        _section("Known limits", *map(_paragraph, page.limits)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(heading: str, *parts: str) -> str:
    text = "\n".join(part for part in parts if part)
    return f"{click.style(heading, bold=True)}\n{text}" if text else ""


def _paragraph(text: str) -> str:
    return _filled(text, "  ", "  ")


def _item(text: str) -> str:
    return _filled(text, "  - ", "    ")


def _rewrites(rule: Rule) -> list[str]:
    filled = ((band, getattr(rule.rewrites, band).replace("{object}", "...")) for band in BANDS)
    return [_filled(text, f"  {band:<8} ", " " * 11) for band, text in filled]


def _example(example: Example) -> str:
    lines = [f"  Title: {example.title}"] if example.title else []
    if example.maturity:
        lines.append(f"  Maturity: {example.maturity}")
    if example.jurisdiction:
        lines.append(f"  Jurisdiction: {example.jurisdiction}")
    for section in example.sections:
        lines += [_paragraph(section.heading), *map(_item, section.statements)]
    return "\n".join(lines)


def _filled(text: str, first: str, others: str) -> str:
    return "\n".join(wrap(text, WIDTH, initial_indent=first, subsequent_indent=others, break_on_hyphens=False))

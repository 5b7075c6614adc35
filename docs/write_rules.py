"""Write docs/rules.md from the pages of the rules: `python docs/write_rules.py`. A test keeps the file fresh."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from jdlint.rules import RULES
from jdlint.rules.page import page_of
from jdlint.rules.page_markdown import page_lines
from jdlint.rules.rule import Rule

DOCUMENT = Path(__file__).with_name("rules.md")
GROUPS = {
    "JD": "jdlint's own",
    "DS": "Confused with data science or engineering",
    "PM": "Confused with a generalist product manager",
    "MA": "Maturity and team",
    "CR": "Credentials and experience",
    "HP": "Hiring process",
    "SC": "Balance of the role",
    "BZ": "Buzzwords and impossible asks",
    "GN": "General hygiene",
}
INTRODUCTION = """\
# Rules

This file is made from the rules themselves by `python docs/write_rules.py`; `jdlint rule CODE` prints the same page.

A severity is the rule's usual one. Context changes it (maturity, section, count), and each page says how. Every rule
can be switched off for a line with `<!-- jdlint-disable-next-line CODE: why -->`.

Sources are of five kinds: the *article* the rules start from, a public *taxonomy* of occupations or job ladder, a
*study* with a method, *practice* (practitioners' writing and public postings), and *our proposal*, which is jdlint's
own judgment.
"""


def rules_document() -> str:
    """The whole of docs/rules.md."""
    return "\n".join([INTRODUCTION, *_contents(), *(line for rule in RULES for line in _rule(rule))])


def _contents() -> Iterator[str]:
    for prefix, rules in groupby(RULES, key=lambda rule: rule.code[:2]):
        yield f"- {GROUPS[prefix]}"
        for rule in rules:
            yield f"  - [{rule.code} {rule.name}](#{rule.code.lower()}-{rule.name})"
    yield ""


def _rule(rule: Rule) -> Iterator[str]:
    page = page_of(type(rule))
    runs = "" if rule.default else ", off unless selected"
    yield from (f"## {rule.code} {rule.name}", "", f"{page.summary} *({rule.severity.label}{runs})*", "")
    yield from page_lines(rule, page)


if __name__ == "__main__":
    DOCUMENT.write_text(rules_document(), encoding="utf-8")

"""The page of a rule: its class docstring, taken apart under fixed headings.

A docstring is one summary sentence, then a section for each of `HEADINGS` in that order: the heading on a line of its
own with a colon, its text indented below. `jdlint rule CODE` and docs/rules.md are made from pages.
"""

from typing import Final, NamedTuple

from jdlint.rules.rule import Rule

HEADINGS: Final = (
    "What it flags",
    "Why it matters",
    "Bad",
    "Good",
    "When it does not apply",
    "Source",
    "Known limits",
)
CLAIMS: Final = ("article", "taxonomy", "study", "practice", "our proposal")
"""What a source is worth: the article the rules start from, a public taxonomy of occupations or job ladder, a study
with a method, practitioners' writing or real postings, or jdlint's own judgment."""

ARTICLE: Final = 'Mayur Domadiya, "What AI Product Managers Actually Do - and How to Hire One", Boundev, 2026'
"""What a source of kind `article` cites."""


class ExampleSection(NamedTuple):
    """Statements of an example under the heading they belong to."""

    heading: str
    statements: tuple[str, ...]


class Example(NamedTuple):
    """A piece of a posting. Empty `title`, `maturity` and `jurisdiction` mean that any would do."""

    sections: tuple[ExampleSection, ...]
    title: str = ""
    maturity: str = ""
    jurisdiction: str = ""


class Claim(NamedTuple):
    """One source of a rule: `kind` is one of `CLAIMS`, `text` says what it holds, with its address."""

    kind: str
    text: str


class Page(NamedTuple):
    """What a rule says about itself. Paragraphs are folded to one line each."""

    summary: str
    what: tuple[str, ...]
    why: tuple[str, ...]
    bad: Example
    good: Example
    exceptions: tuple[str, ...]
    sources: tuple[Claim, ...]
    limits: tuple[str, ...]


def page_of(rule: type[Rule]) -> Page:
    """The page in a rule's docstring; raises ValueError that names the rule where a heading is missing or unknown."""
    summary, sections = _sections(rule)
    return Page(
        summary=summary,
        what=_paragraphs(sections["What it flags"]),
        why=_paragraphs(sections["Why it matters"]),
        bad=_example(sections["Bad"]),
        good=_example(sections["Good"]),
        exceptions=_items(sections["When it does not apply"]),
        sources=tuple(_claim(rule, item) for item in _items(sections["Source"])),
        limits=_paragraphs(sections["Known limits"]),
    )


def _sections(rule: type[Rule]) -> tuple[str, dict[str, list[str]]]:
    first, *rest = (rule.__doc__ or "").strip().splitlines()
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in rest:
        text = line.strip()
        if text.endswith(":") and text[:-1] in HEADINGS:
            current = sections.setdefault(text[:-1], [])
        elif text or current:
            current.append(text)
    if tuple(sections) != HEADINGS:
        raise ValueError(
            f"{rule.__name__}: the page's headings are not {', '.join(HEADINGS)} but {', '.join(sections)}"
        )
    return first, sections


def _paragraphs(lines: list[str]) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in "\n".join(lines).split("\n\n") if part.strip())


def _items(lines: list[str]) -> tuple[str, ...]:
    items: list[str] = []
    for line in lines:
        if line.startswith("- "):
            items.append(line[2:])
        elif line and items:
            items[-1] += " " + line
    return tuple(items)


def _example(lines: list[str]) -> Example:
    facts = {"Title": "", "Maturity": "", "Jurisdiction": ""}
    sections: list[tuple[str, list[str]]] = []
    for line in lines:
        key, colon, value = line.partition(": ")
        if line.startswith("- "):
            sections[-1][1].append(line[2:])
        elif colon and key in facts:
            facts[key] = value
        elif line and sections and sections[-1][1] and line[0].islower():
            sections[-1][1][-1] += " " + line
        elif line:
            sections.append((line, []))
    return Example(
        tuple(ExampleSection(heading, tuple(statements)) for heading, statements in sections),
        facts["Title"],
        facts["Maturity"],
        facts["Jurisdiction"],
    )


def _claim(rule: type[Rule], item: str) -> Claim:
    kind, _, text = item.partition(": ")
    if kind not in CLAIMS or not text:
        raise ValueError(f"{rule.__name__}: a source starts with its kind ({', '.join(CLAIMS)}), not {item!r}")
    return Claim(kind, f"{ARTICLE}: {text}" if kind == "article" else text)

"""What a posting lacks, as sentences put where they belong: duties among the duties, musts among the musts."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jdlint.finding import FileReport, Finding, Severity
from jdlint.posting.posting import Section, SectionKind, Statement
from jdlint.rewriting import sentences
from jdlint.rewriting.edit import Edit
from jdlint.rewriting.markup import Opened, Place, after_statement, new_section, written
from jdlint.rewriting.slots import Drafting
from jdlint.rewriting.spelling import in_british
from jdlint.rewriting.voice import in_voice

DUTIES: Final = ("PM203", "PM204", "PM205", "SC601", "SC602", "SC606", "MA303")
MUSTS: Final = ("SC603", "SC605", "CR405", "CR407")
CONTEXT: Final = ("MA301", "MA302", "SC607")
PROCESS: Final = ("HP501",)
WHOLE: Final = ("PM202", "PM201", "PM206", "PM208")
"""About the duties as a whole: tried where the sentences for what is missing in particular did not answer them."""

SECTION_OF: Final[dict[str, SectionKind]] = {
    **dict.fromkeys((*DUTIES, *WHOLE), "responsibilities"),
    **dict.fromkeys(MUSTS, "requirements"),
    **dict.fromkeys(CONTEXT, "team"),
    **dict.fromkeys(PROCESS, "process"),
}
_HEADINGS: Final[dict[SectionKind, str]] = {
    "responsibilities": "What you will do",
    "requirements": "What you bring",
    "team": "The team",
    "process": "Hiring process",
}
_COMES_BEFORE: Final[dict[SectionKind, tuple[SectionKind, ...]]] = {
    "responsibilities": ("requirements", "nice-to-have", "process", "benefits", "boilerplate"),
    "requirements": ("nice-to-have", "process", "benefits", "boilerplate"),
    "team": ("responsibilities", "requirements", "nice-to-have", "process", "benefits", "boilerplate"),
    "process": ("boilerplate",),
}
_GOES_WITH: Final[dict[SectionKind, tuple[SectionKind, ...]]] = {"team": ("team", "about")}
"""Sections that take a sentence as well, the best first."""


def missing(report: FileReport) -> Iterator[tuple[str, Finding]]:
    """Each code of something missing, in the order to answer it: what is missing in particular before the whole."""
    by_code: dict[str, Finding] = {}
    for finding in report.findings:
        for code in (finding.code, *finding.covers):
            if code in SECTION_OF:
                by_code.setdefault(code, finding)
    for code in (*DUTIES, *MUSTS, *CONTEXT, *PROCESS, *WHOLE):
        if code in by_code:
            yield code, by_code[code]


def is_wanted(code: str, finding: Finding) -> bool:
    """Whether a finding about something missing asks for a sentence: advice about the company does not."""
    return finding.severity >= Severity.WARNING or code not in (*CONTEXT, *PROCESS, "CR407")


class Insertion(NamedTuple):
    """An edit that puts a sentence in, and the section it needs where there is none."""

    edit: Edit
    opened: Opened | None = None


def insertion(drafting: Drafting, code: str, finding: Finding, taken: Sequence[Edit]) -> Insertion | None:
    """Put in what `code` misses; None where there is no sentence for it."""
    sentence = sentence_for(drafting, code)
    if not sentence:
        return None
    kind = SECTION_OF[code]
    source = drafting.posting.source
    place, sibling = _place(drafting, kind, taken)
    opened = None
    if place is None or sibling is None:
        opened = new_section(drafting.posting, _HEADINGS[kind], _following(drafting, kind))
        text = f"{opened.before}{written(source, sentence)}{opened.after}"
        at = opened.at
    else:
        sentence = drafting.finished(sentence, drafting.posting.text_of(sibling), sibling)
        text = place.around(written(source, sentence))
        at = place.at
    return Insertion(Edit(at, at, "", text, code, finding.message, "insert", sentence), opened)


def with_sections(insertions: Sequence[Insertion]) -> list[Edit]:
    """The edits of these insertions, with what opens and closes the sections they need."""
    edits = [each.edit for each in insertions if each.opened is None]
    for opened in dict.fromkeys(each.opened for each in insertions if each.opened is not None):
        members = [each.edit for each in insertions if each.opened == opened]
        first = members[0]
        edits.append(Edit(opened.at, opened.at, "", opened.opening, first.rule, first.why, "insert"))
        edits += members
        if opened.closing:
            edits.append(Edit(opened.at, opened.at, "", opened.closing, first.rule, first.why, "insert"))
    return edits


def sentence_for(drafting: Drafting, code: str) -> str:
    """What says that which `code` misses, in the voice of its section; empty where only a person can say it."""
    sentence = sentences.ABOUT_THE_COMPANY.get(code) or drafting.rewrite_of(code)
    if "{object}" in sentence:
        return ""
    kind = SECTION_OF[code]
    if kind == "responsibilities":
        sentence = in_voice(sentence, drafting.voice)
    elif kind == "requirements":
        sentence = drafting.as_must(sentence)
    return in_british(sentence) if drafting.is_british else sentence


def _place(drafting: Drafting, kind: SectionKind, taken: Sequence[Edit]) -> tuple[Place, Statement] | tuple[None, None]:
    """After the last statement of the section that still stands."""
    for each in _GOES_WITH.get(kind, (kind,)):
        for statement in reversed(_siblings(drafting, each)):
            place = after_statement(drafting.posting.source, statement)
            if place is None or any(edit.start < place.at < edit.end for edit in taken):
                continue
            already = sum(edit.start == edit.end == place.at for edit in taken)
            return after_statement(drafting.posting.source, statement, already=already) or place, statement
    return None, None


def _siblings(drafting: Drafting, kind: SectionKind) -> list[Statement]:
    """The statements of the longest run of this kind under a heading of it; items where there are any."""
    sections = [section for section in drafting.posting.sections if section.kind == kind]
    runs = [
        [
            each
            for each in drafting.posting.statements
            if section.start <= each.start < section.end and each.section == kind
        ]
        for section in sections
    ]
    run = max(runs, key=len, default=[])
    if not run and kind in ("responsibilities", "requirements"):
        run = [each for each in drafting.posting.statements if each.section == kind]
    items = [each for each in run if each.is_item]
    return items or run


def _following(drafting: Drafting, kind: SectionKind) -> Section | None:
    titled = [section for section in drafting.posting.sections if section.heading]
    for section in titled:
        if section.kind in _COMES_BEFORE[kind]:
            return section
    return None

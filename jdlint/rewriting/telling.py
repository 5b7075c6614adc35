"""A rewrite as a unified diff, as JSON values, and as a summary for a person."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from jdlint.finding import FileReport
from jdlint.reading.source import Source
from jdlint.rewriting.edit import Edit, Rewritten

CONTEXT_LINES: Final = 3
_LINES: Final = re.compile(r"[^\n]*\n|[^\n]+")
_NO_NEWLINE: Final = "\\ No newline at end of file\n"
_CONFUSIONS: Final = {
    "data-science": "a data scientist's or engineer's job",
    "generalist-pm": "any product manager's job",
}


def unified_diff(path: str, before: str, after: str, *, context: int = CONTEXT_LINES) -> str:
    """What `patch` and `git apply` read; empty where nothing changed. Line ends stay those of the file."""
    if before == after:
        return ""
    from difflib import unified_diff as diff

    shown = path.lstrip("/")
    lines = diff(_LINES.findall(before), _LINES.findall(after), f"a/{shown}", f"b/{shown}", n=context)
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}" for line in lines)


def colored(diff: str) -> str:
    """The diff with the colors git uses."""
    return "".join(_painted(line) for line in _LINES.findall(diff))


def _painted(line: str) -> str:
    for start, code in (("+++", "1"), ("---", "1"), ("@@", "36"), ("+", "32"), ("-", "31")):
        if line.startswith(start):
            return f"\x1b[{code}m{line.rstrip(chr(10))}\x1b[0m\n"
    return line


def as_json(path: str, source: Source, rewritten: Rewritten) -> dict[str, Any]:
    """One file's entry. Places are those of the file before the rewrite."""
    return {
        "path": path,
        "status": rewritten.report_before.status,
        "reason": rewritten.report_before.reason,
        "maturity": {"band": rewritten.band, "known": rewritten.band_is_known},
        "confusions": {
            "before": list(rewritten.report_before.confusions),
            "after": list(rewritten.report_after.confusions),
        },
        "findings": {"before": counts(rewritten.report_before), "after": counts(rewritten.report_after)},
        "edits": [_edit_as_json(source, edit) for edit in rewritten.edits],
        "refused": [{**_edit_as_json(source, each.edit), "reason": each.reason} for each in rewritten.refused],
        "handed_over": [
            {"specialist": each.specialist, "work": each.work, "advice": each.advice} for each in rewritten.handed_over
        ],
        "questions": list(rewritten.questions),
    }


def _edit_as_json(source: Source, edit: Edit) -> dict[str, Any]:
    place = source.original_place(edit.start, edit.end)
    return {
        "kind": edit.kind,
        "rule": edit.rule,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "before": edit.before,
        "after": edit.after,
        "why": edit.why,
    }


def counts(report: FileReport) -> Mapping[str, int]:
    """How many findings there are of each severity."""
    found = {"error": 0, "warning": 0, "info": 0}
    for finding in report.findings:
        found[finding.severity.label] += 1
    return found


def summary(path: str, source: Source, rewritten: Rewritten) -> str:
    """What a person must know beside the diff, a line each; ends with a newline."""
    return "".join(f"{line}\n" for line in _told(path, source, rewritten))


def _told(path: str, source: Source, rewritten: Rewritten) -> Iterator[str]:
    report = rewritten.report_before
    if report.status in ("out-of-scope", "error"):
        yield f"{path}: not rewritten: {report.reason}"
        return
    if not rewritten.edits and not rewritten.refused:
        yield f"{path}: nothing to rewrite"
        return
    sentences = [edit for edit in rewritten.edits if edit.sentence or edit.kind == "remove"]
    before, after = (_counted(counts(each)) for each in (report, rewritten.report_after))
    yield f"{path}: {len(sentences)} {'edit' if len(sentences) == 1 else 'edits'}; before: {before}; after: {after}"
    if not rewritten.band_is_known:
        yield "  the text does not say how far the company is with AI: written for a scaling one; say --maturity"
    for confusion in rewritten.uncured:
        yield f"  edits alone do not cure it: the posting still reads as {_CONFUSIONS[confusion]}"
    yield from _refused(source, rewritten)
    if rewritten.handed_over:
        yield "  work taken out of the posting, for a specialist:"
        yield from (f"    {each.specialist}: {_shortened(each.work)} - {each.advice}" for each in rewritten.handed_over)
    if rewritten.questions:
        yield "  questions only you can answer:"
        yield from (f"    {question}" for question in rewritten.questions)


def _refused(source: Source, rewritten: Rewritten) -> Iterator[str]:
    if rewritten.refused:
        yield "  left as it is:"
    for each in rewritten.refused:
        line = source.original_place(each.edit.start, each.edit.end).line
        what = _shortened(each.edit.asked) if each.edit.asked else f"no sentence for {each.edit.rule}"
        yield f"    line {line} {each.edit.rule}: {what} - {each.reason}"


def _counted(found: Mapping[str, int]) -> str:
    told = [f"{count} {name if count == 1 else name + 's'}" for name, count in found.items() if count]
    return ", ".join(told) or "no findings"


def _shortened(text: str, width: int = 90) -> str:
    return text if len(text) <= width else text[:width].rsplit(" ", 1)[0].rstrip(" ,;:") + " ..."


def as_comment(rewritten: Rewritten) -> str:
    """The work handed over as an HTML comment, which no candidate sees; empty where there is none."""
    lines = [f"{each.specialist}: {each.work} - {each.advice}" for each in rewritten.handed_over]
    safe = [line.replace("--", "- -").replace(">", "") for line in lines]
    return "\n".join(["<!-- For the specialists, not for this role:", *safe, "-->"]) if safe else ""


def hunks(edits: Sequence[Edit]) -> list[tuple[Edit, ...]]:
    """Edits that only make sense together: a section with its heading, both halves of a move."""
    groups: list[list[Edit]] = []
    for edit in edits:
        home = next((group for group in groups if _belongs(edit, group)), None)
        if home is None:
            groups.append([edit])
        else:
            home.append(edit)
    return [tuple(group) for group in groups]


def _belongs(edit: Edit, group: Sequence[Edit]) -> bool:
    if edit.kind == "move":
        return any(other.kind == "move" and other.asked == edit.asked for other in group)
    opens = edit.kind == "insert" and group[0].kind == "insert" and group[0].start == edit.start
    return opens and not group[0].sentence

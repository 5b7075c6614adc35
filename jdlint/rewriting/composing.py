"""Two rewrites of one posting, one after the other, as one."""

from dataclasses import replace

from jdlint.rewriting.edit import Edit, Rewritten, apply, moved_by


def composed(first: Rewritten, second: Rewritten) -> Rewritten | None:
    """The rewrite that does both at once; None where the second cuts across an edit of the first."""
    within: dict[int, list[Edit]] = {}
    beside: list[Edit] = []
    for later in second.edits:
        home, shift = _home(first, later)
        if home is None:
            beside.append(replace(later, start=later.start - shift, end=later.end - shift))
        elif home < 0:
            return None
        else:
            within.setdefault(home, []).append(later)
    edits = [_merged(first, index, within.get(index, [])) for index in range(len(first.edits))]
    edits = sorted([*edits, *beside], key=lambda edit: (edit.start, edit.end))
    if apply(first.before, edits) != second.after:
        return None
    done = {(edit.rule, edit.sentence) for edit in (*edits, *second.edits)}
    return replace(
        first,
        after=second.after,
        edits=tuple(edits),
        refused=tuple(each for each in first.refused if (each.edit.rule, each.edit.sentence) not in done),
        handed_over=(*first.handed_over, *(each for each in second.handed_over if each not in first.handed_over)),
        questions=tuple(dict.fromkeys((*first.questions, *second.questions))),
        report_after=second.report_after,
    )


def _home(first: Rewritten, later: Edit) -> tuple[int | None, int]:
    """(the edit of the first whose new text a later edit is within, how far text before it has moved).

    None stands for a place beside all edits, -1 for one that cuts across an edit.
    """
    shift = 0
    for index, (edit, start, end) in enumerate(moved_by(first.edits)):
        if later.end < start or later.start < start == later.end:
            break
        if start <= later.start and later.end <= end and edit.after:
            return index, shift
        if later.start < end:
            return -1, shift
        shift += len(edit.after) - (edit.end - edit.start)
    return None, shift


def _merged(first: Rewritten, index: int, later: list[Edit]) -> Edit:
    edit, start, _ = moved_by(first.edits)[index]
    if not later:
        return edit
    inner = [replace(each, start=each.start - start, end=each.end - start) for each in later]
    replaced = next((each for each in later if each.kind == "replace" and each.sentence), None)
    told = edit.sentence if replaced is None else replaced.sentence
    return replace(edit, after=apply(edit.after, inner), sentence=told)

"""Going through a rewrite edit by edit, as `git add -p` does."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

import click

from jdlint.rewriting.edit import Edit, Judged, Rewritten, apply
from jdlint.rewriting.telling import colored, hunks, unified_diff

_HELP: Final = """y - accept this edit
n - reject it
e - change its new text in your editor, then accept it
a - accept this and all that follow
d - reject this and all that follow
q - leave the file as it is
? - show this help"""


def asked_about(path: str, rewritten: Rewritten, judge: Callable[[str], Judged], *, color: bool) -> Rewritten:
    """The rewrite with the accepted edits only, linted again. A rejected edit leaves its text byte by byte."""
    groups = hunks(rewritten.edits)
    accepted: list[Edit] = []
    for number, group in enumerate(groups, 1):
        diff = unified_diff(path, rewritten.before, apply(rewritten.before, group), context=1)
        click.echo(colored(diff) if color else diff, nl=False, color=color)
        click.echo(group[0].why)
        answer = _answer(f"({number}/{len(groups)}) Accept this edit", can_edit=_editable(group) is not None)
        if answer == "q":
            accepted = []
        elif answer == "a":
            accepted += [edit for later in groups[number - 1 :] for edit in later]
        elif answer in ("y", "e"):
            accepted += _edited(group) if answer == "e" else group
        if answer in ("q", "a", "d"):
            break
    edits = tuple(sorted(accepted, key=lambda edit: (edit.start, edit.end)))
    after = apply(rewritten.before, edits)
    kept = {edit.sentence for edit in edits}
    return replace(
        rewritten,
        after=after,
        edits=edits,
        report_after=judge(after).report,
        handed_over=tuple(each for each in rewritten.handed_over if any(each.work == edit.asked for edit in edits)),
        questions=tuple(each for each in rewritten.questions if any(each.endswith(f": {said}") for said in kept)),
    )


def _answer(question: str, *, can_edit: bool) -> str:
    choices = ["y", "n", *(["e"] if can_edit else []), "a", "d", "q", "?"]
    while True:
        answer: str = click.prompt(
            question, type=click.Choice(choices), default="y", show_default=False, prompt_suffix="? "
        )
        if answer != "?":
            return answer
        click.echo(_HELP)


def _editable(group: Sequence[Edit]) -> Edit | None:
    """The one edit of a group that brings a sentence."""
    bringing = [edit for edit in group if edit.sentence]
    return bringing[0] if len(bringing) == 1 else None


def _edited(group: Sequence[Edit]) -> list[Edit]:
    """The group with its new text as the editor left it; unchanged where nothing was saved."""
    edit = _editable(group)
    if edit is None:
        return list(group)
    lead = edit.after[: len(edit.after) - len(edit.after.lstrip())]
    body = edit.after[len(lead) :]
    text = click.edit(body)
    changed = body if text is None else text.rstrip("\r\n") if not body.endswith("\n") else text
    return [replace(edit, after=lead + changed) if other is edit else other for other in group]

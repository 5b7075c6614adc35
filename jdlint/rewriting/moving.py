"""What belongs elsewhere: understanding of AI from the nice-to-haves to the musts."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from jdlint.finding import Finding
from jdlint.rewriting.edit import Edit
from jdlint.rewriting.markup import after_statement, removal, spot_of, written
from jdlint.rewriting.slots import Drafting

MOVED: Final = "SC604"
_OPTIONAL: Final = re.compile(
    r"\b(?:plus|bonus|preferred|preferably|ideally|nice|desirable|optional|advantage|welcome|asset)\b", re.IGNORECASE
)


def moves(drafting: Drafting, wanted: Callable[[Finding], bool]) -> Iterator[Edit]:
    """Two edits for each line that moves, at its old place and its new one; none where it cannot be taken out."""
    source = drafting.posting.source
    musts = [each for each in drafting.posting.statements if each.section == "requirements" and each.is_item]
    for finding in drafting.judged.report.findings:
        if finding.code != MOVED or not wanted(finding) or not musts:
            continue
        for statement in drafting.posting.statements:
            if source.place(statement.start, statement.end) != finding.place or not statement.is_item:
                continue
            spot = spot_of(source, statement.start, statement.end)
            whole = spot and removal(source, statement, spot)
            place = after_statement(source, musts[-1])
            if not whole or not spot or not place or whole.start <= place.at < whole.end:
                continue
            before = source.original[whole.start : whole.end]
            text = " ".join(drafting.posting.text_of(statement).split())
            optional = _OPTIONAL.search(text)
            sentence = _as_rule_says(drafting) if optional else text
            written_there = written(source, sentence) if optional else source.original[spot.start : spot.end]
            why = finding.message
            yield Edit(whole.start, whole.end, before, "", MOVED, why, "move", "", text)
            yield Edit(place.at, place.at, "", place.around(written_there), MOVED, why, "move", sentence, text)


def _as_rule_says(drafting: Drafting) -> str:
    sentence = drafting.rewrite_of(MOVED).partition(": ")[2]
    return drafting.as_must(sentence[:1].upper() + sentence[1:]).rstrip(".")

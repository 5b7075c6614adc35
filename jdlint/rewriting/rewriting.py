"""A posting and its findings to a new text: edits drafted, checked by linting the result again, refused one by one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from jdlint.finding import BANDS, Finding
from jdlint.rewriting.composing import composed
from jdlint.rewriting.edit import PLACEHOLDER, Edit, HandOver, Judged, Refused, Rewritten, apply, moved_by
from jdlint.rewriting.facts import facts_of
from jdlint.rewriting.guard import Problem, problems, untouched
from jdlint.rewriting.inserting import MUSTS, Insertion, insertion, is_wanted, missing, sentence_for, with_sections
from jdlint.rewriting.moving import moves
from jdlint.rewriting.slots import AGGREGATE, AIBand, Candidate, Drafting, Slot, lost_and_added

Judge = Callable[[str], Judged]
"""Reads and lints a whole file's text as if it stood in the posting's place."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence to make fluent: all that a model may know of it."""

    statement: str
    sentence: str
    band: str


Phrasing = Callable[[Phrase], str | None]
"""Says a plain sentence better, or None to leave it. What it says passes the same guard, or the plain one stands."""

_MOST_TURNS: Final = 60
"""Times a posting is linted again before what is left is refused; real ones need a handful."""
_MOST_DROPS: Final = 6
"""Times the one edit to blame is looked for, which takes a run for each edit there is."""
_FLAGGED_MUSTS: Final = 2
"""Flagged musts of which one may give its place to a must that is missing."""
_MOST_ROUNDS: Final = 4
"""Times a result is rewritten in its turn, so that rewriting it later changes nothing more."""
_ADVICE: Final = {
    "early": "hire or contract for it, or name who does it",
    "scaling": "name who does it, or hire for it",
    "mature": "name the team that does it",
}


def rewrite(
    judged: Judged, judge: Judge, *, wanted: Callable[[str], bool] = lambda code: True, phrasing: Phrasing | None = None
) -> Rewritten:
    """Rewrite one posting for its company's maturity, or as for a scaling company where that is not known.

    `wanted` says which codes may be answered. The result holds every edit that passed the guard and every one that
    did not.
    """
    result = _Run(judged, judge, wanted, phrasing).rewritten()
    for _ in range(_MOST_ROUNDS):
        again = _Run(judge(result.after), judge, wanted, phrasing).rewritten()
        both = composed(result, again) if again.edits else None
        if both is None or problems(judged, judge(both.after), both.edits):
            break
        result = both
    return result


class _Run:
    """One posting on its way: the edits that stand now, and those given up."""

    def __init__(self, judged: Judged, judge: Judge, wanted: Callable[[str], bool], phrasing: Phrasing | None) -> None:
        self._before = judged
        self._judge = judge
        self._wanted = wanted
        self._phrasing = phrasing
        band = judged.report.maturity.band
        self._band: AIBand = band if band != "unknown" else "scaling"
        self._drafting = Drafting(judged, self._band)
        self._original = judged.posting.source.original
        self._slots: dict[tuple[int, int], Slot] = {}
        self._at: dict[tuple[int, int], int] = {}
        self._chosen: dict[tuple[int, int], Edit] = {}
        self._moved: list[Edit] = []
        self._added: list[Insertion] = []
        self._tried: set[str] = set()
        self._reasons: dict[tuple[int, int], str] = {}
        self._refused: list[Refused] = []
        self._drops = 0
        self._texts = {(each.start, each.end): judged.posting.text_of(each) for each in judged.posting.statements}

    def rewritten(self) -> Rewritten:
        """Draft, lint again, mend; until nothing is left to mend."""
        for slot in self._drafting.slots(self._is_wanted):
            self._open(slot)
        for edit in moves(self._drafting, self._is_wanted):
            if not any(_overlap(edit, other) or _overlap(other, edit) for other in self._edits()):
                self._moved.append(edit)
        after = self._before
        for _ in range(_MOST_TURNS):
            after = self._judged_again()
            if not self._mend(problems(self._before, after, self._edits()), after):
                break
        else:
            after = self._given_up()
        return self._result(after)

    def _is_wanted(self, finding: Finding) -> bool:
        return any(self._wanted(code) for code in (finding.code, *finding.covers))

    def _open(self, slot: Slot) -> None:
        key = slot.statement.start, slot.statement.end
        if key not in self._slots:
            self._slots[key] = slot
            self._advance(key)

    def _advance(self, key: tuple[int, int], because: str = "") -> None:
        """Take the next candidate of a slot that the facts allow, or give the slot up."""
        slot = self._slots[key]
        if because:
            self._reasons.setdefault(key, because)
        failed = self._chosen.pop(key, None)
        used = {self._used(other) for other in self._chosen}
        while (index := self._at.get(key, -1) + 1) < len(slot.candidates):
            self._at[key] = index
            candidate = slot.candidates[index]
            if candidate.template and candidate.template in used:
                continue
            edit = self._edit_for(key, slot, candidate)
            if edit is not None and not any(_overlap(edit, other) for other in self._chosen.values()):
                self._chosen[key] = edit
                self._make_room_for(edit)
                return
        self._at[key] = len(slot.candidates)
        shown = failed or Edit(
            slot.spot.start, slot.spot.end, self._original[slot.spot.start : slot.spot.end], "", slot.code, slot.why,
            "replace", "", " ".join(slot.text.split()),
        )  # fmt: skip
        self._refused.append(
            Refused(shown, self._reasons.get(key, "no sentence of ours fits this line; it needs a person"))
        )

    def _make_room_for(self, edit: Edit) -> None:
        """Take back what was put in where this edit now takes a line out, to be put in elsewhere."""
        for added in [other for other in self._added if _overlap(edit, other.edit)]:
            self._added.remove(added)
            self._tried.discard(added.edit.rule)

    def _used(self, key: tuple[int, int]) -> str:
        return self._candidate(key).template

    def _candidate(self, key: tuple[int, int]) -> Candidate:
        return self._slots[key].candidates[self._at[key]]

    def _edit_for(self, key: tuple[int, int], slot: Slot, candidate: Candidate) -> Edit | None:
        others = [each for where, each in self._texts.items() if where not in self._slots]
        sentence = candidate.sentence
        if candidate.labeled:
            sentence = slot.text.partition(":")[0] + ": " + sentence
        lost, gained = lost_and_added(slot, sentence, elsewhere=others)
        if lost or gained:
            verb, fact = ("lose", lost[0]) if lost else ("add", gained[0])
            self._reasons.setdefault(key, f"it would {verb} {fact.told()}")
            return None
        if self._phrasing is not None and candidate.kind == "replace" and candidate.literal is None:
            said = self._phrasing(Phrase(slot.text, candidate.sentence, self._band))
            allowed = facts_of(slot.text) | facts_of(sentence)
            if said and facts_of(said) <= allowed and lost_and_added(slot, said, elsewhere=others) == ([], []):
                candidate = candidate._replace(sentence=said)
        return self._drafting.edit(slot, candidate)

    def _edits(self) -> list[Edit]:
        edits = [*self._chosen.values(), *self._moved, *with_sections(self._added)]
        return sorted(edits, key=lambda edit: (edit.start, edit.end))

    def _judged_again(self) -> Judged:
        edits = self._edits()
        text = apply(self._original, edits)
        if not untouched(self._original, text, edits):
            raise AssertionError("an edit changed text outside its range")
        return self._judge(text)

    def _mend(self, found: list[Problem], after: Judged) -> bool:
        """Change the edits so that fewer problems are left; False where nothing is to be done."""
        blamed = {id(problem.edit): problem for problem in found if problem.edit is not None}
        if blamed:
            self._blame(list(blamed.values()))
            return True
        if self._insert(after) or self._follow_the_verdict(after):
            return True
        return self._take_back_what_answers_nothing(after) or (bool(found) and self._drop_one(found))

    def _blame(self, found: list[Problem]) -> None:
        for problem in found:
            because = f"the new line would be flagged itself ({problem.code})"
            for key, edit in list(self._chosen.items()):
                if edit is problem.edit:
                    self._advance(key, because)
            if problem.edit is not None:
                self._take_back(problem.edit, because)

    def _insert(self, after: Judged) -> bool:
        """Put in what is missing in the text as it would now be; one thing about the whole at a time."""
        inserted = False
        for code, finding in missing(after.report):
            if code in self._tried or not self._wanted(code) or not is_wanted(code, finding):
                continue
            if inserted and code.startswith("PM20") and code not in ("PM203", "PM204", "PM205"):
                break
            self._tried.add(code)
            if code in MUSTS and self._said_in_a_flagged_must(code):
                inserted = True
                continue
            taken = self._edits()
            made = insertion(self._drafting, code, finding, taken)
            if made is None or any(made.edit.sentence == each.sentence or _overlap(each, made.edit) for each in taken):
                continue
            self._added.append(made)
            inserted = True
        return inserted

    def _said_in_a_flagged_must(self, code: str) -> bool:
        """Put a missing must in the place of a flagged one, the last of several, so that the list grows no longer."""
        flagged = [
            key
            for key in sorted(self._chosen)
            if self._slots[key].statement.section == "requirements" and self._candidate(key).literal is None
        ]
        sentence = sentence_for(self._drafting, code)
        if len(flagged) < _FLAGGED_MUSTS or not sentence:
            return False
        key = flagged[-1]
        candidate = Candidate(sentence, sentence, "replace")
        self._slots[key] = replace(self._slots[key], candidates=(candidate, *self._slots[key].candidates))
        self._at[key] = -1
        self._advance(key)
        return True

    def _take_back_what_answers_nothing(self, after: Judged) -> bool:
        """A sentence that was put in and whose finding stands as before only makes the posting longer."""
        still = {code for code, _ in missing(after.report)}
        useless = [each.edit for each in self._added if each.edit.rule in still]
        for edit in useless:
            self._take_back(edit, "the finding would stand all the same")
        return bool(useless)

    def _follow_the_verdict(self, after: Judged) -> bool:
        """Where the posting is a builder's still, open the lines the verdict rests on that no rule flagged alone."""
        finding = next((each for each in after.report.findings if each.code == AGGREGATE), None)
        if finding is None or not self._wanted(AGGREGATE):
            return False
        opened = False
        at_place = {(line.place.line, line.place.column) for line in finding.related}
        source = after.posting.source
        shifts = moved_by(self._edits())
        for statement in self._drafting.posting.statements:
            key = statement.start, statement.end
            if key in self._slots:
                continue
            start, end = self._drafting.posting.source.spans.original_range(*key)
            shift = sum(len(edit.after) - (edit.end - edit.start) for edit, _, _ in shifts if edit.start < start)
            place = source.original_place(start + shift, end + shift)
            if (place.line, place.column) in at_place:
                slot = self._drafting.builder_slot(statement, "", AGGREGATE, finding.message, (AGGREGATE,))
                if slot is not None:
                    self._open(slot)
                    opened = True
        return opened

    def _drop_one(self, found: list[Problem]) -> bool:
        """Refuse the edit without which most of the problems are gone; the last of equals."""
        because = f"it would bring a new finding ({found[0].code})"
        self._drops += 1
        if self._drops > _MOST_DROPS:
            return self._keep_what_does_no_harm(found)
        best: tuple[int, Edit] | None = None
        for edit in self._refusable():
            rest = [other for other in self._edits() if other is not edit]
            left = len(problems(self._before, self._judge(apply(self._original, rest)), rest))
            if left < len(found) and (best is None or left <= best[0]):
                best = left, edit
        if best is not None:
            self._refuse(best[1], because)
            return True
        return self._keep_what_does_no_harm(found)

    def _refusable(self) -> list[Edit]:
        return [*self._chosen.values(), *self._moved, *(each.edit for each in self._added)]

    def _keep_what_does_no_harm(self, found: list[Problem]) -> bool:
        """No single edit is to blame: build the posting up again edit by edit, without those that bring a problem.

        What a line's going leaves missing is no problem here, as the sentences for it come after.
        """
        because = f"together with others it would bring a new finding ({found[0].code})"
        kept: list[Edit] = []
        harmful: list[Edit] = []
        for edit in self._refusable():
            trial = [*kept, edit]
            after = self._judge(apply(self._original, trial))
            harms = any(not each.is_about_something_missing for each in problems(self._before, after, trial))
            (harmful if harms else kept).append(edit)
        for edit in harmful or self._refusable()[-1:]:
            self._refuse(edit, because)
        return bool(harmful or kept)

    def _refuse(self, edit: Edit, because: str) -> None:
        for key, chosen in list(self._chosen.items()):
            if chosen is edit:
                self._advance(key, because)
                return
        self._take_back(edit, because)

    def _take_back(self, edit: Edit, because: str) -> None:
        """Refuse an edit that is no sentence in another's place; what moves goes back with its other half."""
        together = [edit]
        if edit in self._moved:
            together = [other for other in self._moved if other.asked == edit.asked]
        for each in together:
            if each in self._moved:
                self._moved.remove(each)
        remaining = [each for each in self._added if each.edit is not edit]
        if len(remaining) < len(self._added) or len(together) > 1:
            self._refused.append(Refused(together[-1], because))
        self._added = remaining

    def _given_up(self) -> Judged:
        for edit in self._refusable():
            self._refused.append(Refused(edit, "the posting could not be made sound with it"))
        self._chosen.clear()
        self._moved.clear()
        self._added.clear()
        return self._before

    def _result(self, after: Judged) -> Rewritten:
        edits = tuple(self._edits())
        return Rewritten(
            before=self._original,
            after=apply(self._original, edits),
            edits=edits,
            refused=tuple(sorted(self._refused, key=lambda each: each.edit.start)),
            handed_over=tuple(
                HandOver(_heading(edit.specialist), edit.asked, _ADVICE[self._band])
                for edit in edits
                if edit.specialist
            ),
            questions=tuple(_questions(edits)),
            report_before=self._before.report,
            report_after=after.report,
            band=self._band,
            band_is_known=self._before.report.maturity.band in BANDS,
        )


def _overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits touch the same characters, or one puts text into what the other takes out."""
    return (one.start < other.end and other.start < one.end) or one.start < other.start < one.end


def _heading(specialist: str) -> str:
    name = specialist.removeprefix("the ")
    return name[:1].upper() + name[1:]


def _questions(edits: tuple[Edit, ...]) -> Iterator[str]:
    """Each sentence with placeholders, after their names: what a person who knows the company must fill in."""
    for edit in edits:
        if names := dict.fromkeys(PLACEHOLDER.findall(edit.sentence)):
            yield f"{', '.join(f'<{name}>' for name in names)} in: {edit.sentence}"

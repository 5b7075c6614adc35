"""Flagged statements, each with the sentences that could stand in its place, the best first."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from jdlint.finding import Finding, Severity
from jdlint.posting.posting import Statement
from jdlint.rewriting import sentences
from jdlint.rewriting.edit import Edit, Judged, Kind
from jdlint.rewriting.facts import Fact, facts_of
from jdlint.rewriting.markup import Spot, removal, spot_of, written
from jdlint.rewriting.phrase import noun_phrase
from jdlint.rewriting.softening import softened
from jdlint.rewriting.spelling import in_british, is_british
from jdlint.rewriting.voice import as_plain_clause, in_nominal_list, in_voice, main_verbs, prevailing, voice_of
from jdlint.role.profile import BUILDERS, Duty, Reading, Subject
from jdlint.rules import RULES
from jdlint.vocabulary.verbs import verb_of

AIBand = Literal["early", "scaling", "mature"]

SUBJECT_OF: Final[dict[str, Subject]] = {
    "DS101": "model",
    "DS102": "data-preparation",
    "DS103": "pipeline",
    "DS104": "code",
    "DS105": "operation",
    "DS106": "research",
    "DS107": "tool",
    "DS108": "report",
    "DS109": "architecture",
}
CODE_OF: Final = {subject: code for code, subject in SUBJECT_OF.items()}
AGGREGATE: Final = "DS111"
SOFTENED: Final = ("CR401", "CR402", "CR403", "CR404", "CR406")
REWORDED: Final = ("PM207", "HP502", "MA306", "BZ704")
"""Rules whose own rewrite takes the place of the whole statement, whatever it says besides."""
NOT_A_SENTENCE: Final = frozenset({("BZ704", "mature")})
"""Rewrites that tell the writer what to do instead of saying it."""

TEAMS: Final[dict[str, str]] = {
    "data_scientist": "data science",
    "ml_engineer": "ML engineering",
    "data_engineer": "data engineering",
    "data_analyst": "analytics",
    "ai_architect": "the architects",
    "software_engineer": "engineering",
}
THINGS: Final[dict[Subject, str]] = {
    "model": "the models",
    "data-preparation": "the data",
    "pipeline": "the data",
    "code": "the product",
    "operation": "the models",
    "report": "the reports",
    "architecture": "the architecture",
}
_RULES: Final = {rule.code: rule for rule in RULES}
_SHORTEST_CLAUSE: Final = 4
_HELD: Final = ("own", "decide", "partner")
_RELATIVE: Final = re.compile(r"\b(?:that|which|who)\b")
_OBJECT_FOLLOWS: Final = re.compile(r" (?:the|an?|our|your|its|their|all|each|with|on|to)\b")
_OWNING: Final = frozenset({"own", "manage", "lead", "drive", "present", "report"})
_REPORTING: Final = re.compile(r"report|dashboard|metric|analy|insight|kpi|visuali", re.IGNORECASE)
_LABEL: Final = re.compile(r"([A-Z][^.:;!?()]{2,48}):\s+(?=\S)")
_TRAILING: Final = re.compile(r"[.;,]$")


class Candidate(NamedTuple):
    """A sentence that could stand in a statement's place; empty to take the statement out."""

    template: str
    """What it was made from: used once in a posting."""
    sentence: str
    kind: Kind
    labeled: bool = False
    """It follows the label the statement begins with ("Modeling: ...")."""
    literal: str | None = None
    """The text for the file as it is, where only a part of the statement changes."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One flagged statement."""

    statement: Statement
    spot: Spot
    text: str
    code: str
    why: str
    codes: tuple[str, ...]
    specialist: str
    may_lose: Callable[[Fact], bool]
    """Whether a fact is part of the flagged thing itself."""
    candidates: tuple[Candidate, ...]


class Drafting:
    """One posting being rewritten: its voices, its spelling, and what each flagged statement could become."""

    def __init__(self, judged: Judged, band: AIBand) -> None:
        self.judged = judged
        self.posting = judged.posting
        self.band: AIBand = band
        self.is_british = is_british(self.posting.source.text)
        texts = {
            kind: [self.posting.text_of(each) for each in self.posting.statements if each.section == kind]
            for kind in ("responsibilities", "requirements")
        }
        self.voice = prevailing(texts["responsibilities"])
        addressed = sum(text.lstrip().startswith("You") for text in texts["requirements"])
        self.lists_abilities = addressed * 2 < len(texts["requirements"])
        self._readings = {reading.statement: reading for reading in judged.profile.readings}
        self._places = {
            self.posting.source.place(each.start, each.end): each for each in reversed(self.posting.statements)
        }

    def slots(self, wanted: Callable[[Finding], bool]) -> Iterator[Slot]:
        """A slot for each statement with a finding that a new sentence can answer."""
        for finding in self.judged.report.findings:
            statement = self._places.get(finding.place)
            if statement is None or not wanted(finding) or finding.related:
                continue
            slot = self._slot_of(finding, statement)
            if slot is not None:
                yield slot

    def _slot_of(self, finding: Finding, statement: Statement) -> Slot | None:
        codes = (finding.code, *finding.covers)
        in_a_wish = statement.section == "nice-to-have"
        if in_a_wish and finding.severity < Severity.WARNING:
            return None
        builder = [code for code in codes if code in SUBJECT_OF]
        if builder or "MA304" in codes:
            return self.builder_slot(statement, builder[0] if builder else "", finding.code, finding.message, codes)
        told = next((code for code in codes if code in SOFTENED), None)
        if told is not None and not (told == "CR406" and finding.severity < Severity.WARNING):
            return self._softened_slot(statement, told, finding, codes)
        told = next((code for code in codes if code in REWORDED and (code, self.band) not in NOT_A_SENTENCE), None)
        return self._reworded_slot(statement, told, finding, codes) if told is not None else None

    def builder_slot(
        self, statement: Statement, subject_code: str, code: str, why: str, codes: tuple[str, ...]
    ) -> Slot | None:
        """A slot for a statement of specialists' work; without `subject_code` its weightiest duty tells which."""
        reading = self._readings.get(statement)
        spot = spot_of(self.posting.source, statement.start, statement.end)
        text = self.posting.text_of(statement)
        if reading is None or spot is None or text.count("(") != text.count(")"):
            return None  # half of a sentence that something cut in two has no sentence to take its place
        duty = _builder_duty(reading, SUBJECT_OF.get(subject_code))
        if duty is None:
            return None
        must = statement.section in ("requirements", "nice-to-have")
        candidates = self._for_must(text, duty, statement) if must else self._for_duty(text, duty, reading)
        specialist = "" if must or duty.subject == "tool" else TEAMS[duty.family]
        return Slot(statement, spot, text, code, why, codes, specialist, _part_of_flagged(must), tuple(candidates))

    def _for_duty(self, text: str, duty: Duty, reading: Reading) -> Iterator[Candidate]:
        voice = voice_of(text) or self.voice
        label = _LABEL.match(text)
        body = text[label.end() :] if label else text
        kept = _kept(text, reading)
        for template in self._duty_templates(duty.subject):
            for sentence in self._filled(template, text, duty, reading.statement.start):
                said = in_voice(sentence, voice)
                for whole in (_with_clause(said, kept.text), *(() if kept.is_sure else (said,))):
                    if kept.text or whole == said:
                        yield from self._with_and_without_label(template, whole, label is not None)
        clause = as_plain_clause(body)
        if clause is not None:
            head = in_voice(f"Work with {TEAMS[duty.family]} on goals and priorities", voice)
            yield Candidate(clause, f"{head} as they {clause}.", "replace", labeled=label is not None)
        if not kept.text:
            yield Candidate("", "", "remove")

    def _with_and_without_label(self, template: str, sentence: str, labeled: bool) -> Iterator[Candidate]:
        if labeled:
            yield Candidate(template, sentence, "replace", labeled=True)
        yield Candidate(template, sentence, "replace")

    def _duty_templates(self, subject: Subject) -> Iterator[str]:
        code = CODE_OF.get(subject, "")
        if code and subject != "tool":
            yield self.rewrite_of(code)
        yield from sentences.DUTIES.get(subject, ())
        yield from sentences.MORE_DUTIES[self.band]

    def _for_must(self, text: str, duty: Duty, statement: Statement) -> Iterator[Candidate]:
        own = self.rewrite_of(CODE_OF[duty.subject]) if duty.subject in CODE_OF else ""
        templates = (own,) if own.startswith("You ") else ()
        for template in (*templates, *sentences.MUSTS.get(duty.subject, ())):
            for sentence in self._filled(template, text, duty, statement.start):
                yield Candidate(template, self.as_must(sentence), "replace")
        yield Candidate("", "", "remove")
        for template in sentences.MORE_MUSTS:
            yield Candidate(template, self.as_must(template), "replace")

    def _filled(self, template: str, text: str, duty: Duty, offset: int) -> Iterator[str]:
        if "{object}" not in template:
            yield template
            return
        fallback = THINGS.get(duty.subject, "this work")
        told = duty.subject != "report" or _REPORTING.search(duty.object)
        for phrase in noun_phrase(text, duty, offset, fallback) if told else (fallback,):
            yield template.replace("{object}", phrase)

    def _softened_slot(self, statement: Statement, code: str, finding: Finding, codes: tuple[str, ...]) -> Slot | None:
        spot = spot_of(self.posting.source, statement.start, statement.end)
        if spot is None:
            return None
        text = self.posting.text_of(statement)
        new = softened(self.posting.source.original[spot.start : spot.end], code)
        candidates = (Candidate("", new, "replace", literal=new),) if new is not None else ()

        def may_lose(fact: Fact) -> bool:
            return code in ("CR402", "CR406") and fact.kind == "number"

        return Slot(statement, spot, text, finding.code, finding.message, codes, "", may_lose, candidates)

    def _reworded_slot(self, statement: Statement, code: str, finding: Finding, codes: tuple[str, ...]) -> Slot | None:
        spot = spot_of(self.posting.source, statement.start, statement.end)
        if spot is None:
            return None
        template = self.rewrite_of(code)
        voice = voice_of(self.posting.text_of(statement)) or self.voice
        sentence = in_voice(template, voice) if statement.section == "responsibilities" else template
        candidate = Candidate(template, in_british(sentence) if self.is_british else sentence, "replace")
        text = self.posting.text_of(statement)
        return Slot(statement, spot, text, finding.code, finding.message, codes, "", _is_number_promised, (candidate,))

    def rewrite_of(self, code: str) -> str:
        """The rule's rewrite for the band, with `{object}` still open."""
        own = sentences.ADAPTED.get(code, {}).get(self.band)
        return own or str(getattr(_RULES[code].rewrites, self.band))

    def as_must(self, sentence: str) -> str:
        """A must as this posting's requirements are worded."""
        return in_nominal_list(sentence) if self.lists_abilities else sentence

    def edit(self, slot: Slot, candidate: Candidate) -> Edit | None:
        """The edit that puts a candidate into the file; None where its markup does not let it."""
        source = self.posting.source
        spot = slot.spot
        if candidate.kind == "remove":
            whole = removal(source, slot.statement, spot)
            return None if whole is None else self._made(slot, candidate, whole, "")
        if candidate.literal is not None:
            return self._made(slot, candidate, spot, candidate.literal)
        label = _LABEL.match(slot.text) if candidate.labeled else None
        told = slot.text[label.end() :] if label else slot.text
        sentence = self.finished(candidate.sentence, told, slot.statement)
        if candidate.labeled:
            behind = label and spot_of(source, slot.statement.start + label.end(), slot.statement.end)
            if not behind:
                return None
            spot = behind
        sentence = in_british(sentence) if self.is_british else sentence
        return self._made(slot, candidate._replace(sentence=sentence), spot, written(source, sentence))

    def _made(self, slot: Slot, candidate: Candidate, spot: Spot, after: str) -> Edit:
        before = self.posting.source.original[spot.start : spot.end]
        asked = " ".join(slot.text.split())
        return Edit(
            spot.start, spot.end, before, after, slot.code, slot.why, candidate.kind, candidate.sentence, asked,
            slot.specialist,
        )  # fmt: skip

    def finished(self, sentence: str, old: str, statement: Statement) -> str:
        """The sentence with the old one's stop and initial, so that it fits among its siblings."""
        stop = _TRAILING.search(old.rstrip())
        if statement.is_item and stop is None and ". " not in sentence:
            sentence = sentence.rstrip(".")
        elif stop is not None and stop.group() != ".":
            sentence = sentence.rstrip(".") + stop.group()
        first = old.lstrip("\"'“‘(")[:1] or "A"
        keeps_capital = sentence[1:2].isupper() or (sentence.startswith("You ") and not first.islower())
        return sentence if keeps_capital or not first.islower() else sentence[:1].lower() + sentence[1:]


def _builder_duty(reading: Reading, subject: Subject | None) -> Duty | None:
    """The surest builder's duty of a statement, of this subject where it has one."""
    duties = [duty for duty in reading.duties if duty.family in BUILDERS and duty.stance != "negated"]
    fitting = [duty for duty in duties if duty.subject == subject] or duties
    return max(fitting, key=lambda duty: (duty.stance in ("own", "experience"), duty.weight), default=None)


class _Kept(NamedTuple):
    """Clauses of a flagged duty that are no specialist's work, in the statement's own words; most duties have none."""

    text: str = ""
    is_sure: bool = False
    """Their words are known as a product manager's duty; otherwise only their verb says so."""


def _kept(text: str, reading: Reading) -> _Kept:
    voice = voice_of(text)
    opening = len(text) - len(text[len(voice.prefix) :].lstrip()) if voice else 0
    text = text[opening:]
    offset = reading.statement.start + opening
    parts = main_verbs(text)
    if len(parts) < 2:
        return _Kept()
    ends = [part.start for part in parts[1:]] + [len(text)]
    kept: list[str] = []
    sure = False
    for part, end in zip(parts, ends, strict=True):
        inside = [duty for duty in reading.duties if part.start <= duty.start - offset < end]
        clause = re.sub(r"(?:,|\s|\b(?:and|or))+$", "", text[part.start : end].rstrip(" .;"))
        whole = len(clause.split()) >= _SHORTEST_CLAUSE and not clause.endswith(" to")
        governed = _RELATIVE.search(text[: part.start])
        if not whole or governed or not _OBJECT_FOLLOWS.match(text[part.end :]):
            continue
        if any(duty.family in BUILDERS for duty in inside):
            continue
        known = any(duty.weight >= 0.7 and duty.stance in _HELD and duty.family != "other" for duty in inside)
        verb = verb_of(part.lemma)
        if known or part.lemma in _OWNING or (verb is not None and verb.verb_class in ("decide", "partner")):
            kept.append(clause[:1].lower() + clause[1:])
            sure = sure or known
    return _Kept(" and ".join(kept), sure)


def _with_clause(sentence: str, clause: str) -> str:
    """The sentence with one more coordinated clause, before what it says of others after a semicolon."""
    own, semicolon, others = sentence.rstrip(".").partition("; ")
    return f"{own}, and {clause}{semicolon}{others}." if clause else sentence


def _part_of_flagged(must: bool) -> Callable[[Fact], bool]:
    """Tools belong to the flagged work; in a must so do its years, and names, which are those of tools."""
    kinds: Collection[str] = ("tool", "number", "name") if must else ("tool",)
    return lambda fact: fact.kind in kinds


def _is_number_promised(fact: Fact) -> bool:
    return fact.kind in ("number", "amount")


def lost_and_added(slot: Slot, sentence: str, *, elsewhere: Sequence[str] = ()) -> tuple[list[Fact], list[Fact]]:
    """Facts a sentence loses beyond the flagged thing itself, and those it adds. Names said elsewhere stay said."""
    before, after = facts_of(slot.text), facts_of(sentence)
    lost = [
        fact
        for fact in sorted(before - after)
        if not slot.may_lose(fact) and not (fact.kind == "name" and any(fact.text in each for each in elsewhere))
    ]
    known = {fact.text.lower() for fact in before}
    return lost, [fact for fact in sorted(after - before) if fact.text.lower() not in known]

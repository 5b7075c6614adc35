"""Run the rules over one posting: stamp, silence, fold and sort what they find.

Knows rules and postings; knows no format, file or command line.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from jdlint.finding import FileReport, Finding, Place, RelatedLine, Severity, Silenced
from jdlint.posting.posting import Posting, Suppression
from jdlint.regex import Regex
from jdlint.role.profile import Profile
from jdlint.rules.own.too_short_to_judge import STATEMENTS_TO_JUDGE, TooShortToJudge
from jdlint.rules.own.unexplained_suppression import UnexplainedSuppression
from jdlint.rules.own.unused_suppression import UnusedSuppression
from jdlint.rules.rule import Hit, Rule
from jdlint.suggesting import suggestions_for
from jdlint.suppressing import Suppressions

EXCERPT_CHARACTERS: Final = 300
EXPLAINED_BY: Final = {"data-science": ("DS111",), "generalist-pm": ("PM201", "PM202", "PM206")}
"""The rules whose findings explain a confusion."""

LARGEST_PRIME_OF_64_BITS: Final = 2**64 - 59
_WORD = Regex(r"[^\W_]+")
_LOWERED_WHERE_MATURITY_IS_UNKNOWN = ("MA", "SC", "CR")


class Choices(NamedTuple):
    """Which findings are wanted of one posting, and how much they matter. Codes may be prefixes ("DS")."""

    select: tuple[str, ...] = ()
    """Only these; empty means the rules that run by default."""
    extend_select: tuple[str, ...] = ()
    """These as well."""
    ignore: Mapping[str, str] = {}
    """What is silenced, and why or by whom."""
    severity: Mapping[str, Severity] = {}
    """What a code or prefix counts as; the longest that fits wins."""
    thresholds: Mapping[str, Mapping[str, float]] = {}
    """A rule's own options by its code, where they differ from its defaults."""
    inline: bool = True
    """Whether the posting's own suppressions count."""
    strict: bool = False
    """A suppression without a reason is a warning."""
    rewrites: bool = False
    """Whether findings carry a rewrite for every maturity band beside the suggestions for the posting's own."""

    def runs(self, rule: Rule) -> bool:
        """Whether the rule is to run at all; an ignored rule runs and is silenced, so that it can be counted."""
        wanted = rule.code.startswith(self.select) if self.select else rule.default
        return wanted or rule.code.startswith(self.extend_select)


class _Mark(NamedTuple):
    """A hit with what the linter stamps on it."""

    rule: Rule
    order: int
    """The rule's place in the registry."""
    hit: Hit
    severity: Severity
    place: Place
    excerpt: str

    @property
    def about_the_whole(self) -> bool:
        return self.hit.start is None

    @property
    def is_aggregate(self) -> bool:
        return bool(self.hit.related)

    @property
    def is_on_a_line(self) -> bool:
        return not (self.about_the_whole or self.is_aggregate)

    @property
    def is_absence(self) -> bool:
        return self.about_the_whole and not self.is_aggregate and self.rule.suggestion == "insert"


def lint(posting: Posting, profile: Profile, rules: Sequence[Rule], choices: Choices) -> FileReport:
    """All that the rules have to say of one posting."""
    report = FileReport(
        path=posting.source.name,
        status="linted",
        title=posting.title.text if posting.title else None,
        role_mix=profile.role_mix,
        strands=profile.strands,
        maturity=profile.maturity,
    )
    if posting.language != "en":
        return report._replace(status="out-of-scope", reason="not in English, which is all jdlint can judge")
    if not profile.scope.in_scope:
        return report._replace(status="out-of-scope", reason=profile.scope.reason)
    return _judged(report, _Bench(posting, profile, rules, choices))


def _judged(report: FileReport, bench: "_Bench") -> FileReport:
    too_short = bench.profile.role_statements < STATEMENTS_TO_JUDGE
    marks = bench.marks()
    if too_short:
        marks = [mark for mark in marks if mark.rule.code == TooShortToJudge.code or mark.is_on_a_line]
    kept, silenced = bench.silenced(marks)
    about_comments, ignored = bench.silenced(bench.marks_on_comments(judged_whole=not too_short))
    return report._replace(
        status="too-short" if too_short else "linted",
        reason=_short_reason(bench.profile.role_statements) if too_short else None,
        confusions=() if too_short else bench.confusions(kept, silenced),
        findings=tuple(bench.findings([*kept, *about_comments])),
        silenced=tuple(sorted([*silenced, *ignored], key=lambda each: (each.line, each.code))),
    )


def _short_reason(statements: int) -> str:
    counted = {0: "no statement says", 1: "only one statement says"}.get(
        statements, f"only {statements} statements say"
    )
    return f"{counted} what the person does or brings; a verdict needs {STATEMENTS_TO_JUDGE}"


class _Bench:
    """One posting being linted: what every step needs to know."""

    def __init__(self, posting: Posting, profile: Profile, rules: Sequence[Rule], choices: Choices) -> None:
        self.posting = posting
        self.profile = profile
        self._rules = rules
        self._chosen = [rule for rule in rules if choices.runs(rule)]
        self._order = {rule.code: order for order, rule in enumerate(rules)}
        self._choices = choices
        self._suppressions = Suppressions(posting, respected=choices.inline)
        self._whole = _place_of_the_whole(posting)

    def marks(self) -> list[_Mark]:
        """What the chosen rules hit; a rule speaks once of one statement."""
        found: dict[tuple[str, int | None, int | None, str], _Mark] = {}
        for rule in self._chosen:
            thresholds = self._choices.thresholds.get(rule.code)
            options = {**rule.options, **thresholds} if thresholds else rule.options
            for hit in rule.check(self.posting, self.profile, options):
                identity = (rule.code, hit.start, hit.end, hit.message if hit.start is None else "")
                if identity not in found:
                    found[identity] = self._mark(rule, hit)
        return list(found.values())

    def _mark(self, rule: Rule, hit: Hit) -> _Mark:
        severity = self._severity(rule, hit)
        order = self._order[rule.code]
        if hit.start is None or hit.end is None:
            return _Mark(rule, order, hit, severity, *self._whole)
        if hit.in_file:
            source = self.posting.source
            excerpt = excerpt_of(source.original[hit.start : hit.end])
            return _Mark(rule, order, hit, severity, source.original_place(hit.start, hit.end), excerpt)
        excerpt = excerpt_of(self.posting.source.text[hit.start : hit.end])
        return _Mark(rule, order, hit, severity, self.posting.source.place(hit.start, hit.end), excerpt)

    def _severity(self, rule: Rule, hit: Hit) -> Severity:
        overrides = [prefix for prefix in self._choices.severity if rule.code.startswith(prefix)]
        if overrides:
            return self._choices.severity[max(overrides, key=len)]
        severity = rule.severity if hit.severity is None else hit.severity
        if self._choices.strict and rule.strict_severity is not None:
            severity = max(severity, rule.strict_severity)
        unknown = self.profile.maturity.band == "unknown"
        return severity.lowered() if unknown and rule.code.startswith(_LOWERED_WHERE_MATURITY_IS_UNKNOWN) else severity

    def silenced(self, marks: Iterable[_Mark]) -> tuple[list[_Mark], list[Silenced]]:
        """The marks that stay, and those that a comment or `ignore` silences."""
        kept: list[_Mark] = []
        silenced: list[Silenced] = []
        for mark in marks:
            code, line = mark.rule.code, mark.place.line
            suppression = self._suppressions.silence(code, line)
            ignored = [why for prefix, why in self._choices.ignore.items() if code.startswith(prefix)]
            if suppression:
                silenced.append(Silenced(code, line, suppression.reason))
            elif ignored:
                silenced.append(Silenced(code, line, ignored[0]))
            else:
                kept.append(mark)
        return kept, silenced

    def marks_on_comments(self, *, judged_whole: bool) -> list[_Mark]:
        """Suppressions that silence nothing or give no reason. Asked after every other mark was tried on them."""
        marks: list[_Mark] = []
        if judged_whole:
            for suppression, message in self._suppressions.unused(self._rules, self._chosen):
                marks += self._mark_comment(UnusedSuppression.code, suppression, message)
        for suppression in self._suppressions.without_reason():
            message = "Say why, after a colon, so that the next reader can tell whether it still holds."
            marks += self._mark_comment(UnexplainedSuppression.code, suppression, message)
        return marks

    def _mark_comment(self, code: str, suppression: Suppression, message: str) -> Iterator[_Mark]:
        source = self.posting.source
        for rule in self._chosen:
            if rule.code == code:
                hit = Hit(
                    message,
                    severity=Severity.WARNING if code == UnexplainedSuppression.code and self._choices.strict else None,
                )
                place = source.original_place(suppression.start, suppression.end)
                excerpt = excerpt_of(source.original[suppression.start : suppression.end])
                yield _Mark(rule, self._order[code], hit, self._severity(rule, hit), place, excerpt)

    def confusions(self, kept: Iterable[_Mark], silenced: Iterable[Silenced]) -> tuple[str, ...]:
        """The profile's verdicts, less those whose explanation somebody switched off or silenced."""
        reported = {mark.rule.code for mark in kept}
        audible = {rule.code for rule in self._chosen} - {each.code for each in silenced}
        return tuple(
            dict.fromkeys(
                verdict.confusion
                for verdict in self.profile.verdicts
                if reported.intersection(EXPLAINED_BY[verdict.confusion])
                or audible.issuperset(EXPLAINED_BY[verdict.confusion])
            )
        )

    def findings(self, marks: Sequence[_Mark]) -> list[Finding]:
        """Marks folded to one finding a statement, sorted by place, each with its fingerprint."""
        groups: dict[object, list[_Mark]] = {}
        for index, mark in enumerate(marks):
            groups.setdefault(_folding_key(mark, index), []).append(mark)
        ordered = sorted(groups.values(), key=_reading_order)
        return list(fingerprinted(self._finding(group) for group in ordered))

    def _finding(self, marks: list[_Mark]) -> Finding:
        ranked = sorted(marks, key=lambda mark: (-mark.severity, mark.order))
        lead = ranked[0]
        told = ranked if lead.is_absence else ranked[:1]
        codes = dict.fromkeys(mark.rule.code for mark in sorted(marks, key=attrgetter("order")))
        suggested = [(mark.rule, mark.hit) for mark in told]
        return Finding(
            code=lead.rule.code,
            name=lead.rule.name,
            severity=lead.severity,
            source="rule",
            message=_checklist(told) if len(told) > 1 else lead.hit.message,
            place=lead.place,
            excerpt=lead.excerpt,
            suggestions=suggestions_for(suggested, self.profile.maturity.band),
            related=tuple(self._related(start, end) for start, end in lead.hit.related),
            covers=tuple(code for code in codes if code != lead.rule.code),
            fingerprint="",
            snippet=self.posting.source.snippet(lead.place),
            rewrites=suggestions_for(suggested, "unknown") if self._choices.rewrites else (),
        )

    def _related(self, start: int, end: int) -> RelatedLine:
        source = self.posting.source
        return RelatedLine(source.place(start, end), excerpt_of(source.text[start:end]))


def _folding_key(mark: _Mark, index: int) -> object:
    """Marks with the same key become one finding: those of one statement, and all that is missing."""
    if mark.is_absence:
        return "absence"
    if mark.is_aggregate or mark.about_the_whole:
        return index
    return mark.hit.start, mark.hit.end, mark.hit.in_file


def _reading_order(marks: list[_Mark]) -> tuple[int, int, int, int]:
    worst = max(mark.severity for mark in marks)
    return marks[0].place.line, marks[0].place.column, -worst, min(mark.order for mark in marks)


def _checklist(marks: Sequence[_Mark]) -> str:
    items = "; ".join(f"({number}) {_as_item(mark.hit.message)}" for number, mark in enumerate(marks, 1))
    return f"{len(marks)} things are missing: {items}."


def _as_item(message: str) -> str:
    """A sentence as part of a list; a word in capitals ("AI") keeps them."""
    first = message[:1] if message[1:2].isupper() else message[:1].lower()
    return first + message[1:].rstrip(". ")


def _place_of_the_whole(posting: Posting) -> tuple[Place, str]:
    """Where a finding about the whole posting is shown: its title, or the first words there are."""
    source = posting.source
    if posting.title:
        return source.original_place(posting.title.start, posting.title.end), excerpt_of(posting.title.text)
    for block in source.blocks:
        if text := excerpt_of(source.text[block.start : block.end]):
            return source.place(block.start, block.end), text
    return Place(1, 1, 1, 1), ""


def excerpt_of(text: str) -> str:
    """A statement as findings show it: white space folded, at most `EXCERPT_CHARACTERS`."""
    return " ".join(text.split())[:EXCERPT_CHARACTERS].rstrip()


def fingerprinted(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Made of the code and the statement's words, so that a moved line or a new bullet style changes nothing."""
    seen: dict[str, int] = {}
    for finding in findings:
        identity = " ".join((finding.code, *_WORD.findall(finding.excerpt.casefold())))
        seen[identity] = seen.get(identity, 0) + 1
        yield finding._replace(fingerprint=_hash(f"{identity} {seen[identity]}"))


def _hash(text: str) -> str:
    """The text's bytes as one number, modulo a prime of 64 bits: the same everywhere, and no import for every run."""
    return f"{int.from_bytes(text.encode('utf-8', 'surrogatepass'), 'big') % LARGEST_PRIME_OF_64_BITS:016x}"

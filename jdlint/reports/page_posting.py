"""One posting on the HTML page: its verdict and charts, its lines with the findings beside them, before and after."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from jdlint.finding import BANDS, FileReport, Finding, Severity, StatementLine, Suggestion
from jdlint.reports.change import change_of
from jdlint.reports.charts import edge, mix_bar, name_of, percent, swatch, ternary
from jdlint.reports.contents import LEADS, ai_pm_percent, reads_as, relative_path
from jdlint.reports.element import Html, element

_STANCES = {
    "own": "does it",
    "experience": "has done it",
    "decide": "decides it",
    "partner": "works with those who do it",
    "know": "understands it",
    "other": "others do it",
    "negated": "is not asked to",
}
_ASKED_OF_THE_CANDIDATE = ("own", "experience", "decide")
_SHAPES = {Severity.ERROR: "■", Severity.WARNING: "▲", Severity.INFO: "●"}
_BAND_WHERE_NONE_IS_KNOWN = "scaling"


def posting_section(number: int, file: FileReport) -> Html:
    """The posting as an article; `number` tells it from others of the page."""
    name = f"posting-{number}"
    return element(
        "article",
        element(
            "header",
            element("h2", file.title or relative_path(file), id=f"{name}-title"),
            element("p", relative_path(file), class_="path"),
            element("p", *_verdict(file), class_="verdict"),
        ),
        _charts(file),
        _jumps(name, file),
        _switch(name, file),
        _lines(name, file),
        _rewritten(file),
        _silenced(file),
        id=name,
        aria_labelledby=f"{name}-title",
    )


def _verdict(file: FileReport) -> Iterator[str]:
    said = reads_as(file)
    yield element("strong", said[0].upper() + said[1:])
    if file.before:
        before, after = (percent(ai_pm_percent(one)) for one in (file.before, file))
        yield f". AI PM share: {before} before, {after} now. Since then: {change_of(file)}"
    yield "."


def _charts(file: FileReport) -> Html:
    evidence = (element("li", f"line {one.line}: {one.text}") for one in file.maturity.evidence)
    known = file.maturity.band in BANDS
    band = (
        f"{file.maturity.band} (from {file.maturity.source})"
        if known
        else "Neither stated nor to be read from the text."
    )
    return element(
        "div",
        element("section", element("h3", "Whose work it describes"), mix_bar(file.role_mix)),
        element("section", element("h3", "The AI PM's own work"), ternary(file.strands)),
        element(
            "section",
            element("h3", "The company's AI maturity"),
            element("p", band),
            element("ul", *evidence) if file.maturity.evidence else Html(),
        ),
        class_="charts",
    )


def _jumps(name: str, file: FileReport) -> Html:
    if not file.findings:
        return element("p", "Nothing to change.", class_="clean")
    links = (
        element(
            "li",
            element(
                "a",
                element("span", _SHAPES[finding.severity], class_="shape", aria_hidden="true"),
                f" {finding.code}, line {finding.place.line}",
                href=f"#{name}-finding-{index}",
                class_=finding.severity.label,
                aria_label=f"{finding.severity.label} {finding.code}, line {finding.place.line}",
            ),
        )
        for index, finding in enumerate(file.findings)
    )
    return element("nav", element("ul", *links), class_="jumps", aria_label=f"Findings in {relative_path(file)}")


def _switch(name: str, file: FileReport) -> Html:
    """Radio buttons; the style sheet shows the suggestions of the one that is chosen."""
    if not any(_switchable(finding) for finding in file.findings):
        return Html()
    chosen = file.maturity.band if file.maturity.band in BANDS else _BAND_WHERE_NONE_IS_KNOWN
    choices = (
        element(
            "label",
            element(
                "input",
                type="radio",
                name=f"{name}-maturity",
                value=band,
                class_=f"pick-{band}",
                checked="" if band == chosen else None,
            ),
            element("span", band),
        )
        for band in BANDS
    )
    return element(
        "fieldset", element("legend", "Suggestions for a company whose use of AI is"), *choices, class_="switch"
    )


def _lines(name: str, file: FileReport) -> Html:
    shown = file.lines or tuple(StatementLine(one.excerpt, one.place, "item") for one in file.findings)
    beside: dict[int, list[tuple[int, Finding]]] = {}
    for index, finding in enumerate(file.findings):
        beside.setdefault(_line_of(finding, shown), []).append((index, finding))
    rows = (_row(name, line, beside.get(number, [])) for number, line in enumerate(shown))
    return element("div", *rows, class_="posting")


def _line_of(finding: Finding, lines: Sequence[StatementLine]) -> int:
    """The line a finding is about; one about something missing stands at the last line before its place."""
    place = finding.place
    for number, line in enumerate(lines):
        if line.place == place:
            return number
    before = [number for number, line in enumerate(lines) if line.place.line <= place.line]
    return before[-1] if before else 0


def _row(name: str, line: StatementLine, findings: list[tuple[int, Finding]]) -> Html:
    worst = max((finding.severity for _, finding in findings), default=None)
    asked = line.kind != "heading" and line.family != "other" and line.stance in _ASKED_OF_THE_CANDIDATE
    kinds = [line.kind, f"family-{line.family}", "asked" if asked else "", f"has-{worst.label}" if worst else ""]
    return element(
        "div",
        element("span", str(line.place.line), class_="number", aria_hidden="true"),
        element(
            "div",
            edge(line.family) if asked else Html(),
            element("p", line.text, dir="auto"),
            _family(line),
            class_="statement",
        ),
        element("div", *(_finding(name, index, finding) for index, finding in findings), class_="beside"),
        class_=" ".join(filter(None, ("row", *kinds))),
    )


def _family(line: StatementLine) -> Html:
    if line.kind == "heading" or line.family == "other":
        return Html()
    stance = "" if line.family == "soft_skill" else f": {_STANCES.get(line.stance, line.stance)}"
    return element("small", swatch(line.family), name_of(line.family) + stance, class_="family")


def _finding(name: str, index: int, finding: Finding) -> Html:
    head = element(
        "h4",
        element("span", _SHAPES[finding.severity], class_="shape", aria_hidden="true"),
        f" {finding.severity.label} ",
        element("span", f"{finding.code} {finding.name}", class_="code"),
        element("span", " language model", class_="origin") if finding.source == "llm" else Html(),
    )
    return element(
        "section",
        head,
        element("p", finding.message, dir="auto"),
        *_suggestions(finding),
        _rests_on(finding),
        element("p", f"Also stands for {', '.join(finding.covers)}.", class_="quiet") if finding.covers else Html(),
        id=f"{name}-finding-{index}",
        class_=f"finding {finding.severity.label}",
        tabindex="-1",
    )


def _switchable(finding: Finding) -> bool:
    return {one.maturity for one in finding.rewrites or finding.suggestions} >= set(BANDS)


def _suggestions(finding: Finding) -> Iterator[Html]:
    switchable = _switchable(finding)
    for one in finding.rewrites or finding.suggestions:
        yield element(
            "div",
            element("p", _lead(one), class_="lead"),
            element("p", one.text, dir="auto"),
            class_=f"suggestion for-{one.maturity}" if switchable and one.maturity in BANDS else "suggestion",
        )


def _lead(suggestion: Suggestion) -> str:
    company = f" ({suggestion.maturity})" if suggestion.maturity in BANDS else ""
    return f"{LEADS[suggestion.kind]}{company}:"


def _rests_on(finding: Finding) -> Html:
    if not finding.related:
        return Html()
    lines = (element("li", f"line {one.place.line}: {one.excerpt}", dir="auto") for one in finding.related)
    return element("details", element("summary", f"Rests on {len(finding.related)} lines"), element("ul", *lines))


def _rewritten(file: FileReport) -> Html:
    if not file.rewritten or file.rewritten == file.text:
        return Html()
    before, after = file.text.splitlines(), file.rewritten.splitlines()
    changes = [
        element(
            "div",
            element("del", *_one_by_one(before[start:end])),
            element("ins", *_one_by_one(after[new_start:new_end])),
            class_="change",
        )
        for kind, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if kind != "equal"
    ]
    heads = element("div", element("b", "Before"), element("b", "After"), class_="change")
    return element("details", element("summary", "Before and after the rewrite"), heads, *changes, class_="rewrite")


def _one_by_one(lines: list[str]) -> list[Html]:
    return [element("span", line, dir="auto") for line in lines]


def _silenced(file: FileReport) -> Html:
    if not file.silenced:
        return Html()
    items = (element("li", f"{one.code}, line {one.line}: {one.reason or 'no reason given'}") for one in file.silenced)
    return element(
        "details", element("summary", f"Silenced in the posting: {len(file.silenced)}"), element("ul", *items)
    )

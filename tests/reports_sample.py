"""Reports made by hand, for tests of the report formats: an everyday run, and one where every text is hostile."""

from collections.abc import Iterator

from hypothesis import strategies as st

from jdlint.finding import (
    BANDS,
    Evidence,
    FileReport,
    Finding,
    Maturity,
    Place,
    RelatedLine,
    Report,
    RulePage,
    Severity,
    Silenced,
    SkippedCheck,
    Snippet,
    StatementLine,
    Suggestion,
)
from tests.values import replace

HOSTILE = (
    "line one\nline two",
    "carriage\rreturn and\r\nboth",
    "::error::forged",
    "%0A::error file=x::forged",
    "::stop-commands::token",
    "${{ secrets.TOKEN }}",
    "``` fence ```` `tick`",
    "<script>alert(1)</script>",
    "</style></script><img src=x onerror=alert(1)>",
    "[click](javascript:alert(1)) ![i](https://evil.example/i.png)",
    "https://evil.example www.evil.example mailto:a@evil.example",
    "@octocat and @org/team, #1, GH-2, owner/repo#3",
    "<!-- open comment",
    "| a | b |\\| c",
    "\x1b[31mred\x1b[0m \x9b31m",
    "abc \u202edesrever\u202c \u2066iso\u2069",
    "nul \x00 bell \x07 line\u2028separator nel\x85",
    "surrogate \udcff and noncharacter \uffff",
    "]]> & &amp; \"double\" 'single' {0} {{1}} [link](1) \\ back",
    "$$x^2$$ $`y`$ :smile: ~~gone~~ **bold** __under__",
    "# heading",
    "tags \U000e0041\U000e0042",
)
"""Texts that would do something if a format let them."""

ANY_TEXT = st.lists(
    st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=[]), max_size=12), min_size=1, max_size=4
).map("".join)
"""Text nobody would expect: hostile pieces and any characters at all, lone surrogates among them."""

_POSTING = (
    ("heading", "AI Product Manager", "other", "other"),
    ("sentence", "Northwind Claims helps mid-size insurers settle claims fairly and fast.", "other", "other"),
    ("heading", "What you will do", "other", "other"),
    (
        "item",
        "Own the product strategy for claims triage and decide which use cases are worth doing.",
        "strategic",
        "own",
    ),
    ("item", "Train and fine-tune the churn models that our adjusters rely on.", "data_scientist", "own"),
    (
        "item",
        "Build and maintain the data pipelines – Größe: 2 TB/day – behind the feature store.",
        "data_engineer",
        "own",
    ),
    ("item", "Deploy models to production and carry the on-call pager.", "ml_engineer", "own"),
    ("item", "Run weekly dashboards and ad hoc analyses for the sales team.", "data_analyst", "own"),
    ("item", "Set the evaluation criteria and the error budget for automated decisions.", "technical", "decide"),
    ("item", "Write user stories, groom the backlog and run sprint reviews.", "tactical", "own"),
    ("item", "Track milestones and report status to the steering group.", "project_manager", "own"),
    ("item", "Shape the roadmap with sales, legal and support.", "generalist_pm", "own"),
    ("heading", "What you bring", "other", "other"),
    ("item", "Able to discuss model trade-offs with our data scientists.", "technical", "partner"),
    ("item", "Clear writing and patience with ambiguity.", "soft_skill", "own"),
    ("item", "Design the target architecture of our inference platform.", "ai_architect", "own"),
    ("item", "Review pull requests and ship services in Go.", "software_engineer", "own"),
    ("heading", "What we offer", "other", "other"),
    ("sentence", "Thirty days of leave, a training budget, and people who answer questions.", "other", "other"),
)

_MIX = {
    "ai_pm": 0.34, "generalist_pm": 0.08, "project_manager": 0.08, "data_scientist": 0.16, "ml_engineer": 0.1,
    "data_engineer": 0.1, "data_analyst": 0.08, "ai_architect": 0.03, "software_engineer": 0.03, "other": 0.0,
}  # fmt: skip

_REWRITES = {
    "early": "Frame the problem for {0}, agree with a contracted data scientist what good enough means, and test it.",
    "scaling": "Set the quality bar for {0} with the data science team and decide when a model is good enough to ship.",
    "mature": "Own the outcomes of {0} across product lines and set the policy by which teams accept or retire models.",
}


def suggestions(subject: str, kind: str = "replace") -> tuple[Suggestion, ...]:
    """One for each maturity band."""
    return tuple(Suggestion(kind, band, _REWRITES[band].format(subject)) for band in BANDS)


def posting_text(lines: tuple[tuple[str, str, str, str], ...] = _POSTING) -> tuple[str, tuple[StatementLine, ...]]:
    """A Markdown file and its lines, each statement on one line after its mark."""
    marks = {"heading": "## ", "item": "- ", "sentence": ""}
    written, placed = [], []
    for number, (kind, text, family, stance) in enumerate(lines, 1):
        mark = marks[kind]
        written.append(f"{mark}{text}\n")
        place = Place(number, len(mark) + 1, number, len(mark) + len(text) + 1)
        placed.append(StatementLine(" ".join(text.split()), place, kind, family, stance))
    return "".join(written), tuple(placed)


def finding_at(
    line: StatementLine, code: str, name: str, severity: Severity, message: str, **changes: object
) -> Finding:
    """A finding about the whole of one statement; `changes` replaces any field."""
    made = Finding(
        code=code,
        name=name,
        severity=severity,
        source="rule",
        message=message,
        place=line.place,
        excerpt=line.text[:300],
        suggestions=(),
        related=(),
        covers=(),
        fingerprint=f"{code.lower()}{line.place.line:04d}",
        snippet=Snippet(line.text, 0, len(line.text)),
    )
    return replace(made, **changes)


def everyday() -> Report:
    """Five files: one with many findings, a sound one, one out of scope, one too short, one that cannot be read."""
    return Report(
        files=(confused_file(), sound_file(), *_unlinted_files()),
        settings={"maturity": "auto", "today": "2026-11-23", "fail_on": "error"},
        rules=(
            RulePage(
                "DS101",
                "builds-or-trains-models",
                Severity.ERROR,
                "The AI PM is asked to build or train models.",
                "**What it flags**\n\nA duty to build or train models.\n\n**Why**\n\nThat is specialists' work.",
            ),
        ),
    )


def confused_file(path: str = "roles/claims-triage.md") -> FileReport:
    """A posting that reads as a data scientist's, with findings of every severity."""
    text, lines = posting_text()
    builders = tuple(RelatedLine(lines[number].place, lines[number].text) for number in (4, 5, 6, 7))
    models = suggestions("the churn models")
    findings = (
        finding_at(
            lines[0],
            "DS111",
            "builder-shaped-role",
            Severity.ERROR,
            "Most duties are a data scientist's or an engineer's: say what the AI PM decides, and hire a specialist.",
            related=builders,
        ),
        finding_at(
            lines[4],
            "DS101",
            "builds-or-trains-models",
            Severity.ERROR,
            "Ask for the quality bar of the churn models, not for training them.",
            suggestions=models,
            rewrites=models,
            covers=("DS107",),
        ),
        finding_at(
            lines[5],
            "DS103",
            "builds-data-pipelines",
            Severity.ERROR,
            "Name the data the product needs; leave the pipelines to a data engineer.",
            suggestions=suggestions("the data"),
            rewrites=suggestions("the data"),
        ),
        finding_at(
            lines[7],
            "DS108",
            "reports-and-dashboards",
            Severity.WARNING,
            "Say which decision the numbers serve instead of asking for the dashboards.",
            suggestions=suggestions("reporting"),
            rewrites=suggestions("reporting"),
        ),
        finding_at(
            lines[9],
            "LX03",
            "vague-duty",
            Severity.INFO,
            "Say what the reviews are for.",
            source="llm",
        ),
        finding_at(
            lines[12],
            "CR401",
            "no-evidence-asked",
            Severity.WARNING,
            "Ask for a portfolio or a project, in this section.",
            suggestions=suggestions("evidence", "insert"),
            rewrites=suggestions("evidence", "insert"),
        ),
    )
    return FileReport(
        path=path,
        status="linted",
        title="AI Product Manager",
        confusions=("data-science",),
        role_mix=_MIX,
        strands={"strategic": 0.25, "tactical": 0.25, "technical": 0.5},
        maturity=Maturity("unknown", "default"),
        findings=findings,
        silenced=(Silenced("DS105", 7, "no MLOps engineer until May"),),
        checks_skipped=(SkippedCheck("LX01", "no model configured"),),
        text=text,
        lines=lines,
        rewritten=text.replace("Train and fine-tune the churn models", "Set the quality bar for the churn models"),
    )


def sound_file(path: str = "roles/platform.md") -> FileReport:
    """A posting with nothing to change."""
    text, lines = posting_text((_POSTING[0], *(line for line in _POSTING if line[2] in ("strategic", "technical"))))
    return FileReport(
        path=path,
        status="linted",
        title="AI Product Manager, Platform",
        role_mix={"ai_pm": 0.9, "generalist_pm": 0.1},
        strands={"strategic": 0.6, "tactical": 0.1, "technical": 0.3},
        maturity=Maturity("scaling", "text", (Evidence(4, "our platform team of twelve"),)),
        checks_skipped=(SkippedCheck("LX01", "no model configured"),),
        text=text,
        lines=lines,
    )


def _unlinted_files() -> tuple[FileReport, ...]:
    text, lines = posting_text(_POSTING[:4])
    short = finding_at(lines[0], "JD004", "too-short", Severity.INFO, "Write at least five duties of the role.")
    return (
        FileReport("roles/data-scientist.md", "out-of-scope", "the title is a data scientist's", "Data Scientist"),
        FileReport(
            "roles/stub.md", "too-short", "2 role statements", "AI PM", findings=(short,), text=text, lines=lines
        ),
        FileReport("roles/scan.md", "error", "not UTF-8: byte 0xff at offset 12"),
    )


def hostile(texts: tuple[str, ...] = HOSTILE) -> Report:
    """Every text a posting, a file name or a model can choose is hostile, one file for each of `texts`."""
    files = [hostile_file(text) for text in texts]
    files += [FileReport(f"bad/{text}.md", "error", f"cannot be read: {text}") for text in texts]
    return Report(tuple(files), {"maturity": "auto", "today": "2026-11-23", "fail_on": "error"})


def hostile_file(text: str) -> FileReport:
    """One posting in which everything that can be `text` is."""
    written, lines = posting_text((("heading", text, "other", "other"), ("item", text, "data_scientist", "own")))
    said = tuple(Suggestion("replace", band, text) for band in BANDS)
    findings = [
        finding_at(
            lines[1],
            "DS101",
            "builds-or-trains-models",
            severity,
            text,
            excerpt=text,
            suggestions=said,
            rewrites=said,
            related=(RelatedLine(lines[0].place, text),),
            snippet=Snippet(text, 0, len(text)),
            fingerprint=f"f{severity}",
        )
        for severity in Severity
    ]
    lines = tuple(replace(line, text=text) for line in lines)
    return FileReport(
        path=f"roles/{text}.md",
        status="linted",
        title=text,
        reason=text,
        role_mix=_MIX,
        strands={"strategic": 0.2, "tactical": 0.5, "technical": 0.3},
        maturity=Maturity("early", "text", (Evidence(1, text),)),
        findings=tuple(findings),
        silenced=(Silenced("DS108", 2, text),),
        checks_skipped=(SkippedCheck("LX", text),),
        text=written,
        lines=lines,
        rewritten=written.replace("a", "b"),
    )


def texts_of(value: object) -> Iterator[str]:
    """Every string inside a parsed JSON document or a frozen value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_of(key)
            yield from texts_of(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from texts_of(item)
    elif hasattr(value, "_fields"):
        for field in value._fields:
            yield from texts_of(getattr(value, field))

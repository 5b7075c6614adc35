"""Rules on credentials, hiring, team, scope and wording: where each stops, and how its severity follows maturity."""

from types import ModuleType

import pytest
from rewrite_fixtures import FIXTURES
from small_postings import codes, found, posting, severities

from jdlint import lint_text
from jdlint.finding import BANDS
from jdlint.rules import RULES
from jdlint.rules.rule import Rule
from jdlint.vocabulary import buzzwords, context, credentials, hiring, maturity, scope, sectors, team
from jdlint.vocabulary.ai import AI_SURE
from jdlint.vocabulary.technologies import TECHNOLOGIES
from jdlint.vocabulary.tokens import fold_phrase

CATALOGUE = [rule for rule in RULES if rule.code.startswith(("MA", "CR", "HP", "SC", "BZ", "GN"))]
INSERTED = [
    rule for rule in CATALOGUE if rule.suggestion == "insert" and rule.code not in {"CR407", "HP501", "HP503", "GN802"}
]
"""Rules whose rewrite is a duty or a must-have that may stand in the posting as it is."""
WORD_LISTS = (buzzwords, context, credentials, hiring, maturity, scope, sectors, team)


@pytest.mark.parametrize("words", WORD_LISTS, ids=lambda module: module.__name__.rpartition(".")[2])
def test_word_lists_are_written_folded(words: ModuleType) -> None:
    lists = [
        value
        for value in vars(words).values()
        if isinstance(value, tuple) and all(isinstance(each, str) for each in value)
    ]
    assert lists
    assert [
        phrase for phrases in lists for phrase in phrases if fold_phrase(phrase) != phrase and phrase not in AI_SURE
    ] == []


def must(line: str, *, maturity: str = "scaling", title: str = "AI Product Manager, Claims") -> str:
    return posting(title=title, musts=(line,), facts=f"maturity: {maturity}")


def has(code: str, text: str, **options: str) -> bool:
    return code in codes(lint_text(text, **options))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("PhD in statistics.", "error"),
        ("Master's degree in computer science.", "warning"),
        ("BS/MS in engineering or a related field.", "warning"),
        ("Bachelor's degree in computer science, engineering or a related field.", "warning"),
        ("Bachelor's degree required, Master's preferred.", "warning"),
        ("PhD or Master's degree in a quantitative field.", "warning"),
        ("Degree from a top-tier university.", "warning"),
        ("Bachelor's degree, preferably in mathematics.", "warning"),
        ("Master's degree in statistics or equivalent technical field.", "warning"),
        ("Bachelor's degree in biology, or an equivalent health related discipline.", "warning"),
        ("Bachelor's degree required; an MBA or equivalent experience is preferred.", "warning"),
    ],
)
def test_a_degree_without_another_way_in_is_flagged(line: str, severity: str) -> None:
    assert severities("CR401", must(line)) == [severity]


@pytest.mark.parametrize(
    "line",
    [
        "Bachelor's degree or equivalent experience.",
        "Bachelor's degree or five years of related work experience.",
        "Bachelor's degree; or equivalent experience in a technical field.",
        "Technical background or an undergraduate degree.",
        "PhD welcome but not required.",
        "Whether or not you have a PhD does not matter to us.",
        "A master's degree is a plus.",
        "Graduate degree preferred in a quantitative discipline.",
        "You enjoy working with our PhD researchers.",
        "You act with a high degree of empathy.",
        "You have been a scrum master or a coach.",
    ],
)
def test_a_degree_that_may_be_replaced_or_is_no_demand_is_not(line: str) -> None:
    assert not has("CR401", must(line))


def test_the_preferred_part_of_a_line_does_not_hide_its_must() -> None:
    line = "Bachelor's degree in computer science (Master's preferred)."
    assert severities("CR401", must(line)) == ["warning"]


def test_a_degree_among_the_wishes_is_fine() -> None:
    assert not has("CR401", posting(wishes=("PhD in machine learning.",)))


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("7+ years with LLMs.", "error"),
        ("At least 12 years of experience with generative AI.", "error"),
        ("5+ years with LLMs.", "warning"),
        ("Three years of agentic AI.", "warning"),
    ],
)
def test_more_years_than_a_technology_has_are_flagged_by_how_impossible_they_are(line: str, severity: str) -> None:
    report = lint_text(must(line), today="2026-11-23", ignore=["DS"])
    assert [finding.severity.label for finding in found("CR402", report)] == [severity]


@pytest.mark.parametrize(
    "line",
    [
        "3+ years with LLMs.",
        "15 years of machine learning.",
        "10 years in insurance, including two with generative AI.",
        "8 years in product management with a focus on generative AI.",
        "10 years of combined experience with LLMs on the team.",
        "12 years of AI, NLP and LLMs.",
    ],
)
def test_years_that_somebody_can_have_are_not(line: str) -> None:
    assert not has("CR402", must(line), today="2026-11-23")


def test_the_day_of_the_run_decides_and_is_printed() -> None:
    line = must("5+ years with ChatGPT.")
    early, late = lint_text(line, today="2026-11-23"), lint_text(line, today="2029-01-01")
    assert "2026-11-23" in found("CR402", early)[0].message
    assert not found("CR402", late)


def test_the_table_of_technologies_is_in_order_and_written_folded() -> None:
    for technology in TECHNOLOGIES:
        assert technology.public <= technology.common
        assert technology.source
        assert [fold_phrase(phrase) for phrase in technology.phrases] == list(technology.phrases)


@pytest.mark.parametrize(
    "line",
    [
        "3+ years as an AI Product Manager.",
        "5+ years of experience leading AI/ML product teams.",
        "Four years of product management, including two on machine learning products; and 3 years of AI products.",
        "5+ years with recommendation products or personalization engines.",
    ],
)
def test_years_of_the_very_same_job_are_a_closed_loop(line: str) -> None:
    assert has("CR403", must(line))


@pytest.mark.parametrize(
    "line",
    [
        "3+ years with AI or other data-heavy products.",
        "3+ years of product management, ideally with AI products.",
        "2+ years of AI products, in a job, a course project or a hackathon.",
        "8+ years of digital/AI product work.",
        "5+ years of product management.",
    ],
)
def test_another_way_in_opens_the_loop(line: str) -> None:
    assert not has("CR403", must(line))


def test_an_exact_bar_is_advice_at_an_early_company() -> None:
    line = "3+ years as an AI Product Manager."
    assert severities("CR403", must(line, maturity="early")) == ["info"]
    assert severities("CR403", must(line, maturity="mature")) == ["warning"]


@pytest.mark.parametrize(
    "line",
    ["AWS certification required.", "You are a Certified Scrum Product Owner.", "PMP.", "Deep Learning Specialization"],
)
def test_a_demanded_certificate_is_flagged(line: str) -> None:
    assert has("CR404", must(line))


@pytest.mark.parametrize(
    "line",
    [
        "AWS certification is a plus.",
        "Certification or an equivalent project.",
        "You have worked in an ISO certified company.",
        "You know a product certification process from the inside.",
        "You know Six Sigma methods.",
        "Required certifications:",
    ],
)
def test_a_welcome_certificate_and_a_certified_company_are_not(line: str) -> None:
    assert not has("CR404", must(line))


def test_a_certificate_that_a_wish_calls_required_is_a_demand() -> None:
    assert has("CR404", posting(wishes=("While a cloud certification is required, more knowledge helps.",)))


def test_many_years_are_advice_and_none_for_leaders() -> None:
    line = "10+ years of product management."
    assert severities("CR406", must(line)) == ["info"]
    assert severities("CR406", must(line, title="Director of AI Product")) == []
    assert severities("CR406", must("5+ years of product management.", title="Associate AI Product Manager")) == [
        "warning"
    ]


@pytest.mark.parametrize(
    "about",
    [
        "How we hire: a call, a project walk-through, and a technical interview.",
        "Our interview process takes three weeks.",
    ],
)
def test_steps_named_anywhere_are_a_stated_process(about: str) -> None:
    assert not has("HP501", posting(about=(about,)))


@pytest.mark.parametrize(
    "about",
    [
        "If you need an accommodation in the interview process, tell us.",
        "You will lead customer interviews and phone calls with users.",
        "Apply with one click.",
    ],
)
def test_rights_and_research_are_no_hiring_process(about: str) -> None:
    assert has("HP501", posting(about=(about,)))


def test_the_missing_team_weighs_more_at_an_early_company() -> None:
    bare = {band: posting(facts=f"maturity: {band}") for band in BANDS}
    assert severities_of_missing("MA302", bare["early"]) == "error"
    assert severities_of_missing("MA302", bare["scaling"]) == "warning"


def test_connecting_the_dots_weighs_more_the_larger_the_company() -> None:
    weights = [severities_of_missing("SC606", posting(facts=f"maturity: {band}")) for band in BANDS]
    assert weights == ["info", "warning", "error"]


def severities_of_missing(code: str, text: str) -> str:
    report = lint_text(text, select=[code])
    return next(finding.severity.label for finding in report.findings if finding.code == code)


def test_an_audited_gap_is_named_when_the_team_is_missing() -> None:
    report = lint_text(posting(facts="team: {data_scientists: 2, ml_engineers: 0}"), select=["MA302"])
    assert "no ml engineers" in report.findings[0].message


def test_an_audited_imbalance_is_said_though_the_posting_is_silent() -> None:
    assert has("MA305", posting(facts="team: {data_scientists: 2, ml_engineers: 0, data_engineers: 0}"))
    assert not has("MA305", posting(facts="team: {data_scientists: 2, ml_engineers: 1, data_engineers: 0}"))


def test_building_duties_clash_with_a_mature_company_only() -> None:
    duty = "Build weekly Tableau dashboards for all editors."
    assert has("MA304", posting(duties=(duty,), facts="maturity: mature"))
    assert not has("MA304", posting(duties=(duty,), facts="maturity: early"))


@pytest.mark.parametrize(
    ("about", "flagged"),
    [
        ("We look for a product ninja.", True),
        ("You wear many hats.", True),
        ("We became a unicorn with a valuation of two billion.", False),
        ("The setup wizard is ours.", False),
        ("We made answers 10x faster.", False),
    ],
)
def test_heroes_are_people(about: str, *, flagged: bool) -> None:
    assert has("BZ704", posting(about=(about,))) is flagged


@pytest.mark.parametrize(
    ("count", "wanted"), [(8, []), (12, ["warning"]), (17, ["error"])], ids=["few", "many", "far too many"]
)
def test_must_haves_are_counted(count: int, wanted: list[str]) -> None:
    musts = tuple(f"You know field number {number}." for number in range(count - 2))
    assert severities("BZ702", posting(musts=musts)) == wanted


def test_a_choice_among_must_haves_counts_once() -> None:
    musts = ("You bring three of the following:", *(f"You know field number {number}." for number in range(14)))
    assert not has("BZ702", posting(musts=musts))


@pytest.mark.parametrize(
    ("benefit", "missing"),
    [
        ("A competitive salary.", True),
        ("Up to $200,000.", True),
        ("We raised $50M to $60M in our Series B.", True),
        ("$150,000 - $180,000 a year.", False),
        ("120k to 140k EUR.", False),
    ],
)
def test_a_pay_range_has_two_ends_and_is_pay(benefit: str, *, missing: bool) -> None:
    text = posting(benefits=(benefit,), facts="jurisdiction: US-NY")
    assert has("GN802", text, extend_select=["GN802"]) is missing  # type: ignore[arg-type]


def test_a_pay_range_is_asked_for_only_with_a_jurisdiction() -> None:
    assert not has("GN802", posting(), extend_select=["GN802"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "flagged"),
    [
        ("He leads the team.", True),
        ("You are a digital native.", True),
        ("You work to an aggressive timeline.", False),
        ("You analyze, decide, support and lead.", False),
    ],
)
def test_coded_words_are_few(line: str, *, flagged: bool) -> None:
    assert has("GN803", must(line), extend_select=["GN803"]) is flagged  # type: ignore[arg-type]


@pytest.mark.parametrize("rule", INSERTED, ids=lambda rule: rule.code)
def test_putting_in_what_was_missing_silences_the_rule(rule: Rule) -> None:
    lines = (FIXTURES / rule.code / "fail.md").read_text(encoding="utf-8").splitlines(keepends=True)
    where = "What you bring" if rule.code in {"CR405", "SC603", "SC605"} else "What you will do"
    heading = next(index for index, line in enumerate(lines) if where in line)
    for band in BANDS:
        filled = getattr(rule.rewrites, band).replace("<title>", "the CPO").replace("<number>", "three")
        text = "".join([*lines[: heading + 2], f"- {filled}\n", *lines[heading + 2 :]])
        assert rule.code not in codes(lint_text(text, maturity=band)), filled

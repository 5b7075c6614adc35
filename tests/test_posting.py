"""Sections and statements: how a posting is taken apart, also when its line breaks are lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdlint.posting import parse
from jdlint.posting.posting import Posting
from jdlint.posting.sections import section_kind
from jdlint.reading import read
from jdlint.vocabulary.headings import HEADINGS

DOCUMENTS = Path(__file__).parent.parent / "fixtures" / "documents"


def posting(text: str, name: str = "role.md") -> Posting:
    return parse(read(text.encode(), name))


def statements(text: str, name: str = "role.md") -> list[tuple[str, str]]:
    whole = posting(text, name)
    return [(each.section, " ".join(whole.text_of(each).split())) for each in whole.statements]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("🚀 What you'll do", "responsibilities"),
        ("KEY RESPONSIBILITIES", "responsibilities"),
        ("Your mission", "responsibilities"),
        ("What we're looking for:", "requirements"),
        ("Minimum Qualifications", "requirements"),
        ("Preferred Qualifications", "nice-to-have"),
        ("Nice to have", "nice-to-have"),
        ("The team you'll join", "team"),
        ("How we hire", "process"),
        ("What we offer", "benefits"),
        ("Equal Opportunity Employer", "boilerplate"),
        ("About Acme", "about"),
        ("This job is not for you if", "boilerplate"),
        ("Purple elephants", None),
    ],
)
def test_a_heading_opens_the_section_it_names(heading: str, kind: str | None) -> None:
    assert section_kind(heading) == kind


@pytest.mark.parametrize("kind", [kind for kind in HEADINGS if kind != "about"])
def test_every_kind_of_section_is_reached_by_a_heading_of_its_list(kind: str) -> None:
    assert section_kind(HEADINGS[kind][0]) == kind


def test_the_form_of_a_statement_says_more_than_the_heading_above_it() -> None:
    text = (
        "# T\n\n## What you'll do\n\n- Own the roadmap\n- 5+ years of experience in product\n- You will plan launches\n"
    )
    assert [section for section, _ in statements(text)] == ["responsibilities", "requirements", "responsibilities"]


def test_a_must_that_is_only_a_wish_is_nice_to_have() -> None:
    text = "# T\n\n## Requirements\n\n- Experience with SQL is a plus\n- Knowledge of machine learning\n"
    assert [section for section, _ in statements(text)] == ["nice-to-have", "requirements"]


def test_a_label_in_a_line_opens_its_section() -> None:
    text = "# T\n\nBasic qualifications: Five years of product experience. You write well.\n"
    assert [section for section, _ in statements(text)] == ["requirements", "requirements"]


def test_sentences_are_not_cut_at_abbreviations() -> None:
    text = "# T\n\nYou know tools, e.g. Figma or Miro. You have a B.S. in Design.\n"
    assert [words for _, words in statements(text)] == [
        "You know tools, e.g. Figma or Miro.",
        "You have a B.S. in Design.",
    ]


FLAT = (
    "# AI Product Manager\n\nWe are a small company in Ghent that sorts post. What you'll do Own the roadmap of the "
    "sorting model Define what a good answer needs Plan experiments with data science Build weekly dashboards for "
    "the board Requirements 5+ years of product experience Experience with machine learning products Excellent "
    "communication skills in Dutch and English What we offer A good lunch every day\n"
)


def test_a_posting_that_lost_its_line_breaks_is_cut_into_what_its_lines_were() -> None:
    found = statements(FLAT)
    assert ("responsibilities", "Build weekly dashboards for the board") in found
    assert ("responsibilities", "Define what a good answer needs") in found
    assert ("requirements", "5+ years of product experience") in found
    assert ("requirements", "Experience with machine learning products") in found
    assert ("benefits", "A good lunch every day") in found


GLUED = (
    "# AI Product Manager\n\nAbout UsWe sort post for small towns in Flanders.Our LinkedIn page tells how.We are "
    "proud of it.Key ResponsibilitiesOwn the roadmap of the sorting modelDefine what a good answer needs with PayPal "
    "and YouTubeBuild weekly dashboards for the CEOPlan experiments with data scienceRequirements:5+ years of product "
    "experienceExperience with machine learning productsWhat We OfferA good lunch every day\n"
)


def test_lines_that_stand_right_after_one_another_are_told_apart() -> None:
    found = statements(GLUED)
    assert found == [
        ("about", "We sort post for small towns in Flanders."),
        ("about", "Our LinkedIn page tells how."),
        ("about", "We are proud of it."),
        ("responsibilities", "Own the roadmap of the sorting model"),
        ("responsibilities", "Define what a good answer needs with PayPal and YouTube"),
        ("responsibilities", "Build weekly dashboards for the CEO"),
        ("responsibilities", "Plan experiments with data science"),
        ("requirements", "5+ years of product experience"),
        ("requirements", "Experience with machine learning products"),
        ("benefits", "A good lunch every day"),
    ]


def test_names_of_products_and_keys_are_no_line_ends() -> None:
    text = (
        "# T\n\nWe use PowerPoint, DataBricks, ServiceNow and eBay. requiredSkills: and teamStructure: are keys here.\n"
    )
    assert len(statements(text)) <= 2


@pytest.mark.parametrize(
    ("sentence", "section"),
    [
        ("The main responsibilities will be to plan launches and to train sales staff.", "responsibilities"),
        ("This role will own the roadmap.", "responsibilities"),
        ("Our group is looking for a product manager to lead the search team.", "responsibilities"),
        ("We are looking for somebody who knows how hospitals work.", "requirements"),
        ("You will need strong experience in logistics.", "requirements"),
        ("Join a team of forty people.", "about"),
    ],
)
def test_running_text_says_by_its_form_what_the_person_does_and_brings(sentence: str, section: str) -> None:
    assert [kind for kind, _ in statements(f"# T\n\n{sentence}\n")] == [section]


def test_a_duty_in_the_third_person_is_one_under_any_heading() -> None:
    text = "# T\n\n## Purpose\n\n- Manages the delivery of features\n- Works with IT on releases\n- Benefits for all\n"
    assert [section for section, _ in statements(text)] == ["responsibilities", "responsibilities", "about"]


def test_a_sentence_before_a_list_says_what_is_listed() -> None:
    text = "# T\n\n## Requirements\n\n- A degree\n\nThe following would be an advantage:\n\n- Dutch\n- Time at sea\n"
    assert [section for section, _ in statements(text)] == ["requirements", "nice-to-have", "nice-to-have"]


def test_a_sentence_right_below_a_heading_may_only_narrow_it() -> None:
    text = (
        "# T\n\n## Requirements\n\nTo do well in this role, you should know:\n\n- Tides\n- Charts\n\n"
        "## More requirements\n\nNone of these is a must, but they would be an advantage:\n\n- Dutch\n"
    )
    assert [section for section, _ in statements(text)] == ["requirements", "requirements", "nice-to-have"]


def test_a_wish_in_brackets_makes_the_whole_item_one() -> None:
    text = "# T\n\n## Requirements\n\n- Knowledge of maps (good to have)\n- Knowledge of tides (North Sea)\n"
    assert [section for section, _ in statements(text)] == ["nice-to-have", "requirements"]


def test_bullets_run_together_are_cut_at_their_marks() -> None:
    text = (
        "# T\n\n"
        + " • ".join(["Duties of the role", *(f"Own the plan of product number {n}" for n in range(20))])
        + "\n"
    )
    assert len(statements(text)) >= 20


@pytest.mark.parametrize("path", sorted(DOCUMENTS.glob("*/*.*")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_statements_are_in_order_and_overlap_nowhere(path: Path) -> None:
    whole = parse(read(path.read_bytes(), path.name))
    ends = [each.end for each in whole.statements]
    assert all(start < end for start, end in ((each.start, each.end) for each in whole.statements))
    assert all(before <= after.start for before, after in zip(ends, whole.statements[1:], strict=False))


@given(st.text(max_size=400))
def test_any_text_is_taken_apart(text: str) -> None:
    whole = posting("# AI Product Manager\n\n" + text.replace("\x00", "").encode("utf-8", "ignore").decode() + "\n")
    assert all(whole.text_of(each).strip() for each in whole.statements)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You will own the roadmap and work with our engineers on what the product needs to be for its users.", "en"),
        ("Sie verantworten die Strategie und arbeiten mit den Teams an der Weiterentwicklung.", "other"),
        ("Vous serez responsable de la feuille de route et du produit avec les équipes de la société.", "other"),
        ("プロダクト として 機械学習 製品 の 戦略 を 担当 し チーム と 協力 し て 顧客 の 課題 を 解決", "other"),
    ],
)  # fmt: skip
def test_only_english_is_judged(text: str, language: str) -> None:
    assert posting(f"# AI Product Manager\n\n{text} {text}\n").language == language


def test_enabling_one_of_two_codes_ends_that_one_only() -> None:
    text = "# T\n\n<!-- jdlint-disable DS101, DS102: why -->\n\n- a\n\n<!-- jdlint-enable DS101 -->\n\n- b\n"
    found = {each.codes: (each.first_line, each.last_line) for each in posting(text).suppressions}
    assert found == {("DS101",): (3, 7), ("DS102",): (3, 10)}


def test_a_label_does_not_overrule_the_heading_that_names_the_role() -> None:
    text = "# AI Product Manager\n\nPosition: reports to the head of data engineering, an engineer.\n"
    title = posting(text).title
    assert title is not None
    assert title.text == "AI Product Manager"

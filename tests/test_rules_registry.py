"""The rules as a set: each is whole, documented and has its fixtures, and none stands outside the list."""

import re
import runpy
from pathlib import Path

import pytest

from jdlint.finding import BANDS
from jdlint.rules import RULES
from jdlint.rules.page import page_of
from jdlint.rules.rule import Rule

ABOUT_POSTINGS = [rule for rule in RULES if not rule.code.startswith("JD")]
"""Rules that judge the posting. JD rules speak of suppressions and of what could not be judged."""

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
every_judging_rule = pytest.mark.parametrize("rule", ABOUT_POSTINGS, ids=lambda rule: rule.code)


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_rules_stand_in_the_order_of_their_codes_within_a_group() -> None:
    groups: dict[str, list[str]] = {}
    for rule in RULES:
        groups.setdefault(rule.code[:2], []).append(rule.code)
    assert all(codes == sorted(codes) for codes in groups.values())


@every_rule
def test_a_code_is_two_letters_and_three_digits(rule: Rule) -> None:
    assert re.fullmatch(r"(JD0|DS1|PM2|MA3|CR4|HP5|SC6|BZ7|GN8)\d\d", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


@every_rule
def test_file_and_class_are_named_as_the_rule_is(rule: Rule) -> None:
    words = rule.name.split("-")
    assert type(rule).__module__.rpartition(".")[2] == "_".join(words)
    assert type(rule).__name__ == "".join(word.capitalize() for word in words)


@every_rule
def test_a_page_says_everything(rule: Rule) -> None:
    page = page_of(type(rule))
    for part in (page.summary, *page.what, *page.why, *page.limits):
        assert part[0].isupper() or part[0] == '"'
        assert part.endswith((".", "?"))
    assert page.exceptions
    assert page.bad.sections
    assert page.good.sections
    assert all(section.statements for example in (page.bad, page.good) for section in example.sections)
    assert page.sources


@every_rule
def test_a_source_beyond_the_article_and_our_own_judgment_can_be_looked_up(rule: Rule) -> None:
    for claim in page_of(type(rule)).sources:
        assert claim.kind in ("article", "our proposal") or re.search(r"https?://\S+", claim.text), claim


@every_judging_rule
def test_there_is_a_rewrite_for_each_maturity(rule: Rule) -> None:
    for band in BANDS:
        text = getattr(rule.rewrites, band)
        assert text[0].isupper()
        assert text.endswith(".")
        assert "\n" not in text
        assert set(re.findall(r"\{.*?\}", text)) <= {"{object}"}


def test_a_page_with_a_missing_heading_is_refused() -> None:
    class Incomplete(Rule):
        """One sentence.

        What it flags:
            Something.
        """

    with pytest.raises(ValueError, match="Incomplete: the page's headings"):
        page_of(Incomplete)


def test_a_source_without_its_kind_is_refused() -> None:
    class Unsourced(Rule):
        """One sentence.

        What it flags:
            Something.

        Why it matters:
            It does.

        Bad:
            Responsibilities
            - One.

        Good:
            Responsibilities
            - Two.

        When it does not apply:
            - Never.

        Source:
            - somebody said so

        Known limits:
            Many.
        """

    with pytest.raises(ValueError, match="Unsourced: a source starts with its kind"):
        page_of(Unsourced)


def test_every_rule_about_postings_has_its_fixtures_and_no_fixture_is_without_a_rule(repository: Path) -> None:
    folders = {folder.name: folder for folder in (repository / "fixtures" / "rules").iterdir()}
    assert {rule.code for rule in ABOUT_POSTINGS} <= set(folders) <= {rule.code for rule in RULES}
    for folder in folders.values():
        assert {path.name for path in folder.iterdir()} == {"fail.md", "fail.txt", "pass.md"}


def test_every_rule_file_is_in_the_list(repository: Path) -> None:
    shared = {"__init__", "rule", "page", "asking", "phrases"}
    files = {path.stem for path in (repository / "jdlint" / "rules").rglob("*.py")} - shared
    assert files >= {type(rule).__module__.rpartition(".")[2] for rule in RULES}
    listed = (repository / "jdlint" / "rules" / "__init__.py").read_text(encoding="utf-8")
    for path in (repository / "jdlint" / "rules").rglob("*.py"):
        if re.search(r"^class \w+\(Rule\):", path.read_text(encoding="utf-8"), re.MULTILINE):
            assert f".{path.stem} import" in listed, path


def test_the_document_of_rules_is_fresh(repository: Path) -> None:
    script = runpy.run_path(str(repository / "docs" / "write_rules.py"))
    written = (repository / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == script["rules_document"](), "run: python docs/write_rules.py"

"""The rewrites kept under fixtures/rewrites, which somebody has read, are what jdlint writes; and they read well."""

import re
from pathlib import Path

import pytest
from rewrite_rewrites import expected_files, postings, rewritten_for

from jdlint.finding import BANDS, Severity

STUTTER = re.compile(r"\b(\w+) \1\b|\b(?:the|a|an) (?:the|a|an|our|your)\b|,,|\.\.(?!\.)|;\.| [,.;]", re.IGNORECASE)


@pytest.mark.parametrize("posting", postings(), ids=lambda path: path.parent.name)
def test_the_kept_rewrites_are_fresh(posting: Path) -> None:
    for path, text in expected_files(posting):
        assert path.read_bytes().decode() == text, f"{path.name}: run python tests/rewrite_rewrites.py, read the diff"


@pytest.mark.parametrize("band", BANDS)
@pytest.mark.parametrize("posting", postings(), ids=lambda path: path.parent.name)
def test_every_fixture_is_cured_without_a_stutter(posting: Path, band: str) -> None:
    result = rewritten_for(posting, band)
    assert result.report_before.findings
    assert result.report_after.confusions == ()
    assert not [each.code for each in result.report_after.findings if each.severity >= Severity.WARNING]
    for edit in result.edits:
        assert not STUTTER.search(edit.sentence), edit.sentence


def test_the_three_bands_differ() -> None:
    for posting in postings():
        assert len({rewritten_for(posting, band).after for band in BANDS}) == len(BANDS)

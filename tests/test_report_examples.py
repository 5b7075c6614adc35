"""The reports in fixtures/reports are what the formats make of the everyday sample, for people to read and to diff."""

import pytest
from rewrite_reports import ENDINGS, REPORTS, example, report_in

from jdlint.reports import FORMATS


@pytest.mark.parametrize("output_format", ENDINGS)
def test_the_example_is_what_the_format_gives_today(output_format: str) -> None:
    """After a change that is meant: `python tests/rewrite_reports.py`, and read the diff."""
    assert report_in(output_format) == example(output_format).read_text(encoding="utf-8")


def test_every_example_belongs_to_a_format() -> None:
    assert {path.name for path in REPORTS.iterdir()} == {example(each).name for each in ENDINGS}


@pytest.mark.parametrize("output_format", ENDINGS)
def test_every_format_of_these_can_be_asked_for(output_format: str) -> None:
    assert output_format in FORMATS

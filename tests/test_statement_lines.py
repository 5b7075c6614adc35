"""The lines that a report of whole postings shows: all of them, in order, each with whose work it is."""

import pytest

from jdlint.finding import StatementLine
from jdlint.posting import parse
from jdlint.reading import read
from jdlint.role import judge
from jdlint.role.context import Context
from jdlint.statement_lines import statement_lines

POSTING = """\
---
title: AI Product Manager
---
We settle claims for insurers.

## Responsibilities

- Train churn models   on billing data
- Work with data scientists who build forecasting models

## Benefits

Thirty days of leave.
"""


def lines_of(content: str, name: str = "role.md") -> tuple[StatementLine, ...]:
    posting = parse(read(content.encode(), name))
    return statement_lines(posting, judge(posting, Context()))


def test_title_headings_and_statements_come_in_the_order_of_the_file() -> None:
    assert [(line.place.line, line.kind, line.text) for line in lines_of(POSTING)] == [
        (2, "heading", "AI Product Manager"),
        (4, "sentence", "We settle claims for insurers."),
        (6, "heading", "Responsibilities"),
        (8, "item", "Train churn models on billing data"),
        (9, "item", "Work with data scientists who build forecasting models"),
        (11, "heading", "Benefits"),
        (13, "sentence", "Thirty days of leave."),
    ]


def test_a_statement_names_whose_work_it_is_and_in_which_stance() -> None:
    train, partner = lines_of(POSTING)[3:5]
    assert (train.family, train.stance) == ("data_scientist", "own")
    assert partner.stance in ("partner", "other")


def test_places_are_those_of_the_file() -> None:
    content = POSTING.splitlines()
    for line in lines_of(POSTING):
        place = line.place
        written = content[place.line - 1][place.column - 1 : place.end_column - 1]
        assert " ".join(written.split()) == line.text


@pytest.mark.parametrize("heading", ["# AI Product Manager", "# **AI** Product Manager"])
def test_a_title_that_is_a_heading_is_shown_once(heading: str) -> None:
    found = lines_of(f"{heading}\n\n- Own the roadmap of AI search\n")
    assert [line.text for line in found] == ["AI Product Manager", "Own the roadmap of AI search"]

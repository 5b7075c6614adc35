"""Which team a posting states."""

import pytest
from small_postings import posting

from jdlint.posting import parse
from jdlint.reading import read
from jdlint.role.team import Team, read_team


def stated(*about: str, duties: tuple[str, ...] = (), musts: tuple[str, ...] = ()) -> Team:
    return read_team(parse(read(posting(about=about, duties=duties, musts=musts).encode(), "posting.md")))


@pytest.mark.parametrize(
    "about",
    [
        "You work with data scientists and ML engineers.",
        "Two data scientists and a data engineer wait for you.",
        "We work across research, engineering, design and legal teams.",
        "You report to the CPO.",
        "Reports to: Head of Product",
        "The applied AI team has grown together over years.",
        "Partner with engineering, data science and design.",
    ],
)
def test_colleagues_and_reporting_lines_are_a_stated_team(about: str) -> None:
    assert stated(about).is_stated


@pytest.mark.parametrize(
    "about",
    [
        "Join a cross-functional team.",
        "You work with engineering and sales.",
        "We build tools for data scientists.",
        "Our product helps research teams to write.",
        "You will work with the user research team.",
        "You write reports to align partners.",
        "You set the AI and product strategy.",
    ],
)
def test_users_subjects_and_plain_teams_are_not(about: str) -> None:
    assert not stated(about).is_stated


def test_a_must_names_colleagues_only_where_it_asks_to_work_with_them() -> None:
    assert stated(musts=("You enjoy working with data scientists.",)).is_stated
    assert not stated(musts=("Experience as a data scientist working with a team.",)).is_stated
    assert not stated(musts=("Former ML engineer.",)).is_stated


def test_specialists_are_counted_where_the_text_counts_them() -> None:
    team = stated("We have two data scientists, no ML engineer and 3 data engineers.")
    assert team.number_of("data_scientists") == 2
    assert team.number_of("ml_engineers") == 0
    assert team.number_of("data_engineers") == 3
    assert team.number_of("architects") is None
    assert team.names("data_engineers")
    assert not team.names("ml_engineers")


def test_gaps_and_plans_are_seen() -> None:
    team = stated("Until we hire a data engineer you cover for them.", "A contractor helps from May on.")
    assert team.gaps
    assert team.plans

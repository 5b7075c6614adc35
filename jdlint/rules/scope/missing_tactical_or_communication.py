from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.strand_acts import TRYING_OUT
from jdlint.role.wording import read_wording
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.rules.scope.strands import acts
from jdlint.vocabulary.scope import EXECUTIVES, TEAMS

_TELLING = frozenset(
    "explain communicate present translate align brief report speak articulate communicating presenting".split()
)
_AUDIENCE_WITHIN = 14
"""Tokens from the verb of telling to both of those who are told."""


class MissingTacticalOrCommunication(Rule):
    """Nothing is tried out with users, and nobody carries decisions between board and teams.

    What it flags:
        A posting without a duty of trying AI out: experiments, iterations, user research, tests with users, review of
        what the model gives. At a mature company, where others do this work, one statement that reaches both
        executives and teams is enough.

    Why it matters:
        What a model does in use is found out by trying. Somebody has to plan the trial, watch users and change course;
        at a large company the same person explains the decision to the board and to the team that builds.

    Bad:
        Responsibilities
        - Define the vision for the group.
        - Present the plan to the board.

    Good:
        Responsibilities
        - Plan each two-week iteration with the team, watch users work with the assistant, and change what fails them.

    When it does not apply:
        - One duty or must-have of this kind is there.
        - A mature company with a statement that names both executives and teams as the audience.

    Source:
        - article: the tactical strand is iterations, user research, retrospectives and demos; in large companies
          others do it and the AI PM communicates at executive and team level.

    Known limits:
        Where the posting says that its product is AI, experiments and user research count without a word of AI beside
        them; elsewhere they are a generalist's. Ordinary delivery work ("groom the backlog") never counts.
    """

    code = "SC602"
    name = "missing-tactical-or-communication"
    severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="Plan each iteration, sit with users while they try the model, run the retrospective, and demo to "
        "the founders.",
        scaling="Plan experiments on model behavior with the squads, and bring what users did with the result into "
        "the next one.",
        mature="Explain the same decision to the board and to the modeling team, and bring back what each of them "
        "needs.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if any(acts(posting, TRYING_OUT)):
            return
        if profile.maturity.band == "mature":
            if not _reaches_board_and_teams(posting):
                message = (
                    "No duty tries AI out with users or explains decisions to both board and teams: add one of them."
                )
                yield Hit(message, severity=Severity.INFO)
            return
        yield Hit("No duty tries AI out: add one on experiments, iterations or user research with the model.")


def _reaches_board_and_teams(posting: Posting) -> bool:
    """Whether a duty tells both of something: "explain the decision to the board and to the modeling team"."""
    for _, tokens in read_wording(posting).within({"responsibilities"}):
        for index, word in enumerate(tokens.words):
            audience = tokens.words[index + 1 : index + 1 + _AUDIENCE_WITHIN]
            if word in _TELLING and not EXECUTIVES.isdisjoint(audience) and not TEAMS.isdisjoint(audience):
                return True
    return False

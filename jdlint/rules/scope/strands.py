"""Which statements show a strand of the AI product manager's work."""

from collections.abc import Collection, Iterator
from typing import Final

from jdlint.posting.posting import Posting, SectionKind, Statement
from jdlint.role.ai_product import names_ai, names_ai_surely, product_is_ai
from jdlint.role.profile import Duty, Profile, Subject
from jdlint.role.strand_acts import Strand, shows_strand
from jdlint.role.wording import read_wording
from jdlint.vocabulary.matcher import Matcher
from jdlint.vocabulary.tokens import Tokens
from jdlint.vocabulary.verbs import verb_of

ROLE: Final[frozenset[SectionKind]] = frozenset({"responsibilities", "requirements"})
"""Where the role's own work stands: duties and musts."""
_DUTIES: Final[frozenset[SectionKind]] = frozenset({"responsibilities", "about", "team"})
"""Where duties may stand, outside their own section in so many words ("you will ...")."""
_DUTIES_AND_MUSTS: Final = _DUTIES | ROLE
_ABOUT_THE_ROLE: Final = (
    "you will",
    "you'll",
    "this role",
    "the role",
    "your job",
    "you are responsible",
    "you be responsible",
)
_HELD: Final = frozenset({"own", "decide", "partner", "know", "experience"})


def acts(posting: Posting, strand: Strand, *, duties_only: bool = False, declared: bool = False) -> Iterator[Statement]:
    """The duties and must-haves (or only the duties) that show a strand by what they have the candidate do.

    `declared`: the role is said to be AI's, whatever its title.
    """
    about_ai = product_is_ai(posting, declared=declared)
    if not about_ai and not names_ai_surely(posting):
        return
    wording = read_wording(posting)
    for number in wording.numbers(*strand.matchers):
        statement, tokens = posting.statements[number], wording.tokens[number]
        is_duty = statement.section != "requirements"
        if (
            statement.section in (_DUTIES if duties_only else _DUTIES_AND_MUSTS)
            and _speaks_of_the_role(statement, tokens)
            and shows_strand(tokens, strand, product_is_ai=about_ai, is_duty=is_duty)
        ):
            yield statement


def shows(posting: Posting, profile: Profile, matcher: Matcher, *subjects: Subject) -> bool:
    """Whether any duty or must-have shows the strand: by a duty of `subjects`, or by its words beside a word of AI.

    `matcher` has two lists: "with-ai" counts only beside an AI term, "alone" counts by itself.
    """
    about_ai = product_is_ai(posting, declared=False)
    if not about_ai and not names_ai_surely(posting):
        return False
    for reading in profile.readings:
        if (reading.ai_words or about_ai) and any(_is_held(duty, subjects) for duty in reading.duties):
            return True
    return any(
        speaks(tokens, matcher) and _speaks_of_the_role(statement, tokens)
        for statement, tokens, _ in read_wording(posting).matches(matcher)
    )


def speaks(tokens: Tokens, matcher: Matcher) -> bool:
    """Whether a statement has the strand's words, beside a word of AI where they need one."""
    kinds = {kind for match in matcher.find(tokens) for kind in match.lists}
    return "alone" in kinds or ("with-ai" in kinds and names_ai(tokens))


def _speaks_of_the_role(statement: Statement, tokens: Tokens) -> bool:
    if statement.section in ROLE:
        return True
    if statement.section not in ("about", "team"):
        return False
    if statement.is_item and tokens and (verb := verb_of(tokens.words[0])) is not None and verb.form == "base":
        return True  # "Align them with the data strategy" asks for it under any heading
    text = " ".join(tokens.words)
    return any(opening in text for opening in _ABOUT_THE_ROLE)


def _is_held(duty: Duty, subjects: Collection[Subject]) -> bool:
    return duty.subject in subjects and duty.stance in _HELD

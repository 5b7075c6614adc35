from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.wording import read_wording
from jdlint.rules.asking import ELSEWHERE
from jdlint.rules.phrases import Phrases
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.tokens import Tokens, tokens_of

_PRODUCT_ROLE: Final = Phrases(
    """
    product manager, product owner, product lead, product management, product director, head of product,
    head of ai product, director of ai product, vp of ai product, pm, apm, gpm
    """
)
_SPECIALIST: Final = Phrases(
    """
    data scientist, applied scientist, research scientist, machine learning scientist, ml scientist, ai
    scientist, machine learning researcher, ai researcher, data engineer, analytics engineer, machine learning
    engineer, ml engineer, ai engineer, ai ml engineer, mlops engineer, prompt engineer, data science engineer,
    software engineer, software developer, ai developer, ml developer, full stack engineer, full stack
    developer, backend engineer, backend developer, engineering manager, tech lead, technical lead, data
    analyst, business intelligence analyst, bi analyst, bi developer, business analyst, ai architect, ml
    architect, solution architect, data architect, enterprise architect, cloud architect, project manager,
    program manager, scrum master, ux designer, product designer, sales engineer, product marketing manager
    """
)
_AUDIENCE: Final = frozenset(
    {"experience", "tool", "tooling", "platform", "product", "workbench", "team", "enablement"}
)
"""After a specialist's name these make it the product's user: "Product Manager, Data Scientist Experience"."""
_OFFER: Final = Phrases(
    """
    looking for, searching for, in search of, seeking, hiring, recruiting, role of, position of, join as, join
    us as, opportunity for, in need of
    """
)
_AS: Final = Phrases("as")
_DETERMINERS: Final = frozenset({"a", "an", "our", "the", "your"})
_FIRST_STATEMENTS: Final = 20
"""An opening is often a company's story first; the offer comes after it."""
_WORDS_BEFORE_ROLE: Final = 5


class TitleMixesRoles(Rule):
    """The title, or the first lines under it, names a second role.

    What it flags:
        A title that joins the AI PM with a specialist's role ("/", "&", "and", a dash, brackets), or a product
        manager's title over an opening that looks for another role.

    Why it matters:
        Two roles in one title are two searches. Candidates for each see a job that is half theirs, and whoever comes
        is measured by the other half.

    Bad:
        Title: AI Product Manager / Machine Learning Engineer
        Responsibilities
        - Decide what the claims assistant must get right before it launches.

    Good:
        Title: AI Product Manager, Claims Automation
        Responsibilities
        - Decide what the claims assistant must get right before it launches.

    When it does not apply:
        - The second part is a field, a product or a team: "Product Manager, Machine Learning", "AI/ML Product
          Manager", "AI Product Manager, Data Platform".
        - The specialists are the users: "Product Manager, Data Scientist Experience".

    Source:
        - article: the role is "neither a data science role nor a generalist PM role".
        - practice: a public posting titled product manager looked for a "Senior Technical Project Manager".
          https://www.foundit.in/job/ai-ml-technical-manager-archlynk-bengaluru-bangalore-39405069

    Known limits:
        Only the first twenty statements are compared with the title; a second role further down is left to DS111
        and BZ703.
    """

    code = "DS110"
    name = "title-mixes-roles"
    severity = Severity.ERROR
    suggestion = "advice"
    rewrites = Rewrites(
        early="Keep the product role in the title, and look for a contractor for the specialist's work.",
        scaling="Keep the product role and its field in the title, and advertise the specialist's role on its own.",
        mature="Keep the product role and its product line in the title, and post the specialist's role as a second "
        "opening.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if posting.title is None:
            return
        title = tokens_of(posting.title.text)
        if not _PRODUCT_ROLE.spans(title):
            return
        second = _specialist(title)
        if second:
            message = f"The title also names {_with_article(second)}: keep one role and put its field after a comma."
            yield Hit(message, object=second)
            return
        yield from _openings(posting)


def _openings(posting: Posting) -> Iterator[Hit]:
    """The first statement that looks for somebody other than the title does."""
    wording = read_wording(posting)
    for number in wording.numbers(_OFFER.matcher, _AS.matcher):
        if number >= _FIRST_STATEMENTS:
            return
        statement, tokens = posting.statements[number], wording.tokens[number]
        offered = "" if statement.section in ELSEWHERE or statement.section == "nice-to-have" else _offered(tokens)
        if offered:
            message = (
                f"The title names a product role, but this line offers that of {_with_article(offered)}: "
                "name the same role in both."
            )
            yield Hit(message, statement.start, statement.end, object=offered)
            return


def _specialist(tokens: Tokens) -> str:
    """The specialist's role among these tokens that is not the product's user, or nothing."""
    for start, end in _SPECIALIST.spans(tokens):
        plural = tokens.words[end - 1] != tokens.folded[end - 1]
        served = start > 0 and tokens.folded[start - 1] in ("for", "to", "with")
        audience = end < len(tokens) and tokens.folded[end] in _AUDIENCE
        if not (plural or served or audience):
            return " ".join(tokens.words[start:end])
    return ""


def _offered(tokens: Tokens) -> str:
    """The specialist's role that a sentence looks for: "we are looking for a senior data scientist ..."."""
    starts = [end for _, end in _OFFER.spans(tokens)]
    if tokens.folded[:1] == ["as"]:
        starts.append(1)
    for start in starts:
        if start < len(tokens) and tokens.folded[start] in _DETERMINERS:
            window = tokens.part(start + 1, start + 1 + _WORDS_BEFORE_ROLE + 3)
            found = _SPECIALIST.spans(window)
            product = _PRODUCT_ROLE.spans(window)
            if found and found[0][0] <= _WORDS_BEFORE_ROLE and not (product and product[0][0] < found[0][0]):
                return _specialist(window)
    return ""


def _with_article(role: str) -> str:
    return f"{'an' if role[0] in 'aeiou' or role.startswith('ml') else 'a'} {role}"

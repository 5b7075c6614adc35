from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.wording import read_wording
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.buzzwords import CODED_FINE, CODED_MATCHER, PRONOUNS
from jdlint.vocabulary.tokens import Tokens, tokens_of

_ASKED_IN: Final = frozenset({"about", "team", "responsibilities", "requirements", "nice-to-have"})
_GRADUATE_ROLE: Final = frozenset({"graduate", "intern", "internship", "trainee", "junior", "apm"})


class CodedOrClicheLanguage(Rule):
    """A word tells some people that they are not meant.

    What it flags:
        "He" or "she" for the candidate, nouns such as "salesman", "young", "digital native", "recent graduate" outside
        graduate roles, "work hard, play hard", "dominate", "aggressive", "fearless".

    Why it matters:
        Evidence on gendered wording is mixed, so the list is short and the rule is off by default. The words it holds
        can all be replaced without loss.

    Bad:
        Requirements
        - He is a digital native who will dominate the market.

    Good:
        Requirements
        - You know the market well and want to win in it.

    When it does not apply:
        - "Aggressive" of timelines, targets or risks; "young" of users.
        - Equal-opportunity statements.
        - Word beginnings such as "analy" or "lead": lists of those flag nearly every posting.

    Source:
        - study: Gaucher, Friesen and Kay (2011) find an effect of gendered wording.
          https://www.researchgate.net/publication/50303045_Evidence_That_Gendered_Wording_in_Job_Advertisements_Exists_and_Sustains_Gender_Inequality
        - study: Castilla and Rho (2023) find hardly any.
          https://ideas.repec.org/a/inm/ormnsc/v69y2023i11p6912-6939.html
        - study: four studies with 37,920 people find that neutral wording raises applications.
          https://pmc.ncbi.nlm.nih.gov/articles/PMC11848290/

    Known limits:
        Other linters know more words; this one keeps to those that few will miss.
    """

    code = "GN803"
    name = "coded-or-cliche-language"
    severity = Severity.INFO
    default = False
    rewrites = Rewrites(
        early='Write "you" for the candidate, and say what the person does in place of "{object}".',
        scaling='Write "you" for the candidate, and say what the person does in place of "{object}".',
        mature='Write "you" for the candidate, and say what the person does in place of "{object}".',
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        title = set(tokens_of(posting.title.text).words) if posting.title else set()
        is_graduate_role = bool(title & _GRADUATE_ROLE)
        wording = read_wording(posting)
        for statement, tokens in zip(posting.statements, wording.tokens, strict=True):
            if statement.section not in _ASKED_IN:
                continue
            said = _coded(tokens, is_graduate_role=is_graduate_role)
            if said:
                message = f'"{said}" may tell some people that they are not meant: name what the person does.'
                yield Hit(message, statement.start, statement.end, object=said)


def _coded(tokens: Tokens, *, is_graduate_role: bool) -> str:
    for match in CODED_MATCHER.find(tokens):
        said = " ".join(tokens.words[match.start : match.end])
        around = set(tokens.folded[max(match.start - 2, 0) : match.end + 3])
        if not around & CODED_FINE and not (is_graduate_role and "graduate" in said):
            return said
    return next((word for word in tokens.words if word in PRONOUNS), "")

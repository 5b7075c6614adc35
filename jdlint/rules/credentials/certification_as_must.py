from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.wording import Phrase
from jdlint.rules.credentials.demands import demanded_credentials, groups, is_optional
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.credentials import NOT_AFTER_A_CERTIFICATE, NOT_BEFORE_A_CERTIFICATE


class CertificationAsMust(Rule):
    """A certificate is a must.

    What it flags:
        A certificate, certification or nanodegree that the requirements demand without accepting a project instead.

    Why it matters:
        A certificate shows that somebody knows the foundations; a project shows that they can carry something out.
        Asked for as a must, it keeps out people with the second and lets in people with only the first.

    Bad:
        Requirements
        - AWS machine learning certification required.

    Good:
        Requirements
        - One AI project you can walk us through; certificates are welcome as a sign of foundations.

    When it does not apply:
        - Nice-to-haves, "a plus", "or equivalent project".
        - Certificates of the company or the product ("ISO 27001 certified", "product certification process").
        - A budget for certifications.

    Source:
        - article: certificates validate foundations, portfolios and projects validate execution; portfolios come
          first.
        - practice: hiring guides that rank a side project above a certificate.
          https://productleadersdayindia.org/blogs/product-management-career-guide/ai-product-manager-career-hiring-guide.html

    Known limits:
        A license that the law asks for is flagged too: disable the rule on that line and say why.
    """

    code = "CR404"
    name = "certification-as-must"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="Certificates are welcome as a sign of foundations; show us one thing you shipped.",
        scaling="Certificates are welcome as a sign of foundations; we decide on projects you can walk us through.",
        mature="We decide on projects you led; certificates are welcome, and we pay for training that you find useful.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        for mentions in demanded_credentials(posting):
            mention = _demanded_certificate(mentions)
            if mention is None:
                continue
            statement = mention.statement
            message = "A certificate is a must here: call it welcome, and ask for a project that shows the same."
            yield Hit(message, statement.start, statement.end, self.severity, "the certificate")


def _demanded_certificate(found: list[Phrase]) -> Phrase | None:
    if any(mention.lists[0] == "equivalent" for mention in found):
        return None
    grouped = groups([mention for mention in found if mention.lists[0] == "certificate" and _is_a_persons(mention)])
    return next((group[0] for group in grouped if not is_optional(group, grouped)), None)


def _is_a_persons(mention: Phrase) -> bool:
    tokens = mention.tokens
    before = set(tokens.folded[max(mention.start - 2, 0) : mention.start])
    after = set(tokens.folded[mention.end : mention.end + 2])
    if tokens.words[mention.end :] == [":"]:
        return False  # a label: the certificates are named below it
    return not (before & NOT_BEFORE_A_CERTIFICATE or after & NOT_AFTER_A_CERTIFICATE)

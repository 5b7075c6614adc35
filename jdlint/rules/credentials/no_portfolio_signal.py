from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.credentials.records import asks_for_delivered_work
from jdlint.rules.rule import Hit, Rewrites, Rule


class NoPortfolioSignal(Rule):
    """Nothing asks for work that was delivered.

    What it flags:
        A posting whose requirements and hiring process ask for no project, shipped work, track record or case, and
        accept no equivalent experience.

    Why it matters:
        What somebody has carried out says most about what they will carry out. Where a posting asks for none of it,
        years and degrees are all that is left to choose by.

    Bad:
        Requirements
        - Strong interest in artificial intelligence.
        - Knowledge of agile methods.

    Good:
        Requirements
        - Bring one AI project, any size: the problem, the evaluation, and what you would do differently.

    When it does not apply:
        - Track record, launched or shipped products, a portfolio or a case are asked for.
        - Equivalent experience is accepted in place of a credential.

    Source:
        - article: portfolio and project experience is the first signal; certificates only validate foundations.
        - practice: hiring guides that ask for one shipped project.
          https://productleadersdayindia.org/blogs/product-management-career-guide/ai-product-manager-career-hiring-guide.html

    Known limits:
        Duties that mention launching say what the person will do, not what they have done, and do not count; neither
        does experience of "building" or "leading" without a word on where the work arrived.
    """

    code = "CR405"
    name = "no-portfolio-signal"
    severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="You can show us one AI feature you took to its first users, any size: the problem, how you knew it "
        "was good "
        "enough, and what you would do differently.",
        scaling="You can walk us through a live AI product you improved: what you measured, what you changed, and what "
        "happened.",
        mature="You can walk us through an AI product you led across teams: the decision, the evidence for it, and "
        "the result.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if not asks_for_delivered_work(posting):
            yield Hit(
                "No requirement asks for delivered work: put one request for a project or shipped product in place "
                "of a "
                "credential or a number of years."
            )

from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.role.strand_acts import SETTING_THE_COURSE
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.rules.scope.strands import acts
from jdlint.vocabulary.tokens import tokens_of


class MissingStrategicStrand(Rule):
    """Nobody is asked whether AI is worth it here.

    What it flags:
        A posting in which no duty or must-have weighs AI before it is built: return, opportunity, feasibility, build
        or buy, priorities, or the strategy and roadmap of an AI product. Advice for associate roles.

    Why it matters:
        Before money is spent, somebody has to say what AI can return here, given its limits, the effort, the
        infrastructure and the people. If it is not in this role it is usually in none.

    Bad:
        Responsibilities
        - Write user stories for the chatbot team.
        - Run the sprint reviews.

    Good:
        Responsibilities
        - Before we spend, estimate what each AI use case can return, given the model's limits, the effort and our
          people.

    When it does not apply:
        - One duty or must-have of this kind is there.

    Source:
        - article: the strategic strand is a realistic estimate of return before the budget: what AI can do, effort,
          infrastructure and staff.
        - taxonomy: the analytics translator frames and values a problem before a model is built.
          https://www.knowmba.com/concepts/analytics-translator-role

    Known limits:
        A strategy counts when AI is named in the same sentence, or when the posting says that its product is AI and the
        strategy is the product's. One told over two sentences may be missed; carrying a roadmap out does not count, nor
        does a strategy of growth, sales or pricing.
    """

    code = "SC601"
    name = "missing-strategic-strand"
    severity = Severity.WARNING
    suggestion = "insert"
    rewrites = Rewrites(
        early="Choose our first three AI use cases by what they can return, what they need, and what we would stop "
        "doing for them.",
        scaling="Keep our list of AI use cases in order of return, feasibility and effort, and say which ones we drop.",
        mature="Own the portfolio view: which AI investments across our products to start, continue and stop, and why.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        if any(acts(posting, SETTING_THE_COURSE)):
            return
        title = set(tokens_of(posting.title.text).words) if posting.title else set()
        severity = Severity.INFO if title & {"associate", "junior", "apm"} else self.severity
        yield Hit(
            "No duty weighs whether AI is worth it: add one on return, feasibility and effort.", severity=severity
        )

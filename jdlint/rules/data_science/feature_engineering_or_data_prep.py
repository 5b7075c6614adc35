from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.asking import Ask, asked
from jdlint.rules.phrases import Phrases
from jdlint.rules.rule import Hit, Rewrites, Rule

_EXPLORING = Phrases("exploratory, eda, explore data, explore dataset, data exploration")
_PREPARING = Phrases(
    """
    clean, cleaning, feature, label, labeling, annotate, preprocess, preprocessing, wrangle
    """
)


class FeatureEngineeringOrDataPrep(Rule):
    """The candidate is asked to prepare data for models.

    What it flags:
        A duty or must-have to clean, preprocess, wrangle, label or explore data, or to engineer features. One such
        statement is a warning; two or more are errors.

    Why it matters:
        Preparing data is most of a data scientist's week. A product manager who spends it there is not finding out
        whether the data may be used, who owns it, or whether it is good enough for users.

    Bad:
        Responsibilities
        - Perform feature engineering and clean training data.

    Good:
        Responsibilities
        - State which data the model needs, who owns it, and what quality is good enough.

    When it does not apply:
        - Labeling guidelines, golden datasets and reviews of output are product work.
        - At an early company without an analyst, exploring data is advice only, not a warning.
        - Data work that the candidate asks for, orders by priority or does together with specialists.

    Source:
        - article: exploratory analysis is one of the data tasks that "have required new specialized roles"; early on,
          the AI PM may analyze data when no analyst exists.
        - taxonomy: O*NET lists cleaning, sampling and feature selection as the data scientist's tasks.
          https://www.onetonline.org/link/details/15-2051.00
        - our proposal: two statements make a pattern, hence an error.

    Known limits:
        "Curate data" is read by its object: curated test cases are product work, curated training sets are not.
    """

    code = "DS102"
    name = "feature-engineering-or-data-prep"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="Look through a sample of records with the data scientists, and judge whether the data can support the "
        "use case.",
        scaling="Agree with data engineering which data the product needs, who owns it and what quality is good "
        "enough.",
        mature="Represent the product's needs in the company's data-quality standards, and say which gaps hurt users "
        "most.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        asks = tuple(asked(profile, "data-preparation"))
        severity = Severity.ERROR if len(asks) > 1 else self.severity
        for ask in asks:
            message = (
                f"{ask.quote(posting)} is usually a data scientist's {ask.noun}: "
                "write which data the product needs and what quality is good enough."
            )
            yield ask.hit(message, Severity.INFO if _may_explore(posting, profile, ask) else severity, "the data")


def _may_explore(posting: Posting, profile: Profile, ask: Ask) -> bool:
    text = posting.text_of(ask.reading.statement)
    alone = profile.maturity.band == "early" and not profile.context.team.get("analysts")
    return alone and _EXPLORING.within(text) and not _PREPARING.within(text)

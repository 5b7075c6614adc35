from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.asking import asked
from jdlint.rules.rule import Hit, Rewrites, Rule


class BuildsOrTrainsModels(Rule):
    """The candidate is asked to build, train or tune models.

    What it flags:
        A duty to build, train, fine-tune or validate models, algorithms or neural networks, or a must-have of years
        spent doing so. In a nice-to-have it weighs less.

    Why it matters:
        Training a model and deciding what it is for are two jobs. A posting that asks for both draws data scientists
        who do not want to decide and product managers who cannot train, and neither can do the whole.

    Bad:
        Responsibilities
        - Train and fine-tune deep learning models for churn.

    Good:
        Responsibilities
        - Decide with our data scientists which churn errors we can live with, and hold launches to that bar.

    When it does not apply:
        - Somebody else builds: "our data scientists train the models", "a platform that trains models".
        - The candidate guides or works with those who build, or knows how training works.
        - The object is a product one: the roadmap for model training, the business case, an operating model.
        - A prototype, or a small model as one accepted proof of experience.
        - A company being early makes no difference: no stage turns a product manager into a modeler.

    Source:
        - article: the AI PM role is neither a data science role nor a generalist PM role; modeling belongs to
          specialists whom the AI PM holds together.
        - taxonomy: O*NET lists fitting, validating and reformulating models as the data scientist's tasks.
          https://www.onetonline.org/link/details/15-2051.00
        - taxonomy: GitLab's data science job family owns "training, validation, testing" of models.
          https://handbook.gitlab.com/job-families/marketing/enterprise-data/data-science/

    Known limits:
        Paraphrase without a verb of building ("bring models to life") is not seen, and "help build models" counts as
        partnering.
    """

    code = "DS101"
    name = "builds-or-trains-models"
    severity = Severity.ERROR
    rewrites = Rewrites(
        early="Frame the problem that {object} should solve, set the quality bar with the first users, and review "
        "results every week with the data scientists.",
        scaling="Own the evaluation criteria and the launch decision for {object}; data science owns the training.",
        mature="Set direction for the products that rely on {object}, and agree targets with the modeling teams.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        for ask in asked(profile, "model"):
            message = (
                f"{ask.quote(posting)} is usually a data scientist's {ask.noun}: "
                "write what the model must achieve and who decides that it is good enough."
            )
            yield ask.hit(message, self.severity, "the models")

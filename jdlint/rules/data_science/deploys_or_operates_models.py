from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.asking import asked, is_platform_role
from jdlint.rules.phrases import Phrases
from jdlint.rules.rule import Hit, Rewrites, Rule

_ON_CALL = Phrases("on call, oncall, pager, pager duty, pagerduty")


_PLAINLY_OPERATING: Final = 0.8
"""Weight of a duty from which it is operation even for a platform product manager."""


class DeploysOrOperatesModels(Rule):
    """The candidate is asked to deploy, serve or operate models.

    What it flags:
        A duty or must-have to deploy or serve models, to run MLOps, CI/CD or retraining jobs. Being on call for
        models is an error. For a platform product manager a duty that is not
        plainly operation is one level milder.

    Why it matters:
        Running a model is an engineer's daily duty with alarms. The product manager's part is the decision: when it
        goes live, what counts as worse, when it comes back.

    Bad:
        Responsibilities
        - Deploy models to Kubernetes and maintain the serving infrastructure.

    Good:
        Responsibilities
        - Decide go or no-go from the evaluation and review model quality with ML engineering each month.

    When it does not apply:
        - Deciding when to deploy, launching or rolling out a feature, a roadmap for deployment.
        - Watching model quality together with the team, or defining what triggers a retraining.
        - Deploying people, budgets or software at customer sites.

    Source:
        - article: MLOps, model deployment and monitoring "have required new specialized roles".
        - taxonomy: GitLab's machine learning engineers deploy and run models.
          https://handbook.gitlab.com/job-families/engineering/development/data-science/machine-learning/
        - our proposal: a platform product manager may be closer to operation, hence one level milder.

    Known limits:
        "Own the model lifecycle" may mean deciding or doing; the words after it settle it, or nothing does.
    """

    code = "DS105"
    name = "deploys-or-operates-models"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="Agree with engineering who watches the model after launch, and what we do when it misbehaves.",
        scaling="Decide go or no-go from the evaluation results, and define which product signals trigger a rollback.",
        mature="Define with ML engineering which product signals trigger a rollback, and review model quality with "
        "them regularly.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        platform = is_platform_role(posting, profile)
        for ask in asked(profile, "operation"):
            on_call = _ON_CALL.within(posting.text_of(ask.reading.statement))
            severity = Severity.ERROR if on_call else self.severity
            message = (
                f"{ask.quote(posting)} is usually an ML engineer's {ask.noun}: "
                "write who decides the launch, and what calls the model back."
            )
            milder = platform and ask.duty.weight < _PLAINLY_OPERATING
            yield ask.hit(message, severity.lowered() if milder else severity, "the models")

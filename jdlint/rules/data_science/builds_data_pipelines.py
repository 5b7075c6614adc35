from collections.abc import Iterator, Mapping

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.asking import asked
from jdlint.rules.rule import Hit, Rewrites, Rule


class BuildsDataPipelines(Rule):
    """The candidate is asked to build or run data pipelines.

    What it flags:
        A duty or must-have to build, maintain or run pipelines, ETL jobs, ingestion, warehouses or lakes. An error at
        a mature company, which has data engineers; a warning elsewhere.

    Why it matters:
        Pipelines that a product manager keeps alive break when that person talks to users instead. Where nobody else
        can build them, the gap is in the team and no product manager fills it for long.

    Bad:
        Responsibilities
        - Build and maintain ETL pipelines in Airflow.

    Good:
        Responsibilities
        - Put the data work the use case needs on data engineering's plan, and say why it matters.

    When it does not apply:
        - A pipeline of use cases, candidates, deals or ideas.
        - Pipeline work that the candidate puts in order, specifies or follows together with data engineers.
        - Somebody else builds: "the data platform team runs our pipelines".

    Source:
        - article: data pipelining needs a data engineer; with specialists missing, the PM "will be filling gaps".
          Contractors may cost less than permanent staff for narrow specialist work.
        - taxonomy: data warehousing specialists build, map and extract.
          https://www.myliaison.com/career-explorer/engineering-careers/data-warehousing-specialists
        - practice: Full Stack Deep Learning names the data engineer as owner of pipelines and warehouses.
          https://fall2019.fullstackdeeplearning.com/course-content/ml-teams/roles

    Known limits:
        A bare "pipeline" is read by the words around it; "own the pipeline" alone is not flagged.
    """

    code = "DS103"
    name = "builds-data-pipelines"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="Map where the data lives, who owns it and what it would cost to use, and say which data work to "
        "contract out first.",
        scaling="Prioritize the work on {object} with data engineering, and say which user problem it unlocks.",
        mature="Align the product's data needs with the data platform roadmap, {object} included.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        severity = Severity.ERROR if profile.maturity.band == "mature" else self.severity
        for ask in asked(profile, "pipeline"):
            message = (
                f"{ask.quote(posting)} is usually a data engineer's {ask.noun}: "
                "write which data the use case needs and why it comes first."
            )
            yield ask.hit(message, severity, "the data pipelines")

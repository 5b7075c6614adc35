from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile
from jdlint.rules.asking import asked
from jdlint.rules.rule import Hit, Rewrites, Rule

_BY_BAND: Final = {"early": Severity.INFO, "mature": Severity.ERROR}


class AnalystReportingDuties(Rule):
    """The candidate is asked to produce dashboards, reports or ad hoc analyses.

    What it flags:
        A standing duty or must-have to build dashboards, write reports, pull data or answer data requests. Advice at
        an early company without an analyst, a warning while scaling, an error at a mature company.

    Why it matters:
        Reporting is a service to others and never finishes. Early on somebody has to look at the data, and that may
        be the AI PM, for a stated time; with analysts around, the product manager defines what is measured.

    Bad:
        Maturity: mature
        Responsibilities
        - Build weekly Tableau dashboards and answer data requests.

    Good:
        Maturity: mature
        Responsibilities
        - Define the outcome measures with analytics, and decide what to change when they move.

    When it does not apply:
        - Reading or reviewing dashboards, defining metrics.
        - Answering one's own data questions.
        - Early, with no analyst named in the audit: advice to say until when.

    Source:
        - article: in the early stages the AI PM "may need to perform data analysis when no data analyst exists"; at a
          mature organization the role is direction and coordination.
        - taxonomy: business intelligence analysts produce reports and dashboards.
          https://national-skills-exchange.com/library/15-2051.01
        - our proposal: the three levels.

    Known limits:
        Whether an analyst exists is taken from the audit (`team`), not from every sentence of the posting.
    """

    code = "DS108"
    name = "analyst-reporting-duties"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="Until we hire an analyst (planned: <date>), run the analysis that your own decisions need.",
        scaling="Define the metrics behind {object}; analytics builds and maintains them.",
        mature="Set the outcome measures across products, and decide with analytics what to change when they move.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        band = profile.maturity.band
        severity = _BY_BAND.get(band, self.severity)
        if band == "early" and profile.context.team.get("analysts"):
            severity = self.severity
        advice = "say until when" if severity is Severity.INFO else "write which measures the person defines"
        for ask in asked(profile, "report"):
            message = f"{ask.quote(posting)} is usually a data analyst's {ask.noun}: {advice}."
            yield ask.hit(message, severity, "the reports")

from collections.abc import Iterator, Mapping
from typing import Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import BUILDERS, Profile
from jdlint.rules.asking import counted, ranges
from jdlint.rules.rule import Hit, Rewrites, Rule

SPECIALISTS: Final = {
    "data_scientist": "data scientist",
    "ml_engineer": "ML engineer",
    "data_engineer": "data engineer",
    "data_analyst": "data analyst",
    "ai_architect": "AI architect",
    "software_engineer": "software engineer",
}


class BuilderHeavyRoleMix(Rule):
    """Taken as a whole, the posting describes a data scientist's or engineer's job.

    What it flags:
        The share of builders' work over the whole posting is too high for the company's maturity, or several own
        duties to build stand beside too little product work. This is the verdict `data-science`.

    Why it matters:
        One odd line can be mended. A posting whose weight lies on building finds a builder, whatever its title says,
        and the product decisions stay where they were: with nobody.

    Bad:
        Responsibilities
        - Train and fine-tune deep learning models for churn.
        - Build ETL pipelines for customer events.
        - Clean and label training data.
        - Deploy models to Kubernetes and maintain the serving infrastructure.
        - Perform feature engineering and model validation.
        - Write production Python code for the inference service.
        Requirements
        - Five years of hands-on experience building machine learning models.
        - Expert in PyTorch, TensorFlow, Spark and Airflow.

    Good:
        Responsibilities
        - Decide with our data scientists which churn errors we can live with, and hold launches to that bar.
        - Estimate what each AI use case can return before we spend on it.
        - Find out whether the data exists, who owns it and what it may be used for.
        - Interview customers about predictions they do not trust.
        - Decide when a person must review, and what the fallback is.
        - Explain model trade-offs to sales and support.
        Requirements
        - You have brought one AI feature to users.
        - You can discuss model trade-offs and experiment design with engineers.

    When it does not apply:
        - Fewer than five statements about the role: too short to judge.
        - Specialists' work that the posting gives to specialists.

    Source:
        - article: most job descriptions confuse the AI PM with a data scientist; with specialists missing, "the PM
          will be filling gaps that should be filled by specialists".
        - our proposal: the shares, checked on real postings with known answers.

    Known limits:
        The shares are counted from words. A posting with few but heavy build duties can stay under the threshold.
    """

    code = "DS111"
    name = "builder-heavy-role-mix"
    severity = Severity.ERROR
    suggestion = "advice"
    rewrites = Rewrites(
        early="Keep the problem, the quality bar and the launch decision in this posting; hire or contract the "
        "specialist for the lines named here, in the order your first use case needs them.",
        scaling="Turn each line named here into the decision behind it (what good enough means, when to launch, "
        "which data comes first), and give the building to the team or to a specialist's posting.",
        mature="Leave building to the teams that exist, and write direction, coordination and outcomes across "
        "product lines in place of the lines named here.",
    )

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        for verdict in profile.verdicts:
            if verdict.confusion == "data-science":
                lines = counted(len(verdict.readings), "line describes", "lines describe")
                message = (
                    f"{lines} a builder's job ({_mix(profile)}): "
                    "write the decisions behind them and leave the building to specialists."
                )
                yield Hit(message, related=ranges(verdict.readings))


def _mix(profile: Profile) -> str:
    """ "61 % data scientist, 20 % ML engineer": the builders' shares, largest first, those under 5 % left out."""
    shares = sorted(((profile.role_mix.get(role, 0.0), role) for role in BUILDERS), reverse=True)
    named = [f"{round(share * 100)} % {SPECIALISTS[role]}" for share, role in shares if share >= 0.05]
    return "it reads " + ", ".join(named[:3]) if named else "by its must-haves"

"""Sentences a rewrite may use besides the rules' own: what an AI product manager does in a builder's place.

Written for jdlint. `{object}` stands for the flagged work's own words ("churn models"). Each is used once in a posting,
so that two flagged lines never become the same sentence. American spelling, imperative; `voice` does the rest.
"""

from typing import Final

from jdlint.role.profile import Subject

DUTIES: Final[dict[Subject, tuple[str, ...]]] = {
    "model": (
        "Decide with data science which errors users can live with in {object}, and hold launches to that bar.",
        "Say what {object} must achieve for users, and review the results with data science before each launch.",
        "Collect the cases in which users do not trust the output, and agree with data science which to solve first.",
        "Weigh with data science what a simpler, cheaper or slower model would change for users.",
    ),
    "data-preparation": (
        "Write the labeling guidelines with a domain expert, and review a sample of the labels.",
        "Say which gaps in the data hurt users most, and put them in order with data engineering.",
        "Agree with data engineering who owns each data source, and what it may be used for.",
    ),
    "pipeline": (
        "Say which decisions depend on {object}, and how fresh and reliable the data must be.",
        "Put the work on {object} in order with data engineering by what it makes possible for users.",
        "Agree with data engineering who owns each data source behind the product, and what it may be used for.",
        "Represent users when data engineering plans its work, and say what they would notice first.",
    ),
    "code": (
        "Write down what must be true before a release, with examples of good and bad output.",
        "Test ideas with users on rough prototypes before engineers build them.",
        "Weigh with engineers what each technical option costs in time, money and quality.",
    ),
    "operation": (
        "Agree with ML engineering which signals show that quality drops, and who acts on them.",
        "Own the rollout plan: who gets a change first, what we watch, and when we stop.",
        "Agree with the support team what users hear when the output is wrong.",
    ),
    "research": (
        "Judge which results in the field are ready for our product, and what they would cost to use.",
        "Read current AI work and say what it changes for our users.",
    ),
    "tool": (
        "Weigh with engineers what each technical option costs in time, money and quality.",
        "Explain each technical choice to stakeholders: what it costs and what it makes possible.",
    ),
    "report": (
        "Choose the few measures that show whether users are better off, and review them with analytics.",
        "Turn what the numbers show into decisions, and tell stakeholders what changes.",
        "Agree with analytics which questions {object} must answer, and which nobody needs.",
    ),
    "architecture": (
        "Weigh infrastructure options with the architects: cost, latency, lock-in.",
        "Say which user needs the architecture must serve, and which options they rule out.",
    ),
}

MUSTS: Final[dict[Subject, tuple[str, ...]]] = {
    "model": (
        "You can discuss with data scientists what {object} can and cannot do, and what an error costs.",
        "You can read evaluation results and say whether they are good enough for users.",
        "You can tell which problems need a model and which do not.",
    ),
    "data-preparation": (
        "You can judge whether data fits a use case: what it covers, who owns it, how good it is.",
        "You can say which gaps in the data matter to users, and which do not.",
    ),
    "pipeline": (
        "You can discuss data needs with data engineers: how fresh, how complete, and at what cost.",
        "You can judge whether data fits a use case: what it covers, who owns it, how good it is.",
        "You can say which data a decision needs, and what would change it.",
    ),
    "code": (
        "You can follow a technical discussion with engineers and ask what each option costs.",
        "You can show an idea with a rough prototype, and leave the code to engineers.",
    ),
    "operation": (
        "You can tell from product signals when a model gets worse, and know whom to involve.",
        "You can decide go or no-go from evaluation results and what users say.",
    ),
    "research": ("You can say what current AI work changes for users.",),
    "tool": (
        "You can explain a technical choice to people who do not build: what it costs and what it makes possible.",
        "You can follow a technical discussion with engineers and ask what each option costs.",
    ),
    "report": (
        "You can say which numbers a decision needs, and what would change it.",
        "You can read an analysis critically and say what it does not show.",
    ),
    "architecture": ("You can weigh architecture options with engineers: cost, latency, lock-in.",),
}

MORE_DUTIES: Final[dict[str, tuple[str, ...]]] = {
    "early": (
        "Assess what each AI use case can return before we spend on it.",
        "Write the first evaluation set of real cases with a domain expert.",
        "Check which data exists for each use case, who owns it and what it may be used for.",
        "Test AI prototypes with users in each iteration, and bring back where the output fails them.",
        "Decide when human review is needed, and what the fallback is.",
    ),
    "scaling": (
        "Prioritize our AI use cases by return, feasibility and effort, and say which ones we drop.",
        "Own the evaluation plan and the launch gate of the AI features.",
        "Define guardrails, human review and the handling of incidents with engineering and legal.",
        "Plan experiments on model behavior with the squads, and bring back what users did with the result.",
        "Align the AI work with the data platform's plan, and find which other products can reuse the result.",
    ),
    "mature": (
        "Decide which AI investments across our products deserve more, and which should end.",
        "Agree AI evaluation standards with the platform and risk teams, and hold launches to them.",
        "Represent the product in AI governance, and agree how failures are found, reported and corrected.",
        "Explain the same decision to the board and to the modeling team.",
        "Align AI initiatives with the data strategy, the platform roadmap and the other product lines.",
    ),
}

MORE_MUSTS: Final = (
    "You can explain uncertain results to people who want certainty.",
    "You can say no to a use case and show why.",
    "You can discuss model trade-offs, experiment design and infrastructure choices with engineers.",
)

ADAPTED: Final[dict[str, dict[str, str]]] = {
    "PM201": {
        "early": "Assess what the first AI use cases can return, given the limits of the models, the effort and the "
        "data."
    },
    "PM204": {
        "early": "Assess data availability for each AI use case before we build: what exists, who owns it and what "
        "it may be used for."
    },
    "PM206": {
        "early": "Assess what each AI use case can return before we spend on it, and plan each iteration around the "
        "riskiest assumption about the model.",
    },
    "SC601": {
        "early": "Choose our first AI use cases by what they can return, what they need, and what we would stop for "
        "them.",
        "scaling": "Prioritize our AI use cases by return, feasibility and effort, and say which ones we drop.",
    },
    "SC606": {
        "early": "Find which data our AI use cases share, and align them with the company's data strategy.",
        "scaling": "Align the AI work with the data platform's plan, and find which other products can reuse the "
        "result.",
    },
    "MA303": {
        "early": "Plan each iteration, talk to users every week, run the retrospective, and demo to the founders."
    },
    "MA306": {"mature": "You are a strong product manager or an expert of our field; we teach our AI practice."},
    "HP502": {
        "early": "A talk with the engineer you will work with, on a real trade-off of ours: faster, cheaper or "
        "better, and for whom.",
        "scaling": "A talk with an ML engineer on a real trade-off: faster, cheaper or better, and for whom.",
        "mature": "A talk with engineers on a platform choice: what it costs, what it makes possible, who has to "
        "agree.",
    },
}
"""In place of a rule's own rewrite, where that states a number that only the company knows, or begins with a verb that
a list without a heading does not show to be a duty."""

ABOUT_THE_COMPANY: Final[dict[str, str]] = {
    "MA301": "Where we are with AI: <number> models live and <number> pilots; they run on <infrastructure>, and our "
    "data "
    "sits in <place>.",
    "MA302": "You work with <number> data scientists and <number> ML engineers, and report to <title>.",
    "MA305": "Until an ML engineer starts in <month>, <who> covers that work.",
    "HP501": "How we hire: <first step>, <second step>, <last step>; you hear from us within <number> days.",
}
"""What only the company knows: all that these sentences claim of it is a placeholder."""

"""Titles: the words that make one a product manager's, and those that make it somebody else's."""

from typing import Final, Literal

from jdlint.vocabulary.matcher import Match, Matcher, phrases

PRODUCT_ROLES: Final = phrases(
    """product manager, product owner, product lead, product leader, product management, head of product
    director of product, vp product, vp of product, vice president of product, chief product officer
    product director, group product manager, pm, tpm, product management lead, technical product manager
    product principal, director product, head product, product mgr, product strategist, product strategy lead
    cpo, director of product management, vp product management, vice president product, founding product manager
    product head, product line manager, product manager ii, product specialist, product team lead, gpm, apm"""
)
OTHER_ROLES: Final = phrases(
    """product marketing, product marketer, product designer, product design, project manager, program manager
    delivery manager, engineering manager, engineer, scientist, analyst, developer, designer, architect
    researcher, consultant, marketer, marketing manager, recruiter, sales, account executive, account manager
    customer success, scrum master, data scientist, research manager, support manager, product analyst
    product engineer, product operation, product op, product marketing manager, product counsel
    product security, counsel, writer, technical writer, coordinator, intern, product support, data manager
    operation manager, community manager, content manager, software engineering manager
    technical program manager, data product analyst, product data scientist, evangelist, advocate"""
)
SENIORITY: Final = phrases(
    """senior, sr, lead, principal, staff, junior, associate, head, director, chief, group, founding, technical
    platform, ii, iii"""
)
AI_TITLE_WORDS: Final = phrases(
    """ai, a . i, artificial intelligence, ml, machine learning, genai, gen ai, generative ai, llm
    large language model, deep learning, nlp, computer vision, agentic, ai / ml, conversational ai, chatbot
    recommendation, personalization, language model, model, data science, foundation model, generative
    applied ai, mlops, agent, intelligence, speech, autonomous agent, copilot, search relevance, ai ml, aiml
    responsible ai, gpt, chatgpt, prompt, neural, voice ai, predictive, cognitive"""
)

BuilderRole = Literal[
    "data_scientist", "ml_engineer", "data_engineer", "data_analyst", "ai_architect", "software_engineer"
]
BUILDER_JOBS: Final[dict[BuilderRole, tuple[str, ...]]] = {
    "data_scientist": phrases("data scientist, research scientist"),
    "ml_engineer": phrases("machine learning engineer, ml engineer, learning engineer, ai engineer"),
    "data_engineer": phrases("data engineer, analytics engineer"),
    "software_engineer": phrases(
        """software engineer, software developer, backend engineer, professional engineer, full stack engineer
        frontend engineer, full stack developer, web developer"""
    ),
    "data_analyst": phrases("data analyst, business analyst"),
    "ai_architect": phrases("data architect"),
}
"""Builders' job titles."""
JOB_MATCHER: Final = Matcher({str(role): jobs for role, jobs in BUILDER_JOBS.items()})


def builder_of(job: Match) -> BuilderRole:
    """The role that a match of `JOB_MATCHER` names."""
    return next(role for role in BUILDER_JOBS if role in job.lists)

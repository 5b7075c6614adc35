"""Titles: the words that make one a product manager's, and those that make it somebody else's."""

from typing import Final, Literal

from jdlint.vocabulary.matcher import phrases

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
BUILDER_JOBS: Final[dict[tuple[str, ...], BuilderRole]] = {
    ("data", "scientist"): "data_scientist",
    ("machine", "learning", "engineer"): "ml_engineer",
    ("ml", "engineer"): "ml_engineer",
    ("learning", "engineer"): "ml_engineer",
    ("ai", "engineer"): "ml_engineer",
    ("data", "engineer"): "data_engineer",
    ("analytics", "engineer"): "data_engineer",
    ("software", "engineer"): "software_engineer",
    ("software", "developer"): "software_engineer",
    ("data", "analyst"): "data_analyst",
    ("business", "analyst"): "data_analyst",
    ("data", "architect"): "ai_architect",
    ("backend", "engineer"): "software_engineer",
    ("research", "scientist"): "data_scientist",
}
"""Builders' job titles in folded words."""

"""Words by which a posting shows the three strands of an AI product manager's work, and what binds them together.

Names of companies, assistants and the role's own title are no AI terms here: "growth strategy for ChatGPT" sets no
strategy for AI. After the article's three strands; phrases are folded.
"""

from typing import Final

from jdlint.vocabulary.ai import AI_SURE
from jdlint.vocabulary.matcher import Matcher, phrases

_NAMES: Final = frozenset(
    {
        "openai",
        "anthropic",
        "claude",
        "gemini",
        "chatgpt",
        "copilot",
        "gpt",
        "data science",
        "data scientist",
        "stable diffusion",
    }
)
AI_TERMS: Final = (
    *(term for term in AI_SURE if term not in _NAMES),
    *phrases("""
predict, predicting, forecast model, accuracy of the model, retraining, model, agent, algorithm, recommendation
recommender, personalization, training data, inference, prediction, prompt, prompting, eval
hallucination, guardrail, ml based, ai based, ai / ml, ml powered, ai powered, intelligent system, multimodal, rag
gen ai, ai capability, model capability, ai feature, chatbot, copilot, ranking, relevance, safety outcome
deployment safety, safety control, ai tool, ai safety, ai experience, classifier, ai model, ml model, language model
assistant, generative
"""),
)
NOT_AI: Final = phrases("""
ai product manager, ai product owner, ai pm, ml product manager, ai product management, business model
operating model, pricing model, data model, financial model, revenue model, role model, service model
delivery model, hybrid model, work model, access control model, hybrid work model, monetization model, ai engineer
ml engineer, machine learning engineer, ai researcher, real estate agent, support agent, customer service agent
call center agent, travel agent, insurance agent, engagement model, staffing model, ai company, ai startup
world leading ai, sales agent, licensing model, subscription model, ai tool to, mental model, threat model
executive assistant, administrative assistant, personal assistant to
""")
"""Longer phrases that hold an AI term and are none: titles, colleagues, other kinds of models and agents."""

GENERIC_TACTICAL = phrases("""
iteration, iterate, sprint, user research, user interview, customer interview, retrospective, demo, backlog
user story, prototype, a / b test, experiment, usability test, ship, release, acceptance criterion, hand on
day to day, talk to user, talk to customer, user feedback, customer feedback, user test, test set, review output
launch, discovery, weekly, two week, pilot
""")
SPRINT_WORK_STATED = phrases(
    "product owner, delivery manager, scrum master, delivery lead, project manager, tactical work, sprint level work"
)

TECHNICAL = phrases("""
model, algorithm, architecture, infrastructure, latency, evaluation, evaluate, eval, framework, understanding
understand, fluency, fluent, literacy, knowledge, expertise, technique, stack, tech stack, technical stack
trade off, tradeoff, limitation, limit, quality bar, training, inference, dataset, precision, recall, experience with
familiarity, familiar, pipeline, platform engineer, accuracy, hallucination, metric, experiment design
experimental design, prompt, technical, concept, background, how model, system, deployment, fine tuning, rag
hand on
""")
TECHNICAL_ALONE = phrases("""
model trade off, model tradeoff, model selection, model evaluation, model performance, model quality
model requirement, training data, precision and recall, hallucination rate, evaluation framework
evaluation set, test set, model development, model architecture, machine learning concept, ml concept, ai concept
ml system, prompt engineering, fine tuning, retrieval augmented generation, model limitation, limit of model
how model fail, llm evaluation, experiment design, experimental design, infrastructure choice, model choice
offline evaluation, eval, model behavior
""")


SOFT = phrases("""
bad news, say early, tell them early, calmer, stay level, politely, hold your ground, like to work with you
still like to work, reverse a decision, listen to a, listen to an, listen to the, listen to them, listen to people
write down what you agreed, calm, calmly, openly, patient with, disagree, win people over, keep the team together
learn from, change your mind, communicator, comm, interpersonal, empathy, empathetic, emotional intelligence
active listening, listening skill, good listener, great listener, listen well, listen to both, and listen
listen to user, listen to customer, storytelling, storyteller, influence without authority, influence stakeholder
influence other, influence across, ability to influence, influencing, negotiate, negotiation, negotiating, persuade
persuasive, persuasion, consensus, facilitate, facilitation, facilitating, resolve conflict, conflict resolution
mediate, mentor, mentoring, coaching, build trust, building trust, earn trust, earn the trust, gain trust, humility
humble, low ego, patience, curiosity, curious, adaptable, adaptability, adapt to, resilience, resilient, ambiguity
ambiguous, uncertainty, manage expectation, managing expectation, set expectation, expectation management, stay calm
team calm, integrity, self awareness, self aware, motivate, motivating, inspire, inspiring, people skill
people management, build relationship, building relationship, strong relationship, relationship building
build strong relationship, stakeholder management, managing stakeholder, manage stakeholder, candor, candid
kindness, respectful, attitude, self motivated, team first, growth mindset, open minded, bring people together
bring team together, diplomacy, tactful, presentation skill, public speaking, critical thinking, problem solving
problem solver, team oriented, give feedback, persistence, grit, courage, drive alignment, build alignment
align stakeholder, articulate, executive presence, honest, honesty, explain to non technical, non technical audience
technical and non technical, team player, cross functional communicator, written and verbal, verbal and written
written communication, verbal communication, tell stakeholder, say no
""")
SOFT_SKILL_NOUNS: Final = frozenset(
    "communication communicating communicate collaboration collaborative collaborate leadership teamwork "
    "collaborator influence collaborating".split()
)
SKILL_WORDS: Final = frozenset(
    "skill ability able excellent strong great outstanding effective effectively exceptional proven key clearly "
    "clear adept superb world".split()
)
"""One of these makes "communication" or "leadership" a demand on a person rather than a subject."""
EXECUTIVES: Final = frozenset(
    "executive executives board leadership c-suite cxo exec execs ceo senior founders founder directors".split()
)
TEAMS: Final = frozenset(
    "team teams engineers engineering scientists designers researchers developers engineer science "
    "squads colleagues".split()
)

OUTCOME = phrases("""
success after, value to, need of, real need, measure, measured, better decision, fewer, less time, more time, faster
what it changed, in a year, within a year, help, helping, success look like, success metric, measure of success, kpi
okr, outcome, problem, pain point, user need, customer need, customer problem, user problem, reduce, increase
improve conversion, metric, goal, result, measurable, so that, help user, help customer, target, impact on, time to
save time, save hour, revenue, retention, adoption, churn, conversion, satisfaction, user goal, business goal
success criterion, customer value, value to customer, value to user, job to be done, unmet need, customer experience
user experience
""")
CONFIDENTIAL = phrases("confidential, stealth, under nda, cannot disclose, undisclosed, cannot yet say")

AI_MATCHER: Final = Matcher({"ai": AI_TERMS, "not-ai": NOT_AI})
AI_PRODUCT_MATCHER: Final = Matcher(
    {"ai": tuple(term for term in AI_SURE if term not in ("data science", "data scientist")), "not-ai": NOT_AI}
)
"""Names of models and assistants count here: a company that makes them has AI for its product."""
AI_FIELD_MATCHER: Final = Matcher({"ai": AI_SURE})
"""What a title names."""
TECHNICAL_MATCHER: Final = Matcher({"with-ai": TECHNICAL, "alone": TECHNICAL_ALONE})
GENERIC_TACTICAL_MATCHER: Final = Matcher({"tactical": GENERIC_TACTICAL, "others": SPRINT_WORK_STATED})
SOFT_MATCHER: Final = Matcher({"soft": SOFT})
SKILL_MATCHER: Final = Matcher({"skill": SKILL_WORDS})
OUTCOME_MATCHER: Final = Matcher({"outcome": OUTCOME, "confidential": CONFIDENTIAL})

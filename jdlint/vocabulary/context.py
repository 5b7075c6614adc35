"""Words by which a posting says what AI, data and infrastructure the company has, and how senior the role is."""

from typing import Final

from jdlint.vocabulary.matcher import Matcher, phrases

STAGE = phrases("""
model live, is live, are live, in production, pilot, proof of concept, prototype, launched, we launched
recently launched, released, we released, first ai product, first ai feature, first version, already use, powered by
no model yet, not live, live since, beta, general availability, early access, in beta, our ai assistant
our ai agent, our ai product, our ai platform, our model, our copilot, our chatbot, rolled out, deployed
user worldwide, million user, recommendation a month, we build ai, we use ai, we use machine learning, use ai to
use machine learning, ai product, our product include, frontier model, we are building, we're building, being built
our platform use, product powered by, our platform, our software, our app, our product, flagship product
""")
DATA = phrases("""
data platform, data warehouse, data lake, our data, data set, dataset, labeled, unlabeled, data foundation
data source, training data, proprietary data, million document, data sit, data live, data team, data infrastructure
customer data, sensor data, transaction data, our own data, data flywheel, data cloud, clinical data, data from
""")
INFRASTRUCTURE = phrases("""
aws, azure, gcp, google cloud, cloud, llm api, managed llm, openai, anthropic, bedrock, vertex, hugging face
our stack, tech stack, technology stack, ml platform, ai platform, platform team, infrastructure, gpu
in house model, open source model, foundation model, llm, large language model, vendor model, api, mlops
feature store, kubernetes, model registry, python, generative ai, genai, computer vision, nlp
natural language processing, deep learning
""")
CONTEXT_MATCHER: Final = Matcher({"stage": STAGE, "data": DATA, "infrastructure": INFRASTRUCTURE})

ENTRY_LEVEL = phrases("""
entry level, junior, recent graduate, new graduate, new grad, no experience needed, no experience required
no prior experience, will train, we will train you, we train you, no previous experience, graduate program
internship, first job, fresh graduate, career starter, trainee
""")
DEVELOPMENT = phrases("""
we teach, will teach, you will learn, you'll learn, learn on the job, mentor you, mentoring, mentorship
training budget, learning budget, career path, development path, career development, professional development
learning and development, onboarding, we will develop you, grow into, growth path, career growth, career progression
career advancement, coaching, develop your, learning opportunity, continuous learning, not required, or equivalent
equivalent experience, adjacent, learning stipend, rotation program, willing to learn, eager to learn, learn from
tuition, education benefit, conference budget, career opportunity
""")
AI_LEAD = phrases("""
head of ai, head of data, head of machine learning, vp of ai, chief ai officer, caio, ai lead, director of ai
senior ai product manager, head of ai product, principal product manager, head of data science
lead ai product manager
""")
LEVEL_MATCHER: Final = Matcher({"entry": ENTRY_LEVEL, "development": DEVELOPMENT, "ai-lead": AI_LEAD})

STRATEGY_ONLY = phrases("""
vision, strategic direction, set direction, portfolio, executive, board, global strategy, thought leadership
long term strategy, strategy, c suite, roadmap
""")
STRATEGY_MATCHER: Final = Matcher({"strategy": STRATEGY_ONLY})

UNITS = phrases("""
this product line, this team start, new product line, this new product, the group run, the group has
our parent company, parent company, within the group, spin off, spin out, start up within, startup within
inside a large, new unit, new venture, new division, new business unit, new product area, this product start
incubator, incubated
""")
UNIT_MATCHER: Final = Matcher({"unit": UNITS})

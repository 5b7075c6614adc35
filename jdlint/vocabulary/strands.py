"""Acts by which a posting shows a strand of the AI product manager's work: verbs, and what they are done to.

After the article's three strands. An act counts where it concerns AI: by a word of AI in the sentence, or because the
posting's own product is AI (see role/strand_acts.py). Phrases are folded.
"""

from typing import Final

from jdlint.vocabulary.matcher import Matcher, phrases
from jdlint.vocabulary.tokens import folded_form
from jdlint.vocabulary.verbs import doubles

_PAST: Final = {"run": "ran", "sit": "sat", "set": "set", "speak": "spoke", "meet": "met", "build": "built"}


def forms(lemmas: str) -> frozenset[str]:
    """The forms of verbs that duties and musts use: test, testing, tested. "It tests" is another's act."""
    return frozenset(form for lemma in lemmas.split() for form in _forms(lemma))


def _forms(lemma: str) -> tuple[str, ...]:
    stem = lemma + lemma[-1] if doubles(lemma) else lemma if lemma.endswith("ee") else lemma.removesuffix("e")
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return lemma, f"{lemma}ing", f"{lemma[:-1]}ied"
    return lemma, f"{stem}ing", _PAST.get(lemma, f"{stem}ed")


TRYING = phrases("""
beta program, beta test, private beta, pilot program, ux research, design research, customer research, field research
qualitative research, design workshop, user insight study, experiment, experimentation, a / b, ab test, ab testing
split test, multivariate test, user research, user interview, customer interview, customer discovery, user discovery
user study, usability, user test, user testing, beta, early access, design partner, lighthouse customer, early adopter
pilot, proof of concept, prototype, prototyping, prototyped, demo, retrospective, dogfood, dogfooding, feedback loop
learning loop, explicit feedback, hypothesis, hypothesis testing, field test, field study, field visit, shadow mode
error analysis, output review, user session, usability session, ride along, customer visit, staged rollout
gradual rollout, phased rollout, canary, holdout, test and learn, build measure learn, concept test, survey user
focus group, iteration, sprint review, sprint demo, sprint planning, plan sprint, wizard of oz, human evaluation
product discovery, acceptance test, causal inference
""")
"""Activities that are a trial by their name."""
LIFECYCLE: Final = frozenset({"iteration", "iterative", "prototype", "prototyping", "pilot", "beta", "experimentation"})
"""Phases as well as acts: "from concept through launch and iteration" names a stretch of time, and nobody's work."""
TRYING_ALONE: Final = forms("iterate experiment prototype pilot dogfood")
"""Verbs that need no object to be a trial."""

MEETING: Final = forms("interview watch observe shadow survey")
TALKING: Final = forms("talk speak sit meet listen")
USERS = phrases("""
user, customer, client, end user, handler, patient, clinician, nurse, doctor, physician, driver, rider, courier
merchant, seller, buyer, shopper, creator, artist, designer, teacher, student, learner, lawyer, attorney, accountant
operator, practitioner, analyst, dispatcher, planner, adjuster, underwriter, farmer, writer, developer, advertiser
researcher, editor, moderator, annotator, reviewer, agent, subscriber, member, tenant, guest, traveler, technician
mechanic, caseworker, passenger, resident, citizen, worker, crew, employee, colleague, examiner, carer, pupil
parent, expert, pharmacist, chef, cook, waiter, tradesman, broker, agronomist, cashier, pilot user, controller
investigator, claimant, tester, household, family, listener, viewer, player, reader, people who use, people using
adopter, duty officer, vet, coach
""")
"""People a product is tried out with."""
CUSTOMERS = phrases(
    "user, end user, customer, client, patient, clinician, nurse, doctor, driver, merchant, seller, creator"
)
"""People who are never colleagues: who works with them on AI tries it out."""
MEETING_ON_AI: Final = forms("work partner engage collaborate interface")
NOT_USERS = phrases("""
customer success, customer support, customer service, customer experience, customer facing, client service
client facing, user experience, user interface, user story, user need, customer need, user base, customer base
customer success team, customer support team, user acquisition, user growth, customer journey, user journey
developer experience, developer tool, software developer, team member, data analyst, business analyst
user experience designer, customer requirement, user requirement, customer value, user value, customer segment
""")
TEAM_WORDS: Final = frozenset("engineer engineering qa developer automation team scientist".split())
"""After "test with" these are no users."""
WORKING: Final = forms("work") | {"works"}
CLOSELY: Final = frozenset({"directly", "closely", "hands"})
"""Who works so with users has them at the table: "work directly with enterprise customers"."""

EXAMINING: Final = forms(
    "test validate try evaluate assess review study probe check sample rate grade read compare measure score inspect "
    "monitor track audit judge gather collect incorporate synthesize capture distill analyze run conduct debug examine"
)
IMPROVING: Final = forms(
    "improve optimize tune refine sharpen adjust calibrate iterate enhance tweak raise fix correct reduce"
)
OUTPUT = phrases("""
output, answer, reply, response, transcript, conversation, completion, generated text, generated image, suggestion
prompt, prompt template, system prompt, model behavior, agent behavior, assistant behavior, behavior of the model
behavior of model, hypothesis, assumption, recommendation, relevance, accuracy, precision, recall, hallucination
error, failure, failure case, mistake, failed case, bad answer, wrong answer, prediction, classification, ranking
search result, search quality, answer quality, response quality, output quality, model quality, ai quality
recommendation quality, model performance, product market fit, safety outcome, quality of answer, quality of output
quality of response, false positive, false negative, escalation, confidence, feedback, model result, experiment
test, trial
""")
"""What AI gives, and what is held against it."""
MADE_BETTER = phrases("""
ai product, ai solution, ai system, ml system, ai capability, machine learning feature, ml feature, ai performance
model, ai model, ml model, algorithm, assistant, chatbot, agent, ai agent, copilot, ai feature, classifier
personalization, safety performance, ai experience
""")
"""Things that are made better by trying; examining them is a builder's or an evaluator's work."""

DIRECTION = phrases("""
strategy, roadmap, vision, direction, north star, thesis, strategic priority, strategic plan, long term plan
product plan, product bet, priority, roadmap decision, roadmap priority
""")
WORTH = phrases("""
roi, return on investment, business case, investment case, feasibility, feasible, build versus buy, build vs buy
build vs . buy, build or buy, buy or build, where ai, worth, pay back, payback, cost and benefit, cost benefit
unit economics, total cost, go / no go, adoption strategy, make the case, product market fit, commercial case
deserve a model, deserve ai, problem deserve, which need a simple rule, where machine learning
where language model, where model, where llm, the return of, could return, can return, say where ai
""")
"""What is weighed before AI is built; naming it is weighing it."""
CHOICES = phrases("""
use case, opportunity, product opportunity, market opportunity, portfolio, investment, product investment, initiative
bet, business value, business impact, value proposition, budget, effort, idea, problem, project, candidate
""")
"""What is weighed only under a verb of judging: "prioritize AI initiatives", "size the opportunity"."""
JUDGING: Final = forms(
    "identify find discover uncover evaluate assess estimate size quantify weigh judge decide choose select pick "
    "prioritize rank balance allocate justify recommend scout explore fund stop drop score shape own manage compare"
) | {"found", "chose", "weighing"}
OWN_PRODUCT = phrases("""
product strategy, product vision, product roadmap, product direction, product opportunity, roadmap decision
roadmap priority, the roadmap, our roadmap, your roadmap, the product strategy, strategic priority
product investment, the vision, technical roadmap, set strategy, set direction, set the direction, quarterly roadmap
worth its money, worth the money, worth it, worth doing, worth solving, worth building, worth the effort
worth taking, make the case, investment case, product bet, annual roadmap, team roadmap, overall roadmap
long term roadmap, long term vision, long term strategy, product thesis, what to build next, what we build next
what to build, product prioritization, is worth, idea be worth, before we pay, before we spend, before budget
give back, expected gain, what each idea, each idea could, idea could return, would return, what it would cost
would cost
""")
"""In a posting whose product is AI these set its course without saying so; in any other they are a generalist's."""
ADVANCING: Final = frozenset(
    "execute executing execution deliver delivering delivery support supporting implement implementing present "
    "presenting communicate communicating alignment against report reporting progress contribute contributing".split()
)
"""Right before a roadmap these carry out what somebody else has set."""
OTHER_COURSES: Final = frozenset(
    "growth marketing market gtm sales pricing monetization billing content launch release communication brand "
    "partnership acquisition retention testing test channel hiring talent people career engagement support seo "
    "migration rollout go-to-market distribution packaging advertising localization renewal account".split()
)
"""Before "strategy" these make it the strategy of something else than the product."""
BESIDE_THE_POINT: Final = frozenset(
    "improve optimize enhance advocate increase streamline reduce automate learn grow work develop join make".split()
)
"""An "opportunity to" do one of these is everyday improvement, or a benefit of the job."""

CONNECTED = phrases("""
data strategy, data management strategy, data governance strategy, data governance, data platform, data foundation
data infrastructure, data architecture, data flywheel, flywheel, data ecosystem, data product, data asset, data mesh
data lake, data lakehouse, data warehouse, data plan, data roadmap, data team, data engineering team, data system
data capability, data layer, data control plane, data stack, data quality standard, enterprise data, ai platform
ml platform, machine learning platform, ai / ml platform, model platform, shared platform, common platform
platform strategy, platform roadmap, platform capability, platform team, platform layer, platform engineering
platform plan, internal platform, core platform, central platform, platform organization, shared service
shared capability, shared component, shared infrastructure, shared tooling, shared foundation, common foundation
common framework, building block, foundational capability, foundational service, control plane, infrastructure roadmap
infrastructure team, infrastructure plan, infrastructure strategy, infrastructure investment, infrastructure need
infrastructure requirement, infrastructure engineering, infrastructure evolution, ai infrastructure, ml infrastructure
model infrastructure, infrastructure and, infrastructure decision, infrastructure choice, cloud infrastructure
inference infrastructure, evaluation infrastructure, cross product, cross platform, cross channel, cross portfolio
cross surface, other product, other product line, other product team, adjacent product, adjacent team, sister product
sister team, neighboring product, different product team, multiple product team, product team across, other squad
other surface, other business unit, other business line, product line, product ecosystem, wider portfolio
broader portfolio, suite of product, broader ai strategy, company ai strategy, enterprise ai strategy
overall ai strategy, group ai strategy, company wide ai, could use it too, could use too, could use as well
can use as well, they could use, could reuse, sister group, enterprise wide ai, mainline, model stack, learning loop
unified, next product, second product
""")
"""What AI work is lined up with, whatever the verb says."""
REUSED = phrases(
    "reuse, reusable, reused, reusing, in step with, doing twice, line up, lined up, share one, share data"
)
JOINED: Final = forms(
    "integrate embed align connect extend bring unify generalize scale roll plug weave apply adapt port link tie"
) | {"integration", "integrations"}
INTO = phrases("""
existing product, existing system, existing platform, existing workflow, existing stack, core product, core system
product offering, our product, company product, every product, each product, all product, model and product
several product, multiple product, many product, business system, enterprise system, product area, existing ecosystem
our ecosystem, enterprise platform, core platform, our platform, enterprise workflow, business process
operational process, back office, core enterprise platform, internal system, platform and product
""")
"""What AI is brought into beyond its own product, with one of `JOINED` before it."""
ACROSS: Final = frozenset(
    "product surface suite portfolio channel platform line unit application app service web vertical brand ecosystem "
    "marketplace division experience device".split()
)
"""After "across", within a few words, these are other products: "across surfaces", "across the creative suite"."""

TRIAL_WORDS: Final = TRYING_ALONE | EXAMINING | IMPROVING | MEETING | MEETING_ON_AI | TALKING | WORKING
"""Verbs of trying out, as they are written."""
TRIAL_MATCHER: Final = Matcher({"word": set(map(folded_form, TRIAL_WORDS))})
TRYING_MATCHER: Final = Matcher(
    {
        "activity": TRYING,
        "users": USERS,
        "customers": CUSTOMERS,
        "none": NOT_USERS,
        "output": OUTPUT,
        "better": MADE_BETTER,
    }
)
COURSE_MATCHER: Final = Matcher(
    {
        "direction": DIRECTION,
        "worth": WORTH,
        "choice": CHOICES,
        "own": OWN_PRODUCT,
        "none": phrases("computer vision, machine vision, vision model, vision language, equal opportunity"),
    }
)
JOINED_MATCHER: Final = Matcher({"word": {"across", *map(folded_form, JOINED)}})
CONNECTING_MATCHER: Final = Matcher({"connected": CONNECTED, "reused": REUSED, "into": INTO})

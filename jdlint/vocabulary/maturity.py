"""Facts by which a text shows how far a company is with AI.

Only what can be counted or dated is listed: stages, hires, live products, teams, platforms. Adjectives ("AI-native",
"at scale", "fast-growing") and famous names show nothing and are left out on purpose.
"""

from typing import Final

from jdlint.vocabulary.matcher import Matcher, phrases

FIRST_HIRE = phrases("""
first ai hire, first ai product manager, first product hire, first product manager, first product person
founding product manager, founding pm, founding ai product manager, founding ai, part of the founding team
join the founding team, first ai pm, first pm, first ai product hire, sole product manager, only product manager
first dedicated ai, first data hire, first ml hire, first machine learning hire, first dedicated product manager
first dedicated ai product manager
""")
NOTHING_LIVE = phrases("""
no model in production, no model is live, no model live, nothing live, nothing is live, not yet live
nothing in production, no production model, no ai in production, no ai feature live, no live model
before our first launch, pre product, pre launch, pre revenue, not launched yet, before we launch, no ai product yet
have not shipped, has not shipped, none is live, none of them live, none live, no model yet
""")
PILOTS = phrases("""
pilot, ai pilot, proof of concept, poc, feasibility study, first prototype, early prototype, ai experiment
exploring ai, explore ai, first experiment with ai, experimenting with ai, ad hoc experiment, ai sandbox
""")
FIRST_USE = phrases("""
first ai product, first ai feature, first ai use case, first ai initiative, first ai agent, first ai assistant
first ai powered product, first use case, first model, first machine learning model, first generative ai product
first llm, first version of our product, first version of the product, first ai capability
adopt ai for the first time, new to ai, start our ai journey, starting our ai journey, beginning of our ai journey
early in our ai journey, define our first, identify our first, build our ai practice, establish our ai function
build our ai function, establish an ai function, build out our ai function, start of our ai journey
""")
FROM_ZERO = phrases("""
0 to 1, 0 1, 0 - 1, zero to one, greenfield, from scratch, from the ground up, ground floor, ground up
newly created role, newly created team, newly formed team, new ai team, lay the foundation, brand new team
startup from inside, building the team from
""")
EARLY_STAGE = phrases("""
pre seed, seed stage, seed funded, seed round, seed funding, seed backed, early stage startup, early stage company
early stage team, early stage, pre series a, series a, stealth, stealth mode, stealth startup, y combinator backed
bootstrapped startup, angel backed, small startup, young startup, report to the founder, reporting to the founder
work directly with the founder, working directly with the founder, directly with the founder, alongside the founder
""")
STARTUP = phrases("startup, start up")
NO_SPECIALIST = phrases("""
no data scientist, no data engineer, no ml engineer, no machine learning engineer, no analyst, no data analyst
no data team, no data warehouse, without a data team, only data scientist, single data scientist, one data scientist
two data scientist, until we hire, data scattered, data in spreadsheet, in spreadsheet, no ai team, no ml team
""")
VENTURE = phrases("""
series b, series c, series d, series e, series f, scale up, scaleup, pre ipo, growth stage company
growth stage startup, late stage, a unicorn, unicorn status, fintech unicorn, unicorn company
""")
LIVE_AI = phrases("""
already use a language model, already use a large language model, already use machine learning, already use ai
model that is live, one model live, first model in production, model in production, model live, model is live
model are live, feature is live, feature are live, ai feature live, agent in production, agent live, live since
is in production, are in production, in production, feature in production, ai feature in production
in production since, went live, is live with, are live with, powered by machine learning, powered by ai
powered by artificial intelligence, powered by llm, thank to artificial intelligence, thank to ai
thank to machine learning, use machine learning to, use ai to, our ai assistant, our ai agent, our ai bot
our ai copilot, our ai product, our ai platform, our ai powered platform, our ai powered product, our ai tool
our ai teaching bot, our ai chatbot, our ai engine, our ai software, our ai solution, our machine learning platform
our machine learning product, our ai native platform, our ai model, our model, our machine learning model
our ml model, our algorithm, our recommendation system, our recommendation engine, ai ml product, our ai ml product
our llm, our llm powered, our generative ai product, our ai driven platform, bringing ai
""")
GROWING = phrases("""
pilot to production, prototype to production, beyond pilot, scale our ai, scaling our ai, expand our ai
expanding our ai, grow our ai team, growing ai team, growing data team, growing ml team
growing machine learning team, growing data science team, second ai product manager, second product manager
data platform in progress, new ml platform, introduce mlops, introducing mlops, adopt mlops
adopting mlops, setting up ai governance, set up ai governance, governance is being set up
ai center of excellence, ai champion
first evaluation suite, evaluation practice, ai standard, shared ai tooling, two squad, three squad, four squad
several squad, multiple squad, build out our ai team, expanding the ai team, next phase of our ai, roll out ai
rolling out ai
""")
RESEARCH = phrases("""
research lab, ai lab, ai research lab, research scientist, applied scientist, research team, ai research team
ai researcher, ml researcher, machine learning researcher, research organization, research org, research group
applied research, research engineer, ai research, ml research, machine learning research, post training
research breakthrough, ai research and deployment, research prototype, research partner
research and engineering team, researcher, research and engineering, research engineering, our research
research effort, scientist and engineer, engineer and scientist
""")
AI_PLATFORM = phrases("""
ml platform team, ai platform team, machine learning platform team, feature store, model registry
experimentation platform, evaluation platform, model serving, serving platform, inference platform
training infrastructure, inference infrastructure, automated retraining, continuous evaluation, continuous training
labeling platform, central ml platform, central ai platform, shared ml platform, shared ai platform
ml infrastructure team, ai infrastructure team, ml platform, responsible ai team, responsible ai office
trust and safety team, ai governance board, ai governance council, ai review board, model risk management
chief ai officer, ai safety team, safety system, safety research
""")
FRONTIER = phrases("""
frontier model, foundation model team, our frontier, our foundation model, model launch, model capability
latest model, our flagship model, our latest model, dozen of model, hundred of model, dozen of ai, hundred of ai
thousand of model, many model in production
""")
PRODUCT_LINES = phrases("""
product line, all product line, product portfolio, portfolio of product, portfolio of ai, portfolio of brand
product suite, business line, line of business, business unit, product family, product area, across our product
across all product, across product, across the company product, multiple product, several product
product organization, flagship product, all of our product, suite of product, range of product, suite of ai
across the suite
""")
LARGE_COMPANY = phrases("""
nyse, nasdaq, publicly traded, publicly listed, public company, listed company, ftse 100, dax, s and p 500
global marketplace, market leader in, group of product manager, team of product manager, head of ai, vp of ai
director of ai product, director of ai, director of ml product, ai product manager, ai group
""")
BIG_CUSTOMERS = phrases(
    "fortune 100, fortune 500, fortune 50, enterprise customer, large enterprise, global enterprise"
)
LONG_AI_HISTORY = phrases("decade of machine learning, decade of ai, year of machine learning at, since 2015")
INTO_AI = phrases("""
to an ai, to ai, into an ai, into ai, embed ai, embed ai into, embedding ai, introduce ai, introducing ai, adopt ai
adopting ai
""")
CHANGE: Final = frozenset(
    {"transition", "transform", "transforming", "shift", "shifting", "evolve", "evolving", "pivot", "vision", "roadmap"}
)
"""Words that make "to AI" a change that still lies ahead."""

PRODUCT_NOUNS: Final = frozenset(
    "platform product application app assistant agent system engine solution tool feature model capability copilot "
    "chatbot suite service software experience technology".split()
)
"""What a company makes of AI: "our AI-driven platform"."""

MATURITY_MATCHER: Final = Matcher(
    {
        "first-hire": FIRST_HIRE,
        "nothing-live": NOTHING_LIVE,
        "pilots": PILOTS,
        "first-use": FIRST_USE,
        "from-zero": FROM_ZERO,
        "early-stage": EARLY_STAGE,
        "startup": STARTUP,
        "no-specialist": NO_SPECIALIST,
        "venture": VENTURE,
        "live-ai": LIVE_AI,
        "growing": GROWING,
        "research": RESEARCH,
        "ai-platform": AI_PLATFORM,
        "frontier": FRONTIER,
        "product-lines": PRODUCT_LINES,
        "large-company": LARGE_COMPANY,
        "big-customers": BIG_CUSTOMERS,
        "long-history": LONG_AI_HISTORY,
        "into-ai": INTO_AI,
    }
)

USERS: Final = frozenset(
    "user customer member subscriber developer consumer buyer seller shopper listener viewer player patient student "
    "learner driver rider creator merchant business company organization household recommendation prediction request "
    "transaction search query message conversation document download device visitor client shop "
    "restaurant hospital school".split()
)
STAFF: Final = frozenset("employee staff teammate colleague professional person".split())
MODELS: Final = frozenset({"model", "classifier"})
NOT_A_COUNT: Final = frozenset(
    "year yr month week day hour minute time percent in to with for by at from per and or of is are the".split()
)
"""After a number, one of these ends the search for what is counted."""
RAISED: Final = frozenset("raised funding round backed valuation valued raise investor".split())
RUNS: Final = frozenset("run running operate serve maintain".split())
LIVE: Final = frozenset("live production deployed running".split())
LED: Final = frozenset({"lead", "leading", "manage", "managing", "hire", "build"})
"""A team that the candidate is to lead is not the company."""
HOPED_FOR: Final = frozenset({"mission", "vision", "goal", "aim", "dream", "ambition"})
"""People whom a mission will reach one day are not users."""
FILLERS: Final = frozenset(
    {"just", "only", "about", "a", "an", "small", "young", "growing", "currently", "now", "some"}
)

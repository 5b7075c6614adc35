"""Job postings to measure with: made up from a seed, 4 to 6 KB each, no two alike.

They read like postings without being anyone's. Each mixes duties of several roles, so that every tool has something to
look at, and draws its objects, domains and numbers anew, so that no tool can answer from memory.
"""

import random
from pathlib import Path

COMPANIES = ["Alderpoint", "Bluewick", "Corvane", "Dunlin & Rye", "Eastmere", "Fennwick", "Gantry Nine", "Harrowgate"]
DOMAINS = [
    "freight claims", "hospital scheduling", "crop insurance", "payroll questions", "warranty repairs",
    "museum ticketing", "water metering", "home lending", "parcel returns", "dental records", "tender documents",
    "airport parking", "veterinary triage", "energy tariffs", "library search", "spare parts", "tenant requests",
]  # fmt: skip
TITLES = [
    "AI Product Manager", "Senior AI Product Manager", "Product Manager, Machine Learning", "GenAI Product Manager",
    "Lead Product Manager, Applied AI", "Principal AI Product Manager",
]  # fmt: skip
MODELS = [
    "ranking model", "triage assistant", "demand forecast", "summarization service", "document classifier",
    "matching engine", "anomaly detector", "question-answering agent", "pricing model", "routing model",
]  # fmt: skip
PEOPLE = [
    "data scientists", "machine learning engineers", "the design team", "branch managers", "support leads",
    "the legal team", "field staff", "our data engineers", "account managers", "the operations group",
]  # fmt: skip
MEASURES = [
    "handling time", "first-contact resolution", "false alarms per week", "cost per answer", "time to first value",
    "share of cases settled without a call", "weekly active teams", "the rate of corrected answers",
]  # fmt: skip
TOOLS = ["SQL", "Python", "Looker", "Jira", "Amplitude", "Figma", "Airflow", "dbt", "Kubernetes", "PyTorch", "Notion"]
ROLE = [
    "We are looking for someone to lead our work on {domain}, from the first question a customer asks to the day the "
    "{model} is quietly switched off because something better has taken its place.",
    "You will sit with {people}, {number} of them at the last count, and be the person who can say why we do what we "
    "do, what it costs, and what would make us stop.",
    "The first year has three parts: learn how {domain} are handled today, agree on {measure} as the number that "
    "matters, and bring one change to {number} customers who asked for it.",
    "This role reports to the head of product and has no direct reports. It works every day with {people}, and once a "
    "month with {others}, who pay for most of it.",
    "A {model} already runs in two markets. It is right often enough to be useful and wrong often enough to need you, "
    "above all where {domain} and {measure} pull in different directions.",
]
DUTIES = [
    "Decide where {model} work on {domain} pays for itself, and say plainly where it does not",
    "Set the quality bar for the {model} with {people}, and agree what happens when an answer falls below it",
    "Work with {people} on trade-offs between accuracy, latency and cost for the {model} in {domain}",
    "Own the roadmap for {domain} and explain it to executives every {number} weeks",
    "Train, tune and deploy the {model} that serves {number} thousand requests about {domain} a day",
    "Build and maintain the data pipelines that feed {domain} reporting",
    "Interview at least {number} people a month who handle {domain} and turn what they say into bets",
    "Write evaluation criteria for the {model}, including the failures that {people} must never see",
    "Run sprint planning, keep the backlog in {tool} tidy, and demo progress to {people}",
    "Perform exploratory analysis of {domain} in {tool} and present dashboards to {people}",
    "Align the {model} with the data strategy, the platform plan and the other product lines",
    "Plan the rollout of the {model} to {number} sites, with a way back where {measure} gets worse",
    "Prioritize requests about {domain} by their effect on {measure}",
    "Track {measure} after launch and decide with {people} whether to extend, change or stop the {model}",
    "Coordinate vendors, budgets and timelines for {domain} across {number} markets",
    "Define how a person takes over from the {model} when {domain} go wrong",
]
MUSTS = [
    "{number}+ years of product management, with something shipped for {domain} or a field like it",
    "A launched product that used a {model}, or a project you can show us and explain",
    "Comfortable discussing experiment design and model choices with {people}",
    "Working knowledge of {tool} and {other}",
    "A degree in computer science, statistics or a related subject",
    "Clear writing: a page that {people} can act on",
    "Experience moving {measure} in a product with at least {number} thousand users",
    "Able to read a confusion matrix and tell {people} what it means for {domain}",
    "Hands-on experience with {tool} in production",
    "Patience with ambiguity, and the habit of saying what you do not know",
]
EXTRAS = [
    "Familiarity with {tool}", "Time spent in {domain}", "A talk, an article or an open project about a {model}",
    "A certificate in machine learning", "Experience with procurement for {domain}",
]  # fmt: skip
ABOUT = [
    "{company} makes software for {domain}. Around {number} hundred teams use it every day, most of them small.",
    "Last year our {model} went live for {domain}; it now answers {number} in every hundred cases without a person.",
    "Our {people} and {others} sit together, and decisions are written down where everyone can read them.",
    "We started {number} years ago with one customer in {domain} and have grown carefully since.",
    "The platform trains, checks and serves a {model} for {domain}, so that our customers do not have to.",
]
PROCESS = [
    "A call of {number} minutes about your work and ours",
    "A conversation with {people} about a trade-off you once made",
    "A short exercise on {domain}, done together rather than at home",
    "A meeting with the people you would work with most",
]
BENEFITS = [
    "{number} days of paid leave and the public holidays of your region",
    "A learning budget, and {number} days a year to spend it",
    "Health cover from the first day", "Remote work, with {number} weeks together each year",
    "A pension contribution of {number} percent",
]  # fmt: skip
CLOSING = (
    "{company} hires people of every background, age, gender, faith and ability, and makes adjustments to the process "
    "for anyone who asks. Tell us what would help you, and we will arrange it. We keep an application for six months "
    "after the position is filled, show it to nobody outside {company}, and delete it sooner if you ask us to."
)
COUNTED = [("What you will do", DUTIES, 14), ("What you bring", MUSTS, 10), ("Good to have", EXTRAS, 5)]
AROUND = [("How we hire", PROCESS, 4), ("What we offer", BENEFITS, 5)]


def posting(chance: random.Random) -> str:
    """One posting in Markdown, drawn from `chance`."""
    company = chance.choice(COMPANIES)
    parts = [
        f"# {chance.choice(TITLES)}, {chance.choice(DOMAINS).title()}",
        f"## About {company}",
        *(filled(line, chance, company) for line in ABOUT),
        "## The role",
        *(filled(line, chance, company) for line in chance.sample(ROLE, 4)),
    ]
    for heading, lines, count in COUNTED + AROUND:
        chosen = chance.sample(lines, min(count, len(lines)))
        parts += [f"## {heading}", "\n".join(f"- {filled(line, chance, company)}" for line in chosen)]
    parts.append(CLOSING.format(company=company))
    return "\n\n".join(parts) + "\n"


def filled(line: str, chance: random.Random, company: str) -> str:
    """The line with every slot drawn anew."""
    tool, other = chance.sample(TOOLS, 2)
    people, others = chance.sample(PEOPLE, 2)
    return line.format(
        company=company,
        domain=chance.choice(DOMAINS),
        model=chance.choice(MODELS),
        measure=chance.choice(MEASURES),
        number=chance.randint(2, 40),
        tool=tool,
        other=other,
        people=people,
        others=others,
    )


def write_folder(folder: Path, count: int, seed: int) -> Path:
    """`count` postings as files of one folder; the same seed gives the same bytes."""
    chance = random.Random(seed)
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"posting-{number:05}.md").write_text(posting(chance), encoding="utf-8")
    return folder


def write_long(path: Path, size: int, seed: int) -> Path:
    """One file of at least `size` bytes: one posting's sections after another's."""
    chance = random.Random(seed)
    written = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        while written < size:
            written += file.write(posting(chance) + "\n")
    return path

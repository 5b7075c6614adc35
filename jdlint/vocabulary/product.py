"""Product and project work: the heads that make a phrase a product manager's, and the generalist's own duties."""

from typing import Final

from jdlint.vocabulary.matcher import phrases

PRODUCT_HEADS: Final = frozenset(
    """roadmap strategy vision mission plan backlog requirement spec specification prd story criterion metric kpi okr
    goal objective bar policy guideline principle standard process relationship partnership trust consensus team
    culture prototype mockup wireframe deck product feature experience experiment hypothesis proposal narrative
    message messaging positioning launch rollout adoption decision priority prioritization market customer user
    stakeholder brief canvas persona journey case review feedback alignment communication presentation document
    documentation material training workshop session playbook program initiative portfolio budget investment
    opportunity idea insight recommendation solution value outcome impact growth revenue pricing go-to-market
    demand need pain problem use research expectation understanding framework ceremony sprint release milestone
    timeline schedule scope dependency risk demo pitch vendor contract partner conversation discussion meeting
    organization business function capability offering marketplace app interface ux ui workflow epic ticket
    question trade tradeoff choice option landscape trend knowledge skill expertise awareness ability excitement
    momentum guardrail evaluation eval rubric dataset-strategy taxonomy compliance governance quality bet
    assumption thesis concept design specs path pilot poc proof mvp v1 brand content copy habit system-of-record
    community ecosystem flow approach update status note article blog page video curriculum course artifact view
    line sense picture direction improvement enhancement work effort ownership accountability""".split()
)
"""A noun phrase ending in one of these is not a builder's object, whatever stands before it."""

NEUTRAL_HEADS: Final = frozenset(
    """system capability tool tooling component infrastructure platform service layer job workflow technology
    application functionality technique methodology library schema stack repository engine environment asset
    integration""".split()
)
"""A noun phrase ending in one of these is what its modifiers make of it."""

STRONG_PRODUCT: Final = phrases(
    """product roadmap, roadmap, product strategy, product vision, product backlog, backlog, user story
    product requirement, product requirement document, prd, product specification, go to market, product launch
    product discovery, product lifecycle, product market fit, customer interview, user interview, user research
    usability testing, competitive analysis, market research, feature prioritization, feature definition
    acceptance criterion, product direction, wireframe, persona, customer journey, voice of the customer, mvp
    pricing and packaging, product ownership, product spec, launch plan, user feedback, customer feedback
    product idea, product sense, product thinking, minimum viable product, product planning, epic
    product initiative, product goal, customer problem, user problem, user need, customer need
    product opportunity, product decision, product priority, feature roadmap"""
)
MEDIUM_PRODUCT: Final = phrases(
    """product manager, product management, product owner, product team, product feature, product development
    product line, product area, product metric, product performance, product leader, product design
    product marketing, business case, product experience"""
)
"""Phrases that builders' postings use as well, of those they work with."""
WEAK_PRODUCT: Final = phrases(
    """customer, user, stakeholder, product, business requirement, agile, scrum, sprint, kpi, okr, prioritize
    market, revenue, engagement, growth, retention, conversion, a / b test, launch, feature, cross functional
    release, adoption, feedback, competitor, vendor"""
)
DELIVERY: Final = phrases(
    """project plan, project timeline, project schedule, milestone, gantt, status report, raid log, risk register
    change request, resource allocation, pmp, prince2, csm, cspo, scrum master, agile ceremony, ceremony
    scrum ceremony, work breakdown structure, project charter, steering committee, project governance
    on time and on budget, on time, within budget, timesheet, action item, meeting minute, statement of work
    uat, cutover plan, burn down chart, velocity, definition of done, project delivery, project management
    program management, project documentation, deliverable, project scope, project budget, project stakeholder
    project status, schedule and budget, dependency tracking, escalate issue, project team, project risk
    sprint ceremony, backlog refinement, delivery plan, delivery schedule, issue log"""
)
DELIVERY_TOO: Final = phrases(
    """sprint planning, stand up, daily stand up, standup, retrospective, backlog grooming, backlog refinement
    iteration, demo"""
)
"""Iteration work, which an AI PM of a small company does as well (the article's tactical strand)."""
PEOPLE: Final = phrases(
    """communication, communication skill, communicate, empathy, emotional intelligence
    influence without authority, influence, negotiation, conflict, collaboration, interpersonal, ambiguity
    facilitation, coaching, mentoring, storytelling, manage expectation, stakeholder management
    leadership skill, consensus, curiosity, humility, adaptability, resilience, judgment, listening, trust
    team player, self starter"""
)

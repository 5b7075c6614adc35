"""Words that sound like something and say nothing, heroes, and a few words of general hygiene."""

from typing import Final

from jdlint.vocabulary.matcher import Matcher, phrases

BUZZWORDS = phrases("""
ai first, ai native, ai powered, ai driven, cutting edge, bleeding edge, state of the art, next generation, next gen
revolutionary, revolutionize, revolutionizing, disrupt, disruptive, disrupting, disruption, game changing
game changer, paradigm, paradigm shift, synergy, synergistic, leverage ai, leveraging ai, harness the power
harness ai, harness, harnessing, unlock the power, unleash, unleashing, supercharge, turbocharge, reimagine
reimagining, reinvent, reinventing, world class, best in class, best of breed, industry leading, market leading
thought leader, thought leadership, visionary, evangelist, evangelize, superstar, hacker mindset
move fast and break thing, hit the ground running, go getter, hustle, hustler, passionate about ai, obsessed
crush it, ai whisperer, prompt wizard, moonshot, hyper growth, hypergrowth, rocket ship, rocketship, magical
democratize ai, ai for everything, ai everywhere, agentic everything, singularity, data is the new oil, value add
groundbreaking, breakthrough, transformative power, transformational, push the boundary, pushing the boundary
boundary pushing, forefront, fast paced, dynamic environment, seamless, seamlessly, holistic, best of the best
top tier, exponential, exponentially, bold vision, change the world, changing the world, shape the future
shaping the future, mission critical, actionable insight, out of the box
""")
METRIC_AROUND: Final = frozenset({"benchmark", "accuracy", "result", "percent", "%", "sota"})

HATS = phrases("""
wear many hat, wearing many hat, wear multiple hat, wearing multiple hat, wear several hat, many hat, multiple hat
jack of all trade, swiss army knife, do whatever it take, whatever it take, doing whatever it take, all hat
""")
HEROES = phrases("""
rockstar, rock star, ninja, guru, unicorn, wizard, 10x, superstar, superhero, super hero, hero, magician, jedi
warrior, beast
""")
NOT_A_PERSON: Final = frozenset(
    "valuation valued startup startups company companies status fintech billion club investor investors unicorns "
    "herd become becoming became "
    "setup installer install configuration roi return faster cheaper growth engineering productivity better speed "
    "banner section image local everyday our".split()
)
"""Beside "unicorn", "wizard", "10x" or "hero" these are about companies, software or numbers."""

CODED = phrases("""
salesman, salesmen, chairman, manpower, young, digital native, recent graduate, work hard play hard
work hard and play hard, dominate, dominating, aggressive, aggressively, fearless, he / she, his / her, he or she
guy, youthful, energetic young, mankind, man hour
""")
PRONOUNS: Final = frozenset({"he", "she", "his", "him"})
CODED_FINE: Final = frozenset(
    "timeline deadline schedule risk target growth age children people adult users learners minds patients company "
    "family startup".split()
)

AI_TALK: Final = phrases("ai, artificial intelligence, ml, machine learning, genai, gen ai, generative ai, agentic")

BUZZ_MATCHER: Final = Matcher({"buzz": BUZZWORDS})
HATS_MATCHER: Final = Matcher({"hats": HATS, "hero": HEROES})
CODED_MATCHER: Final = Matcher({"coded": CODED})
AI_TALK_MATCHER: Final = Matcher({"ai": AI_TALK})

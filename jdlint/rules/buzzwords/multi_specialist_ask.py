from collections.abc import Iterator, Mapping
from typing import ClassVar, Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import BUILDERS, Profile, Reading
from jdlint.role.wording import read_wording
from jdlint.rules.asking import SURE, ranges
from jdlint.rules.data_science.builder_heavy_role_mix import SPECIALISTS
from jdlint.rules.phrases import Phrases
from jdlint.rules.rule import Hit, Rewrites, Rule
from jdlint.vocabulary.tokens import MARKS, Tokens

_OTHERS: Final = {
    "designer": Phrases(
        """
        design wireframe, create wireframe, create mockup, design mockup, design high fidelity, create high
        fidelity, design the user interface, design user interface, design the ui, design our ui, create visual
        design, create the visual design, design screen, maintain the design system, build the design system,
        create figma
        """
    ),
    "marketer": Phrases(
        """
        run marketing campaign, run paid campaign, run email campaign, manage marketing campaign, create
        marketing content, write blog post, write marketing copy, manage social media, run social media, manage
        paid, own seo, manage seo, run seo, run webinar, write press release
        """
    ),
    "sales engineer": Phrases(
        """
        run sales demo, deliver sales demo, give sales demo, provide technical presale, answer rfp, respond to
        rfp, write rfp, close deal, close enterprise deal, carry a quota, run proof of concept for, lead
        technical sales, own pre sales, support pre sales
        """
    ),
}
_LEAD_INS: Final = frozenset({"you", "will", "be", "and", "also", "to", "help", "you'll"})


class MultiSpecialistAsk(Rule):
    """One person is asked to do the work of three or more specialists.

    What it flags:
        Own duties from at least three families: data scientist, ML engineer, data engineer, analyst, architect,
        software engineer, designer, marketer, sales engineer.

    Why it matters:
        Each of these is a career. The person who answers such a posting is good at one of them, and the rest of the
        list stays undone or is done badly; the product work comes last.

    Bad:
        Responsibilities
        - Train and fine-tune deep learning models for churn.
        - Build and maintain ETL pipelines in Airflow.
        - Build weekly Tableau dashboards for the leadership team.
        - Run paid campaigns for the launch.

    Good:
        Responsibilities
        - Decide with our data scientists which churn errors we can live with, and hold launches to that bar.
        - Prioritize pipeline work with data engineering.
        - Define the metrics; analytics builds the dashboard.
        - Agree the launch message with marketing.

    When it does not apply:
        - "You will work with" any number of specialists.
        - Specialists listed as the team.

    Source:
        - article: these tasks "have required new specialized roles"; filling the gaps of missing specialists makes
          the job unsustainable; contractors may cost less for narrow work.
        - practice: lists that combine architect, modeler, data engineer and operator describe nobody.
          https://www.wjkim.com/series/unicorn/part-1
        - our proposal: three families as the limit.

    Known limits:
        Designers', marketers' and sales engineers' duties are known by a few openings of a statement only.
    """

    code = "BZ703"
    name = "multi-specialist-ask"
    severity = Severity.ERROR
    suggestion = "advice"
    rewrites = Rewrites(
        early="Name the one gap this person fills; list the other specialists as contractors or as the next hires.",
        scaling="Name the specialists as the team this person works with, and keep the decisions in the duties.",
        mature="Name the teams that do this work, and keep direction and coordination in the duties.",
    )
    options: ClassVar[Mapping[str, float]] = {"families": 3}
    units: ClassVar[Mapping[str, str]] = {
        "families": "specialist roles whose work is asked for; a proposal, after complaints about such postings",
    }

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        asks: dict[str, list[Reading]] = {}
        others = _other_specialists(posting)
        for reading in profile.readings:
            for role in _roles(reading, others):
                asks.setdefault(role, []).append(reading)
        if len(asks) < options["families"]:
            return
        readings = {reading.statement.start: reading for found in asks.values() for reading in found}
        message = (
            f"The duties are those of {len(asks)} specialists ({', '.join(asks)}): "
            "keep the product work and name the specialists as the team."
        )
        yield Hit(message, related=ranges([readings[start] for start in sorted(readings)]))


def _roles(reading: Reading, others: Mapping[int, list[str]]) -> Iterator[str]:
    """The specialists whose work this statement asks the candidate to do, each once."""
    if reading.statement.section in ("about", "benefits", "boilerplate", "process", "nice-to-have"):
        return
    duties = (duty for duty in reading.duties if duty.stance == "own" and duty.weight >= SURE)
    own = {duty.family for duty in duties if duty.subject != "tool"}
    yield from (SPECIALISTS[family] for family in BUILDERS if family in own)
    if reading.statement.section == "responsibilities":
        yield from others.get(reading.statement.start, ())


def _other_specialists(posting: Posting) -> dict[int, list[str]]:
    """Statements, by where they start, that open with the work of specialists beyond the builders."""
    found: dict[int, list[str]] = {}
    wording = read_wording(posting)
    for role, phrases in _OTHERS.items():
        for statement, tokens, matches in wording.matches(phrases.matcher):
            if matches[0].start == _opening(tokens):
                found.setdefault(statement.start, []).append(role)
    return found


def _opening(tokens: Tokens) -> int:
    """The place of the first verb: "You will also run ..." opens at "run"."""
    return next((at for at, word in enumerate(tokens.words) if word not in MARKS and word not in _LEAD_INS), 0)

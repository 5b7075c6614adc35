"""The verdict: which other role the posting mistakes the AI product manager for, if any, and the lines that say so.

The thresholds are our own, set on real postings of both kinds; none of the article's claims gives a number.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jdlint.role.mix import Weighed
from jdlint.role.other_role import NamedRole
from jdlint.role.profile import BUILDERS, STRANDS, Duty, Reading, Verdict
from jdlint.role.scope import has_substance

BUILDER_SHARE: Final = 0.42
"""Builders' share of the evidence from which a posting is builder-shaped."""
CRAFT: Final = 0.9
"""What a statement counts that speaks of the builders' trade without asking the candidate to do it."""
WEAK_PRODUCT: Final = 0.15
"""What a statement counts that only names users, launches or stakeholders: data scientists' postings do too."""
AI_SUBSTANCE: Final = 0.35
"""What a statement of AI substance counts against the builders: their own postings speak of evaluation as well."""
PRIOR: Final = 0.7
"""Product evidence every posting under a product title starts with, so that one duty is no verdict."""
NAMED_ROLE: Final = 1.0
"""What it counts that the text says it hires a builder ("we are looking for a data scientist")."""
KITCHEN_SINK_DUTIES: Final = 3
KITCHEN_SINK_PRODUCT: Final = 4
"""Builders' own duties and product statements from which a posting asks for both jobs at once."""
DELIVERY_SHARE: Final = 0.5
"""Share of the duties that are project delivery from which a posting is a project manager's (domain rule PM206)."""
TECHNOLOGY_STATEMENTS: Final = 3
"""Duties and musts that say which AI (language models, machine learning): thin, perhaps, but no other product's."""
PLAIN_STATEMENTS: Final = 4
"""Statements of AI substance in plain words that show AI work even where AI is not named."""

FEWEST_BUILDER_LINES: Final = 2
"""Statements of the builders' trade a verdict needs: one builder's duty is a finding, not yet a confusion."""
LEAST_BUILDER: Final = 1.0
"""Evidence for a builder below which there is too little to compare: one whole duty."""
_DECIDED: Final = ("strategic", "technical")
"""Strands whose plain words are an AI PM's; user research and iterations are any product manager's."""
_CRAFT_STANCE: Final = {"own": 1.0, "experience": 1.0, "know": 0.6, "partner": 0.3, "decide": 0.3}


class Evidence(NamedTuple):
    """What speaks for a builder's posting and what for a product manager's, in statements weighted by section."""

    builder: float
    product: float

    @property
    def builder_share(self) -> float:
        """0..1; a posting without evidence has 0."""
        return self.builder / (self.builder + self.product + PRIOR)


def weigh(statements: Sequence[Weighed], named: NamedRole | None = None) -> Evidence:
    """Add up the evidence of all statements, and of a builder's role that the text names as the one to fill."""
    builder = NAMED_ROLE if named is not None else 0.0
    product = 0.0
    for statement in statements:
        own, craft = _builder_evidence(statement)
        builder += statement.factor * (own + CRAFT * craft)
        product += statement.factor * _product_evidence(statement.reading, craft)
    return Evidence(builder, product)


def _builder_evidence(statement: Weighed) -> tuple[float, float]:
    """(the builder's share of the statement, what it says of the trade beyond that), each 0..1."""
    spoken = [
        _CRAFT_STANCE.get(duty.stance, 0.0) * duty.weight
        for duty in statement.reading.duties
        if duty.family in BUILDERS
    ]
    if not spoken:
        return 0.0, 0.0
    own = min(sum(share for role, share in statement.shares.items() if role in BUILDERS), 1.0)
    return own, max(max(spoken) - own, 0.0)


def _product_evidence(reading: Reading, craft: float) -> float:
    evidence = 0.0
    substance = 0.0
    for duty in reading.duties:
        if duty.stance in ("other", "negated"):
            continue
        if duty.subject in ("product", "delivery"):
            evidence = max(evidence, _product_weight(duty))
        elif duty.family in STRANDS:
            substance = max(substance, _substance_weight(duty))
    return evidence + (AI_SUBSTANCE * substance if craft < 0.3 else 0.0)


def _product_weight(duty: Duty) -> float:
    if duty.weight >= 1:
        return 1.0
    return duty.weight if duty.weight >= 0.5 and duty.stance != "partner" else WEAK_PRODUCT


def _substance_weight(duty: Duty) -> float:
    """AI substance an AI PM decides or knows."""
    return duty.weight * (0.7 if duty.stance == "know" else 1.0)


def judge_confusions(
    readings: Sequence[Reading], statements: Sequence[Weighed], named: NamedRole | None = None
) -> Iterator[Verdict]:
    """The confusions of a posting that is in scope, each with the readings it rests on.

    `statements` are those of the readings that say something of a role, weighed.
    """
    evidence = weigh(statements, named)
    telling = [statement.reading for statement in statements]
    own_duties = [reading for reading in telling if _is_builders_duty(reading)]
    product = [reading for reading in telling if _is_product(reading)]
    substance = [
        reading for reading in telling if reading.statement.section != "nice-to-have" and has_substance(reading)
    ]
    builder_lines = tuple(_builder_readings(statements))
    builder_shaped = (
        evidence.builder_share >= BUILDER_SHARE
        and evidence.builder >= LEAST_BUILDER
        and len(builder_lines) >= FEWEST_BUILDER_LINES
    )
    kitchen_sink = (
        len(own_duties) >= KITCHEN_SINK_DUTIES and len(product) >= KITCHEN_SINK_PRODUCT and len(substance) <= 1
    )
    if builder_shaped or kitchen_sink:
        yield Verdict("data-science", builder_lines, "builder-shaped")
    generalist = not builder_shaped and (_is_generalist(readings, substance) or _is_delivery_only(readings))
    if kitchen_sink or generalist:
        yield Verdict("generalist-pm", tuple(product or _any_product(readings)), _cause(readings))


def _is_generalist(readings: Sequence[Reading], substance: Sequence[Reading]) -> bool:
    """No duty or must of AI substance: AI stands in the title only, or decorates duties that any product has."""
    plain = sum(
        any(duty.family in _DECIDED and duty.stance not in ("other", "negated") for duty in reading.duties)
        for reading in readings
    )
    technology = sum(reading.names_technology for reading in readings)
    return not substance and plain < PLAIN_STATEMENTS and technology < TECHNOLOGY_STATEMENTS


def _is_delivery_only(readings: Sequence[Reading]) -> bool:
    """Half of the duties are project delivery and none is strategic."""
    duties = [reading for reading in readings if reading.statement.section == "responsibilities"]
    duties = [reading for reading in duties if reading.statement.is_item] or duties
    delivery = [
        reading for reading in duties if any(duty.subject == "delivery" and duty.weight >= 1 for duty in reading.duties)
    ]
    strategic = any(
        duty.family == "strategic" and duty.stance in ("own", "decide") for reading in duties for duty in reading.duties
    )
    return len(duties) >= 4 and len(delivery) >= DELIVERY_SHARE * len(duties) and not strategic


def _cause(readings: Sequence[Reading]) -> str:
    if _is_delivery_only(readings):
        return "delivery-only"
    return "decoration" if sum(reading.ai_words > 0 for reading in readings) >= 2 else "ai-in-title-only"


def _is_builders_duty(reading: Reading) -> bool:
    return any(
        duty.family in BUILDERS and duty.stance == "own" and duty.subject != "tool" and duty.weight >= 0.5
        for duty in reading.duties
    )


def _is_product(reading: Reading) -> bool:
    return any(
        duty.subject in ("product", "delivery") and duty.weight >= 1 and duty.stance not in ("other", "negated")
        for duty in reading.duties
    )


def _builder_readings(statements: Sequence[Weighed]) -> Iterator[Reading]:
    for statement in statements:
        own, craft = _builder_evidence(statement)
        if own + CRAFT * craft >= 0.35:
            yield statement.reading


def _any_product(readings: Sequence[Reading]) -> Iterator[Reading]:
    for reading in readings:
        if any(duty.subject in ("product", "delivery") for duty in reading.duties):
            yield reading

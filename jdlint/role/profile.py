"""Whose work a posting describes: the reading of each statement, and what follows for the whole."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from jdlint.finding import Maturity
from jdlint.posting.posting import Statement
from jdlint.role.context import Context
from jdlint.vocabulary.tokens import Tokens

Stance = Literal["own", "experience", "decide", "partner", "know", "other", "negated"]
"""own: does it. experience: is asked to have done it. decide: sets strategy, bar, criteria. partner: guides or
works with those who do it. know: understands it. other: somebody else does it. negated: is said not to do it."""

Family = Literal[
    "data_scientist",
    "ml_engineer",
    "data_engineer",
    "data_analyst",
    "ai_architect",
    "software_engineer",
    "project_manager",
    "generalist_pm",
    "strategic",
    "tactical",
    "technical",
    "soft_skill",
    "other",
]
BUILDERS: Final = (
    "data_scientist",
    "ml_engineer",
    "data_engineer",
    "data_analyst",
    "ai_architect",
    "software_engineer",
)
STRANDS: Final = ("strategic", "tactical", "technical")

Subject = Literal[
    "model",  # DS101: building or training models
    "data-preparation",  # DS102: cleaning, features, labelling, exploratory analysis
    "pipeline",  # DS103: data pipelines, warehouses, ingestion
    "code",  # DS104: production code, reviews, tests, services
    "operation",  # DS105: deploying, serving, MLOps, on-call
    "research",  # DS106: publications, patents, novel methods
    "tool",  # DS107: a tool of the builders' trade
    "report",  # DS108: dashboards, ad hoc analysis, reporting
    "architecture",  # DS109: system and ML architecture
    "delivery",  # project management: milestones, ceremonies, status
    "product",  # ordinary product work: roadmap, backlog, launch
    "evaluation",  # AI PM: quality bar, evals, error cost
    "data",  # AI PM: data needs, availability, labelling guidelines
    "model-choice",  # AI PM: trade-offs, build or buy, model limits
    "risk",  # AI PM: failure handling, safety, privacy, responsible AI
    "feasibility",  # AI PM: ROI, opportunity, use cases worth doing
    "direction",  # AI PM: strategy or roadmap of an AI product
    "experiment",  # AI PM: experiments and user research on AI behaviour
    "alignment",  # AI PM: data strategy, platform, other product lines
    "vague-ai",  # AI is named, nothing of substance is said about it
    "ai-tool-use",  # the PM's own use of assistants
    "people",  # soft skills
]


class Duty:
    """One thing a statement asks for, and the words it was read from."""

    __slots__ = ("_first", "_last", "_object", "_tokens", "family", "stance", "subject", "verb", "weight")

    def __init__(  # noqa: PLR0913 (one argument a field; all but the first few are named)
        self,
        subject: Subject,
        family: Family,
        stance: Stance,
        weight: float,
        tokens: Tokens,
        words: tuple[int, int],
        *,
        verb: str = "",
        named_by: tuple[int, int] | None = None,
    ) -> None:
        """`words` is the range of `tokens` it was read from, `named_by` the part of it that names its object."""
        self.subject = subject
        self.family = family
        self.stance = stance
        self.verb = verb
        self.weight = weight
        """How surely this is what the words mean, 0..1; below 0.5 only the aggregate verdict counts it."""
        self._tokens = tokens
        self._first, self._last = words
        self._object = named_by or words

    @property
    def object(self) -> str:
        """What it is done to, in the posting's own words: "churn models"."""
        return " ".join(self._tokens.written(*self._object).split())

    @property
    def start(self) -> int:
        """Where its words begin in the readable text."""
        return self._tokens.start(self._first)

    @property
    def end(self) -> int:
        """Where its words end in the readable text."""
        return self._tokens.end(self._last - 1)


class Reading(NamedTuple):
    """What one statement says about the role."""

    statement: Statement
    duties: tuple[Duty, ...]
    ai_words: int
    """AI tokens in the statement, the role's own title left out."""
    names_technology: bool = False
    """Whether it says which AI (machine learning, language models, agents), which "AI" alone does not."""


class Verdict(NamedTuple):
    """One confusion, and the readings it rests on."""

    confusion: Literal["data-science", "generalist-pm"]
    readings: tuple[Reading, ...]
    cause: str
    """Which pattern was found: builder-shaped, ai-in-title-only, delivery-only, decoration."""


class Scope(NamedTuple):
    """Whether the posting is an AI product manager's at all, and why."""

    in_scope: bool
    reason: str


class Profile(NamedTuple):
    """Whose work the posting describes."""

    scope: Scope
    context: Context
    readings: tuple[Reading, ...]
    """One for each statement of the posting, in order."""
    role_mix: Mapping[str, float]
    """Shares 0..1 by role of the JSON report; sum 1, or all 0."""
    strands: Mapping[str, float]
    maturity: Maturity
    verdicts: tuple[Verdict, ...]
    role_statements: int
    """Statements that say what the candidate does or must bring; under five is too short to judge."""

"""What kind of thing a noun phrase is: a builder's object (a model, a pipeline, code), or a product manager's."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from jdlint.role.frames import NounPhrase, head_of
from jdlint.vocabulary.builders import ML_MODIFIERS, OTHER_MODELS, PROGRAMMING
from jdlint.vocabulary.matcher import Match
from jdlint.vocabulary.product import NEUTRAL_HEADS, PRODUCT_HEADS
from jdlint.vocabulary.tokens import Tokens

_CLOUDS: Final = frozenset({"aws", "gcp", "azure", "cloud"})
"""Names that trail a thing without being it: "build data pipelines AWS"."""
_PLAIN_MODIFIERS: Final = frozenset(
    "the a an our your their its new own large complex better existing various several multiple many live all "
    "these those some robust".split()
)
_PIPELINE_MODIFIERS: Final = frozenset(
    "data etl elt ml training ingestion feature processing inference streaming analytics batch real time machine "
    "learning retrieval big ai event log dataset embedding".split()
)
_PRODUCT_PIPELINES: Final = frozenset(
    "sales hiring candidate product deal opportunity lead talent recruiting case content innovation customer "
    "partner idea use".split()
)
_ML_PARTS: Final = frozenset({"ml", "machine", "training", "inference"})
_DATA_PARTS: Final = frozenset({"data", "warehouse", "database", "analytics"})
_DATA_TOOLS: Final = frozenset({"airflow", "spark", "pyspark", "dbt"})
_BUILT_WITH: Final = frozenset({"project", "stack", "job", "app", "model", "code", "service"})
"""Heads that belong to the tool before them: "dbt project", "Spark job"."""
_MONEY: Final = frozenset("value revenue roi cost pricing price profit financial business".split())
"""Before a known kind of model they make it one of money: "value attribution models"."""
_OTHER_ARCHITECTURES: Final = frozenset({"information", "brand", "content", "organizational", "business"})


class Kind(NamedTuple):
    """An object list of the vocabulary (see builders.OBJECTS), and how surely the phrase belongs to it, 0..1."""

    tag: str
    sureness: float


class Objects:
    """Tells the kinds of one statement's noun phrases."""

    __slots__ = ("_ai_posting", "_matches", "_tag_by_end", "_tokens")

    def __init__(self, tokens: Tokens, matches: Sequence[Match], *, ai_posting: bool) -> None:
        self._tokens = tokens
        self._matches = matches
        self._ai_posting = ai_posting
        self._tag_by_end = {match.end: (match, tag) for match in matches if (tag := _object_tag(match)) is not None}

    def kind(self, phrase: NounPhrase) -> Kind | None:
        """The builder's kind of a noun phrase, by its head; None where it is no builder's object."""
        head = head_of(phrase, self._tokens)
        word = self._tokens.folded[head]
        found = self._tag_by_end.get(head + 1)
        if found is not None and found[0].start >= phrase.start - 1:
            if found[0].start > phrase.start and self._tokens.folded[found[0].start - 1] in _MONEY:
                return None
            if word in ("model", "algorithm") or found[1] == "model":
                return self._model(phrase, head, known=found[1])
            return Kind(found[1], 1.0)
        if (by_head := self._by_head(phrase, head, word)) is not None:
            return by_head
        if word in PRODUCT_HEADS:
            return None
        if word in _CLOUDS and head > phrase.start:
            return self.kind(NounPhrase(phrase.start, head, phrase.preposition))
        if word in NEUTRAL_HEADS and head > phrase.start:
            found = self._tag_by_end.get(head)
            if found is not None and found[0].start >= phrase.start and found[1] not in ("dataset", "service"):
                return Kind(found[1], 0.7)
        return None

    def is_product(self, phrase: NounPhrase) -> bool:
        """Whether a product manager makes it: a roadmap, a requirement, a launch."""
        return self.kind(phrase) is None and self._tokens.folded[head_of(phrase, self._tokens)] in PRODUCT_HEADS

    def _tool_before(self, head: int) -> bool:
        return any(
            match.end == head and any(name.startswith("tool:") for name in match.lists) for match in self._matches
        )

    def _by_head(self, phrase: NounPhrase, head: int, word: str) -> Kind | None:
        modifiers = {self._tokens.folded[index] for index in range(phrase.start, head)}
        if word in ("model", "algorithm", "classifier") and not self._tool_before(head):
            return self._model(phrase, head, known=None)
        if word == "pipeline" and not modifiers & _PRODUCT_PIPELINES:
            return Kind("pipeline", 1.0 if modifiers & _PIPELINE_MODIFIERS else 0.6)
        if word in ("dashboard", "visualization"):
            return Kind("report", 1.0)
        if word in _BUILT_WITH and self._tool_before(head):
            return Kind("pipeline", 0.8)
        if word in ("job", "workflow", "script") and modifiers & (_PIPELINE_MODIFIERS | _DATA_TOOLS):
            return Kind("pipeline", 0.9)
        if word in ("warehouse", "database"):
            return Kind("pipeline", 0.8)
        if word == "architecture" and not modifiers & _OTHER_ARCHITECTURES:
            return Kind("architecture", 0.7)
        if word in ("schema", "layer", "stack") and modifiers & _DATA_PARTS:
            return Kind("pipeline", 0.8)
        if word in ("tooling", "library", "service", "component", "stack", "infrastructure") and modifiers & _ML_PARTS:
            return Kind("ml-pipeline", 0.7)
        if word == "infrastructure" and modifiers & (_ML_PARTS | _DATA_PARTS | {"ai"}):
            return Kind("ml-pipeline", 0.8)
        if word in PROGRAMMING:
            return Kind("code", 0.9)
        if word == "query" and "sql" in modifiers:
            return Kind("query", 1.0)
        return None

    def _model(self, phrase: NounPhrase, head: int, known: str | None) -> Kind | None:
        modifiers = {self._tokens.folded[index] for index in range(phrase.start, head)}
        if modifiers & OTHER_MODELS and known != "model":
            return None
        if "data" in modifiers and known != "model":
            return Kind("pipeline", 0.9)
        if known is not None:
            return Kind(known, 1.0)
        if modifiers & ML_MODIFIERS:
            return Kind("model", 1.0)
        described = all(_is_adjective(modifier) for modifier in modifiers)
        return Kind("model", 0.75 if described else 0.6) if self._ai_posting else None


def _is_adjective(word: str) -> bool:
    return word in _PLAIN_MODIFIERS or word.endswith(("ed", "able", "ive", "ful", "est", "al"))


def _object_tag(match: Match) -> str | None:
    for name in match.lists:
        if name.startswith("object:"):
            return name[7:]
    return None

"""All the vocabulary role/ reads statements with, in one matcher, made on first use."""

from functools import lru_cache
from typing import Final

from jdlint.role.profile import Family, Subject
from jdlint.vocabulary import ai, builders, product
from jdlint.vocabulary.matcher import Matcher

OBJECT_DUTIES: Final[dict[str, tuple[Subject, Family]]] = {
    "model": ("model", "data_scientist"),
    "model-work": ("model", "data_scientist"),
    "data-preparation": ("data-preparation", "data_scientist"),
    "dataset": ("data-preparation", "data_scientist"),
    "pipeline": ("pipeline", "data_engineer"),
    "ml-pipeline": ("operation", "ml_engineer"),
    "operation": ("operation", "ml_engineer"),
    "infrastructure": ("operation", "ml_engineer"),
    "code": ("code", "software_engineer"),
    "service": ("code", "software_engineer"),
    "research": ("research", "data_scientist"),
    "report": ("report", "data_analyst"),
    "query": ("report", "data_analyst"),
    "analysis": ("report", "data_analyst"),
    "insight": ("report", "data_analyst"),
    "architecture": ("architecture", "ai_architect"),
}
"""What a builder's object is a sign of: the subject of the duty and the family whose work it is."""


@lru_cache(maxsize=1)
def matcher() -> Matcher:
    """One trie over every list; a match names all the lists that hold the phrase."""
    lists: dict[str, tuple[str, ...]] = {f"object:{name}": words for name, words in builders.OBJECTS.items()}
    lists |= {f"tool:{family}": words for family, words in builders.TOOLS.items()}
    lists |= {f"substance:{subject}": words for subject, words in ai.SUBSTANCE.items()}
    lists |= {f"plain:{subject}": words for subject, words in ai.PLAIN.items()}
    lists["method"] = builders.METHODS
    lists["field"] = builders.FIELDS
    lists["ai"] = ai.AI_SURE
    lists["ai?"] = ai.AI_AMBIGUOUS
    lists["ai-tool"] = ai.TOOL_USE
    lists["product"] = product.STRONG_PRODUCT
    lists["product~"] = product.MEDIUM_PRODUCT
    lists["product?"] = product.WEAK_PRODUCT
    lists["delivery"] = product.DELIVERY
    lists["delivery?"] = product.DELIVERY_TOO
    lists["people"] = product.PEOPLE
    return Matcher(lists)

"""All the vocabulary role/ reads statements with, in one matcher."""

from functools import cache
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


LEXICON: Final = Matcher(
    {
        **{f"object:{name}": words for name, words in builders.OBJECTS.items()},
        **{f"tool:{family}": words for family, words in builders.TOOLS.items()},
        **{f"substance:{subject}": words for subject, words in ai.SUBSTANCE.items()},
        **{f"plain:{subject}": words for subject, words in ai.PLAIN.items()},
        "languages": builders.BOTH_LANGUAGES,
        "method": builders.METHODS,
        "field": builders.FIELDS,
        "ai": ai.AI_SURE,
        "ai?": ai.AI_AMBIGUOUS,
        "ai-tool": ai.TOOL_USE,
        "product": product.STRONG_PRODUCT,
        "product~": product.MEDIUM_PRODUCT,
        "product?": product.WEAK_PRODUCT,
        "delivery": product.DELIVERY,
        "delivery?": product.DELIVERY_TOO,
        "people": product.PEOPLE,
    }
)
"""All the vocabulary role/ reads statements with; a match names all the lists that hold the phrase."""


@cache
def is_builders(lists: tuple[str, ...]) -> bool:
    """Whether one of a match's lists holds builders' objects, tools or methods."""
    return any(name.startswith(("object:", "tool:")) or name in ("method", "languages") for name in lists)

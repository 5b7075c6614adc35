"""The shapes of answers. What does not fit is asked for again; what fits is still only a claim."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from jdlint.llm.checks import Check
from jdlint.llm.numbering import Line

QUOTE_CHARACTERS: Final = 240
WHY_CHARACTERS: Final = 300
ANSWERS: Final = 12
"""More than this on one posting nobody reads, and a small model never stops by itself."""


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ReviewAnswer(_Shape):
    """What the model says of one statement."""

    check: str = Field(description="The code of the question.")
    verdict: Literal["problem", "not sure"]
    statement: int = Field(description="The number n of the statement.")
    quote: str = Field(description="Words copied exactly from that statement.")
    sure: int = Field(ge=0, le=100, description="How sure, 0 to 100.")
    why: str = Field(description="One sentence.")


class ReviewAnswers(_Shape):
    """Everything the model has to say of one posting."""

    answers: list[ReviewAnswer]


class WrittenSentence(_Shape):
    """A sentence for one numbered edit."""

    edit: int = Field(description="The number of the edit.")
    sentence: str = Field(description="The new sentence.")


class WrittenSentences(_Shape):
    """A sentence for each edit."""

    sentences: list[WrittenSentence]


def review_schema(checks: Sequence[Check], lines: Sequence[Line]) -> dict[str, Any]:
    """The JSON Schema of `ReviewAnswers`, narrowed to these checks, statement numbers and words to quote.

    A server that keeps to it leaves even a small model no words but the posting's. The quote is checked all the same:
    it must stand in the statement whose number is given.
    """
    quotes = [line.text[:QUOTE_CHARACTERS] for line in lines if not line.withheld]
    schema = _inlined(ReviewAnswers.model_json_schema())
    answers = schema["properties"]["answers"] | {"maxItems": ANSWERS}
    fields = answers["items"]["properties"]
    fields["check"] |= {"enum": [check.code for check in checks]}
    fields["statement"] |= {"minimum": 1, "maximum": len(lines)}
    fields["quote"] |= {"enum": list(dict.fromkeys(quotes))} if quotes else {"maxLength": QUOTE_CHARACTERS}
    fields["why"] |= {"maxLength": WHY_CHARACTERS}
    schema["properties"]["answers"] = answers
    return schema


def sentences_schema(numbers: Sequence[int], characters: int) -> dict[str, Any]:
    """The JSON Schema of `WrittenSentences` for these edits."""
    schema = _inlined(WrittenSentences.model_json_schema())
    sentences = schema["properties"]["sentences"] | {"maxItems": len(numbers)}
    fields = sentences["items"]["properties"]
    fields["edit"] |= {"enum": list(numbers)}
    fields["sentence"] |= {"minLength": 1, "maxLength": characters}
    schema["properties"]["sentences"] = sentences
    return schema


def _inlined(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema without references, which some servers do not follow, and without titles, which cost tokens."""
    definitions = schema.pop("$defs", {})

    def resolved(node: Any) -> Any:
        if isinstance(node, list):
            return [resolved(each) for each in node]
        if not isinstance(node, dict):
            return node
        if "$ref" in node:
            return resolved(deepcopy(definitions[node["$ref"].rpartition("/")[2]]))
        return {key: resolved(each) for key, each in node.items() if key != "title" or isinstance(each, dict)}

    plain: dict[str, Any] = resolved(schema)
    return plain

"""The prompts: strict templates, filled with the questions that are wanted and the lines of one posting."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jdlint.llm.checks import FAMILIES, Check
from jdlint.llm.model import AskingError, Prompt
from jdlint.llm.numbering import Line

if TYPE_CHECKING:
    from jinja2 import Environment

EXAMPLE_REASON: Final = "one short sentence"
"""What the prompt's example says for "why"; a small model says it again, and it is no reason."""

_PACKAGE: Final = Path(__file__).resolve().parent.parent


def prompts_folder() -> Path:
    """Where the templates lie: beside the code when installed, at the top of the repository in a clone."""
    installed = _PACKAGE / "prompts"
    return installed if installed.is_dir() else _PACKAGE.parent / "prompts"


def review_prompt(lines: Sequence[Line], checks: Sequence[Check], maturity: str) -> Prompt:
    """The one prompt that asks all these checks of one posting."""
    codes = [check.code for check in checks]
    questions = [
        text
        for family in FAMILIES
        if (text := _rendered(f"checks/{family}.md.j2", checks={code: code in codes for code in _codes(family)}))
    ]
    posting, mark = fenced(lines)
    user = _rendered("review.md.j2", questions="\n".join(questions), maturity=maturity, posting=posting, mark=mark)
    return Prompt(_rendered("reviewer.md.j2", example_reason=EXAMPLE_REASON), user)


def wording_prompt(edit: str, band: str) -> Prompt:
    """The prompt that asks for a fluent sentence; `edit` is one line of JSON."""
    return Prompt(_rendered("writer.md.j2"), _rendered("sentences.md.j2", edit=edit, band=band, mark=_mark(edit)))


def polishing_prompt(lines: Sequence[Line], numbers: Sequence[int]) -> Prompt:
    """The prompt that asks for clearer words of these lines of a posting."""
    posting, mark = fenced(lines)
    user = _rendered("polish.md.j2", posting=posting, mark=mark, numbers=list(numbers))
    return Prompt(_rendered("writer.md.j2"), user)


def again_prompt(problem: str) -> str:
    """What is said after an answer that could not be read."""
    return _rendered("again.md.j2", problem=problem)


def fenced(lines: Sequence[Line]) -> tuple[str, str]:
    """The lines as JSON objects, one each, and a mark for the fence around them.

    The mark is made from what it fences, so no posting can hold its own; JSON keeps a statement on its line and
    its number outside its words.
    """
    posting = "\n".join(
        json.dumps({"n": line.number, "in": line.section, "says": line.text}, ensure_ascii=False) for line in lines
    )
    return posting, _mark(posting)


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _codes(family: str) -> list[str]:
    from jdlint.llm.checks import CHECKS

    return [check.code for check in CHECKS if check.family == family]


def _rendered(template: str, **values: object) -> str:
    return _environment().get_template(template).render(**values).strip()


@cache
def _environment() -> Environment:
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError as error:
        raise AskingError("asking a model needs more packages: pip install 'jdlint[llm]'", stops=True) from error
    return Environment(  # noqa: S701 - prompts are plain text: escaping for HTML would change the posting's words
        loader=FileSystemLoader(prompts_folder()),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

"""The role's title: front matter, a `Job title:` line, the first heading, or HTML's own title."""

import re

from jdlint.posting.posting import Title
from jdlint.posting.sections import section_kind
from jdlint.reading.source import Block, FrontMatterValue, Source
from jdlint.regex import Regex
from jdlint.vocabulary.matcher import Matcher
from jdlint.vocabulary.roles import AI_TITLE_WORDS, OTHER_ROLES, PRODUCT_ROLES, SENIORITY
from jdlint.vocabulary.tokens import MARKS, tokenize

_FRONT_MATTER_KEYS = ("title", "job_title", "jobTitle", "position", "role", "name")
_TITLE_KEYS = frozenset({"title", "job_title", "jobTitle"})
"""Keys that hold a title whatever it says; the others hold other things as well."""
_LABEL = Regex(
    r"^\W*(?:job\s+title|title|position(?:\s+title)?|role|job|vacancy)\s*[:\-–]\s*(?P<title>\S[^\n]{1,120})",
    re.IGNORECASE,
)
OPENING_CHARACTERS = 120
LONGEST_TITLE = 16
"""Words. A first line that is longer is prose."""
_ROLE_WORDS = frozenset(
    "manager owner lead leader head director vp president engineer scientist analyst designer architect marketer "
    "officer developer pm tpm consultant specialist researcher strategist coordinator intern associate principal "
    "recruiter".split()
)


_TITLE_MATCHER = Matcher({"role": PRODUCT_ROLES + OTHER_ROLES, "other": AI_TITLE_WORDS + SENIORITY})


def find_title(source: Source) -> Title | None:
    """The posting's title with its place in the original file, or None where nothing looks like one."""
    for key in _FRONT_MATTER_KEYS:
        value = source.front_matter.get(key)
        if value is None or not isinstance(value.value, str) or not value.value.strip():
            continue
        if key in _TITLE_KEYS or _names_a_role(value.value):
            return Title(value.value.strip(), value.start, value.end)
    return (
        _role_heading(source)
        or _labelled(source)
        or _first_line(source)
        or _html_title(source.html_title)
        or _opening_words(source)
    )


def _role_heading(source: Source) -> Title | None:
    """A heading of the first level that names a role, which no label below it overrules."""
    for block in source.blocks[:12]:
        named = block.kind == "heading" and block.level == 1 and _is_title_length(source, block)
        if named and _names_a_role(source.text[block.start : block.end]):
            return _block_title(source, block)
    return None


def _labelled(source: Source) -> Title | None:
    for block in source.blocks[:12]:
        text = source.text[block.start : block.end]
        match = _LABEL.match(text) if ":" in text or "-" in text or "–" in text else None
        if match and len(match.group("title").split()) <= LONGEST_TITLE and _names_a_role(match.group("title")):
            title = match.group("title").rstrip()
            start = block.start + match.start("title")
            return _at(source, title, start, start + len(title))
    return None


def _first_line(source: Source) -> Title | None:
    """The first heading that names a role; else the first heading; else a short first line that names a role."""
    headings = [block for block in source.blocks[:12] if block.kind == "heading"]
    first = list(source.blocks[:1])
    opening = [block for block in (first + headings) if _is_title_length(source, block)]
    for block in opening:
        if _names_a_role(source.text[block.start : block.end]):
            return _block_title(source, block)
    for block in headings:
        if (
            block.level == 1
            and _is_title_length(source, block)
            and section_kind(source.text[block.start : block.end]) is None
        ):
            return _block_title(source, block)
    return None


def _opening_words(source: Source) -> Title | None:
    """The title a text without any line breaks begins with: "Senior Product Manager, AI About us ..."."""
    tokens = tokenize(source.text[:OPENING_CHARACTERS])
    end, named = 0, False
    for match in _TITLE_MATCHER.find(tokens):
        if not MARKS.issuperset(tokens.words[end : match.start]):
            break
        end, named = match.end, named or "role" in match.lists
    if not named:
        return None
    start, stop = tokens.start(0), tokens.end(end - 1)
    return _at(source, source.text[start:stop], start, stop)


def _html_title(value: FrontMatterValue | None) -> Title | None:
    if value is None or not isinstance(value.value, str) or not value.value.strip():
        return None
    return Title(value.value.strip(), value.start, value.end)


def _is_title_length(source: Source, block: Block) -> bool:
    return len(source.text[block.start : block.end].split()) <= LONGEST_TITLE


def _names_a_role(text: str) -> bool:
    return not _ROLE_WORDS.isdisjoint(tokenize(text).folded)


def _block_title(source: Source, block: Block) -> Title:
    text = source.text[block.start : block.end]
    first = text.splitlines()[0].strip()
    return _at(source, first, block.start, block.start + len(first))


def _at(source: Source, text: str, start: int, end: int) -> Title:
    return Title(" ".join(text.split()), *source.spans.original_range(start, end))

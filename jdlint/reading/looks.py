"""What a line of plain text looks like: a bullet, a rule, a heading."""

import re
from typing import Final

from jdlint.regex import Regex

_CHECKS = "✓✔☑✅➢➣➤►▶→⇒➡👉🔹🔸🔵🟢🟣⚪⚫"
_DOTS = "•●○◦‣⁃∙·▪▫■□◆◇◼◾▸▹❖★☆\uf0b7\uf0a7\uf0d8\uf076\uf0fc"
BULLET: Final = Regex(
    rf"""(?:
      [{_DOTS}{_CHECKS}]\ufe0f?\s*                # a dot, arrow or check mark needs no space after it
    | [-–—*+»>]\s+                              # a dash or an asterisk does
    | [-–—](?=[A-Z][a-z])
    | o(?:\ {{2,}}|\t)\s*                       # Word's second level
    | \(?(?:\d{{1,2}}|[a-h]|i{{1,3}}|iv|vi{{0,3}})[.)]\s+(?=\S)
    )+""",
    re.VERBOSE,
)
"""One or more marks of a list item at the start of a line."""

RULE: Final = Regex(r"(?:[-=_*~#—–•·]\s*){3,}$|[-—–_*•·]{1,2}$")
"""A line of nothing but marks: a divider, an underline, an empty bullet."""

UNDERLINE: Final = Regex(r"(?:=+|-+|~+|—+|\*{3,}|_{3,})$")
ATX: Final = Regex(r"(#{1,6})\s+(?=\S)|(={2,4})\s+(?=\S.*\s=+$)")
"""The mark of a Markdown or wiki heading that stands in plain text."""

EMOJI: Final = Regex("(?:[\U0001f1e6-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u231a-\u23ff]\ufe0f?\\s*)+")
_LOWER_START = Regex(r"[^\w]*[a-z]")
_WORDS = Regex(r"\S+")
_CONTENT_AFTER_LABEL = Regex(r":\s*[^\s:]")
_DEMAND = Regex(r"(?:experienced?|must|skilled|strong|proven|ability|knowledge)\b", re.IGNORECASE)
_HASHTAG = Regex(r"#\w")
_LETTERS = Regex(r"[^\W\d_]+(?:['’][a-z]+)?")
_SMALL_WORDS: Final = frozenset(
    "a an the and or of in on for with to at s ll re ve d will do does is are be it we our us if".split()
)
_SENTENCE_INSIDE = Regex(r"[.!?]\s+[A-Z]")
_HEADING_WORDS = Regex(
    r"\b(?:about|overview|summary|description|responsibilit\w*|dut(?:y|ies)|accountabilit\w*|requirements?|qualifications?|"
    r"experience|skills?|competenc\w+|education|background|profile|benefits?|perks?|offer|compensation|salary|rewards?|pay|"
    r"what|who|why|how|where|team|company|mission|values?|culture|process|apply|application|interview|information|"
    r"next steps|nice to have|bonus|preferred|desir\w+|must|you|you['’]ll|your|role|position|job|opportunity|impact|"
    r"day|success|equal|diversity|inclusion|accommodations?|privacy|disclaimer|location|schedule|logistics|tasks|objectives?|"
    r"deliverables?|tech stack|technolog\w+|plus(?:es)?|essentials?)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS: Final = ".!;,…"
LONGEST_HEADING: Final = 14
"""Words. A longer line is a sentence."""


def is_rule(text: str) -> bool:
    """Whether the line only divides or underlines."""
    return not text[0].isalnum() and RULE.match(text) is not None


def bullet(text: str) -> int:
    """Length of the list mark at the start of the line; 0 for none."""
    first = text[0]
    if first.isupper() or ("a" < first <= "z" and first not in "bcdefghiov"):
        return 0
    if first.isdigit() and "." not in text[1:3] and ")" not in text[1:3]:
        return 0
    match = BULLET.match(text)
    return match.end() if match is not None and match.end() < len(text) else 0


def begins_lower(text: str) -> bool:
    """Whether the line begins in the middle of a sentence."""
    return text[0].islower() or text[0] in ",;)" or (not text[0].isalnum() and _LOWER_START.match(text) is not None)


def ends_sentence(text: str) -> bool:
    """Whether a sentence, a label or a question ends with this line."""
    return text.rstrip("\"'”’)*_")[-1:] in (".", "!", "?", ":", "…", ";")


def looks_like_heading(text: str, *, bold: bool, alone: bool, before_items: bool, after: str) -> bool:
    """Whether a line is a heading by its look.

    `alone`: it begins a paragraph. `before_items`: a list follows it. `after`: the next line, empty where unknown.
    """
    text = text.rstrip(" -–—")
    words = len(_WORDS.findall(text[:200]))
    if not text or words > LONGEST_HEADING or len(text) > 120 or not any(map(str.isalnum, text)):
        return False
    if text[-1] in _SENTENCE_ENDS and not (before_items and text.endswith(("...", "…"))):
        return False
    if _SENTENCE_INSIDE.search(text) or _CONTENT_AFTER_LABEL.search(text) or _HASHTAG.match(text):
        return False
    if bold:
        return True
    if begins_lower(text):
        return False
    known = _share_of_heading_words(text)
    if text[-1] == ":":
        return (words <= 8 or known > 0) if before_items else words <= (8 if alone else 5)
    if _is_capitals(text) and words <= 10:
        return alone or before_items
    if EMOJI.match(text):
        return words <= 9
    if before_items:
        return words <= 6 or (words <= 9 and known > 0 and (known > 0.5 or not _DEMAND.match(text)))
    if words > 7 or text[0].isdigit():
        return False
    if text.startswith("About ") and words <= 5 and _is_prose(after):  # "About Ternfield"
        return True
    if not alone:
        return known > 0.5 and words <= 5 and _is_prose(after)
    return known > 0.5 or (known > 0 and _is_prose(after) and "@" not in text and not _DEMAND.match(text))


def _share_of_heading_words(text: str) -> float:
    """Share of a line's words that headings of postings are made of, 0..1; small words do not count."""
    words = [word for word in _LETTERS.findall(text) if word.lower() not in _SMALL_WORDS]
    known = sum(len(match.group().split()) for match in _HEADING_WORDS.finditer(text))
    return min(known / len(words), 1.0) if words else float(known > 0)


def _is_prose(text: str) -> bool:
    return len(text) > 60 or (len(text) > 30 and ends_sentence(text))


def _is_capitals(text: str) -> bool:
    return text.isupper() and sum(map(str.isalpha, text)) >= 5

"""The flagged work's own words as a noun phrase: "churn models for retail banks"."""

import re
from typing import Final

from jdlint.role.profile import Duty
from jdlint.vocabulary.grammar import DEVERBAL
from jdlint.vocabulary.verbs import verb_of

LONGEST: Final = 9
"""Words. A longer phrase would carry the whole old sentence into the new one."""
_HYPE: Final = re.compile(
    r"^(?:(?:scalable|robust|complex|advanced|cutting[- ]edge|state[- ]of[- ]the[- ]art|innovative|high[- ]quality|"
    r"new|novel|"
    r"efficient|effective|production[- ]ready|production[- ]grade|reliable|optimal|optimized|sophisticated|clean|"
    r"modern|"
    r"reusable|custom|various|multiple|several|existing|appropriate|relevant|key|significant|other|different|"
    r"large[- ]scale|"
    r"high[- ]performing|high[- ]performance|performant|maintainable|secure|end[- ]to[- ]end)\b[,\s]*(?:and\s+)?)+",
    re.IGNORECASE,
)
_DETERMINER: Final = re.compile(r"^(?:the|an?|any|all|some|each|every|both)\s+", re.IGNORECASE)
_VAGUE: Final = re.compile(r"(?:these|those|this|that|such|it|its|them|their|his|her|my)\b", re.IGNORECASE)
LONGEST_FURTHER: Final = 6
_PURPOSES: Final = frozenset(
    "performance efficiency accuracy scalability quality speed reliability use production".split()
)
_TOO_BROAD: Final = frozenset("model models system systems solution solutions tool tools tooling code data".split())
_POSSESSIVE: Final = re.compile(r"(?:our|your|the company's)\s", re.IGNORECASE)
_DANGLING: Final = re.compile(
    r"(?:\s+(?:in|of|for|to|with|on|and|or|by|the|an?|using|from|that|as|at))+$", re.IGNORECASE
)
_FURTHER: Final = re.compile(r"\s+(for|of|that|which|to|behind)\s+([^,;.:()\n]+)")
_CUT: Final = re.compile(
    r"\s+(?:and|or|using|with|in order|by|through|to ensure|ensuring|via|while|as well|including|such as|leveraging|"
    r"in|from|on)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_MASS: Final = frozenset(
    "data software code infrastructure tooling analysis learning research engineering modeling modelling analytics "
    "labeling labelling storage ingestion integration transformation migration reporting processing training "
    "monitoring deployment quality etl elt lineage work technology machinery governance etl/elt sql warehousing mlops "
    "intelligence serving inference orchestration preparation cleaning preprocessing validation extraction annotation "
    "tuning".split()
)
_PLURALS: Final = frozenset("people criteria media".split())


def noun_phrase(statement: str, duty: Duty, offset: int, fallback: str) -> tuple[str, ...]:
    """Phrases for the flagged work, the fullest first; `offset` is where the statement stands in the text."""
    core = _cleaned(duty.object)
    if core.lower() in _TOO_BROAD:
        core = ""
    short = _with_article(core) if core else fallback
    base = core or _cleaned(duty.object)
    further = _further(statement, duty.end - offset)
    full = _with_article(f"{base} {further}") if further and base else ""
    return tuple(dict.fromkeys(phrase for phrase in (full, short, fallback) if phrase))


def _cleaned(words: str) -> str:
    phrase = " ".join(words.split()).strip(" ,.;:-–—'\"‘’“”")
    if _VAGUE.match(phrase):
        return ""
    phrase = _HYPE.sub("", _DETERMINER.sub("", phrase), count=1) if phrase else ""
    phrase = _DANGLING.sub("", _DETERMINER.sub("", phrase)).strip()
    phrase = re.sub(r"(?: \w+ly)+$", "", phrase)
    first, _, rest = phrase.partition(" ")
    if first.lower() in DEVERBAL and rest and first.lower() not in ("training", "analysis"):
        phrase = re.sub(r"^(?:of\s+)?(?:the\s+)?", "", rest)
    unfit = not phrase or len(phrase.split()) > LONGEST or re.search(r"[:;()<>]|[‘’“”'\"]\w|\w[‘“\"]", phrase)
    return "" if unfit else phrase


def _further(statement: str, end: int) -> str:
    """What the statement says right after the object to tell which: "for retail banks", "that predict churn"."""
    found = _FURTHER.match(statement, max(end, 0))
    if found is None:
        return ""
    word, whole = found.group(1), " ".join(found.group(2).split())
    rest = _CUT.sub("", whole)
    words = rest.split()
    if not 1 <= len(words) <= LONGEST_FURTHER or _VAGUE.search(rest) or any(char.isdigit() for char in rest):
        return ""
    if word in ("to", "that", "which") and not _is_whole_clause(word, words, whole[len(rest) :]):
        return ""
    if word == "for" and len(words) == 1 and (words[0].lower() in _PURPOSES or verb_of(words[0].lower())):
        return ""
    return _DANGLING.sub("", f"{word} {rest}")


def _is_whole_clause(word: str, words: list[str], cut: str) -> bool:
    """Whether a verb with its whole object follows: "to predict churn", not "to ingest structured (and ...)"."""
    verb = verb_of(words[0].lower())
    forms = ("base",) if word == "to" else ("base", "s")
    return verb is not None and verb.form in forms and len(words) > 1 and not cut.lstrip().startswith(("and ", "or "))


def _with_article(phrase: str) -> str:
    """The phrase ready for a sentence: a thing that can be counted and is alone gets "the"."""
    if _POSSESSIVE.match(phrase):
        return phrase
    head = re.split(r"\s(?:for|of|that|which|to|behind)\s", phrase)[0].split()[-1].lower().rstrip(",")
    if re.search(r"\band\b|,", phrase.split(" for ", maxsplit=1)[0]):
        return phrase
    plural = head in _PLURALS or (head.endswith("s") and not head.endswith(("ss", "us", "is", "ics")))
    return phrase if plural or head in _MASS or head.endswith("ics") else f"the {phrase}"

"""Which section a statement belongs to by its own form, which says more than the heading above it."""

import re
from typing import Final

from jdlint.posting.posting import SectionKind
from jdlint.regex import Regex
from jdlint.vocabulary.grammar import DETERMINERS
from jdlint.vocabulary.verbs import NOUN_TOO, verb_of

_ABOUT: Final = frozenset({"about", "team"})
_AFTER_A_VERB: Final = frozenset({"with", "on", "across", "and", "closely", "as", "to"})
"""Words that stand after a verb and seldom after a noun that looks like one: "Works with", "Leads and"."""
_LEAD_INS: Final = frozenset(
    "you we must should ideally have has possess a an minimum min min. proven strong solid deep extensive demonstrated "
    "previous prior relevant hands-on professional significant excellent advanced good great exceptional of in-depth "
    "practical working expert bring over around approximately with 've ’ve you've you’ve the successful outstanding "
    "some broad technical industry work will also need needs to be at_least more_than up_to".split()
)
"""Words that may stand before what is demanded."""
_MOST_LEAD_INS: Final = 5
_DEMAND = Regex(
    r"\d+\s*(?:\+|-|–|to)?\s*\d*\s*\+?\s*(?:years?|yrs?)|(?:two|three|four|five|six|seven|eight|ten)\+?\s+"
    r"(?:\(\d+\)\s*)?years|experience\b|experienced\b|knowledge\b|proficien|familiar|understanding\b|ability\b|"
    r"able to\b|expertise\b|background\b|track record|degree\b|bachelor|master['’]?s|ph\.?d|fluen|skills?\b|bs\b|"
    r"ba\b|ms\b|b\.s|comfortable\b|passion|exposure\b|certifi|communication skills"
)
_OPENING_MARKS = Regex(r"^\W+")
_SKILL_AND_YEARS = Regex(r"[\w+#. ]{2,60}\s*[-–:]\s*\d+\s*\+?\s*(?:years|yrs)")
"""A skill with its years after it: "Python: 5+ years"."""
_DUTY_LEAD = Regex(
    r"""^\W*
    (?:  # what may come before
        (?:in\ (?:this|the|your)(?:\ [\w/&-]+){0,4}\ (?:role|position) | here | together
            | on\ a\ day-to-day\ basis),?[ ]
        | (?:as\ (?:a|an|our|the)\ [^.]{3,80}? | (?:reporting|with)\ [^.,]{3,60} | based\ in\ [^.]{3,40}),[ ]
    )?
    (?:
        you(?:['’]ll|\ will(?:\ also|\ then)?|\ are\ going\ to|['’]re\ going\ to)
            (?![ ](?:have|need|bring|be\ (?:able|experienced))\b)[ ]
        | (?:your|the|this)\ (?:(?:main|key|primary|core|principal|first|overall)\ )*
            (?:(?:[\w/&,-]+\ ){0,6}(?:manager|owner|lead|pm|director|head)
                | job | role | mission | position | responsibilit\w+ | duties | purpose | focus)
            [ ](?:is|will|are|includes?|involves?|consists?|requires|entails?|leads?|owns?|drives?|manages?|works?
                | partners?)\b
        | responsible\ for\b
        | (?:they | this\ person | the\ (?:(?:successful|ideal|right)\ )?
            (?:person|candidate|applicant|incumbent|individual))
            [ ](?:will|are\ responsible|is\ responsible)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a duty begins: "You will ...", "The product manager leads ...", "In this role, you will ..."."""
_NO_WORK: Final = frozenset(
    "have need be find get receive enjoy love join see learn earn become apply discover meet visit".split()
)
"""Verbs by which a posting says what the reader has, gets or may do."""
_YOU_WILL = Regex(rf", (?:you['’]ll|you will) (?!(?:{'|'.join(sorted(_NO_WORK))})\b)[a-z]+", re.IGNORECASE)
"""A duty after a clause that only says where or when: "Working in a small team, you'll develop ..."."""
_WORDS_OF_AN_OPENING: Final = 7
_TO_THE_READER: Final = frozenset({"us", "you", "your", "yourself", "we"})
_WANTED = Regex(
    r"""\b(?:looking|seeking|searching|hiring|recruiting|seeks?|recruit|hire|need|want)\b[^.]{0,140}?\b
    (?:
        (?P<duty>to\ (?!(?:join|be|hire|recruit|find|add|grow|help\ us)\b)[a-z]+)
        | (?P<must>(?:who|with)\ (?:an?\ |the\ )?
            (?:has|have|can|is|are|will|loves?|thrives?|brings?|knows?|understands?
                | strong|proven|solid|deep|extensive|experience|background|passion))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Whom a posting looks for, in running text: "... seeks a product manager to own ...", "... somebody who has ..."."""
_OPTIONAL_WORDS: Final = (
    *("plus", "bonus", "prefer", "nice", "ideal", "desir", "optional", "advantage", "asset", "beneficial", "helpful"),
    *("good to have", "welcome", "not required", "not essential", "not necessary"),
)
"""One of these stands in every statement that the two patterns below are about."""
_OPTIONAL_START = Regex(
    r"^\W*(?:bonus|nice[- ]to[- ]haves?|preferred|preferably|ideally|desirable|optional(?:ly)?|plus(?:es)?|"
    r"it(?:['’]s| is) a "
    r"(?:plus|bonus))\b",
    re.IGNORECASE,
)
_OPTIONAL_END = Regex(
    r"""\b(?:
        (?:is|are|would\ be|will\ be|as)\ (?:a|an|the)?\ ?(?:\w+\ )?
            (?:plus|bonus|advantage|asset|nice\ to\ have|preferred|desired|desirable|advantageous|beneficial|helpful|
               welcome|ideal|not\ (?:required|essential|necessary))
        | a\ (?:\w+\ )?plus
        | (?:highly\ |strongly\ )?preferred | nice\ to\ have | (?:highly\ )?desirable
        | not\ required | a\ bonus
    )\W*(?:but\ not\ (?:required|essential|necessary))?\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_WISH_IN_BRACKETS = Regex(
    r"\((?:is |are |would be )?(?:an? )?"
    r"(?:good to have|nice to have|preferred|optional|plus|bonus|desirable|advantage)\)\W*$",
    re.IGNORECASE,
)
_ASIDE = Regex(r"\([^()]*\)")
_PLAIN_DEMAND = Regex(
    r"^\W*(?:[\w'’-]+\s+){0,4}(?:\d+\s*\+?\s*(?:-|–|to)?\s*\d*\s*\+?\s*years?\b.{0,40}experience|(?:experience|"
    r"knowledge|understanding|familiarity|proficiency|"
    r"background|expertise|proficient|fluent)\s+(?:in|with|of|building|using|working)|(?:bachelor|master|ph\.?d|"
    r"b\.?s\.?|m\.?s\.?)\b.{0,30}(?:degree|in\b)|ability to)",
    re.IGNORECASE,
)
"""A demand so plain that it is one even under a heading of benefits."""
_FIXED: Final = frozenset({"process", "boilerplate"})
_BUILDING: Final = frozenset({"make", "train", "operate"})
"""Verb classes whose imperative is a duty even under a heading of wishes."""


def statement_section(text: str, kind: SectionKind, *, is_item: bool) -> SectionKind:
    """The section a statement belongs to by its own form, which says more than the heading above it."""
    if kind in _FIXED:
        return kind
    if _DUTY_LEAD.match(text):
        return "responsibilities" if kind != "benefits" else kind
    if kind == "nice-to-have":
        return "responsibilities" if is_item and _begins_with_duty_verb(text, only=_BUILDING) else kind
    if _is_requirement(text):
        if kind == "benefits" and not _PLAIN_DEMAND.match(text):
            return kind
        return "nice-to-have" if _is_optional(text) else "requirements"
    if kind in ("responsibilities", "requirements"):
        if kind == "requirements" and is_item and _begins_with_duty_verb(text):
            return "responsibilities"
        return "nice-to-have" if kind == "requirements" and _is_optional(text) else kind
    if is_item and (_begins_with_duty_verb(text) or _begins_in_third_person(text)):
        return "responsibilities"
    if kind not in _ABOUT:
        return kind
    if is_item and _is_optional(text):
        return "nice-to-have"
    if _YOU_WILL.search(text) or (not is_item and _is_plain_order(text)):
        return "responsibilities"
    return _wanted(text) or kind


def _is_plain_order(text: str) -> bool:
    """A duty told in a sentence of its own, without "you": "Maintain the backlog with ...", not "Build your career"."""
    opening = [word.lower().strip(",.!") for word in text.split(None, _WORDS_OF_AN_OPENING)[:_WORDS_OF_AN_OPENING]]
    if not _TO_THE_READER.isdisjoint(opening) or not _NO_WORK.isdisjoint(opening[:1]):
        return False
    return _begins_with_duty_verb(text) or _begins_in_third_person(text)


def _wanted(text: str) -> SectionKind | None:
    wanted = _WANTED.search(text)
    if wanted is None:
        return None
    return "responsibilities" if wanted["duty"] else "requirements"


def _is_requirement(text: str) -> bool:
    """Whether a statement opens with what it demands: "Strong knowledge of ...", "At least five years ...", "BSc"."""
    words = _OPENING_MARKS.sub("", text.lower(), count=1).split(None, _MOST_LEAD_INS + 2)
    first = 0
    for _ in range(_MOST_LEAD_INS):
        if first < len(words) and words[first] in _LEAD_INS:
            first += 1
        elif "_".join(words[first : first + 2]) in _LEAD_INS:
            first += 2
        else:
            break
    demanded = " ".join(words[first:])
    if _DEMAND.match(demanded):
        return True
    return ("years" in demanded or "yrs" in demanded) and _SKILL_AND_YEARS.match(demanded) is not None


def _is_optional(text: str) -> bool:
    """Whether the whole statement is a wish: "Ideally ...", "... is a plus", whatever stands in brackets."""
    if not any(map(text.lower().__contains__, _OPTIONAL_WORDS)):
        return False
    if _WISH_IN_BRACKETS.search(text):
        return True
    return _OPTIONAL_START.match(text) is not None or _OPTIONAL_END.search(_ASIDE.sub("", text)) is not None


def _begins_with_duty_verb(text: str, *, only: frozenset[str] = frozenset()) -> bool:
    """Whether the first word is an imperative of a duty, of one of these classes where some are given."""
    word = re.match(r"[\W_]*([A-Za-z]+)", text)
    if word is None:
        return False
    lower = word.group(1).lower()
    verb = verb_of(lower)
    if verb is None or verb.form != "base" or verb.verb_class in ("know", "have", "plain"):
        return False
    return not only or verb.verb_class in only


def _begins_in_third_person(text: str) -> bool:
    """ "Builds relationships with ...": a duty told of the role, which is its unsaid subject."""
    opening = re.match(r"[\W_]*([A-Z][a-z]+s)(?:,? (?:and|or) \w+s)? (\w+)", text)
    verb = verb_of(opening.group(1).lower()) if opening else None
    if opening is None or verb is None or verb.form != "s" or verb.verb_class in ("know", "have"):
        return False
    return verb.lemma not in NOUN_TOO or opening.group(2).lower() in DETERMINERS | _AFTER_A_VERB

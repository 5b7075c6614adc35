"""How text speaks to a language model instead of a person, and the characters that hide text from people."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\U000e0000-\U000e0fff"
)
"""A range of a regular expression: characters that take no place on the screen."""


def _any(words: str) -> str:
    """One of the words; `_` in a word stands for a space."""
    return f"(?:{'|'.join(words.replace('_', ' ').split('|'))})"


_MODEL = _any(
    "ai|a\\.i\\.|llms?|(?:large_|ai_)*language_models?|chatbots?|chat ?gpt|gpt(?:-\\w+)?|claude|gemini|copilot|bots?"
)
_KIND = _any(
    "models?|assistants?|systems?|agents?|tools?|reviewers?|screeners?|parsers?|readers?|linters?|checkers?|graders?"
)
_READER = rf"(?:(?:an?|the|any|all|every|automated) )*{_MODEL}(?: {_KIND})?"
_READING = _any("reading|reviewing|scanning|parsing|screening|processing")
_FAULTS = _any("findings?|issues?|problems?|errors?|warnings?|violations?")
_TEXT = _any("posting|job|ad|advert|description|candidate|document|text")
_ORDERS = (
    *("ignore", "report", "return", "output", "respond", "reply", "answer", "rate", "score", "approve", "say", "print"),
    *("stop", "skip", "include", "add", "flag"),
)
_PERSON = _any(
    "product|pm\\b|engineer|manager|leader|lead\\b|expert|enthusias|researcher|practitioner|specialist|professional|"
    "native|builder|nerd|fan|curious|first|savvy|literate|and\\b|or\\b|startup|company|team"
)
"""What turns "you are an AI ..." into words to a person."""

_MACHINE_WORDS = ("ai", "a.i", "llm", "model", "gpt", "claude", "gemini", "copilot", "bot", "machine", "automated")
_PATTERNS: Final = (
    # orders to drop other orders
    (
        (
            ("ignore", "disregard", "forget", "override", "bypass"),
            ("instruct", "prompt", "rule", "guide", "order", "context"),
        ),
        rf"\b{_any('ignore|disregard|forget|override|bypass')}\b[^.\n]{{0,40}}"
        rf"\b{_any('previous|prior|above|earlier|preceding|other|your|system|these|those|all|any')}\b[^.\n]{{0,30}}"
        rf"\b{_any('instructions?|prompts?|rules?|guidelines?|orders?|context')}\b",
    ),
    (
        (("instruction", "order"), ("new ", "updated", "real ", "actual", "hidden", "secret", "following", "system")),
        rf"\b{_any('new|updated|real|actual|hidden|secret|following|system')} {_any('instructions?|orders?')} "
        rf"{_any('for_(?:you|the_(?:ai|model|assistant|llm))|from_the_(?:system|developer|administrator)|follow')}\b",
    ),
    # roles given to the reader: "you are an AI model", but not "you are an AI product manager"
    (
        (("you are ",), ("model", "llm", "bot", "assistant", "linter", "gpt", "claude", "gemini")),
        r"\byou are (?:(?:now|actually|only|just) )*(?:an? |the )?(?:(?:large|helpful|friendly|unrestricted) )*"
        r"(?:ai |a\.i\. )?(?:language model|llm|chatbot|assistant|model|linter|chat ?gpt|claude|gemini|gpt-?\d+)\b"
        rf"(?! ?{_PERSON})",
    ),
    (
        (("as an ai", "as a llm", "as an llm", "language model"),),
        r"\bas an? (?:ai|llm|(?:large |ai )*language model)(?: assistant| model)?,? "
        r"(?:you|please|always|never|do|must|it is your)\b",
    ),
    (
        (("if you", "when you", "since you", "because you"), _MACHINE_WORDS),
        r"\b(?:if|when|since|because) you(?: are|'re|\u2019re) (?:an? |the )?"
        rf"(?:{_MODEL}|machine|automated (?:system|tool|reader))\b(?! ?{_PERSON})",
    ),
    # addressed by name: "Note to AI reviewers:", "Attention LLM"
    (
        (
            (
                "note",
                "notice",
                "message",
                "attention",
                "instruction",
                "hint",
                "reminder",
                "dear",
                "hello",
                "hey",
                "hi ",
            ),
            _MACHINE_WORDS,
        ),
        rf"\b{_any('note|notice|message|attention|instructions?|hints?|reminder|dear|hello|hey|hi')}"
        rf"(?:,? (?:to|for))? ?[:,]? ?{_READER}(?= ?[:,!\u2013\u2014]| {_READING})",
    ),
    (
        ((" must ", " shall ", " should ", " please ", "have to", "has to"), _MACHINE_WORDS, _ORDERS),
        rf"(?:^[ >*-]*|[.\n\"'(\[*_>] ?)(?:attention )?{_READER}(?: {_READING} this[^.\n]{{0,30}})?[:,]? ?(?:you )?"
        rf"{_any('must|shall|should|please|has_to|have_to')} (?:not )?{_any('|'.join(_ORDERS))}\b[^.\n]{{0,40}}"
        rf"\b{_any('this|posting|ad|job|candidate|company|word|phrase|findings?|nothing|no|10')}\b",
    ),
    # what a checker's answer is to be
    (
        ((" no ", " zero ", " 0 ", "empty"), ("finding", "warning", "violation", "list", "array", "json")),
        rf"\b{_any('report|return|output|give|produce|emit|list|answer_with|respond_with|reply_with|raise|flag')}"
        rf"(?: only| exactly| just)? (?:no|zero|0|an? empty) "
        rf"(?:\w+ )?{_any('findings?|warnings?|violations?|list|array|json')}\b",
    ),
    (
        (("do not", "never", "must not", "refuse to"), ("report", "flag", "raise", "lint")),
        rf"\b{_any('do_not|never|must_not|refuse_to')} (?:report|flag|raise|lint)\b[^.\n]{{0,20}} ?"
        rf"(?:{_FAULTS}|{_any('posting|statements?|line')})\b",
    ),
    (
        (("respond", "reply", "answer", "output"), ("only", "exactly", "solely")),
        r"\b(?:respond|reply|answer|output) (?:only|exactly|solely) (?:with|in|as) "
        r"(?:[\"'{\[]|(?:valid |this )?json\b)",
    ),
    (
        (("rate th", "score th", "rank th", "approve th", "classify th", "mark th"),),
        rf"\b{_any('rate|score|rank|approve|classify|mark')} {_any('this|the')} {_TEXT}\b[^.\n]{{0,20}}"
        rf"\b{_any('as|with|at')} (?:\w+ )?{_any('10|100|perfect|clean|compliant|excellent|highest|top|fine|ideal')}\b",
    ),
    (
        (("reveal", "repeat", "print", "leak", "output", "disclose"), ("prompt", "instructions")),
        r"\b(?:reveal|repeat|print|leak|output|disclose) (?:me )?(?:your|the) (?:(?:system|hidden|initial|full) )*"
        r"(?:prompt|instructions)\b",
    ),
    (
        ((" mode",), ("enter ", "activate", "enable", "switch to")),
        rf"\b(?:enter|activate|enable|switch to) {_any('developer|dan|god|admin|debug|maintenance|jailbreak')} mode\b",
    ),
    # the markup of chat templates, and what stands between the posting and the questions
    (
        (("<|", "[inst", "[/inst", "<<", "</", "<sys", "<ass", "<ins", "<pos", "<sta", "<doc", ">>>"),),
        r"<\|[a-z_]{2,20}\|>|\[/?inst\]|<</?sys>>|<<<|>>>"
        r"|</?(?:system|assistant|instructions?|posting|statement|document)>",
    ),
    (
        (("system", "user", "human"), (":",)),
        r"^[ \t>*-]*(?:#{2,3} ?)?(?:system|user|human)(?: prompt| message)? ?:(?= ?\S)",
    ),
    ((("{",), (":",)), r"\{\s*[\"'](?:answers|findings|verdict|role|n|says)[\"']\s*:"),
    (
        (("end of", "begin of"),),
        r"\b(?:end|begin) of (?:the )?(?:posting|document|job description|user input|system prompt)\b",
    ),
)
"""Each with the words that must all be there, one of each group, before the pattern is worth its compilation."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)


@cache
def invisible() -> re.Pattern[str]:
    """Matches a run of characters that take no place on the screen."""
    return re.compile(f"[{INVISIBLE}]+")


def spoken_to_a_model(text: str) -> tuple[int, int] | None:
    """Where `text` addresses a model rather than a person; None where it does not. May be a whole posting."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals have longer small forms, which would shift every place after them
        lowered = "".join(low if len(low := each.lower()) == 1 else each for each in text)
    for needs, pattern in _PATTERNS:
        if not _has(lowered, needs):
            continue
        for start, end in _lines_with(lowered, needs[0]):
            if _has(lowered[start:end], needs) and (found := _compiled(pattern).search(text, start, end)):
                return found.span()
    return None


def _has(text: str, needs: tuple[tuple[str, ...], ...]) -> bool:
    return all(any(word in text for word in group) for group in needs)


def _lines_with(text: str, words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """The lines that hold one of the words."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = len(text) if end < 0 else end
            yield start, end
            at = text.find(word, end)

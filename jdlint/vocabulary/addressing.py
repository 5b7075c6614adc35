"""How text speaks to a language model instead of a person, and the characters that hide text from people."""

import re
from functools import cache
from typing import Final

from jdlint.regex import Regex
from jdlint.vocabulary.matcher import Matcher, openings
from jdlint.vocabulary.tokens import Tokens, tokenize

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

_MACHINE: Final = "ai i llm model gpt chatgpt chat claude gemini copilot bot chatbot machine automated"


class Pattern:
    """One way to speak to a model, and groups of words of which it needs one each."""

    __slots__ = ("_written", "marks", "needs")

    def __init__(self, needs: tuple[str, ...], written: str, *, marks: tuple[str, ...] = ()) -> None:
        """`needs`: groups of folded words, `_` in a word standing for a space. `marks`: one of these is needed too."""
        self.needs = tuple(map(_one_of, needs))
        self.marks = marks
        self._written = written

    def may_be_in(self, tokens: Tokens, text: str) -> bool:
        """Whether there is a word of every group in `tokens`, which are those of `text`, and a mark."""
        found = openings(tokens)
        return self.has_mark(text) and all(need.number in found for need in self.needs)

    def has_mark(self, text: str) -> bool:
        """Whether there is one of the marks, or none is needed."""
        return not self.marks or any(mark in text for mark in self.marks)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first place in `text[start:end]` that speaks to a model so."""
        return _compiled(self._written).search(text, start, end)


@cache
def _one_of(words: str) -> Matcher:
    return Matcher({"needed": [word.replace("_", " ") for word in words.split()]})


@cache
def _compiled(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE | re.MULTILINE)


PATTERNS: Final = (
    # orders to drop other orders
    Pattern(
        ("ignore disregard forget override bypass", "instruction prompt rule guideline guide order context"),
        rf"\b{_any('ignore|disregard|forget|override|bypass')}\b[^.\n]{{0,40}}"
        rf"\b{_any('previous|prior|above|earlier|preceding|other|your|system|these|those|all|any')}\b[^.\n]{{0,30}}"
        rf"\b{_any('instructions?|prompts?|rules?|guidelines?|orders?|context')}\b",
    ),
    Pattern(
        ("instruction order", "new updated real actual hidden secret following system"),
        rf"\b{_any('new|updated|real|actual|hidden|secret|following|system')} {_any('instructions?|orders?')} "
        rf"{_any('for_(?:you|the_(?:ai|model|assistant|llm))|from_the_(?:system|developer|administrator)|follow')}\b",
    ),
    # roles given to the reader: "you are an AI model", but not "you are an AI product manager"
    Pattern(
        ("you_are", "model llm bot chatbot assistant linter gpt chatgpt chat claude gemini"),
        r"\byou are (?:(?:now|actually|only|just) )*(?:an? |the )?(?:(?:large|helpful|friendly|unrestricted) )*"
        r"(?:ai |a\.i\. )?(?:language model|llm|chatbot|assistant|model|linter|chat ?gpt|claude|gemini|gpt-?\d+)\b"
        rf"(?! ?{_PERSON})",
    ),
    Pattern(
        ("as_an_ai as_a_ai as_an_llm as_a_llm as_a_large as_an_large as_a_language as_an_language",),
        r"\bas an? (?:ai|llm|(?:large |ai )*language model)(?: assistant| model)?,? "
        r"(?:you|please|always|never|do|must|it is your)\b",
    ),
    Pattern(
        ("if when since because", "you're you_are", _MACHINE),
        r"\b(?:if|when|since|because) you(?: are|'re|\u2019re) (?:an? |the )?"
        rf"(?:{_MODEL}|machine|automated (?:system|tool|reader))\b(?! ?{_PERSON})",
    ),
    # addressed by name: "Note to AI reviewers:", "Attention LLM"
    Pattern(
        ("note notice message attention instruction hint reminder dear hello hey hi", _MACHINE),
        rf"\b{_any('note|notice|message|attention|instructions?|hints?|reminder|dear|hello|hey|hi')}"
        rf"(?:,? (?:to|for))? ?[:,]? ?{_READER}(?= ?[:,!\u2013\u2014]| {_READING})",
    ),
    Pattern(
        ("must shall should please have_to has_to", _MACHINE, " ".join(_ORDERS)),
        rf"(?:^[ >*-]*|[.\n\"'(\[*_>] ?)(?:attention )?{_READER}(?: {_READING} this[^.\n]{{0,30}})?[:,]? ?(?:you )?"
        rf"{_any('must|shall|should|please|has_to|have_to')} (?:not )?{_any('|'.join(_ORDERS))}\b[^.\n]{{0,40}}"
        rf"\b{_any('this|posting|ad|job|candidate|company|word|phrase|findings?|nothing|no|10')}\b",
    ),
    # what a checker's answer is to be
    Pattern(
        ("finding warning violation list array json", "no zero 0 empty"),
        rf"\b{_any('report|return|output|give|produce|emit|list|answer_with|respond_with|reply_with|raise|flag')}"
        rf"(?: only| exactly| just)? (?:no|zero|0|an? empty) "
        rf"(?:\w+ )?{_any('findings?|warnings?|violations?|list|array|json')}\b",
    ),
    Pattern(
        ("never do_not must_not refuse_to", "report flag raise lint"),
        rf"\b{_any('do_not|never|must_not|refuse_to')} (?:report|flag|raise|lint)\b[^.\n]{{0,20}} ?"
        rf"(?:{_FAULTS}|{_any('posting|statements?|line')})\b",
    ),
    Pattern(
        ("respond reply answer output", "only exactly solely"),
        r"\b(?:respond|reply|answer|output) (?:only|exactly|solely) (?:with|in|as) "
        r"(?:[\"'{\[]|(?:valid |this )?json\b)",
    ),
    Pattern(
        ("rate score rank approve classify mark", "10 100 perfect clean compliant excellent highest top fine ideal"),
        rf"\b{_any('rate|score|rank|approve|classify|mark')} {_any('this|the')} {_TEXT}\b[^.\n]{{0,20}}"
        rf"\b{_any('as|with|at')} (?:\w+ )?{_any('10|100|perfect|clean|compliant|excellent|highest|top|fine|ideal')}\b",
    ),
    Pattern(
        ("reveal repeat print leak output disclose", "prompt instruction"),
        r"\b(?:reveal|repeat|print|leak|output|disclose) (?:me )?(?:your|the) (?:(?:system|hidden|initial|full) )*"
        r"(?:prompt|instructions)\b",
    ),
    Pattern(
        ("mode", "enter activate enable switch"),
        rf"\b(?:enter|activate|enable|switch to) {_any('developer|dan|god|admin|debug|maintenance|jailbreak')} mode\b",
    ),
    # the markup of chat templates, and what stands between the posting and the questions
    Pattern(
        (),
        r"<\|[a-z_]{2,20}\|>|\[/?inst\]|<</?sys>>|<<<|>>>"
        r"|</?(?:system|assistant|instructions?|posting|statement|document)>",
        marks=("<", "[i", "[I", "[/", ">>>"),
    ),
    Pattern(
        ("system_: user_: human_: system_prompt system_message user_prompt user_message human_prompt human_message",),
        r"^[ \t>*-]*(?:#{2,3} ?)?(?:system|user|human)(?: prompt| message)? ?:(?= ?\S)",
    ),
    Pattern((), r"\{\s*[\"'](?:answers|findings|verdict|role|n|says)[\"']\s*:", marks=("{",)),
    Pattern(
        ("end_of begin_of", "posting document description input prompt"),
        r"\b(?:end|begin) of (?:the )?(?:posting|document|job description|user input|system prompt)\b",
    ),
)


_LINES = Regex(r"[^\n]+")


@cache
def invisible() -> re.Pattern[str]:
    """Matches a run of characters that take no place on the screen."""
    return re.compile(f"[{INVISIBLE}]+")


def spoken_to_a_model(text: str) -> tuple[int, int] | None:
    """Where `text` addresses a model rather than a person; None where it does not."""
    for line in _LINES.finditer(text):
        tokens = tokenize(line[0])
        for pattern in PATTERNS:
            if pattern.may_be_in(tokens, line[0]) and (found := pattern.search(text, *line.span())):
                return found.span()
    return None

"""Fluent sentences from a model: for edits that were decided already, and for a posting's lines as they stand.

What comes back is a proposal. Whoever rewrites holds it against the facts and the rules, and keeps the plain sentence
where it does not pass.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Final

from jdlint.llm.answers import WrittenSentences, sentences_schema
from jdlint.llm.masking import EMAIL, PHONE, URL, masked
from jdlint.llm.model import AskingError, Model, Question
from jdlint.llm.numbering import Line, plain
from jdlint.llm.prompting import polishing_prompt, wording_prompt
from jdlint.vocabulary.addressing import spoken_to_a_model

LONGEST_SENTENCE: Final = 400
"""Characters; a duty longer than that is no sentence any more."""
WORDS_KEPT: Final = 0.5
"""Share of a sentence's longer words that another way to say it keeps (our proposal)."""
TOKENS_A_SENTENCE: Final = 150

_PLACEHOLDER = re.compile(r"<[^<>]{1,60}>")
_WORD = re.compile(r"[^\W\d_]{4,}")
_MARKUP = re.compile(r"[`*_#|\[\]{}\\]")


class Wording:
    """Asks a model to word decided sentences; remembers what it said and whether it still answers."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._said: dict[tuple[str, str, str], str | None] = {}
        self.failure: str | None = None
        """Why no more was asked; None while all is well."""
        self.proposed = 0

    def __call__(self, statement: str, sentence: str, band: str) -> str | None:
        """A fluent form of `sentence`, which takes the place of `statement`; None where there is none to use."""
        key = statement, sentence, band
        if key not in self._said:
            self._said[key] = self._asked(*key)
            self.proposed += self._said[key] is not None
        return self._said[key]

    def _asked(self, statement: str, sentence: str, band: str) -> str | None:
        if self.failure is not None:
            return None
        was = plain(statement)
        edit = {"edit": 1, "was": "" if spoken_to_a_model(was) else masked(was), "plain": masked(plain(sentence))}
        prompt = wording_prompt(json.dumps(edit, ensure_ascii=False), band)
        question = Question(prompt, WrittenSentences, sentences_schema([1], LONGEST_SENTENCE), TOKENS_A_SENTENCE)
        try:
            written = self._model.ask(question).answer.sentences
        except AskingError as error:
            self.failure = str(error)
            return None
        said = next((each.sentence for each in written if each.edit == 1), "")
        return usable(said, sentence)


def polished(lines: Sequence[Line], model: Model) -> Mapping[int, str]:
    """Clearer words for lines of a posting, by number; only such as could stand there. Raises AskingError."""
    open_to_it = [line for line in lines if line.statement is not None and not line.withheld and not _is_masked(line)]
    numbers = [line.number for line in open_to_it]
    if not numbers:
        return {}
    schema = sentences_schema(numbers, LONGEST_SENTENCE)
    question = Question(polishing_prompt(lines, numbers), WrittenSentences, schema, TOKENS_A_SENTENCE * len(numbers))
    texts = {line.number: line.text for line in open_to_it}
    kept: dict[int, str] = {}
    for each in model.ask(question).answer.sentences:
        said = usable(each.sentence, texts.get(each.edit, ""))
        if said is not None and said != texts[each.edit]:
            kept.setdefault(each.edit, said)
    return kept


def usable(said: str, instead_of: str) -> str | None:
    """The sentence on one line, or None where it could not stand in a posting for the other one."""
    said = plain(said)
    if not instead_of or not said or len(said) > LONGEST_SENTENCE or spoken_to_a_model(said):
        return None
    if not _says_the_same(said, instead_of):
        return None
    if masked(said) != said or _MARKUP.search(_PLACEHOLDER.sub("", said)):
        return None
    if sorted(_PLACEHOLDER.findall(said)) != sorted(_PLACEHOLDER.findall(instead_of)):
        return None
    return said[0].upper() + said[1:] if instead_of[:1].isupper() else said


def _says_the_same(said: str, instead_of: str) -> bool:
    """Whether enough of the words are still there that it can be the same sentence; endings aside."""
    wanted = _stems(instead_of)
    return not wanted or len(wanted & _stems(said)) >= WORDS_KEPT * len(wanted)


def _stems(sentence: str) -> set[str]:
    return {word[:5] for word in _WORD.findall(sentence.lower())}


def _is_masked(line: Line) -> bool:
    return any(mask in line.text for mask in (EMAIL, PHONE, URL))

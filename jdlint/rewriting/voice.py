"""How a posting speaks of its duties and musts, and a sentence put into that voice.

Sentences come as imperatives ("Own the evaluation plan, and hold launches to it.") or as musts ("You can ...").
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from jdlint.vocabulary.verbs import NOUN_TOO, VERBS, Form, Verb, verb_of

Mood = Literal["imperative", "will", "gerund", "third"]


class Voice(NamedTuple):
    """The mood of the verbs and the words that stand before them ("You will", "Responsible for")."""

    mood: Mood = "imperative"
    prefix: str = ""


_GOVERNS_BASE: Final = re.compile(
    r"(?:(?:In this role|Here|As (?:an?|our|the) [^,.]{3,60}),? )?"
    r"(?:You(?:['’]ll| will| are going to|['’]re going to)|(?:The|Our|This|An?) [\w/ -]{2,40}? (?:will|is going to)"
    r"|(?:Your|The) (?:job|role|mission|task) (?:is|will be) to)(?: also)?\b",
    re.IGNORECASE,
)
_SCENE: Final = re.compile(r"^(?:In this role|Here|As (?:an?|our|the) [^,.]{3,60}),?\s+", re.IGNORECASE)
_GOVERNS_GERUND: Final = re.compile(
    r"(?:You(?:['’]ll| will) be |You are |Be )?(?:Responsible|Accountable) for\b", re.IGNORECASE
)
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_ADVERB: Final = re.compile(r"[A-Z][a-z]+ly (?=[a-z])")
_LEAD_CLAUSE: Final = re.compile(r"(?:Until|If|Before|While|Once|Today|Both)\b[^,;.]*, ")
_STOP: Final = re.compile(r"[;:.(]|, given |, so that ")
_OPENS_OBJECT: Final = frozenset(
    "the a an our your its their each every all what which who when where how whether with to on in from for them "
    "it users go "
    "out up new data and not results ideas AI ML product models model choices quality".split()
)
_JOINT: Final = re.compile(r"(?:, and|, or|,| and| or| &| /) $")


_OWN_VERBS: Final = (
    ("estimate", "estimates", "estimating"),
    ("check", "checks", "checking"),
    ("state", "states", "stating"),
    ("line", "lines", "lining"),
    ("put", "puts", "putting"),
    ("leave", "leaves", "leaving"),
)
"""Verbs of our own sentences that say nothing about whose work it is, and so stand in no list of the vocabulary."""
_OWN_FORMS: Final[tuple[Form, ...]] = ("base", "s", "ing")


class Part(NamedTuple):
    """A main verb of a sentence: `text[start:end]`, in `form`."""

    start: int
    end: int
    lemma: str
    form: Form


def voice_of(text: str) -> Voice | None:
    """The voice of one duty; None where it does not begin with a verb or one of the usual openings."""
    stripped = text.lstrip("\"'“‘ ")
    if adverb := _ADVERB.match(stripped):
        stripped = stripped[adverb.end() :]
    if match := _GOVERNS_GERUND.match(stripped):
        return Voice("gerund", match.group())
    if match := _GOVERNS_BASE.match(stripped):
        return Voice("will", match.group())
    word = _WORD.match(stripped)
    verb = word and _verb(word.group())
    if not word or not verb:
        return None
    if verb.form == "base":
        return Voice("imperative")
    if verb.form == "ing":
        return Voice("gerund")
    following = _WORD.match(stripped, word.end() + 1)
    is_finite = verb.form == "s" and following is not None and following.group().lower() in _OPENS_OBJECT
    return Voice("third") if is_finite else None


def prevailing(texts: Iterable[str]) -> Voice:
    """The voice most of these duties have, the earliest of equals; imperative where none says."""
    counts: dict[Voice, int] = {}
    for text in texts:
        if (voice := voice_of(text)) is not None:
            voice = voice._replace(prefix=_capitalized(_SCENE.sub("", voice.prefix)))
            counts[voice] = counts.get(voice, 0) + 1
    return max(counts, key=lambda voice: counts[voice]) if counts else Voice()


def in_voice(sentence: str, voice: Voice) -> str:
    """An imperative sentence as this voice says it."""
    if _is_must(sentence):
        return sentence
    if voice.mood == "imperative":
        return sentence
    lead = _LEAD_CLAUSE.match(sentence)
    opening, body = (lead.group(), sentence[lead.end() :]) if lead else ("", sentence)
    if not main_verbs(body):
        return sentence
    if voice.mood == "will":
        prefix = voice.prefix if not opening else _uncapitalized(voice.prefix)
        return f"{opening}{prefix} {_uncapitalized(body)}"
    form: Form = "ing" if voice.mood == "gerund" else "s"
    inflected = inflect(body, form)
    if voice.prefix:
        return f"{voice.prefix} {_uncapitalized(inflected)}" if not opening else sentence
    return opening + inflected if not opening or form == "ing" else sentence


def in_nominal_list(sentence: str) -> str:
    """A must as a list of abilities says it: "You can discuss ..." becomes "Ability to discuss ..."."""
    match = re.match(r"You can (?=[a-z])", sentence)
    if match is None or re.match(r"You can [a-z]+ us\b", sentence):
        return sentence
    return f"Ability to {sentence[match.end() :]}"


def as_plain_clause(statement: str) -> str | None:
    """A duty in the base form of its verbs, without opening and final stop, to follow "as they"; None if it is none."""
    voice = voice_of(statement)
    if voice is None:
        return None
    body = statement.strip().rstrip(".;,")
    if voice.prefix:
        body = body[len(voice.prefix) :].lstrip()
    if voice.mood in ("gerund", "third"):
        if not main_verbs(body):
            return None
        body = inflect(body, "base")
    return _uncapitalized(body)


def inflect(sentence: str, form: Form) -> str:
    """The sentence with its main verbs in another form."""
    found = main_verbs(sentence)
    for part in reversed(found):
        word = forms()[part.lemma].get(form, sentence[part.start : part.end])
        old = sentence[part.start : part.end]
        new = word.capitalize() if old[0].isupper() else word
        sentence = sentence[: part.start] + new + sentence[part.end :]
    return sentence


def main_verbs(sentence: str) -> Sequence[Part]:
    """The coordinated verbs of the main clause; all have the form of the first. Empty where it begins with no verb."""
    stop = _STOP.search(sentence)
    limit = stop.start() if stop else len(sentence)
    words = [match for match in _WORD.finditer(sentence) if match.start() < limit]
    found: list[Part] = []
    for index, match in enumerate(words):
        verb = _verb(match.group())
        if verb is None or (found and verb.form != found[0].form):
            if not found and not match.group().lower().endswith("ly"):
                return ()
            continue
        if found:
            joint = _JOINT.search(sentence, 0, match.start())
            if joint is None or not _is_verb_here(match, words[index + 1 : index + 2], joint.group()):
                continue
        found.append(Part(match.start(), match.end(), verb.lemma, verb.form))
    return found


def _is_verb_here(match: re.Match[str], following: Sequence[re.Match[str]], joint: str) -> bool:
    word = match.group().lower()
    after = following[0].group() if following else ""
    opens = after.lower() in _OPENS_OBJECT
    if word in NOUN_TOO or joint in (" or ", " & ", " / "):
        return opens
    return True


@lru_cache(maxsize=1)
def forms() -> dict[str, dict[Form, str]]:
    """Every form of every verb by its lemma; irregular forms win, as they stand later in the list."""
    table: dict[str, dict[Form, str]] = {}
    for word, verb in VERBS.items():
        table.setdefault(verb.lemma, {})[verb.form] = word
    for lemma, ending_in_s, gerund in _OWN_VERBS:
        table[lemma] = {"base": lemma, "s": ending_in_s, "ing": gerund}
    return table


@lru_cache(maxsize=1)
def _own_verbs() -> dict[str, Verb]:
    return {
        word: Verb(each[0], "plain", form) for each in _OWN_VERBS for word, form in zip(each, _OWN_FORMS, strict=True)
    }


def _verb(word: str) -> Verb | None:
    return _own_verbs().get(word.lower()) or verb_of(word.lower())


def _is_must(sentence: str) -> bool:
    return sentence.startswith(("You ", "Certificates ", "We "))


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


def _uncapitalized(text: str) -> str:
    """Lower at the beginning, unless the first word is a name or an abbreviation ("AI", "LLMs")."""
    word = _WORD.match(text)
    return text if word is None or any(char.isupper() for char in word.group()[1:]) else text[:1].lower() + text[1:]

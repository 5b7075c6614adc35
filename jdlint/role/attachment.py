"""Whether a word is a verb where it stands, and what it hangs on: a subject, another verb, a noun, or nothing."""

from typing import Final

from jdlint.role.frames import Frame, Link, NounPhrase, Walk
from jdlint.vocabulary.grammar import (
    CANDIDATE_NOUNS,
    CANDIDATE_PRONOUNS,
    CONJUNCTIONS,
    DETERMINERS,
    EXPERIENCE_HEADS,
    MODALS,
    MODIFIER_PHRASES,
    OTHER_PRONOUNS,
    PEOPLE_NOUNS,
    PHRASAL_VERBS,
    PREPOSITIONS,
    RELATIVES,
)
from jdlint.vocabulary.product import PRODUCT_HEADS
from jdlint.vocabulary.verbs import GERUND_TOO, NOUN_TOO, Verb

_TUNING: Final = frozenset({"tune", "tunes", "tuning", "tuned"})
_SOMEBODY: Final = frozenset({"someone", "somebody", "candidate", "person", "individual"})
_SEEKING: Final = frozenset("look seek search hire recruit need want".split())
"""Verbs whose object is the candidate, in a posting."""
_WITH_PEOPLE: Final = frozenset({"partner", "decide", "weak"})
"""Verbs whose people work beside the candidate; whom one gives data "to build models" build by themselves."""
_NAMED_AFTER: Final = frozenset(
    "material document documentation guide manual course session program plan content resource budget agent assistant "
    "tool generation quality".split()
)
"""After a gerund these are named after it: nobody trains "training materials", nor codes "coding agents"."""
_NOUNS_TOO: Final = GERUND_TOO | {"code", "coding"}
_AIMS: Final = frozenset("mission vision goal purpose quest journey aim ambition effort promise".split())
_THEIRS: Final = frozenset({"our", "their", "its"})
"""Before an aim or people: "join our mission to build ..." is the company's work, "our customers ..." theirs."""
_POINTING: Final = frozenset({"this", "that", "these", "those"})
_NAMED_WITHIN: Final = 8
"""Words after "this is" within which the role would be named."""
_GROUPS: Final = frozenset(
    "team squad group staff people department company organization unit lab function guild".split()
)
"""Nouns in the singular that several people are: "the team building models"."""
_NO_OBJECT: Final = PREPOSITIONS - {"what", "how", "where", "why", "across", "on", "with"}
"""What a verb's object does not begin with."""


def verb_at(walk: Walk, index: int, verb: Verb) -> Verb | None:
    """The verb of which the word is a form; None inside a known noun phrase ("model training")."""
    word, following = walk.words[index], walk.word(index + 1)
    if word == "fine" and following in _TUNING:
        return None
    if (walk.folded[index], following) in PHRASAL_VERBS:
        return Verb("set", "operate", verb.form)
    if word in _TUNING and walk.word(index - 1) == "fine":
        return Verb("finetune", "train", verb.form)
    if verb.form == "s" and walk.folded[index] in PEOPLE_NOUNS:
        return None
    phrase = walk.inside.get(index)
    if phrase is not None and not (phrase == index and verb.form == "base" and verb.lemma not in NOUN_TOO):
        return None
    return verb


def attach(walk: Walk, index: int, verb: Verb) -> Frame | None:
    """The frame this verb opens, or None where it is no verb here."""
    before = _previous(walk, index)
    if verb.lemma == "finetune" and walk.word(before) == "fine":
        before = _previous(walk, before)
    if before < walk.start:
        return _first(walk, index, verb)
    word, folded, form = walk.words[before], walk.folded[before], verb.form
    if word == "to" and form in ("base", "ing"):
        return _infinitive(walk, before, index, verb)
    if form != "ing" and (word in MODALS or word in CANDIDATE_PRONOUNS or word in OTHER_PRONOUNS):
        return _finite(walk, index, verb, word)
    if word in RELATIVES and form in ("base", "s"):
        return _relative(walk, before, index, verb)
    auxiliary = walk.kinds[before].verb
    if walk.words[index] in _NOUNS_TOO and (_is_named_after_it(walk, index + 1) or not _takes_object(walk, index)):
        return None
    if form == "ing" and (word in PREPOSITIONS or (auxiliary is not None and auxiliary.lemma == "be")):
        return _gerund(walk, word, index, verb)
    if folded in CONJUNCTIONS or walk.kinds[before].mark:
        return _coordinated(walk, before, index, verb)
    if auxiliary is not None and walk.open is not None and walk.open.at == before:
        if form == "base" and auxiliary.lemma == "help":
            return _new(walk, index, verb, "infinitive", walk.open, others=walk.open.others)
        if form == "ed" and auxiliary.lemma == "have":
            return _new(walk, index, verb, "gerund", walk.open.parent, others=walk.open.others)
    return _after_noun(walk, before, index, verb)


def _is_named_after_it(walk: Walk, index: int) -> bool:
    return index < walk.end and walk.folded[index] in _NAMED_AFTER


def modifier_end(walk: Walk, index: int) -> int:
    """The index after "state of the art" and its like; 0 where there is none."""
    for words in MODIFIER_PHRASES.get(walk.words[index], ()):
        if index + len(words) <= walk.end and tuple(walk.words[index : index + len(words)]) == words:
            return index + len(words)
    return 0


def is_candidate(walk: Walk, phrase: NounPhrase) -> bool:
    """Whether a noun phrase means the candidate: "this role", "the AI product manager", "your focus"."""
    if "your" in walk.words[phrase.start : phrase.end]:
        return walk.folded[phrase.end - 1] not in PEOPLE_NOUNS
    return any(walk.folded[index] in CANDIDATE_NOUNS for index in range(phrase.start, phrase.end))


def _new(walk: Walk, index: int, verb: Verb, link: Link, parent: Frame | None, *, others: bool) -> Frame:
    return Frame(verb, index, link, parent, others=others, negated=walk.negate_next)


def _previous(walk: Walk, index: int) -> int:
    """Index of the last word before `index` that is no adverb; before the sentence where there is none."""
    index -= 1
    while index >= walk.start and walk.kinds[index].skipped:
        index -= 1
    return index


def _first(walk: Walk, index: int, verb: Verb) -> Frame | None:
    """A sentence's first word: an imperative, a gerund, a third person ("Builds ..."), or only a noun."""
    if (
        verb.form in ("base", "s")
        and verb.lemma in NOUN_TOO
        and (_is_a_name(walk, index) or not _takes_object(walk, index))
    ):
        return None
    return _new(walk, index, verb, "root", None, others=False)


def _is_a_name(walk: Walk, index: int) -> bool:
    """ "Model Lab keeps ...": of a name both words are written with a capital, and what follows is not."""
    if index + 2 >= walk.end or walk.written(index + 1).isupper():
        return False
    return walk.is_capitalized(index + 1) and not walk.is_capitalized(index + 2)


def _takes_object(walk: Walk, index: int) -> bool:
    """Whether what follows looks like a verb's object, or another verb of the same series."""
    after = index + 1
    while after < walk.end:
        if skip := modifier_end(walk, after):
            after = skip
        elif walk.kinds[after].skipped:
            after += 1
        else:
            break
    if after >= walk.end:
        return False
    if walk.folded[after] in CONJUNCTIONS:
        return _series_goes_on(walk, index, after)
    if walk.words[after] in _NO_OBJECT or walk.kinds[after].mark:
        return False
    return walk.folded[after] not in EXPERIENCE_HEADS


def _series_goes_on(walk: Walk, index: int, conjunction: int) -> bool:
    """Whether a verb of the same form follows: "design, build and run"."""
    later = conjunction + 1
    while later < walk.end and (walk.folded[later] in CONJUNCTIONS or walk.words[later] == "fine"):
        later += 1
    verb, other = walk.kinds[index].verb, walk.kinds[later].verb if later < walk.end else None
    same = verb is not None and other is not None and verb.form == other.form
    if not same or (walk.inside.get(later, later) != later and walk.words[later - 1] != "fine"):
        return False
    return other is None or other.form != "ing" or _takes_object(walk, later)  # "coding, testing and launch" are nouns


def _infinitive(walk: Walk, to: int, index: int, verb: Verb) -> Frame | None:
    if verb.form == "ing" and walk.open is None:
        return None
    ahead = _previous(walk, to)
    word, noun = (walk.words[ahead], walk.folded[ahead]) if ahead >= walk.start else ("", "")
    if word == "you" or noun in _SOMEBODY or (noun in ("manager", "owner", "pm") and word == noun):
        walk.negate_next |= walk.open is not None and walk.open.negated
        return _new(walk, index, verb, "root", None, others=False)
    parent = walk.open
    if parent is not None and parent.verb.lemma in _SEEKING and parent.at != ahead:  # "we need a manager to own ..."
        return _new(walk, index, verb, "root", None, others=False)
    if parent is None and noun in PRODUCT_HEADS:  # "the decision to build"
        parent = Frame(Verb(noun, "decide", "base"), ahead, "noun", None, others=False, negated=False)
    others = parent.others if parent is not None else walk.subject_is_other or _begins_with_people(walk)
    served = noun in PEOPLE_NOUNS and word != noun and (parent is None or parent.verb.verb_class not in _WITH_PEOPLE)
    others = (
        others or served or (noun in _AIMS and not _THEIRS.isdisjoint(walk.words[max(ahead - 3, walk.start) : ahead]))
    )
    return _new(walk, index, verb, "infinitive", parent, others=others)


def _begins_with_people(walk: Walk) -> bool:
    """ "Our customers ... to train": they do it, whatever verb stands between that nobody knows."""
    if walk.frames:
        return False
    return any(
        walk.words[phrase.start] in _THEIRS
        and walk.words[phrase.end - 1] != walk.folded[phrase.end - 1] in PEOPLE_NOUNS
        for phrase in walk.loose
    )


def _finite(walk: Walk, index: int, verb: Verb, subject: str) -> Frame | None:
    if subject in ("your", "our", "their"):
        return None
    if subject in CANDIDATE_PRONOUNS:
        walk.subject_is_other = False
    elif subject in OTHER_PRONOUNS:
        walk.subject_is_other = True
    governed = walk.open is not None and walk.open.link == "relative" and walk.subject_is_other
    return _new(walk, index, verb, "relative" if governed else "root", None, others=walk.subject_is_other)


def _relative(walk: Walk, pronoun: int, index: int, verb: Verb) -> Frame:
    """After who, that, which: the antecedent does it, who is seldom the candidate ("someone who builds")."""
    word, noun = (walk.words[pronoun - 1], walk.folded[pronoun - 1]) if pronoun > walk.start else ("", "")
    candidate = word in CANDIDATE_PRONOUNS or (word == noun and noun in CANDIDATE_NOUNS)
    return _new(walk, index, verb, "relative", walk.open, others=not candidate)


def _gerund(walk: Walk, before: str, index: int, verb: Verb) -> Frame:
    parent = walk.open
    if parent is not None and parent.verb.lemma == "be" and before not in PREPOSITIONS:
        walk.negate_next |= parent.negated
        return _new(walk, index, verb, parent.link, parent.parent, others=parent.others)
    others = parent.others if parent is not None else walk.subject_is_other
    if before in ("while", "when", "by", "after", "before") and parent is not None:
        if parent.verb.verb_class != "partner":
            parent = parent.parent
    elif before == "without":
        walk.negate_next = True
    return _new(walk, index, verb, "gerund", parent, others=others)


def _coordinated(walk: Walk, before: int, index: int, verb: Verb) -> Frame | None:
    """After "and", "or" or a comma: a verb of the same form is its mate and shares what governs it."""
    if _is_one_of_a_list(walk, index, verb):
        return None
    conjunction = walk.folded[before]
    mates = [frame for frame in walk.frames if frame.verb.form == verb.form and not frame.noun]
    if mates:
        return _with_mate(walk, mates, before, index, verb)
    if verb.form == "s" and walk.loose and not walk.frames:
        walk.subject_is_other = not is_candidate(walk, walk.loose[0])
        return _new(walk, index, verb, "root", None, others=walk.subject_is_other)
    if verb.form == "ing" and walk.open is not None:
        if conjunction == ",":
            outermost = walk.outermost()
            return _new(walk, index, verb, "gerund", outermost, others=walk.open.others and outermost.others)
        return _new(walk, index, verb, "gerund", walk.open, others=walk.open.others) if walk.open.noun else None
    if verb.form != "base":
        return None
    if not walk.frames:
        opens = conjunction in (",", "-", "(") and not walk.loose
        return _new(walk, index, verb, "root", None, others=False) if opens else None
    if verb.lemma in NOUN_TOO:
        return None
    if all(frame.noun for frame in walk.frames):
        if walk.is_capitalized(index):  # "experience with SAP, Clean Core and ...": a name
            return None
        return _new(walk, index, verb, "infinitive", walk.frames[-1], others=walk.frames[-1].others)
    if conjunction in ("and", "or", "but") and _takes_object(walk, index):
        return _new(walk, index, verb, "root", None, others=walk.frames[0].others)
    return None


def _is_one_of_a_list(walk: Walk, index: int, verb: Verb) -> bool:
    """A noun: "workflows, experiment tracking" and "... specification, coding, and launch" name things and stages."""
    if verb.form == "ing":
        return not _takes_object(walk, index)
    noun = verb.form in ("base", "s") and verb.lemma in NOUN_TOO
    return noun and (walk.word(index + 1).endswith("ing") or not _takes_object(walk, index))


def _with_mate(walk: Walk, mates: list[Frame], before: int, index: int, verb: Verb) -> Frame:
    """The nearest verb of the same form is the mate; "then build" gives the work back to the sentence's first."""
    restart = walk.words[before] == "then" or walk.word(before - 1) == "then"
    mate = mates[-1]
    if restart and verb.form == "base":
        mate = next((frame for frame in mates if frame.link == "root"), mates[0])
    walk.negate_next |= mate.negated and walk.words[before] != "but" and not restart
    return _new(walk, index, verb, mate.link, mate.parent, others=mate.others)


def _after_noun(walk: Walk, before: int, index: int, verb: Verb) -> Frame | None:
    """A verb right after a noun: the noun is its subject ("our engineers build") or does it ("the team building")."""
    word, noun = walk.words[before], walk.folded[before]
    if verb.form == "base":
        if word == noun and noun not in ("team", "people", "engineering", "analytics"):
            return None
        if verb.lemma in NOUN_TOO and (noun not in PEOPLE_NOUNS or not _takes_object(walk, index)):
            return None
        walk.subject_is_other = True
        return _new(walk, index, verb, "relative", walk.open, others=True)
    if verb.form == "s":
        return _third_person(walk, word, noun, index, verb)
    return _participle(walk, before, index, verb) if verb.form == "ing" else None


def _third_person(walk: Walk, word: str, noun: str, index: int, verb: Verb) -> Frame | None:
    following = walk.word(index + 1)
    if verb.lemma == "be" and word in _POINTING:  # "This is what they need for training ..."
        walk.subject_is_other = CANDIDATE_NOUNS.isdisjoint(walk.folded[index : index + _NAMED_WITHIN])
        return None
    if verb.lemma in NOUN_TOO:
        if not (following in DETERMINERS or following.endswith("ly") or following in ("with", "on", "at")):
            return None
    elif word in DETERMINERS:
        return None
    candidate = walk.open is None and ((noun in CANDIDATE_NOUNS and word == noun) or _is_yours(walk, index, noun))
    walk.subject_is_other = not candidate
    return _new(walk, index, verb, "root" if walk.open is None else "relative", walk.open, others=not candidate)


def _is_yours(walk: Walk, index: int, noun: str) -> bool:
    """ "Your first task is": the candidate's, unless it is people ("your team is")."""
    return noun not in PEOPLE_NOUNS and "your" in walk.words[max(index - 4, walk.start) : index]


def _participle(walk: Walk, before: int, index: int, verb: Verb) -> Frame | None:
    """ "the team building models", "five years building models", "models using PyTorch"."""
    noun, parent = walk.folded[before], walk.open
    if parent is not None and parent.noun and parent.at == before:
        return _new(walk, index, verb, "gerund", parent, others=parent.others)
    if verb.verb_class == "use":
        others = parent.others if parent is not None else False
        return _new(walk, index, verb, "gerund", walk.outermost() if walk.frames else None, others=others)
    if noun in PEOPLE_NOUNS and (walk.words[before] != noun or noun in _GROUPS):
        return _new(walk, index, verb, "relative", parent, others=True)
    if parent is not None and parent.noun and noun in EXPERIENCE_HEADS:
        return _new(walk, index, verb, "gerund", parent, others=parent.others)
    return None

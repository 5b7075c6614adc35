"""British spelling, where the posting has it."""

import re
from typing import Final

_BRITISH: Final = re.compile(
    r"\b\w+(?:isation|ising|ised|yse|ysing)\b|\b(?:behaviour|colour|favour|labour|centre|programme|modelling|labelling|organis\w+|prioritis\w+|judgement)\w*\b",
    re.IGNORECASE,
)
_AMERICAN: Final = re.compile(
    r"\b\w+(?:ization|izing|ized|yze|yzing)\b|\b(?:behavior|color|favor|labor|center|modeling|labeling|organiz\w+|prioritiz\w+)\w*\b",
    re.IGNORECASE,
)
_NEITHER: Final = re.compile(
    r"\b(?:advis|pris|revis|supervis|exercis|compris|promis|rais|surpris|practis)\w*", re.IGNORECASE
)
_WORDS: Final = (
    ("modeling", "modelling"),
    ("labeling", "labelling"),
    ("behavior", "behaviour"),
    ("prioritiz", "prioritis"),
    ("Prioritiz", "Prioritis"),
    ("organiz", "organis"),
    ("judgment", "judgement"),
    ("analyz", "analys"),
)


def is_british(text: str) -> bool:
    """Whether a text has more words in British spelling than in American."""
    plain = _NEITHER.sub("", text)
    return len(_BRITISH.findall(plain)) > len(_AMERICAN.findall(plain))


def in_british(sentence: str) -> str:
    """One of our sentences in British spelling."""
    for american, british in _WORDS:
        sentence = sentence.replace(american, british)
    return sentence

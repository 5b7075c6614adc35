"""Whether a posting is in English, by its commonest words."""

from typing import Final

from jdlint.regex import Regex

_WORD = Regex(r"[^\W\d_]+")
SAMPLE_CHARACTERS = 6_000
GLANCE_CHARACTERS = 1_500
SHORTEST_TEXT = 20
"""Words. A shorter text is taken as English: there is too little to tell."""
_ENGLISH: Final = frozenset(
    "the and to of in a for with you our we is are your will as on be that this an or have from by at it who".split()
)
_OTHERS: Final = (
    frozenset(
        "der die das und mit für ist wir sie ein eine du dein zu den im von auf als bei sind le la les des et une "
        "pour avec vous nous est dans sur au votre nos el los las una con para por que en del su y tu te di il "
        "che per sono un gli nel della het een van je met voor de wij och att som för med på vi är o os do da em "
        "um uma com não você na no i w z się oraz dla że".split()
    )
    - _ENGLISH
)


def is_english(text: str) -> bool:
    """True where English function words outweigh those of other languages and the script is Latin."""
    if _is_plainly_english(text[:GLANCE_CHARACTERS].lower().split()):
        return True
    sample = text[:SAMPLE_CHARACTERS].lower()
    words = _WORD.findall(sample)
    if len(words) < SHORTEST_TEXT:
        return True
    english = sum(map(_ENGLISH.__contains__, words))
    others = sum(map(_OTHERS.__contains__, words))
    latin = len(words) if sample.isascii() else sum(word[0].isascii() for word in words)
    if latin * 2 < len(words):
        return False
    return english >= others and (english * 20 >= len(words) or others * 20 < len(words))


def _is_plainly_english(words: list[str]) -> bool:
    """Whether one word in eight is English and they outnumber the others: most postings need no closer look."""
    english = sum(map(_ENGLISH.__contains__, words))
    return english * 8 >= len(words) >= SHORTEST_TEXT and english > 2 * sum(map(_OTHERS.__contains__, words))

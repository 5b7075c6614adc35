"""The hash by which GitHub's code scanning follows an alert when its line moves.

GitHub's upload step computes the same hash from the checked-out file and warns where a report brings another, so it
has to be exactly CodeQL's: 64 bits over the first hundred UTF-16 units from the start of the line on, spaces and tabs
left out, every line end read as one line feed; then a colon and how often that hash has come up to here.
"""

import re
import sys
from array import array
from collections import Counter
from collections.abc import Iterator
from itertools import islice

_WINDOW = 100
_FACTOR = 37
_END_OF_FILE = 0xFFFF
_LINE_FEED = 10
_64_BITS = 2**64 - 1
_NATIVE_UTF16 = f"utf-16-{sys.byteorder[0]}e"
_LINE_END = re.compile(r"\r\n|\r")
_BLANKS = str.maketrans("", "", " \t")


def line_hashes(text: str, lines: int) -> list[str]:
    """The hashes of the first `lines` lines of a file (fewer where it has fewer), line 1 first."""
    units = array("H")
    units.frombytes(_LINE_END.sub("\n", text).translate(_BLANKS).encode(_NATIVE_UTF16, "surrogatepass"))
    units.append(_END_OF_FILE)
    units.extend([0] * _WINDOW)
    seen: Counter[str] = Counter()
    hashes = []
    for start in islice(_line_starts(units), lines):
        value = _hash(units[start : start + _WINDOW])
        seen[value] += 1
        hashes.append(f"{value}:{seen[value]}")
    return hashes


def _line_starts(units: "array[int]") -> Iterator[int]:
    yield 0
    yield from (index + 1 for index, unit in enumerate(units) if unit == _LINE_FEED)


def _hash(window: "array[int]") -> str:
    value = 0
    for unit in window:
        value = (value * _FACTOR + unit) & _64_BITS
    return f"{value:x}"

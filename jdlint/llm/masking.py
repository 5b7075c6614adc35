"""Addresses of people and pages are nobody's duty: they stay on this machine."""

import re
from typing import Final

EMAIL: Final = "[email]"
PHONE: Final = "[phone]"
URL: Final = "[url]"

_EMAIL = re.compile(r"[\w.+%'-]+ ?(?:@|\(at\)|\[at\]) ?[\w-]+(?: ?(?:\.|\(dot\)|\[dot\]) ?[\w-]+)+")
_URL = re.compile(
    r"\b(?:[a-z][a-z0-9+.-]{1,15}://|www\.)[^\s<>\"')\]]+"
    r"|\b[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)*"
    r"\.(?:com|org|net|io|ai|co|dev|app|jobs|careers|eu|uk|de|fr|nl|ch|at|in|us|ca|gov|edu)\b(?:/[^\s<>\"')\]]*)?"
)
"""With a scheme or www, or a bare domain in small letters: "ASP.NET" is a tool."""
_PHONE = re.compile(r"(?<![\w$€£¥.,])(?:\+|\(\+?|00)?\d(?:[ ()./\u2010-\u2015-]{0,3}\d){6,14}(?![\w%])")
_NO_PHONE = re.compile(
    r"(?:19|20)\d\d ?[/\u2010-\u2015-] ?(?:19|20)\d\d|\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]\d{4}"
    r"|\d{1,3}(?:[ .]000)+(?: ?[\u2010-\u2015-] ?\d{1,3}(?:[ .]000)+)?"
)
"""Years, dates and round sums look like numbers to call."""


def masked(text: str) -> str:
    """The text with emails, web addresses and phone numbers replaced by what they are."""
    text = _EMAIL.sub(EMAIL, text)
    text = _URL.sub(URL, text)
    return _PHONE.sub(lambda found: found[0] if _NO_PHONE.fullmatch(found[0]) else PHONE, text)

"""Characters of a posting that a reader cannot see, but that would act on what shows the report."""

from jdlint.regex import Regex

_ACTING = Regex(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, among them the escape that starts terminal sequences
    "\u2028\u2029"  # line ends to some readers and not to others
    "\u202a-\u202e\u2066-\u2069"  # turn the direction of text around, so that it reads as something else
    "\ud800-\udfff\ufffe\uffff"  # no characters at all: half a pair, or a file name that is not UTF-8
    "\U000e0000-\U000e007f]"  # invisible tags that spell out hidden text
)


def visible(text: str) -> str:
    """`text` with acting characters spelled out (`\\x1b`, `\\u202e`); line ends and tabs stay."""
    if text.isprintable():
        return text
    return _ACTING.sub(lambda found: _spelled(ord(found[0])), text)


def one_line(text: str) -> str:
    """`visible(text)` with all white space folded to single spaces."""
    return " ".join(visible(text).split())


def _spelled(point: int) -> str:
    if point <= 0xFF:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point <= 0xFFFF else f"\\U{point:08x}"

"""Plain text: lines and nothing else, except comments."""

from jdlint.reading.decoding import FILLER
from jdlint.reading.draft import Draft, Line
from jdlint.reading.lines import write_lines
from jdlint.reading.looks import bullet, ends_sentence

LINES_AT_ONCE = 400
"""A long file is taken apart in runs of about this many lines, cut at an empty line."""


def read_text(draft: Draft, start: int) -> None:
    """Read the file from `start` (a code point offset) as plain text into the draft."""
    even = without_comments(draft, start)
    write_plain(draft, even, start, len(even))


def write_plain(draft: Draft, even: str, start: int, end: int) -> None:
    """Write the lines of `even[start:end]` as blocks."""
    run: list[Line] = []
    gap = True
    at = start
    while at < end:
        line_end = even.find("\n", at, end)
        line_end = end if line_end < 0 else line_end
        raw = even[at:line_end]
        if not raw or raw.isspace():
            gap = True
        else:
            line = Line(draft.pieces(at, line_end, even))
            if line.text:  # a line that held only a comment leaves no trace
                if gap and len(run) >= LINES_AT_ONCE and _may_cut_after(run[-1]):
                    write_lines(draft, run, before_items=bullet(line.text) > 0)
                    run = []
                line.gap = gap
                gap = False
                run.append(line)
        at = line_end + 1
    write_lines(draft, run)


def _may_cut_after(line: Line) -> bool:
    return ends_sentence(line.text) or bullet(line.text) > 0


def without_comments(draft: Draft, start: int) -> str:
    """The text with each comment from `start` on kept in the draft and replaced, one for one, by what nobody sees."""
    even = draft.even
    begin = even.find("<!--", start)
    if begin < 0:
        return even
    kept = [even[:begin]]
    while begin >= 0:
        close = even.find("-->", begin + 4)
        if close < 0:
            break
        end = close + 3
        draft.comment(begin, end)
        kept.append(FILLER * (end - begin))
        begin = even.find("<!--", end)
        kept.append(even[end : begin if begin >= 0 else len(even)])
    else:
        return "".join(kept)
    kept.append(even[begin:])
    return "".join(kept)

"""YAML front matter: the values at the top of a file between two lines of `---`, each with its place."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from jdlint.errors import ReadingError
from jdlint.reading.source import FrontMatterValue
from jdlint.regex import Regex

if TYPE_CHECKING:
    import yaml

LONGEST: Final = 65_536
"""Characters. Front matter of postings has some hundred; YAML of any length is slow to read."""
DEEPEST: Final = 32
"""Collections within one another."""
MOST_VALUES: Final = 10_000
"""Values once every alias is followed, so that a few lines of aliases cannot stand for billions."""

_OPENING = Regex(
    r"\s*?---[ ]*\n(?=(?:[ ]*(?:\#[^\n]*)?\n){0,20}[ ]*(?:[A-Za-z_\"'][\w .\"'-]{0,60}:(?:\s|$)|---[ ]*$))",
    re.MULTILINE,
)
_CLOSING = Regex(r"^(?:---|\.\.\.)[ ]*$", re.MULTILINE)


def read_front_matter(even: str, name: str) -> tuple[Mapping[str, FrontMatterValue], int]:
    """The values by key, and where the posting itself begins (a code point offset; 0 without front matter).

    Raises ReadingError naming the line and what was expected.
    """
    if not even[:256].lstrip().startswith("---"):
        return {}, 0
    opening = _OPENING.match(even)
    if opening is None:
        return {}, 0
    start = opening.end()
    closing = _CLOSING.search(even, start, start + LONGEST)
    first_line = even.count("\n", 0, start)
    if closing is None:
        problem = (
            "is not closed; expected a line `---` after its last key"
            if len(even) <= start + LONGEST
            else "is longer than 65,536 characters"
        )
        raise ReadingError(f"{name}: line {first_line}: the front matter that begins here {problem}")
    after = closing.end() + 1
    return _Reader(even, name, start, first_line).values(closing.start()), min(after, len(even))


class _Reader:
    def __init__(self, even: str, name: str, start: int, first_line: int) -> None:
        self._even = even
        self._name = name
        self._start = start
        self._first_line = first_line
        self._left = MOST_VALUES

    def values(self, end: int) -> Mapping[str, FrontMatterValue]:
        import yaml

        text = self._even[self._start : end]
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            self._check_depth(text, loader)
            root = yaml.compose(text, Loader=loader)
        except yaml.YAMLError as error:
            raise self._broken(error, len(text)) from None
        except RecursionError:
            raise self._error(0, "nests too deep") from None
        if root is None:
            return {}
        if not isinstance(root, yaml.MappingNode):
            raise self._error(0, "expected keys with values, such as `title: AI Product Manager`")
        constructor = yaml.constructor.SafeConstructor()
        found = {}
        for key, value in root.value:
            self._check(value, DEEPEST - 1, key.start_mark.line)
            if isinstance(key, yaml.ScalarNode):
                low, high = self._place(value)
                found[str(key.value)] = FrontMatterValue(self._construct(constructor, value), low, high)
        return found

    def _construct(self, constructor: Any, node: "yaml.Node") -> object:
        import yaml

        try:
            value: object = constructor.construct_document(node)
        except (yaml.YAMLError, ValueError, TypeError, OverflowError, RecursionError) as error:
            reason = getattr(error, "problem", None) or str(error)
            raise self._error(node.start_mark.line, f"holds a value that cannot be read ({reason})") from None
        return value

    def _check_depth(self, text: str, loader: Any) -> None:
        """Refuse deep nesting before the parser's own recursion meets it: the one in C would end the process."""
        import yaml

        if sum(map(text.count, "[{-?:")) <= DEEPEST:
            return
        depth = 0
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > DEEPEST:
                    line = event.start_mark.line if event.start_mark else 0
                    raise self._error(line, f"nests deeper than {DEEPEST} levels")
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1

    def _check(self, node: "yaml.Node", depth: int, line: int) -> None:
        """Walk all values as often as aliases repeat them; refuse front matter that stands for too many."""
        self._left -= 1
        if self._left < 0:
            raise self._error(line, "stands for more than 10,000 values; write them without aliases")
        if depth == 0:
            raise self._error(line, f"nests deeper than {DEEPEST} levels")
        children = node.value if isinstance(node.value, list) else ()
        for child in children:
            for each in child if isinstance(child, tuple) else (child,):
                self._check(each, depth - 1, line)

    def _place(self, node: "yaml.Node") -> tuple[int, int]:
        low, high = self._start + node.start_mark.index, self._start + node.end_mark.index
        written = self._even[low:high]
        quoted = len(written) > 1 and written[0] == written[-1] and written[0] in "\"'"
        return low + quoted, low + len(written.rstrip()) - quoted

    def _broken(self, error: "yaml.YAMLError", end: int) -> ReadingError:
        mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        if begun and (not mark or mark.index >= end):  # noticed only at the end: where it began says more
            mark = begun
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        return self._error(mark.line if mark else 0, f"is not valid YAML ({problem}); expected `key: value` lines")

    def _error(self, line: int, problem: str) -> ReadingError:
        return ReadingError(f"{self._name}: line {self._first_line + 1 + line}: the front matter {problem}")

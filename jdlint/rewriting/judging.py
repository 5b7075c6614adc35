"""The rooms before this one, in their order, for a text that may stand in a posting's place."""

from collections.abc import Callable

from jdlint.config import Options, Settings
from jdlint.linter import lint
from jdlint.pipeline import settings_for
from jdlint.posting import parse
from jdlint.reading import read
from jdlint.reading.source import Source
from jdlint.rewriting.edit import Judged
from jdlint.role import judge
from jdlint.rules import RULES


def judging(source: Source, settings: Settings, options: Options) -> Callable[[str], Judged]:
    """Reads and lints a text in the source's format and under its name. Raises ConfigError for wrong front matter."""

    def judged(text: str) -> Judged:
        read_again = source if text == source.original else read(text.encode("utf-8"), source.name, source.format)
        held = settings_for(read_again, settings, options)
        posting = parse(read_again)
        profile = judge(posting, held.context())
        return Judged(posting, profile, lint(posting, profile, RULES, held.choices(source.name)))

    return judged

"""Source to Posting: the title, the sections, the statements, and what the writer asked to be left alone."""

from jdlint.posting.language import is_english
from jdlint.posting.posting import Posting
from jdlint.posting.statements import read_statements
from jdlint.posting.suppressions import read_suppressions
from jdlint.posting.title import find_title
from jdlint.reading.source import Source


def parse(source: Source) -> Posting:
    """Take a posting apart. Never fails: text that is no posting has no title and no statements worth judging."""
    sections, statements = read_statements(source)
    return Posting(
        source=source,
        title=find_title(source),
        sections=sections,
        statements=statements,
        suppressions=read_suppressions(source),
        language="en" if is_english(source.text) else "other",
    )

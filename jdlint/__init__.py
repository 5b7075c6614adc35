"""jdlint: a linter for AI product manager job postings.

The public names are loaded when first used, so that `import jdlint` costs next to nothing.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jdlint.errors import ConfigError as ConfigError
    from jdlint.errors import JdlintError as JdlintError
    from jdlint.errors import ReadingError as ReadingError
    from jdlint.errors import UsageError as UsageError
    from jdlint.finding import FileReport as FileReport
    from jdlint.finding import Finding as Finding
    from jdlint.finding import Report as Report
    from jdlint.finding import Severity as Severity
    from jdlint.library import lint_file as lint_file
    from jdlint.library import lint_text as lint_text

__version__ = "0.1.0"

_HOMES = {
    "ConfigError": "jdlint.errors",
    "FileReport": "jdlint.finding",
    "Finding": "jdlint.finding",
    "JdlintError": "jdlint.errors",
    "ReadingError": "jdlint.errors",
    "UsageError": "jdlint.errors",
    "Report": "jdlint.finding",
    "Severity": "jdlint.finding",
    "lint_file": "jdlint.library",
    "lint_text": "jdlint.library",
}
__all__ = [*_HOMES, "__version__"]  # noqa: PLE0604


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'jdlint' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)

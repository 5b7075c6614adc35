"""The expected text in fixtures/rules is jdlint's own: `python -m tests.rewrite_fixtures` writes it anew, and a person
reads the difference."""

from pathlib import Path

from click.testing import CliRunner

from jdlint.rules import RULES
from jdlint.rules.rule import Rule

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures" / "rules"


def told(rule: Rule) -> str:
    """What jdlint prints for the failing fixture of a rule, without a configuration and with a fixed day."""
    from jdlint.cli import cli

    arguments = [
        "--isolated",
        "--exit-zero",
        "--color",
        "never",
        "--today",
        "2026-11-23",
        "--stdin-filename",
        "fail.md",
    ]
    more = [] if rule.default else ["--extend-select", rule.code]
    posting = (FIXTURES / rule.code / "fail.md").read_bytes()
    result = CliRunner().invoke(cli, [*arguments, *more, "-"], input=posting, catch_exceptions=False)
    return result.stdout


def rewrite() -> None:
    """Write fail.txt beside every fail.md."""
    for rule in RULES:
        if (FIXTURES / rule.code).is_dir():
            (FIXTURES / rule.code / "fail.txt").write_text(told(rule), encoding="utf-8")


if __name__ == "__main__":
    rewrite()

"""`jdlint rules`: every rule in a line each."""

import click

from jdlint.rules import RULES


@click.command("rules")
def rules_command() -> None:
    """List all rules."""
    widest = max(len(rule.name) for rule in RULES)
    for rule in RULES:
        off = "" if rule.default else "  (off unless selected)"
        click.echo(f"{rule.code}  {rule.severity.label:<7}  {rule.name:<{widest if off else 0}}{off}")

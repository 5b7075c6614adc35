"""`jdlint schema`: the JSON Schema of the configuration or of the JSON report."""

import json

import click


@click.command("schema")
@click.argument("of", type=click.Choice(("configuration", "report")), default="configuration")
def schema_command(of: str) -> None:
    """Print the JSON Schema of the configuration (the default) or of the JSON report."""
    if of == "report":
        from jdlint.schema_report import REPORT_SCHEMA

        click.echo(json.dumps(REPORT_SCHEMA, indent=2))
        return
    from jdlint.configuration_file import configuration_schema

    click.echo(json.dumps(configuration_schema(), indent=2))

"""The command group: finds the command, and is the one place that turns errors into an exit status."""

import sys
from gettext import gettext
from importlib import import_module
from typing import Any, Final, NoReturn

import click

from jdlint import __version__
from jdlint.commands.exit_status import ExitStatus
from jdlint.errors import JdlintError

COMMANDS: Final = {
    "lint": ("jdlint.commands.lint", "lint_command"),
    "rewrite": ("jdlint.commands.rewrite", "rewrite_command"),
    "init": ("jdlint.commands.init", "init_command"),
    "rule": ("jdlint.commands.rule", "rule_command"),
    "rules": ("jdlint.commands.rules", "rules_command"),
    "schema": ("jdlint.commands.schema", "schema_command"),
}
"""Where each command lives; imported when it is called."""
DEFAULT: Final = "lint"


class JdlintGroup(click.Group):
    """A group whose first argument may be a path: `jdlint role.md` is `jdlint lint role.md`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the help text."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command when it is called."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(module), name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take everything that is no command for a call of the default one."""
        own = {name for parameter in self.get_params(ctx) for name in parameter.opts}
        if args and args[0] not in own and args[0] not in COMMANDS:
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show both ways to call jdlint."""
        formatter.write_usage(ctx.command_path, "[OPTIONS] PATH...")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGUMENTS]...", prefix=" " * len(gettext("Usage: ")))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show the default command's options, which are the ones people look for."""
        default = self.get_command(ctx, DEFAULT)
        if default is not None:
            default.format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Complete commands, and what the default command takes."""
        default = self.get_command(ctx, DEFAULT)
        offered = super().shell_complete(ctx, incomplete)
        if default is None or ctx._protected_args:
            return offered
        inner = click.Context(default, parent=ctx, info_name=DEFAULT, resilient_parsing=True)
        known = {item.value for item in offered}
        return [*offered, *(item for item in default.shell_complete(inner, incomplete) if item.value not in known)]


@click.group(
    cls=JdlintGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Status: 0 nothing at or above --fail-on, 1 something, 2 the job could not be done. "
    "A file called like a command is reached as ./rule.",
)
@click.version_option(__version__, message="jdlint %(version)s")
def cli() -> None:
    """Find where a posting for an AI product manager describes somebody else's job.

    PATH is a file, a folder (searched for postings) or - for standard input.
    """


def main() -> NoReturn:
    """Run the command line and leave with its `ExitStatus`."""
    _write_utf8()
    try:
        status = cli.main(prog_name="jdlint", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        status = leaving.exit_code
    except click.ClickException as error:
        error.show()
        status = ExitStatus.UNUSABLE
    except JdlintError as error:
        click.echo(f"jdlint: {error}", err=True)
        status = ExitStatus.UNUSABLE
    except (KeyboardInterrupt, click.Abort):
        click.echo("jdlint: interrupted", err=True)
        status = ExitStatus.UNUSABLE
    except Exception:  # noqa: BLE001 - Python would end with 1, which says that there are findings
        sys.excepthook(*sys.exc_info())
        click.echo("jdlint: this is a bug of jdlint; please report it with the lines above", err=True)
        status = ExitStatus.UNUSABLE
    sys.exit(int(status or 0))


def _write_utf8() -> None:
    """Reports are the same bytes on every machine; what a terminal cannot show is escaped rather than fatal."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and stream.isatty():
            reconfigure(errors="backslashreplace")
        elif reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")

"""Write docs/cli.md from the help texts: `python docs/write_cli.py`. A test keeps the file fresh."""

from collections.abc import Iterator
from pathlib import Path

import click

from jdlint.cli import cli

DOCUMENT = Path(__file__).with_name("cli.md")
WIDTH = 100
INTRODUCTION = """\
# Help texts

This file is made from the program's own help by `python docs/write_cli.py`. What is behind the options, such as which
files are linted and how a run ends, is in [the command line](command-line.md).
"""


def cli_document() -> str:
    """The whole of docs/cli.md."""
    return "\n".join([INTRODUCTION, *_helps()])


def _helps() -> Iterator[str]:
    top = _context(cli, "jdlint", None)
    yield from _help("jdlint", cli, top)
    for name in cli.list_commands(top):
        command = cli.get_command(top, name)
        if command is not None and name != "lint":  # what it takes is the help of jdlint itself
            yield from _help(f"jdlint {name}", command, _context(command, name, top))


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    """What the program itself runs the command in, but for the width, which is not the terminal's."""
    settings = cli.context_settings | {"terminal_width": WIDTH, "max_content_width": WIDTH}
    return click.Context(command, parent=parent, info_name=name, **settings)


def _help(name: str, command: click.Command, context: click.Context) -> Iterator[str]:
    lines = (line.rstrip() for line in command.get_help(context).splitlines())
    yield from (f"## {name}", "", "```text", *lines, "```", "")


if __name__ == "__main__":
    DOCUMENT.write_text(cli_document(), encoding="utf-8")

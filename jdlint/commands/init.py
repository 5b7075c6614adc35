"""`jdlint init`: ask what AI and team the company has, and write the configuration that follows."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple, cast

import click

from jdlint.commands.audit_file import EXPECTED, INFRASTRUCTURE_TOLD, SPRINT_WORK_TOLD, TEAM_TOLD, configuration_text
from jdlint.commands.writing import write_atomically
from jdlint.config import MATURITIES, TEAM_ROLES
from jdlint.errors import UsageError
from jdlint.finding import Band
from jdlint.role.audit import Audit, conclude, notes

OUTPUT: Final = "jdlint.toml"
STANDARD_OUTPUT: Final = "-"
MOST: Final = 1_000_000

_COUNT: Final = click.IntRange(0, MOST)
_INTRODUCTION: Final = (
    "A few facts about the company. Enter takes what stands in brackets, or skips the question; "
    "what you skip is left open. Ctrl-C leaves without writing."
)


class Question(NamedTuple):
    """One fact of the audit: its option, what a terminal asks, and which answers count."""

    name: str
    """The key of the answer, and the option with dashes."""
    asked: str
    kind: "click.ParamType[Any]"
    help: str
    usual: Callable[[dict[str, Any]], str] = lambda answers: ""
    """The answer offered in a terminal, by what was answered before; empty offers none."""


def _usual_sprint_work(answers: dict[str, Any]) -> str:
    counted = answers.get("product_owners")
    if counted is None:
        return ""
    return "product-owner" if counted else "this-role"


def _team_question(role: str) -> Question:
    who = role.replace("_", " ").replace("ml ", "ML ")
    return Question(role, f"How many {who}? ({TEAM_TOLD[role]})", _COUNT, f"How many {who} there are.")


QUESTIONS: Final = (
    Question("models_live", "How many models or AI features do users work with today?", _COUNT, "Models in use."),
    Question("pilots", "How many pilots run?", _COUNT, "Pilots that run."),
    Question("data", "Which data are there, and in what state?", click.STRING, "Which data there are, in words."),
    Question(
        "infrastructure",
        "What does the AI run on?",
        click.Choice(tuple(INFRASTRUCTURE_TOLD)),
        "What the AI runs on.",
    ),
    *map(_team_question, TEAM_ROLES),
    Question(
        "sprint_work",
        "Who does the sprint-level work?",
        click.Choice(tuple(SPRINT_WORK_TOLD)),
        "Who does the sprint-level work.",
        _usual_sprint_work,
    ),
    Question("product_lines", "How many product lines?", _COUNT, "Product lines."),
    Question("domain", "Which domain (health, freight, ...)?", click.STRING, "The company's domain, in words."),
)


def _as_options(command: Callable[..., None]) -> Callable[..., None]:
    for question in reversed(QUESTIONS):
        option = f"--{question.name.replace('_', '-')}"
        command = click.option(option, question.name, type=question.kind, help=question.help)(command)
    return command


@click.command("init")
@_as_options
@click.option("--maturity", type=click.Choice(MATURITIES), help="Write this one, whatever follows from the facts.")
@click.option(
    "--output", type=click.Path(allow_dash=True), default=OUTPUT, metavar="FILE", help=f"Default: {OUTPUT}; - prints."
)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@click.option("-y", "--yes", is_flag=True, help="Ask nothing: what no option says is left open.")
def init_command(*, maturity: str | None, output: str, force: bool, yes: bool, **said: Any) -> None:
    """Ask what AI, data and team there are, and write jdlint.toml with the maturity that follows.

    Every question is an option too. Without a terminal nothing is asked, and what no option says is left open.
    """
    _check_place(output, force=force)
    asking = not yes and sys.stdin.isatty() and sys.stderr.isatty()
    answers = _answered(said) if asking else said
    audit = _audit(answers)
    concluded = conclude(audit)
    for line in (f"Maturity {_named(concluded.band)}: {concluded.reason}.", *notes(audit)):
        click.echo(line, err=True)
    chosen = _chosen(maturity, concluded.band, asking=asking)
    text = configuration_text(audit, chosen, concluded)
    if output == STANDARD_OUTPUT:
        click.echo(text, nl=False)
        return
    write_atomically(output, text.encode())
    for line in _farewell(output, chosen):
        click.echo(line, err=True)


def _check_place(output: str, *, force: bool) -> None:
    """Before anything is asked, so that no answer is given in vain."""
    if output == STANDARD_OUTPUT:
        return
    if os.path.isdir(output):
        raise UsageError(f"{output} is a folder: name a file in it, as in {os.path.join(output, OUTPUT)}")
    if os.path.basename(output) == "pyproject.toml":
        raise UsageError(f"{output} holds more than jdlint's settings: print them with --output - and put them in")
    if os.path.lexists(output) and not force:
        raise UsageError(f"{output} is there already: --force replaces it, --output names another file")
    folder = os.path.dirname(output) or "."
    if not os.path.isdir(folder):
        raise UsageError(f"cannot write {output}: there is no folder {folder}")


def _answered(said: dict[str, Any]) -> dict[str, Any]:
    """What the options said, and for the rest what the terminal answers."""
    answers = dict(said)
    open_questions = [question for question in QUESTIONS if said[question.name] is None]
    if open_questions:
        click.echo(_INTRODUCTION, err=True)
    for question in open_questions:
        answers[question.name] = _answer(question, question.usual(answers))
    return answers


def _answer(question: Question, usual: str) -> Any:
    def read(written: str) -> Any:
        if not (answer := written.strip()):
            return None
        if question.kind is _COUNT and not answer.isdecimal():
            raise click.BadParameter(f"expected a whole number, 0 or more, not {answer!r}; Enter skips")
        return question.kind.convert(answer, None, None)

    asked = question.asked
    if isinstance(question.kind, click.Choice):
        asked = f"{asked} {', '.join(question.kind.choices)}"
    return click.prompt(asked, default=usual, show_default=bool(usual), value_proc=read, err=True, prompt_suffix=" > ")


def _audit(answers: dict[str, Any]) -> Audit:
    facts = {name: answers[name] for name in Audit._fields if name != "team"}
    counts = {role: cast(int, answers[role]) for role in TEAM_ROLES if answers[role] is not None}
    return Audit(**facts, team=counts)


def _chosen(maturity: str | None, follows: Band, *, asking: bool) -> Band:
    if maturity is None and asking:
        maturity = click.prompt("Write this maturity", type=click.Choice(MATURITIES), default=_named(follows), err=True)
    stated = maturity or follows
    return "unknown" if stated == "auto" else cast(Band, stated)


def _named(band: Band) -> str:
    return "auto" if band == "unknown" else band


def _farewell(output: str, chosen: Band) -> Sequence[str]:
    lines = [f"Wrote {output}."]
    if chosen in EXPECTED:
        lines.append(f"The role is then usually {EXPECTED[chosen]}.")
    if os.path.basename(output) != OUTPUT:
        lines.append(f"jdlint finds {OUTPUT} by itself; name this file with --config {output}.")
    elif os.path.isfile(os.path.join(os.path.dirname(output), "pyproject.toml")):
        lines.append("It goes before a [tool.jdlint] of the pyproject.toml beside it.")
    return lines

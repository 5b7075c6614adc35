"""The action's main step: lint, annotate, write the summary, the reports and the outputs.

Ends with 0 whatever jdlint found; the action's last step ends with jdlint's own status, when all reports are out.
"""

import json
import os
import secrets
import subprocess
import sys
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from base import as_in, base_of
from runner import ACTION, Event, command, environment_python, reports_folder

REPORTS: Final = {"json": ".json", "sarif": ".sarif", "html": ".html", "markdown": ".md"}
"""The reports that are outputs of the action, and their suffixes."""
ANNOTATIONS: Final = ("::error ", "::warning ", "::notice ")
GIT_TRUSTS: Final = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"}
"""In a container the checkout may belong to another user, which git refuses otherwise."""
COUNTED: Final = ("files", "errors", "warnings", "infos")


class WrongInputError(Exception):
    """An input of the action that has no meaning."""


class Inputs(NamedTuple):
    """What the workflow asks for."""

    paths: tuple[str, ...]
    options: tuple[str, ...]
    """Options of jdlint, without those about configuration files."""
    config: str
    baseline: str
    inline_config: bool
    sarif: bool
    comment: bool
    model: str
    max_cost: str

    @classmethod
    def of_environment(cls) -> "Inputs":
        """Raises WrongInputError."""
        paths = tuple(line.strip() for line in _said("paths").splitlines() if line.strip())
        if not paths or "-" in paths:
            raise WrongInputError("paths: name at least one file or folder, one to a line")
        named = (("--maturity", "maturity"), ("--fail-on", "fail_on"))
        options = [part for option, name in named if _said(name) for part in (option, _said(name))]
        return cls(
            paths,
            tuple(options),
            config=_said("config"),
            baseline=_said("baseline"),
            inline_config=_switch("inline_config"),
            sarif=_switch("sarif"),
            comment=_switch("comment"),
            model=_said("model"),
            max_cost=_said("max_cost"),
        )


def main() -> None:
    """Lint as the environment asks, and tell GitHub."""
    reports_folder().mkdir(parents=True, exist_ok=True)
    try:
        inputs, event = Inputs.of_environment(), Event.of_run()
        if event.name == "pull_request_target":
            raise WrongInputError(
                "run this action on pull_request: pull_request_target has secrets that a change can read"
            )
    except WrongInputError as wrong:
        command("error", str(wrong))
        _write_outputs({"status": 2})
        return
    base = base_of(event) if event.is_unreviewed else ""
    with ExitStack() as stack:
        arguments = [*_arguments(inputs, event, base, stack), "--", *inputs.paths]
        comments = _may(inputs.comment and event.number is not None, event, "comment")
        note = _lint(inputs, event, arguments, comments)
        if note is not None and comments == "true":
            _prepare_comment(arguments, base, note)


def _arguments(inputs: Inputs, event: Event, base: str, stack: ExitStack) -> list[str]:
    """jdlint's options. For a change nobody accepted yet, configuration is that of its base until the stack closes."""
    arguments = [*inputs.options, "--today", datetime.now(UTC).date().isoformat()]
    if inputs.model and event.may_use_secrets:
        arguments += ["--llm", "--model", inputs.model, "--max-cost", inputs.max_cost]
    elif inputs.model:
        command(
            "notice", "The language model is not asked: pull requests from forks and by Dependabot have no secrets."
        )
    configured = [part for part in ("--config", inputs.config) if inputs.config]
    known = [part for part in ("--baseline", inputs.baseline) if inputs.baseline]
    if inputs.inline_config or not event.is_unreviewed:
        return [*arguments, *configured, *known]
    arguments.append("--no-inline-config")
    if not base:
        command(
            "warning",
            "The commit that this change is based on is not in the checkout, so neither configuration nor baseline is "
            "used. Give actions/checkout a fetch-depth of 2, or this action inline-config: true.",
        )
        return [*arguments, "--isolated"]
    changed = stack.enter_context(as_in(base, [path for path in (inputs.config, inputs.baseline) if path]))
    if changed:
        counted = f"{len(changed)} file{'s' if len(changed) > 1 else ''}"
        command(
            "notice", f"This change alters what is linted or silenced ({counted}); the check used what the base has."
        )
    return [*arguments, *configured, *known]


def _lint(inputs: Inputs, event: Event, arguments: list[str], comments: str) -> str | None:
    """Report on the whole run; gives what to add on suppressions, or None where there is no report."""
    status, log = _jdlint("report", arguments)
    _print_inert(log)
    files = {name: _report("report", suffix) for name, suffix in REPORTS.items()}
    if not files["json"].is_file():
        command("error", "jdlint could not start: the reason is in the log of this step.")
        _write_outputs({"status": status or 2})
        return None
    _annotate(_report("report", ".annotations").read_text(encoding="utf-8"))
    report = _loaded(files["json"])
    note = _not_honored(arguments)
    summary = files["markdown"].read_text(encoding="utf-8") + note
    files["markdown"].write_text(summary, encoding="utf-8")
    _append("GITHUB_STEP_SUMMARY", summary)
    _write_outputs(
        {
            "status": status,
            **{name: report["summary"][name] for name in COUNTED},
            "suppressed": _suppressed(report),
            **files,
            "comment": comments,
            "upload": _may(inputs.sarif, event, "upload to code scanning"),
        }
    )
    return note


def _prepare_comment(arguments: list[str], base: str, note: str) -> None:
    """The report on the changed postings, each beside what it was in the base; on all where that is unknown."""
    file = _report("comment", ".md")
    file.unlink(missing_ok=True)
    if base:
        _, log = _jdlint("comment", ["--diff-base", base, *arguments])
        if file.is_file():
            note = f"\n_Only changed postings; of two role mixes, the first is the one before this change._\n{note}"
        else:
            _print_inert(log)
    if not file.is_file():
        _jdlint("comment", arguments)
    file.write_text(file.read_text(encoding="utf-8") + note, encoding="utf-8")


def _jdlint(name: str, arguments: list[str], *, replay: bool = False) -> tuple[int, str]:
    """Run jdlint on the checkout: its status and what it says on standard error; its reports have this name.

    With `replay` a model is not asked again.
    """
    for old in reports_folder().glob(f"{name}.*"):
        old.unlink()
    done = subprocess.run(
        [str(environment_python()), "-I", str(ACTION / "action" / "reports.py"), str(_report(name, "")), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="backslashreplace",
        env=os.environ | GIT_TRUSTS | ({"JDLINT_LLM_CACHE": "replay"} if replay else {}),
        check=False,
    )
    return done.returncode, done.stdout


def _report(name: str, suffix: str) -> Path:
    return reports_folder() / f"{name}{suffix}"


def _print_inert(text: str) -> None:
    """Show text that may hold a posting's words; the runner obeys no command in it."""
    if text:
        token = secrets.token_hex(16)
        sys.stdout.write(f"::stop-commands::{token}\n{text.rstrip()}\n::{token}::\n")
        sys.stdout.flush()


def _annotate(out: str) -> None:
    lines = out.splitlines()
    sys.stdout.writelines(f"{line}\n" for line in lines if line.startswith(ANNOTATIONS))
    _print_inert("\n".join(line for line in lines if not line.startswith(ANNOTATIONS)))


def _not_honored(arguments: list[str]) -> str:
    """What the change asked to be silenced and was not."""
    if "--no-inline-config" not in arguments:
        return ""
    _jdlint("honored", [each for each in arguments if each != "--no-inline-config"], replay=True)
    file = _report("honored", ".json")
    if not file.is_file():
        return ""
    count = _suppressed(_loaded(file)) - _suppressed(_loaded(_report("report", ".json")))
    if count <= 0:
        return ""
    findings = f"{count} finding{'s' if count > 1 else ''}"
    return f"\n_The postings silence {findings}, which counts in a pull request only with `inline-config: true`._\n"


def _loaded(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _suppressed(report: Any) -> int:
    return sum(file["suppressed"] for file in report["files"])


def _may(wanted: bool, event: Event, what: str) -> str:
    if wanted and not event.may_use_secrets:
        command("notice", f"No {what}: the token of a pull request from a fork or by Dependabot may only read.")
    return "true" if wanted and event.may_use_secrets else "false"


def _said(name: str) -> str:
    return os.environ.get(f"JDLINT_ACTION_{name.upper()}", "").strip()


def _switch(name: str) -> bool:
    said = _said(name)
    if said not in ("true", "false"):
        raise WrongInputError(f"{name.replace('_', '-')}: expected true or false")
    return said == "true"


def _write_outputs(outputs: dict[str, object]) -> None:
    _append("GITHUB_OUTPUT", "".join(f"{name}={value}\n" for name, value in outputs.items()))


def _append(variable: str, text: str) -> None:
    with open(os.environ[variable], "a", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main()

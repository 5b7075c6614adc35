"""Runs the steps of action.yml as they are written, in order, as a GitHub runner would.

What only GitHub has is stood in for: actions of others (`uses`) are recorded and answered, and the API is whatever
`api` names. Expressions are the few forms that action.yml uses; any other one fails the test.
"""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
TOKEN = "token-of-the-run"
V2_COMMAND = re.compile(r"^\s*::(?P<name>[\w-]+)(?: (?P<properties>.*?))?::(?P<message>.*)$")
V1_COMMAND = re.compile(r"##\[(?P<name>[\w-]+)(?: (?P<properties>[^\]]*))?\](?P<message>.*)$")
KNOWN_COMMANDS = set(
    "error warning notice debug group endgroup add-mask add-matcher remove-matcher save-state set-output set-env "
    "add-path echo stop-commands".split()
)


@dataclass(frozen=True)
class Command:
    """A workflow command that the runner obeys."""

    name: str
    properties: dict[str, str]
    message: str


@dataclass
class Job:
    """A job with this action as its step, in a workspace."""

    action: Path
    workspace: Path
    temp: Path
    event_name: str = "push"
    event: dict[str, Any] = field(default_factory=dict)
    sha: str = ""
    actor: str = "maria"
    api: str = "http://127.0.0.1:9"
    environment: dict[str, str] = field(default_factory=dict)

    log: str = ""
    status: int = 0
    used: dict[str, dict[str, str]] = field(default_factory=dict)
    ran: list[str] = field(default_factory=list)
    summary: str = ""

    def run(self, *, without: tuple[str, ...] = (), **inputs: str) -> "Job":
        """Run every step but those named in `without`; inputs are written with `_` for `-`."""
        definition = yaml.safe_load((self.action / "action.yml").read_text(encoding="utf-8"))
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        assert given.keys() <= definition["inputs"].keys()
        values = {f"inputs.{name}": given.get(name, each["default"]) for name, each in definition["inputs"].items()}
        values["github.token"] = TOKEN
        for step in definition["runs"]["steps"]:
            if self.status == 0 and step["name"] not in without and _holds(step.get("if", ""), values):
                self._step(step, values)
        self.outputs = {name: _filled(each["value"], values) for name, each in definition["outputs"].items()}
        return self

    def _step(self, step: dict[str, Any], values: dict[str, str]) -> None:
        self.ran.append(step["name"])
        if "uses" in step:
            self.used[step["uses"].partition("@")[0]] = {
                name: _filled(str(value), values) for name, value in step["with"].items()
            }
            outputs = {"python-path": sys.executable}
        else:
            outputs = self._shell(step, values)
        values.update(
            {f"steps.{step['id']}.outputs.{name}": value for name, value in outputs.items()} if "id" in step else {}
        )

    def _shell(self, step: dict[str, Any], values: dict[str, str]) -> dict[str, str]:
        assert step["shell"] == "bash"
        files = {
            name: self.temp / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH")
        }
        for file in files.values():
            file.write_text("")
        script = self.temp / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            cwd=self.workspace,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=self._environment(files, {name: _filled(value, values) for name, value in step.get("env", {}).items()}),
            check=False,
        )
        self.log += done.stdout.decode("utf-8")
        self.status = done.returncode
        self.summary += files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
        assert files["GITHUB_ENV"].read_text() + files["GITHUB_PATH"].read_text() == ""
        return _outputs(files["GITHUB_OUTPUT"].read_text(encoding="utf-8"))

    def _environment(self, files: dict[str, Path], own: dict[str, str]) -> dict[str, str]:
        event = self.temp / "event.json"
        event.write_text(json.dumps(self.event), encoding="utf-8")
        return {
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            **{name: value for name, value in os.environ.items() if name.startswith("PIP_")},
            **{name: str(file) for name, file in files.items()},
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(self.action),
            "GITHUB_ACTOR": self.actor,
            "GITHUB_API_URL": self.api,
            "GITHUB_EVENT_NAME": self.event_name,
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_REPOSITORY": "ternfield/careers",
            "GITHUB_SHA": self.sha,
            "GITHUB_WORKSPACE": str(self.workspace),
            "RUNNER_TEMP": str(self.temp),
            **self.environment,
            **own,
        }

    @property
    def commands(self) -> list[Command]:
        """What the runner obeys of the log, in both syntaxes it knows, with `stop-commands` in force."""
        found = []
        stopped = ""
        for line in re.split(r"\r\n|\r|\n", self.log):
            match = V2_COMMAND.match(line) or V1_COMMAND.search(line)
            if match is None or match["name"] not in KNOWN_COMMANDS | {stopped}:
                continue
            if stopped:
                stopped = "" if match["name"] == stopped else stopped
            elif match["name"] == "stop-commands":
                stopped = match["message"]
            else:
                pairs = (pair.partition("=") for pair in (match["properties"] or "").split(",") if pair)
                properties = {name: _unescaped(value) for name, _, value in pairs}
                found.append(Command(match["name"], properties, _unescaped(match["message"])))
        assert not stopped, "the runner would obey nothing any more"
        return found

    def said(self, kind: str) -> list[str]:
        """The messages of commands of one kind."""
        return [command.message for command in self.commands if command.name == kind]


def _filled(text: str, values: dict[str, str]) -> str:
    def value(match: re.Match[str]) -> str:
        name = match[1]
        assert re.fullmatch(r"[\w.-]+", name), f"no form of expression that this harness knows: {name}"
        return values[name] if name in values or not name.startswith("steps.") else ""

    return EXPRESSION.sub(value, text)


def _holds(condition: str, values: dict[str, str]) -> bool:
    if not condition:
        return True
    match = re.fullmatch(r"([\w.-]+) == '(\w+)'", condition)
    assert match, condition
    return values.get(match[1], "") == match[2]


def _outputs(text: str) -> dict[str, str]:
    """The runner's reading of GITHUB_OUTPUT: `name=value` lines, and here-documents, which this action never writes."""
    outputs = {}
    for line in text.splitlines():
        name, equals, value = line.partition("=")
        assert equals, line
        assert "<<" not in name, line
        outputs[name] = value
    return outputs


def _unescaped(text: str) -> str:
    for escaped, plain in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escaped, plain)
    return text

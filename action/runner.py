"""What the action's steps know of the run they are part of: where things lie, and what started it."""

import json
import os
import sys
from pathlib import Path
from typing import Any, NamedTuple

ACTION = Path(__file__).resolve().parent.parent
"""The action's own commit: jdlint's source and its locks."""
PULL_REQUEST_EVENTS = ("pull_request", "merge_group")
"""What runs on changes that nobody has accepted yet."""


class Event(NamedTuple):
    """What started the run."""

    name: str
    base: str
    """The commit that a pull request is to be merged into; empty where there is none."""
    number: int | None
    """The pull request's number."""
    may_use_secrets: bool
    """Whether GitHub gives this run secrets and a token that writes: not for forks, nor for Dependabot."""

    @classmethod
    def of_run(cls) -> "Event":
        """The event that the environment and its file describe."""
        name = os.environ.get("GITHUB_EVENT_NAME", "")
        path = os.environ.get("GITHUB_EVENT_PATH", "")
        event: Any = json.loads(Path(path).read_text(encoding="utf-8")) if path and Path(path).is_file() else {}
        pull = event.get("pull_request") or {}
        head, base = pull.get("head") or {}, pull.get("base") or {}
        own = not pull or (head.get("repo") or {}).get("full_name") == (base.get("repo") or {}).get("full_name")
        return cls(
            name=name,
            base=base.get("sha") or (event.get("merge_group") or {}).get("base_sha") or "",
            number=pull.get("number"),
            may_use_secrets=own and os.environ.get("GITHUB_ACTOR") != "dependabot[bot]",
        )

    @property
    def is_unreviewed(self) -> bool:
        """Whether the checkout holds a change that nobody has accepted yet."""
        return self.name in PULL_REQUEST_EVENTS


def reports_folder() -> Path:
    """Where the action keeps its environment and its reports."""
    return Path(os.environ["RUNNER_TEMP"]) / "jdlint"


def environment_python() -> Path:
    """The Python that jdlint runs with."""
    return reports_folder() / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def command(kind: str, message: str) -> None:
    """Write an annotation that belongs to no file. No text of a posting may come here unescaped."""
    escaped = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    sys.stdout.write(f"::{kind} title=jdlint::{escaped}\n")
    sys.stdout.flush()

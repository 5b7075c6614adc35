"""The base of a pull request: its configuration is what reviewers have accepted, the change's own is not."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from runner import Event, reports_folder

DECIDE = (":(glob)**/jdlint.toml", ":(glob)**/pyproject.toml", ":(glob)**/.gitignore")
"""Files that decide what is linted and what is silenced."""


def base_of(event: Event) -> str:
    """The commit a change is based on; empty where the checkout does not have it.

    GitHub's own merge commit knows it best. A merge that the change's author made does not count as that.
    """
    head = _said("rev-parse", "--verify", "--quiet", "HEAD")
    merged = event.name == "pull_request" and head == os.environ.get("GITHUB_SHA")
    if merged and _said("rev-parse", "--verify", "--quiet", "HEAD^2"):
        return _said("rev-parse", "--verify", "--quiet", "HEAD^1^{commit}")
    return _said("rev-parse", "--verify", "--quiet", f"{event.base}^{{commit}}") if event.base else ""


@contextmanager
def as_in(base: str, named: Sequence[str]) -> Iterator[list[str]]:
    """Have the deciding files and the named ones as in `base`; yields those that differ, and puts them back."""
    top = Path.cwd().resolve()
    pathspecs = [*DECIDE, *(f":(literal){os.path.relpath(path)}" for path in named)]
    listed = _git("diff", "--no-ext-diff", "--no-renames", "--name-only", "--relative", "-z", base, "--", *pathspecs)
    changed = [name for name in os.fsdecode(listed or b"").split("\0") if name]
    aside = reports_folder() / "aside"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    done: list[tuple[Path, Path]] = []
    try:
        for number, name in enumerate(changed):
            path = top / name
            if path.parent.resolve() != path.parent:
                raise OSError(f"{path.parent} leads elsewhere")
            done.append((path, aside / str(number)))
            if os.path.lexists(path):
                shutil.move(path, aside / str(number))
            before = _git("show", "--no-ext-diff", "--no-textconv", f"{base}:./{name}")
            if before is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(before)
        yield changed
    finally:
        for path, kept in reversed(done):
            path.unlink(missing_ok=True)
            if os.path.lexists(kept):
                shutil.move(kept, path)


def _said(*arguments: str) -> str:
    return os.fsdecode(_git(*arguments) or b"").strip()


def _git(*arguments: str) -> bytes | None:
    """What git prints, or None where it fails. The checkout may belong to another user, as in a container."""
    line = ["git", "-c", "safe.directory=*", "-c", "core.fsmonitor=false", *arguments]
    done = subprocess.run(line, capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None

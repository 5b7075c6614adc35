"""What one run of a command costs: CPU time of it and its children, and the most memory it held."""

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

# ru_maxrss counts bytes on macOS and KiB elsewhere.
RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of user and system time, and peak resident memory in bytes."""

    cpu: float
    peak: int


@dataclass(frozen=True, slots=True)
class Command:
    """A tool's own command line; `ends_well` are the statuses it ends with when it could do its job."""

    name: str
    line: Sequence[str]
    ends_well: Callable[[int], bool] = lambda status: status in (0, 1)


def run_once(command: Command, paths: Sequence[str], folder: Path) -> Cost:
    """Run the command on `paths` in `folder` and wait for it; raises RuntimeError where it failed at its job."""
    log = folder / "stderr.txt"
    with log.open("wb") as stderr:
        process = subprocess.Popen(
            [*command.line, *paths], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=stderr
        )
        _, wait_status, usage = os.wait4(process.pid, 0)
    # Popen must not wait for a child that is already gone.
    process.returncode = os.waitstatus_to_exitcode(wait_status)
    complaint = log.read_text(encoding="utf-8", errors="replace")
    log.unlink()
    if not command.ends_well(process.returncode) or "Traceback (most recent call last)" in complaint:
        raise RuntimeError(f"{command.name} ended with status {process.returncode}:\n{complaint[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RSS_UNIT)


def alternate(
    commands: Sequence[Command], paths: Sequence[str], folder: Path, rounds: int, say: Callable[[str], None]
) -> dict[str, Cost]:
    """Median cost by command name over `rounds`, the commands taking turns so that a slow minute hits all alike.

    One round before them is not counted: it fills the disk cache.
    """
    costs: dict[str, list[Cost]] = {command.name: [] for command in commands}
    for turn in range(rounds + 1):
        for command in commands:
            say(f"{command.name}, round {turn} of {rounds}")
            cost = run_once(command, paths, folder)
            if turn:
                costs[command.name].append(cost)
    return {
        name: Cost(statistics.median(cost.cpu for cost in each), max(cost.peak for cost in each))
        for name, each in costs.items()
    }

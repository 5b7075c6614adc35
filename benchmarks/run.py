"""jdlint's speed and memory beside other prose linters, on the same made-up postings: `make bench`.

Installs every tool into benchmarks/.work/ (a virtual environment each, and one npm folder), then measures CPU time
(user and system, of the command and its children) as the median of several runs in turn. Ends with 1 where a target
is missed, so that it can guard a release.
"""

import argparse
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from measure import Command, Cost, alternate
from postings import write_folder, write_long
from tools import Tools, install

WORK = Path(__file__).resolve().parent / ".work"
MIB = 1024 * 1024
COUNT_LINTED = """
import json, sys
files = json.load(open(sys.argv[1], encoding="utf-8"))["files"]
print(sum(file["status"] == "linted" and bool(file["findings"]) for file in files))
"""


@dataclass(frozen=True, slots=True)
class Target:
    """A promise about speed or memory: `reached` must not be above `limit`."""

    what: str
    reached: float
    limit: float
    unit: str


def main() -> int:
    options = parse()
    say("installing the tools ...")
    tools = install(WORK)
    # Away from the repository, whose pyproject.toml some of the tools would read as configuration.
    folder = Path(tempfile.mkdtemp(prefix="jdlint-bench-"))
    try:
        targets = measure(tools, folder, options)
    finally:
        shutil.rmtree(folder)
    say("")
    print("\n| target | reached | limit | |\n|---|---:|---:|---|")
    for target in targets:
        verdict = "met" if target.reached <= target.limit else "missed"
        print(f"| {target.what} | {target.reached:.2f} {target.unit} | {target.limit:g} {target.unit} | {verdict} |")
    return int(any(target.reached > target.limit for target in targets))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--postings", type=int, default=1000, help="files in the large folder (default 1000)")
    parser.add_argument("--megabytes", type=float, default=10, help="size of the one large file (default 10)")
    parser.add_argument("--rounds", type=int, default=15, help="runs of the short measurements (default 15)")
    parser.add_argument("--long-rounds", type=int, default=3, help="runs of the long measurements (default 3)")
    parser.add_argument("--seed", type=int, default=1, help="of the made-up postings (default 1)")
    return parser.parse_args()


def measure(tools: Tools, folder: Path, options: argparse.Namespace) -> list[Target]:
    """Print a table for each size and return the targets with what was reached."""
    made = write_folder(folder / "postings", options.postings, options.seed)
    # As a person types them: relative to the folder the commands run in.
    paths = [f"{made.name}/{path.name}" for path in sorted(made.iterdir())]
    expect_no_configuration(folder)
    introduce(tools, folder, paths)
    expect_linted(tools.jdlint, folder, paths)
    everyone = [tools.bare, tools.jdlint, *tools.others]

    one = alternate(everyone, paths[:1], folder, options.rounds, say)
    table("One posting", one)
    many = alternate(everyone[1:], paths, folder, options.long_rounds, say)
    table(f"{len(paths):,} postings", many)
    half = alternate([tools.jdlint], paths[: len(paths) // 2], folder, options.long_rounds, say)
    table(f"{len(paths) // 2:,} postings", half)
    long, long_half = long_files(tools.jdlint, folder, options)

    # Last: from here on the folder has a configuration. codespell is measured again, so that both had the same minute.
    (folder / "jdlint.toml").write_text('maturity = "scaling"\n', encoding="utf-8")
    configured = alternate([tools.jdlint, tools.others[0]], paths[:1], folder, options.rounds, say)
    table("One posting, jdlint with a configuration file", configured)
    return [
        Target("one posting, beside codespell", ratio(one, "codespell"), 1, "x"),
        Target(f"{len(paths):,} postings, beside proselint", ratio(many, "proselint"), 0.25, "x"),
        Target("twice as many postings", many["jdlint"].cpu / half["jdlint"].cpu, 2.2, "x"),
        Target("a posting twice as long", long.cpu / long_half.cpu, 2.2, "x"),
        Target(f"peak memory, a posting of {options.megabytes:g} MB", long.peak / MIB, 250, "MiB"),
        Target("one posting with a configuration, beside codespell", ratio(configured, "codespell"), 2, "x"),
    ]


def introduce(tools: Tools, folder: Path, paths: Sequence[str]) -> None:
    """Say what is measured, with which versions, on what."""
    size = sum((folder / path).stat().st_size for path in paths)
    print(f"{platform.system()} {platform.machine()}; postings of {size / len(paths) / 1000:.1f} KB on average")
    print("; ".join(f"{name} {version}" for name, version in tools.versions.items()))
    for name, reason in tools.missing.items():
        print(f"without {name}: {reason}")


def expect_no_configuration(folder: Path) -> None:
    """A jdlint.toml left in the temporary folder would be read on every run and counted as jdlint's own time."""
    for above in (folder, *folder.parents):
        if (above / "jdlint.toml").exists():
            raise RuntimeError(f"{above / 'jdlint.toml'} would be measured too: remove it, or set TMPDIR elsewhere")


def expect_linted(jdlint: Command, folder: Path, paths: Sequence[str]) -> None:
    """A tool that skips its input would look fast: every posting must have been linted, and have findings."""
    report = folder / "report.json"
    with report.open("wb") as stream:
        subprocess.run([*jdlint.line, "--output-format", "json", *paths], cwd=folder, stdout=stream, check=False)
    # In a process of its own: a child's peak memory is never below its parent's, so this one must stay small.
    counted = subprocess.run([sys.executable, "-c", COUNT_LINTED, report], capture_output=True, text=True, check=True)
    report.unlink()
    if int(counted.stdout) != len(paths):
        raise RuntimeError(f"jdlint linted {int(counted.stdout)} of {len(paths)} postings")


def long_files(jdlint: Command, folder: Path, options: argparse.Namespace) -> tuple[Cost, Cost]:
    """Cost of one long posting, and of one half as long."""
    size = int(options.megabytes * 1_000_000)
    whole, half = (write_long(folder / f"long-{part}.md", size // part, options.seed).name for part in (1, 2))
    costs = [alternate([jdlint], [name], folder, options.long_rounds, say)["jdlint"] for name in (whole, half)]
    table(f"One posting of {options.megabytes:g} MB", {"jdlint": costs[0]})
    table(f"One posting of {options.megabytes / 2:g} MB", {"jdlint": costs[1]})
    return costs[0], costs[1]


def ratio(costs: Mapping[str, Cost], other: str) -> float:
    return costs["jdlint"].cpu / costs[other].cpu


def table(title: str, costs: Mapping[str, Cost]) -> None:
    say("")
    print(f"\n{title}\n\n| command | CPU time | beside jdlint | peak memory |\n|---|---:|---:|---:|")
    for name, cost in costs.items():
        beside = cost.cpu / costs["jdlint"].cpu
        print(f"| {name} | {cost.cpu * 1000:,.0f} ms | {beside:.2f} x | {cost.peak / MIB:.0f} MiB |", flush=True)


def say(what: str) -> None:
    """Progress, on a terminal only; an empty line clears it."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{what}")
        sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())

"""The tools to compare, each installed by its own installer into a folder of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from measure import Command

REPOSITORY = Path(__file__).resolve().parent.parent
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


@dataclass(frozen=True, slots=True)
class Tools:
    """The commands to compare; `versions` by name, and why a tool is missing, by name."""

    bare: Command
    jdlint: Command
    others: tuple[Command, ...]
    versions: dict[str, str]
    missing: dict[str, str]


def install(work: Path) -> Tools:
    """Install jdlint as a wheel built from this tree, and the newest release of every other tool."""
    home = virtual_environment(work / "jdlint")
    install_jdlint(home, work / "wheels")
    others = [
        # codespell ends with 65 where it found something, proselint with 1, write-good with the number it found.
        Command("codespell", [python_tool(work, "codespell")], lambda status: status in (0, 65)),
        Command("proselint", [python_tool(work, "proselint"), "check"]),
    ]
    versions = {
        "python": sys.version.split()[0],
        "jdlint": version_in(home, "jdlint"),
        "codespell": version_in(work / "codespell", "codespell"),
        "proselint": version_in(work / "proselint", "proselint"),
    }
    missing = {}
    if shutil.which("npm"):
        others.append(Command("write-good", [node_tool(work / "npm", "write-good")], lambda status: status >= 0))
        versions["write-good"] = node_version(work / "npm", "write-good")
    else:
        missing["write-good"] = "npm is not on this machine"
    python = str(home / SCRIPTS / "python")
    return Tools(
        bare=Command("python -c pass", [python, "-c", "pass"]),
        jdlint=Command("jdlint", [str(home / SCRIPTS / "jdlint")]),
        others=tuple(others),
        versions=versions,
        missing=missing,
    )


def virtual_environment(folder: Path) -> Path:
    if not (folder / "pyvenv.cfg").is_file():
        quiet([sys.executable, "-m", "venv", str(folder)])
    return folder


def pip(home: Path, *arguments: str) -> None:
    python = str(home / SCRIPTS / "python")
    quiet([python, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments])


def install_jdlint(home: Path, wheels: Path) -> None:
    """The wheel, as a user gets it: files copied, bytecode compiled at installation."""
    shutil.rmtree(wheels, ignore_errors=True)
    pip(home, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(REPOSITORY))
    pip(home, "install", "--require-hashes", "-r", str(REPOSITORY / "requirements" / "runtime.txt"))
    (wheel,) = wheels.glob("*.whl")
    pip(home, "install", "--no-deps", "--no-index", "--force-reinstall", str(wheel))


def python_tool(work: Path, name: str) -> str:
    home = virtual_environment(work / name)
    pip(home, "install", "--upgrade", name)
    return str(home / SCRIPTS / name)


def version_in(home: Path, name: str) -> str:
    code = f"from importlib.metadata import version; print(version('{name}'))"
    return output([str(home / SCRIPTS / "python"), "-c", code])


def node_tool(prefix: Path, name: str) -> str:
    prefix.mkdir(parents=True, exist_ok=True)
    quiet(["npm", "install", "--prefix", str(prefix), "--no-audit", "--no-fund", "--ignore-scripts", f"{name}@latest"])
    return str(prefix / "node_modules" / ".bin" / name)


def node_version(prefix: Path, name: str) -> str:
    code = f"console.log(require('./node_modules/{name}/package.json').version + ', node ' + process.versions.node)"
    return output(["node", "-e", code], cwd=prefix)


def quiet(line: Sequence[str]) -> None:
    """Run an installer; raises RuntimeError with what it said where it failed."""
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(line)}\n{done.stdout}{done.stderr}")


def output(line: Sequence[str], cwd: Path | None = None) -> str:
    return subprocess.run(line, cwd=cwd, capture_output=True, text=True, check=True).stdout.strip()

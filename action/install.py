"""The action's first step: an environment with jdlint's locked packages, and jdlint from the action's own commit.

The packages are installed by hash; jdlint itself is not built or downloaded but read from where the action lies.
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from runner import ACTION, Event, environment_python, reports_folder


def main() -> None:
    """Make the environment that the later steps run jdlint in."""
    lock = "llm.txt" if os.environ["JDLINT_ACTION_MODEL"] and Event.of_run().may_use_secrets else "runtime.txt"
    folder = reports_folder() / "venv"
    venv.create(folder, clear=True, symlinks=os.name != "nt")
    python = environment_python()
    pip = [sys.executable, "-I", "-m", "pip", "--python", str(python), "--disable-pip-version-check", "--quiet"]
    requirements = ["--require-hashes", "--only-binary", ":all:", "--requirement", str(ACTION / "requirements" / lock)]
    subprocess.run([*pip, "install", *requirements], check=True)
    place_beside(python, ACTION)


def place_beside(python: Path, source: Path) -> None:
    """Let an environment import jdlint from `source`, and from nowhere else."""
    asked = [str(python), "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
    (Path(packages) / "jdlint.pth").write_text(f"{source}\n", encoding="utf-8")


if __name__ == "__main__":
    main()

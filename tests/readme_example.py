"""The example in README.md: a posting, and what jdlint says of it.

`python -m tests.readme_example` puts today's output into the README; read the diff before you commit it.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
README = REPOSITORY / "README.md"
EXAMPLE = re.compile(r"```markdown\n(?P<posting># .*?)```\n(?P<between>.*?)```text\n(?P<output>.*?)```", re.DOTALL)


def example() -> re.Match[str]:
    """The example's parts: `posting` and `output`; raises ValueError where the README has none."""
    found = EXAMPLE.search(README.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError("README.md has no example posting followed by its output")
    return found


def answer(posting: str) -> str:
    """What `jdlint --maturity scaling --select DS role.md` prints for a posting when its output is no terminal."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "role.md").write_text(posting, encoding="utf-8")
        options = ["--output-format", "text", "--maturity", "scaling", "--select", "DS"]
        line = [sys.executable, "-m", "jdlint", *options, "role.md"]
        env = os.environ | {"PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"}
        said = subprocess.run(line, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False)
    if said.returncode not in (0, 1) or said.stderr:
        raise RuntimeError(f"jdlint ended with status {said.returncode}: {said.stderr}")
    return said.stdout


def main() -> None:
    """Put today's output into the README."""
    found = example()
    text = found.string
    start, end = found.span("output")
    README.write_text(text[:start] + answer(found["posting"]) + text[end:], encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

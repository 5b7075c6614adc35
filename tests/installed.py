"""A smoke test of an installed jdlint, run by .ci/wheel with that installation's Python, away from any source.

Arguments: the installed `jdlint` command, a folder of example postings, the repository's prompts/. Plain Python, since
the installation under test has no test runner.
"""

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path


def main(command: str, documents: Path, prompts: Path) -> None:
    import jdlint

    package = Path(jdlint.__file__).parent
    assert Path(sys.prefix) in package.parents, f"jdlint was imported from {package}, not from the installation"
    assert jdlint.__version__ == version("jdlint")
    assert (package / "py.typed").is_file()
    assert same_files(package / "prompts", prompts), "the wheel's prompts differ from the repository's"

    said = run(command, "--version")
    assert said.returncode == 0, said.stderr
    assert jdlint.__version__ in said.stdout, said.stdout

    posting = documents / "flagged" / "kitchen-sink.md"
    linted = run(command, "--isolated", "--output-format", "json", str(posting))
    assert linted.returncode == 1, (linted.returncode, linted.stderr)
    (report,) = json.loads(linted.stdout)["files"]
    assert report["status"] == "linted", report["reason"]
    assert "data-science" in report["confusions"], report["confusions"]

    for output_format in ("text", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "html"):
        shown = run(command, "--isolated", "--output-format", output_format, str(posting))
        assert (shown.returncode, shown.stderr) == (1, ""), (output_format, shown.stderr)
        assert "DS101" in shown.stdout, output_format
    assert "Why it matters" in run(command, "rule", "DS101").stdout
    json.loads(run(command, "schema").stdout)

    from_library = jdlint.lint_file(posting)
    assert [finding.code for finding in from_library.findings] == [each["code"] for each in report["findings"]]

    assert run(command, "missing.md").returncode == 2
    print(f"the installed jdlint {jdlint.__version__} works: {len(report['findings'])} findings in {posting.name}")


def run(command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([command, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)


def same_files(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files with the same bytes."""
    contents = [
        {str(path.relative_to(top)): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        for top in (one, other)
    ]
    return contents[0] == contents[1]


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))

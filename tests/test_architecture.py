"""Who may know whom: the rooms of the house, held over the imports of every module."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "jdlint"
MODULES = sorted(PACKAGE.rglob("*.py"))
NEVER_ON_THE_HOT_PATH = (
    *("pydantic", "jinja2", "litellm", "rich"),
    *("json", "yaml", "tomllib", "pathspec", "difflib", "subprocess", "concurrent", "multiprocessing", "asyncio"),
    *("urllib", "http", "tempfile", "pathlib", "hashlib"),
)
ROOMS = ("reading", "posting", "vocabulary", "role", "rules", "rewriting", "llm", "reports", "commands")


def name_of(path: Path) -> str:
    parts = ("jdlint", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path, *, at_the_top: bool = False) -> Iterator[str]:
    """Every module that a module imports, as `a.b` or `a.b.name`; with `at_the_top` only those of its own loading."""
    nodes = tree(path).body if at_the_top else ast.walk(tree(path))
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def knows(path: Path, *rooms: str) -> set[str]:
    """Which of these modules or packages a module imports."""
    return {room for room in rooms for each in imports(path) if each == room or each.startswith(f"{room}.")}


def within(*rooms: str) -> list[Path]:
    return [path for path in MODULES if name_of(path).removeprefix("jdlint.").split(".")[0] in rooms]


def test_the_leaves_import_nothing_of_jdlint() -> None:
    for name in ("finding.py", "errors.py"):
        assert not knows(PACKAGE / name, "jdlint")


def test_a_room_knows_nothing_of_the_rooms_after_it() -> None:
    after = {
        "reading": ("posting", "vocabulary", "role", "rules", "rewriting", "llm", "reports", "commands"),
        "vocabulary": ("posting", "role", "rules", "rewriting", "llm", "reports", "commands"),
        "posting": ("role", "rules", "rewriting", "llm", "reports", "commands"),
        "role": ("rules", "rewriting", "llm", "reports", "commands"),
        "rules": ("rewriting", "llm", "reports", "commands"),
        "rewriting": ("reports", "commands"),
        "reports": ("rules", "role", "posting", "reading", "rewriting", "llm", "commands"),
    }
    outside = ("linter", "pipeline", "library", "config", "configuration_file", "front_matter", "files", "cli")
    for room, later in after.items():
        beyond = outside if room != "rewriting" else ("cli", "files")
        for path in within(room):
            known = knows(path, *(f"jdlint.{each}" for each in (*later, *beyond)))
            assert not known, f"{name_of(path)} knows {sorted(known)}"


def test_rules_know_no_file_no_click_and_no_configuration() -> None:
    for path in within("rules", "role", "posting", "vocabulary"):
        assert not knows(path, "os", "pathlib", "io", "click", "sys", "jdlint.config"), name_of(path)


def test_the_linter_knows_no_format_no_file_and_no_command_line() -> None:
    for name in ("linter.py", "suppressing.py", "suggesting.py"):
        assert not knows(
            PACKAGE / name, "os", "pathlib", "click", "sys", "jdlint.config", "jdlint.reports", "jdlint.files"
        )


def test_reports_know_no_clock_and_no_machine() -> None:
    for path in within("reports"):
        assert not knows(path, "time", "datetime", "os", "socket", "random"), name_of(path)


@pytest.mark.parametrize(
    ("library", "homes"),
    [
        ("litellm", ("jdlint.llm.client",)),
        ("jdlint.rewriting", ("jdlint.commands", "jdlint.rewriting")),
        ("click", ("jdlint.commands", "jdlint.cli", "jdlint.reports.text")),
        ("pyromark", ("jdlint.reading",)),
        ("yaml", ("jdlint.reading",)),
        ("pathspec", ("jdlint.patterns",)),
        ("tempfile", ("jdlint.commands.writing", "jdlint.llm.cache")),
    ],
)
def test_a_library_is_known_at_its_home_only(library: str, homes: tuple[str, ...]) -> None:
    users = [name_of(path) for path in MODULES if knows(path, library)]
    assert [user for user in users if not f"{user}.".startswith(tuple(f"{home}." for home in homes))] == []


def test_litellm_is_imported_inside_the_function_that_calls_it() -> None:
    for path in within("llm"):
        assert not any(each.split(".")[0] == "litellm" for each in imports(path, at_the_top=True))


WRITES = {
    "write_text",
    "write_bytes",
    "mkdir",
    "unlink",
    "rename",
    "symlink_to",
    "rmtree",
    "makedirs",
    "remove",
    "chmod",
}


def writes(path: Path) -> set[str]:
    """Calls that write: methods that only files have, `os.replace`, and `open` with a mode that writes."""
    found = set()
    for call in (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        owner = getattr(call.func.value, "id", "") if isinstance(call.func, ast.Attribute) else ""
        modes = [
            node.value for node in ast.walk(call) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        opens = name in {"open", "fdopen"} and any(mode[:1] in {"w", "a", "x"} and len(mode) <= 3 for mode in modes)
        if opens or (owner == "os" and name in {"replace", *WRITES}) or (owner != "os" and name in WRITES - {"remove"}):
            found.add(name)
    return found


def test_only_commands_and_the_cache_write() -> None:
    writers = {name_of(path): writes(path) for path in MODULES if writes(path)}
    allowed = ("jdlint.commands.", "jdlint.llm.cache")
    assert {name: calls for name, calls in writers.items() if not name.startswith(allowed)} == {}
    assert "jdlint.commands.writing" in writers, "the check sees the writer there is"


def test_only_reading_opens_postings() -> None:
    """The others that open a file open a configuration, a .gitignore, or what ships with jdlint."""
    openers = set()
    for path in MODULES:
        calls = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
        names = {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}
        if names & {"open", "read_text", "read_bytes"}:
            openers.add(name_of(path))
    allowed = ("jdlint.reading", "jdlint.commands", "jdlint.llm", "jdlint.config", "jdlint.files")
    assert {name for name in openers if not name.startswith(allowed)} <= {"jdlint.baseline", "jdlint.reports.html"}


def test_modules_are_short_and_so_is_the_command_line() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    words = {name: length for name, length in lengths.items() if not name.startswith("jdlint.vocabulary.")}
    assert {name: length for name, length in words.items() if length >= 400} == {}
    assert lengths["jdlint.cli"] < 200


def test_no_module_is_named_for_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "manager", "processor", "misc", "common"}
    assert not {path.stem for path in MODULES} & empty


def loaded(folder: Path, *arguments: str) -> set[str]:
    """Top-level modules that a run of the real program loads."""
    code = f"""
import sys
sys.argv = ["jdlint", *{arguments!r}]
from jdlint.cli import main
try:
    main()
except SystemExit:
    pass
print(*sorted(sys.modules), file=sys.stderr)
"""
    command = [sys.executable, "-S", "-c", code]
    site = next(path for path in sys.path if path.endswith("site-packages"))
    environment = {"PYTHONPATH": f"{PACKAGE.parent}:{site}", "PATH": ""}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True, env=environment)
    return {name.partition(".")[0] for name in done.stderr.split()}


POSTING = "# AI Product Manager\n\n## Responsibilities\n\n" + "- Train churn models.\n- Own the roadmap.\n" * 4


def test_one_posting_without_configuration_loads_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "role.md").write_text(POSTING)
    modules = loaded(tmp_path, "role.md")
    assert "jdlint" in modules
    assert sorted(modules.intersection(NEVER_ON_THE_HOT_PATH)) == []


def test_what_some_runs_need_is_loaded_by_those(tmp_path: Path) -> None:
    (tmp_path / "role.md").write_text(POSTING)
    assert "json" in loaded(tmp_path, "role.md", "--output-format", "json")
    (tmp_path / "front.md").write_text("---\njdlint: {maturity: early}\n---\n" + POSTING)
    modules = loaded(tmp_path, "front.md")
    assert "yaml" in modules
    assert "pydantic" not in modules
    (tmp_path / "jdlint.toml").write_text('maturity = "early"\n')
    assert "pydantic" in loaded(tmp_path, "role.md")

"""The benchmark's own honesty: made-up postings of the promised size, and costs that count all processes."""

import random
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def postings(repository: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return module(repository, monkeypatch, "postings")


@pytest.fixture
def measuring(repository: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return module(repository, monkeypatch, "measure")


def module(repository: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> ModuleType:
    """A module of benchmarks/, which are scripts and no package."""
    from importlib import import_module

    monkeypatch.syspath_prepend(repository / "benchmarks")
    return import_module(name)


def test_the_same_seed_gives_the_same_postings(postings: ModuleType, tmp_path: Path) -> None:
    one, other = (postings.write_folder(tmp_path / name, 5, seed=7) for name in ("one", "other"))
    assert [path.read_bytes() for path in sorted(one.iterdir())] == [p.read_bytes() for p in sorted(other.iterdir())]


def test_made_up_postings_are_four_to_six_kilobytes_and_no_two_are_alike(postings: ModuleType) -> None:
    chance = random.Random(1)
    made = [postings.posting(chance) for _ in range(100)]
    assert all(4_000 <= len(text.encode()) <= 6_000 for text in made)
    assert len(set(made)) == 100


def test_a_long_posting_reaches_its_size(postings: ModuleType, tmp_path: Path) -> None:
    assert 50_000 <= postings.write_long(tmp_path / "long.md", 50_000, seed=1).stat().st_size < 60_000


@pytest.mark.skipif(sys.platform == "win32", reason="os.wait4, which tells a child's cost, is not there")
def test_the_cost_of_a_command_counts_the_processes_it_starts(measuring: ModuleType, tmp_path: Path) -> None:
    work = "import resource; used = resource.getrusage; "
    burn = work + "exec('while used(resource.RUSAGE_SELF).ru_utime < 0.3: pass')"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {burn!r}], check=True)"
    cost = measuring.run_once(measuring.Command("parent", [sys.executable, "-c", parent]), [], tmp_path)
    assert cost.cpu >= 0.3
    assert cost.peak > 1_000_000


def test_a_command_that_fails_at_its_job_is_not_measured(measuring: ModuleType, tmp_path: Path) -> None:
    broken = measuring.Command("broken", [sys.executable, "-c", "raise SystemExit(2)"])
    with pytest.raises(RuntimeError, match="broken ended with status 2"):
        measuring.run_once(broken, [], tmp_path)
    crashing = measuring.Command("crashing", [sys.executable, "-c", "raise ValueError"])
    with pytest.raises(RuntimeError, match="ValueError"):
        measuring.run_once(crashing, [], tmp_path)

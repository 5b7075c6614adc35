"""What holds for every rewrite: nothing outside the edits changes, twice is once, and a file is never half written."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jdlint.commands.rewritable import Rewritable
from jdlint.config import Options, Settings
from jdlint.finding import Severity
from jdlint.reading import read
from jdlint.rewriting.edit import Edit, Rewritten, apply, moved_by
from jdlint.rewriting.judging import judging
from jdlint.rewriting.rewriting import rewrite
from jdlint.rewriting.telling import hunks

REPOSITORY: Final = Path(__file__).resolve().parent.parent
DUTIES: Final = (
    "Train and fine-tune churn models 🚀.",
    "Build ETL pipelines for our 12 depots in Ghent",
    "You will write production Python for the pricing service.",
    "**Deploy** models to `Kubernetes`;",
    "Own the roadmap & talk to users.",
    "Building dashboards for the sales team",
    "Decide which AI use cases are worth it – by return and effort.",
    "Create data pipelines and own the launch of the café app.",
    "Own the evaluation plan and the launch gate of the assistant.",
    "Modelling: train forecasting models for bread",
)
MUSTS: Final = (
    "PhD in statistics required",
    "7+ years with LLMs",
    "Expert in PyTorch, Spark and Airflow.",
    "Strong communication",
    "3+ years as an AI Product Manager.",
    "Certified Scrum Master certification required",
)
BANDS = st.sampled_from(("early", "scaling", "mature", None))


@st.composite
def postings(draw: st.DrawFn) -> tuple[str, str]:
    """(name, text) of a posting in one of the syntaxes, with whatever line ends and bullets."""
    duties = draw(st.lists(st.sampled_from(DUTIES), min_size=3, max_size=8, unique=True))
    musts = draw(st.lists(st.sampled_from(MUSTS), min_size=1, max_size=4, unique=True))
    suffix = draw(st.sampled_from((".md", ".txt", ".html")))
    if suffix == ".html":
        text = _html(duties, musts)
    else:
        text = _lines(draw, duties, musts, heading="## " if suffix == ".md" else "", nested=suffix == ".md")
    return f"role{suffix}", text.replace("\n", draw(st.sampled_from(("\n", "\r\n"))))


def _html(duties: list[str], musts: list[str]) -> str:
    items = ["\n".join(f"  <li>{line.replace('&', '&amp;')}</li>" for line in lines) for lines in (duties, musts)]
    return (
        f"<h1>AI Product Manager</h1>\n<p>Bread &amp; data 🥖.</p>\n"
        f"<h2>Responsibilities</h2>\n<ul>\n{items[0]}\n</ul>\n"
        f'<h2>Requirements</h2>\n<ul class="musts">\n{items[1]}\n</ul>\n'
    )


def _lines(draw: st.DrawFn, duties: list[str], musts: list[str], *, heading: str, nested: bool) -> str:
    bullet = draw(st.sampled_from(("- ", "* ", "1. ") if nested else ("• ", "- ")))
    front = draw(st.sampled_from(("", "---\ntitle: AI Product Manager\nteam: 🥖\n---\n\n"))) if nested else ""
    deeper = "   " if nested and draw(st.booleans()) else ""
    told = [f"{deeper if number % 3 == 2 else ''}{bullet}{duty}" for number, duty in enumerate(duties)]
    title = "" if front else f"{'# ' if nested else ''}AI Product Manager\n\n"
    asked = "\n".join(f"{bullet}{must}" for must in musts)
    return f"{front}{title}{heading}Responsibilities\n\n" + "\n".join(told) + f"\n\n{heading}Requirements\n\n{asked}\n"


def rewritten(name: str, text: str, band: str | None) -> Rewritten:
    source = read(text.encode(), name)
    judge = judging(source, Settings(today="2026-11-23"), Options(maturity=band))
    return rewrite(judge(source.original), judge)


def few(examples: int) -> settings:
    return settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@few(30)
@given(postings(), BANDS)
def test_rewriting_twice_changes_nothing_more(posting: tuple[str, str], band: str | None) -> None:
    name, text = posting
    once = rewritten(name, text, band)
    assert rewritten(name, once.after, band).after == once.after


@few(40)
@given(postings(), BANDS)
def test_nothing_outside_the_edits_changes_and_nothing_gets_worse(posting: tuple[str, str], band: str | None) -> None:
    name, text = posting
    result = rewritten(name, text, band)
    pieces, position = [], 0
    for edit, start, end in moved_by(result.edits):
        pieces.append(text[position : edit.start])
        assert result.after[start:end] == edit.after
        position = edit.end
    rest = result.after
    for piece in [*pieces, text[position:]]:
        assert piece in rest
        rest = rest[rest.index(piece) + len(piece) :]
    known = {code for finding in result.report_before.findings for code in (finding.code, *finding.covers)}
    assert not [
        finding.code
        for finding in result.report_after.findings
        if finding.severity >= Severity.WARNING and finding.code not in known
    ]
    for kept in ("🥖", "Ghent", "12 depots"):
        assert (kept in text) == (kept in result.after)
    if "\r\n" in text:
        assert "\n" not in result.after.replace("\r\n", "")


@few(40)
@given(postings(), BANDS, st.data())
def test_a_rejected_edit_leaves_its_text_byte_by_byte(
    posting: tuple[str, str], band: str | None, data: st.DataObject
) -> None:
    name, text = posting
    groups = hunks(rewritten(name, text, band).edits)
    accepted = [group for group in groups if data.draw(st.booleans())]
    after = apply(text, [edit for group in accepted for edit in group])
    for group in groups:
        if group not in accepted:
            assert all(edit.before in after for edit in group)
    assert apply(text, []) == text


@few(60)
@given(
    st.text(min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.text(max_size=8)), max_size=6),
)
def test_edits_are_made_where_they_say_whatever_their_order(text: str, drawn: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    for one, other, after in drawn:
        start, end = sorted((min(one, len(text)), min(other, len(text))))
        if all(end < edit.start or edit.end < start for edit in edits):
            edits.append(Edit(start, end, text[start:end], after, "DS101", "", "replace"))
    changed = apply(text, edits)
    assert changed == apply(text, edits[::-1])
    for edit, start, end in moved_by(edits):
        assert changed[start:end] == edit.after


@few(40)
@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=3, max_size=80),
    st.sampled_from((b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")),
)
def test_a_file_goes_back_to_the_bytes_it_came_from(text: str, mark: bytes) -> None:
    encoding = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(mark, "utf-8")
    data = mark + f"# Role{text}\r\n".encode(encoding)
    file = Rewritable.of("role.md", data)
    assert file.encoded(file.source.original) == data


def test_killing_the_process_at_any_moment_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    old = ("# AI Product Manager\n\n## Responsibilities\n\n" + "".join(f"- {duty}\n" for duty in DUTIES)) + "\n" * 20
    path = tmp_path / "role.md"
    command = [sys.executable, "-m", "jdlint", "rewrite", "--isolated", "--write", "--quiet", "role.md"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    path.write_text(old, encoding="utf-8")
    started = time.monotonic()
    subprocess.run(command, cwd=tmp_path, env=environment, check=True)
    whole = time.monotonic() - started
    new = path.read_bytes()
    assert new != old.encode()
    for moment in range(8):
        path.write_text(old, encoding="utf-8")
        process = subprocess.Popen(command, cwd=tmp_path, env=environment)
        time.sleep(whole * (0.55 + 0.07 * moment))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert path.read_bytes() in (old.encode(), new)


def test_a_write_that_fails_before_its_end_leaves_the_old_file(tmp_path: Path) -> None:
    """Deterministic where the kill is not: the process dies right before, and right after, the new file takes over."""
    old = "# AI Product Manager\n\n## Responsibilities\n\n" + "".join(f"- {duty}\n" for duty in DUTIES)
    code = """
import os, sys
from jdlint.cli import cli

take_over = os.replace

def dying(*names):
    if sys.argv[1] == "after":
        take_over(*names)
    os._exit(9)

os.replace = dying
cli.main(args=["rewrite", "--isolated", "--write", "role.md"], prog_name="jdlint", standalone_mode=False)
"""
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    path = tmp_path / "role.md"
    for moment in ("before", "after"):
        path.write_text(old, encoding="utf-8")
        done = subprocess.run([sys.executable, "-c", code, moment], cwd=tmp_path, env=environment, check=False)
        assert done.returncode == 9
        assert (path.read_text(encoding="utf-8") == old) == (moment == "before")

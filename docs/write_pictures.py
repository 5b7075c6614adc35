"""Draw docs/pictures/: what jdlint says in a terminal, and the HTML report in light and dark.

`python docs/write_pictures.py` draws the terminal, which shows the answer in README.md; a test keeps it fresh.
With the argument `pages` it photographs the report too, for which it needs Chromium. Look at what it drew before you
commit it.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

DOCS = Path(__file__).resolve().parent
PICTURES = DOCS / "pictures"
POSTING = DOCS.parent / "fixtures" / "documents" / "flagged" / "kitchen-sink.md"
PAGE = (1100, 760)
"""Width and height of the page's picture, in pixels."""
LINES = 30
"""Lines of the answer that the terminal shows."""
LINE_HEIGHT, CHARACTER_WIDTH, MARGIN = 19, 8.6, 22
NO_BREAK_SPACE = "\u00a0"
"""Renderers fold plain spaces, whatever xml:space says."""
COLORS = (
    (re.compile(r"^(?P<shown>\S+:\d+:\d+:\serror\s\S+)"), "#ff7b72"),
    (re.compile(r"^(?P<shown>\S+:\d+:\d+:\swarning\s\S+)"), "#e3b341"),
    (re.compile(r"(?P<shown>\^{2,})"), "#ff7b72"),
    (re.compile(r"(?P<shown>█+)"), "#79c0ff"),
    (re.compile(r"^\s{4}(?P<shown>advice|instead|lines)\b"), "#7ee787"),
)


def terminal() -> str:
    """The README's answer as an SVG, made of text, so that it can be searched and scales."""
    readme = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    found = re.search(
        r"^`(?P<command>jdlint [^`]*role\.md)`.*?```text\n(?P<answer>.*?)```", readme, re.DOTALL | re.MULTILINE
    )
    if found is None:
        raise ValueError("README.md shows no call of jdlint with its answer")
    lines = [f"$ {found['command']}", *found["answer"].splitlines()][:LINES]
    width = round(max(map(len, lines)) * CHARACTER_WIDTH) + 2 * MARGIN
    height = len(lines) * LINE_HEIGHT + 2 * MARGIN
    drawn = "\n".join(_line(number, line) for number, line in enumerate(lines, 1))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-label="jdlint in a terminal">\n<rect width="{width}" height="{height}" rx="8" fill="#0d1117"/>\n'
        f'<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3" '
        f">\n{drawn}\n</g>\n</svg>\n"
    )


def _line(number: int, line: str) -> str:
    line = line.replace(" ", NO_BREAK_SPACE)
    shown, at = "", 0
    for start, end, color in sorted(_colored(line)):
        shown += escape(line[at:start]) + f'<tspan fill="{color}">{escape(line[start:end])}</tspan>'
        at = end
    shown += escape(line[at:])
    return f'<text x="{MARGIN}" y="{MARGIN + number * LINE_HEIGHT - 5}">{shown}</text>'


def _colored(line: str) -> Iterator[tuple[int, int, str]]:
    for pattern, color in COLORS:
        for match in pattern.finditer(line):
            yield *match.span("shown"), color


def pages() -> None:
    """Photograph the HTML report of an example posting."""
    from playwright.sync_api import sync_playwright

    browser_path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        report = Path(folder) / "report.html"
        line = ["--isolated", "--exit-zero", "--output-format", "html", "--output-file", str(report), POSTING.name]
        subprocess.run([sys.executable, "-m", "jdlint", *line], cwd=POSTING.parent, check=True)
        browser = started.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            width, height = PAGE
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(report.as_uri())
            page.screenshot(path=PICTURES / f"page-{scheme}.png")
        browser.close()


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / "terminal.svg").write_text(terminal(), encoding="utf-8")
    if sys.argv[1:] == ["pages"]:
        pages()

"""Keep one comment on the pull request: written when there is something to say, and brought up to date after that."""

import json
import os
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any, Final

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from runner import Event, command, reports_folder

MARKER: Final = "<!-- jdlint -->"
AUTHOR: Final = "github-actions[bot]"
"""Whose comments are ours: anybody can write the marker, but only a workflow's token writes as this user."""
LONGEST: Final = 65_000
"""Characters; GitHub takes 65,536."""


def main() -> None:
    """Write or renew the comment. A failure is a warning: the findings are in the annotations and the summary too."""
    event = Event.of_run()
    body = f"{MARKER}\n{(reports_folder() / 'comment.md').read_text(encoding='utf-8')}"[:LONGEST]
    repository = os.environ["GITHUB_REPOSITORY"]
    try:
        ours = next(_comments(f"/repos/{repository}/issues/{event.number}/comments"), None)
        if ours is None and not _says_something():
            return
        if ours is None:
            _ask("POST", f"/repos/{repository}/issues/{event.number}/comments", {"body": body})
        elif ours["body"] != body:
            _ask("PATCH", f"/repos/{repository}/issues/comments/{int(ours['id'])}", {"body": body})
    except (urllib.error.URLError, TimeoutError, ValueError, KeyError) as error:
        reason = f"status {error.code}" if isinstance(error, urllib.error.HTTPError) else type(error).__name__
        command(
            "warning", f"The comment could not be written ({reason}); it needs the permission pull-requests: write."
        )


def _says_something() -> bool:
    report = json.loads((reports_folder() / "comment.json").read_text(encoding="utf-8"))
    return any(file["findings"] or file["status"] == "error" for file in report["files"])


def _comments(path: str) -> Iterator[Any]:
    """Our comments, oldest first."""
    for page in range(1, 101):
        listed = _ask("GET", f"{path}?per_page=100&page={page}")
        yield from (each for each in listed if each["user"]["login"] == AUTHOR and each["body"].startswith(MARKER))
        if len(listed) < 100:
            return


def _ask(method: str, path: str, content: Any = None) -> Any:
    headers = {
        "Accept": "application/vnd.github+json",
        "Authorization": f"Bearer {os.environ['JDLINT_ACTION_TOKEN']}",
        "Content-Type": "application/json",
        "User-Agent": "jdlint-action",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    sent = None if content is None else json.dumps(content).encode()
    request = urllib.request.Request(os.environ["GITHUB_API_URL"] + path, sent, headers, method=method)  # noqa: S310
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - the runner's own API address
        return json.load(answer)


if __name__ == "__main__":
    main()

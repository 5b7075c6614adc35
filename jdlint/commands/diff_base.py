"""`--diff-base REV`: only the postings changed since a revision, each with what it was there."""

import os
from collections.abc import Sequence

from jdlint.commands.workload import Task
from jdlint.config import Options
from jdlint.finding import FileReport
from jdlint.git import Base, base_of
from jdlint.pipeline import report_on_bytes


class Comparison:
    """The work tree beside a revision; each repository is asked once."""

    def __init__(self, revision: str) -> None:
        self._revision = revision
        self._bases: dict[str, Base] = {}

    def changed(self, tasks: Sequence[Task]) -> list[Task]:
        """The tasks whose posting changed; what cannot be read or comes from standard input is kept.

        Raises UsageError where a posting is in no repository, or where the revision is unknown.
        """
        return [
            task
            for task in tasks
            if task.problem is not None or task.content is not None or self._base(task.path).has_changed(task.path)
        ]

    def with_before(self, files: Sequence[FileReport], tasks: Sequence[Task], options: Options) -> list[FileReport]:
        """The reports, each with the report on the same posting as it was; new postings have none."""
        return [file._replace(before=self._before(task, options)) for file, task in zip(files, tasks, strict=True)]

    def _before(self, task: Task, options: Options) -> FileReport | None:
        if task.problem is not None or task.content is not None:
            return None
        content = self._base(task.path).content(task.path)
        return None if content is None else report_on_bytes(content, task.path, task.settings, options)

    def _base(self, path: str) -> Base:
        folder = os.path.dirname(path)
        if folder not in self._bases:
            inside = os.path.realpath(folder or ".") + os.sep
            known = next((base for base in self._bases.values() if inside.startswith(base.top + os.sep)), None)
            self._bases[folder] = known or base_of(folder, self._revision)
        return self._bases[folder]

"""The rewrite of a posting beside its findings, for a report that shows the text before and after."""

from jdlint.commands.workload import Task
from jdlint.config import Options
from jdlint.finding import FileReport
from jdlint.reading import read, read_file
from jdlint.rewriting.judging import judging
from jdlint.rewriting.rewriting import rewrite


def with_rewritten(report: FileReport, task: Task, options: Options) -> FileReport:
    """The report with what `jdlint rewrite` would make of the file; as it is where there is nothing to mend."""
    if report.status != "linted" or not report.findings:
        return report
    try:
        source = read_file(task.path) if task.content is None else read(task.content, task.path)
        judge = judging(source, task.settings, options)
        return report._replace(rewritten=rewrite(judge(source.original), judge).after)
    except Exception:  # noqa: BLE001 - a bug met in a rewrite nobody asked for must not cost the findings
        return report

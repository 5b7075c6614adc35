"""JUnit XML: a suite for each file, a case for each finding. Jenkins, GitLab and most others read it.

A finding is a failure where it would fail the run (`fail_on`); a lesser one is a passed case that carries its text, so
that the test tab and the exit status agree. What a language model found is advice, and never a failure.
"""

from xml.sax.saxutils import escape, quoteattr

from jdlint.finding import FileReport, Finding, Report, Severity
from jdlint.reports.change import change_of
from jdlint.reports.characters import visible
from jdlint.reports.contents import in_words, relative_path, why_broken, why_skipped

_FAILING = {"never": None} | {severity.label: severity for severity in Severity}
"""What `fail_on` may say. Where it varies from file to file, its default stands."""

_UNUSED_BY_XML = {"\r": "&#13;"}
"""A parser turns a bare carriage return into a line feed."""


def junit(report: Report) -> str:
    """The report as XML that is valid against Jenkins' junit-10.xsd."""
    failing = _FAILING.get(report.settings.get("fail_on", ""), Severity.ERROR)
    suites = "".join(_suite(file, failing) for file in report.files)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="jdlint">\n{suites}</testsuites>\n'


def _suite(file: FileReport, failing: Severity | None) -> str:
    cases = [*_file_cases(file), *(_finding_case(file, finding, failing) for finding in file.findings)]
    cases += [
        _case(file, check.code, f"<skipped message={_attribute(why_skipped(check, 1))}/>")
        for check in file.checks_skipped
    ]
    if change := change_of(file):
        cases.append(_case(file, "change", f"<system-out>{_text(change)}</system-out>"))
    text = "".join(cases)
    counts = {"tests": len(cases)} | {
        attribute: sum(case.count(f"<{element}") for case in cases)
        for attribute, element in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped"))
    }
    attributes = "".join(f' {name}="{count}"' for name, count in counts.items())
    return f"<testsuite name={_attribute(relative_path(file))}{attributes}>\n{text}</testsuite>\n"


def _file_cases(file: FileReport) -> list[str]:
    """A case for the file itself where no finding speaks for it: a suite without cases would not be shown."""
    if file.status == "error":
        reason = why_broken(file)
        return [_case(file, "readable", f'<error type="unreadable" message={_attribute(reason)}/>')]
    if file.status == "out-of-scope":
        return [_case(file, "in scope", f"<skipped message={_attribute(file.reason or file.status)}/>")]
    return [] if file.findings else [_case(file, "no findings", "")]


def _finding_case(file: FileReport, finding: Finding, failing: Severity | None) -> str:
    place = finding.place
    where = f"{relative_path(file)}:{place.line}:{place.column}"
    said = _text(f"{where}: {finding.severity.label}: {in_words(finding)}\n{finding.excerpt}")
    name = f"{finding.code} {finding.name}, line {place.line}"
    if failing is None or finding.severity < failing or finding.source == "llm":
        return _case(file, name, f"<system-out>{said}</system-out>")
    kind, message = _attribute(finding.severity.label), _attribute(finding.message)
    return _case(file, name, f"<failure type={kind} message={message}>{said}</failure>")


def _case(file: FileReport, name: str, content: str) -> str:
    return f"<testcase classname={_attribute(relative_path(file))} name={_attribute(name)}>{content}</testcase>\n"


def _attribute(text: str) -> str:
    return quoteattr(visible(text))


def _text(text: str) -> str:
    return escape(visible(text), _UNUSED_BY_XML)

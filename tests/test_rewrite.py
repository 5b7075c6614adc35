"""`jdlint rewrite`: what it changes, what it keeps, what it refuses."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from jdlint.config import Options, Settings
from jdlint.finding import Severity
from jdlint.reading import read
from jdlint.rewriting.edit import Rewritten
from jdlint.rewriting.judging import judging
from jdlint.rewriting.rewriting import Phrase, rewrite
from jdlint.rewriting.telling import as_comment

REPOSITORY = Path(__file__).resolve().parent.parent
BUILDER = """# AI Product Manager

We run 40 clinics. Two data scientists and an ML engineer work here; you report to the CTO.

## Responsibilities

{duties}
- Decide which AI use cases are worth it, by return, feasibility and effort.
- Own the evaluation plan and the launch gate of the triage assistant.
- Talk to nurses about the answers they do not trust.

## Requirements

{musts}
- You have shipped one product with AI, at work or in a project of your own.
- You stay calm when a model misbehaves, and say so early.
"""


def rewritten(text: str, *, name: str = "role.md", maturity: str = "scaling", **said: object) -> Rewritten:
    source = read(text.encode(), name)
    judge = judging(source, Settings(today="2026-11-23"), Options(maturity=maturity))
    return rewrite(judge(source.original), judge, **said)  # type: ignore[arg-type]


def posting(*duties: str, musts: tuple[str, ...] = ("Three years in product management.",)) -> str:
    return BUILDER.format(
        duties="\n".join(f"- {duty}" for duty in duties), musts="\n".join(f"- {must}" for must in musts)
    )


def line_with(text: str, words: str) -> str:
    found = [line for line in text.splitlines() if words in line]
    assert len(found) == 1, (words, text)
    return found[0]


def test_a_flagged_duty_becomes_the_rules_sentence_with_its_own_object() -> None:
    result = rewritten(posting("Train churn models."))
    assert line_with(result.after, "churn models") == (
        "- Own the evaluation criteria and the launch decision for churn models; data science owns the training."
    )


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("You will train churn models.", "- You will own the evaluation criteria"),
        ("You’ll train churn models.", "- You’ll own the evaluation criteria"),
        ("Training churn models.", "- Owning the evaluation criteria"),
        ("Trains the churn models.", "- Owns the evaluation criteria"),
        ("Responsible for training churn models.", "- Responsible for owning the evaluation criteria"),
        ("The product manager will train churn models.", "- The product manager will own the evaluation criteria"),
        ("train churn models", "- own the evaluation criteria"),
    ],
)
def test_the_new_sentence_speaks_as_the_old_one_did(duty: str, expected: str) -> None:
    result = rewritten(posting(duty))
    assert line_with(result.after, "churn models").startswith(expected)


def test_a_gerund_is_carried_through_all_verbs_of_the_sentence() -> None:
    result = rewritten(posting("Training churn models."), maturity="early")
    assert "Framing the problem that churn models should solve, setting the quality bar" in result.after
    assert "and reviewing results every week" in result.after


def test_the_stop_of_the_old_line_is_kept() -> None:
    assert not line_with(rewritten(posting("Train churn models")).after, "churn models").endswith(".")
    assert line_with(rewritten(posting("Train churn models;")).after, "churn models").endswith(";")


def test_british_postings_get_british_sentences() -> None:
    british = posting("Build data pipelines.", "Prioritise the backlog of our modelling programme.")
    american = posting("Build data pipelines.", "Prioritize the backlog of our modeling program.")
    assert "Prioritise the work on data pipelines" in rewritten(british).after
    assert "Prioritize the work on data pipelines" in rewritten(american).after


def test_two_flagged_lines_never_become_the_same_sentence() -> None:
    names = ("churn", "fraud", "pricing", "demand", "routing", "triage", "scoring", "ranking", "credit scoring")
    result = rewritten(posting(*(f"Train {name} models." for name in names)))
    sentences = [re.sub(r"\w+ models", "models", edit.sentence) for edit in result.edits if edit.sentence]
    assert len(sentences) > 5
    assert len(set(sentences)) == len(sentences)


def test_a_number_and_a_place_stay_in_a_line_that_is_given_to_specialists() -> None:
    result = rewritten(posting("Build the data pipelines for our 17 wards in Lisbon."))
    line = line_with(result.after, "Lisbon")
    assert "17 wards" in line
    assert line.startswith("- Work with data engineering on goals and priorities as they build")


def test_a_product_duty_in_the_same_line_is_kept() -> None:
    result = rewritten(posting("Build ETL pipelines and own the roadmap of the triage assistant."))
    assert "own the roadmap of the triage assistant" in result.after
    assert "Build ETL pipelines" not in result.after


def test_an_edit_that_would_lose_a_fact_is_refused_and_said() -> None:
    text = posting("Churn: 300 models to be trained by you in Oslo before March, hands-on.")
    result = rewritten(text)
    if not result.refused:
        assert "300" in result.after
        assert "Oslo" in result.after
    for each in result.refused:
        assert each.reason


def test_a_degree_opens_another_way_in_and_stays() -> None:
    result = rewritten(posting("Talk to users.", musts=("PhD in statistics required.",)))
    assert line_with(result.after, "PhD") == "- PhD in statistics, or equivalent experience."


def test_an_impossible_number_of_years_goes_and_its_object_stays() -> None:
    result = rewritten(posting("Talk to users.", musts=("9+ years of experience with LLMs.",)))
    assert "- Experience with LLMs." in result.after


def test_a_tool_list_becomes_fluency() -> None:
    result = rewritten(posting("Talk to users.", musts=("Expert in PyTorch, Spark and Airflow.",)))
    assert "PyTorch" not in result.after
    assert "discuss with engineers what the choice of a model or a platform costs" in result.after


def test_work_taken_out_is_handed_to_a_specialist_and_not_to_candidates() -> None:
    result = rewritten(posting("Deploy models to Kubernetes."), maturity="early")
    assert [(each.specialist, each.work) for each in result.handed_over] == [
        ("ML engineering", "Deploy models to Kubernetes.")
    ]
    assert "hire or contract" in result.handed_over[0].advice
    assert "hire or contract" not in result.after
    assert as_comment(result).startswith("<!--")
    assert "Kubernetes" in as_comment(result)


GENERALIST = """# AI Product Manager

## Responsibilities

- Own the roadmap of the booking platform.
- Write user stories and groom the backlog.
- Gather requirements from hall managers.
- Plan launches with marketing.
- Report progress to stakeholders.

## Requirements

- Three years in product management.
- Clear writing.
"""


def test_a_generalist_posting_gets_ai_substance_among_its_duties() -> None:
    result = rewritten(GENERALIST)
    assert result.report_before.confusions == ("generalist-pm",)
    assert result.report_after.confusions == ()
    duties = result.after.partition("## Responsibilities")[2].partition("\n## ")[0]
    assert "evaluation plan" in duties
    assert "guardrails" in duties
    assert all(line in result.after.splitlines() for line in GENERALIST.splitlines())


def test_a_missing_section_comes_with_a_heading_like_the_others() -> None:
    result = rewritten(GENERALIST.replace("## ", "### "))
    assert "\n### Hiring process\n\n- How we hire: " in result.after


def test_placeholders_are_questions() -> None:
    result = rewritten(GENERALIST)
    assert any(question.startswith("<first step>, <second step>") for question in result.questions)
    assert "\\<number>" in result.after, "as Markdown shows it"
    assert "&lt;number&gt;" in rewritten(_html(GENERALIST), name="role.html").after
    assert "\\<" not in rewritten(GENERALIST.replace("## ", "").replace("# ", ""), name="role.txt").after


def _html(markdown: str) -> str:
    lines = []
    for line in markdown.splitlines():
        if line.startswith("- "):
            lines.append(f"<li>{line[2:]}</li>")
        elif line.startswith("#"):
            level = len(line.split()[0])
            lines.append(f"<h{level}>{line.lstrip('# ')}</h{level}>")
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def test_a_numbered_list_counts_on() -> None:
    duties = "\n".join(f"{number}. {line}" for number, line in enumerate(("Own the roadmap.", "Plan launches."), 1))
    result = rewritten(
        f"# AI Product Manager\n\n## Responsibilities\n\n{duties}\n\n## Requirements\n\n- Tact.\n- Wit.\n- Ease.\n"
    )
    assert re.findall(r"(?m)^(\d)\. ", result.after)[:4] == ["1", "2", "3", "4"]


def test_markup_around_an_edit_stays() -> None:
    text = (
        '<h1>AI Product Manager</h1><h2>Responsibilities</h2><ul class="a"><li id="x"><b>Train</b> churn models.</li>'
        + "".join(
            f"<li>{duty}</li>"
            for duty in ("Own the roadmap.", "Talk to users.", "Plan launches.", "Decide what AI is for.")
        )
    )
    result = rewritten(text + "</ul>", name="role.html")
    assert '<ul class="a"><li id="x">Own the evaluation criteria' in result.after
    assert result.after.count("<b>") == result.after.count("</b>") == 0


def test_emphasis_over_a_whole_line_stays_and_over_a_part_goes() -> None:
    result = rewritten(posting("**Train churn models.**", "**Deploy** models to *Kubernetes*."))
    assert "- **Own the evaluation criteria" in result.after
    assert line_with(result.after, "churn models").endswith(".**")
    assert "**Deploy**" not in result.after
    assert "*Kubernetes*" not in result.after


def test_understanding_moves_from_the_wishes_to_the_musts() -> None:
    text = GENERALIST + "\n## Nice to have\n\n- Understanding of machine learning models.\n- Spanish.\n"
    result = rewritten(text, wanted=lambda code: code == "SC604")
    musts, _, wishes = result.after.partition("## Requirements")[2].partition("## Nice to have")
    assert "- Understanding of machine learning models." in musts.splitlines()
    assert wishes.split() == ["-", "Spanish."]


def test_only_selected_rules_are_answered() -> None:
    result = rewritten(posting("Train churn models.", "Build ETL pipelines."), wanted=lambda code: code == "DS103")
    assert "Train churn models." in result.after
    assert "Build ETL pipelines." not in result.after
    assert {edit.rule for edit in result.edits} == {"DS103"}


def test_nothing_new_at_warning_or_above_appears() -> None:
    result = rewritten(posting("Train churn models.", "Build ETL pipelines.", "Write production Python."))
    before = {finding.code for finding in result.report_before.findings}
    assert not [
        finding
        for finding in result.report_after.findings
        if finding.severity >= Severity.WARNING and finding.code not in before
    ]


def test_a_model_may_say_it_better_but_not_add_a_fact() -> None:
    def fluent(phrase: Phrase) -> str:
        return "Set the bar for churn models with data science, and hold each launch to it."

    def inventive(phrase: Phrase) -> str:
        return "Set the bar for churn models with our 12 scientists in Berlin."

    text = posting("Train churn models.")
    assert "- Set the bar for churn models with data science" in rewritten(text, phrasing=fluent).after
    assert "Berlin" not in rewritten(text, phrasing=inventive).after
    assert "- Own the evaluation criteria" in rewritten(text, phrasing=inventive).after


def test_a_model_may_not_bring_the_builders_work_back() -> None:
    result = rewritten(posting("Train churn models."), phrasing=lambda phrase: "Fine-tune churn models.")
    assert "Fine-tune" not in result.after


def run(folder: Path, *arguments: str, answers: str = "", check: int = 0) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "jdlint", "rewrite", "--isolated", "--today", "2026-11-23", *arguments],
        cwd=folder, env=environment, input=answers, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == check, done.stderr
    return done


def test_the_diff_applies_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "role.md").write_text(posting("Train churn models."), encoding="utf-8")
    diff = run(tmp_path, "role.md").stdout
    assert diff.startswith("--- a/role.md\n+++ b/role.md\n@@ ")
    assert (tmp_path / "role.md").read_text(encoding="utf-8") == posting("Train churn models."), (
        "showing writes nothing"
    )
    run(tmp_path, "--output", "new.md", "role.md")
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=diff, encoding="utf-8", check=True)
    assert (tmp_path / "role.md").read_bytes() == (tmp_path / "new.md").read_bytes()


def test_writing_keeps_encoding_mark_line_ends_and_mode(tmp_path: Path) -> None:
    text = posting("Train churn models.").replace("\n", "\r\n")
    for name, data in (
        ("a.md", b"\xff\xfe" + text.encode("utf-16-le")),
        ("b.md", b"\xfe\xff" + text.encode("utf-16-be")),
        ("c.md", b"\xef\xbb\xbf" + text.encode()),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        path.chmod(0o640)
        run(tmp_path, "--write", name)
        new = path.read_bytes()
        assert new[:2] == data[:2]
        assert new != data
        assert path.stat().st_mode & 0o777 == 0o640
        decoded = new.decode("utf-16" if name != "c.md" else "utf-8-sig")
        assert "Own the evaluation criteria" in decoded
        assert "\n" not in decoded.replace("\r\n", "")


def test_json_tells_each_edit_with_place_rule_before_after_and_why(tmp_path: Path) -> None:
    text = posting("Train churn models.")
    (tmp_path / "role.md").write_text(text, encoding="utf-8")
    document = json.loads(run(tmp_path, "--output-format", "json", "role.md").stdout)
    edit = next(each for each in document["files"][0]["edits"] if each["rule"] == "DS101")
    line = text.splitlines()[edit["line"] - 1]
    assert line[edit["column"] - 1 : edit["end_column"] - 1] == edit["before"] == "Train churn models."
    assert edit["kind"] == "replace"
    assert edit["after"].startswith("Own the evaluation")
    assert edit["why"]


def test_a_rejected_edit_leaves_its_text_and_an_accepted_one_is_written(tmp_path: Path) -> None:
    text = posting("Train churn models.", "Build ETL pipelines.")
    (tmp_path / "role.md").write_text(text, encoding="utf-8")
    run(tmp_path, "--interactive", "role.md", answers="n\ny\nd\n")
    after = (tmp_path / "role.md").read_text(encoding="utf-8")
    assert "- Train churn models.\n" in after
    assert "- Build ETL pipelines.\n" not in after
    run(tmp_path, "--interactive", "role.md", answers="q\n")
    assert (tmp_path / "role.md").read_text(encoding="utf-8") == after


def test_an_edited_hunk_is_written_as_edited(tmp_path: Path) -> None:
    (tmp_path / "role.md").write_text(posting("Train churn models."), encoding="utf-8")
    editor = tmp_path / "editor.py"
    editor.write_text("import sys\nopen(sys.argv[1], 'w').write('Agree the churn bar with data science.\\n')\n")
    os.environ["EDITOR"] = os.environ["VISUAL"] = f"{sys.executable} {editor}"
    try:
        run(tmp_path, "--interactive", "role.md", answers="e\nd\n")
    finally:
        del os.environ["EDITOR"], os.environ["VISUAL"]
    assert "- Agree the churn bar with data science.\n- Decide" in (tmp_path / "role.md").read_text(encoding="utf-8")


def test_several_files_are_rewritten_and_a_broken_one_is_said(tmp_path: Path) -> None:
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(posting("Train churn models."), encoding="utf-8")
    (tmp_path / "c.md").write_bytes(b"\xff\x00broken")
    done = run(tmp_path, "--write", "a.md", "b.md", "c.md", check=2)
    assert "c.md" in done.stderr
    assert all("Train churn" not in (tmp_path / name).read_text(encoding="utf-8") for name in ("a.md", "b.md"))


def test_the_comment_is_written_only_where_asked(tmp_path: Path) -> None:
    (tmp_path / "role.md").write_text(posting("Deploy models to Kubernetes."), encoding="utf-8")
    run(tmp_path, "--output", "plain.md", "role.md")
    run(tmp_path, "--comment", "--output", "noted.md", "role.md")
    assert "<!--" not in (tmp_path / "plain.md").read_text(encoding="utf-8")
    noted = (tmp_path / "noted.md").read_text(encoding="utf-8")
    assert noted.rstrip().endswith("-->")
    assert "ML engineering: Deploy models to Kubernetes." in noted


@pytest.mark.parametrize(
    "arguments", [(), ("--write", "-"), ("--write", "--output", "x.md", "role.md"), ("--interactive", "-")]
)
def test_options_that_do_not_go_together_are_refused(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "role.md").write_text(GENERALIST, encoding="utf-8")
    run(tmp_path, *arguments, check=2)
    assert (tmp_path / "role.md").read_text(encoding="utf-8") == GENERALIST


def test_a_posting_for_another_role_is_left_alone(tmp_path: Path) -> None:
    text = "# Data Scientist\n\n## Responsibilities\n\n- Train churn models.\n"
    (tmp_path / "role.md").write_text(text, encoding="utf-8")
    done = run(tmp_path, "--write", "role.md")
    assert (tmp_path / "role.md").read_text(encoding="utf-8") == text
    assert "not rewritten" in done.stderr

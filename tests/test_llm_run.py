"""Asking a model from the command line: options, configuration, cost, cache, and what leaves the machine."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from llm.fake import CLAIMS, answer, answers
from llm.place import Run, needs_litellm, place, run
from llm.server import ModelServer, Request, Response, openai_answer, serving

needs_litellm()
pytestmark = pytest.mark.filterwarnings("ignore")  # litellm's own
__all__ = ("place",)

GOOD = openai_answer(json.dumps(answers(answer())))
PRICED = "openai/gpt-4o-mini"


@pytest.fixture(autouse=True)
def _here(place: Path) -> None:
    """Every test runs in a folder of its own."""


def ask(monkeypatch: pytest.MonkeyPatch, server: ModelServer, *arguments: str, model: str = "openai/local") -> Run:
    monkeypatch.setenv("OPENAI_BASE_URL", f"{server.url}/v1")
    return run("--model", model, *arguments)


def test_a_server_of_ones_own_needs_its_address_only(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda request: GOOD) as server:
        asked = ask(monkeypatch, server)
    assert asked.model == ["LX01"]
    assert server.requests[0].path == "/v1/chat/completions"
    assert server.requests[0].headers["authorization"] == "Bearer none"
    assert "openai/local: 1 posting, 100 tokens read, 20 written, price unknown" in asked.stderr


def test_the_schema_goes_along_with_its_limits_to_a_server_of_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda request: GOOD) as server:
        ask(monkeypatch, server)
    body = server.requests[0].body
    fields = body["response_format"]["json_schema"]["schema"]["properties"]["answers"]["items"]["properties"]
    assert fields["why"]["maxLength"]
    assert fields["statement"]["maximum"] == 10
    assert "Ten years of Fortran." in fields["quote"]["enum"]
    assert body["temperature"] == 0.0


@pytest.mark.parametrize("arguments", [(), ("--no-llm",), ("--no-llm", "--model", "openai/local")])
def test_without_being_asked_for_no_model_is_asked(arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    Path("jdlint.toml").write_text('[llm]\nmodel = "openai/local"\n')
    with serving(lambda request: GOOD) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", f"{server.url}/v1")
        asked = run(*arguments)
    assert server.requests == []
    assert asked.files[0]["checks_skipped"] == []


def test_without_a_model_every_check_is_shown_as_skipped_with_what_to_do() -> None:
    asked = run("--llm")
    assert asked.files[0]["checks_skipped"][0]["code"] == "LX"
    assert "--model provider/model" in asked.skipped
    assert asked.rules == run().rules
    assert run("--require-llm").status == 3


@pytest.mark.parametrize("shape", ["text", "json", "sarif", "github", "gitlab", "junit", "rdjson", "markdown", "html"])
def test_a_skipped_check_and_its_reason_are_in_every_format(shape: str) -> None:
    shown = run("--llm", "--output-format", shape, "--output-file", "out").stdout
    assert "no model" in " ".join(Path("out").read_text().split())
    assert shown == ""


def test_a_models_finding_fails_no_run_unless_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("role.md").write_text(CLAIMS.replace("- Train churn models for the claims team.\n", ""))
    select = ("--select", "LX", "--fail-on", "info")
    with serving(lambda request: GOOD) as server:
        assert ask(monkeypatch, server, *select).status == 0
        Path("jdlint.toml").write_text("[llm]\ngate = true\n")
        asked = ask(monkeypatch, server, *select)
    assert asked.model == ["LX01"]
    assert asked.status == 1


def test_checks_are_narrowed_by_options_and_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("jdlint.toml").write_text('[llm]\nchecks = ["LX01", "LX12"]\n')
    with serving(lambda request: GOOD) as server:
        ask(monkeypatch, server, "--ignore", "LX12", "--no-cache")
        none = ask(monkeypatch, server, "--select", "DS")
    sent = server.requests[0].body["messages"][1]["content"]
    assert "LX01:" in sent
    assert "LX12:" not in sent
    assert len(server.requests) == 1
    assert none.skipped == "none of its checks is selected"


def test_what_is_shown_is_exactly_what_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda request: GOOD) as server:
        shown = ask(monkeypatch, server, "--show-prompts").stdout
        assert server.requests == []
        ask(monkeypatch, server)
    for message in server.requests[0].body["messages"]:
        assert message["content"] in shown
    everything = json.dumps(server.requests[0].body)
    assert "jobs@example.com" not in everything
    assert "1234567" not in everything


def test_an_estimate_makes_no_call_and_needs_no_key() -> None:
    line = run("--estimate", "--model", PRICED).stdout
    assert line.startswith(f"{PRICED}: 1 posting, about ")
    assert "at most $0.00" in line
    assert "price unknown" in run("--estimate", "--model", "openai/nobody-knows").stdout


def test_the_same_question_is_asked_once_and_answered_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda request: GOOD) as server:
        first = ask(monkeypatch, server)
        second = ask(monkeypatch, server)
        assert len(server.requests) == 1
        ask(monkeypatch, server, "--no-cache")
        assert len(server.requests) == 2
    assert second.stdout == first.stdout
    assert "1 answer from the cache" in second.stderr


def test_another_model_prompt_or_posting_misses_the_cache(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, repository: Path
) -> None:
    with serving(lambda request: GOOD) as server:
        ask(monkeypatch, server)
        ask(monkeypatch, server, model="openai/other")
        assert len(server.requests) == 2
        Path("role.md").write_text(CLAIMS.replace("eleven", "twelve"))
        ask(monkeypatch, server)
        assert len(server.requests) == 3
        from jdlint.llm import prompting

        changed = tmp_path / "prompts"
        for path in (repository / "prompts").rglob("*.j2"):
            copy = changed / path.relative_to(repository / "prompts")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(path.read_text().replace("careful editor", "very careful editor"))
        monkeypatch.setattr(prompting, "prompts_folder", lambda: changed)
        prompting._environment.cache_clear()
        ask(monkeypatch, server)
        prompting._environment.cache_clear()
        assert len(server.requests) == 4
        ask(monkeypatch, server, "--maturity", "early")
    prompting._environment.cache_clear()
    assert len(server.requests) == 5


def test_replay_gives_the_same_bytes_twice_and_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda request: GOOD) as server:
        recorded = ask(monkeypatch, server)
    monkeypatch.delenv("OPENAI_BASE_URL")
    monkeypatch.setenv("JDLINT_LLM_CACHE", "replay")
    once, twice = run("--model", "openai/local"), run("--model", "openai/local")
    assert (once.stdout, once.stderr, once.status) == (twice.stdout, twice.stderr, twice.status)
    assert once.stdout == recorded.stdout


def test_replay_fails_where_an_answer_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JDLINT_LLM_CACHE", "replay")
    missed = run("--model", "openai/local")
    assert missed.status == 3
    assert "JDLINT_LLM_CACHE=replay forbids asking" in missed.skipped
    assert run("--model", "openai/local", "--no-cache").status == 2


@pytest.mark.parametrize("content", ["", "{", '{"answer": {"answers": 3}}', "[]", '{"answer": {}}', "\x00"])
def test_a_damaged_answer_in_the_cache_is_asked_for_again(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda request: GOOD) as server:
        ask(monkeypatch, server)
        (kept,) = Path("cache").rglob("*.json")
        kept.write_text(content)
        assert ask(monkeypatch, server).model == ["LX01"]
    assert len(server.requests) == 2


def test_a_cache_that_cannot_be_written_costs_money_only(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("file").write_text("")
    monkeypatch.setenv("JDLINT_LLM_CACHE_DIR", "file/cache")
    with serving(lambda request: GOOD) as server:
        assert ask(monkeypatch, server).model == ["LX01"]


def test_a_run_stops_before_the_call_that_could_cost_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("b.md", "c.md"):
        Path(name).write_text(CLAIMS.replace("Fortran", f"Fortran {name}"))
    most = float(run("--estimate", "--model", PRICED).stdout.rpartition("$")[2])
    long = Response(body=GOOD.body.replace(b'"completion_tokens": 20', b'"completion_tokens": 1900'))
    with serving(lambda request: long) as server:
        asked = ask(monkeypatch, server, "b.md", "c.md", "--max-cost", str(most * 1.1), model=PRICED)
        assert len(server.requests) == 1
    reasons = [" ".join(each["reason"] for each in file["checks_skipped"]) for file in asked.files]
    assert reasons[0] == ""
    assert all("not asked: this call could cost $" in reason for reason in reasons[1:])
    assert "2 postings not checked" in asked.stderr


def test_a_limit_of_cost_is_not_guessed_at_where_no_price_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda request: GOOD) as server:
        asked = ask(monkeypatch, server, "--max-cost", "1")
    assert "no price is known" in asked.skipped
    assert server.requests == []


def test_a_limit_of_tokens_holds_too(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("jdlint.toml").write_text("[llm]\nmax-tokens = 500\n")
    with serving(lambda request: GOOD) as server:
        assert "max-tokens allows" in ask(monkeypatch, server).skipped
    assert server.requests == []


def test_of_several_votes_the_majority_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    replies = iter([GOOD, openai_answer(json.dumps(answers())), GOOD])
    with serving(lambda request: next(replies)) as server:
        assert ask(monkeypatch, server, "--votes", "3").model == ["LX01"]
    assert [request.body["seed"] for request in server.requests] == [0, 1, 2]


@pytest.mark.parametrize("key", ["api-base", "api-key", "base-url", "key", "enabled"])
def test_a_file_says_neither_where_to_send_postings_nor_with_which_key(key: str) -> None:
    Path("jdlint.toml").write_text(f'[llm]\n{key} = "http://127.0.0.1:1"\n')
    wrong = run()
    assert wrong.status == 2
    assert "unknown key" in wrong.stderr


def test_a_files_model_holds_no_address() -> None:
    Path("jdlint.toml").write_text('[llm]\nmodel = "huggingface/https://elsewhere.example"\n')
    assert "environment only" in run().stderr


def test_a_dotenv_file_in_the_linted_repository_changes_nothing(place: Path) -> None:
    """litellm would load it: the address in it could send postings, and the user's key, anywhere."""
    with serving(lambda request: GOOD) as trap:
        (place / ".env").write_text(f"OPENAI_BASE_URL={trap.url}/v1\nOPENAI_API_KEY=sk-trap\n")
        command = [sys.executable, "-m", "jdlint", "role.md", "--model", PRICED, "--output-format", "json"]
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert trap.requests == []
    assert "no key for" in done.stdout


def test_a_posting_is_asked_about_only_where_it_was_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("role.md").write_text("# Product Designer\n\n## What you will do\n\n" + "- Design screens.\n" * 6)
    with serving(lambda request: GOOD) as server:
        asked = ask(monkeypatch, server, "--require-llm")
    assert server.requests == []
    assert asked.files[0]["status"] == "out-of-scope"
    assert asked.status == 0


def test_many_postings_are_asked_about_at_once_and_reported_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"r{number}.md" for number in range(8)]
    for name in names:
        Path(name).write_text(CLAIMS.replace("Fortran", f"Fortran on {name}"))

    def script(request: Request) -> Response:
        return GOOD

    with serving(script) as server:
        asked = ask(monkeypatch, server, *names)
    assert [file["path"] for file in asked.files] == ["role.md", *names]
    assert all("LX01" in [each["code"] for each in file["findings"]] for file in asked.files)
    assert len(server.requests) == 9


def test_a_wrong_key_of_the_table_is_named_with_its_line() -> None:
    Path("jdlint.toml").write_text("[llm]\nvotes = 1\nchekcs = []\n")
    assert "jdlint.toml:3: llm.chekcs: unknown key" in run().stderr
    Path("jdlint.toml").write_text('[llm]\nchecks = ["LX99"]\n')
    assert "no check of a model" in run().stderr

"""Everything that goes wrong between jdlint and a model, each with a server on this machine that does it.

In each: the rules' findings are what they are without a model, the exit status is right, the reason is told, and
nothing hangs or shows a traceback.
"""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from llm.fake import CLAIMS, answer, answers
from llm.place import Run, needs_litellm, place, run
from llm.server import Response, openai_answer, openai_error, serving

needs_litellm()
__all__ = ("place",)
pytestmark = pytest.mark.filterwarnings("ignore")  # litellm's own

GOOD = openai_answer(json.dumps(answers(answer())))


@pytest.fixture(autouse=True)
def _here(place: Path) -> None:
    """Every test runs in a folder of its own."""


def ask(monkeypatch: pytest.MonkeyPatch, url: str, *arguments: str) -> Run:
    monkeypatch.setenv("OPENAI_BASE_URL", f"{url}/v1")
    return run("--model", "openai/local", *arguments)


FAULTS: dict[str, tuple[Response, str, int]] = {
    # what the server does, what the user is told, how many requests it gets with one retry allowed
    "wrong key, 401": (openai_error(401, "Incorrect API key provided: sk-abcdefgh12345678"), "refuses the key", 1),
    "402": (openai_error(402, "Payment required"), "cannot pay", 1),
    "403": (openai_error(403, "Project has no access"), "may not use openai/local (403)", 1),
    "404 model": (openai_error(404, "The model does not exist"), "there is no openai/local", 1),
    "408": (openai_error(408, "Request timeout"), "did not answer in time", 2),
    "413": (openai_error(413, "Request entity too large"), "longer than openai/local can read", 1),
    "context": (openai_error(400, "This model's maximum context length is 8 tokens"), "longer than openai/local", 1),
    "400": (openai_error(400, "Unsupported value: response_format"), "Unsupported value: response_format", 1),
    "422": (openai_error(422, "Unprocessable"), "does not accept the request", 1),
    "429": (openai_error(429, "Slow down"), "takes no more requests", 2),
    "429 with Retry-After": (openai_error(429, "Slow down", retry_after="0.2"), "takes no more requests", 2),
    "429 with a long Retry-After": (openai_error(429, "Slow down", retry_after="3600"), "wait 3600 seconds", 1),
    "429 quota": (openai_error(429, "You exceeded your current quota, check billing"), "cannot pay", 1),
    "500": (openai_error(500, "Internal error"), "fault of its own", 2),
    "502": (openai_error(502, "Bad gateway"), "fault of its own", 2),
    "503": (openai_error(503, "Overloaded"), "fault of its own", 2),
    "529": (openai_error(529, "Overloaded"), "fault of its own", 2),
    "reset mid-answer": (Response(body=GOOD.body, reset_after=60), "broke off", 2),
    "empty body": (Response(body=b""), "no answer of a model", 2),
    "web page": (Response(body=b"<html>hi</html>", headers={"content-type": "text/html"}), "no answer of a model", 2),
    "no choices": (Response(body=b'{"id": "x"}'), "no answer of a model", 2),
    "truncated body": (Response(body=GOOD.body[:80], headers={"content-length": "80"}), "no answer of a model", 2),
    "10 MB answer": (openai_answer("x" * 10_000_000), "10,000,000 characters", 2),
    "empty answer": (openai_answer(""), "the answer is empty", 2),
    "null answer": (openai_answer(None), "the answer is empty", 2),
    "not JSON": (openai_answer("I think this posting is lovely."), "no usable answer, asked twice", 2),
    "refusal in words": (openai_answer("I'm sorry, I can't help with that."), "no usable answer, asked twice", 2),
    "refusal as such": (openai_answer(None, refusal="I can't."), "declined to answer", 2),
    "filtered": (openai_answer("", finish_reason="content_filter"), "declined to answer", 2),
    "cut off": (openai_answer('{"answers": [', finish_reason="length"), "cut off", 2),
    "truncated JSON": (openai_answer(json.dumps(answers(answer()))[:70]), "no usable answer", 2),
    "wrong schema": (openai_answer('{"answers": [{"check": "LX01"}]}'), "Field required", 2),
    "a list": (openai_answer("[]"), "no usable answer", 2),
    "extra keys": (openai_answer(json.dumps(answers(answer(severity="error")))), "Extra inputs are not permitted", 2),
    "sure beyond all measure": (openai_answer(json.dumps(answers(answer(sure=400)))), "less than or equal to 100", 2),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_and_costs_nothing_of_the_rules_report(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    response, told, requests = FAULTS[fault]
    plain = run()
    with serving(lambda request: response) as server:
        started = time.monotonic()
        asked = ask(monkeypatch, server.url)
        assert time.monotonic() - started < 60, "it does not hang"
        required = ask(monkeypatch, server.url, "--require-llm")
    assert asked.rules == plain.rules
    assert asked.status == plain.status == 1
    assert asked.model == []
    assert told in asked.skipped
    assert "sk-abc" not in asked.skipped
    assert len(asked.skipped) < 400
    assert len(server.requests) == 2 * requests
    assert required.status == 3
    assert required.rules == plain.rules


def test_a_refused_connection_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda request: GOOD) as server:
        url = server.url
    asked = ask(monkeypatch, url)
    assert "cannot reach the server of openai/local" in asked.skipped
    assert asked.rules == run().rules
    assert asked.status == 1


def test_a_slow_drip_is_given_up_at_the_timeout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every byte restarts the timeout of the HTTP library, so jdlint keeps one of its own over the whole call."""
    Path("jdlint.toml").write_text("[llm]\nretries = 0\ntimeout = 1\n")
    with serving(lambda request: Response(drip=0.05)) as server:
        started = time.monotonic()
        asked = ask(monkeypatch, server.url)
        assert time.monotonic() - started < 40
    assert "did not answer in time" in asked.skipped
    assert asked.rules == run().rules


def test_a_missing_key_is_told_before_any_call() -> None:
    for model, variable in (
        ("openai/gpt-4o-mini", "OPENAI_API_KEY"),
        ("anthropic/claude-sonnet-4-5", "ANTHROPIC_API_KEY"),
    ):
        asked = run("--model", model)
        assert f"no key for {model}: set {variable}" in asked.skipped
        assert asked.status == 1
        assert run("--model", model, "--require-llm").status == 3


def test_a_key_set_to_nothing_is_a_missing_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "")
    assert "no key for openai/gpt-4o-mini" in run("--model", "openai/gpt-4o-mini").skipped


@pytest.mark.parametrize("name", ["nobody/model", "gpt", "https://x.example/v1", "huggingface/https://x.example", ""])
def test_a_name_that_is_no_model_is_told(name: str) -> None:
    asked = run("--llm", "--model", name)
    assert "provider/model" in asked.skipped
    assert asked.rules == run().rules


@pytest.mark.parametrize(
    ("said", "codes", "left_out"),
    [
        (answers(answer(), answer(), answer()), ["LX01"], 0),
        (answers(answer(quote="build the models yourself")), [], 1),
        (answers(answer(statement=4000), answer(statement=-3), answer()), ["LX01"], 2),
        (answers(answer(why="Größe zählt: 漢字, кириллица, 🚀")), ["LX01"], 0),
        (answers(), [], 0),
    ],
    ids=["repeated", "wrong quote", "out of range", "non-ASCII", "nothing"],
)
def test_answers_that_parse_are_held_against_the_posting(
    said: dict[str, Any], codes: list[str], left_out: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(lambda request: openai_answer(json.dumps(said, ensure_ascii=False))) as server:
        asked = ask(monkeypatch, server.url)
    assert asked.model == codes
    assert asked.skipped == ""
    assert asked.rules == run().rules
    assert (f"{left_out} answer" in asked.stderr) == bool(left_out)
    assert asked.status == 1, "what the rules found"


def test_an_answer_in_the_wrong_form_is_asked_for_again_with_the_error(monkeypatch: pytest.MonkeyPatch) -> None:
    replies = iter([openai_answer('{"answers": 3}'), openai_answer(f"```json\n{json.dumps(answers(answer()))}\n```")])
    with serving(lambda request: next(replies)) as server:
        asked = ask(monkeypatch, server.url)
    assert asked.model == ["LX01"]
    again = server.requests[1].body["messages"]
    assert [each["role"] for each in again] == ["system", "user", "assistant", "user"]
    assert "valid array" in again[-1]["content"]


def test_a_fault_that_passes_is_waited_out_as_long_as_the_server_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    replies = iter([openai_error(429, "Slow down", retry_after="0.6"), GOOD])
    with serving(lambda request: next(replies)) as server:
        started = time.monotonic()
        asked = ask(monkeypatch, server.url)
        assert time.monotonic() - started >= 0.6
    assert asked.model == ["LX01"]


def test_after_a_refused_key_no_other_posting_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("jdlint.toml").write_text("[llm]\nretries = 1\nconcurrency = 1\n")
    for number in range(3):
        Path(f"role{number}.md").write_text(CLAIMS)
    with serving(lambda request: openai_error(401, "no")) as server:
        asked = ask(monkeypatch, server.url, "role0.md", "role1.md", "role2.md")
    assert len(server.requests) == 1
    assert all(file["checks_skipped"] for file in asked.files)


def test_every_exception_of_litellm_has_its_place_in_the_table() -> None:
    import inspect

    from jdlint.llm.client import LitellmClient
    from jdlint.llm.faults import BY_EXCEPTION

    LitellmClient("openai/local", timeout=1)  # imports litellm as jdlint sets it up
    import litellm.exceptions

    known = {
        name for name, each in vars(litellm.exceptions).items() if inspect.isclass(each) and issubclass(each, Exception)
    }
    assert known - set(BY_EXCEPTION) == set(), "a new exception of litellm: decide what to tell of it"

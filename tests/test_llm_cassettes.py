"""The four routes over the wire, replayed from cassettes with sockets blocked.

Recorded against a server on this machine that speaks these wire formats (tests/llm/providers.py), not against the
providers: `pytest tests/test_llm_cassettes.py --record-mode=rewrite` records them anew.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from llm.fake import answer, answers
from llm.place import needs_litellm, place, run
from llm.providers import ADDRESS, FAKE_KEY, PORT, PROVIDERS, speaking
from llm.server import ModelServer

needs_litellm()
pytest.importorskip("pytest_recording")
pytestmark = pytest.mark.filterwarnings("ignore")  # litellm's own
__all__ = ("place",)

CASSETTES = Path(__file__).resolve().parent.parent / "fixtures" / "cassettes"
ANSWER = answers(
    answer(), answer("LX12", 5, "decide what it must never do", sure=55), answer("LX07", 9, "made up words")
)


def _bare(request: Any) -> Any:
    """The request without anything that could tell who sent it; what only asks about a model is left out."""
    if request.path == "/api/show":
        return None
    request.headers = {"content-type": "application/json"}
    return request


def _bare_response(response: dict[str, Any]) -> dict[str, Any]:
    response["headers"] = {"content-type": ["application/json"]}
    return response


@pytest.fixture(scope="module")
def vcr_config() -> dict[str, Any]:
    return {
        "before_record_request": _bare,
        "before_record_response": _bare_response,
        "filter_query_parameters": ["key"],
        "match_on": ["method", "scheme", "host", "port", "path"],
        "decode_compressed_response": True,
    }


@pytest.fixture(scope="module")
def vcr_cassette_dir() -> str:
    return str(CASSETTES)


@pytest.fixture
def default_cassette_name(provider: str) -> str:
    return provider


@pytest.fixture(autouse=True)
def _recording(record_mode: str) -> Iterator[None]:
    """The server to record from; in a replay there is none."""
    if record_mode == "none":
        yield
        return
    server = ModelServer(speaking(json.dumps(ANSWER)), port=PORT)
    server.start()
    yield
    server.stop()


@pytest.mark.vcr
@pytest.mark.block_network
@pytest.mark.parametrize("provider", PROVIDERS)
def test_each_route_is_asked_in_its_own_format_and_understood(
    provider: str, place: Path, monkeypatch: pytest.MonkeyPatch, vcr: Any
) -> None:
    for name, value in PROVIDERS[provider].environment.items():
        monkeypatch.setenv(name, value)
    (place / "jdlint.toml").write_text("[llm]\nretries = 0\n")
    asked = run("--model", PROVIDERS[provider].model, "--no-cache")
    assert asked.skipped == ""
    assert asked.model == ["LX01", "LX12"]
    assert "100 tokens read, 20 written" in asked.stderr
    assert "1 answer left out as not grounded" in asked.stderr
    sent = vcr.requests[-1]
    assert sent.uri.partition("?")[0] == ADDRESS + PROVIDERS[provider].path
    body = json.loads(sent.body)
    assert "Ten years of Fortran" in json.dumps(body)
    assert _schema_of(provider, body)["properties"]["answers"]["type"].lower() == "array"


def _schema_of(provider: str, body: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema in a request, where each provider wants it."""
    if provider == "openai":
        return body["response_format"]["json_schema"]["schema"]
    if provider == "anthropic":
        return body["output_format"]["schema"] if "output_format" in body else body["tools"][0]["input_schema"]
    if provider == "gemini":
        config = body["generationConfig"]
        return config.get("response_json_schema") or config.get("responseJsonSchema") or config["response_schema"]
    return body["format"]


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_cassette_holds_no_key_cookie_or_id(provider: str) -> None:
    text = (CASSETTES / f"{provider}.yaml").read_text(encoding="utf-8")
    assert FAKE_KEY not in text
    assert not re.search(r"authorization|api-key|cookie|organization|request-id|user-agent|x-", text, re.IGNORECASE)
    assert "jobs@example.com" not in text

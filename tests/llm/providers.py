"""Servers on this machine that speak the wire formats of four providers, for recording and for tests of the routes."""

import json
from dataclasses import dataclass
from typing import Any

from llm.server import Request, Response, openai_answer


@dataclass(frozen=True)
class Provider:
    """One route: the model as users name it, and what its server is told by the environment."""

    model: str
    environment: dict[str, str]
    path: str
    """What the request is posted to."""


PORT = 8765
"""Recorded addresses keep their port, so it is always the same one."""
ADDRESS = f"http://127.0.0.1:{PORT}"
FAKE_KEY = "not-a-key"
PROVIDERS = {
    "openai": Provider(
        "openai/gpt-4o-mini", {"OPENAI_BASE_URL": f"{ADDRESS}/v1", "OPENAI_API_KEY": FAKE_KEY}, "/v1/chat/completions"
    ),
    "anthropic": Provider(
        "anthropic/claude-sonnet-4-5",
        {"ANTHROPIC_BASE_URL": ADDRESS, "ANTHROPIC_API_KEY": FAKE_KEY},
        "/v1/messages",
    ),
    "gemini": Provider(
        "gemini/gemini-2.5-flash",
        {"JDLINT_LLM_API_BASE": f"{ADDRESS}/v1beta", "GEMINI_API_KEY": FAKE_KEY},
        "/v1beta/models/gemini-2.5-flash:generateContent",
    ),
    "ollama": Provider("ollama_chat/llama3.1", {"OLLAMA_API_BASE": ADDRESS}, "/api/chat"),
}


def speaking(text: str) -> Any:
    """A script that gives this answer in the wire format of whoever is asked."""

    def script(request: Request) -> Response:
        path = request.path.partition("?")[0]
        if path.endswith("/chat/completions"):
            return openai_answer(text)
        if path.endswith("/messages"):
            return Response(body=json.dumps(_anthropic(request, text)).encode())
        if path.endswith(":generateContent"):
            return Response(body=json.dumps(_gemini(text)).encode())
        if path == "/api/chat":
            return Response(body=json.dumps(_ollama(text)).encode())
        return Response(404, b'{"error": "not found"}')

    return script


def _anthropic(request: Request, text: str) -> dict[str, Any]:
    """Claude answers in the form of a tool's input where the request forces one, as text elsewhere."""
    forced = request.body.get("tool_choice")
    block: dict[str, Any] = {"type": "text", "text": text}
    if forced:
        block = {"type": "tool_use", "id": "local", "name": forced["name"], "input": json.loads(text)}
    return {
        "id": "local",
        "type": "message",
        "role": "assistant",
        "model": "claude-local",
        "content": [block],
        "stop_reason": "tool_use" if forced else "end_turn",
        "stop_sequence": None,
        "usage": {"input_tokens": 100, "output_tokens": 20},
    }


def _gemini(text: str) -> dict[str, Any]:
    return {
        "candidates": [{"content": {"parts": [{"text": text}], "role": "model"}, "finishReason": "STOP", "index": 0}],
        "usageMetadata": {"promptTokenCount": 100, "candidatesTokenCount": 20, "totalTokenCount": 120},
        "modelVersion": "gemini-local",
    }


def _ollama(text: str) -> dict[str, Any]:
    return {
        "model": "llama-local",
        "created_at": "2026-01-01T00:00:00Z",
        "message": {"role": "assistant", "content": text},
        "done": True,
        "done_reason": "stop",
        "prompt_eval_count": 100,
        "eval_count": 20,
    }

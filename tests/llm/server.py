"""A server on this machine that speaks the wire formats of providers, and misbehaves as it is told.

Bounded: it answers what its script says, waits at most a few seconds, and stops with the test.
"""

import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Response:
    """What one request gets."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    reset_after: int | None = None
    """Bytes after which the connection is torn down."""
    drip: float = 0.0
    """Seconds between the bytes of a body that never ends by itself."""


@dataclass
class Request:
    """What a client sent."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


Script = Callable[[Request], Response]


class ModelServer:
    """Answers by its script and keeps what it was asked."""

    def __init__(self, script: Script, port: int = 0) -> None:
        self.script = script
        self.requests: list[Request] = []
        self.stopped = threading.Event()
        handler = type("Handler", (_Handler,), {"model": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self.stopped.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


class _Handler(BaseHTTPRequestHandler):
    model: ModelServer
    protocol_version = "HTTP/1.1"
    timeout = 10

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        body = json.loads(self.rfile.read(length) or b"{}")
        request = Request(self.path, {name.lower(): value for name, value in self.headers.items()}, body)
        self.model.requests.append(request)
        self._respond(self.model.script(request))

    def do_GET(self) -> None:
        self._respond(Response(404, b"{}"))

    def _respond(self, response: Response) -> None:
        self.close_connection = True
        self.send_response(response.status)
        length = len(response.body) if not response.drip else 10_000_000
        headers = {"content-type": "application/json", "content-length": str(length), "connection": "close"}
        for name, value in (headers | response.headers).items():
            self.send_header(name, value)
        self.end_headers()
        try:
            if response.reset_after is not None:
                self.wfile.write(response.body[: response.reset_after])
                self.wfile.flush()
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()
            elif response.drip:
                self._drip(response.drip)
            else:
                self.wfile.write(response.body)
        except OSError:
            pass  # the client gave up first

    def _drip(self, seconds: float) -> None:
        for _ in range(200):
            if self.model.stopped.wait(seconds):
                return
            self.wfile.write(b" ")
            self.wfile.flush()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: tests read standard error."""


@contextmanager
def serving(script: Script) -> Iterator[ModelServer]:
    """A running server, stopped at the end."""
    server = ModelServer(script)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def openai_answer(content: str | None, **message: object) -> Response:
    """What an OpenAI-compatible server sends for a finished answer."""
    finish = message.pop("finish_reason", "stop")
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content, **message}}
    body = {
        "id": "chatcmpl-local",
        "object": "chat.completion",
        "created": 1,
        "model": "local",
        "choices": [choice],
        "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
    }
    return Response(body=json.dumps(body).encode())


def openai_error(status: int, message: str, **headers: str) -> Response:
    """What an OpenAI-compatible server sends for a fault."""
    body = {"error": {"message": message, "type": "error", "code": str(status)}}
    return Response(status, json.dumps(body).encode(), {name.replace("_", "-"): each for name, each in headers.items()})

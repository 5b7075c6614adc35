"""What every test stands on: no network, no leftovers of the machine it runs on, the same search for everyone."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# No deadline: a slow machine is no failing property. The long search is for `pytest -m fuzz --hypothesis-profile=fuzz`.
settings.register_profile("jdlint", max_examples=50, deadline=None, print_blob=True)
settings.register_profile("fuzz", settings.get_profile("jdlint"), max_examples=5_000)
settings.load_profile("jdlint")

LOOPBACK = ("127.", "::1", "localhost")
# Variables by which a terminal, a CI service or a developer's shell would change what jdlint prints.
AMBIENT = ("CI", "GITLAB_CI", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES", "TERM")
AMBIENT_PREFIXES = ("GITHUB_", "JDLINT_")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The top folder of the repository."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def plain_environment() -> Iterator[None]:
    """Tests see the same environment everywhere; one that is about a variable sets it itself."""
    with pytest.MonkeyPatch.context() as patch:
        for name in list(os.environ):
            if name in AMBIENT or name.startswith(AMBIENT_PREFIXES):
                patch.delenv(name)
        yield


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """A test that reaches beyond this machine fails, with the address it wanted."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(LOOPBACK):
            raise AssertionError(f"a test tried to reach {address[0]}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        yield

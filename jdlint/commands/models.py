"""Which model a command asks, and with what around it: budget, cache, replay."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from jdlint.config import Settings
from jdlint.errors import UsageError
from jdlint.llm.asked import AskedModel
from jdlint.llm.budget import Budget
from jdlint.llm.cache import VARIABLE, Remembered, cache_folder
from jdlint.llm.model import Answer, AskingError, Model, Question, Reply
from jdlint.llm.settings import LlmSettings

CACHE_MODES: Final = ("", "replay", "off")
NO_MODEL: Final = (
    "no model configured; name one with --model provider/model (openai/gpt-4o-mini, ollama/llama3.1) or as `model` "
    "in [tool.jdlint.llm]"
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line and the environment say about asking a model."""

    model: str | None
    votes: int | None
    max_cost: float | None
    use_cache: bool
    replay: bool

    @classmethod
    def said(cls, said: Mapping[str, Any]) -> "Wish":
        """Raises UsageError where two of them contradict each other."""
        mode = os.environ.get(VARIABLE, "").lower()
        if mode not in CACHE_MODES:
            raise UsageError(f"{VARIABLE} is {mode!r}: expected replay or off, or nothing")
        if said["no_cache"] and mode == "replay":
            raise UsageError(f"--no-cache asks anew, and {VARIABLE}=replay forbids asking: choose one of them")
        use_cache = not said["no_cache"] and mode != "off"
        return cls(said["model"], said.get("votes"), said["max_cost"], use_cache, mode == "replay")

    def over(self, settings: Settings) -> LlmSettings:
        """The settings about models with these over them."""
        llm = settings.llm or LlmSettings()
        said = {name: getattr(self, name) for name in ("model", "votes", "max_cost")}
        return replace(llm, **{name: value for name, value in said.items() if value is not None})

    def model_for(self, llm: LlmSettings, budget: Budget) -> Model:
        """The model to ask; raises AskingError where there is none or it cannot be asked."""
        if not llm.model:
            raise AskingError(NO_MODEL)
        if self.replay:
            return Remembered(_NeverAsked(llm.model), cache_folder(), replay=True)
        from jdlint.llm.client import LitellmClient

        client = LitellmClient(llm.model, timeout=llm.timeout)
        asked = AskedModel(client, budget, retries=llm.retries)
        return Remembered(asked, cache_folder()) if self.use_cache else asked


class _NeverAsked:
    """The model behind a replay."""

    def __init__(self, name: str) -> None:
        self.name = name

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        raise AssertionError("replay asks no model")

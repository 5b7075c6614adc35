"""The one place that knows litellm: one attempt to get one completion from any provider.

The address and the key come from the environment: the provider's own variables, or JDLINT_LLM_API_BASE and
JDLINT_LLM_API_KEY. Nothing in a linted repository can set them.
"""

import os
import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any, Final

from jdlint.llm.faults import NO_COMPLETION, TOO_SLOW, AttemptError, fault_of
from jdlint.llm.model import AskingError

BASE_VARIABLE: Final = "JDLINT_LLM_API_BASE"
KEY_VARIABLE: Final = "JDLINT_LLM_API_KEY"
ANSWER_CHARACTERS: Final = 200_000
"""No answer of the form asked for is longer."""
LONGEST_CHOICE: Final = 500
"""Characters of all values of an enum together that every provider takes."""
MALICIOUS: Final = ("1.82.7", "1.82.8")
"""Releases of litellm that stole keys (March 2026)."""

_MODEL_NAME = re.compile(r"[A-Za-z0-9][\w.:@+-]*(?:/[\w.:@+-]+)*")
"""No address fits this: some providers would take one from the model's name."""
_OPENAI_BASES = ("OPENAI_BASE_URL", "OPENAI_API_BASE")
_KEEPS_LIMITS = frozenset({"ollama", "ollama_chat", "hosted_vllm", "llamafile", "lm_studio"})
_LIMITS = frozenset({"minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum"})
_SECRET = re.compile(r"\b(?:sk|pk|gsk|xai|key|AIza)[-_]?[A-Za-z0-9_*-]{8,}|Bearer \S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Completion:
    """What a model wrote, and what it used. `problem` says why the text is no whole answer."""

    text: str
    input_tokens: int
    output_tokens: int
    problem: str | None = None


class LitellmClient:
    """A model behind litellm. Raises AskingError where litellm is not there or knows no such provider."""

    def __init__(self, name: str, *, timeout: float) -> None:
        if not _MODEL_NAME.fullmatch(name):
            raise AskingError(f"{name!r} is no model name; write it as provider/model: openai/gpt-4o-mini", stops=True)
        self.name = name
        self._timeout = timeout
        self._litellm = _litellm()
        self._provider = self._provider_of(name)
        self._base = os.environ.get(BASE_VARIABLE) or None
        self._has_own_base = bool(self._base or any(os.environ.get(each) for each in _OPENAI_BASES))
        self._key: str | None = None
        self._looked_for_key = False

    def complete(
        self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any], *, max_tokens: int, seed: int | None
    ) -> Completion:
        """One attempt, done or given up within the timeout. With a `seed` the answer may vary from seed to seed.

        Raises AttemptError, or AskingError where there is no key.
        """
        if not self._looked_for_key:
            self._key = self._found_key()
            self._looked_for_key = True
        arguments = {
            "model": self.name,
            "messages": list(messages),
            "response_format": self._response_format(schema),
            "max_tokens": max_tokens,
            "temperature": 0.0 if seed is None else 0.7,
            "timeout": self._timeout,
            "num_retries": 0,
            "max_retries": 0,
            "drop_params": True,
            **{
                name: value
                for name, value in (("seed", seed), ("api_base", self._base), ("api_key", self._key))
                if value is not None
            },
        }
        outcome = _within(self._timeout, self._litellm.completion, arguments)
        if outcome is None:
            raise AttemptError(TOO_SLOW, self.name)
        if isinstance(outcome, Exception):
            raise self._attempt_error(outcome) from outcome
        return self._completion(outcome)

    def tokens(self, text: str) -> int:
        """About how many tokens the model reads in the text."""
        counted: int = self._litellm.token_counter(model=self.name, text=text)
        return counted

    def dollars(self, input_tokens: int, output_tokens: int) -> float | None:
        """What so many tokens cost; None where no price is known."""
        try:
            read, written = self._litellm.cost_per_token(
                model=self.name, prompt_tokens=input_tokens, completion_tokens=output_tokens
            )
        except Exception:  # noqa: BLE001 - it raises bare exceptions for a model it has no price of
            return 0.0 if self._provider in ("ollama", "ollama_chat") else None
        return float(read + written)

    def _provider_of(self, name: str) -> str:
        try:
            return str(self._litellm.get_llm_provider(name)[1])
        except Exception as error:
            raise AskingError(
                f"{name!r} names no provider that is known; write it as provider/model: openai/gpt-4o-mini", stops=True
            ) from error

    def _found_key(self) -> str | None:
        """The key to pass on, None to leave it to litellm; asked first, because a missing key surfaces as a fault."""
        if key := os.environ.get(KEY_VARIABLE):
            return key
        own = f"{self._provider.upper()}_API_KEY"
        empty = [own] if os.environ.get(own) == "" else []  # set to nothing, which litellm takes for a key
        missing = [*empty, *self._litellm.validate_environment(self.name)["missing_keys"]]
        names = [each for each in missing if each.endswith("_API_KEY")]
        if not names:
            return None
        if self._provider == "openai" and self._has_own_base:
            return "none"  # a server of one's own wants none, but the client library wants something
        raise AskingError(f"no key for {self.name}: set {' or '.join(names)} in the environment", stops=True)

    def _response_format(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        """Servers of one's own keep to lengths and need them; the large providers refuse what they do not know."""
        keeps = self._provider in _KEEPS_LIMITS or (self._provider == "openai" and self._has_own_base)
        shown = schema if keeps else _without_limits(schema)
        return {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": shown}}

    def _completion(self, response: Any) -> Completion:
        try:
            choice = response.choices[0]
            text, reason = choice.message.content or "", choice.finish_reason
            usage = response.usage
            read, written = int(usage.prompt_tokens or 0), int(usage.completion_tokens or 0)
        except (AttributeError, IndexError, TypeError, ValueError) as error:
            raise AttemptError(NO_COMPLETION, self.name, "it has no message in it") from error
        declined = (getattr(choice.message, "provider_specific_fields", None) or {}).get("refusal")
        if declined or reason == "content_filter":
            return Completion("", read, written, "the model declined to answer")
        if len(text) > ANSWER_CHARACTERS:
            return Completion("", read, written, f"the answer has {len(text):,} characters")
        return Completion(text, read, written, "the answer was cut off" if reason == "length" else None)

    def _attempt_error(self, error: Exception) -> AttemptError:
        detail = _SECRET.sub("[key]", str(getattr(error, "message", error)))
        detail = re.sub(r"^(?:litellm\.\w+: |\w+Error: |\w+Exception - )+", "", detail)
        return AttemptError(fault_of(error), self.name, detail, _wait_of(error))


def _litellm() -> Any:
    """The library, set up to be quiet, offline but for the calls, and deaf to a repository's .env file."""
    import logging
    from importlib.metadata import PackageNotFoundError, version

    try:
        if version("litellm") in MALICIOUS:
            raise AskingError("this release of litellm is malicious: uninstall it and renew your keys", stops=True)
        os.environ.update(
            LITELLM_LOCAL_MODEL_COST_MAP="True", LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS="True", LITELLM_MODE="PRODUCTION"
        )
        import litellm
    except (ImportError, PackageNotFoundError) as error:
        raise AskingError("asking a model needs more packages: pip install 'jdlint[llm]'", stops=True) from error
    logging.getLogger("LiteLLM").setLevel(logging.CRITICAL)
    litellm.suppress_debug_info = True
    litellm.telemetry = False
    return litellm


def _within(seconds: float, call: Any, arguments: dict[str, Any]) -> Any:
    """The call's result or its exception; None where it took too long.

    On a thread that may be left behind: a server that sends a byte now and then never meets a timeout of its own.
    """
    outcome: list[Any] = []

    def run() -> None:
        try:
            outcome.append(call(**arguments))
        except Exception as error:  # noqa: BLE001 - whatever litellm raises is looked up in the table of faults
            outcome.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    return outcome[0] if outcome else None


def _wait_of(error: Exception) -> float | None:
    """The seconds of a Retry-After header, given as a number or as a date."""
    response = getattr(error, "response", None)
    for headers in (getattr(error, "litellm_response_headers", None), getattr(response, "headers", None)):
        written = headers.get("retry-after") if headers else None
        if written is None:
            continue
        try:
            return max(float(written), 0.0)
        except ValueError:
            return _seconds_until(str(written))
    return None


def _seconds_until(moment: str) -> float | None:
    from datetime import UTC, datetime

    try:
        return max((parsedate_to_datetime(moment) - datetime.now(UTC)).total_seconds(), 0.0)
    except (TypeError, ValueError):
        return None


def _without_limits(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_without_limits(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _without_limits(each) for key, each in schema.items() if not _is_limit(key, each)}


def _is_limit(key: str, value: Any) -> bool:
    """A long choice is a limit too: providers bound how much a schema may list."""
    return key in _LIMITS or (key == "enum" and sum(len(str(each)) for each in value) > LONGEST_CHOICE)

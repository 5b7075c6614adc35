"""What shapes a run that asks a model. No address and no key: those come from the environment only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LlmSettings:
    """The table `[tool.jdlint.llm]`, with the options of the same names over it."""

    model: str = ""
    """As litellm names it: `openai/gpt-4o-mini`. Empty: none was chosen."""
    checks: tuple[str, ...] = ()
    """Codes or prefixes of the checks to ask for; empty means all."""
    gate: bool = False
    """Whether a model's finding may fail the run."""
    votes: int = 1
    """How often each posting is asked about; only what more than half of the answers hold is kept."""
    max_cost: float | None = None
    """US dollars a run may cost."""
    max_tokens: int | None = None
    """Tokens, read and written, that a run may use."""
    timeout: float = 60.0
    """Seconds that one call may take from first to last byte."""
    retries: int = 3
    """How often a call is tried again where trying again can help."""
    concurrency: int = 4
    """Calls at the same time; with a limit on cost or tokens postings are asked about one by one."""

from collections.abc import Iterator, Mapping
from typing import ClassVar, Final

from jdlint.finding import Severity
from jdlint.posting.posting import Posting
from jdlint.role.profile import Profile, Reading
from jdlint.rules.asking import SURE
from jdlint.rules.rule import Hit, Rewrites, Rule

_COUNTS: Final = 0.4
"""Weight of a demand from which it counts; below it stand fields of study and the tools everybody uses."""


_TRADE: Final = frozenset({"tool", "model", "operation"})
"""What is asked for beside a tool of the trade: "MLOps, vector databases and model fine-tuning"."""


class DsToolchainAsMustHave(Rule):
    """The must-haves list the builders' tools.

    What it flags:
        Tools and methods of data scientists and engineers (frameworks, orchestrators, warehouses, libraries,
        statistical methods) that the requirements ask the candidate to master: one line that asks for proficiency in
        one of them or lists two, or three over the whole posting, is a warning; six or more are an error. Python to
        answer one's own questions is fine.

    Why it matters:
        A tool list screens for people who build. A product manager needs to follow what a choice costs in money, time
        and quality, and good ones learn a tool's name in a day.

    Bad:
        Requirements
        - Expert in PyTorch, TensorFlow, scikit-learn, Spark and Airflow.

    Good:
        Requirements
        - You can follow a discussion of our stack (managed LLM APIs on AWS) and ask what each choice costs.

    When it does not apply:
        - The company's own stack, told as a fact ("we run on ...").
        - Nice-to-haves.
        - Cloud AI services to be familiar with.
        - SQL, and Python for data analysis: self-service that many product managers are asked for.

    Source:
        - article: discussing trade-offs and stack choices is the core requirement; credentials and tools are not.
        - study: SQL is among the three most requested hard skills of all product managers.
          https://techminis.com/state-of-the-product-job-market-part-2/992207561
        - our proposal: the thresholds three and six.

    Known limits:
        Tools are known by name; a new one is missed until it is added.
    """

    code = "DS107"
    name = "ds-toolchain-as-must-have"
    severity = Severity.WARNING
    rewrites = Rewrites(
        early="You can follow a discussion of our stack and ask what each choice costs; the one tool you will use "
        "yourself is <tool>.",
        scaling="You can discuss with engineers what the choice of a model or a platform costs in money, time and "
        "quality.",
        mature="You can weigh model and platform options across products with the engineers who run them.",
    )
    options: ClassVar[Mapping[str, float]] = {"line": 1.0, "warning": 3, "error": 6}
    units: ClassVar[Mapping[str, str]] = {
        "line": "weight of one line's tools, about 1 a tool demanded; set on labeled postings",
        "warning": "different tools in the posting; set on labeled postings",
        "error": "different tools in the posting; set on labeled postings",
    }

    def check(self, posting: Posting, profile: Profile, options: Mapping[str, float]) -> Iterator[Hit]:
        asked = [(reading, tools) for reading in profile.readings if (tools := _tools(reading))]
        distinct = {tool.lower() for _, tools in asked for tool in tools}
        many = len(distinct) >= options["warning"]
        severity = Severity.ERROR if len(distinct) >= options["error"] else self.severity
        for reading, tools in asked:
            if _demand(reading) < options["line"] and not (many and len(tools) > 1):
                continue
            named = ", ".join(tools[:4]) + (" ..." if len(tools) > 4 else "")
            message = (
                f"The must-haves ask to master builders' tools or methods (here {named}; {len(distinct)} in all): "
                "write which choices the person must be able to discuss."
            )
            yield Hit(message, reading.statement.start, reading.statement.end, severity, named)


def _tools(reading: Reading) -> tuple[str, ...]:
    """Tools that this requirement asks to master, each once, without SQL."""
    if reading.statement.section != "requirements":
        return ()
    found = {
        duty.object.lower(): duty.object
        for duty in reading.duties
        if duty.subject == "tool" and duty.stance in ("own", "experience") and duty.weight >= SURE
    }
    return tuple(tool for name, tool in found.items() if name not in ("", "sql"))


def _demand(reading: Reading) -> float:
    """How much one line asks for: 1 is proficiency in one tool, or two tools in a plain list."""
    duties = (duty for duty in reading.duties if duty.subject in _TRADE and duty.stance in ("own", "experience"))
    return sum(duty.weight for duty in duties if duty.weight >= _COUNTS)

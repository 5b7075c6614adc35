"""How surely a verb and its object ask for a builder's work.

Our own judgement of real postings; no source gives numbers. A weight of 0.5 or more is shown as a finding, less counts
in the verdict only.
"""

from typing import Final

WEIGHTS: Final[dict[str, dict[str, float]]] = {
    "make": {
        "model": 1, "pipeline": 1, "ml-pipeline": 1, "code": 1, "service": 0.45, "infrastructure": 0.6,
        "report": 0.9, "query": 1,
        "architecture": 0.9, "model-work": 0.8, "data-preparation": 0.8, "operation": 0.8, "analysis": 0.6,
        "research": 0.6, "dataset": 0.3,
    },
    "train": {"model": 1, "model-work": 0.8, "ml-pipeline": 0.8, "pipeline": 0.7, "dataset": 0.4, "code": 0.6,
    "query": 0.8},
    "operate": {
        "model": 1, "pipeline": 1, "ml-pipeline": 1, "code": 0.9, "service": 0.7, "infrastructure": 0.8,
        "report": 0.8, "query": 0.9,
        "architecture": 0.5, "operation": 1, "model-work": 0.8, "analysis": 0.7, "data-preparation": 0.8,
    },
    "prepare": {"dataset": 1, "pipeline": 0.6, "model": 0.4, "query": 0.6, "report": 0.4},
    "know": {"insight": 0.3},
    "analyze": {"insight": 0.35, "dataset": 0.4, "pipeline": 0.4, "report": 0.3, "model": 0.4, "query": 0.5},
    "plain": {"insight": 0.3},
    "perform": {
        "insight": 0.3,
        "data-preparation": 1, "model-work": 1, "analysis": 0.7, "operation": 1, "code": 1, "pipeline": 0.8,
        "query": 0.7, "report": 0.4,
        "model": 0.6, "research": 0.6, "ml-pipeline": 0.8, "architecture": 0.6,
    },
    "use": {"model-work": 0.6, "data-preparation": 0.6},
    "weak": {
        "data-preparation": 1, "model-work": 1, "operation": 1, "pipeline": 1, "ml-pipeline": 1, "code": 1,
        "model": 0.9, "report": 0.8,
        "query": 1, "architecture": 0.7, "analysis": 0.7, "infrastructure": 0.8, "research": 1.6, "service": 0.5,
    },
}  # fmt: skip
"""How surely verb class x object means a builder's duty. Our own judgement, checked on the benchmark's postings."""

VERB_FACTOR: Final = {
    "own": 0.65, "manage": 0.5, "lead": 0.4, "drive": 0.35, "oversee": 0.3, "direct": 0.35, "head": 0.35,
    "spearhead": 0.4, "champion": 0.3,
    "improve": 0.6, "enhance": 0.55, "refine": 0.55, "upgrade": 0.6, "extend": 0.6, "expand": 0.5, "evolve": 0.45,
    "modernize": 0.5,
    "contribute": 0.75, "participate": 0.8, "assist": 0.55, "support": 0.4, "deliver": 0.5, "ship": 0.55,
    "publish": 0.6, "release": 0.5,
    "launch": 0.3, "establish": 0.45, "provide": 0.4, "work": 0.6, "experiment": 0.5, "research": 0.6,
    "report": 0.3, "update": 0.55,
    "monitor": 0.45, "test": 0.6, "scale": 0.6, "integrate": 0.6, "benchmark": 0.5, "troubleshoot": 0.9,
    "craft": 0.7, "generate": 0.8,
    "produce": 0.8, "run": 0.7, "process": 0.6, "collect": 0.35, "gather": 0.3, "consolidate": 0.5, "curate": 0.3,
    "source": 0.3,
    "prepare": 0.6, "structure": 0.5, "aggregate": 0.6, "blend": 0.6, "prototype": 0.3, "assemble": 0.5,
    "validate": 0.7,
    "apply": 0.6, "handle": 0.6, "configure": 0.8, "iterate": 0.4, "innovate": 0.3, "accelerate": 0.3, "grow": 0.2,
    "advance": 0.3,
    "increase": 0.3, "reduce": 0.3, "solve": 0.3, "tackle": 0.4, "transition": 0.4, "strengthen": 0.3,
    "optimize": 0.8,
}  # fmt: skip
"""Verbs that say less than their class does."""

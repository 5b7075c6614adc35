"""Frozen values with something changed, for cases that differ from a sound one in a single field."""

from typing import Any


def replace(value: Any, **changes: object) -> Any:
    """A copy of a named tuple with these fields changed."""
    return value._replace(**changes)

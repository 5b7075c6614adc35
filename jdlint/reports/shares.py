"""Shares as whole numbers that still add up."""

from collections.abc import Mapping


def in_units(shares: Mapping[str, float], units: int) -> dict[str, int]:
    """Shares as whole `units` of the total (100 gives percentages) that sum to `units`, or to 0 for an empty mix.

    What rounding down leaves over goes to those that lost most by it.
    """
    total = sum(shares.values())
    if not total:
        return dict.fromkeys(shares, 0)
    exact = {name: share / total * units for name, share in shares.items()}
    whole = {name: int(value) for name, value in exact.items()}
    by_loss = sorted(exact, key=lambda name: whole[name] - exact[name])
    for name in by_loss[: units - sum(whole.values())]:
        whole[name] += 1
    return whole

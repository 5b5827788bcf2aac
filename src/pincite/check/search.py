"""Where a quantity stands in the seeds."""

from __future__ import annotations

from pincite.check.values import compare
from pincite.model.quantity import Kind, Number, Quantity
from pincite.model.seed import Occurrence, Seed


def find_in_seeds(seeds: tuple[Seed, ...], wanted: Quantity) -> tuple[Occurrence, ...]:
    """Every place in any seed with the same value and unit, in the seeds' order; what is counted is not asked.

    A bare number also finds itself with a unit: who looks for 72,200 finds £72,200.
    """
    return tuple(
        Occurrence(seed, passage, quantity)
        for seed in seeds
        for passage in seed.passages
        for quantity in passage.quantities
        if compare(wanted, quantity) is not None or _is_bare_value(wanted, quantity)
    )


def _is_bare_value(wanted: Quantity, quantity: Quantity) -> bool:
    if wanted.kind is not Kind.CARDINAL or not isinstance(wanted.value, Number) or not isinstance(quantity.value, Number):
        return False
    return wanted.value.value == quantity.value.value

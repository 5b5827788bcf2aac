"""Faults that may befall a number in print: one operator a function, from a claim to the texts that would be wrong."""

from __future__ import annotations

from collections.abc import Iterable

from pincite.check.faults import dates, numbers, turned, wording
from pincite.check.faults.fault import HEDGE, VALUE, Fault, Operator
from pincite.model.claim import Claim

__all__ = ["HEDGE", "VALUE", "Fault", "faults_of"]

_OPERATORS: tuple[tuple[str, Operator], ...] = (*numbers.OPERATORS, *dates.OPERATORS, *wording.OPERATORS, *turned.OPERATORS)


def faults_of(claim: Claim, text: str, others: Iterable[Claim]) -> Iterable[Fault]:
    """Every fault of the text that can be made at a claim; ``others`` are the claims of the same sentence."""
    for operator, make in _OPERATORS:
        for start, end, words, rules in make(claim, text):
            if text[start:end] != words:
                yield Fault(operator, start, end, words, rules)
    yield from wording.swaps(claim, text, others)

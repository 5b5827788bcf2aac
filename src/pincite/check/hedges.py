"""How the hedge of a claim stands to the hedge of its source."""

from __future__ import annotations

from enum import StrEnum

from pincite.model.quantity import Bound, Quantity


class Hedging(StrEnum):
    KEPT = "kept"
    WEAKER = "weaker"  # still borne out: 'at least' from 'more than'
    DROPPED = "hedge-dropped"
    ADDED = "hedge-added"
    TURNED = "hedge-turned"
    NEGATED = "negation-turned"


# What follows from what, for the same number: the source's bound first.
_FOLLOWS = frozenset(
    {
        (Bound.MORE_THAN, Bound.AT_LEAST),
        (Bound.JUST_OVER, Bound.MORE_THAN),
        (Bound.JUST_OVER, Bound.AT_LEAST),
        (Bound.LESS_THAN, Bound.AT_MOST),
        (Bound.ALMOST, Bound.LESS_THAN),
        (Bound.ALMOST, Bound.AT_MOST),
    }
)

SCARCE = frozenset(("hardly", "barely", "scarcely"))
_NEAR = "close to"
"""What may be said of both sides of a number, and is mostly said of the lower."""
_EMPHATIC = frozenset(("as long as", "as early as", "as late as", "as recently as"))

_DENIED = {
    Bound.MORE_THAN: Bound.AT_MOST,
    Bound.LESS_THAN: Bound.AT_LEAST,
    Bound.AT_LEAST: Bound.LESS_THAN,
    Bound.AT_MOST: Bound.MORE_THAN,
}


def bound_of(quantity: Quantity) -> tuple[Bound, bool]:
    """The bound and whether the number is denied; 'not more than' is 'at most', and no denial."""
    if quantity.hedge.lower() in _EMPHATIC:
        return Bound.EXACT, quantity.negated
    if quantity.negated and quantity.bound in _DENIED:
        return _DENIED[quantity.bound], False
    return quantity.bound, quantity.negated


def _is_scarce(quantity: Quantity) -> bool:
    return quantity.hedge.lower().split(" ")[0] in SCARCE


def compare_hedges(claim: Quantity, source: Quantity) -> Hedging:
    """The claim's hedge against the source's, for the same number."""
    said, denied = bound_of(claim)
    known, source_denied = bound_of(source)
    if denied != source_denied:
        return Hedging.NEGATED
    if said is known:
        is_more = known is Bound.JUST_OVER and _is_scarce(source) and claim.hedge.lower().startswith("rather")
        return Hedging.TURNED if is_more else Hedging.KEPT  # 'rather more than 4' of 'barely 4'
    if (known, said) in _FOLLOWS or (known is Bound.ALMOST and claim.hedge.lower() == _NEAR):
        return Hedging.TURNED if _is_scarce(source) else Hedging.WEAKER  # 'barely 9' makes little of it, 'more than 9' much
    if said is Bound.EXACT:
        return Hedging.DROPPED
    if known is Bound.EXACT:
        return Hedging.ADDED
    return Hedging.TURNED

"""The two ends of what a source tells as one range, for a sentence that gives them one by one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from pincite.check.settings import Setting
from pincite.check.steps import is_change
from pincite.check.values import same_unit
from pincite.model.quantity import Bound, Interval, Kind, Number, Quantity

_BETWEEN = re.compile(r"\s+(?:to|and|or)\s+|\s*[–-]\s*")


def ends_of(source: Setting, text: str, claim: Quantity, beside: Sequence[Quantity]) -> tuple[Setting, ...]:
    """Both ends of a change ('enlarged from 2,200 to 3,500'); and those of a range of which the sentence has both ('from 1s. to 3s.'),
    since one alone says less than the source.
    """
    quantity, value = source.quantity, source.quantity.value
    if not isinstance(value, Interval) or value.low is None or value.high is None or not same_unit(claim, quantity):
        return ()
    if quantity.bound is not Bound.EXACT or quantity.negated:
        return ()
    parted = _BETWEEN.search(quantity.text)
    if parted is None or not (is_change(text, quantity.start, source.sentence[0]) or _has_both(claim, beside, value, quantity.unit)):
        return ()
    middle = quantity.start + parted.end()
    ends = (
        _end(quantity, quantity.start, quantity.start + parted.start(), value.low),
        _end(quantity, middle, quantity.end, value.high),
    )
    return tuple(replace(source, quantity=end) for end in ends)


def _has_both(claim: Quantity, beside: Sequence[Quantity], value: Interval, unit: str) -> bool:
    said = {other.value.value for other in (claim, *beside) if isinstance(other.value, Number) and other.unit in {unit, claim.unit}}
    return {value.low, value.high} <= said


def _end(whole: Quantity, low: int, high: int, value: Fraction) -> Quantity:
    kind = Kind.QUANTITY if whole.unit else Kind.CARDINAL
    text = whole.text[low - whole.start : high - whole.start]
    return replace(whole, start=low, end=high, text=text, kind=kind, value=Number(value))

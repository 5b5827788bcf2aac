"""Numbers brought to one measure: exact conversions only, so that 3 km meets 3,000 m and half meets 50 %."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from pincite.model.quantity import Interval, Kind, Moment, Number, Period, Quantity, Ratio, Vague
from pincite.quantity.units import BY_SYMBOL

# Calendar units have no fixed size in days, and convert among themselves only.
_MONTHS = {"months": 1, "quarters": 3, "years": 12, "decades": 120, "centuries": 1200, "millennia": 12000}

_CALENDAR = frozenset({"minute", "hour", "day", "night", "week", "month", "year"})
_ONE = Fraction(1)
_STOP = re.compile(r"\.(?= [a-z])")


@dataclass(frozen=True, slots=True)
class Measure:
    """A numeric value in the smallest unit of its dimension; ``low == high`` for a single number."""

    dimension: str
    low: Fraction | None
    high: Fraction | None
    scale: Fraction = Fraction(1)

    @property
    def is_single(self) -> bool:
        return self.low is not None and self.low == self.high


def measure(quantity: Quantity) -> Measure | None:
    """The quantity as a measure; None for dates, times, ratios and what is vague."""
    value = quantity.value
    if isinstance(value, Moment | Period | Vague):
        return None
    name, scale = _measured(quantity)
    if isinstance(value, Number):
        size = value.value if scale is _ONE else value.value * scale
        return Measure(name, size, size, scale)
    if isinstance(value, Interval):
        low = None if value.low is None else value.low * scale
        high = None if value.high is None else value.high * scale
        return Measure(name, low, high, scale)
    name = _of_ratio(value)
    return Measure(name, value.a / value.b, value.a / value.b) if name else None


def dimension(quantity: Quantity) -> str:
    """The dimension of ``measure``, without its size; '' where there is none."""
    value = quantity.value
    if isinstance(value, Number | Interval):
        return _measured(quantity)[0]
    return _of_ratio(value) if isinstance(value, Ratio) else ""


def _measured(quantity: Quantity) -> tuple[str, Fraction]:
    found = dimension_of(quantity.kind, quantity.unit)
    if found[0] != "count":
        return found
    if quantity.noun in {"time", "occasion"}:
        return "times", found[1]
    # 'on 38 days' counts what 'for 38 days' measures
    return dimension_of(Kind.DURATION, f"{quantity.noun}s") if quantity.noun in _CALENDAR else found


def _of_ratio(ratio: Ratio) -> str:
    if ratio.form == "times" and ratio.b == 1:
        return "times"
    return "share" if ratio.form == "in" and ratio.b else ""


def dimension_of(kind: Kind, unit: str) -> tuple[str, Fraction]:
    """What is measured, and the size of the unit in it; a unit without one certain size is a dimension of its own."""
    if kind is Kind.PERCENT or unit == "%":
        return ("percentage points", _ONE) if unit not in {"", "%"} else ("share", Fraction(1, 100))
    if kind is Kind.ORDINAL:
        return "rank", _ONE
    if unit in _MONTHS:
        return "months", Fraction(_MONTHS[unit])
    known = BY_SYMBOL.get(unit)
    if known is not None and known.factor is not None:
        return known.dimension, known.factor
    if unit:
        return f"unit {unit}", _ONE
    return ("share" if kind is Kind.FRACTION else "count"), _ONE


def sort_of(quantity: Quantity) -> str:
    """The coarse sort of what is measured, currencies and units without one size brought together: 'money', 'duration', 'length' …"""
    if isinstance(quantity.value, Moment | Period | Vague):
        return ""
    if quantity.kind is Kind.DURATION:
        return "duration"
    known = BY_SYMBOL.get(quantity.unit.split("/")[0])
    if known is not None:
        return "money" if known.dimension == "money or mass" else known.dimension
    return dimension_of(quantity.kind, quantity.unit)[0]


def past_stop(text: str, end: int) -> int:
    """Where the text behind a number that ends at ``end`` begins: after the stop of its unit ('13 lb. lighter')."""
    stop = _STOP.match(text, end)
    return end if stop is None else stop.end()


def step_of(claim: Quantity) -> Fraction | None:
    """The place value of the last digit as written, in the claim's smallest unit."""
    if claim.precision is None:
        return None
    return claim.precision * dimension_of(claim.kind, claim.unit)[1]

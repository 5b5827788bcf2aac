"""A value with its interval or its tolerance: `0.20 [0.15 to 0.25] m`, `4.8 (2.3 to 6.4) times`, `3.4 ± 0.4 mm`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Ratio
from pincite.quantity.amounts import amount_at
from pincite.quantity.draft import Draft, exact, number
from pincite.quantity.figures import Amount
from pincite.quantity.percents import percent_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.unit_after import unit_at
from pincite.quantity.words import DASHES, MINUSES

_CLOSES = {"[": "]", "(": ")"}
_JOINTS = DASHES | {"to", ",", ";"}


def with_interval(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """The number from token `i` with the unit that stands behind the interval it may lie in."""
    end = _past_interval(s, amount.j) if amount.form == "figures" else None
    if end is None:
        return None
    percent = percent_at(s, end)
    if percent is not None:
        return Draft(
            i, amount.j, Kind.PERCENT, number(exact(amount.value) * percent[2]), "value and interval", percent[1], amount.precision
        )
    if s.low[end] == "times":
        return Draft(i, amount.j, Kind.RATIO, Ratio(exact(amount.value), exact(1), "times"), "value and interval", "", amount.precision)
    unit = unit_at(s, end, True)
    if unit is None or s.glued(end):
        return None
    kind = Kind.DURATION if unit.dimension == "duration" else Kind.QUANTITY
    return Draft(i, amount.j, kind, number(exact(amount.value) * unit.factor), "value and interval", unit.symbol, amount.precision)


def with_tolerance(s: Sentence, i: int, amount: Amount, value: Draft | None) -> Draft | None:
    """`3.4 ± 0.4 kg`, `60 mm ± 0.02 mm`: one expression with the value of its first number; `10 mm ± 2 %` is two."""
    j = value.j if value is not None else amount.j
    margin = amount_at(s, j + 1) if s.raw[j] == "±" and amount.form == "figures" else None
    if margin is None or margin.form != "figures":
        return None
    percent, unit = percent_at(s, margin.j), unit_at(s, margin.j, True)
    end, symbol, factor = margin.j, "", Fraction(1)
    kind = Kind.CARDINAL
    if percent is not None:
        end, symbol, factor, kind = percent[0], percent[1], exact(percent[2]), Kind.PERCENT
    elif unit is not None:
        kind = Kind.DURATION if unit.dimension == "duration" else Kind.QUANTITY
        end, symbol, factor = unit.j, unit.symbol, exact(unit.factor)
    if value is not None:
        alike = value.kind in (Kind.QUANTITY, Kind.PERCENT, Kind.DURATION) and symbol in ("", value.unit)
        return value._replace(j=end) if alike else None
    level = number(exact(amount.value) * factor)
    return Draft(i, end, kind, level, "value and tolerance", symbol, amount.precision, counts=kind is Kind.CARDINAL)


def _past_interval(s: Sentence, j: int) -> int | None:
    """The token behind the bracket that holds two figures from token `j` on."""
    close = _CLOSES.get(s.raw[j])
    if close is None:
        return None
    low = amount_at(s, _past_sign(s, j + 1))
    if low is None or low.form != "figures" or s.low[low.j] not in _JOINTS:
        return None
    high = amount_at(s, _past_sign(s, low.j + 1))
    return high.j + 1 if high is not None and high.form == "figures" and s.raw[high.j] == close else None


def _past_sign(s: Sentence, k: int) -> int:
    return k + 1 if s.raw[k] in MINUSES or s.raw[k] == "+" else k

"""A value with its interval between it and the unit: `0.20 [0.15 to 0.25] m`, `4.8 (2.3 to 6.4) times`."""

from __future__ import annotations

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

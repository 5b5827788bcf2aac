"""Times of a time: `eight hours a day`, and no hours in `49 a day`, since no day holds as many."""

from __future__ import annotations

from fractions import Fraction

from pincite.quantity.amounts import amount_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import WORDS

_MINUTES = {
    "second": Fraction(1, 60),
    "minute": Fraction(1),
    "hour": Fraction(60),
    "day": Fraction(60 * 24),
    "week": Fraction(60 * 24 * 7),
    "fortnight": Fraction(60 * 24 * 14),
    "month": Fraction(60 * 24 * 31),
    "quarter": Fraction(60 * 24 * 92),
    "year": Fraction(60 * 24 * 366),
}


def may_be_rate(value: Fraction, unit: str, period: str) -> bool:
    """Whether so many of the unit of time fit into the period; always where the word `period` is none."""
    size, whole = _MINUTES.get(unit.removesuffix("s")), _MINUTES.get(period)
    return size is None or whole is None or value * size <= whole


def is_time_at(s: Sentence, k: int) -> bool:
    """Whether a number of a unit of time stands at token `k`."""
    amount = amount_at(s, k)
    return amount is not None and s.low[amount.j] in WORDS and WORDS[s.low[amount.j]].dimension == "duration"

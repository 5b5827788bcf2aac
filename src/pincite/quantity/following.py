"""What follows a number and belongs to it: a second end, a unit, a percent sign, the rest of a ratio."""

from __future__ import annotations

from pincite.model.quantity import Kind
from pincite.quantity.draft import Draft, number
from pincite.quantity.figures import Amount
from pincite.quantity.measures import measured
from pincite.quantity.percents import percent_after
from pincite.quantity.ranges import range_after
from pincite.quantity.ratios import ratio_after
from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set


def number_and_more(s: Sentence, i: int, amount: Amount, sign: str = "") -> Draft:
    """The longest reading of the number from token `i` with what follows it."""
    best = longest(
        ratio_after(s, i, amount), longest(range_after(s, i, amount, sign), longest(percent_after(s, i, amount), measured(s, i, amount)))
    )
    if best is not None:
        return best
    unit = _EASTERN_UNITS.get(s.raw[amount.j - 1][-1])
    if unit is not None:
        return Draft(i, amount.j, Kind.QUANTITY, number(amount.value), "eastern numeral and unit", unit, amount.precision)
    if s.raw[i][0] == "." and s.low[amount.j] in _GUNS:
        return Draft(i, amount.j, Kind.QUANTITY, number(amount.value), "calibre in inches", "in", amount.precision)
    return Draft(i, amount.j, Kind.CARDINAL, number(amount.value), "number", "", amount.precision, counts=True)


_EASTERN_UNITS = {"円": "JPY", "圓": "JPY", "圆": "CNY", "元": "CNY", "斤": "jin", "里": "li", "畝": "mu", "石": "koku"}
_GUNS = word_set(
    """
    rifle rifles revolver revolvers pistol pistols ammunition cartridge cartridges machine automatic round
    rounds magnum bullet bullets gun guns
    """
)


def longest(one: Draft | None, two: Draft | None) -> Draft | None:
    """The reading that goes further; the first if they end together."""
    if one is None or two is None:
        return one or two
    return two if two.j > one.j else one

"""A bare number that is told with the words beside it alone: part of a time, a price in the coin told, a pace."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from pincite.model.quantity import Kind, Number, Quantity, Ratio, Role
from pincite.quantity.draft import Draft
from pincite.quantity.marks import END
from pincite.quantity.ratios import PACES
from pincite.quantity.sentence_before import Told
from pincite.quantity.set_against import size_of
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import WORDS, is_currency
from pincite.quantity.wordset import word_set


def part_of_time(
    s: Sentence, d: Draft, found: list[Quantity], last: Quantity | None, first: int, end: int, told: Sequence[Told]
) -> Draft | None:
    """`sat on it for forty-eight years. For ten of them`, `the notice was 28 days, and only 19 had run`: part of the time told last."""
    if not isinstance(d.value, Number):
        return None
    ran = s.low[end] in ("had", "has", "have") and s.low[end + 1] in _ELAPSED
    if ran and last is not None and last.kind is Kind.DURATION and d.value.value < size_of(last):
        return d._replace(kind=Kind.DURATION, unit=last.unit, rule="part of the time before it, run so far", counts=False)
    if first < 1 or s.low[first - 1] != "for" or s.low[end] != "of" or s.low[end + 1] not in ("them", "these", "those"):
        return None
    before_it = [other for other in (*(one.quantity for one in told), *found) if other.role is Role.CLAIM]
    time = next((other for other in reversed(before_it) if other.kind is Kind.DURATION), None)
    counted = any(other.kind is Kind.CARDINAL and other.noun for other in before_it)  # `56 boys under thirteen. For nine of them …`
    if time is None or counted or not d.value.value < size_of(time):
        return None
    return d._replace(kind=Kind.DURATION, unit=time.unit, rule="part of the time told before", counts=False)


_ELAPSED = word_set("run elapsed expired passed gone lapsed")


def price_alone(s: Sentence, d: Draft, found: list[Quantity], end: int) -> Draft | None:
    """`A stamp cost a penny in 1880 and three by 1950`: of the coin of which one was told to be the price."""
    if s.low[end] not in END and s.low[end] not in _PRICE_WHEN:
        return None
    if any(other.role is Role.CLAIM and other.start >= s.start[0] and (other.unit or other.noun) for other in found):
        return None
    for k in range(max(0, d.i - 24), d.i - 3):
        coin = WORDS.get(s.low[k + 2])
        if s.low[k] in _COST and s.low[k + 1] in ("a", "an") and coin is not None and coin.dimension == "money":
            return d._replace(kind=Kind.QUANTITY, unit=coin.symbol, rule="number, coin of the price told", counts=False)
    return None


def sold_at(s: Sentence, d: Draft, found: list[Quantity], told: Sequence[Told], first: int, end: int) -> Draft | None:
    """`Rye stood at 71 guilders. They bought 900 lasts at 95`: what is bought by measure has its price in the coin told."""
    low, last = s.low, found[-1] if found else None
    if low[first - 1] != "at" or not (low[end] in END or low[end] in ("and", "but", "in", "to", "a", "each")):
        return None
    if last is None or last.kind is not Kind.QUANTITY or last.start < s.start[0] or _TRADED.isdisjoint(low[max(0, first - 9) : first]):
        return None
    before_it = [*(one.quantity for one in told), *found]
    price = next((o for o in reversed(before_it) if o.kind is Kind.QUANTITY and is_currency(o.unit)), None)
    if is_currency(last.unit) and last.trace[0] != _SOLD:
        return None
    return None if price is None else d._replace(kind=Kind.QUANTITY, unit=price.unit, rule=_SOLD, counts=False)


_SOLD = "number, coin of the prices told"
_TRADED = word_set("bought sold buy sell buys sells buying selling offered auctioned resold")
_COST = word_set("cost costs paid pays charged charges at for was is fetched sold")
_PRICE_WHEN = word_set("in by at on after before for from when")


_AT_PACE = word_set("at to than from 's or one against and")


def pace_alone(s: Sentence, d: Draft, found: list[Quantity], first: int, end: int) -> Draft | None:
    """`fired 1,040 bombs in forty minutes, or 26 a minute`: a pace of what was counted before, or another of the pace told before."""
    other = next((quantity for quantity in reversed(found) if quantity.role is Role.CLAIM and quantity.start >= s.start[0]), None)
    if not isinstance(d.value, Number):
        return None
    if other is not None and isinstance(other.value, Ratio) and other.value.form == "times" and ("/" in other.unit or other.unit in PACES):
        named = found[-1].role is not Role.CLAIM and found[-1].end == s.start[first] - 1  # `line 2 bottles 90 cases a minute, line 5 140`
        again = (named or s.low[first - 1] in _AT_PACE) and (s.low[end] in END or s.low[end] in _PRICE_WHEN)
        if again and Fraction(1, 50) <= d.value.value / (other.value.a or 1) <= 50:  # `idles at 600 strokes a minute and races at 2,400`
            return d._replace(kind=Kind.RATIO, value=Ratio(d.value.value, Fraction(1), "times"), unit=other.unit, rule="another pace")
    if s.low[end] not in ("a", "an", "per") or s.low[end + 1] not in PACES or s.low[end + 2].isalpha() or s.low[first - 1] == "of":
        return None  # `those of fifteen months a second`: another dose
    counted = next((o for o in reversed(found) if o.role is Role.CLAIM and o.kind is not Kind.DURATION and o.start >= s.start[0]), None)
    if counted is None or counted.unit or not counted.noun or counted.kind is not Kind.CARDINAL:
        return None
    ratio = Ratio(d.value.value, Fraction(1), "times")
    return d._replace(kind=Kind.RATIO, value=ratio, unit=f"{counted.noun}/{s.low[end + 1]}", rule="pace, its noun left out", counts=False)

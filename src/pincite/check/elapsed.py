"""Durations that a passage does not name, between two dates that it does: 'a fortnight later' of the 11th and the 25th."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from pincite.check.moments import DateFit, compare_moments, moments_in
from pincite.check.settings import Setting
from pincite.check.values import Fit
from pincite.model.claim import Verdict
from pincite.model.quantity import Bound, Kind, Moment, Number, Period, Quantity

_DAYS = {"days": 1, "weeks": 7}
_YEARS = {"years": 1, "decades": 10, "centuries": 100}
_SOME_YEAR = 2001  # of 365 days, where neither date has a year


def fit_elapsed(claim: Quantity, told: Iterable[Quantity], pool: Sequence[Setting]) -> tuple[Setting, Fit] | None:
    """The date of the passages from which, or to which, the claim's duration leads; ``told`` are the numbers of its sentence, of which the
    nearest date must be the other.
    """
    if claim.kind is not Kind.DURATION or claim.bound is not Bound.EXACT or claim.negated or not isinstance(claim.value, Number):
        return None
    dates = [(setting, moment) for setting in pool for moment in moments_in(setting.quantity)]
    near = min((quantity for quantity in told if moments_in(quantity)), key=lambda quantity: _gap(claim, quantity), default=None)
    named = moments_in(near) if near is not None else ()
    counted = any(s.quantity.kind is Kind.DURATION and s.quantity.unit == claim.unit for s in pool)
    for setting, moment in dates:
        if not any(compare_moments(said, moment) is DateFit.SAME for said in named):
            continue
        for other, second in dates:
            if counted and _is_span(moment, second, pool):
                continue  # 'for three days, from 11 to 13 July' counts both
            if second is not moment and lies_between(claim.value.value, claim.unit, moment, second):
                words = f"‘{setting.quantity.text}’ and ‘{other.quantity.text}’"
                return setting, Fit(Verdict.ENTAILED, how=f"the time between {words}")
    return None


def _is_span(one: Moment, other: Moment, pool: Sequence[Setting]) -> bool:
    """Whether two dates are the ends of a span that the passages name."""
    spans = [moments_in(setting.quantity) for setting in pool if isinstance(setting.quantity.value, Period)]
    pairs = ((one, other), (other, one))
    return any(
        len(ends) == 2 and all(compare_moments(a, b) is DateFit.SAME for a, b in zip(pair, ends, strict=True))
        for ends in spans
        for pair in pairs
    )


def _gap(one: Quantity, other: Quantity) -> int:
    """How far two numbers of a sentence stand from each other."""
    first, second = sorted((one, other), key=lambda quantity: quantity.start)
    return second.start - first.end


def lies_between(size: Fraction, unit: str, one: Moment, other: Moment) -> bool:
    if unit in _YEARS:
        return _years_between(one, other) == size * _YEARS[unit]
    days = _days_between(one, other)
    return unit in _DAYS and days is not None and days == size * _DAYS[unit]


def _years_between(one: Moment, other: Moment) -> int | None:
    """The years between two years, or between two dates of which the later has come round."""
    if one.year is None or other.year is None or one.masked or other.masked:
        return None
    first, second = sorted((one, other), key=lambda moment: (moment.year or 0, moment.month or 0, moment.day or 0))
    assert first.year is not None and second.year is not None
    full = None not in {first.month, second.month} and (second.month or 0, second.day or 0) < (first.month or 0, first.day or 0)
    return second.year - first.year - full


def _days_between(one: Moment, other: Moment) -> int | None:
    if None in {one.day, one.month, other.day, other.month} or (one.year is None) != (other.year is None):
        return None
    try:
        first, second = (date(moment.year or _SOME_YEAR, moment.month or 1, moment.day or 1) for moment in (one, other))
    except ValueError:
        return None
    return abs((second - first).days)

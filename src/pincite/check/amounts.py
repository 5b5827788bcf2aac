"""What derived numbers are computed with: amounts of some dimension, by the calendar and by their units."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from pincite.check.measures import dimension_of
from pincite.model.quantity import Moment, Number, Quantity, Ratio

DAY = 86400
"""In seconds."""


class ExpressionError(ValueError):
    """The expression cannot be read or makes no sense; the message is the rest of a sentence."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of some dimension: 'number', 'duration' (seconds), 'months', 'instant' (seconds since year 1), 'month' (months
    since year 0), 'year', 'years' (between two of them) or a unit. ``months`` is the length by the calendar, where a duration
    lies between two days.
    """

    dimension: str
    value: Fraction
    dated: bool = True
    months: Fraction | None = None


def amount_of(quantity: Quantity) -> Amount:
    """A quantity as an operand; raises ExpressionError."""
    value = quantity.value
    if isinstance(value, Moment):
        return _instant(value)
    if isinstance(value, Ratio) and value.b:
        return Amount("number", value.a / value.b)
    if not isinstance(value, Number):
        raise ExpressionError(f"‘{quantity.text}’ is not one number")
    dimension, size = sized(quantity)
    known = {"count": "number", "share": "number", "rank": "number"}
    return Amount(known.get(dimension, dimension), value.value * size)


def sized(quantity: Quantity) -> tuple[str, Fraction]:
    """The dimension and size of a number in an expression, where shillings are twentieths of a pound: `64 × 11s 6d` is £36 16s."""
    if quantity.unit == "shilling":
        return dimension_of(quantity.kind, "GBP")[0], Fraction(1, 20)
    return dimension_of(quantity.kind, quantity.unit)


def _instant(moment: Moment) -> Amount:
    clock = Fraction((moment.hour or 0) * 3600 + (moment.minute or 0) * 60 + (moment.second or 0))
    if moment.day is None or moment.month is None:
        if moment.hour is None and moment.month is not None and moment.year is not None and not moment.part:
            return Amount("month", Fraction(moment.year * 12 + moment.month))
        if moment.year is not None and moment == Moment(year=moment.year):
            return Amount("year", Fraction(moment.year))
        if moment.hour is None:
            raise ExpressionError(f"‘{moment.edtf}’ is not an exact day")
        return Amount("instant", clock, dated=False)
    try:
        day = date(moment.year if moment.year is not None else 2001, moment.month, moment.day)
    except ValueError as error:
        raise ExpressionError(f"‘{moment.edtf}’ is no date") from error
    return Amount("instant", day.toordinal() * DAY + clock)


def add(left: Amount, right: Amount, sign: int) -> Amount:
    if left.dimension == right.dimension == "instant":
        if sign > 0:
            raise ExpressionError("dates cannot be added")
        if left.dated != right.dated:
            raise ExpressionError("a date and a time of day cannot be subtracted")
        return Amount("duration", left.value - right.value, months=_calendar_months(right, left))
    if left.dimension == right.dimension == "month":
        if sign > 0:
            raise ExpressionError("months of the calendar cannot be added")
        return Amount("months", left.value - right.value)
    if left.dimension == right.dimension == "year" and sign < 0:
        return Amount("years", left.value - right.value)
    left, right = _counted(left), _counted(right)
    if left.dimension == "instant" and right.dimension in {"duration", "number"}:
        size = DAY if right.dimension == "number" else 1
        return replace(left, value=left.value + sign * right.value * size)
    if left.dimension == "duration" and right.dimension == "number":
        return replace(left, value=left.value + sign * right.value * DAY, months=None)
    if left.dimension != right.dimension:
        raise ExpressionError(f"a {left.dimension} and a {right.dimension} cannot be added")
    return replace(left, value=left.value + sign * right.value, months=None)


def _calendar_months(start: Amount, end: Amount) -> Fraction | None:
    """Whole months from day to day, and the days left over as a part of the month that they fall into; None for times of day."""
    first, last = (date.fromordinal(max(1, int(amount.value // DAY))) for amount in (start, end))
    if not start.dated or last < first or last.year == date.max.year:
        return None
    whole = (last.year - first.year) * 12 + last.month - first.month
    whole -= _month_later(first, whole) > last
    reached, following = _month_later(first, whole), _month_later(first, whole + 1)
    return whole + Fraction((last - reached).days, (following - reached).days)


def _month_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _counted(amount: Amount) -> Amount:
    """A year, or years between two, as the number that it is where it is no end of a time: `1793 + 52`, `£300 ÷ (1891 - 1887)`."""
    return replace(amount, dimension="number") if amount.dimension in {"year", "years"} else amount


def multiply(left: Amount, right: Amount) -> Amount:
    left, right = _counted(left), _counted(right)
    if left.dimension == "instant" or right.dimension == "instant":
        raise ExpressionError("dates cannot be multiplied")
    if right.dimension == "number":
        return replace(left, value=left.value * right.value, months=None)
    if left.dimension == "number":
        return replace(right, value=left.value * right.value, months=None)
    dimension = "area" if left.dimension == right.dimension == "length" else f"{left.dimension} × {right.dimension}"
    return Amount(dimension, left.value * right.value)


def divide(left: Amount, right: Amount) -> Amount:
    left, right = _counted(left), _counted(right)
    if right.value == 0:
        raise ExpressionError("it divides by nought")
    if left.dimension == right.dimension and left.dimension != "instant":
        return Amount("number", left.value / right.value)
    if left.dimension == "instant" or right.dimension == "instant":
        raise ExpressionError("dates cannot be divided")
    if right.dimension == "number":
        return replace(left, value=left.value / right.value, months=None)
    return Amount("number" if left.dimension == "number" else f"{left.dimension} ÷ {right.dimension}", left.value / right.value)

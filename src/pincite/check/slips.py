"""Numbers that are wrong in themselves, whatever the source says: a day that no month has, a span that runs backwards."""

from __future__ import annotations

from calendar import monthrange

from pincite.check.moments import MONTHS
from pincite.model.quantity import Moment, Period, Quantity


def slip_in(quantity: Quantity) -> str:
    """What is wrong with the number itself, or nothing."""
    value = quantity.value
    if isinstance(value, Period) and value.start is not None and value.end is not None and runs_backwards(value.start, value.end):
        return "it ends before it begins"
    ends = (value.start, value.end) if isinstance(value, Period) else (value,)
    return next((slip for end in ends if isinstance(end, Moment) and (slip := _no_such_day(end))), "")


def runs_backwards(start: Moment, end: Moment) -> bool:
    """'from 4 May 1891 to 2 March 1889'; a span without years may run over the year's end."""
    if start.year is None or end.year is None or start.masked or end.masked:
        return False
    return (start.year, start.month or 0, start.day or 0) > (end.year, end.month or 12, end.day or 31)


def _no_such_day(moment: Moment) -> str:
    if moment.day is None or moment.month is None:
        return ""
    year = moment.year if moment.year is not None and 1 <= moment.year <= 9999 else 2000
    days = monthrange(year, moment.month)[1]
    in_year = f" {moment.year}" if moment.month == 2 and moment.year is not None else ""
    return f"{MONTHS[moment.month]}{in_year} has {days} days" if moment.day > days else ""

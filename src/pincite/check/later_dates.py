"""Dates that a passage tells by how long after another they were: 'in 1843 … two years later' is 1845."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Sequence
from datetime import date, timedelta

from pincite.check.spoken_days import Dated
from pincite.model.quantity import Bound, Kind, Moment, Number, Period, Quantity, Role

OF_A_SPAN = "date reckoned from the one told before"
"""The rule of 'two years later', which bears a date out but is too loose to speak against one."""
_WHICH_WAY = re.compile(
    r"\s+(?P<word>(?P<later>later(?! than)|afterwards?|thereafter|after (?:that|this))"
    r"|earlier(?! than)|previously|before(?=\s*[,.;:)]|\s*$))"
    r"(?!,? (?:in|on) (?:\d|[A-Z]))",
    re.IGNORECASE,
)
_MONTHS = {"months": 1, "years": 12, "decades": 120, "centuries": 1200}
_DAYS = {"days": 1, "weeks": 7}
_NEAR = 6  # numbers of a passage that are looked at for the date told before


def with_later_dates(text: str, told: Sequence[Dated]) -> list[Dated]:
    """The numbers of a passage with the dates that its spans lead to, counted from the date told last."""
    result = list(told)
    for at, (span, _) in enumerate(told):
        found = _WHICH_WAY.match(text, span.end) if span.kind is Kind.DURATION else None
        before = next((moment for quantity, _ in reversed(told[max(0, at - _NEAR) : at]) if (moment := _dated(quantity)) is not None), None)
        if found is None or before is None:
            continue
        then = _moved(before, span, 1 if found["later"] else -1)
        if then is None:
            continue
        start, end = found.span("word")
        later = Quantity(start, end, found["word"], Role.CLAIM, Kind.DATE, then, trace=(OF_A_SPAN,))
        insort(result, (later, f"{then.edtf}, {span.text} {found['word']}"), key=lambda dated: dated[0].start)
    return result


def _dated(quantity: Quantity) -> Moment | None:
    """The date, a span's last, if it has a year of its own."""
    value = quantity.value.end if isinstance(quantity.value, Period) else quantity.value
    is_date = quantity.kind in {Kind.DATE, Kind.DATERANGE} and isinstance(value, Moment)
    return value if is_date and isinstance(value, Moment) and value.year is not None and not (value.masked or value.season) else None


def _moved(base: Moment, span: Quantity, sign: int) -> Moment | None:
    """The date so long after another, as exact as both are; None where no date of the calendar is certain."""
    if not isinstance(span.value, Number) or span.value.value.denominator != 1 or span.bound is not Bound.EXACT or base.year is None:
        return None
    count = sign * span.value.value.numerator
    if span.unit in _DAYS and base.month is not None and base.day is not None:
        try:
            day = date(base.year, base.month, base.day) + timedelta(count * _DAYS[span.unit])
        except (ValueError, OverflowError):
            return None
        return Moment(year=day.year, month=day.month, day=day.day)
    months = count * _MONTHS.get(span.unit, 0)
    if months % 12 == 0 and months and base.year + months // 12 > 0:
        return Moment(year=base.year + months // 12)
    if not months or base.month is None:
        return None
    year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
    return Moment(year=year, month=month + 1) if year > 0 else None

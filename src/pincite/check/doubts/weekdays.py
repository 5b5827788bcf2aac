"""Days of the week: a Tuesday is no Monday, whether the source names the day or the calendar does."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pincite.check.case import Case
from pincite.model.quantity import Moment

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = re.compile(rf"\b(?P<day>{'|'.join(_NAMES)})\b")
_BEFORE = re.compile(rf"\b(?P<day>{'|'.join(_NAMES)})(?:\s+in|,?(?:\s+the)?)\s*$")
_AFTER = re.compile(rf"\s*,?\s*\(?(?:an?\s+)?(?P<day>{'|'.join(_NAMES)})\b")
_REACH = 20
_FIRST_GREGORIAN = 1582
_LAST_JULIAN = 1923


def find_other_weekday(case: Case) -> str:
    """Why the day of the week that the sentence gives a date is not that of the source's; '' where it may be."""
    item = case.item
    claim, source = item.claim, case.source.quantity
    if not isinstance(claim.quantity.value, Moment) or not isinstance(source.value, Moment) or source.value.hour is not None:
        return ""
    said = _named(claim.sentence, *claim.in_sentence)
    if not said:
        return ""
    known = _named(case.text, source.start, source.end)
    if known:
        return "" if said == known else f"the sentence has ‘{said}’, the source ‘{known}’"
    days = _by_calendar(source.value)
    return f"‘{source.text}’ was no {said}" if days and said not in days else ""


def _named(text: str, start: int, end: int) -> str:
    found = _DAY.search(text, start, end) or _BEFORE.search(text[max(0, start - _REACH) : start]) or _AFTER.match(text, end)
    return "" if found is None else found["day"]


def _by_calendar(moment: Moment) -> frozenset[str]:
    """What day it was, by the new calendar and, while that was in use somewhere, by the old one."""
    if moment.year is None or moment.month is None or moment.day is None or not _FIRST_GREGORIAN < moment.year <= 9999:
        return frozenset()
    try:
        day = date(moment.year, moment.month, moment.day)
    except ValueError:
        return frozenset()
    behind = (day.year // 100 - day.year // 400 - 2,) if day.year <= _LAST_JULIAN else ()
    return frozenset(_NAMES[(day + timedelta(days=days)).weekday()] for days in (0, *behind))

"""What the passages before one say of the time that it speaks of."""

from __future__ import annotations

from pincite.check.spoken_days import date_in, dateline, head_of
from pincite.model.quantity import Moment, Period, Role
from pincite.model.seed import Seed

_BACK = 6  # passages that are looked at
_ENTRIES = 120  # and where a diary is to tell its year


def last_date(seed: Seed, number: int) -> Moment:
    """The last date with a month in the passages just before, in the same section, else that of its title, for days given without one."""
    section = seed.passages[number - 1].section
    for passage in reversed(seed.passages[max(0, number - 1 - _BACK) : number - 1]):
        if passage.section != section:
            break
        for quantity in reversed(passage.quantities):
            value = quantity.value.end if isinstance(quantity.value, Period) else quantity.value
            if isinstance(value, Moment) and value.month is not None:
                return Moment(month=value.month)
    written = date_in(section[-1]) if section else None
    return Moment() if written is None else Moment(month=written.month)


def last_year(seed: Seed, number: int) -> int | None:
    """The last year that the passages before name, for dates of a seed whose time nothing else tells."""
    for passage in reversed(seed.passages[max(0, number - 1 - _BACK) : number - 1]):
        day = dateline(passage.text, passage.quantities)
        if day is not None:
            return day.year  # of an entry of 14 October 1876 that tells of the census of 1871
        for quantity in reversed(passage.quantities):
            value = quantity.value.end if isinstance(quantity.value, Period) else quantity.value
            if isinstance(value, Moment) and value.year is not None and not value.masked and quantity.role is Role.CLAIM:
                return value.year
    return _year_of_entries(seed, number)


def _year_of_entries(seed: Seed, number: int) -> int | None:
    """The year at the head of an earlier entry of a diary, whose days have run on since without a turn of the year."""
    later = (12, 31)
    for passage in reversed(seed.passages[max(0, number - _ENTRIES) : number]):
        head = head_of(passage.text, passage.quantities)
        if head is None or head.month is None or head.day is None:
            continue
        if (head.month, head.day) > later:
            return None
        if head.year is not None:
            return head.year
        later = (head.month, head.day)
    return None

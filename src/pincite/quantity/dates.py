"""Single dates, in every written order and with parts missing."""

from __future__ import annotations

from dataclasses import replace

from pincite.model.quantity import Moment
from pincite.quantity.bare_months import FEAST_HEADS, bare_month, counts_by_month
from pincite.quantity.date_periods import before_year, fiscal, is_counted, part, reign, season
from pincite.quantity.date_words import DateRead, day_at, month_at, year_after
from pincite.quantity.feasts import feast
from pincite.quantity.months import (
    ERAS,
    MONTHS,
    PARTS,
    SEASONS,
    SHORT_MONTHS,
    WEEKDAYS,
)
from pincite.quantity.ordinal_periods import ordinal_period
from pincite.quantity.ordinals import ordinal_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import HYPHENS, ONES, TEENS
from pincite.quantity.wordset import word_set
from pincite.quantity.years import year_at


def date_at(s: Sentence, i: int) -> DateRead | None:
    """The longest date that begins at token `i`."""
    low, raw = s.low[i], s.raw[i]
    if not raw:
        return None
    if raw[0].isdecimal():
        return _figures(s, i)
    if low in MONTHS or low in SHORT_MONTHS:
        return _month_first(s, i) or feast(s, i) or bare_month(s, i)
    if low in WEEKDAYS:
        return _after_weekday(s, i)
    if low in PARTS:
        return part(s, i)
    if low in SEASONS:
        return season(s, i, "")
    if low in ERAS:
        return reign(s, i)
    if low == "q" or low == "fy" or low == "h":
        return fiscal(s, i)
    if low in {"ad", "ah", "anno", "a"}:
        return before_year(s, i)
    if low in FEAST_HEADS and (found := feast(s, i)) is not None:
        return found
    if ordinal_at(s, i) is not None:
        return _day_first(s, i) or ordinal_period(s, i)
    if low in _DAY_WORDS:
        return _year(s, i)
    return None


_DAY_WORDS = frozenset(ONES) | frozenset(TEENS) | {"twenty", "thirty"}


def _figures(s: Sentence, i: int) -> DateRead | None:
    raw = s.raw[i]
    if not raw[-1].isdecimal():
        return _day_first(s, i) or ordinal_period(s, i)
    if not raw.isdecimal():
        return _numeric(s, i) if (raw.count(".") == 2 and len(raw) <= 10 and "." in raw[:3]) or raw.count("/") == 2 else None
    roman = _roman_month(s, i)
    if roman is not None:
        return roman
    if len(raw) == 4 and s.raw[i + 1] in HYPHENS and s.glued(i + 1):
        iso = _iso(s, i)
        if iso is not None:
            return iso
    if len(raw) in (2, 3) and s.raw[i + 1] == "X" * (4 - len(raw)) and s.glued(i + 1) and 1 <= int(raw[0]) <= 2:
        return DateRead(i + 2, Moment(year=int(raw.ljust(4, "0")), masked=4 - len(raw)), "EDTF")  # `198X`, `19XX`
    if len(raw) == 4 and s.raw[i + 1] in HYPHENS and s.glued(i + 1) and s.raw[i + 2] == "Q" and s.raw[i + 3] in {"1", "2", "3", "4"}:
        return DateRead(i + 4, Moment(year=int(raw), quarter=int(s.raw[i + 3])), "year and quarter")
    if len(raw) == 4 and s.raw[i + 1] in HYPHENS and s.glued(i + 1) and s.raw[i + 2] == "W" and s.glued(i + 2):
        week = s.raw[i + 3]
        if s.glued(i + 3) and len(week) == 2 and week.isdecimal() and 1 <= int(week) <= 53:
            return DateRead(i + 4, Moment(name=f"{raw}-W{week}"), "ISO week")
    if len(raw) == 4 and s.low[i + 1] == "q" and s.raw[i + 2] in {"1", "2", "3", "4"} and s.glued(i + 2):
        return DateRead(i + 3, Moment(year=int(raw), quarter=int(s.raw[i + 2])), "year and quarter")
    if len(raw) == 1 and raw in "12" and s.raw[i + 1] == "H" and s.glued(i + 1):
        figures = s.raw[i + 2]
        if figures.isdecimal() and len(figures) in (2, 4):
            return DateRead(i + 3, Moment(year=int(figures) + (2000 if len(figures) == 2 else 0), half=int(raw)), "half of a year")
    if len(raw) == 1 and raw in "1234" and s.raw[i + 1] == "Q" and s.glued(i + 1):
        figures = s.raw[i + 2]
        if figures.isdecimal() and len(figures) == 2 and s.glued(i + 2):
            return DateRead(i + 3, Moment(year=2000 + int(figures), quarter=int(raw)), "quarter of a year")
        return DateRead(i + 2, Moment(quarter=int(raw), name=f"Q{raw}"), "quarter")
    found = _day_first(s, i) or _year_first(s, i)
    return found or _month_and_year(s, i) or _year(s, i)


def _month_and_year(s: Sentence, i: int) -> DateRead | None:
    """`in 06/1944`."""
    year, month = s.raw[i + 2], s.raw[i]
    if s.raw[i + 1] != "/" or not s.glued(i + 2) or len(year) != 4 or not year.isdecimal() or not 1 <= int(month) <= 12 or len(month) > 2:
        return None
    return DateRead(i + 3, Moment(int(year), int(month)), "month and year in figures") if 1700 <= int(year) <= 2199 else None


def _iso(s: Sentence, i: int) -> DateRead | None:
    month = s.raw[i + 2]
    if not (len(month) == 2 and month.isdecimal() and s.glued(i + 2) and 1 <= int(month) <= 12):
        return None
    day = s.raw[i + 4]
    second = s.raw[i + 4]
    if s.raw[i + 3] == "/" and s.glued(i + 3) and len(second) == 4 and second.isdecimal() and s.glued(i + 4):
        return DateRead(i + 3, Moment(int(s.raw[i]), int(month)), "ISO date")  # the first end of `1702-05/1704-11`
    if s.raw[i + 3] in HYPHENS and s.glued(i + 3) and len(day) == 2 and day.isdecimal() and 1 <= int(day) <= 31:
        moment = Moment(int(s.raw[i]), int(month), int(day))
        return _iso_time(s, i + 5, moment) or DateRead(i + 5, moment, "ISO date")
    if s.raw[i - 1] == "/" and s.glued(i) and s.raw[i - 2].isdecimal() and len(s.raw[i - 2]) == 2:
        return DateRead(i + 3, Moment(int(s.raw[i]), int(month)), "ISO date")
    return None


def _iso_time(s: Sentence, j: int, day: Moment) -> DateRead | None:
    """The `T05:46:24Z` of a time stamp."""
    if s.raw[j] != "T" or not s.glued(j) or not (s.raw[j + 1].isdecimal() and s.raw[j + 2] == ":" and s.raw[j + 3].isdecimal()):
        return None
    end, second = j + 4, None
    if s.raw[end] == ":" and s.raw[end + 1][:2].isdecimal():
        second, end = int(s.raw[end + 1][:2]), end + 2
    if s.raw[end] == "Z" and s.glued(end):
        end += 1
    return DateRead(end, replace(day, hour=int(s.raw[j + 1]), minute=int(s.raw[j + 3]), second=second), "time stamp")


def _numeric(s: Sentence, i: int) -> DateRead | None:
    raw = s.raw[i]
    first, second, year = raw.replace("/", ".").split(".")
    if len(first) == 4:
        first, year = year, first
    day, month = int(first), int(second)
    if month > 12 and day <= 12:
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    full = int(year) if len(year) == 4 else (1900 if int(year) > 30 else 2000) + int(year)
    return DateRead(i + 1, Moment(full, month, day), "date in figures")


_ROMAN_MONTHS = {name: n for n, name in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], 1)}


def _roman_month(s: Sentence, i: int) -> DateRead | None:
    """`22.vi.1944`, `1.VI.1809`, `22 vi 1944`."""
    raw, dotted = s.raw, s.raw[i + 1] == "."
    k = i + 2 if dotted else i + 1
    month = _ROMAN_MONTHS.get(s.low[k])
    year = raw[k + 2] if dotted else raw[k + 1]
    if month is None or len(raw[i]) > 2 or not 1 <= int(raw[i]) <= 31 or len(year) != 4 or not year.isdecimal():
        return None
    if dotted and not (raw[k + 1] == "." and s.glued(k)):
        return None
    return DateRead(k + 3 if dotted else k + 2, Moment(int(year), month, int(raw[i])), "date with a roman month")


def _year_first(s: Sentence, i: int) -> DateRead | None:
    """`1944 June 22`, `1944, June 22`."""
    k = i + 2 if s.low[i + 1] == "," else i + 1
    if len(s.raw[i]) != 4 or not 1000 <= int(s.raw[i]) <= 2199 or s.low[i - 1] == "of" or s.low[k] not in MONTHS:
        return None
    found = _month_first(s, k)
    if found is None or found.moment.year is not None or found.moment.day is None or s.low[found.j] == "-":
        return None
    return DateRead(found.j, replace(found.moment, year=int(s.raw[i])), "year, month and day")


def _day_first(s: Sentence, i: int) -> DateRead | None:
    day = day_at(s, i)
    if day is None:
        return None
    j = day[0]
    if (s.low[j] in HYPHENS and s.glued(j)) or (s.raw[j] == "." and s.glued(j) and s.raw[i].isdecimal() and month_at(s, j + 1)):
        j += 1
    if s.low[j] == "of" or (s.low[j] == "day" and s.low[j + 1] == "of"):
        j += 1 if s.low[j] == "of" else 2
        if (s.low[j] in PARTS or s.low[j] in ("last", "this", "next")) and s.low[j + 1] in MONTHS:
            j += 1  # `on the 14th of last June`
    if s.low[j] in HYPHENS and s.glued(j):
        j += 1
    month = month_at(s, j)
    if month is None:
        return None
    if s.low[j - 1] == "of" and s.raw[i].isdecimal() and s.low[month[0]] == "'s" and s.raw[month[0] + 1][:1].isdecimal():
        return None  # `Rain fell on 26 of April's 30 days`
    if s.low[j] == "may" and s.raw[i].isdecimal() and s.low[j + 1] in {"have", "be", "not"}:
        return None
    year = year_after(s, month[0])
    if year is None and s.low[month[0]] in HYPHENS and s.glued(month[0]) and s.low[i + 1] in HYPHENS:
        short = s.raw[month[0] + 1]  # `22-JUN-44`
        if len(short) == 2 and short.isdecimal():
            full = (1900 if int(short) > 30 else 2000) + int(short)
            return DateRead(month[0] + 2, Moment(full, month[1], day[1]), "day, month and year")
    if year is None:
        return DateRead(month[0], Moment(month=month[1], day=day[1]), "day and month")
    return DateRead(year.j, Moment(year.number, month[1], day[1]), "day, month and year")


def _is_clock(s: Sentence, colon: int) -> bool:
    """Whether minutes follow: 'July 5:30' is an hour, and 'On July 5: rain' a day."""
    return s.low[colon] == ":" and s.glued(colon) and s.glued(colon + 1) and s.raw[colon + 1][:1].isdecimal()


def _month_first(s: Sentence, i: int) -> DateRead | None:
    month = month_at(s, i)
    if month is None:
        return None
    j = month[0]
    at = j + 1 if s.low[j] == "the" else j
    if s.low[at] in HYPHENS and s.glued(at) and s.raw[at + 1].isdecimal():
        at += 1
    day = day_at(s, at) if s.low[at] not in ONES and s.low[at] not in TEENS else None
    if day is not None and at > j and s.raw[at].isdecimal() and s.low[at - 1] not in HYPHENS:
        day = None
    if day is not None and (counts_by_month(s, i) or day[1] > _DAYS_OF[month[1] - 1]):
        day = None  # `in April 31 were lost`
    if day is not None and s.raw[at].isdecimal() and (_counts_something(s, day[0]) or (_is_parted(s, i) and is_counted(s, day[0]))):
        day = None
    if day is not None and not _is_clock(s, day[0]):
        year = year_after(s, day[0])
        if year is None or s.low[day[0]] == "of":
            return DateRead(day[0], Moment(month=month[1], day=day[1]), "month and day")
        return DateRead(year.j, Moment(year.number, month[1], day[1]), "month, day and year")
    year = year_after(s, j)
    if year is None:
        return None
    return DateRead(year.j, Moment(year.number, month[1]), "month and year")


_DAYS_OF = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_PARTED = word_set("beginning start middle end close")


def _is_parted(s: Sentence, i: int) -> bool:
    """`by the end of August 19 dogs had died`: the month at token `i` has a part, and so no day."""
    return s.low[i - 1] == "of" and i > 1 and s.low[i - 2] in _PARTED


def _counts_something(s: Sentence, j: int) -> bool:
    return s.low[j] in {"men", "people", "soldiers", "per", "%", "percent", "million", "thousand", "hundred"}


def _after_weekday(s: Sentence, i: int) -> DateRead | None:
    if not s.raw[i][0].isupper() or s.low[i - 1] == "good":
        return None  # `On Good Friday, 10 April 1868`
    j = i + 1
    if s.raw[j] == "." and s.glued(j):
        j += 1
    if s.low[j] == ",":
        j += 1
    if s.low[j] == "the":
        j += 1
    found = _month_first(s, j) if s.low[j] in MONTHS or s.low[j] in SHORT_MONTHS else _day_first(s, j)
    if found is None:
        return None
    return DateRead(found.j, found.moment, "weekday, " + found.rule) if found.moment.day else None


def _year(s: Sentence, i: int) -> DateRead | None:
    year = year_at(s, i)
    if year is None:
        return None
    return DateRead(year.j, Moment(year=year.number, masked=year.masked), year.rule)

"""Dates and spans of dates: `23 June – 8 August 1944`, `11 and 14 October`, `7/8 August`, `1937-45`, `the 1930s`."""

from __future__ import annotations

from dataclasses import replace

from pincite.model.quantity import Kind, Moment, Period, Reading
from pincite.quantity.amounts import amount_at
from pincite.quantity.date_words import DateRead, day_at, month_at
from pincite.quantity.dates import date_at
from pincite.quantity.draft import Draft
from pincite.quantity.figures import Amount
from pincite.quantity.months import MONTHS, PARTS, SEASONS, SHORT_MONTHS
from pincite.quantity.ordinal_periods import half_of
from pincite.quantity.ordinals import ordinal_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import DASHES, HYPHENS
from pincite.quantity.wordset import word_set
from pincite.quantity.years import ends_era, year_number

_TO = frozenset({"to", "until", "till", "through", "thru", "and"}) | DASHES
_LAST_OF = frozenset({"last", "final", "closing"})  # `the closing decade of the eighteenth century`
_BETWEEN = frozenset({"between", "from"})


def dated(s: Sentence, i: int) -> Draft | None:
    """The date or span of dates that begins at token `i`."""
    if s.raw[i][:1].isdecimal():
        shared = _shared_month(s, i) or _before_christ(s, i)
    else:
        shared = _after_christ(s, i) or _fiscal_years(s, i) or _shared_month(s, i) or _month_span(s, i) or _season_years(s, i)
    if shared is not None:
        return shared
    one = date_at(s, i)
    if one is None:
        return None
    span = _span(s, i, one)
    if span is not None:
        return span
    if one.moment.masked == 2 and one.moment.year is not None and s.low[i - 3 : i] == ["decade", "of", "the"] and s.low[i - 4] in _LAST_OF:
        last = Moment(year=one.moment.year + 90, masked=1)
        return Draft(i - 4, one.j, Kind.DECADE, last, "decade of a century")
    kind = Kind.DECADE if one.moment.masked in (1, 2) else Kind.DATE
    return Draft(i, one.j, kind, one.moment, one.rule, alternatives=_other_order(s, i, one))


def latter_half(s: Sentence, i: int) -> Draft | None:
    """`the latter half of 1863`, `the former half of the nineteenth century`, from the word `half` at token `i`."""
    half = half_of(s, i + 2, 1 if s.low[i - 1] in ("former", "earlier") else 2) if s.low[i + 1] == "of" else None
    if half is None:
        return None
    return Draft(i - 1, half.j, Kind.DECADE if half.moment.masked else Kind.DATE, half.moment, half.rule)


def _span(s: Sentence, i: int, one: DateRead) -> Draft | None:
    j, low = one.j, s.low
    joint = low[j]
    if joint == "/" and one.rule == "ISO date" and s.glued(j) and s.glued(j + 1):
        other = date_at(s, j + 1)
        if other is not None and other.moment.year is not None:
            return _period(i, other.j, one.moment, other.moment, "EDTF interval")
    k = j + 1
    if joint == "-" and low[k] == "-":
        k += 1
    if joint == "/" and one.moment.month is None and s.raw[k].isdecimal() and s.glued(j):
        return _short_year(s, i, one, k)
    if joint not in _TO or (joint == "and" and not _opened_by(s, i, "between")):
        return None
    if joint == "to" and low[k] == "the" and ordinal_at(s, k + 1) is None and low[k + 1] not in SEASONS and low[k + 1] not in PARTS:
        return None
    if low[k] == "the":
        k += 1
    if low[k] in {"about", "around", "c", "circa", "perhaps"} and joint not in DASHES:
        k += 2 if s.raw[k + 1] == "." else 1
    if one.rule == "year" and s.raw[k].isdecimal() and joint in DASHES and s.glued(j):
        short = _short_year(s, i, one, k)
        if short is not None:
            return short
    two = date_at(s, k)
    if two is None and one.rule == "year" and (year := year_number(s, k)) is not None:
        two = DateRead(year.j, Moment(year=year.number), "year")  # `from 1905 to 1921 reveals much`
    if two is None:
        day = (
            day_at(s, k)
            if (one.moment.day is not None and one.rule.startswith(("month", "weekday"))) or (_is_ordinal_day(s, k) and one.moment.day)
            else None
        )
        if day is None or one.moment.day is None or not (day[1] > one.moment.day):
            return None
        year = year_number(s, day[0] + 1) if low[day[0]] == "," else None
        end = Moment(one.moment.year, one.moment.month, day[1])
        j = day[0]
        if year is not None and one.moment.year is None:
            end, j = replace(end, year=year.number), year.j
        start = replace(one.moment, year=end.year)
        return _period(i, j, start, end, "days of a month")
    if one.rule == two.rule == "year" and two.j == k + 1 and s.raw[k].isdecimal() and (s.low[two.j] == "/" or s.low[two.j] in DASHES):
        season = _short_year(s, k, two, two.j + 1) if s.glued(two.j) and len(s.raw[two.j + 1]) < 3 else None
        if season is not None and isinstance(season.value, Period) and season.value.end is not None:
            return _period(i, season.j, one.moment, season.value.end, "span of dates")  # `between 1979 and 1994/5`
    return _period(i, two.j, *_share(one.moment, two.moment), "span of dates")


def _before_christ(s: Sentence, i: int) -> Draft | None:
    """`58–50 BC`, `1600–1046 BC`."""
    raw, k = s.raw[i], i + 2
    joined = (
        s.raw[i + 1] in DASHES
        or (s.low[i + 1] == "and" and _opened_by(s, i, "between"))
        or (s.low[i + 1] == "to" and s.low[i - 1] == "from")
    )
    if not (raw.isdecimal() and len(raw) < 5 and joined and s.raw[k].isdecimal() and len(s.raw[k]) < 5):
        return None
    era = ends_era(s, k + 1)
    if era is not None and era[1] and int(s.raw[k]) > int(raw):
        return _period(i, era[0], Moment(year=int(raw)), Moment(year=int(s.raw[k])), "years after Christ")  # `93–94 AD`
    if era is None or era[1] or int(s.raw[k]) >= int(raw):
        return None
    return _period(i, era[0], Moment(year=1 - int(raw)), Moment(year=1 - int(s.raw[k])), "years before Christ")


def long_before_christ(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`about 30,000 BC`, `between 15,000 and 10,000 BC`."""
    era = ends_era(s, amount.j)
    if era is not None:
        return None if era[1] else Draft(i, era[0], Kind.DATE, Moment(year=1 - int(amount.value)), "year of an era")
    joint = s.low[amount.j]
    second = amount_at(s, amount.j + 1) if joint in _TO and (joint != "and" or _opened_by(s, i, "between")) else None
    era = ends_era(s, second.j) if second is not None else None
    if second is None or era is None or era[1] or second.value >= amount.value:
        return None
    return _period(i, era[0], Moment(year=1 - int(amount.value)), Moment(year=1 - int(second.value)), "years before Christ")


def _after_christ(s: Sentence, i: int) -> Draft | None:
    """`AD 117–138`, `between AD 680 and 880`."""
    if s.raw[i] != "AD" or not s.raw[i + 1].isdecimal() or len(s.raw[i + 1]) > 4:
        return None
    joint, end = s.low[i + 2], s.raw[i + 3]
    joined = joint in DASHES or (joint == "and" and _opened_by(s, i, "between")) or joint == "to"
    if not joined or not end.isdecimal() or len(end) > 4:
        return None
    first = int(s.raw[i + 1])
    last = first - first % 10 ** len(end) + int(end)
    return _period(i, i + 4, Moment(year=first), Moment(year=last), "years after Christ") if last > first else None


def _fiscal_years(s: Sentence, i: int) -> Draft | None:
    """`FY2010–11`, `FY 2018/19`."""
    if s.raw[i] != "FY" or len(s.raw[i + 1]) != 4 or not s.raw[i + 1].isdecimal() or s.low[i + 2] not in (*DASHES, "/"):
        return None
    found = _short_year(s, i + 1, DateRead(i + 2, Moment(year=int(s.raw[i + 1])), "year"), i + 3)
    return None if found is None else found._replace(i=i, rule="financial year of two years")


def _season_years(s: Sentence, i: int) -> Draft | None:
    """`winter of 1941/42`."""
    if s.low[i] not in SEASONS:
        return None
    k = i + 2 if s.low[i + 1] == "of" else i + 1
    year = year_number(s, k)
    if year is None or not s.raw[k].isdecimal():
        return None
    found = (
        _short_year(s, k, DateRead(k + 1, Moment(year=year.number), "year"), k + 2)
        if s.low[k + 1] in {"/", "–", "-"} and s.glued(k + 1)
        else None
    )
    return None if found is None else found._replace(i=i, rule="season of two years")


def _is_ordinal_day(s: Sentence, k: int) -> bool:
    return s.raw[k][:1].isdecimal() and not s.raw[k].isdecimal() and ordinal_at(s, k) is not None


def _opened_by(s: Sentence, i: int, word: str) -> bool:
    return word in (s.low[i - 1], s.low[i - 2], s.low[i - 3] if s.low[i - 1] == "the" else "")


def _share(start: Moment, end: Moment) -> tuple[Moment, Moment]:
    if start.year is None and end.year is not None:
        later = start.month is not None and end.month is not None and start.month > end.month
        start = replace(start, year=end.year - 1 if later else end.year)
    elif end.year is None and start.year is not None and end.month is not None and start.month is not None:
        end = replace(end, year=start.year + (end.month < start.month))
    return start, end


def _short_year(s: Sentence, i: int, one: DateRead, k: int) -> Draft | None:
    """`1901–2`, `1944-45`, `2018/19`, `1937-1945`."""
    raw, year = s.raw[k], one.moment.year
    if year is None or not raw.isdecimal() or not s.glued(k) or one.j != i + 1:
        return None
    if len(raw) == 4:
        end = int(raw)
    elif len(raw) <= 2:
        end = year - year % 10 ** len(raw) + int(raw)
        if end <= year and len(raw) == 2 and year // 100 in (18, 19) and end + 100 - year < 12:
            end += 100  # `1999–01`
    else:
        return None
    if end <= year:
        return None
    j = k + 1
    if len(raw) == 2 and 1 <= int(raw) <= 12 and s.raw[i + 1] == "-" and not _plainly_years(s, i, j):
        month = (Reading(Kind.DATE, Moment(year, int(raw)), "", "a year and a month, or two years"),)
        return _period(i, j, Moment(year=year), Moment(year=end), "span of years")._replace(alternatives=month)
    era = ends_era(s, j)
    if era is not None and era[1]:
        j = era[0]
    return _period(i, j, Moment(year=year), Moment(year=end), "span of years")


def _plainly_years(s: Sentence, i: int, j: int) -> bool:
    """Whether the words beside `2004-06` say that it is two years."""
    return s.low[i - 1] in _OF_YEARS or s.low[j] in _YEARS_AFTER or s.low[i - 2 : i] == ["the", "years"]


_OF_YEARS = word_set("years over during between season seasons winter decade fy sessions")
_YEARS_AFTER = word_set("season seasons war period budget plan term campaign tour series financial fiscal crisis average")


def _period(i: int, j: int, start: Moment, end: Moment, rule: str) -> Draft:
    return Draft(i, j, Kind.DATERANGE, Period(start, end), rule)


def _shared_month(s: Sentence, i: int) -> Draft | None:
    """`11 and 14 October`, `3 – 10 July`, `7/8 August 1944`, `from the 5th to the 9th of May`, `11 to 13 July`."""
    first = day_at(s, i)
    if first is None:
        return None
    j, low = first[0], s.low
    joint = low[j]
    if joint not in _TO and joint not in ("/", "or"):
        return None
    k = j + 1
    if low[k] == "the":
        k += 1
    if low[k] in ("about", "around"):
        k += 1
    second = day_at(s, k)
    if second is None or (joint == "and" and not (_opened_by(s, i, "between") or second[1] == first[1] + 1)):
        return None  # two days joined by `and` are a span where one follows the other
    if joint == "and" and low[i - 1] in (",", "and") and s.raw[i - 2][:1].isdecimal():
        return None  # `on 3, 4 and 5 October`
    two = date_at(s, k)
    if two is not None and two.moment.day == second[1] and two.moment.month is not None:
        if second[1] < first[1]:
            return None
        start = replace(two.moment, day=first[1])
        return _period(i, two.j, start, two.moment, "days that share a month")
    ordinals = not s.raw[i].isdecimal() and not s.raw[k].isdecimal()
    if (
        (ordinals and (s.raw[i][0].isdecimal() or low[i - 1] == "the") and joint not in HYPHENS and joint != "or" and second[1] > first[1])
        and (_opened_by(s, i, "from") or _opened_by(s, i, "between"))
    ) and (not (low[second[0]][:1].isalpha() and low[second[0]] not in _AFTER_DAY)):
        return _period(i, second[0], Moment(day=first[1]), Moment(day=second[1]), "days, month left out")
    return None


_AFTER_DAY = word_set("the a and but in at on when while he she it they we there was were of with by as for")


def _month_span(s: Sentence, i: int) -> Draft | None:
    """`June–July 1944`, `between June and August 1944`, `June 1943 to May 1944`."""
    if s.low[i] not in MONTHS and s.low[i] not in SHORT_MONTHS:
        return None
    first = month_at(s, i)
    if first is None:
        return None
    joint = s.low[first[0]]
    if joint not in _TO and joint != "/":
        return None
    second = month_at(s, first[0] + 1)
    if second is None or (joint == "and" and not _opened_by(s, i, "between") and not _next_month(s, i, first, second)):
        return None
    two = date_at(s, first[0] + 1)
    if two is None:
        two = DateRead(second[0], Moment(month=second[1]), "month")
    if two.moment.day is not None:
        return None
    start, end = _share(Moment(month=first[1]), two.moment)
    return _period(i, two.j, start, end, "months that share a year")


def _next_month(s: Sentence, i: int, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """`rainfall in July and August totalled 41 mm`: two months of which one follows the other are one time."""
    return s.low[i - 1] == "in" and second[1] == first[1] % 12 + 1 and s.low[second[0] + 1] not in MONTHS


def _other_order(s: Sentence, i: int, one: DateRead) -> tuple[Reading, ...]:
    moment = one.moment
    if one.rule != "date in figures" or "/" not in s.raw[i] or moment.day is None or moment.month is None:
        return ()
    if moment.day > 12 or moment.day == moment.month:
        return ()
    other = replace(moment, day=moment.month, month=moment.day)
    return (Reading(Kind.DATE, other, "", "day/month or month/day"),)

"""Single dates, in every written order and with parts missing."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from pincite.model.quantity import Moment
from pincite.quantity.months import (
    CAPITAL_ONLY,
    ERAS,
    FEASTS,
    MONTHS,
    MOVABLE,
    PARTS,
    SEASONS,
    SHORT_MONTHS,
    WEEKDAYS,
)
from pincite.quantity.ordinals import ordinal_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import DASHES, HYPHENS, ONES, TEENS
from pincite.quantity.wordset import word_set
from pincite.quantity.years import TENS_PLURAL, Year, ends_era, year_at, year_number


class DateRead(NamedTuple):
    """A date from token `i` to before token `j`."""

    j: int
    moment: Moment
    rule: str


def month_at(s: Sentence, i: int) -> tuple[int, int] | None:
    """End and number of the month named at token `i`."""
    low = s.low[i]
    month = MONTHS.get(low)
    if month is not None:
        return None if low in CAPITAL_ONLY and not s.raw[i][0].isupper() else (i + 1, month)
    month = SHORT_MONTHS.get(low)
    if month is None or not s.raw[i][0].isupper():
        return None
    return (i + 2 if s.raw[i + 1] == "." and s.glued(i + 1) else i + 1), month


def day_at(s: Sentence, i: int) -> tuple[int, int] | None:
    """End and number of a day of the month at token `i`: `8`, `8th`, `eighth`, `twenty-first`."""
    raw = s.raw[i]
    if raw.isdecimal():
        if not (len(raw) <= 2 and 1 <= int(raw) <= 31):
            return None
        old = s.raw[i + 1] == "d" and s.glued(i + 1) and raw[-1] in "23" and _beside_month(s, i)  # `23d May`
        return (i + 2 if old else i + 1), int(raw)
    found = ordinal_at(s, i)
    if found is None or not 1 <= found.value <= 31:
        return None
    return found.j, int(found.value)


def _beside_month(s: Sentence, i: int) -> bool:
    after = i + 3 if s.low[i + 2] == "of" else i + 2
    return month_at(s, after) is not None or (i > 0 and month_at(s, i - 1) is not None) or s.low[i + 2] in INSTANT


INSTANT = word_set("instant inst ultimo ult proximo prox")


def date_at(s: Sentence, i: int) -> DateRead | None:
    """The longest date that begins at token `i`."""
    low, raw = s.low[i], s.raw[i]
    if not raw:
        return None
    if raw[0].isdecimal():
        return _figures(s, i)
    if low in MONTHS or low in SHORT_MONTHS:
        return _month_first(s, i) or _feast(s, i) or _bare_month(s, i)
    if low in WEEKDAYS:
        return _after_weekday(s, i)
    if low in PARTS:
        return _part(s, i)
    if low in SEASONS:
        return _season(s, i, "")
    if low in ERAS:
        return _reign(s, i)
    if low == "q" or low == "fy" or low == "h":
        return _fiscal(s, i)
    if low in {"ad", "ah", "anno"}:
        return _before_year(s, i)
    if low in _FEAST_HEADS:
        return _feast(s, i)
    found = ordinal_at(s, i)
    if found is not None:
        return _day_first(s, i) or _ordinal_period(s, i)
    if low in _DAY_WORDS:
        return _year(s, i)
    return None


_FEAST_HEADS = frozenset(words[0] for words in FEASTS) | MOVABLE
_DAY_WORDS = frozenset(ONES) | frozenset(TEENS) | {"twenty", "thirty"}


def _figures(s: Sentence, i: int) -> DateRead | None:
    raw = s.raw[i]
    if not raw[-1].isdecimal():
        return _day_first(s, i) or _ordinal_period(s, i)
    if not raw.isdecimal():
        return _numeric(s, i) if raw.count(".") == 2 or raw.count("/") == 2 else None
    if len(raw) == 4 and s.raw[i + 1] in HYPHENS and s.glued(i + 1):
        iso = _iso(s, i)
        if iso is not None:
            return iso
    if len(raw) == 4 and s.low[i + 1] == "q" and s.raw[i + 2] in {"1", "2", "3", "4"} and s.glued(i + 2):
        return DateRead(i + 3, Moment(year=int(raw), quarter=int(s.raw[i + 2])), "year and quarter")
    if len(raw) == 1 and raw in "1234" and s.raw[i + 1] == "Q" and s.glued(i + 1):
        figures = s.raw[i + 2]
        if figures.isdecimal() and len(figures) == 2 and s.glued(i + 2):
            return DateRead(i + 3, Moment(year=2000 + int(figures), quarter=int(raw)), "quarter of a year")
        return DateRead(i + 2, Moment(quarter=int(raw), name=f"Q{raw}"), "quarter")
    found = _day_first(s, i)
    return found or _year(s, i)


def _iso(s: Sentence, i: int) -> DateRead | None:
    month = s.raw[i + 2]
    if not (len(month) == 2 and month.isdecimal() and s.glued(i + 2) and 1 <= int(month) <= 12):
        return None
    day = s.raw[i + 4]
    if s.raw[i + 3] in HYPHENS and s.glued(i + 3) and len(day) == 2 and day.isdecimal() and 1 <= int(day) <= 31:
        moment = Moment(int(s.raw[i]), int(month), int(day))
        return _iso_time(s, i + 5, moment) or DateRead(i + 5, moment, "ISO date")
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
    day, month = int(first), int(second)
    if month > 12 and day <= 12:
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    full = int(year) if len(year) == 4 else (1900 if int(year) > 30 else 2000) + int(year)
    return DateRead(i + 1, Moment(full, month, day), "date in figures")


def _day_first(s: Sentence, i: int) -> DateRead | None:
    day = day_at(s, i)
    if day is None:
        return None
    j = day[0]
    if s.low[j] in HYPHENS and s.glued(j):
        j += 1
    if s.low[j] == "of" or (s.low[j] == "day" and s.low[j + 1] == "of"):
        j += 1 if s.low[j] == "of" else 2
        if s.low[j] in PARTS and s.low[j + 1] in MONTHS:
            j += 1
    if s.low[j] in HYPHENS and s.glued(j):
        j += 1
    month = month_at(s, j)
    if month is None:
        return None
    if s.low[j] == "may" and s.raw[i].isdecimal() and s.low[j + 1] in {"have", "be", "not"}:
        return None
    year = _year_after(s, month[0])
    if year is None:
        return DateRead(month[0], Moment(month=month[1], day=day[1]), "day and month")
    return DateRead(year.j, Moment(year.number, month[1], day[1]), "day, month and year")


def _year_after(s: Sentence, j: int) -> Year | None:
    """The year that may follow a month: `1944`, `, 1944`, `'44`, ` of 1944`."""
    at = j
    if s.low[at] in (",", "of") or (s.low[at] in HYPHENS and s.glued(at)):
        at += 1
    if s.low[at] == "in" and s.low[at + 1] == "the":
        return None
    if s.raw[at] in {"'", "’", "‘"} and len(s.raw[at + 1]) == 2 and s.raw[at + 1].isdecimal():
        return Year(at + 2, 1900 + int(s.raw[at + 1]))
    raw = s.raw[at]
    if len(raw) == 4 and raw.isdecimal() and 100 <= int(raw) <= 2199:
        if s.low[at - 1] == "," and s.low[at + 1] in {"men", "soldiers", "people"}:
            return None
        end = at + 1
        era = ends_era(s, end)
        if era is not None:
            return Year(era[0], int(raw) if era[1] else 1 - int(raw))
        return Year(end, int(raw))
    if len(raw) in (2, 3) and raw.isdecimal() and s.low[at - 1] not in HYPHENS:
        era = ends_era(s, at + 1)
        if era is not None:
            return Year(era[0], int(raw) if era[1] else 1 - int(raw))
    if s.low[at] in ("ad", "anno") and s.raw[at + 1].isdecimal():
        return Year(at + 2, int(s.raw[at + 1][:4]))
    word = year_number(s, at)
    return word if word is not None and s.low[at] in TEENS else None


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
    if day is not None and s.raw[at].isdecimal() and _counts_something(s, day[0]):
        day = None
    if day is not None and not _is_clock(s, day[0]):
        year = _year_after(s, day[0])
        if year is None or s.low[day[0]] == "of":
            return DateRead(day[0], Moment(month=month[1], day=day[1]), "month and day")
        return DateRead(year.j, Moment(year.number, month[1], day[1]), "month, day and year")
    year = _year_after(s, j)
    if year is None:
        return None
    return DateRead(year.j, Moment(year.number, month[1]), "month and year")


_BEFORE_MONTH = word_set(
    """
    in by since until till from during of last next this that to through and early late mid before after
    between each every following
    """
)


def _bare_month(s: Sentence, i: int) -> DateRead | None:
    """`in June`, `by March`, `October that year`: a month alone, where the words beside it make it a date."""
    low, after = s.low, s.low[i + 1]
    if low[i] not in MONTHS or not s.raw[i][0].isupper():
        return None
    if after == "that" and s.low[i + 2] == "year":
        return DateRead(i + 1, Moment(month=MONTHS[low[i]]), "month")
    if low[i - 1] not in _BEFORE_MONTH or i == 0:
        return None
    if (s.raw[i + 1][:1].isupper() and after not in MONTHS) or after in ("'s", "-") or after.isdecimal():
        return None
    if (
        low[i - 1] in {"to", "and", "of", "that", "this"}
        and low[i] in {"may", "march", "april", "june", "august"}
        and low[i - 1] in ("to", "and")
    ) and (low[i] in ("may", "march") or low[i - 2] not in MONTHS):
        return None
    if (
        low[i] == "may"
        and after.isalpha()
        and after not in {"and", "to", "the", "he", "they", "of", "or", "but", "when", "with", "a", "last", "it"}
    ):
        return None
    if low[i - 1] == "and" and low[i - 2] not in MONTHS:
        return None
    return DateRead(i + 1, Moment(month=MONTHS[low[i]]), "month")


def _counts_something(s: Sentence, j: int) -> bool:
    return s.low[j] in {"men", "people", "soldiers", "per", "%", "percent", "million", "thousand", "hundred"}


def _after_weekday(s: Sentence, i: int) -> DateRead | None:
    if not s.raw[i][0].isupper():
        return None
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


def _part(s: Sentence, i: int) -> DateRead | None:
    """`mid-July 1944`, `early 1944`, `the middle of July`, `end of 1941`."""
    part, low = PARTS[s.low[i]], s.low
    j = i + 1
    noun = s.low[i] in {"beginning", "start", "middle", "end", "close", "opening"}
    if s.low[i] == "end" and ((low[j] in HYPHENS and s.glued(j)) or low[i - 1] in {"at", "by", "to", "until", "from", "since"}):
        at = j + 1 if low[j] in HYPHENS else j  # `end-2019`, `by end 2019`
        year = year_number(s, at)
        if year is not None:
            return DateRead(year.j, Moment(year=year.number, part=part), "part of a year")
    if noun:
        if low[j] != "of":
            return None
        j += 1
        if low[j] == "the" and (low[j + 1] in SEASONS or low[j + 1] == "year"):
            j += 1
    else:
        if low[j] in DASHES:
            j += 1
        elif low[j] == "the" and s.raw[j + 1].isdecimal() and low[j + 2] in {"/", "–", "-"}:
            return None
        elif low[j] == "to" and low[j + 1] in DASHES:
            j += 2
        elif low[j] in DASHES and low[j + 1] == "to":
            j += 3
        if low[j] == "summer" and low[j - 1] in DASHES and low[i] == "mid":
            pass
    if low[j] in SEASONS:
        return _season(s, j, part)
    month = month_at(s, j)
    if month is not None:
        if s.raw[month[0]].isdecimal() and len(s.raw[month[0]]) < 3:
            return None
        year = _year_after(s, month[0])
        if year is None:
            return DateRead(month[0], Moment(month=month[1], part=part), "part of a month")
        return DateRead(year.j, Moment(year.number, month[1], part=part), "part of a month and year")
    year = year_number(s, j)
    if year is not None and s.low[year.j] not in {"men", "people", "soldiers", "troops"}:
        return DateRead(year.j, Moment(year=year.number, part=part), "part of a year")
    if s.low[j] == "the" and noun:
        j += 1
    century = _ordinal_period(s, j) if ordinal_at(s, j) is not None else None
    if century is not None and century.moment.masked == 2:
        return DateRead(century.j, Moment(year=century.moment.year, masked=2, part=part), "part of a century")
    if s.raw[j] == "AD" or s.raw[j].isdecimal() or s.low[j] in TENS_PLURAL:
        if s.low[j] in TENS_PLURAL:
            if low[i - 1] in {"his", "her", "their", "my", "its"}:
                return None  # `in their mid-sixties`: an age
            return DateRead(j + 1, Moment(year=1900 + TENS_PLURAL[s.low[j]], masked=1, part=part), "part of a decade")

        found = year_at(s, j, certain=True)
        if found is not None and low[found.j] in {"/", "–", "-"} and s.glued(found.j) and s.raw[found.j + 1].isdecimal():
            return None  # `end of the 1969/70 season`: the span of years is read on its own
        if found is not None:
            return DateRead(found.j, Moment(year=found.number, masked=found.masked, part=part), "part of a year or decade")
    return None


def _season(s: Sentence, i: int, part: str) -> DateRead | None:
    j = i + 1
    if s.low[j] == "of":
        j += 1
    elif s.low[j] == ",":
        return None
    if s.raw[j] in {"'", "’", "‘"} and len(s.raw[j + 1]) == 2 and s.raw[j + 1].isdecimal():
        return DateRead(j + 2, Moment(year=1900 + int(s.raw[j + 1]), season=SEASONS[s.low[i]], part=part), "season")
    year = year_number(s, j)
    if year is None or (s.low[year.j] in {"/", "–", "-"} and s.glued(year.j) and s.raw[year.j + 1].isdecimal()):
        return None
    return DateRead(year.j, Moment(year=year.number, season=SEASONS[s.low[i]], part=part), "season of a year")


def _reign(s: Sentence, i: int) -> DateRead | None:
    if not s.raw[i][0].isupper() or not s.raw[i + 1].isdecimal() or len(s.raw[i + 1]) > 2:
        return None
    return DateRead(i + 2, Moment(year=ERAS[s.low[i]] + int(s.raw[i + 1])), "year of a reign or era")


def _fiscal(s: Sentence, i: int) -> DateRead | None:
    """`Q2 2020`, `H1 2019`, `FY2019`, `FY 2018/19`."""
    low = s.low[i]
    if not s.raw[i][0].isupper():
        return None
    if low == "fy":
        raw = s.raw[i + 1]
        if raw.isdecimal() and len(raw) == 4:
            return DateRead(i + 2, Moment(year=int(raw)), "financial year")
        if raw.isdecimal() and len(raw) == 2 and s.glued(i + 1):
            return DateRead(i + 2, Moment(year=2000 + int(raw)), "financial year")
        return None
    if not s.glued(i + 1) or s.raw[i + 1] not in {"1", "2", "3", "4"}:
        return None
    at = i + 3 if s.low[i + 2] in ("of", ",") else i + 2
    year = year_number(s, at)
    if low == "h" or year is None:
        if year is None:
            if low == "q":
                return DateRead(i + 2, Moment(quarter=int(s.raw[i + 1]), name=f"Q{s.raw[i + 1]}"), "quarter")
            return (
                DateRead(i + 2, Moment(half=int(s.raw[i + 1]), name=f"H{s.raw[i + 1]}"), "half year")
                if s.low[i - 1] in {"in", "for", "during", "by", "of"} and s.raw[i + 1] in ("1", "2")
                else None
            )
        return DateRead(year.j, Moment(year=year.number, half=int(s.raw[i + 1])), "half year")
    return DateRead(year.j, Moment(year=year.number, quarter=int(s.raw[i + 1])), "quarter of a year")


def _before_year(s: Sentence, i: int) -> DateRead | None:
    """`AD 79`, `AH 1200`."""
    raw = s.raw[i + 1]
    if s.raw[i] != "AD" or not raw.isdecimal() or len(raw) > 4:
        return None
    return DateRead(i + 2, Moment(year=int(raw)), "year AD")


def _feast(s: Sentence, i: int) -> DateRead | None:
    """`Boxing Day 1957`, `Christmas 1944`."""
    if not s.raw[i][0].isupper():
        return None
    for words, (month, day) in FEASTS.items():
        j = i + len(words)
        if words[0] != s.low[i] or (tuple(s.low[i:j]) != words and _possessive(s, i, words) is None):
            continue
        j = _possessive(s, i, words) or j
        at = j + 1 if s.low[j] in (",", "of") else j
        year = year_number(s, at)
        if year is None:
            if len(words) > 1 and s.low[i - 1] in {"on", "until", "till", "by", "before", "after", "since"}:
                return DateRead(j, Moment(month=month, day=day), "feast")
            continue
        return DateRead(year.j, Moment(year.number, month, day), "feast and year")
    if s.low[i] in MOVABLE:
        j = i + 2 if s.low[i + 1] in {"sunday", "monday", "day"} else i + 1
        year = year_number(s, j)
        if year is not None:
            return DateRead(year.j, Moment(year=year.number, name=s.slice(i, j)), "movable feast and year")
    return None


def _possessive(s: Sentence, i: int, words: tuple[str, ...]) -> int | None:
    j = i
    for word in words:
        if word.endswith("'s"):
            if s.low[j] != word[:-2] or s.low[j + 1] != "'s":
                return None
            j += 2
        elif s.low[j] == word:
            j += 1
        else:
            return None
    return j


def _ordinal_period(s: Sentence, i: int) -> DateRead | None:
    """`third quarter of 2011`, `second half of 1943`, `33rd year of the Republic`."""
    found = ordinal_at(s, i)
    if found is None:
        return None
    j, low = found.j, s.low
    if low[j] == "quarter" and 1 <= found.value <= 4:
        at = j + 2 if low[j + 1] in ("of", ",") else j + 1
        year = year_number(s, at)
        if year is not None:
            return DateRead(year.j, Moment(year=year.number, quarter=int(found.value)), "quarter of a year")
        if low[i - 1] in ("the", "in") and low[j + 1] not in {"of", "century", "mile"}:
            return DateRead(j + 1, Moment(quarter=int(found.value), name=f"Q{found.value}"), "quarter")
    if low[j] == "week" and low[j + 1] == "of" and found.value <= 5:
        month = month_at(s, j + 2)
        if month is not None:
            year = _year_after(s, month[0])
            return DateRead(
                year.j if year else month[0], Moment(year.number if year else None, month[1], week=int(found.value)), "week of a month"
            )
    if low[j] == "half" and found.value in (1, 2) and low[j + 1] == "of":
        at = j + 2
        part = "early" if found.value == 1 else "late"
        month = month_at(s, at)
        if month is not None:
            year = _year_after(s, month[0])
            if year is not None:
                return DateRead(year.j, Moment(year.number, month[1], part=part), "half of a month")
        year = year_number(s, at)
        if year is not None:
            return DateRead(year.j, Moment(year=year.number, half=int(found.value)), "half of a year")
        if low[at] == "the":
            century = _ordinal_period(s, at + 1) if ordinal_at(s, at + 1) is not None else None
            if century is not None and century.moment.masked == 2:
                return DateRead(century.j, replace(century.moment, part=part), "half of a century")
    if low[j] in ("century", "centuries") or (low[j] in HYPHENS and low[j + 1] == "century"):
        return _century(s, i, j + 1 if low[j] in HYPHENS else j, int(found.value))
    if (low[j] in DASHES or low[j] in ("to", "and")) and found.value < 25:
        k = j + 2 if low[j + 1] == "the" else j + 1
        more = ordinal_at(s, k)
        if more is not None and found.value < more.value < 25 and low[more.j] in ("century", "centuries"):
            return DateRead(j, Moment(year=(int(found.value) - 1) * 100, masked=2), "century")
    if low[j] == "millennium" and ends_era(s, j + 1):
        era = ends_era(s, j + 1)
        assert era is not None
        return DateRead(era[0], Moment(name=s.slice(i, era[0])), "millennium")
    return None


def _century(s: Sentence, i: int, j: int, value: int) -> DateRead | None:
    if value > 30:
        return None
    era = ends_era(s, j + 1)
    if era is not None and not era[1]:
        return DateRead(era[0], Moment(year=-100 * value, masked=2, name=f"{value} century BC"), "century BC")
    end = era[0] if era is not None else j + 1
    return DateRead(end, Moment(year=(value - 1) * 100, masked=2), "century")


def _year(s: Sentence, i: int) -> DateRead | None:
    year = year_at(s, i)
    if year is None:
        return None
    return DateRead(year.j, Moment(year=year.number, masked=year.masked), year.rule)

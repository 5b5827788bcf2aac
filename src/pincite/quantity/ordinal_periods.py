"""Parts of time with an ordinal: `third quarter of 2011`, `second half of 1943`, `the 19th and early 20th centuries`."""

from __future__ import annotations

from dataclasses import replace

from pincite.model.quantity import Moment
from pincite.quantity.date_words import DateRead, month_at, year_after
from pincite.quantity.ordinals import ordinal_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import DASHES, HYPHENS
from pincite.quantity.wordset import word_set
from pincite.quantity.years import ends_era, year_at, year_number


def ordinal_period(s: Sentence, i: int) -> DateRead | None:
    """`third quarter of 2011`, `second half of 1943`, `33rd year of the Republic`."""
    found = ordinal_at(s, i)
    if found is None:
        return None
    j, low = found.j, s.low
    if low[j] in HYPHENS and s.glued(j) and low[j + 1] in ("quarter", "half"):
        year = year_number(s, j + 2)  # `first-quarter 2012`, `second-half 2019`
        if year is not None and found.value <= (4 if low[j + 1] == "quarter" else 2):
            if low[j + 1] == "half":
                return DateRead(year.j, Moment(year=year.number, half=int(found.value)), "half of a year")
            return DateRead(year.j, Moment(year=year.number, quarter=int(found.value)), "quarter of a year")
        if year is None and low[j + 1] == "quarter" and found.value <= 4 and low[j + 2] in _OF_BUSINESS:
            return DateRead(j + 2, Moment(quarter=int(found.value), name=f"Q{found.value}"), "quarter")  # `third-quarter bookings`
    if low[j : j + 3] == ["decade", "of", "the"] and found.value <= 10:
        century = ordinal_period(s, j + 3)
        if century is not None and century.moment.masked == 2 and (begin := century.moment.year) is not None and begin > 0:
            return DateRead(century.j, Moment(year=begin + 10 * (int(found.value) - 1), masked=1), "decade of a century")
    if low[j] == "quarter" and 1 <= found.value <= 4 and low[j + 1] == "of" and low[j + 2] == "the":
        century = ordinal_period(s, j + 3)
        if century is not None and century.moment.masked == 2:
            return DateRead(century.j, century.moment, "quarter of a century")
    if low[j] == "quarter" and 1 <= found.value <= 4:
        at = j + 2 if low[j + 1] in ("of", ",") else j + 1
        year = year_number(s, at)
        if year is not None:
            return DateRead(year.j, Moment(year=year.number, quarter=int(found.value)), "quarter of a year")
        of_a_year = low[j + 1] == "of" and low[j + 2] in ("this", "last", "next")
        if (
            (i == 0 or low[i - 1] in _QUARTER_AFTER)
            and not s.mentions(_OF_PLAY)
            and (of_a_year or low[j + 1] not in {"of", "century", "mile", "hour", "final", "finals"})
        ):
            return DateRead(j + 1, Moment(quarter=int(found.value), name=f"Q{found.value}"), "quarter")
    if low[j] == "week" and low[j + 1] == "of" and found.value <= 5:
        month = month_at(s, j + 2)
        if month is not None:
            year = year_after(s, month[0])
            return DateRead(
                year.j if year else month[0], Moment(year.number if year else None, month[1], week=int(found.value)), "week of a month"
            )
    in_business = not low[j + 1].isalpha() or low[j + 1 : j + 6 : 4] == ["like", "like"]  # `in the first half like-for-like orders`
    if (low[j] == "half" and found.value in (1, 2) and in_business and low[i - 1] == "the") and (
        low[i - 2] in ("in", "for", "during", "into") and s.mentions(_OF_BUSINESS) and not s.mentions(_OF_PLAY)
    ):
        return DateRead(j + 1, Moment(half=int(found.value), name=f"H{found.value}"), "half year")
    if low[j] == "half" and found.value in (1, 2) and low[j + 1] == "of" and (half := half_of(s, j + 2, int(found.value))) is not None:
        return half
    if low[j] == "c" and s.raw[j + 1] == "." and s.glued(j + 1) and low[i - 1] in _BEFORE_CENTURY and found.value < 22:
        return DateRead(j + 1 if not s.raw[j + 2] else j + 2, Moment(year=(int(found.value) - 1) * 100, masked=2), "century")
    if low[j] in ("century", "centuries") or (low[j] in HYPHENS and low[j + 1] == "century"):
        return _century(s, i, j + 1 if low[j] in HYPHENS else j, int(found.value))
    if found.value < 25 and _shares_century(s, j):
        return DateRead(j, Moment(year=(int(found.value) - 1) * 100, masked=2), "century")
    if low[j] == "millennium" and ends_era(s, j + 1):
        era = ends_era(s, j + 1)
        assert era is not None
        return DateRead(era[0], Moment(name=s.slice(i, era[0])), "millennium")
    return None


def half_of(s: Sentence, at: int, which: int) -> DateRead | None:
    """The half, first or second, of the month, year, decade or century named at token `at`."""
    part = "early" if which == 1 else "late"
    month = month_at(s, at)
    if month is not None:
        year = year_after(s, month[0])
        if year is not None:
            return DateRead(year.j, Moment(year.number, month[1], part=part), "half of a month")
    year = year_number(s, at)
    if year is not None:
        return DateRead(year.j, Moment(year=year.number, half=which), "half of a year")
    if s.low[at] != "the":
        return None
    decade = year_at(s, at + 1)
    if decade is not None and decade.masked == 1:
        return DateRead(decade.j, Moment(year=decade.number, masked=1, part=part), "part of a decade")
    century = ordinal_period(s, at + 1)
    if century is not None and century.moment.masked == 2:
        return DateRead(century.j, replace(century.moment, part=part), "half of a century")
    return None


_OF_BUSINESS = word_set(
    """
    sales orders revenue revenues earnings profit profits bookings results loss losses orders turnover income output growth gdp deliveries
    margin margins guidance guided intake billion dividend figures shipments production net operating underlying pre-tax pretax gross
    """
)
_OF_PLAY = word_set(
    """
    goal goals try tries scored penalty whistle match game kick-off interval crowd spectators innings team touchdown touchdowns punt punted
    fumble fumbled basket baskets rebounds quarterback
    """
)
_QUARTER_AFTER = word_set("the in its their our a this last for during by fiscal 's")


def _shares_century(s: Sentence, j: int) -> bool:
    """Whether the century stands behind a later ordinal: `the 19th and early 20th centuries`, `eighteenth- and nineteenth-century`."""
    low = s.low
    for _ in range(4):
        k = j
        while low[k] in _CENTURY_JOINTS and k < j + 6:
            k += 1
        more = ordinal_at(s, k) if k > j else None
        if more is None or more.value > 24:
            return False
        j = more.j
        if low[j] in ("century", "centuries") or (low[j] in HYPHENS and low[j + 1] == "century"):
            return True
    return False


_BEFORE_CENTURY = word_set("the early mid late -")
_CENTURY_JOINTS = DASHES | HYPHENS | word_set("and or to into through the early mid late middle") | {",", "/", "&"}


def _century(s: Sentence, i: int, j: int, value: int) -> DateRead | None:
    if value > 30:
        return None
    era = ends_era(s, j + 1)
    if era is not None and not era[1]:
        return DateRead(era[0], Moment(year=-100 * value, masked=2, name=f"{value} century BC"), "century BC")
    end = era[0] if era is not None else j + 1
    return DateRead(end, Moment(year=(value - 1) * 100, masked=2), "century")

"""Parts of years: seasons, quarters, halves, reigns, feasts and centuries."""

from __future__ import annotations

from dataclasses import replace

from pincite.model.quantity import Moment
from pincite.quantity.date_words import DateRead, month_at, year_after
from pincite.quantity.months import (
    ERAS,
    FEASTS,
    MOVABLE,
    PARTS,
    SEASONS,
)
from pincite.quantity.nouns import STOPS
from pincite.quantity.ordinals import ordinal_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import DASHES, HYPHENS
from pincite.quantity.wordset import word_set
from pincite.quantity.years import ends_era, year_at, year_number
from pincite.quantity.years_in_words import TENS_PLURAL, Year


def part(s: Sentence, i: int) -> DateRead | None:
    """`mid-July 1944`, `early 1944`, `the middle of July`, `end of 1941`."""
    part, low = PARTS[s.low[i]], s.low
    j = i + 1
    noun = s.low[i] in {"beginning", "start", "middle", "end", "close", "opening"}
    if s.low[i] == "end" and ((low[j] in HYPHENS and s.glued(j)) or low[i - 1] in {"at", "by", "to", "until", "from", "since"}):
        at = j + 1 if low[j] in HYPHENS else j  # `end-2019`, `by end 2019`
        year = year_number(s, at)
        if year is not None:
            return DateRead(year.j, Moment(year=year.number, part=part), "part of a year")
        month = month_at(s, at)
        if month is not None and not s.raw[month[0]][:2].isdecimal():
            return DateRead(month[0], Moment(month=month[1], part=part), "part of a month")
        if month is not None and (year := year_after(s, month[0])) is not None:
            return DateRead(year.j, Moment(year.number, month[1], part=part), "part of a month and year")
    if noun:
        if low[j] != "of":
            return None
        j += 1
        if low[j] == "the" and low[j + 1] in SEASONS:
            j += 1
    elif low[j] in DASHES:
        j += 1
    if low[j] in SEASONS:
        return season(s, j, part)
    month = month_at(s, j)
    if month is not None:
        if s.raw[month[0]].isdecimal() and len(s.raw[month[0]]) < 3 and not (noun and is_counted(s, month[0] + 1)):
            return None  # `the end of December 31`, and not `by the end of March 9 men`
        year = year_after(s, month[0])
        if year is None:
            return DateRead(month[0], Moment(month=month[1], part=part), "part of a month")
        return DateRead(year.j, Moment(year.number, month[1], part=part), "part of a month and year")
    year = year_number(s, j)
    if year is not None and s.low[year.j] not in {"men", "people", "soldiers", "troops", "'s"}:
        return DateRead(year.j, Moment(year=year.number, part=part), "part of a year")
    if s.low[j] == "the" and noun:
        j += 1
    century = ordinal_period(s, j)
    if century is not None and century.moment.masked == 2:
        return DateRead(century.j, Moment(year=century.moment.year, masked=2, part=part), "part of a century")
    if s.raw[j] in ("'", "’", "‘") and s.raw[j + 1].isdecimal() and len(s.raw[j + 1]) == 2 and s.raw[j + 2] == "s" and s.glued(j + 2):
        return DateRead(j + 3, Moment(year=1900 + int(s.raw[j + 1]), masked=1, part=part), "part of a decade")
    if s.low[j] in TENS_PLURAL:
        if low[i - 1] in {"his", "her", "their", "my", "its"}:
            return None  # `in their mid-sixties`: an age
        return DateRead(j + 1, Moment(year=1900 + TENS_PLURAL[s.low[j]], masked=1, part=part), "part of a decade")
    found = year_at(s, j)
    if found is None or (low[found.j] in {"/", "–", "-"} and s.glued(found.j) and s.raw[found.j + 1].isdecimal()):
        return None  # `end of the 1969/70 season`: the span of years is read on its own
    return DateRead(found.j, Moment(year=found.number, masked=found.masked, part=part), "part of a year or decade")


def is_counted(s: Sentence, k: int) -> bool:
    """Whether a noun stands at token `k` that the figures before it can count."""
    return s.low[k].isalpha() and s.low[k] not in STOPS and s.raw[k][0].islower()


def season(s: Sentence, i: int, part: str) -> DateRead | None:
    j = i + 1
    if s.low[j] == "of":
        j += 1
    elif s.low[j] == ",":
        if year_number(s, j + 1) is None or s.low[i - 1] not in {"in", "by", "since", "until", "of", "from", "("}:
            return None
        j += 1
    if s.raw[j] in {"'", "’", "‘"} and len(s.raw[j + 1]) == 2 and s.raw[j + 1].isdecimal():
        return DateRead(j + 2, Moment(year=1900 + int(s.raw[j + 1]), season=SEASONS[s.low[i]], part=part), "season")
    year = year_number(s, j)
    if year is None:
        return None
    return DateRead(year.j, Moment(year=year.number, season=SEASONS[s.low[i]], part=part), "season of a year")


def reign(s: Sentence, i: int) -> DateRead | None:
    if not s.raw[i][0].isupper() or not s.raw[i + 1].isdecimal() or len(s.raw[i + 1]) > 2:
        return None
    return DateRead(i + 2, Moment(year=ERAS[s.low[i]] + int(s.raw[i + 1])), "year of a reign or era")


def fiscal(s: Sentence, i: int) -> DateRead | None:
    """`Q2 2020`, `H1 2019`, `FY2019`, `FY 2018/19`."""
    low = s.low[i]
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
    ending = fiscal(s, at) if s.low[at] == "fy" else None  # `H1 FY22`
    year = year_number(s, at) if ending is None or ending.moment.year is None else Year(ending.j, ending.moment.year)
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


def before_year(s: Sentence, i: int) -> DateRead | None:
    """`AD 79`, `AH 1200`."""
    dotted = s.raw[i + 1 : i + 4] in ([".", "D", "."], [".", "H", "."]) and s.glued(i + 2)
    letters = "A" + s.raw[i + 2] if dotted and s.raw[i] == "A" else s.raw[i]
    at = i + 4 if dotted else i + 1
    raw = s.raw[at]
    if letters not in ("AD", "AH") or not raw.isdecimal() or len(raw) > 4:
        return None
    if letters == "AH":
        return DateRead(at + 1, Moment(name=s.slice(i, at + 1)), "year of the Hijra")
    return DateRead(at + 1, Moment(year=int(raw)), "year AD")


def feast(s: Sentence, i: int) -> DateRead | None:
    """`Boxing Day 1957`, `Christmas 1944`."""
    for words, (month, day) in FEASTS.items():
        j = _past(s, i, words)
        if j is None:
            continue
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


def _past(s: Sentence, i: int, words: tuple[str, ...]) -> int | None:
    """Where the words end that stand from token `i` on, if they do; a possessive is two tokens or three."""
    j = i
    for word in words:
        if word.endswith(("'s", "s'")):
            owner, mark = (word[:-2], "'s") if word[-1] == "s" else (word[:-1], "'")
            if s.low[j] != owner or s.low[j + 1] not in (mark, "’"):
                return None
            j += 2
        elif s.low[j] == word:
            j += 1
        else:
            return None
    return j


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

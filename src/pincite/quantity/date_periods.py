"""Parts of years: `early 1944`, `the end of July`, seasons, quarters and reigns."""

from __future__ import annotations

from pincite.model.quantity import Moment
from pincite.quantity.date_words import DateRead, month_at, year_after
from pincite.quantity.months import (
    ERAS,
    PARTS,
    SEASONS,
)
from pincite.quantity.nouns import STOPS
from pincite.quantity.ordinal_periods import ordinal_period
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import DASHES, HYPHENS
from pincite.quantity.years import year_at, year_number
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
        if s.raw[month[0]].isdecimal() and len(s.raw[month[0]]) < 3 and not is_counted(s, month[0] + 1):
            return None  # `the end of December 31`, and not `by the end of March 9 men`, `by mid-April 54 machines`
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
            if low == "q":  # `q1` is the name of something
                return DateRead(i + 2, Moment(quarter=int(s.raw[i + 1]), name=f"Q{s.raw[i + 1]}"), "quarter") if s.raw[i] == "Q" else None
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

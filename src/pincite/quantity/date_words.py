"""Months, days and the years behind them, as the words of a date."""

from __future__ import annotations

from typing import NamedTuple

from pincite.model.quantity import Moment
from pincite.quantity.months import (
    CAPITAL_ONLY,
    GERMAN_MONTHS,
    MONTHS,
    SHORT_MONTHS,
)
from pincite.quantity.ordinals import ordinal_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import GLYPHS, HYPHENS, TEENS
from pincite.quantity.wordset import word_set
from pincite.quantity.years import ends_era, year_number
from pincite.quantity.years_in_words import Year


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
    if low in GERMAN_MONTHS and s.raw[i][0].isupper() and s.low[i - 1] == ".":
        return i + 1, GERMAN_MONTHS[low]
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
        if s.raw[i + 1] in GLYPHS and s.glued(i + 1):
            return None  # `by October 9½ feet a day was thought poor`
        old = s.raw[i + 1] == "d" and s.glued(i + 1) and raw[-1] in "23" and _beside_month(s, i)  # `23d May`
        return (i + 2 if old else i + 1), int(raw)
    found = ordinal_at(s, i)
    if found is None or not 1 <= found.value <= 31:
        return None
    return found.j, int(found.value)


def _beside_month(s: Sentence, i: int) -> bool:
    after = i + 4 if s.low[i + 2] == "day" and s.low[i + 3] == "of" else i + 3 if s.low[i + 2] == "of" else i + 2
    return month_at(s, after) is not None or (i > 0 and month_at(s, i - 1) is not None) or s.low[i + 2] in INSTANT


INSTANT = word_set("instant inst ultimo ult proximo prox")


def year_after(s: Sentence, j: int) -> Year | None:
    """The year that may follow a month: `1944`, `, 1944`, `'44`, ` of 1944`."""
    at = j
    if s.raw[at + 1 if s.low[at] == "," else at] == "A" and s.low[at] in (",", "a"):
        letter = at + 1 if s.low[at] == "," else at  # `4 July, A.D. 1776`
        if s.raw[letter + 1 : letter + 3] == [".", "D"] and s.raw[letter + 4].isdecimal() and len(s.raw[letter + 4]) < 5:
            return Year(letter + 5, int(s.raw[letter + 4]))
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

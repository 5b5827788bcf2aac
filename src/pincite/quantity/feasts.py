"""Feasts: `Boxing Day 1957`, `by Michaelmas`, and those that move with Easter: `Whit Monday 1897`."""

from __future__ import annotations

from datetime import date, timedelta

from pincite.model.quantity import Moment
from pincite.quantity.date_words import DateRead
from pincite.quantity.months import FEASTS, MOVABLE, OF_EASTER
from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set
from pincite.quantity.years import year_number

_OTHERS = word_set("ramadan passover lent advent")
_GREGORIAN = 1753  # from here on Easter is reckoned alike in all of the West


def feast(s: Sentence, i: int) -> DateRead | None:
    """`Boxing Day 1957`, `Christmas 1944`, `Easter Monday 1916`, `by Christmas`."""
    for words, (month, day) in _FIXED.get(s.low[i], ()):
        j = _past(s, i, words)
        if j is None:
            continue
        at = j + 1 if s.low[j] in (",", "of") else j
        year = year_number(s, at)
        if year is None:
            if (s.low[i - 1] in _BOUNDS and _ends(s, i, j)) or (len(words) > 1 and s.low[i - 1] in _BESIDE):
                return DateRead(j, Moment(month=month, day=day), "feast")
            continue
        return DateRead(year.j, Moment(year.number, month, day), "feast and year")
    return _movable(s, i)


def _movable(s: Sentence, i: int) -> DateRead | None:
    if s.low[i] not in MOVABLE or not s.raw[i][0].isupper():
        return None
    for words, days in _MOVING.get(s.low[i], ()):
        j = _past(s, i, words)
        year = None if j is None else year_number(s, j + 1 if s.low[j] in (",", "of") else j)
        if year is not None and year.number >= _GREGORIAN:
            told = _easter(year.number) + timedelta(days)
            return DateRead(year.j, Moment(year.number, told.month, told.day), "movable feast and year")
    if (s.low[i],) not in OF_EASTER and s.low[i] not in _OTHERS:
        return None  # `On Whit Sunday 1689`, by which of two calendars?
    j = i + 2 if s.low[i + 1] in {"sunday", "monday", "day"} else i + 1
    year = year_number(s, j)
    return None if year is None else DateRead(year.j, Moment(year=year.number, name=s.slice(i, j)), "movable feast and year")


def _easter(year: int) -> date:
    """Easter Day by the computus of 1876."""
    century, golden = year // 100, year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _ends(s: Sentence, i: int, j: int) -> bool:
    """Whether neither a noun that it describes follows nor figures of a year: `by Christmas 3,200 came`, not `by Christmas dinner`."""
    return s.raw[i][0].isupper() and s.low[j] not in _FESTIVE and not (s.raw[j].isdecimal() and len(s.raw[j]) < 3)


_FESTIVE = word_set(
    """
    dinner dinners week weeks term rent rents quarter fair fairs market markets holiday holidays leave time tide pudding present presents
    card cards party parties season sale sales session sessions shopping tree trees box carols truce number recess break bonus play concert
    """
)
_FIXED = {head: tuple(row for row in FEASTS.items() if row[0][0] == head) for head in {words[0] for words in FEASTS}}
_MOVING = {head: tuple(row for row in OF_EASTER.items() if row[0][0] == head) for head in {words[0] for words in OF_EASTER}}
_BESIDE = word_set("on until till by before after since")
_BOUNDS = word_set("by until till since")


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
            j += 2 if word == "st" and s.raw[j + 1] == "." else 1
        else:
            return None
    return j

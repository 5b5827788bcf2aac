"""Days that a passage names from where it stands: 'yesterday' and 'on Wednesday' of a dated entry, 'the next morning' of a story."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from pincite.model.quantity import Kind, Moment, Quantity, Role
from pincite.model.seed import Seed
from pincite.quantity import read_quantities
from pincite.quantity.months import MONTHS, SHORT_MONTHS

Dated = tuple[Quantity, str]

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_NAME = "|".join(_WEEKDAYS)
_DATELINE = re.compile(rf"\W*(?:(?i:{_DAY_NAME}),?\s+)?(?:[A-Z][\w.' -]{{0,30}},\s+)?(?:the\s+)?")
_ENDS_DATELINE = re.compile(r"\s*(?:[.:;—–)\]*_]|-\s|\n|$)|(?<=\.)\s+[A-Z\d]")
_FROM_TODAY = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1, "last evening": -1, "today": 0, "to-day": 0, "this morning": 0,
    "this afternoon": 0, "this evening": 0, "tonight": 0, "to-night": 0, "tomorrow": 1, "to-morrow": 1,
}  # fmt: skip
_FROM_STORY = {"next": 1, "following": 1, "day after": 1, "previous": -1, "preceding": -1, "day before": -1}
_WORDS = re.compile(
    rf"\b(?P<today>{'|'.join(_FROM_TODAY)})\b(?! since)"
    rf"|\b(?P<led>next |this coming |from |until |till |by )?(?P<weekday>{_DAY_NAME})(?: (?:night|evening|morning|afternoon))?\b(?! \d)"
    r"|\bthe (?P<story>(?:next|following|previous|preceding)(?= (?:day|morning|afternoon|evening|night)\b)"
    r"|day (?:after|before)(?=[,.;]| he\b| they\b))(?: (?:day|morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:shall|will|is to|are to|to be)\b", re.IGNORECASE)
OF_A_STORY = "day reckoned from the one told before"
"""The rule of 'the next morning', which bears a date out but is too loose to speak against one."""
_BACK = 6  # passages that are looked at
_NEAR = 24  # numbers of a passage that are looked at for the day told before
_AHEAD = 60  # days that a date may lie ahead of the day on which it was written


def with_spoken_days(text: str, completed: Sequence[Dated], written: date | None) -> list[Dated]:
    """The numbers of a passage in order, with the days that its words stand for, and with no year ahead of the day it was written on.

    ``written`` is the day on which the passages before it were written; one at its own head ('Friday, 15 March 1895.') goes before it.
    """
    written = dateline(text, (quantity for quantity, _ in completed)) or written
    told = [_not_ahead(dated, written, text) for dated in completed] if written is not None else list(completed)
    for found in _WORDS.finditer(text):
        spoken = _spoken(found, told, written)
        if spoken is not None:
            insort(told, spoken, key=lambda dated: dated[0].start)
    return told


def written_before(seed: Seed, number: int) -> date | None:
    """The day at the head of a passage just before, in the same section, or in the section's title; None if there is none."""
    section = seed.passages[number - 1].section
    for passage in reversed(seed.passages[max(0, number - 1 - _BACK) : number - 1]):
        if passage.section != section:
            break
        day = dateline(passage.text, passage.quantities)
        if day is not None:
            return day
    return date_in(section[-1]) if section else None


@lru_cache(maxsize=256)
def date_in(title: str) -> date | None:
    """The day that a section's title names ('Tangu, 19 April 1934')."""
    return next((day for quantity in read_quantities(title) if (day := _day(quantity.value)) is not None), None)


def dateline(text: str, quantities: Iterable[Quantity]) -> date | None:
    """The day at the head of a passage, on which it was written."""
    head = head_of(text, quantities)
    return None if head is None else _day(head)


def head_of(text: str, quantities: Iterable[Quantity]) -> Moment | None:
    """The date at the head of a passage, with or without its year."""
    first = next(iter(quantities), None)
    if first is None or not _DATELINE.fullmatch(text[: first.start]) or not _ENDS_DATELINE.match(text, first.end):
        return None
    return first.value if isinstance(first.value, Moment) else None


def _spoken(found: re.Match[str], told: Sequence[Dated], written: date | None) -> Dated | None:
    (start, end), text = found.span(), found.string
    at = bisect_left(told, start, key=lambda dated: dated[0].start)
    if (at and told[at - 1][0].end > start) or (at < len(told) and told[at][0].start < end):
        return None
    if found["story"]:
        near = reversed(told[max(0, at - _NEAR) : at])
        before = next((day for quantity, _ in near if quantity.kind is Kind.DATE and (day := _day(quantity.value)) is not None), None)
        if before is None or before == written:
            return None
        day = before + timedelta(_FROM_STORY[found["story"].lower()])
        return _as_date(found, day, "the date before it", OF_A_STORY)
    if written is None:
        return None
    origin = f"{written.isoformat()}, when it was written"
    if found["today"]:
        return _as_date(found, written + timedelta(_FROM_TODAY[found["today"].lower()]), origin)
    behind = (written.weekday() - _WEEKDAYS.index(found["weekday"].lower())) % 7
    if behind == 0:
        return None  # today, a week ago or in a week
    stop = text.find(".", end)
    ahead = bool(found["led"]) and _TO_COME.search(text, end, stop if stop >= 0 else len(text)) is not None
    return _as_date(found, written + timedelta(7 - behind if ahead else -behind), origin)


def _as_date(found: re.Match[str], day: date, origin: str, rule: str = "day reckoned from when it was written") -> Dated:
    start = found.start("weekday") if found["weekday"] else found.start()
    text = found.string[start : found.end()]
    moment = Moment(year=day.year, month=day.month, day=day.day)
    spoken = Quantity(start, found.end(), text, Role.CLAIM, Kind.DATE, moment, trace=(rule,))
    return spoken, f"{day.isoformat()}, from {origin}"


def _not_ahead(dated: Dated, written: date, text: str) -> Dated:
    """'left in November' of an entry of March: the November before; 'on the 28th' of a letter of 1 July: 28 June."""
    quantity, note = dated
    moment = quantity.value
    if not note or not isinstance(moment, Moment) or moment.month is None or moment.year != written.year:
        return dated
    if _is_bare_day(quantity, moment) and moment.month == written.month and (moment.day or 0) > written.day:
        stop = text.find(".", quantity.end)
        if _TO_COME.search(text, max(0, text.rfind(".", 0, quantity.start)), stop if stop >= 0 else len(text)):
            return dated
        before = written.replace(day=1) - timedelta(1)
        if moment.day is None or moment.day > before.day:
            return dated
        return replace(quantity, value=replace(moment, year=before.year, month=before.month)), f"{note}, before it was written"
    ahead = (moment.month - written.month) * 30 + ((moment.day or 1) - written.day)
    if ahead <= _AHEAD:
        return dated
    return replace(quantity, value=replace(moment, year=moment.year - 1)), f"{note}, before it was written"


def _is_bare_day(quantity: Quantity, moment: Moment) -> bool:
    words = re.findall(r"[a-z]+", quantity.text.lower())
    return moment.day is not None and moment.hour is None and not any(word in MONTHS or word in SHORT_MONTHS for word in words)


def _day(value: object) -> date | None:
    """The day of the calendar that a value is."""
    if not isinstance(value, Moment) or value.masked or value.year is None or value.month is None or value.day is None:
        return None
    if not date.min.year < value.year < date.max.year:
        return None  # no room in the calendar for the days around it
    try:
        return date(value.year, value.month, value.day)
    except ValueError:
        return None

"""Dates and times compared, and the parts that a source leaves to be understood."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from pincite.model.quantity import Moment, Period, Quantity

_NOTHING = Moment()

MONTHS = ["–", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
"""The names of the months by their numbers, whatever language the machine speaks."""


_DECLARED = "year from the seed's declared period"
YEAR_BEFORE = "year from a passage before"
"""The note of a date whose year is only likely: a report names other years to compare with."""


class DateFit(StrEnum):
    SAME = "same"
    COARSER = "coarser"  # the claim says less: June 1944 of 18 June 1944
    END = "end"  # one end of a span of dates


_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_SEASONS = {21: ((3, 20), (4, 5)), 22: ((6, 21), (7, 8)), 23: ((9, 22), (10, 11)), 24: ((12, 21), (1, 2))}
"""The day from which a month belongs to a season, and the months that wholly do; north of the equator."""
_NAMED_HOURS = {"noon": 12, "midday": 12, "midnight": 0}
_TURN = re.compile(r",?\s+(?:of|in) the (?P<which>next|following|previous|preceding) year\b", re.IGNORECASE)
_FOLLOWING = re.compile(r",?\s+(?:next\s+)?(?:following|next|ensuing)\b(?!\s+(?:the|a|an|his|her|their|its)\b)", re.IGNORECASE)
_THE_FOLLOWING = re.compile(r"\b(?:the|that)\s+(?:following|next|ensuing)\s+$", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:against|than|compared (?:with|to)|as in|since|built|made|founded|opened|raised|erected|dat(?:es|ing|ed))\b[^.;]{0,40}$"
)
_YEAR_TO = re.compile(r"\byear (?:to|ended|ending)\s+(?:the\s+)?$", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)")


def is_dating(quantity: Quantity) -> bool:
    """Whether it is a date, a time of day or a span of dates."""
    return isinstance(quantity.value, Moment | Period)


def moments_in(quantity: Quantity) -> tuple[Moment, ...]:
    """A date, or both ends of a span of dates as far as they are known."""
    value = quantity.value
    if isinstance(value, Moment):
        return (value,)
    if isinstance(value, Period):
        return tuple(moment for moment in (value.start, value.end) if moment is not None)
    return ()


def compare_moments(claim: Moment, source: Moment) -> DateFit | None:
    """How the claim's moment follows from the source's; None if it does not."""
    claim, source = _with_clock(claim), _with_clock(source)
    if claim.masked or source.masked:
        return _compare_masked(claim, source)
    fits: list[DateFit] = []
    for field in ("year", "month", "day"):
        said, known = getattr(claim, field), getattr(source, field)
        if said is None:
            # The year may be left out; a month or a day left out makes the claim coarser.
            fits.append(DateFit.SAME if known is None or field == "year" or claim.day is not None else DateFit.COARSER)
        elif known is None or said != known:
            return None
    clock = _compare_clock(claim, source)
    parts = _compare_parts(claim, source)
    if clock is None or parts is None:
        return None
    return DateFit.COARSER if DateFit.COARSER in (*fits, clock, parts) else DateFit.SAME


def leaves_year_open(claim: Quantity, source: Quantity, note: str) -> bool:
    """Whether a month or a day with its year is told of one whose year nothing tells, or only a passage before (``note``)."""
    said, known = claim.value, source.value
    if not isinstance(said, Moment) or not isinstance(known, Moment) or said.year is None or said.month is None:
        return False
    return (known.year is None or YEAR_BEFORE in note) and compare_moments(replace(said, year=known.year), known) is not None


def _compare_masked(claim: Moment, source: Moment) -> DateFit | None:
    if claim.year is None or source.year is None or claim.masked < source.masked:
        return None
    size = 10**claim.masked
    if claim.year // size != source.year // size:
        return None
    if claim.part and claim.part != source.part:
        return None
    return DateFit.SAME if claim.masked == source.masked else DateFit.COARSER


def _compare_clock(claim: Moment, source: Moment) -> DateFit | None:
    if claim.hour is None:
        has_date = claim.year is not None or claim.month is not None or claim.day is not None
        return DateFit.SAME if source.hour is None or has_date else None
    if source.hour is None or claim.hour != source.hour:
        return None
    if (claim.minute or 0) != (source.minute or 0) or (claim.second or 0) != (source.second or 0):
        return None
    return DateFit.SAME


def _is_in_season(season: int | None, month: int | None, day: int | None) -> bool:
    """Whether a day lies in a season by the calendar and by the sun: no March day before the 20th is in spring for certain."""
    if season not in _SEASONS or month is None:
        return False
    first, whole = _SEASONS[season]
    return month in whole or (day is not None and month == first[0] and day >= first[1])


def _compare_parts(claim: Moment, source: Moment) -> DateFit | None:
    for field in ("season", "quarter"):
        said, known = getattr(claim, field), getattr(source, field)
        if field == "season" and known is None and claim.month is None and _is_in_season(claim.season, source.month, source.day):
            return DateFit.COARSER
        if said is not None and said != known:
            return None
        if said is None and known is not None and claim.month is None and claim.day is None:
            return DateFit.COARSER if claim.year is not None else None
    if claim.part == source.part:
        return DateFit.SAME if claim.name == source.name or claim.hour is not None else None
    if not claim.part:
        return DateFit.COARSER
    if source.part or source.day is None or claim.day is not None:
        return None
    low, high = _PARTS.get(claim.part, (1, 31))
    return DateFit.COARSER if low <= source.day <= high else None


def _with_clock(moment: Moment) -> Moment:
    if moment.hour is None and moment.name in _NAMED_HOURS:
        return replace(moment, hour=_NAMED_HOURS[moment.name], minute=0, name="")
    return moment


def complete(
    quantities: Iterable[Quantity],
    section: tuple[str, ...],
    period: str,
    before: Moment = _NOTHING,
    text: str = "",
    last_year: int | None = None,
) -> list[tuple[Quantity, str]]:
    """A passage's quantities in order, dates with the year and month that are understood, and where these came from.

    ``before`` is the last date of the passages before it, ``text`` the passage's, ``last_year`` the last year that they name.
    """
    listed = list(quantities)
    outside = _year_outside(section, period)
    if outside[0] is None and last_year is not None:
        outside = (last_year, YEAR_BEFORE)
    last = _NOTHING
    told_of = outside[0] if outside[1] == _DECLARED else None
    stated = {
        moment.year
        for quantity in listed
        for moment in moments_in(quantity)
        if moment.year is not None and not moment.masked and not _is_compared(moment, told_of, last, text, quantity.start)
    }
    if len(stated) == 1:
        outside = (next(iter(stated)), "year from the passage")
    closing = next((m for quantity in listed for m in moments_in(quantity) if _YEAR_TO.search(text[: quantity.start])), _NOTHING)
    completed: list[tuple[Quantity, str]] = []
    for quantity in listed:
        notes: list[str] = []
        filled: list[Moment | None] = []
        for moment in moments_in(quantity):
            moment = _fill(_following(quantity, moment, before, text) or _in_year_to(moment, closing, notes), before, outside, notes)
            turn = _TURN.match(text, quantity.end)
            if turn and moment.year is not None and _bare_year(quantity):
                moment = replace(moment, year=moment.year + (-1 if turn["which"].lower() in {"previous", "preceding"} else 1))
            if (
                not moment.masked
                and (moment.year is not None or moment.month is not None)
                and not _is_compared(moment, told_of, last, text, quantity.start)
            ):
                before = last = moment
            filled.append(moment)
        completed.append((_with_moments(quantity, filled), "; ".join(dict.fromkeys(notes))))
    return completed


def _in_year_to(moment: Moment, closing: Moment, notes: list[str]) -> Moment:
    """The day or month with the year that puts it within the twelve months to ``closing``, of which the passage is the report."""
    if moment.year is not None or moment.month is None or closing.year is None or closing.month is None or closing.day is None:
        return moment
    notes.append("year from the year that the passage reports")
    is_later = (moment.month, moment.day or 1) > (closing.month, closing.day)
    return replace(moment, year=closing.year - is_later)


def _following(quantity: Quantity, moment: Moment, before: Moment, text: str) -> Moment | None:
    """The month with its year where it is the next of its name ('July 1909 and the January following')."""
    if moment.year is not None or moment.month is None or before.year is None or before.month is None:
        return None
    if not _FOLLOWING.match(text, quantity.end) and not _THE_FOLLOWING.search(text[: quantity.start]):
        return None
    return replace(moment, year=before.year + ((moment.month, moment.day or 0) <= (before.month, before.day or 0)))


def _is_compared(moment: Moment, told_of: int | None, before: Moment, text: str, start: int) -> bool:
    """Whether a year stands in the passage only to be compared with ('against 26,915 tons in 1906'): the days are of the year told of."""
    if told_of is None or moment.month is not None or moment.year == told_of:
        return False
    return before.year == told_of or _COMPARED.search(text[:start]) is not None


def _bare_year(quantity: Quantity) -> bool:
    return all(moment.year is None for moment in moments_in(quantity))


def _fill(moment: Moment, before: Moment, outside: tuple[int | None, str], notes: list[str]) -> Moment:
    """The moment with month and year from the date before it in the passage, else with the year from around it."""
    if moment.masked or (moment.month is None and moment.day is None):
        return moment
    if moment.month is None and before.month is not None and moment.season is None:
        moment = replace(moment, month=before.month)
        notes.append("month from the date before it")
    if moment.year is not None:
        return moment
    year, origin = (before.year, "year from the passage") if before.year is not None else outside
    if year is not None:
        notes.append(origin)
    return replace(moment, year=year)


def _with_moments(quantity: Quantity, filled: list[Moment | None]) -> Quantity:
    value = quantity.value
    if isinstance(value, Moment) and filled[0] is not None:
        return replace(quantity, value=filled[0])
    if isinstance(value, Period):
        start = filled.pop(0) if value.start is not None else None
        end = filled.pop(0) if value.end is not None else None
        return replace(quantity, value=Period(start, end))
    return quantity


def _year_outside(section: tuple[str, ...], period: str) -> tuple[int | None, str]:
    for title in reversed(section):
        years = set(_YEAR.findall(title))
        if len(years) == 1:
            return int(years.pop()), "year from the section"
    years = set(_YEAR.findall(period))
    if len(years) == 1:
        return int(years.pop()), _DECLARED
    return None, ""

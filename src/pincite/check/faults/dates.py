"""Faults in dates, times and ranks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pincite.check.faults.fault import VALUE, Change, pick
from pincite.model.claim import Claim
from pincite.model.quantity import Kind, Moment, Period

_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]


def _day(claim: Claim, text: str) -> Iterable[Change]:
    value = claim.quantity.value
    if not isinstance(value, Moment) or value.day is None:
        return
    for part in _date_parts(claim):
        if part[0].isdecimal() and int(part[0]) == value.day:
            other = value.day - 1 if (pick(claim, "day", 2) and value.day > 1) or value.day > 27 else value.day + 1
            yield claim.start + part.start(), claim.start + part.end(), str(other), VALUE
            return


def _month(claim: Claim, text: str) -> Iterable[Change]:
    if not isinstance(claim.quantity.value, Moment):
        return
    for part in _date_parts(claim):
        if part[0] in _MONTHS:
            other = _MONTHS[(_MONTHS.index(part[0]) + 1) % 12]
            yield claim.start + part.start(), claim.start + part.end(), other, VALUE
            return


def _year(claim: Claim, text: str) -> Iterable[Change]:
    if isinstance(claim.quantity.value, Moment | Period):
        for part in _date_parts(claim):
            if len(part[0]) == 4 and part[0].isdecimal() and claim.quantity.kind is not Kind.DECADE:
                yield claim.start + part.start(), claim.start + part.end(), str(int(part[0]) + 1), VALUE


def _century(claim: Claim, text: str) -> Iterable[Change]:
    if isinstance(claim.quantity.value, Moment | Period):
        for part in _date_parts(claim):
            if len(part[0]) == 4 and part[0].isdecimal():
                yield claim.start + part.start(), claim.start + part.end(), str(int(part[0]) - 100), VALUE


def _half_day(claim: Claim, text: str) -> Iterable[Change]:
    found = re.search(r"\b(am|pm|a\.m\.|p\.m\.)", claim.quantity.text)
    if found:
        other = {"am": "pm", "pm": "am", "a.m.": "p.m.", "p.m.": "a.m."}[found[1]]
        yield claim.start + found.start(), claim.start + found.end(), other, VALUE


def _ordinal(claim: Claim, text: str) -> Iterable[Change]:
    if claim.quantity.kind is Kind.ORDINAL and claim.quantity.text.lower() in _ORDINALS:
        at = _ORDINALS.index(claim.quantity.text.lower())
        yield claim.start, claim.end, _ORDINALS[at + 1 if at < 3 else at - 1], VALUE
    figures = re.fullmatch(r"(\d+)(?:st|nd|rd|th|d)", claim.quantity.text)
    if claim.quantity.kind is Kind.ORDINAL and figures:
        number = int(figures[1]) + 1
        yield claim.start, claim.end, f"{number}{_ending(number)}", VALUE


def _ending(number: int) -> str:
    return "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _weekday(claim: Claim, text: str) -> Iterable[Change]:
    if isinstance(claim.quantity.value, Moment) and claim.quantity.value.day is not None:
        low = max(claim.sentence_start, claim.start - 16)
        for found in re.finditer("|".join(_WEEKDAYS), text[low : claim.end]):
            other = _WEEKDAYS[(_WEEKDAYS.index(found[0]) + 1) % 7]
            yield low + found.start(), low + found.end(), other, VALUE


def _era(claim: Claim, text: str) -> Iterable[Change]:
    found = re.search(r"\b(?:BC|AD|BCE|CE)\b", claim.quantity.text) if isinstance(claim.quantity.value, Moment | Period) else None
    if found:
        yield claim.start + found.start(), claim.start + found.end(), {"BC": "AD", "AD": "BC", "BCE": "CE", "CE": "BCE"}[found[0]], VALUE


def _decade(claim: Claim, text: str) -> Iterable[Change]:
    found = re.search(r"\d{3}(?=0s)", claim.quantity.text) if claim.quantity.kind is Kind.DECADE else None
    if found:
        yield claim.start + found.start(), claim.start + found.end(), str(int(found[0]) + 1), VALUE


def _date_parts(claim: Claim) -> Iterable[re.Match[str]]:
    return re.finditer(r"\d+|[A-Z][a-z]+", claim.quantity.text)


OPERATORS = (
    ("day", _day),
    ("month", _month),
    ("year", _year),
    ("century", _century),
    ("am or pm", _half_day),
    ("ordinal", _ordinal),
    ("weekday", _weekday),
    ("era", _era),
    ("decade", _decade),
)

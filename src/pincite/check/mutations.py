"""Faults that may befall a number in print: one operator a function, from a claim to the texts that would be wrong."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from pincite.check.hedges import bound_of
from pincite.model.claim import Claim
from pincite.model.quantity import Bound, Interval, Kind, Moment, Number, Period, Quantity

VALUE = frozenset(
    (
        "number-not-in-passage",
        "hedge-dropped",
        "hedge-added",
        "hedge-turned",
        "different-subject",
        "different-unit",
        "undecided",
        "misquoted",
    )
)
HEDGE = frozenset(("hedge-dropped", "hedge-added", "hedge-turned", "misquoted"))


@dataclass(frozen=True, slots=True)
class Fault:
    """``text[start:end]`` of the claim's block becomes ``words``; ``rules`` are those that may rightly find it."""

    operator: str
    start: int
    end: int
    words: str
    rules: frozenset[str]


def faults_of(claim: Claim, text: str, others: Iterable[Claim]) -> Iterable[Fault]:
    """Every fault of the text that can be made at a claim; ``others`` are the claims of the same sentence."""
    for operator, make in _OPERATORS:
        for start, end, words, rules in make(claim, text):
            if text[start:end] != words:
                yield Fault(operator, start, end, words, rules)
    yield from _swaps(claim, text, others)


Change = tuple[int, int, str, frozenset[str]]

_NUMERIC = frozenset({Kind.CARDINAL, Kind.QUANTITY, Kind.PERCENT, Kind.DURATION})
_WORDS = re.findall(
    r"\w+",
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety""",
)
_SLIPS = {
    "thirteen": "thirty", "fourteen": "forty", "fifteen": "fifty", "sixteen": "sixty", "seventeen": "seventy",
    "eighteen": "eighty", "nineteen": "ninety", "thirty": "thirteen", "forty": "fourteen", "fifty": "fifteen",
    "sixty": "sixteen", "seventy": "seventeen", "eighty": "eighteen", "ninety": "nineteen", "six": "sixteen", "four": "fourteen",
    "seven": "seventeen", "eight": "eighteen", "nine": "nineteen",
}  # fmt: skip
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_UNITS = {
    "days": "weeks", "day": "week", "weeks": "months", "week": "month", "hours": "days", "hour": "day", "months": "years",
    "month": "year", "years": "months", "year": "month", "minutes": "hours", "kilometres": "miles", "kilometre": "mile",
    "kilometers": "miles", "metres": "feet", "metre": "foot", "meters": "feet", "meter": "foot", "miles": "kilometres",
    "mile": "kilometre", "feet": "metres", "mm": "cm", "tons": "kilograms", "decades": "years", "centuries": "decades",
    "nights": "weeks", "km": "miles", "m": "ft",
}  # fmt: skip
_SCALES = {"hundred": "thousand", "thousand": "million", "million": "billion", "billion": "million", "dozen": "hundred"}
_FRACTIONS = {"half": "a third", "third": "quarter", "quarter": "third", "quarters": "fifths", "thirds": "quarters"}
_TURNS = {
    Bound.ABOUT: "more than", Bound.MORE_THAN: "almost", Bound.LESS_THAN: "more than", Bound.ALMOST: "more than",
    Bound.AT_LEAST: "at most", Bound.AT_MOST: "at least", Bound.JUST_OVER: "nearly",
}  # fmt: skip
_NOUNS = ("horses", "rifles", "bridges", "letters", "villages")


def _pick(claim: Claim, operator: str, count: int) -> int:
    return int.from_bytes(hashlib.sha256(f"{claim.id}{operator}".encode()).digest()[:4], "big") % max(1, count)


def _digits(claim: Claim) -> list[re.Match[str]]:
    return list(re.finditer(r"\d", claim.quantity.text))


def _is_number(quantity: Quantity) -> bool:
    return isinstance(quantity.value, Number) and quantity.kind in _NUMERIC


def _plus_or_minus_one(claim: Claim, text: str) -> Iterable[Change]:
    if not _is_number(claim.quantity):
        return
    number = re.search(r"\d[\d,]*(?:\.\d+)?", claim.quantity.text)
    if number:
        plain = number[0].replace(",", "")
        step = -1 if _pick(claim, "one", 2) and not plain.startswith("1") else 1
        if "." in plain:
            places = len(plain.split(".")[1])
            changed = f"{float(plain) + step / 10**places:.{places}f}"
        else:
            changed = f"{int(plain) + step:,}" if "," in number[0] else str(int(plain) + step)
        yield claim.start + number.start(), claim.start + number.end(), changed, VALUE
        return
    words = [m for m in re.finditer(r"[a-z]+", claim.quantity.text.lower()) if m[0] in _WORDS[1:20]]
    if words:
        word = words[-1]
        at = _WORDS.index(word[0])
        yield claim.start + word.start(), claim.start + word.end(), _WORDS[at + 1 if at < 3 else at - 1], VALUE


def _digit(claim: Claim, text: str) -> Iterable[Change]:
    digits = _digits(claim) if _is_number(claim.quantity) else []
    if len(digits) < 2:
        return
    digit = digits[_pick(claim, "digit", len(digits))]
    other = str((int(digit[0]) + 1 + _pick(claim, "other", 8)) % 10)
    if digit.start() == 0 and other == "0":
        other = "9" if digit[0] != "9" else "8"
    yield claim.start + digit.start(), claim.start + digit.end(), other, VALUE


def _transposition(claim: Claim, text: str) -> Iterable[Change]:
    if not _is_number(claim.quantity):
        return
    digits = _digits(claim)
    pairs = [(a, b) for a, b in pairwise(digits) if a[0] != b[0] and not (a.start() == 0 and b[0] == "0")]
    if pairs:
        a, b = pairs[_pick(claim, "transposition", len(pairs))]
        between = claim.quantity.text[a.end() : b.start()]
        yield claim.start + a.start(), claim.start + b.end(), b[0] + between + a[0], VALUE


def _times_ten(claim: Claim, text: str) -> Iterable[Change]:
    number = re.search(r"\d[\d,]*", claim.quantity.text) if _is_number(claim.quantity) else None
    if number and not claim.quantity.text[number.end() :].startswith("."):
        value = int(number[0].replace(",", "")) * 10
        yield claim.start + number.start(), claim.start + number.end(), f"{value:,}", VALUE


def _scale(claim: Claim, text: str) -> Iterable[Change]:
    for word in re.finditer(r"[A-Za-z]+", claim.quantity.text):
        if word[0].lower() in _SCALES:
            yield claim.start + word.start(), claim.start + word.end(), _SCALES[word[0].lower()], VALUE


def _slip(claim: Claim, text: str) -> Iterable[Change]:
    if not _is_number(claim.quantity):
        return
    for word in re.finditer(r"[A-Za-z]+", claim.quantity.text):
        slip = _SLIPS.get(word[0].lower())
        alone = not re.search(r"[-–]\s*$", claim.quantity.text[: word.start()])
        if slip and alone and not claim.quantity.text[word.end() :].startswith("-"):
            yield claim.start + word.start(), claim.start + word.end(), slip, VALUE


def _range_end(claim: Claim, text: str) -> Iterable[Change]:
    if not isinstance(claim.quantity.value, Interval | Period):
        return
    numbers = [m for m in re.finditer(r"\d+", claim.quantity.text) if len(m[0]) < 4 or "," in claim.quantity.text]
    if numbers:
        number = numbers[-1]
        value = int(number[0])
        yield claim.start + number.start(), claim.start + number.end(), str(value - 1 if value > 20 else value + 1), VALUE


def _hedge_span(claim: Claim, text: str) -> tuple[int, int] | None:
    hedge = claim.quantity.hedge
    before = text[: claim.start]
    if not hedge or not before.rstrip().lower().endswith(hedge.lower()):
        return None
    end = len(before.rstrip())
    return end - len(hedge), claim.start


def _is_timeless(quantity: Quantity) -> bool:
    return not isinstance(quantity.value, Moment | Period) and quantity.kind is not Kind.ORDINAL


def _hedge_dropped(claim: Claim, text: str) -> Iterable[Change]:
    span = _hedge_span(claim, text)
    if span is not None and bound_of(claim.quantity)[0] is not Bound.EXACT and _is_timeless(claim.quantity):
        yield span[0], span[1], "", HEDGE


def _hedge_turned(claim: Claim, text: str) -> Iterable[Change]:
    span = _hedge_span(claim, text)
    if span is not None and bound_of(claim.quantity)[0] in _TURNS and _is_timeless(claim.quantity):
        yield span[0], span[1], _TURNS[claim.quantity.bound] + " ", HEDGE


def _hedge_added(claim: Claim, text: str) -> Iterable[Change]:
    quantity = claim.quantity
    if quantity.hedge or quantity.bound is not Bound.EXACT or not _is_number(quantity):
        return
    if quantity.text.lower().startswith(("a ", "an ", "the ", "one")):
        return
    hedge = ("about", "more than", "almost", "at least")[_pick(claim, "hedge", 4)]
    yield claim.start, claim.start, hedge + " ", HEDGE


def _unit(claim: Claim, text: str) -> Iterable[Change]:
    for word in re.finditer(r"[A-Za-z]+", claim.quantity.text):
        if word[0] in _UNITS and claim.quantity.kind in {Kind.DURATION, Kind.QUANTITY}:
            yield claim.start + word.start(), claim.start + word.end(), _UNITS[word[0]], VALUE
            return


def _percent(claim: Claim, text: str) -> Iterable[Change]:
    if claim.quantity.kind is Kind.PERCENT:
        sign = re.search(r"\s*(?:%|per ?cent)$", claim.quantity.text)
        if sign:
            yield claim.start + sign.start(), claim.start + sign.end(), " percentage points", VALUE


def _date_parts(claim: Claim) -> Iterable[re.Match[str]]:
    return re.finditer(r"\d+|[A-Z][a-z]+", claim.quantity.text)


def _day(claim: Claim, text: str) -> Iterable[Change]:
    value = claim.quantity.value
    if not isinstance(value, Moment) or value.day is None:
        return
    for part in _date_parts(claim):
        if part[0].isdecimal() and int(part[0]) == value.day:
            other = value.day - 1 if (_pick(claim, "day", 2) and value.day > 1) or value.day > 27 else value.day + 1
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


def _fraction(claim: Claim, text: str) -> Iterable[Change]:
    for word in re.finditer(r"[A-Za-z]+", claim.quantity.text):
        if word[0].lower() in _FRACTIONS and claim.quantity.kind is Kind.FRACTION:
            yield claim.start + word.start(), claim.start + word.end(), _FRACTIONS[word[0].lower()], VALUE
            return


def _negation(claim: Claim, text: str) -> Iterable[Change]:
    quantity = claim.quantity
    if not _is_number(quantity) or quantity.hedge or quantity.bound is not Bound.EXACT or quantity.negated:
        return
    if quantity.text.lower().startswith(("a ", "an ", "one")):
        return
    yield claim.start, claim.start, "not ", frozenset(("negation-turned", "undecided", *HEDGE))


def _noun(claim: Claim, text: str) -> Iterable[Change]:
    quantity = claim.quantity
    if quantity.kind is not Kind.CARDINAL or not claim.end <= quantity.noun_start <= quantity.noun_end <= len(text):
        return
    written = text[quantity.noun_start : quantity.noun_end]
    swapped = {"killed": "wounded", "wounded": "killed", "soldiers": "civilians", "captured": "killed"}
    other = swapped.get(written) or _NOUNS[_pick(claim, "noun", len(_NOUNS))]
    if isinstance(quantity.value, Number) and quantity.value.value == 1:
        other = other.removesuffix("s")
    yield quantity.noun_start, quantity.noun_end, other, VALUE


def _swaps(claim: Claim, text: str, others: Iterable[Claim]) -> Iterable[Fault]:
    """This number and the next of its sentence exchanged."""
    for other in others:
        if other.start <= claim.start or other.quantity.kind is not claim.quantity.kind:
            continue
        if other.quantity.text.lower() == claim.quantity.text.lower() or other.quantity.value == claim.quantity.value:
            continue
        words = other.quantity.text + text[claim.end : other.start] + claim.quantity.text
        yield Fault("swap", claim.start, other.end, words, VALUE | HEDGE)
        return


_OPERATORS: tuple[tuple[str, Callable[[Claim, str], Iterable[Change]]], ...] = (
    ("plus or minus one", _plus_or_minus_one),
    ("digit", _digit),
    ("transposition", _transposition),
    ("times ten", _times_ten),
    ("scale word", _scale),
    ("word slip", _slip),
    ("range's end", _range_end),
    ("hedge dropped", _hedge_dropped),
    ("hedge turned", _hedge_turned),
    ("hedge added", _hedge_added),
    ("unit", _unit),
    ("percentage points", _percent),
    ("day", _day),
    ("month", _month),
    ("year", _year),
    ("century", _century),
    ("am or pm", _half_day),
    ("ordinal", _ordinal),
    ("fraction", _fraction),
    ("negation", _negation),
    ("noun", _noun),
)

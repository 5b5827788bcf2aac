"""Faults in the figures of a number: a digit, a nought, a word, a unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from pincite.check.faults.fault import VALUE, Change, is_number, pick, words_in
from pincite.check.measures import sort_of
from pincite.model.claim import Claim
from pincite.model.quantity import Interval, Kind, Period

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
_UNITS = {
    "days": "weeks", "day": "week", "weeks": "months", "week": "month", "hours": "days", "hour": "day", "months": "years",
    "month": "year", "years": "months", "year": "month", "minutes": "hours", "kilometres": "miles", "kilometre": "mile",
    "kilometers": "miles", "metres": "feet", "metre": "foot", "meters": "feet", "meter": "foot", "miles": "kilometres",
    "mile": "kilometre", "feet": "metres", "mm": "cm", "tons": "kilograms", "decades": "years", "centuries": "decades",
    "nights": "weeks", "km": "miles", "m": "ft",
}  # fmt: skip
_SCALES = {"hundred": "thousand", "thousand": "million", "million": "billion", "billion": "million", "dozen": "hundred"}
_CURRENCIES = {
    "£": "$", "$": "£", "€": "$", "dollars": "francs", "pounds": "dollars", "francs": "marks", "marks": "francs", "roubles": "marks",
    "euros": "dollars",
}  # fmt: skip
_PARTS = re.compile(
    r"(?P<count>one|two|three|four|five|seven|an?)(?P<between>[\s-]+)(?P<part>third|quarter|fifth|sixth|seventh|eighth|tenth)s?\b",
    re.IGNORECASE,
)
_FRACTIONS = {"half": "a third", "third": "quarter", "quarter": "third", "quarters": "fifths", "thirds": "quarters"}


def _plus_or_minus_one(claim: Claim, text: str) -> Iterable[Change]:
    if not is_number(claim.quantity):
        return
    number = re.search(r"\d[\d,]*(?:\.\d+)?", claim.quantity.text)
    if number:
        plain = number[0].replace(",", "")
        step = -1 if pick(claim, "one", 2) and not plain.startswith("1") else 1
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
        yield _another_count(claim, text, word, _WORDS[at + 1 if at < 3 else at - 1])


def _another_count(claim: Claim, text: str, written: re.Match[str], word: str) -> Change:
    """A number in words changed, with its capital and, of one, its noun in the plural ('One battalion', 'Two battalions')."""
    start, end = claim.start + written.start(), claim.start + written.end()
    if text[start].isupper():
        word = word.capitalize()
    quantity = claim.quantity
    noun = text[quantity.noun_start : quantity.noun_end] if quantity.noun_start >= claim.end else ""
    if written[0] == "one" and end == claim.end and noun.isalpha() and not noun.endswith(("s", "man")):
        return start, quantity.noun_end, f"{word}{text[end : quantity.noun_start]}{noun}s", VALUE
    return start, end, word, VALUE


def _digit(claim: Claim, text: str) -> Iterable[Change]:
    digits = _digits(claim) if is_number(claim.quantity) else []
    if len(digits) < 2:
        return
    digit = digits[pick(claim, "digit", len(digits))]
    other = str((int(digit[0]) + 1 + pick(claim, "other", 8)) % 10)
    if digit.start() == 0 and other == "0":
        other = "9" if digit[0] != "9" else "8"
    yield claim.start + digit.start(), claim.start + digit.end(), other, VALUE


def _transposition(claim: Claim, text: str) -> Iterable[Change]:
    if not is_number(claim.quantity):
        return
    digits = _digits(claim)
    pairs = [(a, b) for a, b in pairwise(digits) if a[0] != b[0] and not (a.start() == 0 and b[0] == "0")]
    if pairs:
        a, b = pairs[pick(claim, "transposition", len(pairs))]
        between = claim.quantity.text[a.end() : b.start()]
        yield claim.start + a.start(), claim.start + b.end(), b[0] + between + a[0], VALUE


def _times_ten(claim: Claim, text: str) -> Iterable[Change]:
    number = re.search(r"\d[\d,]*", claim.quantity.text) if is_number(claim.quantity) else None
    if number and not claim.quantity.text[number.end() :].startswith("."):
        value = int(number[0].replace(",", "")) * 10
        yield claim.start + number.start(), claim.start + number.end(), f"{value:,}", VALUE


def _scale(claim: Claim, text: str) -> Iterable[Change]:
    for word in words_in(claim.quantity.text):
        if word[0].lower() in _SCALES:
            yield claim.start + word.start(), claim.start + word.end(), _SCALES[word[0].lower()], VALUE


def _slip(claim: Claim, text: str) -> Iterable[Change]:
    if not is_number(claim.quantity):
        return
    for word in words_in(claim.quantity.text):
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


def _first_end(claim: Claim, text: str) -> Iterable[Change]:
    if isinstance(claim.quantity.value, Interval):
        number = re.match(r"\d+", claim.quantity.text)
        if number and len(number[0]) > 1:
            yield claim.start, claim.start + number.end(), str(int(number[0]) - 1), VALUE


def _currency(claim: Claim, text: str) -> Iterable[Change]:
    found = re.search(r"[£$€]|\b(?:dollars|pounds|francs|marks|roubles|euros)\b", claim.quantity.text)
    if found and sort_of(claim.quantity) == "money":
        yield claim.start + found.start(), claim.start + found.end(), _CURRENCIES[found[0]], VALUE


def _unit(claim: Claim, text: str) -> Iterable[Change]:
    for word in words_in(claim.quantity.text):
        if word[0] in _UNITS and claim.quantity.kind in {Kind.DURATION, Kind.QUANTITY}:
            yield claim.start + word.start(), claim.start + word.end(), _UNITS[word[0]], VALUE
            return


def _percent(claim: Claim, text: str) -> Iterable[Change]:
    if claim.quantity.kind is Kind.PERCENT:
        sign = re.search(r"\s*(?:%|per ?cent)$", claim.quantity.text)
        if sign:
            yield claim.start + sign.start(), claim.start + sign.end(), " percentage points", VALUE


def _fraction(claim: Claim, text: str) -> Iterable[Change]:
    for word in words_in(claim.quantity.text):
        if word[0].lower() in _FRACTIONS and claim.quantity.kind is Kind.FRACTION:
            yield claim.start + word.start(), claim.start + word.end(), _FRACTIONS[word[0].lower()], VALUE
            return


def _numerator(claim: Claim, text: str) -> Iterable[Change]:
    """'one third' for 'two thirds', '2/4' for '1/4'."""
    if claim.quantity.kind is not Kind.FRACTION:
        return
    figures = re.match(r"\d+(?=\s*/\s*\d)", claim.quantity.text)
    if figures is not None:
        yield claim.start, claim.start + figures.end(), str(int(figures[0]) + 1), VALUE
    words = _PARTS.match(claim.quantity.text)
    if words is not None:
        count = max(1, _WORDS.index(words["count"].lower()) if words["count"].lower() in _WORDS else 1)
        other = count - 1 if count > 1 else 2
        written = f"{_WORDS[other]}{words['between']}{words['part']}{'s' if other > 1 else ''}"
        yield claim.start, claim.start + words.end(), written.capitalize() if words[0][0].isupper() else written, VALUE


def _digits(claim: Claim) -> list[re.Match[str]]:
    return list(re.finditer(r"\d", claim.quantity.text))


OPERATORS = (
    ("plus or minus one", _plus_or_minus_one),
    ("digit", _digit),
    ("transposition", _transposition),
    ("times ten", _times_ten),
    ("scale word", _scale),
    ("word slip", _slip),
    ("range's end", _range_end),
    ("range's first end", _first_end),
    ("currency", _currency),
    ("unit", _unit),
    ("percentage points", _percent),
    ("fraction", _fraction),
    ("fraction's numerator", _numerator),
)

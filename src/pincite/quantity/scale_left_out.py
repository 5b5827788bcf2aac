"""A scale told once for a row: `Britain made 7.7 million tons, Germany 17.6 and America 31.3`."""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.model.quantity import Kind, Number, Quantity, Role
from pincite.quantity.draft import Draft, number
from pincite.quantity.gapping import left_of
from pincite.quantity.lemmas import is_plural
from pincite.quantity.marks import END
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import is_currency
from pincite.quantity.words import MONEY_SUFFIXES, SCALES, SUFFIXES
from pincite.quantity.wordset import word_set

_SCALED = re.compile(r"\b(thousand|million|billion|trillion|lakh|crore)\b")
_SUFFIXED = re.compile(r"\d(bn|mn|tn|m|k)$")
_FIGURES = re.compile(r"\d+(?:\.\d+)?")
_AFTER = END | word_set("and but in at for")
_JOINTS = frozenset({",", ";", "and", "but", "while"})
_MOST = 60  # how many times one of a row may be the other


def shares_scale(s: Sentence, d: Draft, found: list[Quantity], first: int, end: int) -> Draft | None:
    """The number with the scale and the unit of the last, where a name of its own or a year stands in the same place."""
    value = d.value.value if isinstance(d.value, Number) else Fraction(0)
    guessed = first < d.i and s.low[first] in _GUESSED
    risen = s.low[first - 1] == "to" and first == d.i  # `rose from four million ducats to eight`
    if not 0 < value < 1000 or s.low[end] not in _AFTER or not (s.raw[d.i][:1].isdecimal() or guessed or risen):
        return None
    last = next((other for other in reversed(found) if other.role is Role.CLAIM and other.kind is not Kind.DATE), None)
    if last is None or last.kind not in (Kind.QUANTITY, Kind.CARDINAL) or last.start < s.start[0] or not isinstance(last.value, Number):
        return None
    scale = _scale_of(last)
    risen = risen and s.text[last.end : s.start[first]] == " to " and left_of(s, last) == "from"
    if (
        not s.raw[d.i][:1].isdecimal()
        and not risen
        and not (scale and _is_second_guess(s, last, first, value / (last.value.value / scale)))
    ):
        return None
    beside = _has_name(s, first) or _has_year(s, last, first, end) or _is_account(s, last, first) or _is_fall_from(s, last, first)
    beside = beside or _is_part_of_sum(s, last, first) or _is_year_before(s, last, first, end)
    if not scale or not (guessed or risen or beside):
        return None
    mantissa = last.value.value / scale
    if not Fraction(1, _MOST) <= value / mantissa <= _MOST:
        return None
    rule = f"{d.rule}, scale of the one before"
    return d._replace(kind=last.kind, value=number(value * scale), unit=last.unit, rule=rule, counts=False, noun=last.noun)


def _scale_of(quantity: Quantity) -> int:
    """The scale word of a number, or what a number that had it from another was multiplied by."""
    word = _SCALED.search(quantity.text)
    if word is not None:
        return SCALES[word[1]]
    suffix = _SUFFIXED.search(quantity.text)
    if suffix is not None and not quantity.text[0].isdecimal():
        return (SUFFIXES | MONEY_SUFFIXES)[suffix[1]]
    figures = quantity.text.replace(",", "")
    if not (quantity.trace[0].endswith("scale of the one before") and _FIGURES.fullmatch(figures)) or not isinstance(
        quantity.value, Number
    ):
        return 0
    return int(quantity.value.value / Fraction(figures))


def _is_account(s: Sentence, last: Quantity, first: int) -> bool:
    """`lost €6m on sales of 41`, `a profit of £88m against 71`: sums of one account."""
    if last.kind is not Kind.QUANTITY or s.low[first - 1] not in ("of", "against"):
        return False
    return s.low[first - 1] == "against" or s.low[first - 2] in _ACCOUNTED


def _is_part_of_sum(s: Sentence, last: Quantity, first: int) -> bool:
    """`exports were £4.1bn and imports 5.3`; `sales of €88m, of which the bakeries made 61 and the mills 27`."""
    before, joint = s.low[first - 1], s.low[first - 3 if s.low[first - 2] == "the" else first - 2]
    if not is_currency(last.unit):
        return False
    if joint in _JOINTS and is_plural(before):
        return before in _ACCOUNTED or last.trace[0].endswith("scale of the one before")
    made = before in _MADE or (before == "up" and s.low[first - 2] in ("made", "make", "makes"))
    return made and s.text.startswith((", of which ", ", of that "), last.end)


def _is_year_before(s: Sentence, last: Quantity, first: int, end: int) -> bool:
    """`revenue was £1.2bn (2019: £1.1bn), and profit £88m (71)`: the year before in brackets, as another was told."""
    bracketed = s.text[last.end : s.start[first]] == " (" and s.low[end] == ")" and is_currency(last.unit)
    return bracketed and _YEAR_TOLD.search(s.text, s.start[0], last.start) is not None


_YEAR_TOLD = re.compile(r"\((?:FY)?(?:19|20)?\d\d(?:[-/–]\d\d)?: ")


def _is_fall_from(s: Sentence, last: Quantity, first: int) -> bool:
    """`shrank to CZK 14.7 billion from 31.2`: what it was before."""
    return s.low[first - 1] == "from" and s.text[last.end : s.start[first]] in (" from ", ", from ", ", up from ", ", down from ")


def _is_second_guess(s: Sentence, last: Quantity, first: int, size: Fraction) -> bool:
    """`two thousand deaths at least, perhaps three`: another guess at the number right before, and more than it."""
    between = s.text[max(last.end, last.noun_end) : s.start[first]]
    return 1 < size <= 3 and _TO_GUESS.fullmatch(between) is not None


_GUESSED = word_set("perhaps possibly maybe probably")
_TO_GUESS = re.compile(r"(?: at least| at most| certainly)?,? (?:or |and )?")
_MADE = word_set("made earned took contributed brought yielded produced sold raised spent cost paid")
_ACCOUNTED = word_set("sales revenue revenues turnover profit profits income costs assets debt debts losses earnings exports imports")


def _has_name(s: Sentence, first: int) -> bool:
    """`, Germany 17.6`, `and the United States 31.3`."""
    k = first - 1
    while k > 0 and s.raw[k][:1].isupper() and s.raw[k].isalpha():
        k -= 1
    k -= s.low[k] == "the"
    return k < first - 1 and s.low[k] in _JOINTS


def _has_year(s: Sentence, last: Quantity, first: int, end: int) -> bool:
    """`4.2 million in 1910 and 5.1 in 1912`."""
    year = s.raw[end + 1]
    told = re.match(r"[a-z ]{0,24} in \d{4}\b", s.text[last.end : last.end + 40])
    return s.low[first - 1] in _JOINTS and s.low[end] == "in" and len(year) == 4 and year.isdecimal() and told is not None

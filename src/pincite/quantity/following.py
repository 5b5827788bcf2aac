"""What follows a number and belongs to it: a second end, a unit, a percent sign, the rest of a ratio."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Number, Ratio
from pincite.quantity.amounts import amount_at
from pincite.quantity.designations import LOWER_BEFORE
from pincite.quantity.draft import Draft, exact, number
from pincite.quantity.figures import Amount
from pincite.quantity.lemmas import is_plural, lemma
from pincite.quantity.measures import measured
from pincite.quantity.nouns import STOPS
from pincite.quantity.part_after import part_after
from pincite.quantity.percents import percent_after
from pincite.quantity.ranges import range_after
from pincite.quantity.ratios import ratio_after
from pincite.quantity.spread import with_interval, with_tolerance
from pincite.quantity.structures import POINTERS
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import SMALL
from pincite.quantity.wordset import word_set


def number_and_more(s: Sentence, i: int, amount: Amount, sign: str = "") -> Draft:
    """The longest reading of the number from token `i` with what follows it."""
    best = ratio_after(s, i, amount)
    for other in (range_after(s, i, amount, sign), percent_after(s, i, amount), measured(s, i, amount)):
        if other is not None and (best is None or other.j > best.j):
            best = other
    tolerance = with_tolerance(s, i, amount, best) if "±" in (s.raw[amount.j], s.raw[best.j if best is not None else amount.j]) else None
    if tolerance is not None:
        return tolerance
    if best is not None:
        return best
    spread = with_interval(s, i, amount) if s.raw[amount.j] in ("[", "(") else None
    if spread is not None:
        return spread
    unit = _EASTERN_UNITS.get(s.raw[amount.j - 1][-1])
    if unit is not None:
        return Draft(i, amount.j, Kind.QUANTITY, number(amount.value), "eastern numeral and unit", unit, amount.precision)
    shared = _shared_unit(s, i, amount) if s.low[amount.j] in _JOINTS else None
    if shared is not None:
        return shared
    if s.raw[i][0] == "." and s.low[amount.j] in _GUNS:
        return Draft(i, amount.j, Kind.QUANTITY, number(amount.value), "calibre in inches", "in", amount.precision)
    return _and_a_part(s, i, amount) or Draft(i, amount.j, Kind.CARDINAL, number(amount.value), "number", "", amount.precision, counts=True)


def _and_a_part(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`two columns and a half`: any noun counted in whole things and a part."""
    j = amount.j
    part = part_after(s, j + 1) if amount.precision == 1 and is_plural(s.low[j]) and s.raw[j].islower() else None
    if part is None or part[1] not in _PARTS_OF_THINGS or (s.low[part[0]].isalpha() and s.low[part[0]] not in STOPS):
        return None
    thing = lemma(s.low[j])
    return Draft(i, part[0], Kind.CARDINAL, number(exact(amount.value) + part[1]), "number and a part", "", part[1], noun=thing)


_PARTS_OF_THINGS = frozenset({Fraction(1, 2), Fraction(1, 4), Fraction(3, 4)})


def _shared_unit(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """`sentences of four, six and two years`, `at 0, 12 and 24 h`, `12 × 15 cm`: the unit stands after the last."""
    j, low = amount.j, s.low
    if low[i - 1] in _DEFINITE or low[i - 1] in POINTERS or low[i - 1] in LOWER_BEFORE:
        return None
    joint, length = low[j], 1
    if joint == "by" and low[i] == "one":
        return None  # `eleven retreated, one by 212 m`
    for _ in range(8):
        k = j + 1
        if low[j] == "," and low[k] in ("and", "or"):
            k += 1
        if low[k] in _ALSO and length == 1:
            k += 1  # `borrowed at 9 and even 12 per cent`
        more = amount_at(s, k) if s.raw[k][:1].isdecimal() or low[k] in SMALL else None
        if more is None:
            return None
        length += 1
        if (low[more.j] in _JOINTS and low[more.j] not in ("and", "or")) or (low[more.j] in ("and", "or") and joint == ","):
            j = more.j
            if joint == "," and low[j] in ("and", "or") and amount_at(s, j + 1) is None:
                return None
            continue
        rated = ratio_after(s, k, more) if s.low[more.j] == "per" and joint == "and" else None
        if rated is not None and isinstance(rated.value, Ratio) and "." in s.raw[i]:  # `rates of 30.3 and 16.8 per 100,000`
            value = Ratio(exact(amount.value), rated.value.b, rated.value.form)
            return Draft(i, amount.j, Kind.RATIO, value, "rate, base of the last of a list", "", amount.precision)
        if s.raw[more.j : more.j + 2] == ["s", "."]:
            return None  # `9s. a foot for the first forty and 14s. for the rest`
        last = longest(percent_after(s, k, more), measured(s, k, more))
        if last is None or last.kind not in (Kind.QUANTITY, Kind.PERCENT, Kind.DURATION) or (joint == "," and length < 3):
            return None
        if low[more.j - 1] == "and" or (last.kind is Kind.DURATION and amount.value > _LONGEST * more.value):
            return None  # `wanted 60.4 million and nine years`
        factor = (
            exact(last.value.value) / exact(more.value)
            if isinstance(last.value, Number) and more.value and last.kind is Kind.DURATION
            else 1
        )
        if factor not in (1, 10, 100, 1000):
            factor = 1
        return Draft(
            i, amount.j, last.kind, number(amount.value * factor), "number, unit of the last of a list", last.unit, amount.precision
        )
    return None


_LONGEST = 1000
"""How many times as long as the next in its list a time may be."""
_ALSO = word_set("even sometimes later then occasionally perhaps now latterly")
_JOINTS = frozenset({",", "and", "or", "×", "x", "by"})
_DEFINITE = frozenset({"the", "these", "those", "all", "other", "'s", "between", "both"})

_EASTERN_UNITS = {"円": "JPY", "圓": "JPY", "圆": "CNY", "元": "CNY", "斤": "jin", "里": "li", "畝": "mu", "石": "koku"}
_GUNS = word_set(
    """
    rifle rifles revolver revolvers pistol pistols ammunition cartridge cartridges machine automatic round
    rounds magnum bullet bullets gun guns
    """
)


def longest(one: Draft | None, two: Draft | None) -> Draft | None:
    """The reading that goes further; the first if they end together."""
    if one is None or two is None:
        return one or two
    return two if two.j > one.j else one

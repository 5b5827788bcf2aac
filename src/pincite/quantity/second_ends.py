"""A number whose unit, scale or base stands at the second of two ends: `fell from 42.8 to 7.1 per 10,000`."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from pincite.model.quantity import Kind, Number, Quantity, Ratio, Role, Value
from pincite.quantity.amounts import amount_at
from pincite.quantity.draft import Draft, number
from pincite.quantity.figures import Amount
from pincite.quantity.following import number_and_more
from pincite.quantity.gapping import MEASURED, kind_of
from pincite.quantity.marks import END
from pincite.quantity.nouns import Noun, noun_after
from pincite.quantity.tokens import Sentence
from pincite.quantity.unit_after import unit_at
from pincite.quantity.units import is_currency
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import SCALES, SMALL
from pincite.quantity.wordset import word_set


def lent_by_second_end(s: Sentence, d: Draft, first: int) -> Draft | None:
    """`fell from 42.8 to 7.1 per 10,000`: the first number has the unit of the second."""
    if d.rule != "number" or not first:
        return None
    ahead = _second_end(s, d, first)
    amount = amount_at(s, ahead) if ahead else None
    if amount is None:
        return _behind_comma(s, d, d.j) if s.low[d.i - 1] == "not" else None
    if s.low[ahead - 1] == "not" and (apart := _behind_comma(s, d, amount.j)) is not None:
        return apart
    second = number_and_more(s, ahead, amount)
    if s.low[ahead - 1] == "not" and s.low[second.j] == "but":
        return None  # `1,200, not three days but one`
    onward = _onward(s, second) if second.kind is Kind.CARDINAL else 0
    third = amount_at(s, onward) if onward else None
    if third is not None:
        amount, second = third, number_and_more(s, onward, third)  # `from 5 to 3 and then to 2 per cent`
    value = d.value.value if isinstance(d.value, Number) else Fraction(0)
    if second.kind in (Kind.QUANTITY, Kind.PERCENT, Kind.DURATION):
        lent = number(value * amount.scale) if _shares_scale(s, d, value, amount) else d.value
        return d._replace(kind=second.kind, value=lent, unit=second.unit, rule="number, unit of the second end")
    if second.kind is Kind.CARDINAL and _shares_scale(s, d, value, amount):
        counted = noun_after(s, amount.j, False)
        noun = "" if counted is None else counted.head
        return d._replace(value=number(value * amount.scale), rule="number, scale of the second end", counts=False, noun=noun)
    if isinstance(second.value, Ratio) and second.value.form == "times":
        return d._replace(kind=Kind.RATIO, value=Ratio(value, Fraction(1), "times"), rule="multiplier, `times` at the second end")
    if isinstance(second.value, Ratio) and second.value.form in ("per", "in"):
        return d._replace(kind=Kind.RATIO, value=Ratio(value, second.value.b, second.value.form), rule="number, base of the second end")
    return None


def _onward(s: Sentence, second: Draft) -> int:
    """Where a third end stands behind the second: `and then to`, `, then to`, `and to`."""
    words = s.low[second.j : second.j + 4]
    for joint in (["and", "then", "to"], [",", "then", "to"], ["and", "to"], [",", "and", "then", "to"]):
        if words[: len(joint)] == joint:
            return second.j + len(joint)
    return 0


def _shares_scale(s: Sentence, d: Draft, value: Fraction, amount: Amount) -> bool:
    """`from five to thirteen million pounds`: whether the first number is of millions as well."""
    return amount.scale > 1 and value < 1000 and s.low[d.j - 1] not in SCALES and value * amount.scale <= 20 * amount.value


def _second_end(s: Sentence, d: Draft, first: int) -> int:
    """Where the number stands that lends its unit: `from 42.8 to 7.1 per 10,000`, `not by 0.2 but by 0.6 per cent`."""
    low, before, j = s.low, s.low[first - 1], d.j
    instead = _instead(s, j)
    if instead:
        return instead
    if low[j] == "to" and before == "from":
        return j + 1
    if low[j] == "but" and (low[first - 2] == "not" or before == "not"):
        return j + 2 if low[j + 1] == before else j + 1
    if low[j] in ("and", ",", "but") and before in _TOWARDS:
        for k in range(j + 1, j + 6):
            if low[k] == before and (is_verb(low[k - 1]) or low[k - 1] in ("then", "not")):
                return k + 1  # `built to 10 and tested to 15 bar`
            if not low[k].isalpha():
                return 0
    return 0


def _behind_comma(s: Sentence, d: Draft, j: int) -> Draft | None:
    """`in 70, not 85, days`: the unit stands behind what is denied and its comma."""
    unit = unit_at(s, j + 1, False) if s.low[j] == "," else None
    if unit is None:
        return None
    kind = Kind.DURATION if unit.dimension == "duration" else Kind.QUANTITY
    return d._replace(kind=kind, unit=unit.symbol, rule="number, unit behind what is denied")


def _instead(s: Sentence, j: int) -> int:
    """Where the number stands beside which another is told before one unit: `105 instead of 130 days`, `70, not 85, days`."""
    low = s.low
    at = j + 1 if low[j] == "," else j
    for words in (["instead", "of"], ["rather", "than"], ["not"], ["and", "not"], ["as", "against"], ["as", "opposed", "to"]):
        if low[at : at + len(words)] == words and (s.raw[at + len(words)][:1].isdecimal() or low[at + len(words)] in SMALL):
            return at + len(words)
    return 0


_TOWARDS = word_set("to at by from for")


def pair_again(s: Sentence, d: Draft, found: Sequence[Quantity], end: int) -> tuple[Draft, Noun | None] | None:
    """`carried 61,300 passengers and 18,450 tons, in 1889 148,000 and 44,000`: two bare numbers beside a pair of unlike things."""
    if len(found) < 2 or (s.low[end] not in _PAIRING and found[-1].trace[0] != _FIRST):
        return None
    here = [other for other in found[-6:] if other.role is Role.CLAIM and other.start >= s.start[0] and other.kind in _PAIRED]
    if here and here[-1].trace[0] == _FIRST and s.text[here[-1].end : s.start[d.i]].strip() in _PAIRING:
        return _as(d, here[-2], "number, second of a pair as before") if len(here) > 1 else None
    joint = s.low[end]
    if joint == "at" and s.raw[end + 1] in _SIGNS and len(here) > 1 and s.raw[d.j] == "at" and here[-2].unit:
        priced = is_currency(here[-1].unit) and s.text[here[-2].end : here[-1].start] == " at "
        return _as(d, here[-2], "number, unit of what was priced") if priced and _is_near(d.value, here[-2].value) else None
    ahead = amount_at(s, end + 1) if joint in _PAIRING else None
    if ahead is None or s.low[ahead.j] not in END or len(here) < 2 or s.low[d.i - 1] in ("between", "from", "both"):
        return None
    one, two = here[-2:]
    joined = s.text[max(one.end, one.noun_end) : two.start] == f" {joint} "
    unlike = (
        (one.unit, one.noun) != (two.unit, two.noun)
        and (joint == "and" or bool(one.unit and two.unit and one.unit != two.unit))
        and (one.unit or one.noun)
        and (two.unit or two.noun)
    )
    if not joined or not unlike or not _is_near(d.value, one.value) or not _is_near(number(ahead.value), two.value):
        return None
    return _as(d, one, _FIRST)


_SIGNS = frozenset("£$€")
_PAIRED = frozenset({Kind.CARDINAL, Kind.QUANTITY, Kind.DURATION, Kind.PERCENT})
_PAIRING = word_set("and in at for")
_FIRST = "number, first of a pair as before"


def _as(d: Draft, other: Quantity, rule: str) -> tuple[Draft, Noun | None]:
    if other.unit:
        return d._replace(kind=kind_of(other), unit=other.unit, rule=rule), None
    return d._replace(rule=rule), Noun(other.noun, other.noun_words, other.noun_start, other.noun_end, d.j)


def _is_near(one: Value, two: Value) -> bool:
    if not isinstance(one, Number) or not isinstance(two, Number) or one.value <= 0 or two.value <= 0:
        return False
    return Fraction(1, 20) <= one.value / two.value <= 20


def second_of_pair(s: Sentence, d: Draft, found: Sequence[Quantity], first: int) -> Draft | None:
    """`the first ten km took 38 minutes, the last ten 51`: right behind a number that was lent its unit, the other unit of the pair."""
    lent = found[-1] if found and found[-1].role is Role.CLAIM else None
    if lent is None or first != d.i or lent.end + 1 != s.start[first] or not lent.unit or "unit" not in lent.trace[0]:
        return None
    pair = [other for other in found[-6:-1] if other.start >= s.start[0] and other.kind in MEASURED and other.unit][-2:]
    if len(pair) < 2 or pair[0].unit != lent.unit or pair[1].unit == lent.unit:
        return None
    return d._replace(kind=kind_of(pair[1]), unit=pair[1].unit, rule="number, second unit of the pair before")

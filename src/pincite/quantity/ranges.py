"""Ranges: `5 to 7 km`, `four or five thousand`, `$5–7 million`, `between 40 and 50 men`, `ten days to two weeks`."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from pincite.model.quantity import Interval, Kind, Reading
from pincite.quantity.age_words import PEOPLE, PERSONS
from pincite.quantity.amounts import amount_at
from pincite.quantity.changes import ABOUT, CHANGED, is_aside, is_change
from pincite.quantity.convert import convert
from pincite.quantity.counted_units import GUNS
from pincite.quantity.designations import BEFORE
from pincite.quantity.draft import Draft, exact
from pincite.quantity.figures import Amount
from pincite.quantity.money import JOINTS, sign_at, with_suffix
from pincite.quantity.percents import percent_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.unit_after import unit_at
from pincite.quantity.words import DASHES, HYPHENS, MINUSES, SCALES, SMALL
from pincite.quantity.wordset import word_set


class End(NamedTuple):
    """One end of a range with the unit written beside it."""

    j: int
    amount: Amount
    unit: str
    dimension: str
    factor: int = 1


_COMPARED = word_set(
    "as the that its their his her more less greater larger higher bigger longer heavier smaller faster lower older better what"
)
_FELL = word_set("fell rose gained lost slipped climbed dropped jumped eased")


def range_after(s: Sentence, i: int, first: Amount, sign: str = "") -> Draft | None:
    """The range whose first number, read from token `i`, is `first`; `sign` is the currency before it."""
    joint = s.low[first.j if sign else _past_unit(s, first)]
    if joint not in JOINTS:
        return None
    one = _unit(s, first, sign)
    if (
        joint == "to"
        and first.form == "words"
        and s.raw[one.j + 1].isdecimal()
        and not one.unit
        and (s.low[one.j + 2] in ("and", ",", ".", ";") or s.glued(one.j + 2))
    ):
        return None  # `tightened to 90 Nm, five to 60 and three not at all`
    if joint == "and" and not _opened(s, i):
        return None
    if joint == "or" and (not _alternatives(s, first, one) or (one.unit == "mm" and s.mentions(GUNS))):
        return None  # `guns of 20mm or 37mm`: two calibres
    if joint == "to" and s.low[i - 1] in ("under", "over", "above", "below") and (s.low[i - 2] in PEOPLE or s.low[i - 2] in PERSONS):
        return None  # `held those under thirteen to 48 hours a week`
    k = one.j + 1
    if joint in HYPHENS and s.low[k] in ("to", "or") and s.low[k + 1] in HYPHENS:
        k += 2
    elif joint in HYPHENS and s.glued(one.j) and s.low[k] in ("to", "or") and not s.glued(k):
        k += 1  # `15- to 24-year-olds`, `two- or three-hour`
    if joint in ("to", "and") and s.low[k] in ABOUT:
        k += 1
    two_sign = sign_at(s, k)
    code = sign
    if two_sign is not None:
        if two_sign[1] != (sign or two_sign[1]) or (not sign and joint == "to" and not one.unit):
            return None  # `after the first twenty-one to £50`
        k, code = two_sign
    minus = s.raw[k] in MINUSES and s.glued(k + 1)
    second = amount_at(s, k + 1 if minus else k)
    if minus:
        if second is None or (first.value > 0 and joint != "to"):
            return None
        second = second._replace(value=-second.value)
    if second is None or second.form == "bare":
        return None
    if joint == "to" and s.low[i - 1] in BEFORE and s.raw[i - 1][:1].isupper() and "," in s.raw[k] and "," not in s.raw[i]:
        return None  # `climbs to 2,300 m, Highway 12 to 3,100`
    if code:
        second = with_suffix(s, second)
    two = _unit(s, second, code)
    return _joined(s, i, one, two, joint)


def _past_unit(s: Sentence, amount: Amount) -> int:
    """Where the unit ends, if there is one: all that most numbers, which open no range, need."""
    percent = percent_at(s, amount.j)
    if percent is not None:
        return percent[0]
    unit = unit_at(s, amount.j, amount.form == "figures")
    if unit is None:
        return amount.j + _is_multiple(s, amount)
    return unit.j


def _is_multiple(s: Sentence, amount: Amount) -> bool:
    """`1.0x`, and not the `2x` of `2x4`."""
    return s.low[amount.j] == "x" and s.glued(amount.j) and amount.form == "figures" and not s.raw[amount.j + 1][:1].isdecimal()


def _unit(s: Sentence, amount: Amount, sign: str) -> End:
    if sign:
        return End(amount.j, amount, sign, "money")
    percent = percent_at(s, amount.j)
    if percent is not None:
        return End(percent[0], amount, percent[1], "percent")
    unit = unit_at(s, amount.j, amount.form == "figures")
    if unit is None and _is_multiple(s, amount):
        return End(amount.j + 1, amount, "times", "multiple")
    if unit is None:
        return End(amount.j, amount, "", "")
    return End(unit.j, amount, unit.symbol, unit.dimension, unit.factor)


def _opened(s: Sentence, i: int) -> bool:
    """Whether `between` stands before the first end, a hedge perhaps in between."""
    if s.low[i - 1] == "of" and s.low[i - 2] in {"ages", "hours", "years"}:
        return True
    words = (s.low[i - 1], s.low[i - 2], s.low[i - 3])
    return "between" in words[:2] or ("between" in words and words[0] in {"the", "of", "about", "a", "somewhere"}) or words[0] == "anywhere"


def _alternatives(s: Sentence, first: Amount, one: End) -> bool:
    # `two or three layers`, `four or five thousand`; `a thousand or more` is a hedge, `2 or 4 wheels` a choice.
    k = one.j + 1
    second = amount_at(s, k)
    if second is None:
        return False
    if one.dimension == "duration":
        other = _unit(s, second, "")
        same = convert(exact(first.value) * one.factor, one.unit, other.unit) if other.unit not in ("", one.unit) else None
        if same is not None:
            return same < exact(second.value) * other.factor <= 3 * same  # `a week or ten days`
    a, b = first.value, second.value
    mantissa = b / Fraction(_scale_of(s, second))
    return (
        a < b
        and (b - a <= max(a, 2) or (a < mantissa and mantissa - a <= max(a, 2)))
        and (s.low[k] in SMALL or s.raw[k][0].isdecimal() or s.low[k] == "a")
    )


def _scale_of(s: Sentence, amount: Amount) -> int:
    """The scale that the last word of a number may lend to the number before it."""
    if amount.scale > 1:
        return amount.scale
    last = s.low[amount.j - 1]
    if last == "hundred":
        return 100
    return 1


def _joined(s: Sentence, i: int, one: End, two: End, joint: str) -> Draft | None:
    low, high = one.amount, two.amount
    if (
        joint == "to"
        and _is_year(s, i, one)
        and (high.scale > 1 or two.dimension == "money" or (not two.unit and "," in s.raw[high.j - 1]))
    ):
        return None
    if one.unit and one.unit != two.unit and not (one.dimension == two.dimension and one.dimension in {"duration", "length", "mass"}):
        return None
    if joint == "to" and not one.unit and two.unit and is_aside(s, i, two.unit):
        return None  # `from 63 per cent in children of six to 78 per cent`
    if joint == "to" and is_change(s, i, explicit=bool(one.unit)):
        return None  # `rose from five to thirteen million pounds`
    a, b = exact(low.value * one.factor), exact(high.value * two.factor)
    if one.unit and joint == "to" and b > 3 * a and (s.low[i - 1] in CHANGED or (one.dimension == "money" and s.mentions(_FELL))):
        return None  # `fell $2.10 to $61.40`: the change and what it came to
    if (
        joint == "to"
        and "by" in s.low[max(0, i - 3) : i]
        and b > 3 * a
        and (low.scale == high.scale or low.value >= 1000)
        and (not two.unit or one.unit == two.unit)
    ):
        return None  # `cut by $395,000 to $2,461,000`: the change and what it came to
    if two.dimension == "duration" and low.scale == 1 < high.scale and low.value * high.scale > high.value and s.low[two.j] in _BACK:
        low, high, a, b = (
            high,
            low._replace(scale=high.scale, value=low.value * high.scale),
            b,
            a * high.scale,
        )  # `250 to 200 million years ago`
    lent = _scale_lent(s, one, two, joint)
    literal, a = a, a * lent
    if one.unit and two.unit and one.unit != two.unit:
        converted = convert(b, two.unit, one.unit)
        if converted is None:
            return None
        smaller = convert(a, one.unit, two.unit)
        if converted.denominator > 1 and smaller is not None and smaller.denominator == 1:
            a = literal = smaller
            one = one._replace(unit=two.unit)
        else:
            b = converted
    elif not one.unit:
        a, literal = a * two.factor, literal * two.factor
    short = s.raw[one.j + 1]
    if a >= b and joint in DASHES and s.raw[i].isdecimal() and one.j == i + 1 and short.isdecimal() and len(short) < 4 and s.glued(one.j):
        b += a - a % 10 ** len(short)  # pages 112–19; not California 92619-7005
    if b < a <= 0 and joint in ("and", "to"):
        a, b, literal = b, a, b  # `between −0.9 and −1.1`
    if a >= b:
        return None
    if joint in HYPHENS and _is_code(s, i, two.j):
        return None
    unit = one.unit or two.unit
    if not unit and s.raw[i - 1] in ("[", "(") and s.raw[two.j] in ("]", ")"):
        unit = _unit(s, two.amount._replace(j=two.j + 1), "").unit  # `0.20 [0.15 to 0.25] m`
    kind = Kind.RANGE
    fine = exact(low.value).denominator > 1 or exact(high.value).denominator > 1 or "." in s.raw[two.j - 1]
    if not unit and s.low[two.j] == "times" and (s.low[two.j + 1] in _COMPARED or fine):
        two = two._replace(j=two.j + 1)
        unit = "times"
    base = _base(s, two.j) if not unit else None
    if base is not None:
        two, unit = two._replace(j=base.j), f"per {base.value}"
    precision = min(low.precision * lent, high.precision)
    others: tuple[Reading, ...] = ()
    if lent > 1 and high.scale == 1 and high.form == "figures":
        others = (Reading(kind, Interval(literal, b), unit, "the thousand may belong to the second number alone"),)
    return Draft(i, two.j, kind, Interval(a, b), "range", unit, precision, counts=not unit, alternatives=others)


def _base(s: Sentence, j: int) -> Amount | None:
    """`1–2 per 1,000`, `one or two in every thousand`: what a range is reckoned on."""
    k = j + 2 if s.low[j] == "in" and s.low[j + 1] == "every" else j + 1
    base = amount_at(s, k) if s.low[j] == "per" or k == j + 2 or (s.low[j] == "in" and s.low[k] == "a") else None
    return base if base is not None and base.value >= 100 else None


_BACK = frozenset({"ago", "old", "before"})


def _scale_lent(s: Sentence, one: End, two: End, joint: str) -> int:
    """The factor that the second number lends to the first: `1.5 to 2 million`, `four or five hundred`, `20–25,000`."""
    low, high = one.amount, two.amount
    if low.scale > 1 or _scale_of(s, low) > 1 or (one.unit.strip("%") and one.dimension != "money"):
        return 1
    lent = _scale_of(s, high)
    if lent > 1000 and s.low[high.j - 1] in SCALES and exact(low.value) * lent >= exact(high.value):
        lent = SCALES[s.low[high.j - 1]]  # `seventy to a hundred thousand`
    if lent == 1 and joint in DASHES and s.raw[high.j - 1].endswith(",000") and s.raw[low.j - 1].isdecimal():
        lent = 1000 if high.value <= 20_000 * low.value else 1
    if lent == 1 and joint == "to" and s.raw[high.j - 1].endswith(",000") and s.raw[low.j - 1].isdecimal() and s.low[low.j - 2] != "from":
        lent = 1000 if low.value < high.value // 1000 <= 3 * low.value else 1  # `at about 13 to 14,000 feet`
    return lent if low.value * lent < high.value else 1


def _is_year(s: Sentence, i: int, one: End) -> bool:
    """`rose from £9 million in 2019 to £12 million`, `from 1,204 cases in 2019 to 2,318`."""
    return (
        not one.unit
        and one.j == i + 1
        and s.low[i - 1] in {"in", "of", "during", "since", "by"}
        and s.raw[i].isdecimal()
        and len(s.raw[i]) == 4
    )


def _is_code(s: Sentence, i: int, j: int) -> bool:
    """A third number after a hyphen makes a telephone number, a code or a date."""
    return (s.low[j] in HYPHENS and s.glued(j) and s.raw[j + 1][:1].isdecimal()) or (
        s.low[i - 1] in HYPHENS and s.glued(i) and s.raw[i - 2][:1].isdecimal()
    )

"""Fractions in words and figures: `a third`, `two-thirds of`, `half its forces`, `¾`, `a quarter of an hour`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Interval, Kind, Moment, Ratio, Role
from pincite.quantity.draft import Draft, number
from pincite.quantity.fraction_words import AFTER_PART, SHARE, fraction
from pincite.quantity.half import SIZED
from pincite.quantity.nouns import STOPS
from pincite.quantity.percents import percent_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.unit_after import unit_at
from pincite.quantity.units import ONLY_IN_PART
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import DASHES, DENOMINATORS, GLYPHS, HYPHENS, SCALES
from pincite.quantity.wordset import word_set


def part(s: Sentence, i: int) -> Draft | None:
    """The fraction that begins at token `i`, with the unit that it is a part of."""
    found = fraction(s, i)
    if found is None:
        return None
    j, value = found
    if s.low[i] == "a" and s.low[i + 1] == "quarter" and j == i + 2 and s.low[j] != "of" and _is_price(s, i):
        return Draft(
            i, j, Kind.FRACTION, number(value), "fraction", role=Role.IDIOM, reason="a quarter of corn, in which its price is told"
        )
    if s.low[j - 1] == "quarter" and s.low[j] == "of" and s.low[j + 1] in _CORN and _is_bushels(s, i, j + 2):
        return Draft(i, j, Kind.FRACTION, number(value), "fraction", role=Role.IDIOM, reason="a quarter of corn, whose price is told")
    if s.raw[i] == "9" and s.raw[j - 1] == "11" and not s.mentions(_SHARED):
        return Draft(
            i, j, Kind.DATE, Moment(month=9, day=11), "day that became a name", role=Role.NAME, reason="an event named by its date"
        )
    if s.low[i] in ("a", "an") and s.low[j] in HYPHENS and s.low[j + 1] in SHARE:
        i += 1  # `a half-share`: the article is the share's
    if s.low[j] in ("scale", "size") and s.raw[i][:1].isdecimal():
        return Draft(i, j, Kind.RATIO, Ratio(Fraction(value.numerator), Fraction(value.denominator), "to"), "scale of a model")
    if s.raw[i].isdecimal() and value < 1 and int(s.raw[i]) <= 10 and (s.low[i - 1] == "(" or s.low[j] == ")") and s.mentions(_CRICKET):
        runs = Ratio(Fraction(int(s.raw[i])), Fraction(int(s.raw[j - 1])), "score")
        return Draft(i, j, Kind.RATIO, runs, "bowling figures", "wickets-runs")
    compared = _times_as(s, i, j, value)
    if compared is not None:
        return compared
    return (
        _of_unit(s, i, j, value) or _range(s, i, j, value) or Draft(i, j, Kind.FRACTION, number(value), "fraction", "", None, counts=True)
    )


_CORN = word_set("wheat barley oats rye corn malt beans peas grain")
_PRICES = word_set("price prices cost costs shillings pence") | {"s", "d", "£"}


def _is_bushels(s: Sentence, i: int, after: int) -> bool:
    """Whether the price of a quarter of corn is told, which is eight bushels: `the price of a quarter of wheat`."""
    priced = s.low[i - 1] in ("of", "for", "per", "at") or (i == 0 and s.low[after] in ("stood", "stands", "cost", "sold", "fetched"))
    return priced and s.mentions(_PRICES)


def _is_price(s: Sentence, i: int) -> bool:
    """Whether old money ends before token `i`: `58 shillings a quarter`, `58s. 6d. a quarter`."""
    k = i - 2 if s.raw[i - 1] == "." else i - 1
    return s.low[k] in ("shilling", "shillings", "pence", "penny") or (s.low[k] in ("s", "d") and s.raw[k - 1][:1].isdecimal())


_SHARED = word_set("of inch inches in mile miles cup cups acre acres share")


def _times_as(s: Sentence, i: int, j: int, value: Fraction) -> Draft | None:
    """`half as many`, `a third as large`, `half as much again`: a part as a multiplier."""
    if s.low[i] == "half" and s.low[j] == "as" and s.low[j + 1] not in SIZED:
        return None
    if s.low[j] != "as" or not s.low[j + 1].isalpha() or s.low[j + 1] in AFTER_PART or s.low[j + 1] in STOPS - {"many", "much", "few"}:
        return None
    again = "again" in s.low[j + 2 : j + 6]
    ratio = Ratio(value + 1 if again else value, Fraction(1), "times")
    end = j + 3 if s.low[j + 1] in _MUCH and s.low[j + 2] == "again" else j
    return Draft(i, end, Kind.RATIO, ratio, "part as much", precision=value)


_MUCH = word_set("much many large big long high wide deep heavy great fast old far")


def _range(s: Sentence, i: int, j: int, value: Fraction) -> Draft | None:
    """`a third to a half`, `between a quarter and a third`, `one-quarter to one-third`."""
    joint = s.low[j]
    if not (joint in DASHES or joint == "to" or (joint == "and" and "between" in (s.low[i - 1], s.low[i - 2]))):
        return None
    second = fraction(s, j + 1)
    if second is None and s.low[j + 1] in ("a", "one") and s.low[j + 2] == "half":
        second = j + 3, Fraction(1, 2)
    if second is None or second[1] <= value:
        return None
    return Draft(i, second[0], Kind.RANGE, Interval(value, second[1]), "range of fractions", "", None, counts=True)


def share(s: Sentence, i: int) -> Draft | None:
    """`the remaining tenth`, `a good third of them`, `the upper third gave way`: a fraction whose article stands apart."""
    bottom = DENOMINATORS.get(s.low[i])
    if (
        bottom is None
        or bottom < 3
        or (s.low[i - 1] not in _WHICH_SHARE and s.low[i - 1] not in _RANKED_SHARE and not _is_owned(s, i) and not _is_paid(s, i))
        or (s.low[i - 1] in ("last", "some") and s.low[i + 1] != "of")
        or (s.low[i - 1] in ("upper", "lower") and bottom in (5, 6))  # forms of a school
    ):
        return None
    goes_on = s.low[i + 1].isalpha() and s.low[i + 1] not in STOPS and not is_verb(s.low[i + 1])
    if goes_on and s.low[i - 1] not in _RANKED_SHARE and not _is_paid(s, i):
        return None
    return Draft(i, i + 1, Kind.FRACTION, number(Fraction(1, bottom)), "fraction", "", None, counts=True)


def _is_paid(s: Sentence, i: int) -> bool:
    """`the lowest-paid tenth got a rise`: a share by rank."""
    return s.low[i - 1] in ("paid", "earning", "income") and s.low[i - 2] in HYPHENS and s.low[i - 3].endswith("est")


def _is_owned(s: Sentence, i: int) -> bool:
    """`the Crown's fifth of the booty`: a share and its owner."""
    return s.low[i - 1] == "'s" and s.low[i + 1] == "of" and s.low[i + 2] in ("the", "all", "his", "her", "its", "their")


_WHICH_SHARE = word_set("remaining good full bare mere odd last further some upper lower lowest highest middle outer inner")
_RANKED_SHARE = word_set("top bottom richest poorest wealthiest uppermost")  # `the bottom fifth spend more`


_CRICKET = word_set("wickets wicket overs innings bowled bowler bowlers stumps")


def _of_unit(s: Sentence, i: int, j: int, value: Fraction) -> Draft | None:
    """`a quarter of an hour`, `half a mile`, `a tenth of a degree`, `half of one per cent`, `three quarters of a million`."""
    low = s.low
    at = j
    if low[at] == "of":
        at += 1
    if low[at] in HYPHENS and s.glued(at) and at == j:
        at += 1
    article = low[at] in {"a", "an", "one"} or (at > j and s.raw[at] == "1")  # `a tenth of 1 per cent`
    if article:
        at += 1
    elif at != j and low[at - 1] == "of":
        return None
    percent = percent_at(s, at)
    if percent is not None and percent[0] > at:
        return Draft(i, percent[0], Kind.PERCENT, number(value), "part of a percentage", percent[1], value)
    if article and (low[at] == "point" or (low[at] == "percentage" and low[at + 1] == "point")):
        end = at + (1 if low[at] == "point" else 2)
        return Draft(i, end, Kind.PERCENT, number(value), "part of a point", "pp", value)
    if low[at] in SCALES and (article or (at == j and s.raw[i][0].isalpha() and low[at] in ("million", "billion"))):
        whole, step = value * SCALES[low[at]], Fraction(SCALES[low[at]], 10)
        end = at + 1
        unit = unit_at(s, end, False)
        if unit is not None and unit.dimension != "duration":
            return Draft(i, unit.j, Kind.QUANTITY, number(whole), "part of a scale", unit.symbol, step)
        return Draft(i, end, Kind.CARDINAL, number(whole), "part of a scale", "", step, counts=True)
    if article and low[at] in ONLY_IN_PART and s.raw[at].islower() and (low[at] == "crown" or low[at + 1] != "of"):
        return Draft(i, at + 1, Kind.QUANTITY, number(value), "part of a unit", low[at], value)
    if low[at] == "century" and (article or at == j):
        return Draft(i, at + 1, Kind.DURATION, number(value * 100), "part of a century", "years", value * 100)
    glued_unit = at == j or article or low[j] in HYPHENS
    unit = unit_at(s, at, s.raw[i] in GLYPHS or s.raw[i][:1].isdecimal()) if glued_unit else None
    if unit is None:
        return None
    if (
        not article
        and at == j
        and low[at].endswith("s")
        and low[at] not in ("inches", "feet")
        and s.raw[i] not in GLYPHS
        and not s.raw[i][:1].isdecimal()
    ):
        return None
    if unit.dimension == "duration":
        smaller = {"hours": (60, "minutes"), "minutes": (60, "seconds")}.get(unit.symbol)
        if unit.symbol == "years" and unit.factor > 1:
            return Draft(i, unit.j, Kind.DURATION, number(value * unit.factor), "part of a duration", "years", value * unit.factor)
        if smaller is not None and (value * smaller[0]).denominator == 1:
            whole = value * smaller[0]
            return Draft(i, unit.j, Kind.DURATION, number(whole), "part of a duration", smaller[1], whole)
        return Draft(i, unit.j, Kind.DURATION, number(value), "part of a duration", unit.symbol, value)
    return Draft(i, unit.j, Kind.QUANTITY, number(value), "part of a unit", unit.symbol, value)

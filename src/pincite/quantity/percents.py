"""Percentages and percentage points."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind
from pincite.quantity.draft import Draft, exact, number
from pincite.quantity.figures import Amount
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import HYPHENS


def percent_at(s: Sentence, j: int) -> tuple[int, str, Fraction] | None:
    """End, unit (`%`, `pp`, `‰`) and factor of the percent words at token `j`."""
    low = s.low
    if low[j] not in _FIRST:
        return None
    if low[j] in HYPHENS and low[j + 1] == "point" and low[j + 2] in MOVES and s.glued(j):
        return j + 2, "pp", Fraction(1)  # `a half-point cut`
    if low[j] in HYPHENS and low[j + 1] in {"per", "percent", "percentage", "point", "basis"} and s.glued(j):
        j += 1
    word = low[j]
    if word == "%":
        if low[j + 1] in HYPHENS and low[j + 2] in ("point", "points"):
            return j + 3, "pp", Fraction(1)
        return _points(s, j + 1, "%")
    if word == "‰":
        return j + 1, "‰", Fraction(1)
    if word in ("percent", "pct"):
        return _points(s, j + 1, "%")
    if word == "per" and (low[j + 1] in {"cent", "cents", "centum"} or (low[j + 1] in HYPHENS and low[j + 2] == "cent")):
        end = j + 2 if low[j + 1] not in HYPHENS else j + 3
        if s.raw[end] == "." and s.raw[end + 1][:1].islower():
            end += 1
        return _points(s, end, "%")
    if word == "p" and low[j + 1] == "." and low[j + 2] in ("c", "ct", "cent"):
        return j + 4 if s.raw[j + 3] == "." and s.raw[j + 4] else j + 3, "%", Fraction(1)
    if word == "per" and low[j + 1] in ("mille", "mil"):
        return j + 2, "‰", Fraction(1)
    if word == "percentage":
        at = j + 2 if low[j + 1] in HYPHENS else j + 1
        return (at + 1, "pp", Fraction(1)) if low[at] in ("point", "points") else None
    if word == "pp" or word == "ppt" or word == "ppts":
        return j + 1, "pp", Fraction(1)
    if word in ("bp", "bps"):
        return j + 1, "bp", Fraction(1)
    if word == "basis":
        at = j + 2 if low[j + 1] in HYPHENS else j + 1
        return (at + 1, "bp", Fraction(1)) if low[at] in ("point", "points") else None
    if (
        word in ("points", "point")
        and (low[j + 1] not in {"of", "ahead", "clear", "behind", "from"} or low[j + 1 : j + 3] in _OF_THAT)
        and s.mentions(_SIGNS)
    ):
        return None if _are_counted(s, j) else (j + 1, "pp", Fraction(1))
    return None


def _are_counted(s: Sentence, j: int) -> bool:
    """`the Dow fell 1,031.61 points, or 3.56%`, `scored 19 points on 45% shooting`: points of an index or a game."""
    return s.mentions(_BOURSES) or s.mentions(_PLAYED) or (len(s.raw[j - 1].partition(".")[0]) > 2 and s.raw[j - 1][:1].isdecimal())


_OF_THAT = (["of", "that"], ["of", "it"])  # `the pandemic gave back two points of that`
_BOURSES = frozenset({"dow", "nasdaq", "ftse", "nikkei", "dax", "cac", "seng", "sensex", "stoxx", "ordinaries"})
_PLAYED = frozenset({"scored", "scoring", "rebounds", "assists", "shooting", "kicked", "tries"})


_FIRST = HYPHENS | {"%", "‰", "percent", "pct", "per", "p", "percentage", "pp", "ppt", "ppts", "bp", "bps", "basis", "points", "point"}
MOVES = frozenset({"cut", "cuts", "rise", "rises", "increase", "increases", "hike", "drop", "fall", "swing", "reduction", "move", "lead"})
_SIGNS = frozenset({"%", "percent", "cent"})


def _points(s: Sentence, j: int, unit: str) -> tuple[int, str, Fraction]:
    if s.low[j] in ("point", "points"):
        return j + 1, "pp", Fraction(1)
    return j, unit, Fraction(1)


def of_one(s: Sentence, amount: Amount) -> int:
    """Where the unit begins behind the number: `0.25 of a per cent`, `0.3 of a metre` measure as `0.25 per cent` does."""
    j = amount.j
    part = s.low[j] == "of" and s.low[j + 1] in ("a", "an", "one") and amount.form == "figures" and 0 < amount.value < 1
    return j + 2 if part else j


def percent_after(s: Sentence, i: int, amount: Amount) -> Draft | None:
    """The percentage whose number has been read from token `i`."""
    found = percent_at(s, of_one(s, amount))
    if found is None:
        return None
    j, unit, factor = found
    return Draft(i, j, Kind.PERCENT, number(exact(amount.value) * factor), "percentage", unit, amount.precision * factor)

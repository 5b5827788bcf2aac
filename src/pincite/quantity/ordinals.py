"""Ordinal numbers in figures and words."""

from __future__ import annotations

from typing import NamedTuple

from pincite.quantity.tokens import Sentence
from pincite.quantity.words import HYPHENS, ONES, ORDINALS, SCALE_ORDINALS, SCALES, SMALL, TENS


class Ordinal(NamedTuple):
    """An ordinal up to before token `j`."""

    j: int
    value: int
    figures: bool


def ordinal_at(s: Sentence, i: int) -> Ordinal | None:
    """The ordinal that begins at token `i`."""
    raw = s.raw[i]
    if not raw:
        return None
    if raw[0].isdecimal():
        if raw[-1].isdecimal() or len(raw) > 12:
            return None
        return Ordinal(i + 1, int(raw[:-2].replace(",", "")), True)
    low = s.low[i]
    value = ORDINALS.get(low)
    if value is not None:
        return Ordinal(i + 1, value, False)
    value = SCALE_ORDINALS.get(low)
    if value is not None:
        return Ordinal(i + 1, value, False)
    if low in SMALL or low in ("a", "one"):
        return _words(s, i)
    return None


def _words(s: Sentence, i: int) -> Ordinal | None:
    """`twenty-first`, `hundred and first`, `one hundred and twenty-fifth`, `two-hundredth`."""
    low = s.low
    j, total, group = i, 0, 0
    while True:
        word = low[j]
        if (word in HYPHENS and s.glued(j)) or (word == "and" and j > i):
            j += 1
            continue
        if word in SMALL:
            group += SMALL[word]
        elif word == "a" and j == i and low[j + 1] in ("hundred", "thousand"):
            group = 1
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in SCALES:
            total, group = total + (group or 1) * SCALES[word], 0
        elif word in ORDINALS:
            value = ORDINALS[word]
            if (low[j - 1] in TENS and value > 9) or low[j - 1] in ONES or value >= 100:
                return None
            if low[j - 1] in HYPHENS and low[j - 2] in ONES:
                return None
            if (
                j - i > 1
                and low[j - 1] not in HYPHENS
                and low[j - 1] not in TENS
                and low[j - 1] != "and"
                and low[j - 1] not in SCALES
                and low[j - 1] != "hundred"
            ):
                return None
            return Ordinal(j + 1, total + group + value, False)
        elif word in SCALE_ORDINALS:
            if low[j - 1] == "a" or not (low[j - 1] in HYPHENS or low[j - 1] in SMALL):
                return None
            return Ordinal(j + 1, total + (group or 1) * SCALE_ORDINALS[word], False)
        else:
            return None
        j += 1
        if j - i > 14:
            return None

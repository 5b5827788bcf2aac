"""Years in words: `nineteen forty-four`, `nineteen hundred and five`, `eighteen-twelve`."""

from __future__ import annotations

from typing import NamedTuple

from pincite.quantity.tokens import Sentence
from pincite.quantity.words import HYPHENS, ONES, SMALL, TEENS, TENS


class Year(NamedTuple):
    """A year up to before token `j`; `masked` figures of it are open (1 in a decade)."""

    j: int
    number: int
    masked: int = 0
    rule: str = "year"


def year_in_words(s: Sentence, i: int) -> Year | None:
    """`nineteen forty-four`, `nineteen hundred and five`, `eighteen-twelve`."""
    low = s.low
    head = TEENS.get(low[i]) or (20 if low[i] == "twenty" else None)
    if head is None or head < 11 or (low[i] == "twenty" and low[i + 1] not in TEENS and low[i + 1] not in TENS):
        return None
    j = i + 1
    if low[j] in HYPHENS and s.glued(j):
        j += 1
    if low[j] == "oh" and low[j + 1] in HYPHENS and low[j + 2] in ONES:
        return Year(j + 3, head * 100 + ONES[low[j + 2]], rule="year in words")
    if low[j] in TENS:
        tail = TENS[low[j]]
        k = j + 1
        if low[k] in HYPHENS and s.glued(k) and low[k + 1] in ONES:
            return Year(k + 2, head * 100 + tail + ONES[low[k + 1]], rule="year in words")
        if low[k] in ONES:
            return Year(k + 1, head * 100 + tail + ONES[low[k]], rule="year in words")
        return Year(k, head * 100 + tail, rule="year in words")
    if low[j] in TEENS:
        return Year(j + 1, head * 100 + SMALL[low[j]], rule="year in words")
    decade = _TENS_PLURAL.get(low[j])
    if decade is not None:
        return Year(j + 1, head * 100 + decade, 1, "decade in words")
    return None


_TENS_PLURAL = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
                "nineties": 90}  # fmt: skip
TENS_PLURAL = _TENS_PLURAL

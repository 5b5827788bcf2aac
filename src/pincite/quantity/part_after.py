"""The part of a unit that stands behind it: `two miles and a half`, `a pound and three quarters`, `11 minutes 40`."""

from __future__ import annotations

from fractions import Fraction

from pincite.quantity.amounts import amount_at
from pincite.quantity.determiners import DETERMINERS
from pincite.quantity.figures import Amount
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import WORDS
from pincite.quantity.words import DENOMINATORS, HYPHENS, ONES, ORDINALS
from pincite.quantity.wordset import word_set

_FAR = 40  # how many words back an ordinal is looked for
_THE = DETERMINERS | word_set("them us which whom")


def part_after(s: Sentence, j: int) -> tuple[int, Fraction] | None:
    """End and size of `and a half`, `and three-quarters` at token `j`, behind a unit."""
    low = s.low
    if low[j] != "and":
        return None
    top = 1 if low[j + 1] in ("a", "one") else ONES.get(low[j + 1])
    k = j + 3 if low[j + 2] in HYPHENS and s.glued(j + 2) else j + 2
    bottom = DENOMINATORS.get(low[k])
    if top is None or bottom is None or not 2 <= bottom <= 16 or top >= bottom or (top > 1) != low[k].endswith("s"):
        return None
    after = low[k + 1]
    if (after in HYPHENS and s.glued(k + 1)) or after in WORDS or after in _NOUNS or (after == "of" and low[k + 2] in (_THE | {"an", "a"})):
        return None
    if top == 1 and _counts_on(s, j, bottom, low[k]):
        return None  # `a second dose after 28 days and a third at six months`
    if bottom not in (2, 4) and after.isalpha() and after not in _AFTER:
        return None  # `two days and a third attempt`
    return k + 1, Fraction(top, bottom)


def _counts_on(s: Sentence, j: int, bottom: int, word: str) -> bool:
    """Whether a lower ordinal stands before token `j`, of whose noun this is the next."""
    return word in ORDINALS and any(0 < ORDINALS.get(earlier, 0) < bottom for earlier in s.low[max(0, j - _FAR) : j])


_NOUNS = word_set("dozen million century share brother sister")
_AFTER = word_set(
    "of in from to on at by long wide deep high above below away before after later and or off apart square north south with without"
)

_ENDS = frozenset({".", ",", ";", ":", ")", "", "\ufffc", "—", "–", "?", "!"}) | word_set(
    "and in for to from on by but with at after before while when a the against behind ahead"
)


def bare_part(s: Sentence, j: int, amount: Amount, unit: str) -> Amount | None:
    """The seconds of `11 minutes 40`, the minutes of `2 hours 17`: figures right after the unit, with none of their own."""
    if amount.form != "figures" or unit not in ("hours", "minutes") or not s.raw[j].replace(".", "", 1).isdecimal():
        return None
    more = amount_at(s, j)
    if more is None or more.j != j + 1 or not 0 < more.value < 60:
        return None
    glued = s.glued(more.j) and s.low[more.j].isalnum()
    return more if s.low[more.j] in _ENDS and not glued else None

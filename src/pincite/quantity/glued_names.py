"""Figures that are glued to a name or a code: `A38`, `COVID-19`, `B-29`, `BS 8414-1`, `chainage 12+340`."""

from __future__ import annotations

from pincite.quantity.designations import ELEMENTS
from pincite.quantity.name_ordinals import NATIONAL
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import SYMBOLS
from pincite.quantity.words import HYPHENS, MINUSES
from pincite.quantity.wordset import word_set

_JOINED = HYPHENS | {"/"}


def glued(s: Sentence, i: int) -> str:
    """Why the figures are no number, or nothing: `A38`, `COVID-19`, `B-29`, `Carbon-14`."""
    before = s.raw[i - 1]
    if _is_of_wheels(s, i):
        return "wheels of a locomotive"
    if not s.glued(i) or not before:
        return ""
    if before[-1:].isalpha():
        return "" if before in {"US", "Rs", "RM", "USD", "EUR", "GBP"} else "figures joined to letters"
    if before in HYPHENS and s.glued(i - 1):
        word = s.raw[i - 2]
        if (
            (word[:1].isupper() and s.low[i - 2] not in NATIONAL and s.low[i - 2] not in {"mid", "early", "late", "pre", "post"})
            or (word.isalpha() and len(word) < 3)
            or s.low[i - 2] in ELEMENTS
            or (s.low[i - 2].endswith("ium") and s.raw[i].isdecimal())
        ):
            return "figures joined to a name"
    if before == "–" and s.glued(i - 1) and s.raw[i - 2] == "K" and s.raw[i] == "12":
        return "figures joined to a name"  # `K–12 schools`
    if before in HYPHENS and s.glued(i - 1) and i > 2 and s.raw[i - 2].isdecimal() and len(s.raw[i - 3]) > 1 and s.raw[i - 3].isupper():
        return "figures of a designation"  # `BS 8414-1`
    numbered = s.raw[i - 2][:1].isdecimal() or s.raw[i - 2] == ")"
    if before == "(" and s.glued(i - 1) and i > 1 and numbered and s.raw[i + 1] == ")":
        return "sub-number of a designation"
    if before == "." and s.glued(i - 1) and i > 1 and (s.raw[i - 2][:1].isdecimal() or (len(s.raw[i - 2]) == 1 and s.raw[i - 2].isupper())):
        return "sub-number of a designation"  # `3.1.4`, `J.6`
    if before in HYPHENS and s.glued(i - 1) and i > 1 and s.raw[i - 2].isdecimal() and s.raw[i - 3] in _JOINED:
        return "figures of a designation"
    if before == "+" and s.glued(i - 1) and i > 1 and s.raw[i - 2][:1].isdecimal():
        return "figures of a designation"  # `chainage 12+340`
    if before == "/" and s.glued(i - 1) and len(s.raw[i - 2]) == 1 and s.raw[i - 2].isalpha():
        return "figures of a designation"  # `Comet C/1995 O1`
    if _is_power(s, i):
        return "power of a unit"
    if before in {"#", "№", "@", "_"} or (before == "/" and s.glued(i - 1) and s.raw[i - 2][-1:].isalpha()):
        return "figures of a designation"
    return ""


def _is_of_wheels(s: Sentence, i: int) -> bool:
    """`the old 2-8-0s`, `a 4-6-2`: three single figures with hyphens between."""
    for k in (i, i - 2, i - 4):
        row = s.raw[k : k + 5] if k >= 0 else []
        if len(row) == 5 and row[1] == row[3] == "-" and all(w.isdecimal() and len(w) == 1 for w in row[::2]):
            return all(s.glued(at) for at in range(k + 1, k + 5)) and (s.mentions(_ENGINES) or s.low[k + 5] == "s")
    return False


_ENGINES = word_set("locomotive locomotives engine engines class tender tank hauled haul steam railway line loco")


def _is_power(s: Sentence, i: int) -> bool:
    """The `1` of `mm yr–1`, where the unit stands too far from its number to be read with it."""
    return s.raw[i - 1] in MINUSES and s.glued(i - 1) and s.raw[i] in ("1", "2", "3") and s.raw[i - 2] in SYMBOLS and i > 1

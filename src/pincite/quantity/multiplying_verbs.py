"""Verbs that multiply: `doubled`, `more than trebled`, `to halve`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Ratio
from pincite.quantity.draft import Draft
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import HYPHENS
from pincite.quantity.wordset import word_set

_STEMS = {
    "doubl": Fraction(2), "trebl": Fraction(3), "tripl": Fraction(3), "quadrupl": Fraction(4), "quintupl": Fraction(5),
    "halv": Fraction(1, 2),
}  # fmt: skip
MULTIPLYING = {f"{stem}{end}": value for stem, value in _STEMS.items() for end in ("ed", "ing")}
TO_MULTIPLY = {f"{stem}e": value for stem, value in _STEMS.items()}

_TO = word_set("to will would could should may might can must shall did not nearly almost")
_OTHER_SENSE = word_set("up over back as down round time dose lengthwise crosswise agent cream lemon lemons")
_ADJECTIVE_AFTER = word_set("the a an his her its their our these those some with by")
_BLANKS = frozenset("’'")


def multiplied(s: Sentence, i: int) -> Draft | None:
    """What the verb at token `i` multiplies by, where it is a verb of number."""
    low = s.low
    value = MULTIPLYING.get(low[i])
    before, after = low[i - 1], low[i + 1]
    if value is None:
        value = TO_MULTIPLY.get(low[i])
        if value is None or before not in _TO:
            return None
    elif before in _ADJECTIVE_AFTER or (not before and low[i].endswith("ing")):
        return None
    if after in _OTHER_SENSE or before in HYPHENS or after in HYPHENS or after in _BLANKS:
        return None
    return Draft(i, i + 1, Kind.RATIO, Ratio(value, Fraction(1), "times"), "verb that multiplies", precision=1)

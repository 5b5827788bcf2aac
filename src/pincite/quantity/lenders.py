"""Which of the numbers before a bare one may lend it what they measure."""

from __future__ import annotations

from pincite.model.quantity import Quantity
from pincite.quantity.age_words import PEOPLE
from pincite.quantity.draft import Draft
from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set

_NUMBER = word_set("number numbers")
_BOUNDING = frozenset({"above", "below", "over", "under", "beyond"})
_TO_A_FORCE = frozenset({"force", "to", "from", "of", "at", "or"})


def lenders(s: Sentence, d: Draft, found: list[Quantity], first: int) -> list[Quantity]:
    """Those of ``found`` that may, for the number whose hedge or self begins at token `first`."""
    if s.mentions(_NUMBER):
        found = [other for other in found if not _says_which(s, other)]
    if s.low[d.j] == "in" and s.low[d.j + 1] in PEOPLE:
        found = [other for other in found if not any("age" in rule for rule in other.trace)]  # `those aged 5 to 14, and 61 in adults`
    if first > 0 and s.low[first - 1] not in _TO_A_FORCE:
        found = [other for other in found if other.unit != "Beaufort"]  # `A gale of force 9 blew and cost two more`
    return found


def _says_which(s: Sentence, bound: Quantity) -> bool:
    """Whether a measure only says which things are counted: `the number of days above 35 °C rose from 8 a year`."""
    before = s.text[max(s.start[0], bound.start - 40) : bound.start].lower()
    at = before.rfind("number of ")
    return bound.hedge.lower() in _BOUNDING and at >= 0 and not any(mark in before[at:] for mark in ",;.")

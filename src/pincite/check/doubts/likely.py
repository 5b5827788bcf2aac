"""Which numbers of a passage nobody takes for each other: those of quite another size, and one measure told in two units,
and what the sentence itself computes with.
"""

from __future__ import annotations

import re

from pincite.check.candidates import Stated
from pincite.check.case import Case
from pincite.check.measures import measure
from pincite.check.nouns import Thesaurus
from pincite.check.readings import PassageReading
from pincite.check.settings import Setting
from pincite.check.words import STOP_WORDS, words_of
from pincite.model.quantity import Kind, Number, Quantity
from pincite.quantity.words import SMALL

_FAR = 50
"""How many times larger or smaller a bare count is that nobody takes for the other."""
_EQUAL = 0.02
"""How nearly two measures in different units agree of which one converts the other ('two feet (61 cm)')."""
_PART = re.compile(
    r"\b(?:half|halves|quarters?|\w+[ -]\w+(?:th|rd)s?|\d+(?:\.\d+)?(?: ?%| per ?cent)|some|many|most|none|part)"
    r" of (?:(?:[^\W\d_]+ ){1,4}of|the|these|those|his|her|its|their|our) [€£$]?$",
    re.IGNORECASE,
)


_SO_MANY_OF = re.compile(
    rf"\b(?:\d[\d,.]*|{'|'.join(SMALL)})\s+of\s+(?:(?:the|these|those|his|her|its|their|our)\s+)?[€£$]?$", re.IGNORECASE
)


def are_far_apart(one: Quantity, other: Quantity) -> bool:
    """Whether one number cannot be a slip for the other: a count of quite another size, or the same measure in another unit."""
    if not isinstance(one.value, Number) or not isinstance(other.value, Number):
        return False
    if one.unit != other.unit:
        first, second = measure(one), measure(other)
        if first is None or second is None or first.dimension != second.dimension or not first.low or not second.low:
            return False
        return abs(first.low - second.low) <= _EQUAL * abs(first.low)
    small, large = sorted((abs(one.value.value), abs(other.value.value)))
    return not one.unit and {one.kind, other.kind} == {Kind.CARDINAL} and large > _FAR * small


def is_worked_with(case: Case, reading: PassageReading, rival: Setting) -> bool:
    """Whether a derived number of the sentence is computed from another number of the passage, whose words it then may have: the part
    of the sentence that the claim stands in has none of them, or tells them of so many of the claim's ('four of the thirteen days').
    """
    if not case.is_operand(reading, rival):
        return False
    own = _words_of(reading, rival, case.meanings) - _words_of(case.mine.reading, case.source, case.meanings)
    told = {case.meanings.concept(word.stem) for word in words_of(case.item.part)}
    return bool(_SO_MANY_OF.search(case.item.claim.before)) or not own & told


def _words_of(reading: PassageReading, number: Setting, meanings: Thesaurus) -> frozenset[str]:
    """The words that a number has to itself in its part of the sentence."""
    part = reading.clauses.at(number.start)
    low, high = (part.start, part.end) if part is not None else number.sentence
    there = frozenset(meanings.concept(word.stem) for word in words_of(reading.passage.text, low, high) if word.stem not in STOP_WORDS)
    return there & reading.stretch_of(number, meanings).own


def is_whole(item: Stated) -> bool:
    """Whether the sentence speaks of a part of what the number measures ('an eighth of the prize of £61,300', 'a third of the 118')."""
    return bool(_PART.search(item.claim.before))

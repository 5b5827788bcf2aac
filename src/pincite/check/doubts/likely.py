"""Which numbers of a passage nobody takes for each other: those of quite another size, and one measure told in two units."""

from __future__ import annotations

import re

from pincite.check.candidates import Stated
from pincite.check.measures import measure
from pincite.model.quantity import Kind, Number, Quantity

_FAR = 50
"""How many times larger or smaller a bare count is that nobody takes for the other."""
_EQUAL = 0.02
"""How nearly two measures in different units agree of which one converts the other ('two feet (61 cm)')."""
_PART = re.compile(
    r"\b(?:half|halves|quarters?|\w+[ -]\w+(?:th|rd)s?|\d+(?:\.\d+)?(?: ?%| per ?cent)|some|many|most|none|part)"
    r" of (?:(?:[^\W\d_]+ ){1,4}of|the|these|those|his|her|its|their|our) [€£$]?$",
    re.IGNORECASE,
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


def is_whole(item: Stated) -> bool:
    """Whether the sentence speaks of a part of what the number measures ('an eighth of the prize of £61,300', 'a third of the 118')."""
    return bool(_PART.search(item.claim.before))

"""Whether a derived difference is told the right way round: 6,740 is not '840 less than the 5,900', but more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pincite.check.expression import Expression
from pincite.check.operands import bare_value, numbers_in
from pincite.model.claim import Claim
from pincite.model.quantity import Number, Quantity, Role

_MORE = r"more|higher|larger|greater|longer|taller|heavier|dearer|older|deeper|wider|further|farther"
_LESS = r"less|fewer|lower|smaller|shorter|lighter|cheaper|younger|shallower|narrower|nearer"
_COMPARED = re.compile(
    rf"\s*(?:[^\W\d_]+\s+){{0,2}}?(?:(?:(?P<more>{_MORE})|(?P<less>{_LESS}))(?:\s+[^\W\d_]+)?\s+than|(?P<over>over|above|in excess of)"
    r"|(?P<under>under|below|short of))\s+(?P<other>[^;:()\ufffc]{1,60})",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:half|twice|double|third|quarter|times|and|but|while|where)\b", re.IGNORECASE)


def turned_difference(claim: Claim, expression: Expression, quantities: Sequence[Quantity]) -> str:
    """Why a difference is not told of the number that the sentence sets it against; '' where nothing speaks against it."""
    found = _COMPARED.match(claim.after) if expression.tree == ("minus", (0, 1)) else None
    if found is None or not all(isinstance(quantity.value, Number) for quantity in quantities):
        return ""
    other = next((quantity for quantity in numbers_in(found["other"]) if quantity.role is Role.CLAIM), None)
    values = [bare_value(quantity) for quantity in quantities]
    if other is None or _PART.search(found["other"][: other.start]) or bare_value(other) not in values or None in values:
        return ""
    first, second = (value or 0 for value in values)
    is_less = bool(found["less"] or found["under"])
    against = bare_value(other)
    if first == second or against == (max(first, second) if is_less else min(first, second)):
        return ""
    word = next(filter(None, found.group("more", "less", "over", "under")))
    return f"the other number is {'more' if is_less else 'less'} than ‘{other.text}’ by so much, and the sentence has ‘{word}’"

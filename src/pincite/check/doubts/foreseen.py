"""What was to be, set against what was: 'nine hours against the seven that I had allowed'."""

from __future__ import annotations

import re

from pincite.check.settings import Setting

_SET_AGAINST = re.compile(
    r"\b(?:against|instead of|in place of|in lieu of|rather than|compared (?:with|to)|and not|but not|short of|than)\s+"
    r"(?:(?:the|an?|his|her|its|their|our|my)\s+)(?:\w+\s+)?[€£$]?$",
    re.IGNORECASE,
)
FORESEEN = (
    r"(?:allow|plann|expect|hop|intend|promis|order|ask|demand|reckon|estimat|bargain|budget|schedul|prescrib|calculat|allot|allocat|want"
    r"|requir|request|assum|aim|propos|foresee|fear|predict|forecast|advertis|contract|stipulat|due|laid down|called for|counted on)"
)
_FORESEEN_AFTER = re.compile(
    rf"(?:\s+[^\W\d]+){{0,2}}?\s+(?:(?:that|which)\s+)?(?:[\w’'.]+\s+){{0,3}}?(?P<words>(?:originally |first |once )?{FORESEEN}\w*)\b",
    re.IGNORECASE,
)
_FORESEES = re.compile(rf"\b{FORESEEN}", re.IGNORECASE)


def foreseen_by(text: str, number: Setting) -> str:
    """The word by which a passage sets a number, as what was to be, against what was; '' where it does not."""
    found = _FORESEEN_AFTER.match(text, number.quantity.end, number.sentence[1])
    return found["words"] if found and _SET_AGAINST.search(text, number.sentence[0], number.start) else ""


def foresees(sentence: str) -> bool:
    """Whether a sentence tells of what was to be."""
    return _FORESEES.search(sentence) is not None

"""By how much something is wrong, and which way: 'reads 200 feet too high', 'ten minutes fast', 'overstated by a third'."""

from __future__ import annotations

import re

_GREAT = "high|long|large|great|big|heavy|much|many|far|deep|wide|broad|thick|tall|hot|warm|old|dear|fast|strong|generous|full|late|loud"
_SMALL = (
    "low|short|small|little|slight|light|few|near|close|shallow|narrow|thin|cold|cool|young|cheap|slow|weak|scanty|empty|early|soon|faint"
)
_AFTER = re.compile(
    rf"\.?\s+(?:(?P<plus>too (?:{_GREAT})|fast|in excess)|(?P<minus>too (?:{_SMALL})|slow|in defect))\b(?!\s+of\b)", re.IGNORECASE
)
_TOLD = r"-?(?:stat|estimat|rat|valu|count|read|sho|weigh|charg|paid|pay)\w*"
_BEFORE = re.compile(
    rf"\b(?:(?P<plus>over{_TOLD}|exaggerat\w+|too (?:{_GREAT}))|(?P<minus>under{_TOLD}|too (?:{_SMALL})))\s+"
    r"(?:(?:\w+\s+){0,3}?by\s+)(?:(?:about|some|nearly|almost|only|fully|as much as)\s+)*[€£$]?$",
    re.IGNORECASE,
)
_REACH = 48


def amiss(text: str, start: int, end: int) -> tuple[str, str]:
    """'+' or '-' where a number is by how much something is too great or too small, with the words that say so; '' elsewhere."""
    found = _AFTER.match(text, end) or _BEFORE.search(text[max(0, start - _REACH) : start])
    if found is None:
        return ("", "")
    return ("+", found["plus"]) if found["plus"] else ("-", found["minus"])

"""Of what nation those counted are: '38 Danish vessels' are not the 38 British ones of the passage."""

from __future__ import annotations

import re

from pincite.check.case import Case
from pincite.model.quantity import Moment, Period
from pincite.quantity.wordset import word_set

_NATIONS = word_set(
    """
    american argentine australian austrian belgian brazilian british bulgarian canadian chilean chinese croatian cuban czech danish
    dutch egyptian english ethiopian finnish french german greek hungarian icelandic indian iranian iraqi irish israeli italian japanese
    kenyan korean mexican mongolian norwegian ottoman peruvian polish portuguese prussian romanian russian scottish scots serbian
    slovak soviet spanish swedish swiss syrian turkish ukrainian vietnamese welsh yugoslav
    foreign
    """
)
_WIDER = {"british": word_set("english scottish scots welsh irish"), "soviet": word_set("russian ukrainian"), "scottish": {"scots"},
          "german": {"prussian"}, "turkish": {"ottoman"}, "foreign": frozenset[str]()}  # fmt: skip
_NO_STEPS = "of|by|to|from|in|on|at|with|against|for|and|or|but|than|off|under|over|into"
_BEHIND = re.compile(
    r"(?:\s+of\s+(?:the|them|these|those|whom|which|his|her|its|their)\b)?"
    rf"(?:\s+(?!(?:{_NO_STEPS})\b)[^\W\d_]+){{0,4}}?\s+(?P<nation>{'|'.join(sorted(_NATIONS))})\b",
    re.IGNORECASE,
)
"""What stands with a number that counts them, or a part of them ('31 of them Danish'); the guests of the French may be no Frenchmen."""


def find_other_nation(case: Case) -> str:
    """Why those whom the sentence counts are not those of the passage; '' where nothing tells."""
    if not case.is_plain or isinstance(case.item.claim.quantity.value, Moment | Period):
        return ""
    said = _BEHIND.match(case.item.claim.after)
    known = _BEHIND.match(case.text, case.source.quantity.end, case.source.sentence[1])
    if said is None or known is None or _may_be_one(said["nation"].lower(), known["nation"].lower()):
        return ""
    return f"the sentence has ‘{said['nation']}’ where the passage has ‘{known['nation']}’"


def _may_be_one(one: str, other: str) -> bool:
    return one == other or one in _WIDER.get(other, ()) or other in _WIDER.get(one, ())

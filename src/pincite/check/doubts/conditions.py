"""On what condition a number is told: 'two days if the water was good, and four if it was not' are not four days in good water."""

from __future__ import annotations

import re

from pincite.check.case import Case
from pincite.check.senses import senses_in
from pincite.check.settings import Setting
from pincite.check.values import compare, same_unit

_IF = re.compile(r"\b(?:if|unless|provided|in case|so long as)\s+(?P<said>[^.;:,\ufffc]{3,60})", re.IGNORECASE)
_BEHIND = re.compile(r"[^.;:,\d]{0,40}?,?\s*\b(?:if|unless|provided|in case|so long as)\s+(?P<said>[^.;:,]{3,60})", re.IGNORECASE)


def find_other_condition(case: Case) -> str:
    """Why the condition of the sentence is that of another number of the passage; '' where it is not."""
    claim, source, text, meanings = case.item.claim, case.source, case.text, case.meanings
    said = _IF.search(claim.sentence)
    if said is None or any(same_unit(other.claim.quantity, claim.quantity) for other, _ in case.others()):
        return ""
    told, own = senses_in(said["said"], meanings), senses_in(_condition(source, text), meanings)
    for rival in case.mine.reading.settings:
        if rival.sentence != source.sentence or rival is source or not same_unit(rival.quantity, source.quantity):
            continue
        condition = _condition(rival, text)
        if condition and compare(claim.quantity, rival.quantity) is None and told & senses_in(condition, meanings) - own:
            return f"the passage has ‘{rival.quantity.text}’ on the condition of the sentence (‘{said['said'].strip()}’)"
    return ""


def _condition(setting: Setting, text: str) -> str:
    """What follows the number as its condition; '' where it is told without."""
    found = _BEHIND.match(text, setting.quantity.end, setting.sentence[1])
    return found["said"] if found else ""

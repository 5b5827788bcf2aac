"""Two numbers of a sentence of which the other one is a rate: '571 a day' of 571 raids, three and a half a day."""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate, Stated
from pincite.check.case import Case
from pincite.check.doubts.bearings import rate_of
from pincite.check.measures import sort_of
from pincite.model.quantity import Quantity

_JOINT = re.compile(r"\.?\s*(?:to|and|or|–|-)\s*[€£$]?", re.IGNORECASE)
_SET_AGAINST = re.compile(
    r"\b(?:where(?:as)?|while|against|instead of|in place of|compared|rather than|formerly|usual|before the|than)\b", re.IGNORECASE
)
"""What is set against a rate is one too ('740 tons a day, whereas 4,900 had been usual')."""


def find_other_rated(case: Case) -> str:
    """Whether a number is told as a rate and its fellow is not, where the passage has it the other way round."""
    item, mine = case.item, case.mine
    said, known = _said(item), _known(mine)
    if bool(said) == bool(known):
        return ""
    for fellow, theirs in case.others():
        if theirs is None or theirs.reading is not mine.reading or not fellow.claim.is_beside(item.claim):
            continue
        if sort_of(case.source.quantity) != sort_of(theirs.bond.source.quantity):
            continue
        if _are_joined(case.source.quantity, theirs.bond.source.quantity, case.text):
            continue
        if (said, known) == (_known(theirs), _said(fellow)) and not (
            _SET_AGAINST.search(item.claim.sentence) and _SET_AGAINST.search(case.text)
        ):
            return f"‘{item.claim.quantity.text}’ and ‘{fellow.claim.quantity.text}’: the passage has the other one ‘a {said or known}’"
    return ""


def _are_joined(one: Quantity, other: Quantity, text: str) -> bool:
    """Whether nothing but 'to' or the like stands between them, so that the rate is of both ('from 40s. to 62s. a quarter')."""
    first, second = sorted((one, other), key=lambda quantity: quantity.start)
    return bool(_JOINT.fullmatch(text, first.end, second.start))


def _said(item: Stated) -> str:
    return rate_of(item.claim.quantity, item.claim.sentence, item.claim.sentence_start)


def _known(found: Candidate) -> str:
    source, (low, high) = found.bond.source, found.bond.source.sentence
    return rate_of(source.quantity, found.reading.passage.text[low:high], low)

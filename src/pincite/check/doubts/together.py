"""An hour and the day that it is told with: 'at 5 p.m. on 20 July' is not borne out by 5 p.m. of one day and the name of another.

A day may be told with one hour and hold for those that follow, so that an hour speaks against another day, but a day against no hour
save the same one of the other half of the day.
"""

from __future__ import annotations

import re

from pincite.check.candidates import Candidate
from pincite.check.case import Case
from pincite.check.datings import is_hour
from pincite.check.settings import Setting
from pincite.check.values import compare
from pincite.model.quantity import Moment, Quantity

_PART = re.compile(r"\b(?P<part>morning|afternoon|evening)\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_LATER = re.compile(r"\b(?:afternoon|evening|night|dusk|sunset|dark|p\.?m|noon|hours? later)\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:morning|dawn|daybreak|sunrise|a\.?m|night|hours? before|hours? earlier)\b", re.IGNORECASE)
_JOINT = re.compile(
    r"\s*,?\s*(?:in the (?:small hours|early hours|morning|forenoon|afternoon|evening)\s*,?\s*)?(?:(?:on|of|at)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)


def find_other_day_of_hour(case: Case) -> str:
    """Why an hour and a day that the sentence tells together are not together in the passage, which has the hour with another day, or
    the day with the same hour of the other half of it.
    """
    mine, one = case.mine, case.item.claim
    halves = _other_half(case)
    if halves:
        return halves
    for other, theirs in case.others():
        two = other.claim
        if theirs is None or theirs.reading is not mine.reading or not one.is_beside(two):
            continue
        if not _are_together(one.quantity, two.quantity, one.sentence, one.sentence_start):
            continue
        day, hour = (theirs, one) if is_hour(one.quantity) else (mine, two)
        told = _beside(day)
        if told is not None and compare(hour.quantity, told.quantity) is not None:
            continue  # the day has the same hour too ('from 9 a.m. on the 10th to 9 a.m. on the 13th')
        for own, fellow, claim in ((mine, theirs, two.quantity), (theirs, mine, one.quantity)):
            known = _beside(own) if is_hour(own.bond.source.quantity) else None
            if known is not None and known is not fellow.bond.source and compare(claim, known.quantity) is None:
                return f"the passage has ‘{_written(own, known)}’, and not ‘{one.quantity.text}’ with ‘{two.quantity.text}’"
        known = _beside(theirs) if is_hour(one.quantity) else None
        if known is None or compare(one.quantity, known.quantity) is not None:
            continue
        if _is_other_half(case.source.quantity, known.quantity) and _is_told(case, known):
            return f"the passage has ‘{_written(theirs, known)}’, and tells then what the sentence does"
    return ""


def _other_half(case: Case) -> str:
    """Whether the sentence tells of the evening of a day that the passage has with an hour of the morning only, or the other way round."""
    mine = case.mine
    said = _PART.search(case.item.claim.before)
    known = _beside(mine) if said is not None and _is_day(case.source.quantity) else None
    value = None if known is None else known.quantity.value
    if said is None or known is None or not isinstance(value, Moment) or value.hour is None:
        return ""
    early = said["part"].lower() == "morning"
    told = {id(reading): reading.passage.text for reading, _ in case.pool}.values()
    rest = " ".join(told).replace(_written(mine, known), "")
    if early == (value.hour < 12) or (_EARLIER if early else _LATER).search(rest):
        return ""
    return f"the passage has ‘{_written(mine, known)}’, and nothing of that {said['part'].lower()}"


def _is_other_half(one: Quantity, other: Quantity) -> bool:
    first, second = one.value, other.value
    assert isinstance(first, Moment) and isinstance(second, Moment)
    if first.hour is None or second.hour is None or first.minute != second.minute:
        return False
    return abs(first.hour - second.hour) == 12


def _is_told(case: Case, other: Setting) -> bool:
    """Whether more of the words of the sentence stand under another hour than under the one chosen."""
    datings, said = case.mine.reading.datings(case.meanings), case.item.setting.near.keys()
    own, theirs = (said & datings.get(start, frozenset()) for start in (case.source.start, other.start))
    return len(theirs) > len(own)


def _beside(candidate: Candidate) -> Setting | None:
    """The day that stands at an hour of the passage, or the hour that stands at a day."""
    own, text = candidate.bond.source.quantity, candidate.reading.passage.text
    for setting in candidate.reading.settings:
        if _are_together(own, setting.quantity, text, 0):
            return setting
    return None


def _are_together(one: Quantity, two: Quantity, text: str, low: int) -> bool:
    """Whether one is an hour, the other a day, and nothing but 'on' stands between them."""
    if not (_is_day(one) and is_hour(two)) and not (_is_day(two) and is_hour(one)):
        return False
    first, second = sorted((one, two), key=_start)
    return bool(_JOINT.fullmatch(text, first.end - low, second.start - low))


def _is_day(quantity: Quantity) -> bool:
    return isinstance(quantity.value, Moment) and quantity.value.day is not None


def _start(quantity: Quantity) -> int:
    return quantity.start


def _written(candidate: Candidate, known: Setting) -> str:
    first, second = sorted((candidate.bond.source.quantity, known.quantity), key=_start)
    return candidate.reading.passage.text[first.start : second.end]

"""Which way something went: 'fell to £3.12' is not borne out by '£3.12, up from £2.74'."""

from __future__ import annotations

import re
from fractions import Fraction

from pincite.check.case import Case
from pincite.check.measures import measure
from pincite.check.moments import is_dating
from pincite.check.settings import Setting
from pincite.check.steps import FALLS, RISES
from pincite.check.values import same_unit
from pincite.model.quantity import Quantity

_ROUGHLY = r"(?:(?:about|some|around|roughly|nearly|almost|over|only|just|an?|the|mere)\s+)*[€£$]?"
_TOWARDS = re.compile(
    rf"\b(?:(?P<plus>{RISES})|(?P<minus>{FALLS}))\b(?:[^.;:\d]{{0,32}}?\b(?:to|at)\s+|,?\s+to\s+){_ROUGHLY}$", re.IGNORECASE
)
_AGAINST = re.compile(
    rf"(?:\b(?:from|against|compared (?:with|to)|instead of|in place of|where it had been|had been|it was)\s+){_ROUGHLY}$", re.IGNORECASE
)
_ONWARDS = re.compile(rf"\b(?:to|is now|are now|now|had become|became)\s+{_ROUGHLY}$", re.IGNORECASE)
_OTHERS = re.compile(r"[;]|\b(?:that|those) of\b|\bwhile\b|\bwhereas\b")
_NEARBY = 64


def find_other_course(case: Case) -> str:
    """Why the number was not reached by a rise, or by a fall, as the sentence has it; '' where it may have been."""
    item, mine = case.item, case.mine
    quantity, source = item.claim.quantity, case.source
    if is_dating(quantity) or is_dating(source.quantity):
        return ""
    before = item.claim.before
    told = _TOWARDS.search(before)
    if told is None or not case.is_plain:
        return ""
    sign = 1 if told["plus"] else -1
    for other in mine.reading.settings:
        came = _came(other, source, case.text)
        if came and came != sign:
            return f"the sentence has ‘{told['plus'] or told['minus']}’, and the passage has ‘{other.quantity.text}’ beside it"
    return ""


def _came(other: Setting, source: Setting, text: str) -> int:
    """1 where the number came after a smaller one, -1 after a larger one or before one that took its place, 0 where nothing is told."""
    if other is source or other.sentence != source.sentence or not same_unit(other.quantity, source.quantity):
        return 0
    first, last = sorted((other, source), key=lambda setting: setting.start)
    between = text[first.quantity.end : last.start]
    if len(between) > _NEARBY or _OTHERS.search(between):
        return 0
    earlier = last if _AGAINST.search(between) else first if _ONWARDS.search(between) else None
    if earlier is None:
        return 0
    sizes = _size(source.quantity), _size(other.quantity)
    if None in sizes or sizes[0] == sizes[1]:
        return 0
    assert sizes[0] is not None and sizes[1] is not None
    is_more = sizes[0] > sizes[1]
    return (1 if is_more else -1) if earlier is other else 0


def _size(quantity: Quantity) -> Fraction | None:
    found = measure(quantity)
    return found.low if found is not None and found.is_single else None

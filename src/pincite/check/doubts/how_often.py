"""Over how long something was counted, and how often it came: 'in an hour' of one minute, 'every ten minutes' of ten minutes each time."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from pincite.check.case import Case
from pincite.check.doubts.rates import rate_of
from pincite.check.measures import measure
from pincite.model.quantity import Kind, Number

_ROUGHLY = r"(?:(?:about|some|nearly|almost|just|only|the|a full|more than|less than|under|over|the space of)\s+)*"
_IN_A = re.compile(
    r"(?:\s+[^\W\d]+){0,4}?\s+(?:in|within|over|during|inside)\s+(?:an?|the space of an?|a single)\s+"
    r"(?P<period>second|minute|hour|day|night|week|month|year)\b(?!\s+(?:and|or|when|which|that|of)\b)",
    re.IGNORECASE,
)
_FOR = re.compile(rf"\b(?P<lead>for|in|over|within|during|lasted|took)\s+{_ROUGHLY}$", re.IGNORECASE)
_EVERY = re.compile(rf"\b(?:every|each|once in|(?:at )?intervals? of)\s+{_ROUGHLY}$", re.IGNORECASE)
_COUNTED = frozenset({Kind.CARDINAL, Kind.QUANTITY})


def find_other_stretch(case: Case) -> str:
    """Why a number was not counted over so long, or a stretch of time is not how often something came; '' where it may be."""
    quantity = case.item.claim.quantity
    if quantity.kind is Kind.DURATION:
        return _of_recurrence(case)
    return _of_count(case) if quantity.kind in _COUNTED and case.is_plain else ""


def _of_count(case: Case) -> str:
    """'73 in an hour' of what was counted for one minute: the passage has another stretch of time, and nowhere this one."""
    found, source, text = _IN_A.match(case.item.claim.after), case.source, case.text
    if found is None:
        return ""
    low, high = source.sentence
    spans = [s.quantity for s in case.mine.reading.settings if s.quantity.kind is Kind.DURATION and low <= s.start < high]
    other = next((span for span in spans if _FOR.search(text, low, span.start)), None)
    if other is None or rate_of(source.quantity, text[low:high], low):
        return ""
    same = re.compile(rf"\b(?:an?|the|per|every|each)\s+{found['period']}\b", re.IGNORECASE)
    if any(not any(span.start <= said.start() < span.end for span in spans) for said in same.finditer(text, low, high)):
        return ""
    said = measure(replace(source.quantity, kind=Kind.DURATION, unit=f"{found['period'].lower()}s", value=Number(Fraction(1)), noun=""))
    known = [measure(span) for span in spans]
    if said is None or any(one is None or one.dimension != said.dimension or one.low == said.low for one in known):
        return ""
    return f"the sentence has it in one ‘{found['period']}’, the passage in ‘{other.text}’"


def _of_recurrence(case: Case) -> str:
    claim, source = case.item.claim, case.source
    before, before_source = claim.before, case.text[source.sentence[0] : source.start]
    for one, other, words in ((before, before_source, ("every", "for")), (before_source, before, ("for", "every"))):
        if _EVERY.search(one) and _FOR.search(other):
            return f"the sentence has ‘{words[0]} {claim.quantity.text}’, and the passage ‘{words[1]}’ as long"
    return ""

"""Changes that contradict themselves: what went 'from 3.9 to 5.8' did not fall."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from pincite.check.case import Case
from pincite.check.measures import measure
from pincite.check.steps import FALLS, RISES
from pincite.model.quantity import Kind, Number, Quantity

_ROUGHLY = r"(?:(?:about|some|around|roughly|nearly|almost|over|only|an?)\s+)*[€£$]?"
_FROM = re.compile(rf"\b(?:(?P<rise>{RISES})|(?P<fall>{FALLS}))\b(?P<between>[^.;:\d]{{0,48}}?)\bfrom\s+{_ROUGHLY}$", re.IGNORECASE)
_TO = re.compile(rf"(?:\s+[^\W\d]+){{0,3}}?\s+to\s+{_ROUGHLY}", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\b(?:not|never|nor|and|but|while|whereas|which|who|back|down|up|away)\b|,", re.IGNORECASE)
_ELIDED = 100
"""From how many times the size of the other an end leaves its 'million' to be understood."""


def find_backward_change(case: Case) -> str:
    """Why the sentence's verb cannot be right of the change that this number is an end of; '' where it may be."""
    for other, _ in case.others():
        if not other.claim.is_beside(case.item.claim):
            continue
        first, last = sorted((case.item.claim, other.claim), key=lambda claim: claim.start)
        found, between = _FROM.search(first.before), first.sentence[first.in_sentence[1] : last.in_sentence[0]]
        if found is None or _OF_ANOTHER.search(found["between"]) or not _TO.fullmatch(between):
            continue
        sizes = _sizes(first.quantity, last.quantity)
        if sizes is not None and (sizes[0] > sizes[1] if found["rise"] else sizes[0] < sizes[1]):
            return f"what went from ‘{first.quantity.text}’ to ‘{last.quantity.text}’ has not ‘{found['rise'] or found['fall']}’"
    return ""


def _sizes(one: Quantity, two: Quantity) -> tuple[Fraction, Fraction] | None:
    if isinstance(one.value, Number) and isinstance(two.value, Number) and bool(one.unit) != bool(two.unit):
        one, two = replace(one, unit="", kind=Kind.CARDINAL), replace(two, unit="", kind=Kind.CARDINAL)  # 'from 3.9 per cent to 5.8'
    first, last = measure(one), measure(two)
    if first is None or last is None or first.low is None or last.low is None or not (first.is_single and last.is_single):
        return None
    low, high = sorted((abs(first.low), abs(last.low)))
    return None if first.dimension != last.dimension or high > low * _ELIDED else (first.low, last.low)

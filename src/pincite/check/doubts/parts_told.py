"""Numbers of which the sentence tells the one as a part of the other: '265 of their 834', '46 tanks, among them 29 Panthers'."""

from __future__ import annotations

import re

from pincite.check.candidates import Stated
from pincite.model.quantity import Number
from pincite.quantity.months import MONTHS
from pincite.quantity.units import WORDS
from pincite.quantity.words import SMALL

OWNERS = (
    r"(?:(?:the|their|its|his|her|those|these|all|each|every|my|our|own|original|initial|first|full|whole|entire|once|some|about|a total of"
    r"|[\w-]+[’']s?)\s+)*"
)
"""Whose a whole is, before its number: 'all her', 'the fleet's'."""
_GROUPS = "teams|gangs|parties|crews|groups|squads|shifts|batches|lots|rows|sections|classes|watches|sets|bundles|families|columns|ranks"
_OF = re.compile(rf"\s*(?!(?:instead|short|ahead|{_GROUPS})\b)(?:\w+ )?of (?:an? [\w-]+ of )?{OWNERS}", re.IGNORECASE)
"""Not '26 months instead of the fourteen', nor '26 teams of five'."""
_OUT_OF = re.compile(rf"(?:\s+\w+){{0,5}}?,?\s+out of {OWNERS}", re.IGNORECASE)
_OF_WHOLE = re.compile(rf"(?:^|[,;:(—]\s*|\band\s+)(?:out )?of {OWNERS}$", re.IGNORECASE)
_IS_NEXT = re.compile(r"(?:\s+\w+){1,4}\s+")
_GOES_ON = re.compile(r"\b(?:and|but|then)\b[^,;:]*\b(?:was|were|had|is|are|has|have)\b[^,;:]*$", re.IGNORECASE)
_OF_THESE = re.compile(
    r"\s*of (?:(?:these|them)\b|those\b(?=\s*[,.;:)\ufffc]|\s*$|\s+(?:was|were|is|are|had|have|has|did|on|in|at|by)\b))", re.IGNORECASE
)
"""Not 'those paid by the week', of whom the sentence has not spoken."""
_A_NUMBER = re.compile(rf"\b(?:\d[\d,]*|{'|'.join(SMALL)})\b(?:\s+(?P<of>[a-z]+))?", re.IGNORECASE)
_OF_WHICH = re.compile(r",? (?:and )?(?:(?:out )?of|from) (?:which|whom|these|them|it) (?:\w+ )?[€£$]?$", re.IGNORECASE)
_NEXT_OF_WHICH = re.compile(r"(?:\s+[^\W\d_]+){0,3},? (?:(?:out )?of|from) (?:which|whom) (?:the )?", re.IGNORECASE)
_AMONG = re.compile(r"\bamong (?:the|their|its|his|her|those|these)\s+$", re.IGNORECASE)
_AMONG_THEM = re.compile(r"\bamong (?:them|whom|which|these)\s+(?:(?:were|was|only|just|about|some|the)\s+)*$", re.IGNORECASE)
_THERE_WERE = re.compile(r"\bthere (?:\w+ ){0,2}(?:was|were|been)\W+$", re.IGNORECASE)


def part_of(one: Stated, two: Stated) -> str:
    """Where one claim is said to be part of the other ('265 of their 834'): whether it is smaller or larger."""
    if not one.claim.is_beside(two.claim):
        return ""
    first, second = sorted((one.claim, two.claim), key=lambda claim: claim.start)
    small, large = first.quantity.value, second.quantity.value
    if not isinstance(small, Number) or not isinstance(large, Number):
        return ""
    between = first.sentence[first.in_sentence[1] : second.in_sentence[0]]
    apart = _GOES_ON.search(between)  # 'and before the week was out 655 of them'
    if _OF_THESE.match(second.after) and not _counts(between) and not second.quantity.unit and small.value != large.value and not apart:
        # '402 people, seventy-seven of them on one day'; but 'nine lived; there had been 44 of them'
        is_whole = bool(_THERE_WERE.search(second.before))
        larger = (small.value < large.value) != is_whole
        if larger and _A_NUMBER.search(first.before):
            return ""  # 'there were nine cases, and two families had six of them'
        return "larger" if larger else "smaller"
    if _OF_WHICH.search(second.before) and not second.quantity.unit.startswith("%"):
        if small.value > large.value:
            return "smaller"
        return "larger" if _NEXT_OF_WHICH.fullmatch(between) else ""
    if _AMONG_THEM.search(between) and second.quantity.kind is first.quantity.kind:
        return "smaller" if small.value >= large.value else "larger"  # '46 tanks, among them 29 Panthers'
    if _OF_WHOLE.search(first.before):
        if small.value > large.value:
            return "smaller"  # 'of the 834 dead they put 265 down to aircraft'
        if (
            small.value < large.value
            and second.quantity.noun in {"", first.quantity.noun}
            and ("," in between or _IS_NEXT.fullmatch(between))
        ):
            return "larger"
    if _AMONG.search(between) and small.value > large.value:
        return "larger"
    if not _OF.fullmatch(between) and not _OUT_OF.fullmatch(between):
        return ""
    if large.value == 1 < small.value and not second.quantity.unit:
        return ""  # '14 houses of one village'
    return "smaller" if small.value < large.value else "larger"  # nor is it as large: 'two of the two'


def _counts(text: str) -> bool:
    """Whether a number stands in a text that measures nothing and dates nothing."""
    behind = ((found["of"] or "").lower() for found in _A_NUMBER.finditer(text))
    return any(word not in WORDS and word not in MONTHS for word in behind)

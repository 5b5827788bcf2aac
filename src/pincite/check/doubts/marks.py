"""Words that single a number out among its like ('three more armies', 'only one regiment complete'): where the sentence has such a word,
and the passage has it at another number of the same things, that other number is the one meant.
"""

from __future__ import annotations

import re

from pincite.check.case import Case
from pincite.check.relations import is_counted
from pincite.check.settings import Setting
from pincite.check.values import compare
from pincite.check.words import STOP_WORDS, stem
from pincite.model.quantity import Kind, Quantity

_BEFORE = re.compile(r"\b(?P<mark>only|just|other|another|further|remaining|single)\s+(?:a\s+|one\s+)?$", re.IGNORECASE)
_MORE = re.compile(r"\s+(?P<mark>more(?! than)|other|others|further|additional|remaining)\b", re.IGNORECASE)
_NEXT = re.compile(r"\s+(?P<word>[^\W\d_]+)")
_ALIKE = {"just": "only", "single": "only", "another": "more", "further": "more", "additional": "more", "others": "other"}
_REACH = 24


def find_other_marked(case: Case) -> str:
    """Why another number of the passage is meant, by a word that stands at it and in the sentence; '' where none is."""
    item, mine, pool = case.item, case.mine, case.pool
    claim = item.claim.quantity
    if claim.kind is not Kind.CARDINAL or claim.unit or not case.is_plain:
        return ""
    said = _marks(item.claim.sentence, claim, item.claim.sentence_start)
    said -= _marks(case.text, case.source.quantity)
    if not said:
        return ""
    for reading, rival in pool:
        if reading is not mine.reading or not _is_like(item.setting, case.source, rival):
            continue
        shared = said & _marks(reading.passage.text, rival.quantity)
        if shared:
            words = reading.passage.text[rival.start : max(rival.quantity.end, rival.quantity.noun_end)]
            return f"the sentence has ‘{min(shared)}’ at ‘{claim.text}’, and the passage at ‘{words}’"
    return ""


def _is_like(claim: Setting, source: Setting, rival: Setting) -> bool:
    """Whether it is another number of the same things."""
    if rival is source or rival.quantity.kind is not Kind.CARDINAL or rival.quantity.unit:
        return False
    if compare(claim.quantity, rival.quantity) is not None:
        return False
    if is_counted(claim) and is_counted(rival):
        return rival.head == claim.head
    return not is_counted(rival) or rival.head == source.head


def _marks(text: str, quantity: Quantity, low: int = 0) -> frozenset[str]:
    """The words that single a number out: one directly before or behind it, and the one that follows its noun."""
    start, end = quantity.start - low, quantity.end - low
    found = [_BEFORE.search(text[max(0, start - _REACH) : start]), _MORE.match(text, end)]
    marks = {match["mark"].lower() for match in found if match is not None}
    if quantity.has_noun_behind:
        following = _NEXT.match(text, quantity.noun_end - low)
        if following is not None and following["word"].lower() not in STOP_WORDS:
            marks.add(stem(following["word"]))
    return frozenset(_ALIKE.get(mark, mark) for mark in marks)

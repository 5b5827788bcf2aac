"""Dates and the numbers that stand by them: 'in 2001 21.3 per cent' is not 'in 2018 21.3 per cent'."""

from __future__ import annotations

from pincite.check.candidates import Candidate
from pincite.check.case import Case
from pincite.check.stretches import BREAK
from pincite.model.quantity import Moment

_DATED = 0.5
"""What it counts that a date stands by the same number on both sides."""


def dated_lean(case: Case, fellow: Case) -> float:
    """How much more what stands by two claims, dates by numbers or numbers by dates, stands by their own numbers in the source."""
    two = (case, fellow)
    total = 0.0
    for third, (item, found) in enumerate(zip(case.stated, case.chosen, strict=True)):
        if third in {case.number, fellow.number} or found is None or found.reading is not case.mine.reading:
            continue
        if any(_is_moment(found) == _is_moment(one.mine) or not one.item.claim.is_beside(item.claim) for one in two):
            continue
        start = item.claim.in_sentence[0]
        said = [_stand_together(item.claim.sentence, start, one.item.claim.in_sentence[0]) for one in two]
        known = [_stand_together(case.text, found.bond.source.start, one.source.start) for one in two]
        if said[0] != said[1] and known[0] != known[1]:
            total += _DATED if said == known else -_DATED
    return total


def has_company(case: Case) -> bool:
    """Whether a number stands by this date in the sentence as in the source ('in 2001 21.3 per cent')."""
    mine, claim = case.mine, case.item.claim
    if not _is_moment(mine):
        return False
    return any(
        found is not None
        and found.reading is mine.reading
        and not _is_moment(found)
        and other.claim.is_beside(claim)
        and _stand_together(claim.sentence, claim.in_sentence[0], other.claim.in_sentence[0])
        and _stand_together(case.text, case.source.start, found.bond.source.start)
        for other, found in case.others()
    )


def _is_moment(candidate: Candidate) -> bool:
    return isinstance(candidate.bond.source.quantity.value, Moment)


def _stand_together(text: str, one: int, other: int) -> bool:
    """Whether nothing parts two places of a sentence."""
    low, high = sorted((one, other))
    return BREAK.search(text, low, high) is None and ". " not in text[low:high]

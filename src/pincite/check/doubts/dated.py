"""Dates and the numbers that stand by them: 'in 2001 21.3 per cent' is not 'in 2018 21.3 per cent'."""

from __future__ import annotations

from collections.abc import Sequence

from pincite.check.candidates import Candidate, Stated
from pincite.check.stretches import BREAK
from pincite.model.quantity import Moment

_DATED = 0.5
"""What it counts that a date stands by the same number on both sides."""


def dated_lean(number: int, other: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None]) -> float:
    """How much more what stands by two claims, dates by numbers or numbers by dates, stands by their own numbers in the source."""
    mine, theirs = chosen[number], chosen[other]
    assert mine is not None and theirs is not None
    text, total = mine.reading.passage.text, 0.0
    for third, found in enumerate(chosen):
        if third in {number, other} or found is None or found.reading is not mine.reading:
            continue
        if _is_moment(found) == _is_moment(mine) or _is_moment(mine) != _is_moment(theirs):
            continue
        item, low = stated[third].claim, stated[third].claim.sentence_start
        if any((stated[n].claim.block, stated[n].claim.sentence_start) != (item.block, low) for n in (number, other)):
            continue
        said = [_stand_together(item.sentence, item.start - low, stated[n].claim.start - low) for n in (number, other)]
        known = [_stand_together(text, found.bond.source.start, choice.bond.source.start) for choice in (mine, theirs)]
        if said[0] != said[1] and known[0] != known[1]:
            total += _DATED if said == known else -_DATED
    return total


def has_company(number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None]) -> bool:
    """Whether a number stands by this date in the sentence as in the source ('in 2001 21.3 per cent')."""
    mine, claim = chosen[number], stated[number].claim
    assert mine is not None
    for other, found in zip(stated, chosen, strict=True):
        if found is None or found.reading is not mine.reading or _is_moment(found) or not _is_moment(mine):
            continue
        if (other.claim.block, other.claim.sentence_start) != (claim.block, claim.sentence_start):
            continue
        places = (claim.start - claim.sentence_start, other.claim.start - claim.sentence_start)
        if _stand_together(claim.sentence, *places) and _stand_together(
            mine.reading.passage.text, mine.bond.source.start, found.bond.source.start
        ):
            return True
    return False


def _is_moment(candidate: Candidate) -> bool:
    return isinstance(candidate.bond.source.quantity.value, Moment)


def _stand_together(text: str, one: int, other: int) -> bool:
    """Whether nothing parts two places of a sentence."""
    low, high = sorted((one, other))
    return BREAK.search(text, low, high) is None and ". " not in text[low:high]

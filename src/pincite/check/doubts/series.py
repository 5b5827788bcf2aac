"""A row of bare numbers told in the passage's order: 'nineteen deaths, sixty-four, a hundred and seventy-one' from week to week."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from pincite.check.candidates import Candidate, Stated
from pincite.check.values import are_fellows
from pincite.model.quantity import Number

_NEXT = re.compile(r",\s+(?:(?:and|then)\s+)*|\s+(?:and|then|and then)\s+")
_LIST = re.compile(r",.*\b(?:and|or)\b", re.DOTALL)
_LEAST = 3


def find_out_of_order(number: int, stated: Sequence[Stated], chosen: Sequence[Candidate | None]) -> str:
    """Whether the numbers of a row stand in another order than in the passage, which is no order of size either."""
    row = _row_of(number, stated)
    mine = chosen[number]
    found = [one for one in (chosen[other] for other in row) if one is not None and mine is not None and one.reading is mine.reading]
    places = [Fraction(one.bond.source.start) for one in found]
    values = [stated[other].claim.quantity.value for other in row]
    sizes = [value.value for value in values if isinstance(value, Number)]
    if len(row) < _LEAST or len(places) != len(row) or len(sizes) != len(row) or any(low == high for low, high in pairwise(sizes)):
        return ""
    if any(_is_sorted(order) for order in (places, sizes)) or _has_another_list(row, stated):
        return ""
    return f"‘{stated[row[0]].claim.quantity.text}’ and what follows stand in the passage in another order"


def _is_sorted(order: Sequence[Fraction]) -> bool:
    steps = [low < high for low, high in pairwise(order)]
    return all(steps) or not any(steps)


def _row_of(number: int, stated: Sequence[Stated]) -> list[int]:
    """The numbers about this one that stand mark by mark, of which only the first says what it counts."""
    claim = stated[number].claim
    there = [
        n for n, s in enumerate(stated) if (s.claim.block, s.claim.sentence_start) == (claim.block, claim.sentence_start) and not s.row
    ]
    row: list[int] = []
    for other in sorted(there, key=lambda n: stated[n].claim.start):
        if row and not _follows(stated[row[-1]], stated[other], len(row) == 1):
            if number in row:
                break
            row = []
        row.append(other)
    return row if number in row else []


def _follows(one: Stated, other: Stated, is_first: bool) -> bool:
    first, second, low = one.claim.quantity, other.claim.quantity, one.claim.sentence_start
    end = first.noun_end if is_first and first.noun_start >= first.end else first.end
    between = one.claim.sentence[end - low : second.start - low] if end <= second.start else ""
    return bool(_NEXT.fullmatch(between)) and are_fellows(first, second)


def _has_another_list(row: Sequence[int], stated: Sequence[Stated]) -> bool:
    """Whether the sentence may give the order: 'at A, B and C'."""
    first, last = stated[row[0]].claim, stated[row[-1]].claim
    before, after = first.sentence[: first.start - first.sentence_start], first.sentence[last.end - first.sentence_start :]
    return bool(_LIST.search(before) or _LIST.search(after))

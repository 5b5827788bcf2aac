"""A row of bare numbers told in the passage's order: 'nineteen deaths, sixty-four, a hundred and seventy-one' from week to week."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise

from pincite.check.candidates import Stated
from pincite.check.case import Case
from pincite.check.values import are_fellows
from pincite.model.claim import Claim
from pincite.model.quantity import Number

_NEXT = re.compile(r",\s+(?:(?:and|then)\s+)*|\s+(?:and|then|and then)\s+")
_LIST = re.compile(r",.*\b(?:and|or)\b", re.DOTALL)
_LEAST = 3


def find_out_of_order(case: Case) -> str:
    """Whether the numbers of a row stand in another order than in the passage, which is no order of size either."""
    row = [] if case.item.row else row_of(case, _follows)
    found = [one for one in (case.chosen[other] for other in row) if one is not None and one.reading is case.mine.reading]
    places = [Fraction(one.bond.source.start) for one in found]
    values = [case.stated[other].claim.quantity.value for other in row]
    sizes = [value.value for value in values if isinstance(value, Number)]
    if len(row) < _LEAST or len(places) != len(row) or len(sizes) != len(row) or any(low == high for low, high in pairwise(sizes)):
        return ""
    if any(_is_sorted(order) for order in (places, sizes)) or _has_another_list(row, case.stated):
        return ""
    return f"‘{case.stated[row[0]].claim.quantity.text}’ and what follows stand in the passage in another order"


def _is_sorted(order: Sequence[Fraction]) -> bool:
    steps = [low < high for low, high in pairwise(order)]
    return all(steps) or not any(steps)


def row_of(case: Case, follows: Callable[[Claim, Claim, bool], bool]) -> list[int]:
    """The claims of the sentence in a row with this one; ``follows`` tells of two neighbours whether they are, the first being or not
    being the first of the row.
    """
    there = [number for number, other in enumerate(case.stated) if other.claim.is_beside(case.item.claim)]
    row: list[int] = []
    for other in sorted(there, key=lambda number: case.stated[number].claim.start):
        if row and not follows(case.stated[row[-1]].claim, case.stated[other].claim, len(row) == 1):
            if case.number in row:
                break
            row = []
        row.append(other)
    return row if case.number in row else []


def _follows(one: Claim, other: Claim, is_first: bool) -> bool:
    """Whether two numbers stand mark by mark, of which only the first of all says what it counts."""
    first, second, low = one.quantity, other.quantity, one.sentence_start
    end = first.noun_end if is_first and first.has_noun_behind else first.end
    between = one.sentence[end - low : second.start - low] if end <= second.start else ""
    return bool(_NEXT.fullmatch(between)) and are_fellows(first, second)


def _has_another_list(row: Sequence[int], stated: Sequence[Stated]) -> bool:
    """Whether the sentence may give the order: 'at A, B and C'."""
    return bool(_LIST.search(stated[row[0]].claim.before) or _LIST.search(stated[row[-1]].claim.after))

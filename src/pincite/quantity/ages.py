"""Numbers that are ages: `aged 62`, `a boy of eight`, `was 28 when he`, `at 78 she`."""

from __future__ import annotations

from pincite.model.quantity import Number, Quantity
from pincite.quantity.age_rows import OLDEST, ROWS, Row
from pincite.quantity.age_signs import Place
from pincite.quantity.draft import Draft
from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set


def age(s: Sentence, d: Draft, found: list[Quantity], first: int, end: int) -> bool:
    """Whether the number, whose hedge or self begins at token `first`, is the age of a person."""
    if s.low[d.j] in ("or", "and") and s.low[d.j + 1] in ("older", "younger"):
        return True  # `a tenth were 70 or older`
    row = age_row(s, d, found, first, end)
    return row is not None and row.is_age


def age_row(s: Sentence, d: Draft, found: list[Quantity], first: int, end: int) -> Row | None:
    """The first row of the table that holds for the number."""
    value = d.value.value.numerator if isinstance(d.value, Number) and d.value.value.denominator == 1 else 0
    if not 1 <= value <= OLDEST:
        return None
    before = s.low[first - 1]
    place = Place(s, d, found, first, end, value, before, s.low[end])
    for row in _BY_WORD.get(before, _FREE):
        if row.holds(place):
            return row
    return age_row(s, d, found, first - 1, end) if before in _ONLY and first > 1 else None


_ONLY = word_set("only just still already")  # `was only 29`: what they say of an age is no part of how it is told
_FREE = tuple(row for row in ROWS if not row.before)
_BY_WORD = {
    word: tuple(row for row in ROWS if not row.before or word in row.before[-1])
    for word in frozenset().union(*(row.before[-1] for row in ROWS if row.before))
}

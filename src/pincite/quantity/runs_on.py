"""A row of numbers that `then` leads on, all of the same: `the deaths were 31, then 97, then 140`, `at 3 mph, then 5`."""

from __future__ import annotations

from collections.abc import Sequence

from pincite.model.quantity import Kind, Number, Quantity, Role
from pincite.quantity.draft import Draft
from pincite.quantity.gapping import MEASURED, left_of
from pincite.quantity.marks import END
from pincite.quantity.nouns import Noun
from pincite.quantity.set_against import of_last
from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set

_WHEN = word_set("in on by at")
_DURING = word_set("over for during in")


def run_on(s: Sentence, d: Draft, found: Sequence[Quantity], first: int, end: int) -> tuple[Draft, Noun | None] | None:
    """The bare number with the unit or the noun of the one right before its `then`."""
    if not found or first < 3 or s.low[first - 1] != "then" or not isinstance(d.value, Number):
        return None
    if s.low[end] not in END and s.low[end] not in _WHEN:
        return None
    last = found[-1]
    if last.kind is Kind.DURATION and len(found) > 1 and left_of(s, last) in _DURING and found[-2].kind in MEASURED:
        return _next(d, found[-2])  # `averaged 9.3 per cent over three decades, then 3.8`
    at = first - 3 if s.low[first - 2] in (",", ";", "and") else first - 2
    if last.role is not Role.CLAIM or max(last.end, last.noun_end) != s.end[at] or "age" in last.trace:
        return None
    if last.kind is Kind.DATE and len(found) > 1 and s.text[found[-2].end : last.start].strip() in _WHEN:
        last = found[-2]  # `40 mm in May, then 31 in June`
    if last.kind is Kind.CARDINAL:
        return d, Noun(last.noun, last.noun_words, last.noun_start, last.noun_end, d.j) if last.noun else None
    return _next(d, last)


def _next(d: Draft, last: Quantity) -> tuple[Draft, Noun | None] | None:
    measured = of_last(d, last, "next of a row") if last.kind in MEASURED else None
    return None if measured is None else (measured, None)

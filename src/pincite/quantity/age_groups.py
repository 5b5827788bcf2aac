"""People by their age: `the over-65s`, `under-fives`, `Under-21s`."""

from __future__ import annotations

from pincite.model.quantity import Kind
from pincite.quantity.draft import Draft, number
from pincite.quantity.tokens import Sentence
from pincite.quantity.words import DASHES


def age_group(s: Sentence, i: int) -> Draft | None:
    """`the over-65s`, `under-fives`, `Under-21s`: people by their age."""
    if s.low[i - 1] not in DASHES or s.low[i - 2] not in ("over", "under") or not s.glued(i) or i < 2:
        return None
    value = _PLURAL_AGES.get(s.low[i])
    if value is not None:
        return Draft(i, i + 1, Kind.DURATION, number(value), "age of a group", "years", 1)
    raw = s.raw[i]
    if raw.isdecimal() and len(raw) < 3 and s.raw[i + 1] == "s" and s.glued(i + 1):
        return Draft(i, i + 2, Kind.DURATION, number(int(raw)), "age of a group", "years", 1)
    return None


_PLURAL_AGES = {
    "ones": 1, "twos": 2, "threes": 3, "fours": 4, "fives": 5, "sixes": 6, "sevens": 7, "eights": 8, "nines": 9, "tens": 10,
    "elevens": 11, "twelves": 12, "sixteens": 16, "eighteens": 18,
}  # fmt: skip
PLURAL_AGES = frozenset(_PLURAL_AGES)

"""What only says when or where a number was told lends it nothing: `after forty days 12 were ill, and after fifty, 31`."""

from __future__ import annotations

from bisect import bisect_left

from pincite.model.quantity import Kind, Quantity, Role
from pincite.quantity.gapping import OPENS_CLAUSE, left_of
from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set

_FRAMING = word_set("after at in within by for on under over")


def without_frames(s: Sentence, found: list[Quantity], first: int) -> list[Quantity]:
    """The numbers before token `first` but those that stand, as the one right before it does, behind the preposition of a clause's head."""
    if s.low[first - 1] != "," or len(found) < 2:
        return found
    last = found[-1]
    if last.kind is Kind.DATE and found[-2].kind is Kind.DURATION and s.text[found[-2].end : last.start] == " of ":
        return [other for other in found if other is not found[-2]]  # `and, in the first ten days of August, thirteen`
    word = left_of(s, last)
    if last.role is not Role.CLAIM or not last.unit or last.end != s.start[first - 1] or word not in _FRAMING or not _opens(s, last, word):
        return found
    alike = [other for other in found[:-1] if other.unit == last.unit and other.start >= s.start[0] and left_of(s, other) == word]
    if not alike:
        return found
    return [other for other in found if other is not last and other not in alike]


def _opens(s: Sentence, last: Quantity, word: str) -> bool:
    """Whether the preposition before the number stands at the head of its clause."""
    k = bisect_left(s.start, last.start, 0, s.size) - 1
    while k > 0 and s.low[k] != word:
        k -= 1
    return k > 0 and s.low[k - 1] in OPENS_CLAUSE

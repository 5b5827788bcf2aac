"""Rates of exchange told without the coin: `The yen, at 360 to the dollar until 1971, stood at 300 two years later`."""

from __future__ import annotations

from collections.abc import Sequence

from pincite.model.quantity import Kind, Quantity, Role
from pincite.quantity.draft import Draft
from pincite.quantity.gapping import alike
from pincite.quantity.marks import END
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import WORDS
from pincite.quantity.wordset import word_set

_FAR = 24  # tokens, so that a sentence of rates stays linear
_RULE = "rate of exchange, its coin told before"


def exchanged(s: Sentence, d: Draft, found: Sequence[Quantity], first: int, end: int) -> Draft | None:
    """The number in the coin of which the sentence speaks, where it is told to another coin or behind such a rate."""
    before = s.low[first - 1]
    if before not in _AT:
        return None
    last = next((o for o in reversed(found) if o.role is Role.CLAIM and o.kind is Kind.QUANTITY), None)
    if last is not None and last.trace[0] == _RULE and last.start >= s.start[0]:
        placed = (s.low[end] in END or s.low[end] in _WHEN) and alike(d, last) >= 0
        return d._replace(kind=Kind.QUANTITY, unit=last.unit, rule=_RULE, counts=False) if placed else None
    if s.low[end : end + 2] != ["to", "the"] or not _is_coin(s.low[end + 2]):
        return None
    for k in range(first - 1, max(-1, first - _FAR), -1):
        if _is_coin(s.low[k]) and s.low[k - 1] in _ARTICLES:
            return d._replace(kind=Kind.QUANTITY, unit=WORDS[s.low[k]].symbol, rule=_RULE, counts=False)
    return None


def _is_coin(word: str) -> bool:
    return word in WORDS and WORDS[word].dimension.startswith("money")


_AT = word_set("at to of from was is stood reached hit touched")
_ARTICLES = word_set("the a an its their paper")
_WHEN = word_set("in by at on after before for when a the") | word_set("two three four five six seven eight nine ten")

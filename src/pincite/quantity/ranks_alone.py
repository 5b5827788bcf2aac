"""A rank whose noun is left out: `the first quarter … in the second`, `the roof of the 14th century, the porch of the nineteenth`."""

from __future__ import annotations

from fractions import Fraction

from pincite.model.quantity import Kind, Moment, Number, Quantity
from pincite.quantity.draft import Draft
from pincite.quantity.tokens import Sentence
from pincite.quantity.wordset import word_set


def quarter_alone(d: Draft, found: list[Quantity]) -> Draft | None:
    """`fell in the first quarter and rose in the second`."""
    rank = d.value.value if isinstance(d.value, Number) else Fraction(0)
    for other in reversed(found):
        if other.kind is Kind.ORDINAL and other.noun:
            return None
        if isinstance(other.value, Moment) and other.value.quarter is not None and rank <= 4:
            return d._replace(
                kind=Kind.DATE, value=Moment(quarter=int(rank), name=f"Q{rank}"), rule="quarter, the word left out", counts=False
            )
    return None


def half_alone(d: Draft, found: list[Quantity]) -> Draft | None:
    """`In the first half sales were flat; in the second they grew`."""
    rank = int(d.value.value) if isinstance(d.value, Number) else 0
    told = next((o for o in reversed(found) if isinstance(o.value, Moment) or (o.kind is Kind.ORDINAL and o.noun)), None)
    if rank != 2 or told is None or not isinstance(told.value, Moment) or told.value.half != 1:
        return None
    return d._replace(kind=Kind.DATE, value=Moment(half=rank, name=f"H{rank}"), rule="half, the word left out", counts=False)


def is_place_among(s: Sentence, rank: Quantity, first: int) -> bool:
    """`finished ninth of fourteen`; not `The 4th stage is of 23 miles, the 5th of 31`."""
    article = s.text[max(0, rank.start - 4) : rank.start].lower()
    return rank.kind is Kind.ORDINAL and s.text[rank.end : s.start[first]] in (" of ", " of the ") and article != "the "


def is_of_those_compared(s: Sentence, found: list[Quantity], first: int) -> bool:
    """`at 17 stone the heaviest of the eight`; not `the widest of 62 feet, the narrowest of 38`."""
    if found and found[-1].unit and s.text.endswith("est of ", 0, found[-1].start):
        return False
    k = first - 2 if s.low[first - 1] in _THESE else first - 1
    word = s.low[k - 1] if k > 1 and s.low[k] == "of" else ""
    return (word.endswith("est") and word not in _NO_SUPERLATIVES and s.low[k - 2] in _THEIR) or word in ("best", "worst")


_THESE = word_set("the these those all his her its their")
_THEIR = word_set("the his her its their and or second third")
_NO_SUPERLATIVES = word_set("rest west interest forest harvest chest crest test request conquest arrest priest guest protest quest contest")


def century_alone(s: Sentence, d: Draft, found: list[Quantity]) -> Draft | None:
    """`the roof of the 14th century, the porch of the nineteenth`."""
    rank = int(d.value.value) if isinstance(d.value, Number) else 0
    if not 1 <= rank <= 21 or s.low[d.i - 1] not in ("the", "early", "late", "mid", "-"):
        return None
    for other in reversed(found):
        if isinstance(other.value, Moment) and other.value.masked == 2 and other.value.year is not None and other.value.year >= 0:
            value = Moment(year=(rank - 1) * 100, masked=2)
            return d._replace(kind=Kind.DECADE, value=value, rule="century, the word left out", counts=False)
    return None

"""Two numbers of the seeds that speak of the same thing and differ."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.model.filled import carried
from pincite.model.seed import SourceKey


@carried
@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: where it stands, as written, the sentence around it, and a citation ready to paste."""

    seed: SourceKey
    passage: int
    start: int
    end: int
    words: str
    quote: str
    citation: str


@carried
@dataclass(frozen=True, slots=True)
class Conflict:
    """``kind`` is 'value', 'date' or 'hedge'; ``shared`` are the words that bind the two, the most telling first."""

    left: Side
    right: Side
    kind: str
    score: float
    shared: tuple[str, ...]

"""What a paragraph tells in the order of its source: a number between two that are borne out is sought between their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pincite.model.claim import SOUND, Evidence, Judgement

Placed = tuple[str, int, int]
"""A number of a source: the seed, the passage and where it starts."""


def find_placed(judgements: Sequence[Judgement]) -> Iterator[tuple[int, frozenset[Placed]]]:
    """Of the claims of a paragraph, in its order, those too little binds, with the numbers of the source that stand in their place."""
    for at, judged in enumerate(judgements):
        if not is_thin(judged):
            continue
        before = next((found for found in reversed(judgements[:at]) if found.verdict in SOUND and found.evidence), None)
        after = next((found for found in judgements[at + 1 :] if found.verdict in SOUND and found.evidence), None)
        if before is None or after is None:
            continue
        low, high = before.evidence[-1], after.evidence[0]
        placed = frozenset((c.seed, c.passage, c.start) for c in judged.candidates if _lies_between(low, c, high))
        if len(placed) == 1:
            yield at, placed


def is_thin(judged: Judgement) -> bool:
    """Whether the number stands in the passage, and only too little binds it."""
    return judged.rule == "undecided" and not judged.evidence and bool(judged.candidates)


def _lies_between(low: Evidence, candidate: Evidence, high: Evidence) -> bool:
    there = (candidate.seed, candidate.passage)
    return (low.seed, low.passage) == there == (high.seed, high.passage) and low.start < candidate.start < high.start

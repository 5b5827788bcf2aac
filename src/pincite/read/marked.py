"""Reads a text with pandoc, twice: as it is, and with marks; the two must agree in everything but the marks."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from pincite.engines.pandoc import PandocReading
from pincite.read.marks import Marking, find_plants, marks_in, plant, strip_marks

Parse = Callable[[str], PandocReading]
_TRIES = 6
_RISKY = "\"'‘’“”[]()*_^~`\\|<>{}=:"


@dataclass(frozen=True, slots=True)
class MarkedReading:
    """``plain`` is the text as it is; ``marked`` the same blocks with marks, equal to it once they are stripped.

    ``dropped`` are the numbers of the marks that had to go because they changed something.
    """

    plain: PandocReading
    marked: list[Any]
    marking: Marking
    dropped: frozenset[int] = frozenset()


def read_marked(text: str, parse: Parse) -> MarkedReading:
    """Pandoc's document of a text, with the marks that could be placed without changing it."""
    marking = find_plants(text)
    chosen = list(range(len(marking.plants)))
    with ThreadPoolExecutor(1) as beside:
        first = beside.submit(parse, plant(text, marking, chosen)) if chosen else None
        plain = parse(text)
    blocks = strip_marks(plain.document["blocks"], marking.alphabet)
    for attempt in range(_TRIES):
        if not chosen:
            break
        reading = first.result() if first is not None and not attempt else parse(plant(text, marking, chosen))
        marked = reading.document["blocks"]
        bad = _differing(blocks, marked, marking)
        if not bad:
            kept = set(chosen)
            return MarkedReading(plain, marked, marking, frozenset(set(range(len(marking.plants))) - kept))
        chosen = _without(chosen, bad, marking, text, attempt)
    return MarkedReading(plain, blocks, Marking(marking.alphabet, marking.plants), frozenset(range(len(marking.plants))))


def _differing(blocks: list[Any], marked: list[Any], marking: Marking) -> set[int]:
    """The numbers of the marks in the top-level blocks that differ once stripped; empty if nothing differs."""
    stripped = [strip_marks(block, marking.alphabet) for block in marked]
    if stripped == blocks:
        return set()
    if len(stripped) == len(blocks):
        unequal = [index for index, block in enumerate(blocks) if stripped[index] != block]
    else:
        head = _common(blocks, stripped)
        tail = _common(blocks[head:][::-1], stripped[head:][::-1])
        unequal = list(range(max(0, head - 1), min(len(stripped), len(stripped) - tail + 1)))
    bad = set().union(*(marks_in(marked[index], marking.alphabet) for index in unequal))
    seen = set().union(*(marks_in(block, marking.alphabet) for block in marked))
    lost = set(range(len(marking.plants))) - seen
    if not bad:
        return lost or seen
    return bad | {index for index in lost if min(bad) <= index <= max(bad) + 1}


def _common(one: list[Any], other: list[Any]) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


def _without(chosen: list[int], bad: set[int], marking: Marking, text: str, attempt: int) -> list[int]:
    """Fewer marks: of the bad ones first those next to punctuation that pandoc reads as markup, then all of them."""
    drop = bad
    if attempt == 0:
        drop = {index for index in bad if _is_risky(text, marking.plants[index].offset)} or bad
    left = [index for index in chosen if index not in drop]
    return left if len(left) < len(chosen) else []


def _is_risky(text: str, offset: int) -> bool:
    return any(letter in _RISKY for letter in text[max(0, offset - 1) : offset + 1])

"""Reads a text with pandoc, twice: as it is, and with marks; the two must agree in everything but the marks."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from pincite.engines.pandoc import PandocReading
from pincite.read.marks import Marking, find_plants, json_without_marks, marks_in, plant, strip_marks

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
    first_chosen = chosen = [index for index, place in enumerate(marking.plants) if not place.spare]
    with ThreadPoolExecutor(1) as beside:
        first = beside.submit(parse, plant(text, marking, chosen)) if chosen else None
        plain = parse(text)
    for attempt in range(_TRIES):
        if not chosen:
            break
        reading = first.result() if first is not None and not attempt else parse(plant(text, marking, chosen))
        bad = _differing(plain, reading, chosen, marking.alphabet)
        if not bad:
            return MarkedReading(plain, json.loads(reading.json)["blocks"], marking, frozenset(first_chosen).difference(chosen))
        chosen = _without(chosen, bad, marking, text, attempt)
    blocks = strip_marks(plain.document["blocks"], marking.alphabet)
    return MarkedReading(plain, blocks, marking, frozenset(first_chosen))


def _differing(plain: PandocReading, reading: PandocReading, chosen: Sequence[int], alphabet: tuple[str, ...]) -> set[int]:
    """Of the chosen marks those in the top-level blocks that differ once stripped; empty if nothing differs."""
    if json_without_marks(reading.json, alphabet) == plain.json:
        return set()
    blocks = strip_marks(plain.document["blocks"], alphabet)
    marked = json.loads(reading.json)["blocks"]
    stripped = [strip_marks(block, alphabet) for block in marked]
    if stripped == blocks:
        return set()
    if len(stripped) == len(blocks):
        unequal = [index for index, block in enumerate(blocks) if stripped[index] != block]
    else:
        head = _common(blocks, stripped)
        tail = _common(blocks[head:][::-1], stripped[head:][::-1])
        unequal = list(range(max(0, head - 1), min(len(stripped), len(stripped) - tail + 1)))
    bad = set().union(*(marks_in(marked[index], alphabet) for index in unequal))
    seen = set().union(*(marks_in(block, alphabet) for block in marked))
    lost = set(chosen) - seen
    if not bad:
        return lost or seen
    return bad | {index for index in lost if min(bad) <= index <= max(bad) + 1}


def _common(one: list[Any], other: list[Any]) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


def _without(chosen: list[int], bad: set[int], marking: Marking, text: str, attempt: int) -> list[int]:
    """Fewer marks: of the bad ones first those next to punctuation that pandoc reads as markup, then all of them.

    When the first go, the marks that could be spared while they were there take their place.
    """
    drop = bad
    spares: Sequence[int] = ()
    if attempt == 0:
        drop = {index for index in bad if _is_risky(text, marking.plants[index].offset)} or bad
        end = next((index for index in chosen if index > max(bad)), len(marking.plants))
        spares = [index for index in range(min(bad), end) if marking.plants[index].spare]
    left = sorted({*chosen, *spares} - drop)
    return left if len(left) < len(chosen) + len(spares) else []


def _is_risky(text: str, offset: int) -> bool:
    return any(letter in _RISKY for letter in text[max(0, offset - 1) : offset + 1])

"""Which sentences of the seeds tell of the same thing: those that share rare words, or words of like meaning, in like company."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log, sqrt

from pincite.check.nouns import Thesaurus
from pincite.check.readings import PassageReading
from pincite.check.senses import close_senses
from pincite.check.settings import Setting
from pincite.check.words import STOP_WORDS, stems

LEAST = 0.08
"""The likeness from which two sentences are compared."""

_COMPANY = 0.4  # what a word of the next sentence is worth, of the one after half of that
_COMMON = 60  # a word in more sentences than this brings no two together
_WIDTH = 200_000  # pairs that a word may make in all, so that the cost stays linear
_RAREST = 10

_IDLE = stems("morning afternoon evening night early late were began again")


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with numbers, and the words it can be known by, with their weights."""

    reading: PassageReading
    span: tuple[int, int]
    settings: tuple[Setting, ...]
    senses: dict[str, float]


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two sentences and how alike they are, from 0 to 1."""

    one: Telling
    other: Telling
    likeness: float


def is_idle(concept: str) -> bool:
    """Whether a word stands by any date, and so tells of nothing."""
    return concept in _IDLE or concept[0].isdecimal()


def find_parallels(readings: Iterable[PassageReading], meanings: Thesaurus) -> Iterator[Parallel]:
    """Every two sentences with numbers, of different passages, that are alike enough."""
    tellings = [telling for reading in readings for telling in _tellings(reading, meanings)]
    rarity = _rarity(tellings)
    sizes = [sqrt(sum(weight * weight * rarity.get(sense, 0.0) for sense, weight in t.senses.items())) or 1.0 for t in tellings]
    for left, right in _meetings(tellings, rarity):
        one, other = tellings[left], tellings[right]
        shared = one.senses.keys() & other.senses.keys()
        likeness = sum(one.senses[sense] * other.senses[sense] * rarity.get(sense, 0.0) for sense in sorted(shared))
        likeness /= sizes[left] * sizes[right]
        if likeness >= LEAST:
            yield Parallel(one, other, likeness)


def _tellings(reading: PassageReading, meanings: Thesaurus) -> Iterator[Telling]:
    spans = reading.prose.sentences
    told = [_senses(reading, span, meanings) for span in spans]
    for number, (low, high) in enumerate(spans):
        inside = tuple(setting for setting in reading.settings if low <= setting.start < high)
        if not inside:
            continue
        weights: dict[str, float] = {}
        for place in range(max(0, number - 3), min(len(spans), number + 4)):
            away = abs(place - number)
            for sense in told[place]:
                weights[sense] = max(weights.get(sense, 0.0), _COMPANY / away if away else 1.0)
        yield Telling(reading, (low, high), inside, weights)


def _senses(reading: PassageReading, span: tuple[int, int], meanings: Thesaurus) -> frozenset[str]:
    words = (word.stem for word in reading.prose.words if span[0] <= word.start < span[1])
    return frozenset(sense for word in words if word not in STOP_WORDS and not is_idle(word) for sense in close_senses(word, meanings))


def _rarity(tellings: Sequence[Telling]) -> dict[str, float]:
    """How much a word tells: the fewer sentences have it, the more."""
    counts: dict[str, int] = {}
    for telling in tellings:
        for sense, weight in telling.senses.items():
            if weight == 1.0:
                counts[sense] = counts.get(sense, 0) + 1
    return {sense: _worth(count, len(tellings)) for sense, count in counts.items()}


def _worth(count: int, of: int) -> float:
    return log((of + 1) / (count + 0.5))


def _meetings(tellings: Sequence[Telling], rarity: dict[str, float]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences of different passages that share one of their rarest words; each pair once."""
    buckets: dict[str, list[int]] = {}
    alone = _worth(1, len(tellings))
    for number, telling in enumerate(tellings):
        met = [sense for sense in telling.senses if 0.0 < rarity.get(sense, 0.0) < alone]
        met.sort(key=lambda sense: (-rarity[sense] * telling.senses[sense], sense))
        for sense in met[:_RAREST]:
            buckets.setdefault(sense, []).append(number)
    widest = max(6, min(_COMMON, _WIDTH // max(1, len(tellings))))
    seen: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        for place, one in enumerate(bucket if len(bucket) <= widest else ()):
            for other in bucket[place + 1 :]:
                if (one, other) not in seen and tellings[one].reading.passage is not tellings[other].reading.passage:
                    seen.add((one, other))
                    yield one, other

"""Where the seeds disagree, with each other or with themselves: numbers that speak of the same thing and differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from pincite.check.binding import Relation, relate, similarity
from pincite.check.hedges import Hedging
from pincite.check.measures import measure
from pincite.check.settings import Setting
from pincite.check.sources import PassageReading, Sources, cite, gather_sources
from pincite.check.values import compare, same_unit
from pincite.check.words import stem
from pincite.model.bibliography import Bibliography
from pincite.model.book import CheckSettings
from pincite.model.disagreement import Conflict, Side
from pincite.model.quantity import Kind, Moment, Period, Quantity
from pincite.model.seed import Seed

LEAST = 0.9
"""The score from which a pair is listed."""

SURE = 1.3
"""The score from which a claim is warned of its rival."""

_IDLE = frozenset(stem(word) for word in ("morning", "afternoon", "evening", "night", "early", "late", "were", "began", "again"))
_BUCKET = 60  # a word that stands by more numbers than this brings no pair together
_WORDS = 8


Item = tuple[PassageReading, Setting]


def find_conflicts(seeds: Iterable[Seed], settings: CheckSettings | None = None) -> tuple[Conflict, ...]:
    """Every pair of numbers that seem to speak of the same thing and differ, best first."""
    return conflicts_of(gather_sources(seeds, Bibliography(()), settings))


def conflicts_of(sources: Sources) -> tuple[Conflict, ...]:
    items = [
        (reading, setting)
        for seed in sources.seeds.values()
        for reading in (sources.read(seed.key, passage.number) for passage in seed.passages)
        for setting in reading.settings
    ]
    common = _commonness(items)
    found = [
        conflict for one, other in _pairs(items, common) if (conflict := _compare(items[one], items[other], sources, common)) is not None
    ]
    found.sort(key=lambda c: (-c.score, c.left.seed, c.left.passage, c.left.start, c.right.seed, c.right.passage, c.right.start))
    return tuple(found)


def _commonness(items: list[Item]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for _, setting in items:
        for concept in setting.near:
            counts[concept] = counts.get(concept, 0) + 1
    return counts


def _pairs(items: list[Item], common: dict[str, int]) -> Iterator[tuple[int, int]]:
    """Pairs brought together by a telling word that stands by both; each pair once."""
    # The larger the seeds, the rarer a word must be to bring a pair together, so that the cost stays linear.
    widest = max(6, min(_BUCKET, 200_000 // max(1, len(items))))
    buckets: dict[str, list[int]] = {}
    for number, (_, setting) in enumerate(items):
        telling = sorted(setting.near, key=lambda concept: (common[concept], -setting.near[concept], concept))
        for concept in telling[:_WORDS]:
            if common[concept] <= widest:
                buckets.setdefault(concept, []).append(number)
    seen: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        for place, one in enumerate(bucket):
            for other in bucket[place + 1 :]:
                if (one, other) not in seen:
                    seen.add((one, other))
                    yield one, other


def _compare(left: Item, right: Item, sources: Sources, common: dict[str, int]) -> Conflict | None:
    (reading, one), (other_reading, two) = left, right
    if reading.passage is other_reading.passage or not _is_comparable(one, two):
        return None
    relation, _ = relate(one, two, sources.meanings)
    if relation is Relation.DIFFERENT:
        return None
    kind = _difference(one.quantity, two.quantity)
    if kind is None:
        return None
    context, shared = similarity(_telling(one), _telling(two), common)
    across = reading.seed is not other_reading.seed
    score = context * 2 + (0.4 if relation >= Relation.SYNONYM else 0.0) + (0.3 if across else -0.2)
    score += _closeness(one.quantity, two.quantity)
    if score < LEAST or len(shared) < 2:
        return None
    return Conflict(_side(reading, one), _side(other_reading, two), kind, round(score, 3), _written(reading, one, shared))


def _is_comparable(one: Setting, two: Setting) -> bool:
    if not same_unit(one.quantity, two.quantity) or one.quantity.unit != two.quantity.unit:
        return False
    if Kind.ORDINAL in {one.quantity.kind, two.quantity.kind}:
        return False
    return bool(one.quantity.unit) or bool(one.head and two.head) or isinstance(one.quantity.value, Moment | Period)


def _difference(one: Quantity, two: Quantity) -> str | None:
    there, back = compare(one, two), compare(two, one)
    if there is None and back is None:
        return "date" if isinstance(one.value, Moment | Period) else "value"
    fit = there or back
    assert fit is not None
    return "hedge" if fit.hedging not in {Hedging.KEPT, Hedging.WEAKER} else None


def _telling(setting: Setting) -> Setting:
    """The setting without words of time of day and bare figures, which stand by any date."""
    near = {concept: weight for concept, weight in setting.near.items() if concept not in _IDLE and not concept[0].isdecimal()}
    return replace(setting, near=near)


def _closeness(one: Quantity, two: Quantity) -> float:
    """Two accounts of one event differ by days, and of one number by less than half; what is farther apart is another thing."""
    days = [_day(quantity) for quantity in (one, two)]
    if days[0] is not None and days[1] is not None:
        apart = abs(days[0] - days[1])
        return 0.5 if apart <= 3 else 0.1 if apart <= 14 else -0.6
    sizes = [measure(quantity) for quantity in (one, two)]
    low, high = (size.low if size is not None else None for size in sizes)
    if low is None or high is None:
        return -0.3
    return 0.4 if min(low, high) * Fraction(3, 2) >= max(low, high) else -0.3


def _day(quantity: Quantity) -> int | None:
    value = quantity.value.start if isinstance(quantity.value, Period) else quantity.value
    if not isinstance(value, Moment) or value.day is None or value.month is None:
        return None
    try:
        return date(value.year or 2000, value.month, value.day).toordinal()
    except ValueError:
        return None


def _written(reading: PassageReading, setting: Setting, shared: tuple[str, ...]) -> tuple[str, ...]:
    """The shared words as the left passage has them."""
    spans = [setting.words[concept] for concept in shared[:6] if concept in setting.words]
    return tuple(reading.passage.text[low:high] for low, high in spans)


def _side(reading: PassageReading, setting: Setting) -> Side:
    quantity, text = setting.quantity, reading.passage.text
    end = quantity.noun_end if quantity.end <= quantity.noun_start <= quantity.noun_end <= quantity.end + 60 else quantity.end
    low, high = setting.sentence
    if high - low > 320:
        low, high = max(low, setting.start - 160), min(high, setting.start + 160)
    hedge = f"{quantity.hedge} " if quantity.hedge and not text[quantity.start :].startswith(quantity.hedge) else ""
    return Side(
        reading.seed.key,
        reading.passage.number,
        quantity.start,
        quantity.end,
        hedge + " ".join(text[quantity.start : end].split()),
        " ".join(text[low:high].split()),
        cite(reading.seed.key, reading.passage),
    )

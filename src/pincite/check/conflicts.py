"""Where the seeds disagree, with each other or with themselves: numbers that speak of the same thing and differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from pincite.check.binding import similarity
from pincite.check.hedges import Hedging
from pincite.check.measures import dimension, measure
from pincite.check.moments import is_dating
from pincite.check.parallels import Parallel, find_parallels, is_idle
from pincite.check.readings import PassageReading
from pincite.check.records import is_row, speak_of_different_records
from pincite.check.relations import Relation, relate
from pincite.check.settings import Setting, commonness
from pincite.check.sources import Sources, cite, gather_sources
from pincite.check.values import compare, same_unit
from pincite.model.bibliography import Bibliography
from pincite.model.book import CheckSettings
from pincite.model.disagreement import Conflict, Side
from pincite.model.quantity import Kind, Moment, Period, Quantity
from pincite.model.seed import Seed

LEAST = 1.0
"""The score from which a pair is listed."""

SURE = 1.9
"""The score from which a claim is warned of its rival."""

_ALIKE = 2.0  # what full likeness of the sentences adds
_NEAR = 1.5  # what full agreement of the words beside the numbers adds
_NEAR_AT_MOST = 0.8
_NOUNS = {Relation.SAME: 0.35, Relation.SYNONYM: 0.35, Relation.NEAR: 0.15, Relation.UNKNOWN: -0.3}
_LONE = 0.2  # for a number that is the only one of its sort in its sentence
_ACROSS = 0.1
_WITHIN = -0.35
_BETTER = 0.5  # a pair gives way to one that binds either of its numbers by so much more
_FEW = 12
_LITTLE = 0.1  # two dates with less than this in common beside them …
_GENERATION = 15  # years
_UNTOLD = -0.6  # … are of two events, as a rule


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two numbers of parallel sentences that may count the same thing; ``kind`` is '' where they agree."""

    one: Setting
    other: Setting
    parallel: Parallel
    kind: str
    score: float
    shared: tuple[str, ...]

    @property
    def places(self) -> tuple[tuple[str, int, int], tuple[str, int, int]]:
        left, right = self.parallel.one.reading, self.parallel.other.reading
        return (left.seed.key, left.passage.number, self.one.start), (right.seed.key, right.passage.number, self.other.start)


def find_conflicts(seeds: Iterable[Seed], settings: CheckSettings | None = None) -> tuple[Conflict, ...]:
    """Every pair of numbers that seem to speak of the same thing and differ, best first."""
    return conflicts_of(gather_sources(seeds, Bibliography(()), settings))


def conflicts_of(sources: Sources) -> tuple[Conflict, ...]:
    readings = [sources.read(seed.key, passage.number) for seed in sources.seeds.values() for passage in seed.passages]
    common = commonness(setting for reading in readings for setting in reading.settings)
    telling = {id(setting): _telling(setting) for reading in readings for setting in reading.settings}
    pairs = [pair for parallel in find_parallels(readings, sources.meanings) for pair in _aligned(parallel, sources, common, telling)]
    found = [_conflict(pair) for pair in _strongest(pairs) if pair.kind and pair.score >= LEAST and not _is_of_other_times(pair)]
    found.sort(key=lambda c: (-c.score, c.left.seed, c.left.passage, c.left.start, c.right.seed, c.right.passage, c.right.start))
    return tuple(found)


def _aligned(parallel: Parallel, sources: Sources, common: dict[str, int], telling: dict[int, Setting]) -> Sequence[_Pair]:
    """The numbers of two sentences one to one, those that agree first, then as strongly as they are bound; ``telling`` has
    what ``_telling`` makes of each setting.
    """
    if speak_of_different_records(parallel.one.reading, parallel.other.reading, sources.meanings):
        return ()
    pairs = [
        pair
        for one in parallel.one.settings
        for other in parallel.other.settings
        if _is_comparable(one.quantity, other.quantity)
        and (pair := _pair(one, other, parallel, sources, similarity(telling[id(one)], telling[id(other)], common))) is not None
    ]
    pairs.sort(key=lambda pair: (-pair.score - (0.0 if pair.kind else 0.5), pair.one.start, pair.other.start))
    used: set[tuple[int, int]] = set()
    aligned: list[_Pair] = []
    for pair in pairs:
        ends = {(0, pair.one.start), (1, pair.other.start)}
        if not ends & used:
            used |= ends
            aligned.append(pair)
    return () if _is_series(aligned, parallel) else aligned


def _is_series(pairs: Sequence[_Pair], parallel: Parallel) -> bool:
    """Whether one number is given under one date and another under another, by one seed or by the rows of a table."""
    one, other = parallel.one.reading, parallel.other.reading
    if one.seed is not other.seed and not is_row(one) and not is_row(other):
        return False
    dates, others = ([s.quantity for s in telling.settings if is_dating(s.quantity)] for telling in (parallel.one, parallel.other))
    apart = bool(dates and others) and not any(compare(date, known) for date in dates for known in others)
    return apart and any(pair.kind and not is_dating(pair.one.quantity) for pair in pairs)


def _pair(one: Setting, other: Setting, parallel: Parallel, sources: Sources, around: tuple[float, tuple[str, ...]]) -> _Pair | None:
    relation, _ = relate(one, other, sources.meanings)
    if relation <= Relation.FOREIGN:
        return None
    if relation < Relation.SYNONYM and _is_small(one.quantity) and _is_small(other.quantity):
        return None
    near, shared = around
    score = _ALIKE * parallel.likeness + _NEAR * min(near, _NEAR_AT_MOST) + _closeness(one.quantity, other.quantity)
    if is_dating(one.quantity):
        score += 0.0 if near >= _LITTLE else _UNTOLD
    elif not one.quantity.unit:
        score += _NOUNS[relation] * (0.5 if _is_small(one.quantity) and _is_small(other.quantity) else 1.0)
    score += _LONE * (_is_lone(one, parallel.one.settings) + _is_lone(other, parallel.other.settings))
    score += _ACROSS if parallel.one.reading.seed is not parallel.other.reading.seed else _WITHIN
    return _Pair(one, other, parallel, _difference(one.quantity, other.quantity), round(score, 3), shared)


def _strongest(pairs: Iterable[_Pair]) -> Iterator[_Pair]:
    """Pairs neither of whose numbers is bound much more strongly to another number of the same other seed, or is that of another row."""
    pairs = tuple(pairs)
    best: dict[tuple[tuple[str, int, int], str], float] = {}
    agreed: set[tuple[tuple[str, int, int], str]] = set()
    for pair in pairs:
        left, right = pair.places
        for place, seed in ((left, right[0]), (right, left[0])):
            best[place, seed] = max(pair.score, best.get((place, seed), pair.score))
        agreed.update(_against_rows(pair) if not pair.kind else ())
    for pair in pairs:
        left, right = pair.places
        if pair.kind and agreed & _against_rows(pair):
            continue
        if max(best[left, right[0]], best[right, left[0]]) < pair.score + _BETTER:
            yield pair


def _is_of_other_times(pair: _Pair) -> bool:
    """Whether the passages tell of years that lie a generation apart: the cost in 1858 is not that in 1927. A date may be a slip."""
    if is_dating(pair.one.quantity):
        return False
    years, others = (
        {year for setting in telling.reading.settings if (year := _year(setting.quantity)) is not None}
        for telling in (pair.parallel.one, pair.parallel.other)
    )
    return bool(years and others) and min(abs(year - other) for year in years for other in others) > _GENERATION


def _against_rows(pair: _Pair) -> frozenset[tuple[tuple[str, int, int], str]]:
    """The number that stands against a row of a table, with the table's seed: where one row has it, the others are other records."""
    (left, right), sides = pair.places, pair.parallel
    against = ((left, right[0], sides.other.reading), (right, left[0], sides.one.reading))
    return frozenset((place, seed) for place, seed, reading in against if is_row(reading))


def _is_comparable(one: Quantity, other: Quantity) -> bool:
    if Kind.ORDINAL in {one.kind, other.kind} or not same_unit(one, other):
        return False
    if is_dating(one) != is_dating(other):
        return False
    return one.unit == other.unit or one.kind is Kind.DURATION


def _difference(one: Quantity, other: Quantity) -> str:
    there, back = compare(one, other), compare(other, one)
    fit = there or back
    if fit is None:
        return "date" if is_dating(one) else "value"
    return "hedge" if fit.hedging not in {Hedging.KEPT, Hedging.WEAKER} else ""


def _telling(setting: Setting) -> Setting:
    """The setting without words that stand by any date."""
    return replace(setting, near={concept: weight for concept, weight in setting.near.items() if not is_idle(concept)})


def _is_small(quantity: Quantity) -> bool:
    found = measure(quantity)
    return found is not None and found.dimension == "count" and found.high is not None and found.high <= _FEW


def _is_lone(setting: Setting, fellows: Iterable[Setting]) -> bool:
    """Whether the sentence has no other number of the same sort: so many days, a date, so many men."""
    return sum(_sort(setting) == _sort(fellow) for fellow in fellows) == 1


def _sort(setting: Setting) -> tuple[str, str]:
    found = dimension(setting.quantity)
    if not found:
        return ("date" if is_dating(setting.quantity) else setting.quantity.kind.value, "")
    return found, setting.head if found == "count" else ""


def _closeness(one: Quantity, other: Quantity) -> float:
    """Two accounts of one event differ by days, and of one number by less than half; what is farther apart is another thing."""
    days = [_day(quantity) for quantity in (one, other)]
    if days[0] is not None and days[1] is not None:
        apart = abs(days[0] - days[1])
        return 0.4 if apart <= 3 else 0.1 if apart <= 14 else -0.4
    years = [_year(quantity) for quantity in (one, other)]
    if years[0] is not None and years[1] is not None and years[0] != years[1]:
        return 0.3 if abs(years[0] - years[1]) <= 2 else 0.0 if abs(years[0] - years[1]) <= 10 else -0.5
    sizes = [measure(quantity) for quantity in (one, other)]
    low, high = (size.low if size is not None else None for size in sizes)
    if low is None or high is None:
        return -0.1
    less, more = sorted((low, high))
    return 0.3 if less * Fraction(3, 2) >= more else 0.0 if less * 3 >= more else -0.5 if less * 10 >= more else -1.5


def _day(quantity: Quantity) -> int | None:
    value = quantity.value.start if isinstance(quantity.value, Period) else quantity.value
    if not isinstance(value, Moment) or value.day is None or value.month is None:
        return None
    try:
        return date(value.year or 2000, value.month, value.day).toordinal()
    except ValueError:
        return None


def _year(quantity: Quantity) -> int | None:
    value = quantity.value.start if isinstance(quantity.value, Period) else quantity.value
    return value.year if isinstance(value, Moment) else None


def _conflict(pair: _Pair) -> Conflict:
    left, right = pair.parallel.one.reading, pair.parallel.other.reading
    spans = [pair.one.words[concept] for concept in pair.shared[:6] if concept in pair.one.words]
    shared = tuple(left.passage.text[low:high] for low, high in spans)
    return Conflict(_side(left, pair.one), _side(right, pair.other), pair.kind, pair.score, shared)


def _side(reading: PassageReading, setting: Setting) -> Side:
    quantity, text = setting.quantity, reading.passage.text
    low, high = setting.sentence
    if high - low > 320:
        low, high = max(low, setting.start - 160), min(high, setting.start + 160)
    hedge = f"{quantity.hedge} " if quantity.hedge and not text[quantity.start :].startswith(quantity.hedge) else ""
    return Side(
        reading.seed.key,
        reading.passage.number,
        quantity.start,
        quantity.end,
        hedge + " ".join(text[quantity.start : quantity.end_with_noun()].split()),
        " ".join(text[low:high].split()),
        cite(reading.seed.key, reading.passage),
    )

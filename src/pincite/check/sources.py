"""The seeds as the check uses them: by key, by passage, and by the value of every number in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pincite.check.cells import in_its_cell
from pincite.check.moments import complete
from pincite.check.name_index import NameIndex, PassageId, index_names
from pincite.check.nouns import Thesaurus, thesaurus
from pincite.check.settings import Prose, Setting, place_in, prose_of
from pincite.check.stretches import Stretch, stretch_in
from pincite.check.words import STOP_WORDS, words_of
from pincite.model.bibliography import Bibliography
from pincite.model.book import CheckSettings
from pincite.model.locator import SHORT, ResolvedLocator, resolve
from pincite.model.quantity import Interval, Moment, Number, Period, Quantity, Ratio, Role, Vague
from pincite.model.seed import LocatorKind, Passage, Seed, SourceKey

_SAMPLE = 300
_BACK = 6


@dataclass(frozen=True, slots=True)
class PassageReading:
    """A passage with its quantities in their settings; ``names`` are the numbers in its designations, ``topic`` its telling words."""

    seed: Seed
    passage: Passage
    prose: Prose
    settings: tuple[Setting, ...]
    names: tuple[Setting, ...]
    topic: frozenset[str]
    stretches: dict[int, Stretch] = field(default_factory=dict, repr=False, compare=False)

    def stretch_of(self, source: Setting, meanings: Thesaurus) -> Stretch:
        """The words that one of the numbers has to itself; worked out once."""
        known = self.stretches.get(source.start)
        if known is None:
            low, high = source.sentence
            fellows = [setting for setting in self.settings if low <= setting.start < high]
            known = self.stretches[source.start] = stretch_in(source, fellows, self.passage.text[low:high], low, meanings)
        return known


@dataclass(frozen=True, slots=True)
class Sources:
    """All seeds; what is worked out for a passage is kept, since the same passages are cited again and again."""

    seeds: dict[str, Seed]
    bibliography: Bibliography
    meanings: Thesaurus
    _passages: dict[PassageId, PassageReading] = field(default_factory=dict, repr=False)
    _resolved: dict[tuple[str, str], ResolvedLocator] = field(default_factory=dict, repr=False)
    _index: dict[str, list[PassageId]] = field(default_factory=dict, repr=False)
    _common: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    _names: list[NameIndex] = field(default_factory=list, repr=False)

    @property
    def names(self) -> NameIndex:
        if not self._names:
            self._names.append(index_names(self.seeds.values()))
        return self._names[0]

    def resolve(self, key: str, locator: str) -> ResolvedLocator:
        found = self._resolved.get((key, locator))
        if found is None:
            found = self._resolved[(key, locator)] = resolve(self.seeds[key], locator)
        return found

    def read(self, key: str, number: int) -> PassageReading:
        identity = (SourceKey(key), number)
        known = self._passages.get(identity)
        if known is None:
            known = self._passages[identity] = self._read(self.seeds[key], number)
        return known

    def _read(self, seed: Seed, number: int) -> PassageReading:
        if seed.key not in self._common:
            self._common[seed.key] = _common_words(seed, self.meanings)
        return _read_passage(seed, number, self.meanings, self._common[seed.key])

    def where(self, quantity: Quantity) -> tuple[PassageId, ...]:
        """Passages of any seed in which the same value stands, in the seeds' order."""
        if not self._index:
            self._index.update(_index_of(self.seeds.values()))
        found: dict[PassageId, None] = {}
        for key in keys_of(quantity):
            found.update(dict.fromkeys(self._index.get(key, ())))
        return tuple(found)

    def with_passage(self, key: str, passage: Passage) -> Sources:
        """The sources with one passage rewritten; what tells no passage from another and the numbered names are taken as before."""
        seed = self.seeds[key]
        passages = (*seed.passages[: passage.number - 1], passage, *seed.passages[passage.number :])
        seeds = {**self.seeds, key: replace(seed, passages=passages)}
        return Sources(seeds, self.bibliography, self.meanings, _common=dict(self._common), _names=[self.names])


def gather_sources(seeds: Iterable[Seed], bibliography: Bibliography, settings: CheckSettings | None = None) -> Sources:
    """The seeds made ready; ``settings`` gives the author's synonyms."""
    extra = settings.synonyms if settings is not None else ()
    return Sources({seed.key: seed for seed in seeds}, bibliography, thesaurus(extra))


def cite(key: str, passage: Passage) -> str:
    """A citation of a passage, ready to paste."""
    return f"[@{key}, {SHORT[passage.kind]} {passage.number}]"


def keys_of(quantity: Quantity) -> Iterator[str]:
    """Under which keys a quantity is found by its value: more than one where words can be read in more than one way."""
    value = quantity.value
    if isinstance(value, Number):
        yield f"n{value.value}"
    elif isinstance(value, Interval):
        yield f"i{value.low}-{value.high}"
    elif isinstance(value, Moment):
        yield from _keys_of_moment(value)
    elif isinstance(value, Period):
        for end in (value.start, value.end):
            if end is not None:
                yield from _keys_of_moment(end)
    elif isinstance(value, Ratio):
        yield f"r{value.a}:{value.b}"
    elif isinstance(value, Vague):
        yield f"v{value.words.lower()}"


def _keys_of_moment(moment: Moment) -> Iterator[str]:
    if moment.day is not None:
        yield f"d{moment.month}-{moment.day}"
    elif moment.month is not None:
        yield f"m{moment.year}-{moment.month}"
    elif moment.hour is not None:
        yield f"h{moment.hour}:{moment.minute or 0}"
    elif moment.year is not None:
        yield f"y{moment.year}/{moment.masked}"


def _index_of(seeds: Iterable[Seed]) -> dict[str, list[PassageId]]:
    index: dict[str, list[PassageId]] = {}
    for seed in seeds:
        for passage in seed.passages:
            for quantity in passage.quantities:
                if quantity.role is Role.CLAIM:
                    for key in keys_of(quantity):
                        index.setdefault(key, []).append((seed.key, passage.number))
    return index


def _common_words(seed: Seed, meanings: Thesaurus) -> frozenset[str]:
    """Words that stand in more than a fifth of the seed's passages (of a sample of them) and so tell no passage from another."""
    sample = seed.passages[:: max(1, len(seed.passages) // _SAMPLE)]
    counts: dict[str, int] = {}
    for passage in sample:
        for concept in {meanings.concept(word.stem) for word in words_of(passage.text)}:
            counts[concept] = counts.get(concept, 0) + 1
    least = max(4, len(sample) // 5)
    return frozenset(concept for concept, count in counts.items() if count > least)


def _read_passage(seed: Seed, number: int, meanings: Thesaurus, common: frozenset[str]) -> PassageReading:
    passage = seed.passages[number - 1]
    claims = [quantity for quantity in passage.quantities if quantity.role is Role.CLAIM]
    # Numbers of designations stand between the words too, so that they part what stands on either side.
    completed = complete(claims, passage.section, seed.period, _last_date(seed, number))
    prose = prose_of(passage.text)
    settings = place_in(prose, [quantity for quantity, _ in completed], meanings, notes=[note for _, note in completed])
    if passage.kind is LocatorKind.ROW:
        settings = tuple(in_its_cell(setting, passage.text, settings, meanings) for setting in settings)
    names = place_in(prose, [quantity for quantity in passage.quantities if quantity.role is Role.NAME], meanings)
    topic = frozenset(meanings.concept(word.stem) for word in prose.words if word.stem not in STOP_WORDS) - common
    return PassageReading(seed, passage, prose, settings, names, topic)


def _last_date(seed: Seed, number: int) -> Moment:
    """The last date with a month in the passages just before, in the same section, for days given without one."""
    section = seed.passages[number - 1].section
    for passage in reversed(seed.passages[max(0, number - 1 - _BACK) : number - 1]):
        if passage.section != section:
            break
        for quantity in reversed(passage.quantities):
            value = quantity.value.end if isinstance(quantity.value, Period) else quantity.value
            if isinstance(value, Moment) and value.month is not None:
                return Moment(month=value.month)
    return Moment()

"""The seeds as the check uses them: by key, by passage, and by the value of every number in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from pincite.check.asked import OF_ONE_SEED, Looked, Names, NotedNames, NotedSeeds, Question, named
from pincite.check.earlier_dates import last_date, last_year
from pincite.check.name_index import NameIndex, PassageId, index_names
from pincite.check.nouns import Thesaurus, thesaurus
from pincite.check.readings import Material, PassageReading, common_words, read_passage
from pincite.check.spoken_days import written_before
from pincite.model.bibliography import Bibliography
from pincite.model.book import CheckSettings
from pincite.model.locator import SHORT, ResolvedLocator, resolve
from pincite.model.quantity import Interval, Moment, Number, Period, Quantity, Ratio, Role, Vague
from pincite.model.seed import Passage, Seed, SourceKey


@dataclass(frozen=True, slots=True)
class Sources:
    """All seeds; what is worked out for a passage is kept, since the same passages are cited again and again.

    ``noting`` gives a copy that writes down what it is asked.
    """

    seeds: Mapping[str, Seed]
    bibliography: Bibliography
    meanings: Thesaurus
    _passages: dict[PassageId, PassageReading] = field(default_factory=dict, repr=False)
    _resolved: dict[tuple[str, str], ResolvedLocator] = field(default_factory=dict, repr=False)
    _index: dict[str, list[PassageId]] = field(default_factory=dict, repr=False)
    _common: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    _names: list[NameIndex] = field(default_factory=list, repr=False)
    _asked: set[Question] | None = field(default=None, repr=False, compare=False)

    def noting(self, asked: set[Question]) -> Sources:
        """The same sources, which note in ``asked`` what they are asked."""
        return replace(self, seeds=NotedSeeds(self._held, asked), _asked=asked)

    @property
    def names(self) -> Names:
        return self._name_index if self._asked is None else NotedNames(self._name_index, self._asked)

    @property
    def has_seeds(self) -> bool:
        """Whether any seed could be read; not noted, since a first seed changes the answers to all else."""
        return bool(self._held)

    def has_passages(self, key: str) -> bool:
        """Whether there is such a seed, and anything in it."""
        self._note("filled", key)
        return key in self._held and bool(self._held[key].passages)

    def resolve(self, key: str, locator: str) -> ResolvedLocator:
        self._note("locator", key, locator)
        found = self._resolved.get((key, locator))
        if found is None:
            found = self._resolved[(key, locator)] = resolve(self._held[key], locator)
        return found

    def read(self, key: str, number: int) -> PassageReading:
        self._note("passage", key, str(number))
        identity = (SourceKey(key), number)
        known = self._passages.get(identity)
        if known is None:
            material = self._material(key, number)
            known = self._passages[identity] = read_passage(self._held[key], material, self.meanings)
        return known

    def where(self, quantity: Quantity) -> tuple[PassageId, ...]:
        """Passages of any seed in which the same value stands, in the seeds' order."""
        keys = tuple(keys_of(quantity))
        self._note("value", *keys)
        return self._where(keys)

    def looked_at(self, asked: Iterable[Question], seeds: Mapping[str, str], before: Looked | None = None) -> Looked:
        """The questions with today's answers; ``seeds`` names each seed's content. What ``before`` knows of unchanged seeds is taken."""
        known = dict(before.answers) if before is not None else {}
        then = dict(before.seeds) if before is not None else {}
        unchanged = {key for key, name in seeds.items() if then.get(key) == name}
        same = then == dict(seeds)

        def holds(question: Question) -> bool:
            return question in known and (same or (question[0] in OF_ONE_SEED and question[1] in unchanged))

        answers = tuple((question, known[question] if holds(question) else self._answer(question, seeds)) for question in sorted(asked))
        return Looked(tuple(sorted(seeds.items())), answers)

    def _answer(self, question: Question, seeds: Mapping[str, str]) -> str:
        """What the question is answered today, as a name: other answers have other names."""
        kind, rest = question[0], question[1:]
        if kind == "seeds":
            return named(*(f"{key} {name}" for key, name in seeds.items()))
        if kind == "value":
            return named(repr(self._where(rest)))
        if kind == "name":
            return named(repr(tuple(self._name_index.find(Fraction(rest[0]), *rest[1:]))))
        seed = self._held.get(rest[0])
        if seed is None or kind == "has":
            return str(seed is not None)
        if kind == "filled":
            return str(bool(seed.passages))
        if kind == "locator":
            found = resolve(seed, rest[1])
            return named(found.problem, *(str(passage.number) for passage in found.passages))
        if kind == "passage" and int(rest[1]) <= len(seed.passages):
            return self._material(rest[0], int(rest[1])).name
        return seeds.get(rest[0], "")

    def _note(self, *question: str) -> None:
        if self._asked is not None:
            self._asked.add(question)

    @property
    def _held(self) -> Mapping[str, Seed]:
        return self.seeds.held if isinstance(self.seeds, NotedSeeds) else self.seeds

    @property
    def _name_index(self) -> NameIndex:
        if not self._names:
            self._names.append(index_names(self._held.values()))
        return self._names[0]

    def _where(self, keys: Iterable[str]) -> tuple[PassageId, ...]:
        if not self._index:
            self._index.update(_index_of(self._held.values()))
        found: dict[PassageId, None] = {}
        for key in keys:
            found.update(dict.fromkeys(self._index.get(key, ())))
        return tuple(found)

    def _material(self, key: str, number: int) -> Material:
        seed = self._held[key]
        if key not in self._common:
            self._common[key] = common_words(seed, self.meanings)
        before = last_date(seed, number), last_year(seed, number), written_before(seed, number)
        return Material(seed.passages[number - 1], seed.period, *before, self._common[key])

    def with_passage(self, key: str, passage: Passage) -> Sources:
        """The sources with one passage rewritten; what tells no passage from another and the numbered names are taken as before."""
        seed = self._held[key]
        passages = (*seed.passages[: passage.number - 1], passage, *seed.passages[passage.number :])
        seeds = {**self._held, key: replace(seed, passages=passages)}
        return Sources(seeds, self.bibliography, self.meanings, _common=dict(self._common), _names=[self._name_index])


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

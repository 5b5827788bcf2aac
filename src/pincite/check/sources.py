"""The seeds as the check uses them: by key, by passage, and by the value of every number in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from pincite.check.asked import OF_ONE_SEED, Looked, Names, NotedNames, NotedSeeds, Question, named
from pincite.check.cells import in_its_cell
from pincite.check.clauses import Clauses, clauses_in
from pincite.check.datings import Datings, datings_of
from pincite.check.earlier_dates import last_date, last_year
from pincite.check.moments import complete
from pincite.check.name_index import NameIndex, PassageId, index_names
from pincite.check.nouns import Thesaurus, thesaurus
from pincite.check.settings import Prose, Setting, commonness, place_in
from pincite.check.spoken_days import OF_A_STORY, with_spoken_days, written_before
from pincite.check.stretches import Stretch, stretch_in
from pincite.check.words import STOP_WORDS, words_of
from pincite.model.bibliography import Bibliography
from pincite.model.book import CheckSettings
from pincite.model.locator import SHORT, ResolvedLocator, resolve
from pincite.model.quantity import Interval, Kind, Moment, Number, Period, Quantity, Ratio, Role, Vague
from pincite.model.seed import LocatorKind, Passage, Seed, SourceKey

_SAMPLE = 300


@dataclass(frozen=True, slots=True)
class Frame:
    """What is said of a number of a passage: ``near`` in its own part of the sentence, ``wide`` in what leads up to it."""

    near: frozenset[str]
    wide: frozenset[str]


@dataclass(frozen=True, slots=True)
class PassageReading:
    """A passage with its quantities in their settings; ``names`` are the numbers in its designations, ``topic`` its telling words.

    ``loose`` bear a number out and are too loose to speak against one ('the next morning', 'was first used').
    """

    seed: Seed
    passage: Passage
    prose: Prose
    settings: tuple[Setting, ...]
    names: tuple[Setting, ...]
    loose: tuple[Setting, ...]
    topic: frozenset[str]
    stretches: dict[int, Stretch] = field(default_factory=dict, repr=False, compare=False)
    frames: dict[int, Frame] = field(default_factory=dict, repr=False, compare=False)
    _clauses: list[Clauses] = field(default_factory=list, repr=False, compare=False)
    _common: list[dict[str, int]] = field(default_factory=list, repr=False, compare=False)
    _datings: list[Datings] = field(default_factory=list, repr=False, compare=False)

    @property
    def commonness(self) -> dict[str, int]:
        """By how many of its numbers each word stands; worked out once."""
        if not self._common:
            self._common.append(commonness(self.settings))
        return self._common[0]

    @property
    def clauses(self) -> Clauses:
        """The parts of its sentences, each with its subject; worked out once."""
        if not self._clauses:
            self._clauses.append(clauses_in(self.prose, [setting.quantity for setting in self.settings]))
        return self._clauses[0]

    def stretch_of(self, source: Setting, meanings: Thesaurus) -> Stretch:
        """The words that one of the numbers has to itself; worked out once."""
        known = self.stretches.get(source.start)
        if known is None:
            low, high = source.sentence
            fellows = [setting for setting in self.settings if low <= setting.start < high]
            # One of the two numbers of a share ('five in eight') has the words of the share.
            whole = next((setting for setting in fellows if setting.start <= source.start < setting.quantity.end), source)
            if whole is source and source not in fellows:  # the number of a name ('an Act of 1803')
                fellows = sorted((*fellows, source), key=lambda setting: setting.start)
            known = self.stretches[source.start] = stretch_in(whole, fellows, self.passage.text[low:high], low, meanings)
        return known

    def datings(self, meanings: Thesaurus) -> Datings:
        """The telling words under each date; worked out once."""
        if not self._datings:
            found = datings_of(self.passage.text, self.prose.sentences, self.settings, meanings)
            self._datings.append({start: words & self.topic for start, words in found.items()})
        return self._datings[0]


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
            known = self._passages[identity] = _read_passage(self._held[key], material, self.meanings)
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

    def _material(self, key: str, number: int) -> _Material:
        seed = self._held[key]
        if key not in self._common:
            self._common[key] = _common_words(seed, self.meanings)
        before = last_date(seed, number), last_year(seed, number), written_before(seed, number)
        return _Material(seed.passages[number - 1], seed.period, *before, self._common[key])

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


def _common_words(seed: Seed, meanings: Thesaurus) -> frozenset[str]:
    """Words that stand in more than a fifth of the seed's passages (of a sample of them) and so tell no passage from another."""
    sample = seed.passages[:: max(1, len(seed.passages) // _SAMPLE)]
    counts: dict[str, int] = {}
    for passage in sample:
        for concept in {meanings.concept(word.stem) for word in words_of(passage.text)}:
            counts[concept] = counts.get(concept, 0) + 1
    least = max(4, len(sample) // 5)
    return frozenset(concept for concept, count in counts.items() if count > least)


@dataclass(frozen=True, slots=True)
class _Material:
    """All of a seed that a passage's reading rests on. ``common`` are the words that tell no passage of it from another."""

    passage: Passage
    period: str
    last_date: Moment
    last_year: int | None
    written: date | None
    common: frozenset[str]

    @property
    def name(self) -> str:
        return named(repr(self.passage), self.period, repr(self.last_date), str(self.last_year), str(self.written), *sorted(self.common))


def _read_passage(seed: Seed, material: _Material, meanings: Thesaurus) -> PassageReading:
    passage = material.passage
    claims = [quantity for quantity in passage.quantities if quantity.role is Role.CLAIM]
    # Numbers of designations stand between the words too, so that they part what stands on either side.
    completed = complete(claims, passage.section, material.period, material.last_date, passage.text, material.last_year)
    completed = with_spoken_days(passage.text, completed, material.written)
    prose = Prose(passage.text)
    settings = place_in(prose, [quantity for quantity, _ in completed], meanings, notes=[note for _, note in completed])
    if passage.kind is LocatorKind.ROW:
        settings = tuple(in_its_cell(setting, passage.text, settings, meanings) for setting in settings)
    loose = tuple(setting for setting in settings if OF_A_STORY in setting.quantity.trace)
    if loose:
        settings = tuple(setting for setting in settings if setting not in loose)
    adverbs = [quantity for quantity in passage.quantities if quantity.role is Role.IDIOM and quantity.kind is Kind.ORDINAL]
    loose += place_in(prose, adverbs, meanings)  # 'ether was first used' of 'for the first time'
    names = place_in(prose, [quantity for quantity in passage.quantities if quantity.role is Role.NAME], meanings)
    topic = frozenset(meanings.concept(word.stem) for word in prose.words if word.stem not in STOP_WORDS) - material.common
    return PassageReading(seed, passage, prose, settings, names, loose, topic)

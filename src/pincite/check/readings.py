"""A passage as the check reads it: its numbers in their settings, and what its sentences say of them, worked out once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from pincite.check.asked import named
from pincite.check.cells import in_its_cell
from pincite.check.clauses import Clauses, clauses_in
from pincite.check.datings import Datings, datings_of, heading_of
from pincite.check.later_dates import OF_A_SPAN, with_later_dates
from pincite.check.moments import complete
from pincite.check.nouns import Thesaurus
from pincite.check.settings import Prose, Setting, commonness, place_in
from pincite.check.spoken_days import OF_A_STORY, with_spoken_days
from pincite.check.stretches import Stretch, stretch_in
from pincite.check.words import STOP_WORDS, words_of
from pincite.model.quantity import Kind, Moment, Role
from pincite.model.seed import LocatorKind, Passage, Seed

_SAMPLE = 300


@dataclass(frozen=True, slots=True)
class Frame:
    """What is said of a number of a passage: ``near`` in its own part of the sentence, ``wide`` in what leads up to it."""

    near: frozenset[str]
    wide: frozenset[str]


LOOSE = {OF_A_STORY: 1.2, OF_A_SPAN: 1.0}
"""Rules of dates that count for nothing else than what is told of them, and how much of it a sentence must say."""


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

    @property
    def heading(self) -> Setting | None:
        """The date that stands over the passage, as over the page of a diary."""
        return heading_of(self.passage.text, self.prose.sentences, self.settings)

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
class Material:
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


def read_passage(seed: Seed, material: Material, meanings: Thesaurus) -> PassageReading:
    passage = material.passage
    claims = [quantity for quantity in passage.quantities if quantity.role is Role.CLAIM]
    # Numbers of designations stand between the words too, so that they part what stands on either side.
    completed = complete(claims, passage.section, material.period, material.last_date, passage.text, material.last_year)
    completed = with_later_dates(passage.text, with_spoken_days(passage.text, completed, material.written))
    prose = Prose(passage.text)
    settings = place_in(prose, [quantity for quantity, _ in completed], meanings, notes=[note for _, note in completed])
    if passage.kind is LocatorKind.ROW:
        settings = tuple(in_its_cell(setting, passage.text, settings, meanings) for setting in settings)
    loose = tuple(setting for setting in settings if LOOSE.keys() & {*setting.quantity.trace})
    if loose:
        settings = tuple(setting for setting in settings if setting not in loose)
    adverbs = [quantity for quantity in passage.quantities if quantity.role is Role.IDIOM and quantity.kind is Kind.ORDINAL]
    loose += place_in(prose, adverbs, meanings)  # 'ether was first used' of 'for the first time'
    names = place_in(prose, [quantity for quantity in passage.quantities if quantity.role is Role.NAME], meanings)
    topic = frozenset(meanings.concept(word.stem) for word in prose.words if word.stem not in STOP_WORDS) - material.common
    return PassageReading(seed, passage, prose, settings, names, loose, topic)


def common_words(seed: Seed, meanings: Thesaurus) -> frozenset[str]:
    """Words that stand in more than a fifth of the seed's passages (of a sample of them) and so tell no passage from another."""
    sample = seed.passages[:: max(1, len(seed.passages) // _SAMPLE)]
    counts: dict[str, int] = {}
    for passage in sample:
        for concept in {meanings.concept(word.stem) for word in words_of(passage.text)}:
            counts[concept] = counts.get(concept, 0) + 1
    least = max(4, len(sample) // 5)
    return frozenset(concept for concept, count in counts.items() if count > least)

"""How much of what a sentence says of its number speaks for one number of the passages, and how much for another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pincite.check.candidates import Candidate
from pincite.check.case import Case
from pincite.check.clauses import Clause
from pincite.check.frames import Senses, frame_of, said_of
from pincite.check.nouns import Thesaurus
from pincite.check.readings import Frame, PassageReading
from pincite.check.senses import senses
from pincite.check.settings import Setting
from pincite.model.quantity import Kind

_AROUND = 0.5
"""What a name counts against a number whose sentence only leads up to it with that name."""

_COMPANY = 0.8
"""What it counts that another number of the same part of the sentence stands beside the one or the other."""

_DATED = frozenset({Kind.DATE, Kind.DATERANGE, Kind.TIME})


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells of one of its numbers: the words with their worth, and where the passage has its fellows."""

    said: Sequence[tuple[Senses, float]]
    noun: Senses
    beside: Sequence[int]
    mine: Candidate

    def pull(self, reading: PassageReading, rival: Setting, meanings: Thesaurus) -> tuple[float, float]:
        """What speaks for the rival, and what for the number chosen."""
        source = self.mine.bond.source
        here, there = frame_of(self.mine.reading, source, meanings), frame_of(reading, rival, meanings)
        against = sum(worth * _lean(of, here, worth) for of, worth in self.said if of & there.near)
        # 'French' of 'three French ships' is left out where the passage goes on with 'two escaped': it speaks against, never for.
        for_it = sum(worth * _lean(of, there, worth) for of, worth in self.said if of & here.near and not of & self.noun)
        if reading is self.mine.reading and not _DATED.intersection((source.quantity.kind, rival.quantity.kind)):
            home, place = reading.clauses.at(rival.start), reading.clauses.at(source.start)
            if home is not place:
                against += _COMPANY * sum(1 for found in self.beside if reading.clauses.at(found) is home)
                for_it += _COMPANY * sum(1 for found in self.beside if reading.clauses.at(found) is place)
        return against, for_it


def told_of(case: Case, claim: Clause) -> Told:
    """What a part of the sentence tells of the number of the claim that stands in it."""
    item, mine, meanings = case.item, case.mine, case.meanings
    said = said_of(item.setting, claim, meanings, [other.setting for other, _ in case.others()])
    noun = frozenset(sense for stem in item.setting.phrase for sense in senses(stem, meanings))
    beside = [
        found.bond.source.start
        for other, found in case.others()
        if found is not None and found.reading is mine.reading and claim.start <= other.claim.start < claim.end
    ]
    return Told(said, noun, beside, mine)


def _lean(of: Senses, other: Frame, worth: float) -> float:
    """How much more a word speaks for a number that has it than for the other; only a name tells more than what leads up to it."""
    return 0.0 if of & other.near else (_AROUND if worth > 1 else 0.0) if of & other.wide else 1.0

"""A claim for which a number of the passages is chosen, with all that may speak against the choice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pincite.check.candidates import Candidate, Pool, Stated
from pincite.check.clauses import Clause
from pincite.check.nouns import Thesaurus
from pincite.check.readings import PassageReading
from pincite.check.settings import Setting


@dataclass(frozen=True, slots=True)
class Case:
    """The claim ``number`` of a sentence (or of a table); ``stated`` are all its claims, ``chosen`` the number of the passages chosen
    for each, ``pools`` the numbers of the passages that each cites.
    """

    number: int
    stated: Sequence[Stated]
    chosen: Sequence[Candidate | None]
    pools: Sequence[Pool]
    meanings: Thesaurus

    @property
    def item(self) -> Stated:
        return self.stated[self.number]

    @property
    def mine(self) -> Candidate:
        """The number chosen for the claim: without one there is no case."""
        found = self.chosen[self.number]
        assert found is not None
        return found

    @property
    def source(self) -> Setting:
        return self.mine.bond.source

    @property
    def text(self) -> str:
        """The passage that has the number."""
        return self.mine.reading.passage.text

    @property
    def home(self) -> Clause | None:
        """The part of the passage's sentence that the number stands in."""
        return self.mine.reading.clauses.at(self.source.start)

    @property
    def is_plain(self) -> bool:
        """Whether the number stands for itself in the passage: not in a name, and not as one of the two of a share."""
        return self.source in self.mine.reading.settings

    @property
    def pool(self) -> Pool:
        return self.pools[self.number]

    def is_operand(self, reading: PassageReading, number: Setting) -> bool:
        """Whether a derived number of the sentence is computed from a number, which its words may then speak of."""
        return (reading.seed.key, reading.passage.number, number.start) in self.item.operands

    def others(self) -> Iterator[tuple[Stated, Candidate | None]]:
        """The other claims with what is chosen for them."""
        return ((other, found) for at, (other, found) in enumerate(zip(self.stated, self.chosen, strict=True)) if at != self.number)

    def of(self, number: int) -> Case:
        """The case of another claim, for which a number is chosen too."""
        return Case(number, self.stated, self.chosen, self.pools, self.meanings)

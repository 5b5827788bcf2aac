"""What mutation testing found: per operator how many faults were made and how many the check saw."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.model.place import Place


@dataclass(frozen=True, slots=True)
class Survivor:
    """A fault that the check did not find; ``id`` names it in the list of equivalent mutants."""

    id: str
    operator: str
    place: Place
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class Score:
    operator: str
    made: int
    killed: int
    equivalent: int


@dataclass(frozen=True, slots=True)
class MutationReport:
    """Killed of those made, per operator; equivalent mutants are not counted as made."""

    scores: tuple[Score, ...]
    survivors: tuple[Survivor, ...]

    @property
    def made(self) -> int:
        return sum(score.made for score in self.scores)

    @property
    def killed(self) -> int:
        return sum(score.killed for score in self.scores)

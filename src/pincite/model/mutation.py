"""What mutation testing found: per operator how many faults were made and how many the check saw."""

from __future__ import annotations

from collections.abc import Iterable
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
class Stale:
    """An entry of the list of equivalent mutants that stands for no survivor any more."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A mutant that a person found to be no fault: what the text was, what it became, and why the check need not see it."""

    id: str
    was: str
    became: str
    why: str


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
    stale: tuple[Stale, ...] = ()

    @property
    def made(self) -> int:
        return sum(score.made for score in self.scores)

    @property
    def killed(self) -> int:
        return sum(score.killed for score in self.scores)


def in_one_table(reports: Iterable[MutationReport]) -> MutationReport:
    """The reports of several books as one."""
    listed = tuple(reports)
    counts: dict[str, tuple[int, int, int]] = {}
    for score in (score for report in listed for score in report.scores):
        made, killed, equivalent = counts.get(score.operator, (0, 0, 0))
        counts[score.operator] = (made + score.made, killed + score.killed, equivalent + score.equivalent)
    scores = tuple(Score(name, *values) for name, values in sorted(counts.items()))
    return MutationReport(scores, tuple(s for r in listed for s in r.survivors), tuple(s for r in listed for s in r.stale))

"""What the report is made of, looked up once: claims by passage, by chapter, by verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from pincite.model.book import Volume
from pincite.model.claim import SOUND, Judgement, Verdict
from pincite.model.disagreement import Conflict, Side
from pincite.model.locator import SHORT
from pincite.model.quantity import Quantity, Role
from pincite.model.review import Decision
from pincite.model.seed import Passage, Seed
from pincite.report.changes import NOTHING_KNOWN, Changes
from pincite.report.presentation import Presentation
from pincite.report.summary import Summary, summarise

PassageId = tuple[str, int]


@dataclass(frozen=True)
class Material:
    shown: Presentation
    volume: Volume
    changes: Changes = NOTHING_KNOWN
    conflicts: tuple[Conflict, ...] = ()

    @cached_property
    def summary(self) -> Summary:
        return summarise(self.shown.result, self.shown.standings)

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        return self.shown.result.judgements

    @cached_property
    def by_passage(self) -> dict[PassageId, tuple[Judgement, ...]]:
        """The sound claims that rest on each passage."""
        found: dict[PassageId, list[Judgement]] = defaultdict(list)
        for judgement in self.judgements:
            if judgement.verdict in SOUND:
                for key in dict.fromkeys((str(item.seed), item.passage) for item in judgement.evidence):
                    found[key].append(judgement)
        return {key: tuple(judgements) for key, judgements in found.items()}

    @cached_property
    def by_number(self) -> dict[tuple[str, int, int], tuple[Judgement, ...]]:
        """The sound claims that rest on each number of a seed, by where it begins."""
        found: dict[tuple[str, int, int], list[Judgement]] = defaultdict(list)
        for judgement in self.judgements:
            if judgement.verdict in SOUND:
                for item in judgement.evidence:
                    found[(str(item.seed), item.passage, item.start)].append(judgement)
        return {key: tuple(judgements) for key, judgements in found.items()}

    @cached_property
    def unused(self) -> dict[PassageId, tuple[Quantity, ...]]:
        """The numbers of each passage that no claim rests on."""
        used: dict[PassageId, list[tuple[int, int]]] = defaultdict(list)
        for judgement in self.judgements:
            for item in judgement.evidence:
                used[(str(item.seed), item.passage)].append((item.start, item.end))
        return {
            (str(seed.key), passage.number): left
            for seed in self.volume.seeds
            for passage in seed.passages
            if (left := _not_in(passage, used[(str(seed.key), passage.number)]))
        }

    @cached_property
    def titles(self) -> dict[str, str]:
        """Each chapter file's title; a table of data has its file's name."""
        return {chapter.file: chapter.title or PurePosixPath(chapter.file).name for chapter in self.volume.chapters}

    @cached_property
    def seeds(self) -> dict[str, Seed]:
        return {str(seed.key): seed for seed in self.volume.seeds}

    @cached_property
    def settled(self) -> frozenset[str]:
        """Claims that an editor has accepted."""
        return frozenset(s.claim for s in self.shown.standings if s.settles and s.review.decision is Decision.ACCEPTED)

    @cached_property
    def to_mend(self) -> tuple[Judgement, ...]:
        """What fails, then what waits for an editor."""
        failed = (judgement for judgement in self.judgements if judgement.verdict is Verdict.FAILED)
        open_ = (j for j in self.judgements if j.verdict is Verdict.UNDECIDED and j.claim.id not in self.settled)
        return (*failed, *open_)

    def resting_on(self, side: Side) -> tuple[Judgement, ...]:
        return self.by_number.get((str(side.seed), side.passage, side.start), ())

    def passage(self, key: str, number: int) -> Passage | None:
        seed = self.seeds.get(key)
        return seed.passages[number - 1] if seed and 0 < number <= len(seed.passages) else None

    def locator(self, key: str, number: int) -> str:
        """'para. 24'."""
        passage = self.passage(key, number)
        return f"{SHORT[passage.kind]} {number}" if passage else f"passage {number}"


def _not_in(passage: Passage, used: Iterable[tuple[int, int]]) -> tuple[Quantity, ...]:
    stretches = tuple(used)
    return tuple(
        quantity
        for quantity in passage.quantities
        if quantity.role is Role.CLAIM and not any(start < quantity.end and quantity.start < end for start, end in stretches)
    )

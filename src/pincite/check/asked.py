"""What a chapter's check asked of the seeds, so that a changed seed is a reason to check again only what asked for it.

A check sees the seeds through ``Sources`` alone. The copy that notes its questions answers as the other does; whatever it has no
finer question for counts as having asked for the whole seed, or for all of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from pincite.check.name_index import NameIndex, PassageId
from pincite.model.seed import Seed

Question = tuple[str, ...]
"""What was asked ('seed', 'has', 'locator', 'passage', 'seeds', 'value', 'name'), then of what; the second word of the first four
is a seed's key."""

OF_ONE_SEED = frozenset({"seed", "has", "filled", "locator", "passage"})


class Names(Protocol):
    """Where numbers stand in names."""

    def find(self, number: Fraction, noun: str, lead: str = "", joined: str = "") -> Mapping[PassageId, None]: ...


@dataclass(frozen=True, slots=True)
class NotedSeeds(Mapping[str, Seed]):
    """The seeds by key, each look noted."""

    held: Mapping[str, Seed]
    asked: set[Question]

    def __getitem__(self, key: str) -> Seed:
        self.asked.add(("seed", key))
        return self.held[key]

    def __contains__(self, key: object) -> bool:
        self.asked.add(("has", str(key)))
        return key in self.held

    def __iter__(self) -> Iterator[str]:
        self.asked.add(("seeds",))
        return iter(self.held)

    def __len__(self) -> int:
        self.asked.add(("seeds",))
        return len(self.held)


@dataclass(frozen=True, slots=True)
class NotedNames:
    index: NameIndex
    asked: set[Question]

    def find(self, number: Fraction, noun: str, lead: str = "", joined: str = "") -> Mapping[PassageId, None]:
        self.asked.add(("name", str(number), noun, lead, joined))
        return self.index.find(number, noun, lead, joined)


@dataclass(frozen=True, slots=True)
class Looked:
    """The questions with their answers, and the name that each seed's content then had."""

    seeds: tuple[tuple[str, str], ...]
    answers: tuple[tuple[Question, str], ...]

    def by_subject(self) -> tuple[tuple[str, str], ...]:
        """One fingerprint for what was asked of each seed, and one for what was asked of all."""
        gathered: dict[str, list[str]] = {}
        for question, answer in self.answers:
            subject = f"what it looks at in @{question[1]}" if question[0] in OF_ONE_SEED else "where the seeds have its numbers"
            gathered.setdefault(subject, []).append(f"{question} {answer}")
        return tuple((subject, named(*found)) for subject, found in sorted(gathered.items()))


def named(*parts: str) -> str:
    """A short name for an answer."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]

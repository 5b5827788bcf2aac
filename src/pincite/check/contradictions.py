"""Claims that another passage contradicts: what the sources' disagreements mean for the book."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pincite.check.conflicts import SURE
from pincite.model.claim import SOUND, CheckResult, Evidence, Judgement
from pincite.model.disagreement import Conflict, Side

Place = tuple[str, int, int]


def with_contradictions(result: CheckResult, conflicts: Iterable[Conflict]) -> CheckResult:
    """The check with each sound claim told what another source says of the same thing. Verdicts stay as they are."""
    rivals: dict[Place, list[Evidence]] = {}
    for conflict in conflicts:
        left, right = conflict.left, conflict.right
        if conflict.score >= SURE and conflict.kind != "hedge":
            rivals.setdefault(_place(left), []).append(_evidence(right))
            rivals.setdefault(_place(right), []).append(_evidence(left))
    if not rivals:
        return result
    chapters = tuple(
        replace(chapter, judgements=tuple(_told(found, rivals) for found in chapter.judgements)) for chapter in result.chapters
    )
    return replace(result, chapters=chapters)


def _told(judgement: Judgement, rivals: dict[Place, list[Evidence]]) -> Judgement:
    if judgement.verdict not in SOUND or judgement.disputed:
        return judgement
    found = [rival for item in judgement.evidence for rival in rivals.get((item.seed, item.passage, item.start), ())]
    return replace(judgement, disputed=tuple(dict.fromkeys(found))) if found else judgement


def _place(side: Side) -> Place:
    return (side.seed, side.passage, side.start)


def _evidence(side: Side) -> Evidence:
    return Evidence(side.seed, side.passage, side.start, side.end, side.words)

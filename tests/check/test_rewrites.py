"""Sound books stay sound however their numbers are written: in words or digits, with other dashes, spaces, hedges and synonyms."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from tests.check.rewrites import Change, rewrites_of, rewritten

from pincite.check.chapter import check_chapter, examine
from pincite.check.rules.rule import Examined
from pincite.check.sources import Sources, gather_sources
from pincite.model.book import Volume
from pincite.model.chapter import Chapter
from pincite.model.claim import SOUND, Claim
from pincite.read.book import read_book
from pincite.read.volume import read_volume

ROOT = Path(__file__).parent.parent.parent
BOOKS = ("manuscript", "tests/books/sound/manuscript", "tests/books/sound-rewritten/manuscript")


ExaminedBook = tuple[Volume, Sources, list[Examined]]


@pytest.fixture(scope="module")
def books() -> list[ExaminedBook]:
    """Each sound book, its sources, and what was made of each of its chapters."""
    return [_examined(read_volume(read_book(ROOT / folder / "book.toml"))) for folder in BOOKS]


def _examined(volume: Volume) -> ExaminedBook:
    sources = gather_sources(volume.seeds, volume.bibliography, volume.book.check)
    return volume, sources, [examine(chapter, sources, volume.book.check)[0] for chapter in volume.chapters]


@pytest.mark.parametrize("round_", range(3))
def test_a_rewritten_book_raises_no_alarm(books: list[ExaminedBook], round_: int) -> None:
    alarms: list[str] = []
    made = words = 0
    for volume, sources, examined in books:
        for chapter, found in zip(volume.chapters, examined, strict=True):
            changes = _changes(found, chapter, round_)
            made += len(changes)
            words += sum(len(block.text.split()) for block in chapter.blocks)
            again = check_chapter(rewritten(chapter, changes), (), volume.bibliography, volume.book.check, sources)
            alarms += [
                f"{judged.claim.chapter}: ‘{judged.claim.quantity.text}’ {judged.reason}: {judged.claim.sentence}"
                for judged in again.judgements
                if judged.verdict not in SOUND and judged.rule is not None
            ]
    assert alarms == []
    assert words >= 10_000
    assert made >= 400


def _changes(examined: Examined, chapter: Chapter, round_: int) -> list[tuple[int, Change]]:
    """One change of each claim that can be written otherwise, another in each round; quotations are left as they are."""
    texts = {block.index: block for block in chapter.blocks}
    chosen: list[tuple[int, Change]] = []
    for judged in examined.judgements:
        claim = judged.claim
        ways = rewrites_of(claim, texts[claim.block].text)
        if ways and not texts[claim.block].quote and not _is_quoted(examined, claim):
            pick = int(hashlib.sha256(claim.id.encode()).hexdigest(), 16) + round_
            chosen.append((claim.block, ways[pick % len(ways)]))
    return chosen


def _is_quoted(examined: Examined, claim: Claim) -> bool:
    return any(q.reading.block.index == claim.block and q.start <= claim.end and claim.start <= q.end for q in examined.quotations)

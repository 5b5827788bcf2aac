"""The check of a book: its chapters one by one, then what concerns the whole."""

from __future__ import annotations

from collections.abc import Sequence

from pincite.check.chapter import check_chapter, weighed
from pincite.check.rules import RULES
from pincite.check.rules.rule import BookExamined
from pincite.check.sources import Sources, gather_sources
from pincite.model.book import Volume
from pincite.model.claim import ChapterCheck, CheckResult
from pincite.model.disagreement import Conflict


def check_book(volume: Volume, conflicts: tuple[Conflict, ...] | None = None) -> CheckResult:
    """The check of the whole book; ``conflicts`` of its seeds may come from a store."""
    settings = volume.book.check
    sources = gather_sources(volume.seeds, volume.bibliography, settings)
    chapters = [check_chapter(chapter, volume.seeds, volume.bibliography, settings, sources) for chapter in volume.chapters]
    return complete_check(volume, chapters, sources, conflicts)


def complete_check(
    volume: Volume,
    chapters: Sequence[ChapterCheck],
    sources: Sources | None = None,
    conflicts: tuple[Conflict, ...] | None = None,
) -> CheckResult:
    """The check of the book from those of its chapters, which may come from a store."""
    settings = volume.book.check
    sources = sources or gather_sources(volume.seeds, volume.bibliography, settings)
    examined = BookExamined(volume, CheckResult(tuple(chapters)), sources, conflicts)
    findings = tuple(
        finding for rule in RULES if rule.find_in_book for finding in weighed(rule.find_in_book(examined), rule.severity, settings)
    )
    return CheckResult(tuple(chapters), findings)

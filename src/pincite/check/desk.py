"""What the check of any chapter of a book needs, made ready once; it can be sent to another process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pincite.check.asked import Looked, Question
from pincite.check.chapter import check_chapter
from pincite.check.sources import Sources, gather_sources
from pincite.model.bibliography import Bibliography, Entry
from pincite.model.book import CheckSettings
from pincite.model.chapter import Chapter
from pincite.model.claim import ChapterCheck
from pincite.model.place import Place
from pincite.model.seed import Seed


class Desk:
    """``contents`` gives each seed's content a name, by the seed's key: where it is the same, the seed is as it was."""

    def __init__(self, seeds: tuple[Seed, ...], bibliography: Bibliography, settings: CheckSettings, contents: Mapping[str, str]) -> None:
        self.seeds, self.bibliography, self.settings, self.contents = seeds, bibliography, settings, contents
        self._sources: Sources | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return Desk, (self.seeds, self.bibliography, self.settings, self.contents)

    @property
    def sources(self) -> Sources:
        """The seeds made ready; what is worked out for one chapter serves the others."""
        if self._sources is None:
            self._sources = gather_sources(self.seeds, self.bibliography, self.settings)
        return self._sources

    def check(self, chapter: Chapter) -> tuple[ChapterCheck, Looked]:
        """The check of a chapter, and what it looked at in the seeds."""
        asked: set[Question] = set()
        checked = check_chapter(chapter, self.seeds, self.bibliography, self.settings, self.sources.noting(asked))
        return checked, self.sources.looked_at(asked, self.contents)

    def today(self, then: Looked) -> Looked:
        """What was looked at then, as it is now."""
        if dict(then.seeds) == self.contents:
            return then
        return self.sources.looked_at((question for question, _ in then.answers), self.contents, then)


def works_in(bibliography: Bibliography) -> Bibliography:
    """All that the check of a chapter may know of the bibliography: which works there are, and which file each names.

    A corrected title is then no reason to check anything again, nor is an entry that moved down in its file.
    """
    entries = tuple(
        Entry(entry.key, "", tuple(field for field in entry.fields if field[0] == "file"), Place(""), entry.seed_file)
        for entry in bibliography.entries
    )
    return Bibliography(entries, lost=bibliography.lost, unread=bibliography.unread)

"""Everything that a book consists of, read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from pincite.model.bibliography import Bibliography, Entry
from pincite.model.book import Book, SeedSettings, Volume
from pincite.model.chapter import Chapter
from pincite.model.finding import Finding
from pincite.model.place import SourceText
from pincite.quantity import Lexicon
from pincite.read.apostrophes import with_apostrophes
from pincite.read.bibliography import read_bibliography
from pincite.read.chapter import read_chapter
from pincite.read.crossings import check_crossings
from pincite.read.data import missing_data, read_data
from pincite.read.distinct import distinct_chapters
from pincite.read.facts import Facts, read_facts
from pincite.read.files import FileContent, decode, join, read_inside
from pincite.read.findings import finding_at
from pincite.read.index_file import read_index
from pincite.read.lock import LockedSeed, locked_seed, missing_lock, verify_lock
from pincite.read.seeds import SeedReading, read_seed
from pincite.read.templating import ReadFile
from pincite.read.toml_positions import read_toml

LOCK = "seeds.lock"
_LOST = frozenset({"missing-seed", "seed-outside-book"})


@dataclass(frozen=True, slots=True)
class Readers:
    """The two readings that take time, so that a store can stand in for them."""

    seed: Callable[[str, FileContent, SeedSettings | None, Lexicon], SeedReading] = read_seed
    chapter: Callable[[Book, FileContent, ReadFile, dict[str, str]], Chapter] = read_chapter


def read_volume(book: Book, readers: Readers = Readers()) -> Volume:
    """The book with its bibliography, seeds, chapters and data; what is wrong with any of them is a finding.

    Findings of the book and its bibliography stay with them, and those of a chapter with the chapter.
    """
    bibliography = read_bibliography(book)
    readings = read_seeds(book, bibliography, readers)
    facts = read_facts(read_inside(book.root, join(book.manuscript, book.check.facts)))
    chapters = distinct_chapters(
        [
            readers.chapter(book, read_inside(book.root, join(book.manuscript, file.path)), manuscript_reader(book), facts.printed())
            for file in book.chapter_files
        ]
    )
    data = read_data(book)
    index, index_findings = read_index(read_inside(book.root, join(book.manuscript, book.index))) if book.index else ((), ())
    findings = (
        *(finding for reading in readings for finding in reading.findings),
        *_lock_findings(book, bibliography, readings),
        *_settings_findings(book, bibliography),
        *facts.findings,
        *unused_facts(facts, chapters),
        *index_findings,
        *missing_data(book),
        *check_crossings(chapters, book.root),
    )
    return Volume(book, bibliography, tuple(reading.seed for reading in readings), (*chapters, *data), findings, index)


def read_seeds(book: Book, bibliography: Bibliography, readers: Readers = Readers()) -> tuple[SeedReading, ...]:
    """The seed of each entry that names one, in the order of the bibliography."""
    settings = {seed.key: seed for seed in book.seed_settings}
    return tuple(
        readers.seed(entry.key, read_inside(book.root, entry.seed_file), _settings(entry, settings), lexicon(book))
        for entry in bibliography.entries
        if entry.seed_file
    )


def manuscript_reader(book: Book) -> ReadFile:
    """Reads files by their paths from the manuscript folder, and none outside of it; it can be sent to another process."""
    return partial(_read_in_manuscript, book.root, book.manuscript)


def _read_in_manuscript(root: str, manuscript: str, name: str) -> FileContent:
    path = join(manuscript, name)
    outside = path.startswith(("..", "/")) or (manuscript and not path.startswith(manuscript + "/"))
    return FileContent(path, problem="outside") if outside else read_inside(root, path)


def lexicon(book: Book) -> Lexicon:
    """The words that book.toml adds to the grammar of quantities."""
    return Lexicon(units=book.check.units, names=book.check.names, idioms=book.check.idioms, hedges=book.check.hedges)


def locked_seeds(book: Book, readings: tuple[SeedReading, ...]) -> tuple[LockedSeed, ...]:
    """What seeds.lock should say; seeds that could not be read are left out."""
    found = []
    for reading in readings:
        content = read_inside(book.root, reading.seed.file)
        if not content.problem:
            found.append(locked_seed(content.file, content.data, len(reading.seed.passages)))
    return tuple(found)


def unused_facts(facts: Facts, chapters: tuple[Chapter, ...]) -> tuple[Finding, ...]:
    """Findings for facts that no chapter prints."""
    texts = tuple(dict.fromkeys(source.text for chapter in chapters for source in chapter.sources))
    return tuple(
        finding_at(
            facts.source,
            start := facts.source.line_starts[fact.place.line - 1] + fact.place.column - 1,
            start + len(fact.name),
            "unused-fact",
            f"no chapter prints the fact ‘{fact.name}’",
            help=f"print it with {{{{ fact.{fact.name} }}}}, or remove it",
        )
        for fact in facts.unused(texts)
    )


def _settings(entry: Entry, settings: dict[str, SeedSettings]) -> SeedSettings:
    """The seed's settings, its title from the bibliography where book.toml gives none."""
    own = settings.get(entry.key, SeedSettings(entry.key))
    return own if own.title else replace(own, title=with_apostrophes(entry.field("title")))


def _settings_findings(book: Book, bibliography: Bibliography) -> list[Finding]:
    """Seeds that book.toml speaks of and the bibliography does not have."""
    toml = read_toml(book.source)
    return [
        finding_at(
            book.source,
            *toml.key(("seed", settings.key)),
            "unknown-seed-settings",
            f"there is no entry ‘{settings.key}’ in the bibliography",
            help="correct the key, or remove the section",
        )
        for settings in book.seed_settings
        if not bibliography.may_have(settings.key)
    ]


def _lock_findings(book: Book, bibliography: Bibliography, readings: tuple[SeedReading, ...]) -> tuple[Finding, ...]:
    file = join(book.seeds, LOCK)
    content = read_inside(book.root, file)
    if content.problem:
        return (missing_lock(file),) if readings else ()
    findings = verify_lock(SourceText(file, decode(content.data)[0]), locked_seeds(book, readings))
    if bibliography.unread or bibliography.lost or any(finding.rule in _LOST for finding in bibliography.findings):
        return tuple(finding for finding in findings if finding.rule != "stale-lock")  # what is lost has its finding
    return findings

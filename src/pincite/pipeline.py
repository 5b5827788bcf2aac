"""The pipeline: read and check a book, each step worked out once and kept in the store."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any

from pincite.build import Runner, Step, StepEvent, Store, Traced, Warm, fingerprint, fingerprint_code, fingerprint_files, write_atomically
from pincite.build.processes import SELDOM, Processes
from pincite.check import complete_check
from pincite.check.asked import Looked
from pincite.check.desk import Desk, works_in
from pincite.engines.templates import has_template_marks
from pincite.model.bibliography import Bibliography
from pincite.model.book import Book, SeedSettings, Volume
from pincite.model.chapter import Chapter
from pincite.model.claim import CheckResult
from pincite.model.disagreement import Conflict
from pincite.model.errors import UserError
from pincite.model.finding import Finding
from pincite.model.seed import Seed
from pincite.quantity import Lexicon
from pincite.read.bibliography import read_bibliography
from pincite.read.book import read_book
from pincite.read.chapter import read_chapter
from pincite.read.facts import read_facts
from pincite.read.files import FileContent, join, list_inside, read_inside
from pincite.read.lock import write_lock
from pincite.read.seed_files import seeds_left_out
from pincite.read.seeds import SeedReading, read_seed
from pincite.read.templating import ReadFile
from pincite.read.volume import LOCK, Readers, locked_seeds, manuscript_reader, read_volume
from pincite.read.volume import read_seeds as read_seeds_of

ROOMS = {
    "reading": ("model", "quantity", "engines", "read"),
    "checking": ("model", "quantity", "check"),
    "publishing": ("model", "engines", "publish"),
}

WORTH_PROCESSES = 150_000
"""Characters of text from which processes are started to read and check it: each takes a second before it does anything."""


@dataclass(frozen=True, slots=True)
class Session:
    """One run over one book. ``code`` gives the fingerprint of the rooms that a kind of step runs in, an input of it.

    ``whole`` has WeasyPrint lay out and write the book at once; ``memory`` is what a warm process keeps from one run to the next.
    ``preview`` lets what is shown while an author writes wait for page numbers: they are those of the last printing.
    ``setters`` are processes that were started to set sections, so that this one need not be able to.
    """

    book: Book
    runner: Runner
    code: Mapping[str, str]
    jobs: int = 0
    whole: bool = False
    preview: bool = False
    memory: dict[str, Any] = field(default_factory=dict)
    chapter_keys: dict[str, str] = field(default_factory=dict)
    seed_keys: dict[str, str] = field(default_factory=dict)
    processes: list[Processes] = field(default_factory=list)
    setters: Processes | None = None

    @property
    def root(self) -> Path:
        return Path(self.book.root)

    def leave_processes(self) -> None:
        """Ends the processes that worked beside this one."""
        while self.processes:
            self.processes.pop().shutdown(wait=False)

    @property
    def build_folder(self) -> Path:
        return self.root / "build"


def open_session(
    path: str,
    *,
    jobs: int = 0,
    on_event: Callable[[StepEvent], None] | None = None,
    executor: Executor | None = None,
    whole: bool = False,
    preview: bool = False,
    memory: dict[str, Any] | None = None,
    setters: Processes | None = None,
) -> Session:
    """Reads book.toml and opens the book's store. Raises UserError where there is no book."""
    gc.set_threshold(*SELDOM)
    book = read_book(path)
    store = Store(Path(book.root) / "build" / "store", packages=("pincite",))
    code = _code() if memory is None else (memory.get("code") or memory.setdefault("code", _code()))
    warm = None if memory is None else memory.setdefault("steps", Warm())
    runner = Runner(store, executor or ThreadPoolExecutor(jobs or os.cpu_count() or 1), on_event, warm=warm)
    if warm is not None and memory is not None:
        warm.turn()
        if warm.before and not memory.get("frozen"):
            # The book as first read stays for good: the collector need not look through it at each edit.
            gc.freeze()
            memory["frozen"] = True
    return Session(book, runner, code, jobs, whole, preview, {} if memory is None else memory, setters=setters)


def _code() -> dict[str, str]:
    """The fingerprint of the rooms of each kind of step; a process runs the code that it began with."""
    house = Path(__file__).parent
    rooms = {room: fingerprint_code(house / room) for room in {name for names in ROOMS.values() for name in names}}
    return {kind: fingerprint(*(rooms[name] for name in names)) for kind, names in ROOMS.items()}


def write_seeds_lock(session: Session) -> tuple[str, int]:
    """Writes the lock over the seeds as they are; returns its path and how many it holds."""
    readings = _seed_readings(session)
    for reading in readings:
        for finding in reading.findings:
            raise UserError(finding.message, place=str(finding.place), help=finding.help)
    locked = locked_seeds(session.book, readings)
    path = join(session.book.seeds, LOCK)
    try:
        write_atomically(session.root / path, write_lock(locked).encode())
    except OSError as error:
        raise UserError(f"cannot write {path}: {error.strerror}") from None
    return path, len(locked)


def left_out(session: Session) -> tuple[Finding, ...]:
    """What the author may have meant for a seed and is none."""
    return seeds_left_out(session.book, read_bibliography(session.book))


def read_seeds(session: Session) -> tuple[Seed, ...]:
    """The seeds that the bibliography names, in its order."""
    return tuple(reading.seed for reading in _seed_readings(session))


def read_book_volume(session: Session) -> Volume:
    """Everything that the book consists of; chapters are read side by side, and only those that changed."""
    read_chapters = cache(_begin_chapters(session))  # pandoc reads them while this process reads bibliography and seeds
    return read_volume(session.book, Readers(partial(_read_seed, session), lambda book, content, *_: read_chapters()[content.file]))


def check_volume(session: Session, volume: Volume, conflicts: Callable[[], tuple[Conflict, ...]] | None = None) -> CheckResult:
    """The check of the book; a chapter is checked again when it, the bibliography or the settings changed, or of the seeds
    what its check looked at.

    ``conflicts`` finds those of the seeds once; it is asked while other processes check the chapters.
    """
    works = works_in(volume.bibliography)
    common = (
        ("the bibliography", fingerprint(repr(works))),
        ("the check's settings", fingerprint(repr(volume.book.check))),
        ("pincite", session.code["checking"]),
    )
    desk = _desk(session, volume, works, fingerprint(*(value for _, value in common), repr(sorted(session.seed_keys.items()))))
    chapters = session.runner.run_traced(
        [
            Traced(
                "check chapter",
                chapter.file,
                (("the chapter", _chapter_key(session, chapter)), *common),
                partial(Desk.check, desk, chapter),
                desk.today,
                Looked.by_subject,
            )
            for chapter in volume.chapters
        ],
        partial(side_by_side, session, sizes_of(volume), desk),
        meanwhile=conflicts,
    )
    inputs = (
        ("its chapters", fingerprint(*(session.runner.used[f"check chapter {chapter.file}"] for chapter in volume.chapters))),
        ("the seeds", fingerprint(repr(desk.contents))),
        ("the bibliography", fingerprint(repr(volume.bibliography.entries))),
        *common[1:],
    )
    whole = Step(
        "check book", "as a whole", inputs, lambda: complete_check(volume, chapters, desk.sources, conflicts and conflicts()).findings
    )
    return CheckResult(chapters, (*reading_findings(volume), *session.runner.run(whole)))


def _desk(session: Session, volume: Volume, works: Bibliography, key: str) -> Desk:
    """The seeds made ready, once in a run and once in a warm process: what was read of a passage is kept with them."""
    kept = session.memory.get("desk")
    if isinstance(kept, tuple) and kept[0] == key:
        return kept[1]  # type: ignore[no-any-return]  # only ever put in here
    contents = {str(seed.key): session.seed_keys.get(seed.key, "") for seed in volume.seeds}
    desk = Desk(volume.seeds, works, volume.book.check, contents)
    session.memory["desk"] = (key, desk)
    return desk


def sizes_of(volume: Volume) -> dict[str, int]:
    """The characters of each chapter."""
    return {chapter.file: sum(len(source.text) for source in chapter.sources) for chapter in volume.chapters}


def side_by_side(session: Session, sizes: Mapping[str, int], shared: object, labels: Sequence[str]) -> Executor | None:
    """Processes for so much text that they are worth starting, until ``leave_processes``; ``shared`` is what the work on all chapters has
    in common."""
    jobs = session.jobs or os.cpu_count() or 1
    if jobs < 2 or len(labels) < 2 or sum(sizes.get(label, 0) for label in labels) < WORTH_PROCESSES:
        return None
    processes = session.processes[0] if session.processes else Processes(jobs, ("pincite.read.chapter", "pincite.check.desk"))
    session.processes[:] = [processes]
    processes.share(shared)
    return processes


def reading_findings(volume: Volume) -> tuple[Finding, ...]:
    """What reading had to say of book.toml, the bibliography, the seeds and the chapters."""
    return (
        *volume.book.findings,
        *volume.bibliography.findings,
        *volume.findings,
        *(finding for chapter in volume.chapters for finding in chapter.findings),
    )


def _chapter_key(session: Session, chapter: Chapter) -> str:
    # Its identifier hangs on the chapters before it: two may begin with the same heading.
    key = session.chapter_keys.get(chapter.file) or fingerprint(*(source.text for source in chapter.sources), repr(chapter.findings))
    return f"{key} {chapter.identifier}"


def _seed_readings(session: Session) -> tuple[SeedReading, ...]:
    return read_seeds_of(session.book, read_bibliography(session.book), Readers(seed=partial(_read_seed, session)))


def _read_seed(session: Session, key: str, content: FileContent, settings: SeedSettings | None, lexicon: Lexicon) -> SeedReading:
    step = Step(
        "read seed",
        content.file,
        (
            ("its text", fingerprint(content.data, content.problem)),
            ("its settings", fingerprint(key, repr(settings))),
            ("the lexicon", fingerprint(repr(lexicon))),
            ("pincite", session.code["reading"]),
        ),
        partial(read_seed, key, content, settings, lexicon),
    )
    session.seed_keys[key] = step.key
    return session.runner.run(step)


def _begin_chapters(session: Session) -> Callable[[], dict[str, Chapter]]:
    book = session.book
    facts = read_facts(read_inside(book.root, join(book.manuscript, book.check.facts))).printed()
    reader = manuscript_reader(book)
    templates = ("", "")
    steps: list[Step[Chapter]] = []
    sizes: dict[str, int] = {}
    for file in book.chapter_files:
        content = read_inside(book.root, join(book.manuscript, file.path))
        sizes[content.file] = len(content.data)
        inputs = [("its text", fingerprint(content.data, content.problem)), ("pincite", session.code["reading"])]
        if has_template_marks(content.data.decode("utf-8", "replace")):
            templates = templates if templates[0] else _templates(book, facts)
            inputs += [("the templates", templates[0]), ("book.toml and facts", templates[1])]
        settings = fingerprint(book.manuscript, str(book.check.time_limit))
        steps.append(Step("read chapter", content.file, (*inputs, ("settings", settings)), _chapter_reading(book, content, reader, facts)))
    session.chapter_keys.update({step.label: step.key for step in steps})
    here = partial(_reading_here, session, sizes, book)
    read = session.runner.begin_all(steps, here)
    return lambda: {step.label: chapter for step, chapter in zip(steps, read(), strict=True)}


def _reading_here(session: Session, sizes: Mapping[str, int], book: Book, labels: Sequence[str]) -> Executor | None:
    """Processes for a long text; else threads, since most of the time is pandoc's."""
    return side_by_side(session, sizes, book, labels) or session.runner.executor


def _chapter_reading(book: Book, content: FileContent, reader: ReadFile, facts: dict[str, str]) -> Callable[[], Chapter]:
    return partial(read_chapter, book, content, reader, facts)


def _templates(book: Book, facts: Mapping[str, str]) -> tuple[str, str]:
    """What a chapter with template marks may draw on: every text of the manuscript, book.toml, the facts."""
    files = [file for pattern in ("**/*.md", "**/*.j2", "**/*.txt") for file in list_inside(book.root, book.manuscript, pattern)]
    return fingerprint_files(Path(book.root), files), fingerprint(book.source.text, repr(sorted(facts.items())))

"""A book assembled from its check, and its editions on paper, each part worked out once."""

from __future__ import annotations

import errno
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pincite.build import Step, StepEvent, fingerprint, write_atomically
from pincite.build.processes import Processes, process_count
from pincite.engines.fragment import NotApart
from pincite.engines.themes import Theme, load_theme
from pincite.model.book import Book, ChapterFile, Volume
from pincite.model.chapter import Chapter
from pincite.model.claim import ChapterCheck, CheckResult
from pincite.model.errors import UserError
from pincite.model.finding import Finding, Severity
from pincite.model.seed import Seed
from pincite.pipeline import Session, side_by_side, sizes_of
from pincite.publish.assembly import (
    Assembly,
    assemble_bodies,
    chapter_label,
    chapters_in_order,
    citation_style,
    exhibits_before,
    listed_keys,
    set_bibliography,
)
from pincite.publish.body import ChapterBody
from pincite.publish.chapter_body import CitationStyle, chapter_body
from pincite.publish.pdf import Printed, make_pdf
from pincite.publish.pdf_press import Apart
from pincite.publish.print_target import Attached
from pincite.read.files import FilesBelow

ReadFile = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Built:
    """A finished edition: ``path`` relative to the book's root, ``about`` what a person wants to know of it.

    ``warnings`` are what its author should look at; ``errors`` kept it from being written: a picture that is not there, a character
    that no font has. ``settled`` is false for a preview whose page list is that of the last printing.
    """

    path: str
    about: str
    messages: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    warnings: tuple[Finding, ...] = ()
    errors: tuple[Finding, ...] = ()
    settled: bool = True

    @property
    def outputs(self) -> tuple[str, ...]:
        """What was written; ``files`` where the edition is a folder, the first of them ``path``."""
        return () if self.errors else self.files or (self.path,)


def assemble_book(session: Session, volume: Volume, check: CheckResult) -> Assembly:
    """The book assembled; a chapter's body is made again when the chapter or its check changed."""
    style = _style(session, volume)
    checked = {chapter.file: chapter for chapter in check.chapters}
    seeds = {str(seed.key): seed for seed in volume.seeds}
    pairs = tuple(chapters_in_order(volume))
    works = fingerprint(style.style, repr(sorted(style.references.items())), style.language)
    steps: list[Step[ChapterBody]] = []
    for file, chapter in pairs:
        cited = _cited(chapter)
        inputs = (
            ("the chapter", f"{session.chapter_keys.get(chapter.file, '')} {chapter.identifier}"),
            ("its check", _check_name(session, checked.get(chapter.file))),
            ("the bibliography", works),
            ("the seeds it cites", fingerprint(*(f"{key} {session.seed_keys.get(key, '')}" for key in cited))),
            ("its label", fingerprint(repr(file), chapter_label(volume.book, file), repr(exhibits_before(volume, file)))),
            ("pincite", session.code["publishing"]),
        )
        make = _assembling(volume, checked.get(chapter.file), file, chapter, style, {key: seeds[key] for key in cited if key in seeds})
        steps.append(Step("assemble chapter", chapter.file, inputs, make))
    bodies = session.runner.run_all(steps, partial(_beside, session, sizes_of(volume), style))
    session.leave_processes()
    keys = listed_keys(volume, bodies, style)
    chosen = repr([(key, style.references[key]) for key in keys])
    listed = (("the works cited", fingerprint(style.style, chosen, style.language)), ("pincite", session.code["publishing"]))
    bibliography = session.runner.run(Step("set bibliography", "of the book", listed, partial(set_bibliography, keys, style)))
    return assemble_bodies(volume, check, bodies, style, _digest(check), bibliography)


def _check_name(session: Session, check: ChapterCheck | None) -> str:
    """The check's step, with what reviews and other sources have changed in its judgements since."""
    key = session.runner.used.get(f"check chapter {check.file}", "") if check is not None else ""
    if check is None or not key:
        return fingerprint(repr(check))
    return fingerprint(key, *(f"{j.claim.id} {j.verdict} {j.rule} {j.reason} {j.disputed!r}" for j in check.judgements))


def _cited(chapter: Chapter) -> list[str]:
    """The keys that a chapter cites, by what was read of it: its document is long to look through."""
    items = (item for block in chapter.blocks for citation in block.citations for item in citation.items)
    return sorted({item.key for item in items} | {item.key for block in chapter.blocks for item in block.cite})


def _assembling(
    volume: Volume, check: ChapterCheck | None, file: ChapterFile, chapter: Chapter, style: CitationStyle, seeds: Mapping[str, Seed]
) -> Callable[[], ChapterBody]:
    """What assembles a chapter, here or in another process: it is given no more of the book than it needs."""
    return partial(chapter_body, chapter, file, check, seeds, style, chapter_label(volume.book, file), exhibits_before(volume, file))


def _beside(session: Session, sizes: Mapping[str, int], style: CitationStyle, labels: Sequence[str]) -> Executor | None:
    """Processes for a long text; else threads, since most of the time is pandoc's."""
    return side_by_side(session, sizes, style, labels) or session.runner.executor


def _style(session: Session, volume: Volume) -> CitationStyle:
    inputs = (
        ("the bibliography", fingerprint(repr(volume.bibliography.sources), volume.book.citation_style, volume.book.language)),
        ("pincite", session.code["publishing"]),
    )
    return session.runner.run(Step("citation style", volume.book.citation_style, inputs, partial(citation_style, volume)))


def _digest(check: CheckResult) -> str:
    """Names the check's result: the same claims with the same verdicts have the same digest."""
    return fingerprint(*(f"{j.claim.id} {j.verdict} {j.rule}" for j in check.judgements))[:16]


def build_pdf(session: Session, assembly: Assembly, name: str, draft: bool, archive: tuple[Attached, ...] = ()) -> Built:
    """The screen edition (``pdf``), with files to enclose the archive's, or the printer's (``print``)."""
    book = session.book
    theme = load_theme(book.edition(name).theme, session.root, book.language)
    printed = print_book(session, assembly, theme, name, draft=draft, archive=archive)
    suffix = "-print" if name == "print" else "-archive" if archive else ""
    path = f"build/{slug(book)}{suffix}.pdf"
    errors = tuple(finding for finding in printed.findings if finding.severity is Severity.ERROR)
    if errors and not draft:
        rest = tuple(finding for finding in printed.findings if finding not in errors)
        return Built(path, "not written", warnings=rest, errors=errors)
    write_edition(session, path, printed.data)
    spine = f", spine {printed.spine:g} mm" if printed.spine else ""
    cover = (write_edition(session, path.replace("-print.pdf", "-print-cover.pdf"), printed.cover),) if printed.cover else ()
    beside = ", with its cover beside it" if cover else ""
    about = f"{printed.pages} pages, {size_said(len(printed.data))}{spine}{beside}"
    return Built(path, about, files=(path, *cover), warnings=printed.findings)


def print_book(
    session: Session, assembly: Assembly, theme: Theme, name: str, *, draft: bool, archive: tuple[Attached, ...] = (), joined: bool = True
) -> Printed:
    """The pages of a PDF edition, section by section where that can be; ``joined`` in one file, if that is asked for."""
    settings = session.book.edition(name)
    make = partial(make_pdf, assembly, theme, settings, manuscript_files(session.book), draft=draft, archive=archive, joined=joined)
    try:
        return make(apart=None if session.whole else _apart(session))
    except NotApart as why:
        session.runner.tell(StepEvent("set whole book", name, True, str(why)))
        return make()


def _apart(session: Session) -> Apart:
    """Sections are set one by one, and kept in the book's store."""
    store = session.runner.store

    def tell(name: str, _key: str) -> None:
        session.runner.tell(StepEvent("set section", name, True, "its text, its place or the style changed"))

    count = process_count(session.jobs)
    beside = session.setters or (Processes(count) if count > 1 else None)
    return Apart(
        store.get,
        store.__contains__,
        session.runner.put,
        session.code["publishing"],
        beside,
        tell,
        session.setters is not None,
        session.memory,
    )


def manuscript_files(book: Book) -> ReadFile:
    """Reads files of the book by their path from the manuscript folder; None for what is not the book's."""
    return FilesBelow(book.root, book.manuscript)


def slug(book: Book) -> str:
    """The book's title as a file name."""
    plain = unicodedata.normalize("NFKD", book.title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "book"


def write_edition(session: Session, path: str, data: bytes) -> str:
    try:
        write_atomically(Path(session.book.root) / path, data)
    except OSError as error:
        raise UserError(f"cannot write {path}: {error.strerror}", help=f"{remedy(error)}; the older edition is untouched") from None
    return path


def size_said(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"


def remedy(error: OSError) -> str:
    return "free some space" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "make the folder writable"

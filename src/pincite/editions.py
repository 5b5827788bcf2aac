"""The editions of a book, from its check to finished files, each part worked out once."""

from __future__ import annotations

import contextlib
import errno
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pincite.build import Step, StepEvent, fingerprint, replace_folder, write_atomically
from pincite.build.processes import Processes, process_count
from pincite.engines.fonts import Face, open_shelf
from pincite.engines.fragment import NotApart
from pincite.engines.themes import Theme, font_catalogue, load_theme
from pincite.gates import Gates, Passage, pass_gates
from pincite.model.book import Book, ChapterFile, EditionSettings, Volume
from pincite.model.chapter import Chapter
from pincite.model.claim import ChapterCheck, CheckResult
from pincite.model.errors import UserError
from pincite.model.finding import Finding, Severity
from pincite.model.printed_page import PrintedPage
from pincite.pipeline import Session, read_book_volume
from pincite.publish.assembly import (
    Assembly,
    assemble_bodies,
    assemble_chapter,
    chapter_label,
    chapters_in_order,
    citation_style,
    exhibits_before,
    listed_keys,
    set_bibliography,
)
from pincite.publish.body import ChapterBody
from pincite.publish.chapter_body import CitationStyle
from pincite.publish.contrast import BOOK, SITE, Scheme, pale_values, poor_contrasts
from pincite.publish.cover import cover_of
from pincite.publish.epub.edition import CoverImage, make_epub
from pincite.publish.epub.places import findings_of
from pincite.publish.pdf import Printed, make_pdf
from pincite.publish.pdf_press import Apart
from pincite.publish.print_findings import faults_of_sheets
from pincite.publish.print_target import Attached
from pincite.publish.screen_files import DRAWN_COVER, picture_file
from pincite.publish.screen_fonts import ScreenFonts, screen_fonts
from pincite.publish.screen_looks import ScreenLooks, screen_looks
from pincite.publish.screen_pages import ScreenPage
from pincite.publish.site.edition import Site, make_site
from pincite.read.files import read_below

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
    pairs = tuple(chapters_in_order(volume))
    works = fingerprint(style.style, repr(sorted(style.references.items())), style.language)
    steps: list[Step[ChapterBody]] = []
    for file, chapter in pairs:
        inputs = (
            ("the chapter", f"{session.chapter_keys.get(chapter.file, '')} {chapter.identifier}"),
            ("its check", _check_name(session, checked.get(chapter.file))),
            ("the bibliography", works),
            ("the seeds it cites", fingerprint(*(f"{key} {session.seed_keys.get(key, '')}" for key in _cited(chapter)))),
            ("its label", fingerprint(repr(file), chapter_label(volume.book, file), repr(exhibits_before(volume, file)))),
            ("pincite", session.code["publishing"]),
        )
        steps.append(Step("assemble chapter", chapter.file, inputs, partial(_assemble, volume, check, file, chapter, style)))
    bodies = session.runner.run_all(steps)
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


def _assemble(volume: Volume, check: CheckResult, file: ChapterFile, chapter: Chapter, style: CitationStyle) -> ChapterBody:
    return assemble_chapter(volume, check, file, chapter, style)


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
    printed = _print(session, assembly, theme, name, draft=draft, archive=archive)
    suffix = "-print" if name == "print" else "-archive" if archive else ""
    path = f"build/{slug(book)}{suffix}.pdf"
    errors = tuple(finding for finding in printed.findings if finding.severity is Severity.ERROR)
    if errors and not draft:
        rest = tuple(finding for finding in printed.findings if finding not in errors)
        return Built(path, "not written", warnings=rest, errors=errors)
    _write(session, path, printed.data)
    spine = f", spine {printed.spine:g} mm" if printed.spine else ""
    cover = (_write(session, path.replace("-print.pdf", "-print-cover.pdf"), printed.cover),) if printed.cover else ()
    beside = ", with its cover beside it" if cover else ""
    about = f"{printed.pages} pages, {_size(len(printed.data))}{spine}{beside}"
    return Built(path, about, files=(path, *cover), warnings=printed.findings)


def _print(session: Session, assembly: Assembly, theme: Theme, name: str, *, draft: bool, archive: tuple[Attached, ...] = ()) -> Printed:
    """The pages of a PDF edition, section by section where that can be."""
    settings = session.book.edition(name)
    make = partial(make_pdf, assembly, theme, settings, manuscript_files(session.book), draft=draft, archive=archive)
    try:
        return make(apart=None if session.whole else _apart(session))
    except NotApart as why:
        session.runner.tell(StepEvent("set whole book", name, True, str(why)))
        return make()


def _apart(session: Session) -> Apart:
    """Sections are set one by one, and kept in the book's store."""
    store = session.runner.store

    def keep(key: str, value: object) -> None:
        # A store that cannot be written costs the next run its time, not this one its result.
        with contextlib.suppress(OSError):
            store.put(key, value)

    def tell(name: str, _key: str) -> None:
        session.runner.tell(StepEvent("set section", name, True, "its text, its place or the style changed"))

    count = process_count(session.jobs)
    beside = session.setters or (Processes(count) if count > 1 else None)
    return Apart(store.get, keep, session.code["publishing"], beside, tell, session.setters is not None, session.memory)


def build_epub(session: Session, assembly: Assembly, name: str, draft: bool, gates: Gates = Gates.AUTO) -> Built:
    """The EPUB, written if it passes its gates; a draft goes round them."""
    book = session.book
    settings = book.edition(name)
    theme = load_theme(settings.theme, session.root, book.language)
    shell, read = load_theme("epub", session.root, book.language), manuscript_files(book)
    looks = screen_looks(assembly, theme, settings, read)
    fonts = fonts_for(session, looks, "ttf")
    (printed, settled), cover = printed_pages(session, assembly), cover_picture(session, theme)
    # What the book says of itself must not hang on what is installed: it claims conformance where its gates are required.
    claims = gates is Gates.REQUIRE and not draft
    epub = make_epub(assembly, theme, shell, read, settings, fonts, printed=printed, cover=cover, draft=draft, claims=claims)
    path = f"build/{slug(book)}.epub"
    if not draft and (pale := _unreadable(book, settings, BOOK)):
        return Built(path, "not written", errors=pale)
    if session.preview:
        passage = Passage()
    else:
        passage = Passage(note="a draft, not examined by EPUBCheck and Ace") if draft else pass_gates(session, epub.data, gates)
    if passage.complaints:
        chapters = read_book_volume(session).chapters
        return Built(path, "not written", errors=findings_of(passage.complaints, epub.origins, chapters, book.source.file))
    _write(session, path, epub.data)
    record = _write(session, f"build/{slug(book)}.onix.xml", epub.onix)
    passed = f", passed {' and '.join(passage.passed)}" if passage.passed else ""
    about = f"{len(epub.documents)} documents, {epub.pages} printed pages, {_size(len(epub.data))}{passed}{_as_of(settled)}"
    messages = (*epub.messages, *([passage.note] if passage.note else []))
    return Built(path, about, messages, (path, record), settled=settled and not session.preview)


def build_site(session: Session, assembly: Assembly, name: str, draft: bool) -> Built:
    """The site, a folder."""
    book = session.book
    settings = book.edition(name)
    if not draft and (pale := _unreadable(book, settings, SITE)):
        return Built("build/html", "not written", errors=pale)
    site, settled = site_of(session, assembly, name, draft)
    folder = "build/html"
    try:
        replace_folder(Path(book.root) / folder, site.files)
    except OSError as error:
        raise UserError(f"cannot write {folder}: {error.strerror}", help=f"{_remedy(error)}; the older site is untouched") from None
    total = sum(len(data) for data in site.files.values())
    paths = [f"{folder}/{file}" for file in sorted(site.files, key=lambda file: (file != "index.html", file))]
    return Built(paths[0], f"{site.pages} pages, {_size(total)}{_as_of(settled)}", site.messages, tuple(paths), settled=settled)


def site_of(session: Session, assembly: Assembly, name: str, draft: bool) -> tuple[Site, bool]:
    """The site's files, not yet written, and whether its page numbers are today's."""
    settings = session.book.edition(name)
    theme = load_theme(settings.theme, session.root, session.book.language)
    shell, read = load_theme("html", session.root, session.book.language), manuscript_files(session.book)
    fonts = fonts_for(session, screen_looks(assembly, theme, settings, read))
    (printed, settled), cover = printed_pages(session, assembly), cover_picture(session, theme)
    return make_site(assembly, theme, shell, read, settings, fonts, printed=printed, cover=cover, draft=draft), settled


def _unreadable(book: Book, settings: EditionSettings, schemes: Sequence[Scheme]) -> tuple[Finding, ...]:
    """Colours of book.toml and of the author's sheets that text cannot be read in, and sheets that mean something else than they seem."""
    read = manuscript_files(book)
    return (
        *pale_values(book, settings, schemes),
        *faults_of_sheets(settings, book.manuscript, read),
        *poor_contrasts(settings, book.manuscript, read, schemes),
    )


def _as_of(settled: bool) -> str:
    return "" if settled else ", with page numbers of the last printing"


def printed_pages(session: Session, assembly: Assembly) -> tuple[tuple[PrintedPage, ...], bool]:
    """The pages of the PDF edition, which the page list follows, and whether they are today's.

    Setting the edited section takes longer than all the rest of an EPUB. A preview does with the pages of the last printing of this
    process, or with none: they are found in the text by their words, so that an edit moves their marks along; only the numbers may be
    out of date.
    """
    settings = session.book.edition("pdf")
    theme = load_theme(settings.theme, session.root, session.book.language)
    own = tuple(manuscript_files(session.book)(name) for name in settings.css)
    inputs = (
        ("the text", fingerprint(*(f"{body.identifier} {body.label} {body.html} {body.notes!r}" for body in assembly.chapters))),
        ("what is generated", fingerprint(repr(assembly.sources), assembly.bibliography, repr(assembly.summary), repr(session.book))),
        ("the theme", fingerprint(theme.fingerprint, repr(settings), repr(own))),
        ("pincite", session.code["publishing"]),
    )
    step = Step("number pages", "pdf", inputs, partial(_printed_pages, session, assembly, theme))
    if session.preview and not session.runner.has(step):
        return session.memory.get("printed pages", ()), False
    pages = session.memory["printed pages"] = session.runner.run(step)
    return pages, True


def _printed_pages(session: Session, assembly: Assembly, theme: Theme) -> tuple[PrintedPage, ...]:
    from pincite.engines.page_labels import page_labels

    printed = _print(session, assembly, theme, "pdf", draft=False)
    labels = iter(page_labels(printed.data))
    pages: list[PrintedPage] = []
    for number, layout in enumerate(printed.layouts):
        for index, text in enumerate(layout.texts):
            anchors = tuple(sorted(name for name, page in layout.anchors.items() if page == index))
            pages.append(PrintedPage(next(labels), text, anchors, number))
    return tuple(pages)


def cover_picture(session: Session, theme: Theme) -> CoverImage | None:
    """The book's own cover, or the theme's drawing of one."""
    cover = cover_of(session.book, theme)
    read = manuscript_files(session.book)
    if cover is None:
        return None
    if not cover.svg:
        data = read(cover.name)
        return CoverImage(picture_file(cover.name), data, cover.alt) if data is not None else None
    from pincite.engines.cover_image import draw_cover

    fonts = open_shelf(font_catalogue(), theme.families)
    inputs = (("the drawing", fingerprint(cover.svg)), ("the fonts", fonts.fingerprint), ("pincite", session.code["publishing"]))
    drawn = session.runner.run(Step("draw cover", cover.name, inputs, partial(draw_cover, cover.svg, cover.name, fonts, read)))
    return CoverImage(DRAWN_COVER, drawn, cover.alt)


def fonts_for(session: Session, looks: ScreenLooks, kind: str = "woff2") -> Callable[[Sequence[ScreenPage]], ScreenFonts]:
    """The book's fonts cut down to its pages, each face worked out once for the same characters; ``kind`` is woff2 or ttf."""

    from pincite.engines.font_subset import subset

    def cut(face: Face, characters: str) -> bytes:
        inputs = (("the font", face.sha256), ("its characters", fingerprint(characters, kind)), ("pincite", session.code["publishing"]))
        return session.runner.run(Step("subset font", face.path.name, inputs, partial(subset, str(face.path), characters, kind)))

    def make(pages: Sequence[ScreenPage]) -> ScreenFonts:
        return screen_fonts(pages, session.book.language, looks, cut, kind)

    return make


BUILDERS: Mapping[str, Callable[[Session, Assembly, str, bool], Built]] = {
    "pdf": build_pdf,
    "print": build_pdf,
    "epub": build_epub,
    "html": build_site,
}


def manuscript_files(book: Book) -> ReadFile:
    """Reads files of the book by their path from the manuscript folder; None for what is not the book's."""
    return partial(read_below, book.root, book.manuscript)


def slug(book: Book) -> str:
    """The book's title as a file name."""
    plain = unicodedata.normalize("NFKD", book.title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "book"


def _write(session: Session, path: str, data: bytes) -> str:
    try:
        write_atomically(Path(session.book.root) / path, data)
    except OSError as error:
        raise UserError(f"cannot write {path}: {error.strerror}", help=f"{_remedy(error)}; the older edition is untouched") from None
    return path


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"


def _remedy(error: OSError) -> str:
    return "free some space" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "make the folder writable"

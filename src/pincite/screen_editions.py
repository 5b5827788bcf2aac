"""The editions for the screen, EPUB and site, with the numbers of the printed pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from pincite.build import Step, fingerprint, replace_folder
from pincite.editions import Built, manuscript_files, print_book, remedy, size_said, slug, write_edition
from pincite.engines.fonts import Face, open_shelf
from pincite.engines.themes import Theme, font_catalogue, load_theme
from pincite.gates import Gates, Passage, pass_gates
from pincite.model.book import Book, EditionSettings
from pincite.model.errors import UserError
from pincite.model.finding import Finding
from pincite.model.printed_page import PrintedPage
from pincite.pipeline import Session, read_book_volume
from pincite.publish.assembly import Assembly
from pincite.publish.contrast import BOOK, SITE, Scheme, pale_values, poor_contrasts
from pincite.publish.cover import cover_of
from pincite.publish.epub.edition import CoverImage, make_epub
from pincite.publish.epub.places import findings_of
from pincite.publish.print_findings import faults_of_sheets
from pincite.publish.screen_files import DRAWN_COVER, picture_file
from pincite.publish.screen_fonts import ScreenFonts, screen_fonts
from pincite.publish.screen_looks import ScreenLooks, screen_looks
from pincite.publish.screen_pages import ScreenPage
from pincite.publish.site.edition import Site, make_site


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
    write_edition(session, path, epub.data)
    record = write_edition(session, f"build/{slug(book)}.onix.xml", epub.onix)
    passed = f", passed {' and '.join(passage.passed)}" if passage.passed else ""
    about = f"{len(epub.documents)} documents, {epub.pages} printed pages, {size_said(len(epub.data))}{passed}{_as_of(settled)}"
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
        raise UserError(f"cannot write {folder}: {error.strerror}", help=f"{remedy(error)}; the older site is untouched") from None
    total = sum(len(data) for data in site.files.values())
    paths = [f"{folder}/{file}" for file in sorted(site.files, key=lambda file: (file != "index.html", file))]
    return Built(paths[0], f"{site.pages} pages, {size_said(total)}{_as_of(settled)}", site.messages, tuple(paths), settled=settled)


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
    printed = print_book(session, assembly, theme, "pdf", draft=False, joined=False)
    labels = iter(printed.labels)
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

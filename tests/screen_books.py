"""A book read, checked, assembled and printed through its own store, for the tests of EPUB, HTML and PDF."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pincite.build.processes import Processes, process_count
from pincite.editions import assemble_book, manuscript_files
from pincite.engines.themes import Theme, load_theme
from pincite.model.book import Book
from pincite.model.finding import Finding
from pincite.pipeline import Session, check_volume, open_session, read_book_volume
from pincite.publish.assembly import Assembly
from pincite.publish.pdf import Printed, make_pdf
from pincite.publish.pdf_press import Apart
from pincite.publish.screen_fonts import ScreenFonts
from pincite.publish.screen_looks import screen_looks
from pincite.publish.screen_pages import ScreenPage
from pincite.screen_editions import fonts_for

ROOT = Path(__file__).parents[1]
FOLDERS = ("manuscript", "seeds", "bibliography")


@dataclass(frozen=True)
class ReadBook:
    """A book that was read, checked and assembled."""

    session: Session
    assembly: Assembly
    findings: tuple[Finding, ...]

    @property
    def book(self) -> Book:
        return self.session.book

    def theme(self, name: str) -> Theme:
        return load_theme(name, self.session.root)

    @property
    def fonts(self) -> Callable[[Sequence[ScreenPage]], ScreenFonts]:
        return self.fonts_of("html")

    @property
    def epub_fonts(self) -> Callable[[Sequence[ScreenPage]], ScreenFonts]:
        return self.fonts_of("epub", "ttf")

    def fonts_of(self, edition: str, kind: str = "woff2") -> Callable[[Sequence[ScreenPage]], ScreenFonts]:
        looks = screen_looks(self.assembly, self.theme("history"), self.book.edition(edition), self.read)
        return fonts_for(self.session, looks, kind)

    def read(self, name: str) -> bytes | None:
        return manuscript_files(self.book)(name)

    def printed(self) -> Printed:
        """The PDF for the screen, set section by section as `pincite build` does."""
        theme, store = self.theme(self.book.edition("pdf").theme), self.session.runner.store
        apart = Apart(store.get, store.__contains__, store.put, self.session.code["publishing"], Processes(process_count()))
        return make_pdf(self.assembly, theme, self.book.edition("pdf"), manuscript_files(self.book), apart=apart)


def assembled(book: Path) -> ReadBook:
    session = open_session(str(book))
    volume = read_book_volume(session)
    check = check_volume(session, volume)
    return ReadBook(session, assemble_book(session, volume, check), check.all_findings)


def flagship(folder: Path) -> ReadBook:
    """The repository's own book in this folder, where others may have begun: what they made comes from the book's store."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, dirs_exist_ok=True)
    return assembled(folder / "manuscript" / "book.toml")

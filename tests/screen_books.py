"""The flagship book assembled once for the tests of EPUB and HTML, and small books written for one test."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pincite.editions import assemble_book, fonts_for, manuscript_files
from pincite.engines.themes import Theme, load_theme
from pincite.model.book import Book
from pincite.model.finding import Finding
from pincite.pipeline import Session, check_volume, open_session, read_book_volume
from pincite.publish.assembly import Assembly
from pincite.publish.screen_fonts import ScreenFonts
from pincite.publish.screen_pages import ScreenPage

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
        return fonts_for(self.session, self.theme("history"))

    @property
    def epub_fonts(self) -> Callable[[Sequence[ScreenPage]], ScreenFonts]:
        return fonts_for(self.session, self.theme("history"), "ttf")

    def read(self, name: str) -> bytes | None:
        return manuscript_files(self.book)(name)


def assembled(book: Path) -> ReadBook:
    session = open_session(str(book))
    volume = read_book_volume(session)
    check = check_volume(session, volume)
    return ReadBook(session, assemble_book(session, volume, check), check.all_findings)


@cache
def flagship() -> ReadBook:
    """The repository's own book, in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="pincite-flagship-"))
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name)
    return assembled(folder / "manuscript" / "book.toml")

"""The flagship book as an EPUB, built once for all tests of this folder."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from tests import screen_books

from pincite.publish.epub.edition import make_epub
from pincite.publish.pdf import Printed
from pincite.screen_editions import cover_picture, printed_pages


@dataclass(frozen=True)
class Built:
    path: Path
    data: bytes
    read: screen_books.ReadBook

    @property
    def files(self) -> Mapping[str, str]:
        """The texts in the archive by name."""
        with zipfile.ZipFile(BytesIO(self.data)) as archive:
            names = [name for name in archive.namelist() if name.endswith((".xhtml", ".opf", ".xml", ".css"))]
            return {name: archive.read(name).decode() for name in names}


@pytest.fixture(scope="session")
def flagship(flagship_book: screen_books.ReadBook, flagship_printed: Printed, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """As it is shipped: with its cover, and the pages of its PDF."""
    book = flagship_book
    theme = book.theme("history")
    (printed, _), cover = printed_pages(book.session, book.assembly), cover_picture(book.session, theme)
    settings = book.book.edition("epub")
    made = make_epub(book.assembly, theme, book.theme("epub"), book.read, settings, book.epub_fonts, printed=printed, cover=cover)
    target = tmp_path_factory.mktemp("flagship") / "book.epub"
    target.write_bytes(made.data)
    return Built(target, made.data, book)

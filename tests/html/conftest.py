"""The flagship book as a site, built once, to be read in a browser."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.screen_books import ReadBook

from pincite.build import replace_folder
from pincite.publish.site.edition import make_site


@pytest.fixture(scope="session")
def site(flagship_book: ReadBook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site."""
    book = flagship_book
    made = make_site(book.assembly, book.theme("history"), book.theme("html"), book.read, book.book.edition("html"), book.fonts)
    folder = tmp_path_factory.mktemp("site") / "html"
    replace_folder(folder, made.files)
    return folder


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core's script."""
    path = Path(sys.prefix, "tools", "node_modules", "axe-core", "axe.min.js")
    if not path.is_file():
        pytest.skip("axe-core is missing: run make test")
    return path.read_text(encoding="utf-8")

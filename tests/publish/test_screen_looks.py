"""Fonts and colours of book.toml, in the editions for the screen."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from tests.screen_books import ReadBook, assembled

from pincite.engines.fonts import font_folder
from pincite.publish.contrast import SITE, pale_values
from pincite.publish.epub.edition import make_epub
from pincite.publish.screen_fonts import ScreenFonts, screen_fonts
from pincite.publish.screen_looks import screen_looks, without_faces
from pincite.publish.screen_pages import ScreenPage
from pincite.publish.site.edition import make_site

LOOK = """
[edition.pdf]
css = ["own.css"]
font = "Mine"
heading-font = "Source Sans 3"
link-colour = "#004488"
heading-colour = "#999999"

[edition.html]
heading-colour = "#8c2f1b"
"""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReadBook]:
    root = tmp_path_factory.mktemp("looks") / "book"
    shutil.copytree(Path(__file__).parents[1] / "pdf" / "book", root)
    with (root / "manuscript" / "book.toml").open("a", encoding="utf-8") as file:
        file.write(LOOK)
    shutil.copy(font_folder() / "SourceSerif4_400Regular.ttf", root / "manuscript" / "mine.ttf")
    (root / "manuscript" / "own.css").write_text('@font-face { font-family: "Mine"; src: url("mine.ttf") }\n', encoding="utf-8")
    yield assembled(root)


def fonts(book: ReadBook, edition: str, kind: str) -> Callable[[Sequence[ScreenPage]], ScreenFonts]:
    """The book's fonts, which are not cut here: that takes its time."""
    looks = screen_looks(book.assembly, book.theme("history"), book.book.edition(edition), book.read)
    return lambda pages: screen_fonts(pages, "en-GB", looks, lambda face, characters: b"", kind)


def test_the_site_is_set_in_the_books_fonts_and_colours(book: ReadBook) -> None:
    settings = book.book.edition("html")
    site = make_site(book.assembly, book.theme("history"), book.theme("html"), book.read, settings, fonts(book, "html", "woff2"))
    css = site.files["site.css"].decode()
    assert {"fonts/mine.woff2", "fonts/SourceSans3_400Regular.woff2"} <= set(site.files)
    assert not any("Garamond" in name for name in site.files)
    assert 'html, body { font-family: "Mine", ' in css
    assert 'h1, h2, h3, h4, h5, h6, .opening .label { font-family: "Source Sans 3", "Mine", ' in css
    assert ":root { --accent: #004488; }" in css and ":root { --heading: #8c2f1b; }" in css
    assert css.rindex(":root { --accent: #004488; }") > css.index("--accent: #8a1f1b")


def test_an_epub_embeds_them(book: ReadBook) -> None:
    settings = book.book.edition("epub")
    epub = make_epub(book.assembly, book.theme("history"), book.theme("epub"), book.read, settings, fonts(book, "epub", "ttf"))
    with zipfile.ZipFile(io.BytesIO(epub.data)) as archive:
        assert {"EPUB/fonts/mine.ttf", "EPUB/fonts/SourceSans3_400Regular.ttf"} <= set(archive.namelist())
        assert "a[href] { color: #004488; }" in archive.read("EPUB/book.css").decode()


def test_a_colour_is_judged_on_the_paper_of_the_edition_and_found_where_it_is_set(book: ReadBook) -> None:
    assert pale_values(book.book, book.book.edition("html"), SITE) == ()
    (finding,) = pale_values(book.book, book.book.edition("epub"))
    lines = (Path(book.book.root) / "manuscript" / "book.toml").read_text(encoding="utf-8").split("\n")
    assert lines[finding.place.line - 1] == 'heading-colour = "#999999"'


def test_faces_go_from_a_sheet_and_leave_their_lines() -> None:
    css = 'a { }\n@font-face {\n font-family: "M";\n}\np { }'
    assert without_faces(css) == "a { }\n\n\n\np { }"

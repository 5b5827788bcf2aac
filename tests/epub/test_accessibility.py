"""The package says of the book what is so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pincite.engines.themes import load_theme
from pincite.model.book import Book
from pincite.model.language import direction
from pincite.model.place import SourceText
from pincite.publish.epub.accessibility import accessibility_metadata, content_of
from pincite.publish.epub.documents import wrap
from pincite.publish.epub.package import modified, package
from pincite.publish.screen_pages import ScreenPage


def summary(html: str) -> str:
    content = content_of([ScreenPage("a.xhtml", "a", "A", "", "chapter", html)], {})
    return dict(accessibility_metadata(content))["schema:accessibilitySummary"]


def test_tables_have_header_cells_or_are_said_to_have_none() -> None:
    head, bare = "<table><tr><th>a</th></tr></table>", "<table><tr><td>a</td></tr></table>"
    assert "Tables have marked header cells." in summary(head)
    assert "1 of 2 tables have no header cells." in summary(head + bare)
    assert "ables" not in summary("<p>a</p>")


@pytest.mark.parametrize(
    ("written", "moment"), [("2026-02-03", "2026-02-03"), ("2026-02", "2026-02-01"), ("2026", "2026-01-01"), ("", "2000-01-01")]
)
def test_a_books_last_change_is_its_date_as_far_as_it_says_it(written: str, moment: str) -> None:
    book = Book("", "", SourceText("book.toml", ""), "Title", date=written)
    assert modified(book) == f"{moment}T00:00:00Z"


@pytest.mark.parametrize(
    ("tag", "way"), [("he", "rtl"), ("ar-EG", "rtl"), ("az-Arab", "rtl"), ("ur-Latn", "ltr"), ("en", "ltr"), ("zh-Hant", "ltr")]
)
def test_a_language_goes_the_way_of_its_script(tag: str, way: str) -> None:
    assert direction(tag) == way


def test_a_book_from_right_to_left_says_so(tmp_path: Path) -> None:
    book = replace(Book("", "", SourceText("book.toml", ""), "ספר"), language="he")
    theme = load_theme("epub", tmp_path)
    assert '<spine page-progression-direction="rtl">' in package(theme, book, (), ())
    assert 'lang="he" xml:lang="he" dir="rtl">' in wrap(theme, "he", "ספר", "bodymatter", "")
    assert "dir=" not in wrap(theme, "en", "Book", "bodymatter", "")

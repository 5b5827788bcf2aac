"""The flagship's pages as they are printed, measured: notes with their calls, no holes."""

from __future__ import annotations

import pytest
from tests.screen_books import ReadBook

from pincite.engines.fragment import Fragment
from pincite.publish.composition import gaps
from pincite.publish.pdf import Printed


@pytest.fixture(scope="module")
def chapters(flagship_book: ReadBook, flagship_printed: Printed) -> list[Fragment]:
    names = {body.identifier for body in flagship_book.assembly.chapters}
    return [pages for pages in flagship_printed.layouts if isinstance(pages, Fragment) and pages.name in names]


def test_each_note_begins_on_the_page_of_its_call(chapters: list[Fragment]) -> None:
    notes = [(name, call, page) for pages in chapters for name, call, page in pages.note_pages]
    assert len(notes) > 500
    assert [note for note in notes if note[1] != note[2]] == []


def test_no_page_ends_more_than_four_lines_short_without_cause(chapters: list[Fragment]) -> None:
    assert sum(pages.page_count for pages in chapters) > 80
    assert {pages.name: gaps(pages) for pages in chapters if gaps(pages)} == {}

"""The flagship's pages, measured: notes with their calls, no holes."""

from __future__ import annotations

from pathlib import Path

import pytest
from editions import edition_of

from pincite.engines.typesetter import Layout
from pincite.publish.composition import gaps

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def layouts() -> dict[str, Layout]:
    return edition_of(ROOT).chapter_layouts()


def test_each_note_begins_on_the_page_of_its_call(layouts: dict[str, Layout]) -> None:
    notes = [(name, call, page) for layout in layouts.values() for name, call, page in layout.note_pages]
    assert len(notes) > 500
    assert [note for note in notes if note[1] != note[2]] == []


def test_no_page_ends_more_than_four_lines_short_without_cause(layouts: dict[str, Layout]) -> None:
    pages = sum(layout.page_count for layout in layouts.values())
    assert pages > 80
    assert {name: gaps(layout) for name, layout in layouts.items() if gaps(layout)} == {}

"""The package says of the book what is so."""

from __future__ import annotations

from pincite.publish.epub.accessibility import accessibility_metadata, content_of
from pincite.publish.screen_pages import ScreenPage


def summary(html: str) -> str:
    content = content_of([ScreenPage("a.xhtml", "a", "A", "", "chapter", html)], {})
    return dict(accessibility_metadata(content))["schema:accessibilitySummary"]


def test_tables_have_header_cells_or_are_said_to_have_none() -> None:
    head, bare = "<table><tr><th>a</th></tr></table>", "<table><tr><td>a</td></tr></table>"
    assert "Tables have marked header cells." in summary(head)
    assert "1 of 2 tables have no header cells." in summary(head + bare)
    assert "ables" not in summary("<p>a</p>")

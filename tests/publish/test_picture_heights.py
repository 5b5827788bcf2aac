"""How high pictures and how wide lines may be on pages of other trims."""

from __future__ import annotations

import pytest

from pincite.model.book import EditionSettings
from pincite.publish.pdf_sheets import overrides


@pytest.mark.parametrize(
    ("trim", "height"), [("6in 9in", "150.0mm"), ("5in 8in", "133.3mm"), ("148mm 210mm", "137.8mm"), ("A5", "137.8mm"), ("a4", "194.8mm")]
)
def test_pictures_are_as_high_as_the_trim_allows(trim: str, height: str) -> None:
    css = overrides(EditionSettings("pdf", options=(("trim", trim),)))
    assert f"figure img {{ max-height: {height}; }}" in css
    assert "figure img.tighter" in css


@pytest.mark.parametrize(("trim", "left"), [("A4", "45.1mm"), ("8.5in 11in", "48.3mm"), ("letter", "48.3mm")])
def test_a_wide_page_has_wide_margins_and_no_long_lines(trim: str, left: str) -> None:
    css = overrides(EditionSettings("pdf", options=(("trim", trim),)), widest=128)
    assert f"@page :right {{ margin-left: {left};" in css


@pytest.mark.parametrize(("trim", "widest"), [("6in 9in", 128), ("A5", 128), ("A4", 0), ("as wide as it goes", 128)])
def test_other_pages_have_the_margins_of_their_theme(trim: str, widest: float) -> None:
    assert "margin" not in overrides(EditionSettings("pdf", options=(("trim", trim),)), widest=widest)


def test_margins_are_wider_at_the_spine_of_both_pages() -> None:
    css = overrides(EditionSettings("print", options=(("margins", "1mm 2mm 3mm 4mm"),)))
    assert "@page :right { margin: 1mm 2mm 3mm 4mm; }" in css
    assert "@page :left { margin: 1mm 4mm 3mm 2mm; }" in css

"""How high pictures may be on pages of other trims."""

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

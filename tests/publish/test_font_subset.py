"""Fonts cut down to a book's characters: what is asked for is in them, and nothing else."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from pincite.engines.font_subset import subset
from pincite.engines.fonts import open_shelf
from pincite.engines.themes import font_catalogue
from pincite.model.errors import ToolError

SHELF = open_shelf(font_catalogue(), ("EB Garamond",))
REGULAR = next(face.path for face in SHELF.faces if (face.weight, face.style) == (400, "normal"))
TEXT = "Háng Ωfi 1,944"


@pytest.mark.parametrize("kind", ["ttf", "woff2"])
def test_it_has_the_characters_the_small_capitals_and_the_old_figures_and_says_whose_it_is(kind: str) -> None:
    font = TTFont(io.BytesIO(subset(str(REGULAR), TEXT, kind)))
    whole = TTFont(REGULAR)
    assert set(font.getBestCmap()) == {ord(character) for character in TEXT}
    features = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
    assert {"smcp", "onum", "liga"} <= features
    assert not features & {"ss01", "salt", "dlig"}
    assert "fpgm" not in font
    for name in (1, 5, 13, 14):
        assert font["name"].getDebugName(name) == whole["name"].getDebugName(name)
    assert font["hmtx"][font.getBestCmap()[ord("H")]] == whole["hmtx"][whole.getBestCmap()[ord("H")]]
    assert font["glyf"][".notdef"].numberOfContours > 0
    assert font["head"].modified == whole["head"].modified


def test_the_order_of_the_characters_changes_no_byte() -> None:
    assert subset(str(REGULAR), TEXT) == subset(str(REGULAR), TEXT[::-1])
    assert len(subset(str(REGULAR), TEXT, "ttf")) < REGULAR.stat().st_size / 10


def test_a_file_that_is_no_font_is_named(tmp_path: Path) -> None:
    (tmp_path / "odd.ttf").write_bytes(b"no font at all")
    with pytest.raises(ToolError, match=r"odd\.ttf"):
        subset(str(tmp_path / "odd.ttf"), "a", "ttf")

"""A font's characters, read without fontTools, are those that fontTools finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont

from pincite.engines.font_coverage import covered
from pincite.engines.fonts import font_folder

LARGE = 1_000_000
"""Fonts of Chinese and Korean take fontTools seconds; one of them is enough."""


def by_font_tools(path: Path) -> frozenset[int]:
    with TTFont(path, lazy=True) as font:
        font.setGlyphOrder([str(number) for number in range(font["maxp"].numGlyphs)])
        return frozenset(font.getBestCmap())


def test_the_books_fonts_are_read_as_fonttools_reads_them() -> None:
    files = sorted(font_folder().glob("*.ttf"), key=lambda file: (file.stat().st_size, file.name))
    small = [file for file in files if file.stat().st_size < LARGE]
    assert small
    for file in (*small, *files[len(small) : len(small) + 1]):
        assert covered(file) == by_font_tools(file), file.name


@pytest.mark.parametrize("cmap", [{0x41: "A", 0x43: "A", 0x10FFFD: "A"}, {0x41: "A", 0x42: "B", 0x5A: "A"}, {0x20: ".notdef", 0x41: "A"}])
def test_tables_made_for_the_purpose(cmap: dict[int, str], tmp_path: Path) -> None:
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([".notdef", "A", "B"])
    font.setupCharacterMap(cmap)
    font.setupHorizontalMetrics(dict.fromkeys((".notdef", "A", "B"), (500, 0)))
    font.setupHorizontalHeader()
    font.setupPost()
    font.save(tmp_path / "made.ttf")
    assert covered(tmp_path / "made.ttf") == by_font_tools(tmp_path / "made.ttf") == {code for code in cmap if cmap[code] != ".notdef"}


def test_a_file_that_is_laid_out_otherwise_is_left_to_fonttools(tmp_path: Path) -> None:
    file = min(font_folder().glob("*.ttf"), key=lambda file: file.stat().st_size)
    with TTFont(file) as font:
        font.flavor = "woff"
        font.save(tmp_path / "packed.woff")
    assert covered(tmp_path / "packed.woff") == covered(file)

"""Fonts cut down to the characters of a book: as TrueType for EPUB, which every reading system takes, as WOFF2 for the web.

HarfBuzz cuts, as it does for WeasyPrint's PDF: fontTools takes a second for each face where this takes a hundredth.
"""

from __future__ import annotations

import io
from pathlib import Path

from fontTools.ttLib import TTFont

from pincite.engines.weasyprint_inside import cut_font
from pincite.model.errors import ToolError

FEATURES = (
    *("kern", "mark", "mkmk", "ccmp", "locl", "liga", "calt", "clig", "smcp", "c2sc", "onum", "lnum", "pnum", "tnum"),
    *("sups", "subs", "ordn", "case", "vert", "vrt2", "halt", "palt"),
)
"""What the style sheets ask for, and what scripts cannot do without."""

NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14)
"""What a font says of itself and is kept: names, version, copyright and licence."""


def subset(path: str, characters: str, kind: str = "woff2") -> bytes:
    """The font with the glyphs of these characters alone; the same bytes for the same characters in any order.

    ``kind`` is 'woff2' or 'ttf'.
    """
    cut = cut_font(Path(path).read_bytes(), [ord(character) for character in characters], FEATURES, NAMES)
    if cut is None:
        raise ToolError(f"{Path(path).name} cannot be cut down", help="is HarfBuzz's library for subsets there? libharfbuzz-subset0")
    return cut if kind == "ttf" else _packed(cut, kind)


def _packed(data: bytes, kind: str) -> bytes:
    # The file must not know when it was made.
    with TTFont(io.BytesIO(data), recalcBBoxes=False, recalcTimestamp=False) as font:
        font.flavor = kind
        output = io.BytesIO()
        font.save(output, reorderTables=True)
    return output.getvalue()

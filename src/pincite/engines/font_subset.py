"""Fonts cut down to the characters of a book: as TrueType for EPUB, which every reading system takes, as WOFF2 for the web."""

from __future__ import annotations

import io
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FEATURES = [
    *("kern", "mark", "mkmk", "ccmp", "locl", "liga", "calt", "clig", "smcp", "c2sc", "onum", "lnum", "pnum", "tnum"),
    *("sups", "subs", "ordn", "case", "vert", "vrt2", "halt", "palt"),
]  # what the style sheets ask for, and what scripts cannot do without


def subset(path: str, characters: str, kind: str = "woff2") -> bytes:
    """The font with the glyphs of these characters alone; the same bytes for the same characters in any order.

    ``kind`` is 'woff2' or 'ttf'.
    """
    flavor = None if kind == "ttf" else kind
    options = Options()
    options.flavor = flavor
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.hinting = False
    options.desubroutinize = True
    # The file must not know when it was made.
    with TTFont(Path(path), recalcTimestamp=False) as font:
        cutter = Subsetter(options)
        cutter.populate(unicodes=sorted({ord(character) for character in characters}))
        cutter.subset(font)
        font.flavor = flavor
        output = io.BytesIO()
        font.save(output, reorderTables=True)
    return output.getvalue()

"""Colours for a printing press: everything in pure black, or in the four inks, written into a PDF before it is saved."""

from __future__ import annotations

import re
from typing import Any

import pydyf

_RGB = re.compile(rb"(?<![\d.])(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (rg|RG)(?=\s|$)")


def to_inks(pdf: Any, inks: str) -> None:
    """Rewrite each RGB colour of the drawing: ``inks`` is 'black' (tints of black alone) or 'cmyk'.

    Black text stays black ink alone in both, never a mixture; images keep their own colours.
    """
    change = _to_black if inks == "black" else _to_cmyk
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Stream) and thing.extra.get("Subtype") != "/Image":
            thing.stream = [_RGB.sub(change, item) if isinstance(item, bytes) else item for item in thing.stream]


def _to_black(found: re.Match[bytes]) -> bytes:
    red, green, blue = (float(found[number]) for number in (1, 2, 3))
    # The eye's weights for the three lights (ITU-R BT.709), on the values as they are: a tint, not a measurement.
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return f"0 0 0 {1 - light:.4g} ".encode() + (b"k" if found[4] == b"rg" else b"K")


def _to_cmyk(found: re.Match[bytes]) -> bytes:
    red, green, blue = (float(found[number]) for number in (1, 2, 3))
    black = 1 - max(red, green, blue)
    inks = (0.0, 0.0, 0.0) if black >= 1 else tuple((1 - value - black) / (1 - black) for value in (red, green, blue))
    written = " ".join(f"{value:.4g}" for value in (*inks, black))
    return f"{written} ".encode() + (b"k" if found[4] == b"rg" else b"K")

"""A drawn cover as a picture: reading systems and shops want pixels."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdfium2

from pincite.engines.fonts import FontShelf
from pincite.engines.printing import PdfSettings, Sheet
from pincite.engines.typesetter import Press

WIDTH, HEIGHT = 6, 9
DOTS = 250
"""Dots per inch: 1500 by 2250."""

SHEET = (
    f"@page {{ size: {WIDTH}in {HEIGHT}in; margin: 0 }} body {{ margin: 0 }} img {{ display: block; width: {WIDTH}in; height: {HEIGHT}in }}"
)


def draw_cover(svg: str, name: str, fonts: FontShelf, read: Callable[[str], bytes | None]) -> bytes:
    """The drawing as PNG, set with the book's fonts."""
    press = Press(fonts, [Sheet("cover.css", SHEET)], lambda file: svg.encode() if file == name else read(file))
    layout = press.lay_out(f'<html lang="en"><head><title>Cover</title></head><body><img src="{name}" alt="Cover"></body></html>', "cover")
    document = pypdfium2.PdfDocument(press.write([layout], PdfSettings(variant=""), layout))
    try:
        picture = document[0].render(scale=DOTS / 72).to_pil().convert("P", palette=1, colors=64)
    finally:
        document.close()
    output = io.BytesIO()
    picture.save(output, "PNG", optimize=True)
    return output.getvalue()

"""Which characters a font file has glyphs for, read from its cmap alone: fontTools takes longer to load than a font to read."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

BEST = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
"""The tables for Unicode, by platform and encoding, the best first."""


def covered(path: Path) -> frozenset[int]:
    """The code points of the font's best table for Unicode; of a file that is laid out otherwise, what fontTools finds."""
    with path.open("rb") as file:
        head = file.read(12)
        for _ in range(int.from_bytes(head[4:6], "big") if head[:4] in (b"\0\1\0\0", b"OTTO", b"true") else 0):
            tag, _, offset, length = struct.unpack(">4sIII", file.read(16))
            if tag == b"cmap":
                file.seek(offset)
                found = _read(file.read(length))
                if found is not None:
                    return found
                break
    return _read_by_font_tools(path)


def _read(cmap: bytes) -> frozenset[int] | None:
    (count,) = struct.unpack_from(">H", cmap, 2)
    tables = {(platform, encoding): at for platform, encoding, at in struct.iter_unpack(">HHI", cmap[4 : 4 + 8 * count])}
    at = next((tables[kind] for kind in BEST if kind in tables), None)
    if at is None:
        return None
    (kind,) = struct.unpack_from(">H", cmap, at)
    return frozenset(_segments(cmap[at:])) if kind == 4 else frozenset(chain.from_iterable(_groups(cmap[at:]))) if kind == 12 else None


def _segments(table: bytes) -> Iterator[int]:
    """Format 4; the last of its segments closes the table."""
    count = int.from_bytes(table[6:8], "big") // 2
    ends, starts, shifts, places = (struct.unpack_from(f">{count}H", table, 14 + part) for part in _parts(count))
    where = 14 + _parts(count)[3]
    for number in range(count - 1):
        first, last, shift, place = starts[number], ends[number], shifts[number], places[number]
        if not place:
            # One glyph after the other; the one that would be glyph 0 has none.
            yield from (code for code in range(first, last + 1) if (code + shift) & 0xFFFF)
            continue
        glyphs = struct.unpack_from(f">{last + 1 - first}H", table, where + 2 * number + place)
        yield from (code for code, glyph in enumerate(glyphs, first) if glyph and (glyph + shift) & 0xFFFF)


def _parts(count: int) -> tuple[int, int, int, int]:
    """Where the ends, starts, shifts and places of the segments begin; a word of padding follows the ends."""
    return 0, 2 * count + 2, 4 * count + 2, 6 * count + 2


def _groups(table: bytes) -> Iterator[range]:
    """Format 12."""
    (count,) = struct.unpack_from(">I", table, 12)
    for first, last, glyph in struct.iter_unpack(">III", table[16 : 16 + 12 * count]):
        yield range(first if glyph else first + 1, last + 1)


def _read_by_font_tools(path: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        # Else the glyphs' names are worked out first, which takes ten times as long.
        font.setGlyphOrder([str(number) for number in range(font["maxp"].numGlyphs)])
        return frozenset(font.getBestCmap())

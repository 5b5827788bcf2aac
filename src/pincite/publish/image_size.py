"""The size of a picture, so that a page leaves room for it before it has come."""

from __future__ import annotations

import re
import struct

_SVG = re.compile(rb"<svg\b[^>]*>", re.DOTALL)
_BOX = re.compile(rb"""\bviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)""")
_LENGTH = rb"""\b%s\s*=\s*["']\s*([\d.]+)(?:px|pt)?\s*["']"""
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def image_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF, JPEG, WebP or SVG in pixels; None where the file does not say."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            return struct.unpack(">II", data[16:24])
        if data[:6] in (b"GIF87a", b"GIF89a"):
            return struct.unpack("<HH", data[6:10])
        if data.startswith(b"\xff\xd8"):
            return _jpeg(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _webp(data)
        return _svg(data)
    except (struct.error, IndexError, ValueError):
        return None


def _jpeg(data: bytes) -> tuple[int, int] | None:
    """The first frame's; what comes before it is skipped, segment by segment."""
    at = 2
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 1 if marker == 0xFF else 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None


def _webp(data: bytes) -> tuple[int, int] | None:
    kind = data[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    bits = int.from_bytes(data[21:25], "little")
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1


def _svg(data: bytes) -> tuple[int, int] | None:
    head = _SVG.search(data[:20000])
    if head is None:
        return None
    box = _BOX.search(head[0])
    sides = [re.search(_LENGTH % name, head[0]) for name in (b"width", b"height")]
    if sides[0] and sides[1]:
        width, height = float(sides[0][1]), float(sides[1][1])
    elif box:
        width, height = float(box[1]), float(box[2])
    else:
        return None
    return (round(width), round(height)) if round(width) and round(height) else None

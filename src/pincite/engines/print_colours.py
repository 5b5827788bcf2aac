"""Colours for a printing press: everything in pure black, or in the four inks, written into a PDF before it is saved."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import pydyf

_RGB = re.compile(rb"(?<![\d.])(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (rg|RG)(?=\s|$)")


def to_inks(pdf: Any, inks: str) -> None:
    """Rewrite each RGB colour of the drawing: ``inks`` is 'black' (tints of black alone) or 'cmyk'.

    Black text stays black ink alone in both, never a mixture; photographs come in their inks already (``print_images``). The colours
    are the device's own, because PDF/X-4 wants no colour space that repeats the profile of the output intent.
    """
    change = _to_black if inks == "black" else _to_cmyk
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Stream):
            if thing.extra.get("Subtype") != "/Image":
                thing.stream = [_RGB.sub(change, item) if isinstance(item, bytes) else item for item in thing.stream]
            _to_device(thing.extra, change)
        elif isinstance(thing, dict):
            _to_device(thing, change)


def _to_device(things: Any, change: Callable[[re.Match[bytes]], bytes]) -> None:
    """Groups and gradients in the four inks, wherever they stand in a dictionary."""
    if things.get("Type") == "/Group" and "CS" in things:
        things["CS"] = "/DeviceCMYK"
    if "device-cmyk" in things:
        things["device-cmyk"] = "/DeviceCMYK"
    if "ShadingType" in things and things["ColorSpace"] != "/DeviceGray":
        things["ColorSpace"] = "/DeviceCMYK"
    for name in ("C0", "C1"):
        if len(things.get(name, ())) == 3:
            things[name] = pydyf.Array(_four(things[name], change))
    for value in things.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                _to_device(inner, change)


def _four(colour: Sequence[float], change: Callable[[re.Match[bytes]], bytes]) -> list[float]:
    written = b"%s rg" % b" ".join(f"{float(value):.4f}".encode() for value in colour)
    return [float(value) for value in _RGB.sub(change, written).split()[:-1]]


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

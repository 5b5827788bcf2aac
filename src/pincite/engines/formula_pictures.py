"""Drawn formulas on laid-out pages: in the colour of the text round them, as a part of their formula, and as large as they were meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from weasyprint.formatting_structure import boxes

PICTURE_TAG = "pincite-formula-picture"
_WIDTH = re.compile(r"width: ([\d.]+)em")


class InTextColour:
    """A drawing of which what has no colour of its own gets the text's; the same drawing may serve texts of several colours."""

    def __init__(self, drawing: Any) -> None:
        self.drawing = drawing

    def get_intrinsic_size(self, *arguments: Any) -> Any:
        return self.drawing.get_intrinsic_size(*arguments)

    def draw(self, stream: Any, width: float, height: float, style: Any) -> None:
        tree = self.drawing._svg.tree
        red, green, blue = style["color"].to("srgb").coordinates
        tree.attrib["color"] = f"rgb({red * 255:g}, {green * 255:g}, {blue * 255:g})"
        # WeasyPrint works the colours of what is inside out once, and keeps them.
        tree._children = None
        self.drawing.draw(stream, width, height, style)


def adopt_pictures(inside: Iterable[Any]) -> None:
    """The pictures among the boxes of a formula are no figures of their own."""
    for box in inside:
        if isinstance(box, boxes.ReplacedBox) and box.element_tag == "img" and hasattr(box.replacement, "_svg"):
            box.element_tag = PICTURE_TAG
            box.replacement = InTextColour(box.replacement)


def narrowed(box: Any) -> float:
    """By how much a formula's picture is narrower than it was drawn, in pixels; 0 for any other box."""
    found = _WIDTH.match(box.element.get("style") or "") if box.element_tag == PICTURE_TAG else None
    return max(0.0, float(found[1]) * box.style["font_size"] - box.width) if found else 0.0

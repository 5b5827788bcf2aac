"""Formulas drawn by ziamath: pandoc's MathML as outlines of STIX Two Math, with brackets and roots as high as what they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree

_SIZE = 100.0
_MARGIN = 2.0
_OVERLINES = ("\u203e", "\u00af")
_ALIGNED = re.compile(r"text-align:\s*(left|right|center)")


@dataclass(frozen=True, slots=True)
class DrawnFormula:
    """An SVG, its size, and how deep it goes below the line, all in ems."""

    svg: str
    width: float
    height: float
    depth: float


@lru_cache(maxsize=512)
def draw_formula(mathml: str) -> DrawnFormula | None:
    """The formula drawn; None where it cannot be."""
    # Half a second, and few books have a formula.
    from ziamath.config import config
    from ziamath.zmath import Math

    # Outlines as they are: the names of SVG 2's symbols would hang on what was drawn before.
    config.svg2 = False
    # The text's: see formula_pictures.
    config.math.color = "currentColor"
    try:
        root = ElementTree.fromstring(mathml)
        _prepare(root)
        drawn = Math(root, size=_SIZE, margin=_MARGIN)
        svg = drawn.svgxml()
    except Exception:  # whatever a formula does to it: it is set in letters then
        return None
    width, height = (float(svg.get(name) or 0) / _SIZE for name in ("width", "height"))
    depth = (_MARGIN - drawn.getyofst()) / _SIZE
    return DrawnFormula(ElementTree.tostring(svg, encoding="unicode"), round(width, 3), round(height, 3), round(depth, 3))


def _prepare(root: ElementTree.Element) -> None:
    """What ziamath 0.13 reads otherwise than pandoc writes: annotations are no part of the formula, cells are aligned by an attribute."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag.rpartition("}")[2] == "annotation":
                parent.remove(child)
    for element in root.iter():
        if element.tag.rpartition("}")[2] == "semantics":
            element.tag = element.tag.replace("semantics", "mrow")
        if element.tag.rpartition("}")[2] == "mover" and len(element) == 2 and (element[1].text or "").strip() in _OVERLINES:
            # As an accent it would be as wide as one letter.
            element.tag = element.tag.replace("mover", "menclose")
            element.set("notation", "top")
            element.remove(element[1])
        aligned = _ALIGNED.search(element.get("style") or "")
        if aligned:
            element.set("columnalign", aligned[1])

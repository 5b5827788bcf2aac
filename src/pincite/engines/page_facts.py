"""What is known of laid-out pages once their boxes are gone: how full they are, and what does not fit on them.

Values alone: whoever reads fragments from a store need not load WeasyPrint for it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageMeasure:
    """``lines_short``: how many lines of text would still fit. ``follows`` is the tag of what opens the next page, ``opening`` its id
    if it is a figure or table. ``lines`` are those of the page itself; one with a table or an image counts as full."""

    page: int
    lines_short: float
    follows: str
    opening: str = ""
    lines: int = 99


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot of an opening, in millimetres: the margin under the text, a line of text, and between text and folio, and the folio's
    own height (both 0 where the opening has none)."""

    margin: float
    line: float
    gap: float = 0
    folio: float = 0


@dataclass(frozen=True, slots=True)
class CrowdedHead:
    """A running head, and what part of its width there is room for."""

    text: str
    room: float


@dataclass(frozen=True, slots=True)
class Overflow:
    """What stands over the text's edge, and how far: ``kind`` is table, image, text, formula or note; ``name`` its id, address or words.

    A figure (its name is the picture's address) that is longer than a page goes on in the next, by so much; a narrowed formula would
    stand over the edge by so much, and was made smaller.
    """

    kind: str
    name: str
    page: int
    millimetres: float

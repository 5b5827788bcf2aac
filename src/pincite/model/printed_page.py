"""A page of the printed book: what is written on it, and which places of the text it holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """``label`` is its number as printed ('xii', '7'); ``anchors`` the ids on it; ``text`` its lines, notes last; ``section`` counts
    the stretches of pages that were set together.
    """

    label: str
    text: str
    anchors: tuple[str, ...]
    section: int

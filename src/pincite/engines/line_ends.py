"""What a reader of the text must know where a line ends: that a word is over, or that it goes on.

WeasyPrint 70 draws no space at a line's end, and the hyphen of a divided word like any other. A screen reader then reads words run
together and words with hyphens in them; whoever copies a passage gets the same. Here the space is drawn, where nobody sees it, and the
hyphen is said to be a soft one (PDF 32000-1, 14.8.2.2.3 and 14.8.2.5).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from weasyprint import Document
from weasyprint.formatting_structure import boxes

from pincite.engines.structure import real_boxes_in
from pincite.engines.weasyprint_inside import glyph_of

SOFT_HYPHEN = "\u00ad"
_JOINED = re.compile(r"[\s\u2010/–—-]$|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]$")
"""After what no space belongs: a dash that divides a word, and characters of scripts without spaces."""

_FONT = re.compile(rb"^/(\S+) \S+ Tf$")


def mark_line_ends(document: Document) -> None:
    """Each text that ends a line is told so, if the paragraph goes on in the next."""
    pages = [list(_blocks(page._page_box)) for page in document.pages]
    for number, blocks in enumerate(pages):
        later = {id(block.element) for block in pages[number + 1]} if number + 1 < len(pages) else set()
        for block in blocks:
            last = None if id(block.element) in later else block.children[-1]
            for line in block.children:
                text = _last_text(line)
                if line is not last and text is not None:
                    hyphen = text.style["hyphenate_character"]
                    text.line_end = "hyphen" if text.text.endswith(hyphen) else "" if _JOINED.search(text.text) else "space"


def end_line(stream: Any, box: Any, start: int) -> None:
    """Writes what ends a line behind the text that was drawn from ``start`` on."""
    end = getattr(box, "line_end", "")
    shown = next((at for at in range(len(stream.stream) - 1, start - 1, -1) if _is_text(stream.stream[at])), -1)
    if not end or shown < 0:
        return
    name = next((found[1].decode() for at in range(shown, start - 1, -1) if (found := _match(stream.stream[at]))), "")
    font = next((known for known in stream._fonts.values() if known.hash == name), None)
    if font is None or font.bitmap:
        return
    if end == "space":
        _add_space(stream, shown, font)
    elif (glyph := glyph_of(font, box.style["hyphenate_character"])) != glyph_of(font, "-") and glyph in font.to_unicode:
        font.to_unicode[glyph] = SOFT_HYPHEN


def _add_space(stream: Any, shown: int, font: Any) -> None:
    glyph = glyph_of(font, " ")
    # A space that the font's text has not used has no width yet, and would be left out of the subset.
    if glyph and glyph in font.widths:
        stream.stream[shown] = stream.stream[shown].removesuffix(b"] TJ") + b"<%04x>] TJ" % glyph


def _blocks(page: Any) -> Iterator[Any]:
    """The blocks of a page that hold lines, but for those in its margins."""
    for part in page.children:
        for box in () if isinstance(part, boxes.MarginBox) else real_boxes_in(part):
            children = getattr(box, "children", ())
            if children and isinstance(children[0], boxes.LineBox):
                yield box


def _last_text(box: Any) -> Any:
    if isinstance(box, boxes.TextBox):
        return box
    for child in reversed(getattr(box, "children", ())):
        found = _last_text(child)
        if found is not None:
            return found
        if not isinstance(child, boxes.InlineBox | boxes.TextBox):
            return None
    return None


def _is_text(item: Any) -> bool:
    return isinstance(item, bytes) and item.endswith(b"] TJ")


def _match(item: Any) -> re.Match[bytes] | None:
    return _FONT.match(item) if isinstance(item, bytes) else None

"""What does not fit on laid-out pages: running heads that meet the folio, and tables, pictures, words and notes over the edge."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint import Document
from weasyprint.formatting_structure import boxes

from pincite.engines.formula_pictures import PICTURE_TAG, narrowed
from pincite.engines.page_facts import CrowdedHead, Overflow
from pincite.engines.pdf_tags import FORMULA_TAG, NOTE_TAG, boxes_in

CLEAR = 8.0
"""Between a running head and what stands beside it, in CSS pixels (2 mm)."""

SMALL = 0.15
"""So much of its width a formula may lose without a word: letters of 10 points are then of 8.7."""

HAIR = 1.0
"""What a line may be over its measure by rounding."""


def crowded_heads(document: Document) -> tuple[CrowdedHead, ...]:
    """Each running head that reaches into its neighbours, once."""
    found: dict[str, float] = {}
    for page in document.pages:
        margins = [box for box in page._page_box.children if isinstance(box, boxes.MarginBox) and list(_texts(box))]
        for box in margins:
            if not box.at_keyword.endswith("-center"):
                continue
            beside = [other for other in margins if other is not box and other.at_keyword.split("-")[0] == box.at_keyword.split("-")[0]]
            text = "".join(inner.text for inner in _texts(box))
            left, right = _extent(box)
            middle = (left + right) / 2
            reach = min([abs(middle - edge) - CLEAR for other in beside for edge in [min(_extent(other), key=lambda x: abs(x - middle))]],
                        default=page._page_box.width / 2)  # fmt: skip
            if right - left > 2 * reach:
                found[text] = min(found.get(text, 1.0), 2 * reach / (right - left))
    return tuple(CrowdedHead(text, room) for text, room in sorted(found.items()))


def overflows(document: Document) -> tuple[Overflow, ...]:
    """What is wider than the text, or a note that is longer than the page: each table, image, word or note once."""
    found: dict[tuple[str, str], Overflow] = {}
    for number, page in enumerate(document.pages):
        box = page._page_box
        right = box.content_box_x() + box.width
        for child in box.children:
            if isinstance(child, boxes.MarginBox):
                continue
            if isinstance(child, boxes.FootnoteAreaBox):
                over = box.content_box_y() - child.position_y
                for note in (inner for inner in boxes_in(child) if inner.element_tag == NOTE_TAG) if over > HAIR else ():
                    _note(found, Overflow("note", str(note.element.get("id") or note.element.get("data-more")), number, over))
            for kind, name, edge in _edges(child, ""):
                if edge - right > HAIR:
                    _note(found, Overflow(kind, name, number, edge - right))
    for over in _made_to_fit(document):
        _note(found, over)
    return tuple(found.values())


def _made_to_fit(document: Document) -> Iterator[Overflow]:
    """Figures that stand on more pages than one, with the rest's height, and formulas of which the letters have become small."""
    first: dict[int, tuple[int, str]] = {}
    for number, page in enumerate(document.pages):
        for box in boxes_in(page._page_box):
            if box.element_tag == FORMULA_TAG:
                for inner in boxes_in(box):
                    if (over := narrowed(inner)) > SMALL * inner.width:
                        yield Overflow("narrowed", _alt(box), number, over)
            if box.element_tag != "figure" or not isinstance(box, boxes.BlockBox):
                continue
            pictures = [inner.element.get("src", "") for inner in boxes_in(box) if isinstance(inner, boxes.ReplacedBox)]
            home, picture = first.setdefault(id(box.element), (number, str(pictures[0]) if pictures else ""))
            if number > home:
                yield Overflow("figure", picture, number, box.border_height())


def _alt(formula: Any) -> str:
    return str(formula.element.get("data-alt") or "")


def _note(found: dict[tuple[str, str], Overflow], this: Overflow) -> None:
    found.setdefault((this.kind, this.name), Overflow(this.kind, this.name, this.page, round(this.millimetres * 25.4 / 96, 1)))


def _edges(box: Any, exhibit: str) -> Iterator[tuple[str, str, float]]:
    """The right edge of each table, image and line."""
    waiting = [(box, exhibit)]
    while waiting:
        box, exhibit = waiting.pop()
        box = box.__dict__.get("_box", box)
        if isinstance(box, boxes.TextBox):
            if text := box.text.rstrip():
                # Spaces at the end of a line of code hang over the edge, where nobody sees them.
                yield "text", text.strip(), box.position_x + box.width * len(text) / len(box.text)
            continue
        if box.element is not None and "table-block" in (box.element.get("class") or ""):
            exhibit = box.element.get("id") or exhibit
        if isinstance(box, boxes.TableBox):
            yield "table", exhibit, box.border_box_x() + box.border_width()
        elif box.element_tag == FORMULA_TAG and isinstance(box, boxes.InlineBlockBox):
            yield "formula", _alt(box), box.border_box_x() + box.border_width()
        elif box.element_tag == PICTURE_TAG:
            yield "formula", str(box.element.get("alt") or ""), box.border_box_x() + box.border_width()
        elif isinstance(box, boxes.ReplacedBox):
            yield "image", str(box.element.get("src", "")), box.border_box_x() + box.border_width()
        elif not isinstance(box, boxes.InlineBlockBox):
            waiting += [(child, exhibit) for child in reversed(getattr(box, "children", ()))]


def _texts(box: Any) -> Iterator[Any]:
    return (inner for inner in boxes_in(box) if isinstance(inner, boxes.TextBox) and inner.text.strip())


def _extent(box: Any) -> tuple[float, float]:
    texts = list(_texts(box))
    return min(text.position_x for text in texts), max(text.position_x + text.width for text in texts)

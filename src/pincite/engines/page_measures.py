"""What can be measured on laid-out pages: where notes begin, and how far a page is from full."""

from __future__ import annotations

from typing import Any

from weasyprint import Document
from weasyprint.formatting_structure import boxes
from weasyprint.images import RasterImage

from pincite.engines.page_facts import Foot, PageMeasure
from pincite.engines.pdf_tags import NOTE_TAG, boxes_in

MILLIMETRE = 25.4 / 96
"""A CSS pixel in millimetres."""


def foot(document: Document) -> Foot:
    """The foot of the first page."""
    page = document.pages[0]._page_box
    root = page.children[0]
    line = next((box.height for box in boxes_in(root) if isinstance(box, boxes.LineBox) and box.element_tag == "p"), page.margin_bottom / 5)
    below = [box for box in page.children if isinstance(box, boxes.MarginBox) and box.at_keyword == "@bottom-center"]
    words = [inner for box in below for inner in boxes_in(box) if isinstance(inner, boxes.LineBox)]
    if not words:
        return Foot(page.margin_bottom * MILLIMETRE, line * MILLIMETRE)
    gap = words[0].position_y - below[0].position_y
    return Foot(page.margin_bottom * MILLIMETRE, line * MILLIMETRE, gap * MILLIMETRE, words[0].height * MILLIMETRE)


def note_pages(document: Document) -> tuple[tuple[str, int, int], ...]:
    """For each note its id, the index of the page of its call and the index of the page on which it begins (-1: nowhere)."""
    calls: dict[str, int] = {}
    notes: dict[str, int] = {}
    for number, page in enumerate(document.pages):
        for box in boxes_in(page._page_box):
            if box.element_tag == "a::footnote-call":
                calls.setdefault(box.element.get("id"), number)
            elif box.element_tag == NOTE_TAG:
                notes.setdefault(box.element.get("id"), number)
    return tuple((name, page, notes.get(name, -1)) for name, page in calls.items())


def measure_pages(document: Document) -> tuple[PageMeasure, ...]:
    """How full each page is but the last."""
    pages = [page._page_box for page in document.pages]
    return tuple(measure_page(number, page, pages[number + 1]) for number, page in enumerate(pages[:-1]))


def measure_page(number: int, page: Any, following: Any) -> PageMeasure:
    """How full a page is, laid out with the page that follows it."""
    bottom = page.content_box_y() + page.height
    foot = [child for child in page.children if isinstance(child, boxes.FootnoteAreaBox) and child.children]
    if foot:
        bottom = foot[0].position_y
    lines = [inner for inner in boxes_in(page.children[0]) if isinstance(inner, boxes.LineBox | boxes.ReplacedBox | boxes.TableBox)]
    count = _count_lines(lines)
    lines = [inner for inner in lines if not isinstance(inner, boxes.TableBox)]
    text_bottom = max((line.position_y + line.height for line in lines), default=bottom)
    height = page.style["font_size"]
    sample = next((line for line in lines if line.element_tag in ("p", "html", "div")), None)
    leading = sample.height if sample is not None and sample.height else height * 1.25
    return PageMeasure(number, (bottom - text_bottom) / leading, *_opening(following), count)


def page_texts(document: Document) -> tuple[str, ...]:
    """The text of each page, notes included and running heads not, line after line."""
    return tuple(_text(page) for page in document.pages)


def image_resolutions(document: Document) -> tuple[tuple[str, float], ...]:
    """Each raster image's address and its resolution in dots per inch; drawings have none."""
    found: dict[str, float] = {}
    for page in document.pages:
        for box in boxes_in(page._page_box):
            image = getattr(box, "replacement", None)
            if isinstance(image, RasterImage) and box.width:
                name = str(box.element.get("src"))
                found[name] = min(found.get(name, 1e9), image.width / (box.width / 96))
    return tuple(sorted(found.items()))


def _text(page: Any) -> str:
    lines = []
    for child in page._page_box.children:
        if isinstance(child, boxes.MarginBox):
            continue
        for box in boxes_in(child):
            if isinstance(box, boxes.LineBox):
                lines.append("".join(inner.text for inner in boxes_in(box) if isinstance(inner, boxes.TextBox)))
    return "\n".join(lines)


def last_lines(document: Document) -> int:
    """How many lines of text stand below each other on the last page; a page with a table or an image counts as full."""
    root = document.pages[-1]._page_box.children[0]
    return _count_lines(list(boxes_in(root)))


def _count_lines(inside: list[Any]) -> int:
    if any(isinstance(box, boxes.TableBox | boxes.ReplacedBox) for box in inside):
        return 99
    return len({round(box.position_y) for box in inside if isinstance(box, boxes.LineBox)})


def _opening(page: Any) -> tuple[str, str]:
    """The tag of the block that opens a page, and its id if it is a figure or a table."""
    box = page.children[0]
    exhibit = ""
    while getattr(box, "children", ()) and not isinstance(box.children[0], boxes.LineBox):
        box = box.children[0]
        if box.element is not None and (box.element_tag == "figure" or "table-block" in (box.element.get("class") or "")):
            exhibit = box.element.get("id") or ""
        if box.element_tag in ("table", "figure", "h1", "h2", "h3", "h4"):
            break
    return str(box.element_tag), exhibit

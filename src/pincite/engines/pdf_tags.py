"""What WeasyPrint's tagging lacks for a book: notes as Note with links there and back, running heads as artifacts, page labels.

The one module that leans on WeasyPrint's private boxes and tagging; WeasyPrint is pinned, and tests/pdf holds the contract.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pydyf
import weasyprint.pdf
from weasyprint import Document
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import metadata
from weasyprint.pdf import stream as pdf_stream
from weasyprint.pdf import tags as pdf_tags

from pincite.engines import right_to_left
from pincite.engines.formula_pictures import PICTURE_TAG, adopt_pictures
from pincite.engines.line_ends import end_line, mark_line_ends
from pincite.engines.press_marks import set_for_press
from pincite.engines.print_colours import to_inks
from pincite.engines.printing import Finish
from pincite.engines.structure import Structure, mark_repeated_heads

NO_CHANCE = uuid5(NAMESPACE_URL, "https://book.invalid/")
NOTE_TAG = "pincite-note"
FORMULA_TAG = "pincite-formula"
_TAGS = {NOTE_TAG: "Note", FORMULA_TAG: "Formula", "figure": "Div", "code": "Code", "header": "Div", "nav": "Div", "aside": "Div"}


def finishing(finish: Finish) -> Callable[[Document, Any], None]:
    """What WeasyPrint is to call with a finished PDF before it is written."""

    def complete(document: Document, pdf: Any) -> None:
        _describe_links(document, finish.describe)
        _number_notes(pdf)
        _label_pages(pdf, finish.labels)
        _leave_pixels(pdf)
        if finish.inks:
            set_for_press(document, pdf, finish.inks, finish.folds)
        if finish.inks in ("black", "cmyk"):
            to_inks(pdf, finish.inks)

    return complete


def connect_notes(document: Document) -> None:
    """Tell notes and formulas from other spans, and link each note's call to it and its number back (``data-call``)."""
    for page in document.pages:
        # WeasyPrint gives each element in a link a link of its own, over that of the whole.
        page.links = [link for link in page.links if link[3].link or not isinstance(link[3], boxes.InlineLevelBox)]
        for box in boxes_in(page._page_box):
            if isinstance(box, boxes.TextBox | boxes.LineBox):
                continue
            if box.element_tag == "span::footnote-call":
                _link(page, box, box.element.get("id"), "a::footnote-call")
                if box.element.get("data-call"):
                    page.anchors.setdefault(box.element.get("data-call"), _area(box))
            elif box.element_tag == "span::footnote-marker":
                _link(page, box, box.element.get("data-call"), "a::footnote-marker")
            elif box.element_tag == "span" and "fn" in (box.element.get("class") or "").split():
                box.element_tag = NOTE_TAG
            elif box.element_tag == "span" and "formula" in (box.element.get("class") or "").split():
                box.element_tag = FORMULA_TAG
                adopt_pictures(boxes_in(box))
            elif isinstance(box, boxes.ReplacedBox) and not (box.element.get("alt") or "").strip():
                # It only adorns ({.decorative}), or is a finding already.
                box.is_pagination = True


@contextmanager
def book_tags() -> Iterator[None]:
    """WeasyPrint's tagging with the additions above, while a PDF is written."""
    get_tag, build, marked = pdf_tags._get_pdf_tag, pdf_tags._build_box_tree, pdf_stream.Stream.marked
    add_tags = weasyprint.pdf.add_tags
    structure = Structure(build, NOTE_TAG)

    def tag(element_tag: str | None) -> str:
        return _TAGS.get(element_tag or "") or str(get_tag(element_tag))

    def add(pdf: Any, *arguments: Any) -> None:
        add_tags(pdf, *arguments)
        structure.settle(pdf)

    @contextmanager
    def mark(stream: Any, box: Any, name: str) -> Iterator[None]:
        if stream._tags is None or not getattr(box, "is_pagination", False):
            with marked(stream, box, "Formula" if box.element_tag == PICTURE_TAG else name):
                start = len(stream.stream)
                reverse = right_to_left.is_reversed(getattr(box, "text", ""))
                if reverse:
                    stream.stream.append(right_to_left.BEGIN)
                yield
                if reverse:
                    stream.stream.append(right_to_left.END)
                if stream._tags is not None:
                    end_line(stream, box, start)
            return
        properties = pydyf.Dictionary({"Type": "/Layout" if isinstance(box, boxes.ReplacedBox) else "/Pagination"})
        super(pdf_stream.Stream, stream).begin_marked_content("Artifact", properties)
        try:
            yield
        finally:
            super(pdf_stream.Stream, stream).end_marked_content()

    pdf_tags._get_pdf_tag, pdf_tags._build_box_tree, pdf_stream.Stream.marked = tag, structure.tree, mark
    weasyprint.pdf.add_tags = add
    chance = metadata.uuid4
    # PDF/X-4 asks for a document's id; a random one would make each copy of the same book another file.
    metadata.uuid4 = lambda: NO_CHANCE
    try:
        yield
    finally:
        metadata.uuid4 = chance
        weasyprint.pdf.add_tags = add_tags
        pdf_tags._get_pdf_tag, pdf_tags._build_box_tree, pdf_stream.Stream.marked = get_tag, build, marked


def mark_pagination(document: Document) -> None:
    """Running heads, folios and repeated heads of tables are no text of the book: they are drawn as pagination artifacts."""
    for page in document.pages:
        for child in page._page_box.children:
            if isinstance(child, boxes.MarginBox):
                for box in boxes_in(child):
                    box.is_pagination = True
    mark_repeated_heads(document)
    mark_line_ends(document)


def boxes_in(box: Any) -> Iterator[Any]:
    """The box and all in it, in the text's order; one generator for all, since a book has millions of boxes."""
    waiting = [box]
    while waiting:
        box = waiting.pop()
        yield box
        inside = box.__dict__
        children = inside.get("children") or ("_box" in inside and getattr(inside["_box"], "children", None))
        if children:
            waiting += children[::-1]


def _link(page: Any, box: Any, target: str, tag: str) -> None:
    if target is None:
        return
    page.links.append(("internal", target, _area(box), box))
    box.element_tag = tag


def _area(box: Any) -> tuple[float, float, float, float]:
    left, top, width, height = box.hit_area()
    return left, top, left + width, top + height


def _describe_links(document: Document, describe: Callable[[str], str]) -> None:
    for page in document.pages:
        for kind, target, _, box in page.links:
            if getattr(box, "link_annotation", None):
                box.link_annotation["Contents"] = pydyf.String(describe(target) if kind == "internal" else target)


def _number_notes(pdf: Any) -> None:
    """PDF/UA-1 7.9: each Note has an ID of its own."""
    number = 0
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Dictionary) and thing.get("S") == "/Note":
            number += 1
            thing["ID"] = pydyf.String(f"note-{number}")


def _leave_pixels(pdf: Any) -> None:
    """PDF/A forbids that a viewer invents pixels between those of a photograph (ISO 19005-3, 6.2.8)."""
    for thing in pdf.objects:
        if isinstance(thing, pydyf.Stream) and thing.extra.get("Interpolate") == "true":
            thing.extra["Interpolate"] = "false"


def _label_pages(pdf: Any, labels: Sequence[tuple[int, str, int, str]]) -> None:
    numbers = pydyf.Array()
    for index, style, first, prefix in labels:
        label = pydyf.Dictionary({"S": f"/{style}", "St": first} if style else {})
        if prefix:
            label["P"] = pydyf.String(prefix)
        numbers.extend([index, label])
    if labels:
        pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": numbers})

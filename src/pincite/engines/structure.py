"""The structure tree of a book: one element for what is one in the text, and each note beside its call.

WeasyPrint 70 tags each page by itself: a paragraph over a page break becomes two, a table is read out with its head on each page, and
notes stand after the page's text, in the middle of a sentence that goes on. While it builds its tree page by page, what continues an
element of an earlier page is put into that element; then the notes are moved behind the paragraphs of their calls.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pydyf
from weasyprint import Document
from weasyprint.formatting_structure import boxes

Build = Callable[..., Iterator[Any]]

_TEXT = "P H1 H2 H3 H4 H5 H6 L LI LBody Caption Note Code"
_TABLES = "Table THead TBody TFoot TR TH TD"
WHOLE = frozenset(f"Sect Div Art Part BlockQuote {_TEXT} {_TABLES}".split(" "))
"""What is one element however many pages it takes. Links and figures are not: each piece of a link has an annotation of its own."""

HOLDERS = frozenset(["Document", "Sect", "Div", "Art", "Part", "BlockQuote", "LBody", "TD", "TH"])
"""What a note may stand in, beside the block or line with its call."""

CALL = "a::footnote-call"
_NUMBER = re.compile(rb"\d+")


@dataclass(slots=True)
class Structure:
    """What is remembered from page to page while a file's tree is built. ``build`` is WeasyPrint's builder, ``note`` the notes' tag."""

    build: Build
    note: str
    begun: dict[tuple[int, str, str], tuple[int, Any]] = field(default_factory=dict)
    heads: dict[int, list[Any]] = field(default_factory=dict)
    calls: dict[int, Any] = field(default_factory=dict)
    notes: list[tuple[int, Any]] = field(default_factory=list)
    named: dict[str | None, Any] = field(default_factory=dict)

    def tree(self, box: Any, parent: Any, pdf: Any, page: int, *rest: Any) -> Iterator[Any]:
        """The elements of a box, without those that went into an element of an earlier page."""
        if isinstance(box, boxes.MarginBox):
            return
        if isinstance(box, boxes.TableRowGroupBox) and box.is_header:
            yield from self._head(box, parent, pdf, page, *rest)
            return
        if getattr(box, "is_pagination", False) and not isinstance(box, boxes.TableRowBox | boxes.TableCellBox):
            return
        for element in self.build(box, parent, pdf, page, *rest):
            if str(element["S"]) in ("/Formula", "/Link"):
                _make_one(pdf, element, rest[0])
            if not self._goes_on(box, element, page, rest[0]) and not self._absorbed(box, element, pdf, page):
                yield element

    def _head(self, box: Any, parent: Any, pdf: Any, page: int, *rest: Any) -> Iterator[Any]:
        """A table's head; where it is repeated its cells are named, but it is no part of the text."""
        cells = [cell for row in box.children for cell in row.children]
        if not getattr(box, "is_pagination", False):
            yield from self.build(box, parent, pdf, page, *rest)
            self.heads[id(box.element)] = [cell.mark for cell in cells]
            return
        kept = [cell.children for cell in cells]
        for cell in cells:
            cell.children = ()
        for element in self.build(box, parent, pdf, page, *rest):
            element.clear()
        for cell, children in zip(cells, kept, strict=True):
            cell.children = children
        box.repeated_cells = [cell.mark for cell in cells]

    def _goes_on(self, box: Any, element: Any, page: int, numbers: dict[int, bytes]) -> bool:
        """Whether this is what stands in the next line of a formula; it went into the formula."""
        earlier, first = self.begun.get((id(box.element), str(box.element_tag), "Formula"), (page, None))
        if element["S"] != "/Formula" or first is None or earlier != page:
            return False
        for kid in element["K"]:
            numbers[kid] = first.reference
        first["K"].extend(element["K"])
        element.clear()
        return True

    def _absorbed(self, box: Any, element: Any, pdf: Any, page: int) -> bool:
        if box.element is None:
            return False
        if box.element_tag == CALL:
            self.calls.setdefault(id(box.element), element)
        kind = element["S"][1:]
        if kind == "TH":
            element["A"]["Scope"] = "/Row" if str(box.element.get("scope")).startswith("row") else "/Column"
        if kind == "Formula":
            # The words of the whole; what is inside has none to be read one by one.
            element["Alt"] = pydyf.String(box.element.get("data-alt") or "")
        key = (id(box.element), str(box.element_tag), kind)
        earlier, first = self.begun.get(key, (page, None))
        if kind in WHOLE and first is not None and earlier != page:
            if kind == "Table":
                self._name_heads(box)
            if kind in ("TD", "TH"):
                # WeasyPrint writes a cell's name and heads when the table is done; those of the rest of a cell are the first piece's.
                box.mark = pydyf.Dictionary({"A": pydyf.Dictionary()})
            _move_kids(pdf, element, first)
            self.begun[key] = (page, first)
            return True
        self.begun[key] = (page, element)
        if box.element_tag == self.note:
            return self._begins_note(box, element, pdf)
        return False

    def _begins_note(self, box: Any, element: Any, pdf: Any) -> bool:
        """Remembers a note; whether it is but a piece of another one, into which it went."""
        whole = self.named.get(box.element.get("data-more"))
        if whole is None:
            self.notes.append((id(box.element), element))
            self.named[box.element.get("id")] = element
            return False
        _move_kids(pdf, element, whole)
        return True

    def _name_heads(self, box: Any) -> None:
        """Cells on later pages name the head on the first, which alone is in the tree."""
        table = box.get_wrapped_table() if box.is_table_wrapper else box
        names: dict[int, Any] = {}
        for group in table.children:
            for mark, first in zip(getattr(group, "repeated_cells", ()), self.heads.get(id(group.element), ()), strict=False):
                if "ID" in mark and "ID" in first:
                    names[id(mark["ID"])] = first["ID"]
        for cell in real_boxes_in(table):
            attributes = getattr(cell, "mark", {}).get("A", {}) if isinstance(cell, boxes.TableCellBox) else {}
            if "Headers" in attributes:
                # The very same object: what changes the head's name later changes it here.
                attributes["Headers"] = pydyf.Array([names.get(id(header), header) for header in attributes["Headers"]])

    def settle(self, pdf: Any) -> None:
        """Each note behind the block or line with its call, and no sections of blank leaves."""
        self._move_notes(pdf)
        root = pdf.objects[_number(pdf.catalog["StructTreeRoot"])]
        document = pdf.objects[_number(root["K"][0])]
        document["K"] = pydyf.Array([kid for kid in document["K"] if _has_content(pdf, kid)])
        for item in [thing for thing in pdf.objects if isinstance(thing, dict) and thing.get("S") == "/LI"]:
            _mend_item(pdf, item)

    def _move_notes(self, pdf: Any) -> None:
        after: dict[int, int] = {}
        for name, note in self.notes:
            if name not in self.calls:
                continue
            block = self.calls[name]
            while _parent(pdf, block)["S"][1:] not in HOLDERS:
                block = _parent(pdf, block)
            holder = _parent(pdf, block)
            _take_out(pdf, note)
            place = holder["K"].index(block.reference) + 1 + after.get(block.number, 0)
            after[block.number] = after.get(block.number, 0) + 1
            holder["K"].insert(place, note.reference)
            note["P"] = holder.reference


def mark_repeated_heads(document: Document) -> None:
    """A table's head on a later page repeats the first one: it is drawn as an artifact, and its links lead nowhere a second time.

    So are leaders, of which a screen reader would say every dot.
    """
    seen: dict[int, int] = {}
    for number, page in enumerate(document.pages):
        for box in real_boxes_in(page._page_box):
            if box.is_leader:
                for dots in real_boxes_in(box):
                    dots.is_pagination = True
        repeated = False
        for group in _groups(page._page_box):
            if group.is_header and seen.setdefault(id(group.element), number) != number:
                repeated = True
                for box in real_boxes_in(group):
                    box.is_pagination = True
        if repeated:
            page.links = [link for link in page.links if not getattr(link[3], "is_pagination", False)]


def _groups(box: Any) -> Iterator[Any]:
    return (inner for inner in real_boxes_in(box) if isinstance(inner, boxes.TableRowGroupBox))


def real_boxes_in(box: Any) -> Iterator[Any]:
    """The box and all in it, in the text's order; where one stands for another, the other."""
    waiting = [box]
    while waiting:
        box = waiting.pop()
        inside = box.__dict__
        if "_box" in inside:
            box = inside["_box"]
            inside = box.__dict__
        yield box
        children = inside.get("children")
        if children:
            waiting += children[::-1]


def _make_one(pdf: Any, element: Any, numbers: dict[int, bytes]) -> None:
    """What is drawn inside an element becomes its own, with no elements between; ``numbers`` say whose each piece of drawing is.

    A link must hold its contents itself (PDF/UA-1, 7.18.5), and a formula is one thing with one description. Pictures in a link
    stay elements, since each has a description; so do links in a link, which were none.
    """
    kids: list[Any] = []
    for kid in element["K"]:
        kids += _contents(pdf, element, kid, numbers)
    element["K"] = pydyf.Array(kids)


def _contents(pdf: Any, element: Any, kid: Any, numbers: dict[int, bytes]) -> list[Any]:
    if isinstance(kid, int):
        numbers[kid] = element.reference
        return [kid]
    inner = pdf.objects[_number(kid)]
    if inner.get("S") not in ("/Span", "/NonStruct", "/Code", "/Link") or (inner["S"] == "/Link" and not _is_only_drawn(inner)):
        if "P" in inner:
            inner["P"] = element.reference
        return [kid]
    found = [piece for piece in inner["K"] for piece in _contents(pdf, element, piece, numbers)]
    inner.clear()
    return found


def _is_only_drawn(link: Any) -> bool:
    """Whether an element of a link leads nowhere: it was made for what a style sheet adds to the link."""
    return all(isinstance(kid, int) for kid in link["K"])


def _move_kids(pdf: Any, element: Any, first: Any) -> None:
    """What is in an element goes to the end of another, and the element is no more."""
    for kid in element["K"]:
        pdf.objects[_number(kid)]["P"] = first.reference
    first["K"].extend(element["K"])
    element.clear()


def _take_out(pdf: Any, element: Any) -> None:
    """An element out of its parent, and those that have nothing left in them out of theirs."""
    parent = _parent(pdf, element)
    parent["K"].remove(element.reference)
    if not parent["K"] and parent["S"] == "/NonStruct":
        _take_out(pdf, parent)
        parent.clear()


def _has_content(pdf: Any, kid: Any) -> bool:
    """Whether there is anything to read or to follow in an element."""
    if isinstance(kid, int):
        return True
    thing = pdf.objects[_number(kid)]
    return "S" not in thing or any(_has_content(pdf, inner) for inner in thing["K"])


def _mend_item(pdf: Any, item: Any) -> None:
    """What stands in a list's item beside its mark and its body goes into the body: paragraphs, and what floats from them."""
    kids = [(kid, pdf.objects[_number(kid)]) for kid in item["K"]]
    stray = [kid for kid, thing in kids if thing.get("S") not in ("/Lbl", "/LBody")]
    if not stray:
        return
    body = next((thing for _, thing in kids if thing.get("S") == "/LBody"), None)
    if body is None:
        body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "K": pydyf.Array(), "P": item.reference})
        pdf.add_object(body)
        item["K"].append(body.reference)
    wanted = [kid for kid, thing in kids if kid in stray or thing is body]
    inner: list[Any] = []
    for kid in wanted:
        inner += body["K"] if kid == body.reference else [kid]
    inner += body["K"] if body.reference not in wanted else []
    for kid in stray:
        pdf.objects[_number(kid)]["P"] = body.reference
    body["K"] = pydyf.Array(inner)
    item["K"] = pydyf.Array([kid for kid in item["K"] if kid not in stray])


def _parent(pdf: Any, element: Any) -> Any:
    return pdf.objects[_number(element["P"])]


def _number(reference: bytes) -> int:
    found = _NUMBER.search(reference)
    assert found is not None, "a structure element's child is no reference"
    return int(found.group())

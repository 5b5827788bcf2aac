"""What a reader and a screen reader get from a PDF, as values to compare: text, places, links, outline, labels, structure."""

from __future__ import annotations

import io
import re
from typing import Any

import pikepdf
import pypdfium2


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


def places(pdf: bytes, page: int) -> list[tuple[str, float, float]]:
    """Each character of a page with its left and bottom edge, to a tenth of a point."""
    textpage = pypdfium2.PdfDocument(pdf)[page].get_textpage()
    found = []
    for index in range(textpage.count_chars()):
        left, bottom, _, _ = textpage.get_charbox(index)
        found.append((textpage.get_text_range(index, 1), round(left, 1), round(bottom, 1)))
    return sorted(found)


def links(pdf: bytes) -> list[list[tuple[str, str, tuple[float, ...]]]]:
    """For each page its links: where they lead, how they are described, where they stand."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [sorted(_link(annotation) for annotation in page.get("/Annots", [])) for page in document.pages]


def _link(annotation: Any) -> tuple[str, str, tuple[float, ...]]:
    target = annotation.A.URI if "/A" in annotation else annotation.Dest
    return str(target), str(annotation.get("/Contents", "")), tuple(round(float(value), 1) for value in annotation.Rect)


def destinations(pdf: bytes) -> dict[str, tuple[int, int, int]]:
    """Each name's page and place."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        numbers = {page.obj.objgen: index for index, page in enumerate(document.pages)}
        names = document.Root.Names.Dests.Names
        found = {}
        for name, place in zip(list(names)[::2], list(names)[1::2], strict=True):
            found[str(name)] = (numbers[place[0].objgen], round(float(place[2])), round(float(place[3])))
        return found


def outline(pdf: bytes) -> list[tuple[int, str, int | None]]:
    document = pypdfium2.PdfDocument(pdf)
    return [(item.level, item.get_title(), _page(item)) for item in document.get_toc()]


def _page(item: Any) -> int | None:
    place = item.get_dest()
    return place.get_index() if place else None


def labels(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [document.get_page_label(index) for index in range(len(document))]


def structure(pdf: bytes) -> list[str]:
    """The structure tree, an element a line: depth, kind, page, alternate text, number of marked pieces, and what it links to."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        numbers = {page.obj.objgen: index for index, page in enumerate(document.pages)}
        lines: list[str] = []
        _walk(document.Root.StructTreeRoot.K[0], 0, numbers, lines)
        return lines


def _walk(element: Any, depth: int, numbers: dict[Any, int], lines: list[str]) -> None:
    kids = element.get("/K", [])
    kids = kids if isinstance(kids, pikepdf.Array) else [kids]
    pieces = [kid for kid in kids if not isinstance(kid, pikepdf.Dictionary)]
    page = numbers.get(element.Pg.objgen) if "/Pg" in element else None
    headers = len(element.A.get("/Headers", [])) if "/A" in element and isinstance(element.A, pikepdf.Dictionary) else 0
    lines.append(f"{depth} {element.S} {page} {element.get('/Alt', '')} {[int(piece) for piece in pieces]} {headers}")
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/Type") == "/OBJR":
                lines.append(f"{depth + 1} link {kid.Obj.get('/Dest', '')} parent {'/StructParent' in kid.Obj}")
            else:
                _walk(kid, depth + 1, numbers, lines)


def parent_tree(pdf: bytes) -> list[list[str]]:
    """For each page what its marked pieces belong to, found by the page's own key, as a reader finds it."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        tree = pikepdf.NumberTree(document.Root.StructTreeRoot.ParentTree)
        return [[str(element.S) for element in tree[int(page.obj.StructParents)]] for page in document.pages]


def information(pdf: bytes) -> dict[str, str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return {str(key): str(value) for key, value in document.docinfo.items()}


def strange_glyphs(data: bytes) -> list[tuple[int, str, int]]:
    """The glyphs that a page shows although the font does not say what they are, as (page, font, glyph): they are not in its subset."""
    found = set()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages):
            font, known = "", set[int]()
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    font = str(operands[0])
                    known = _told(page.Resources.Font[font])
                elif str(operator) == "TJ":
                    shown = b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
                    glyphs = {int.from_bytes(shown[at : at + 2], "big") for at in range(0, len(shown), 2)}
                    found |= {(number, font, glyph) for glyph in glyphs - known}
    return sorted(found)


def _told(font: Any) -> set[int]:
    return {int(glyph, 16) for glyph in re.findall(rb"^<([0-9a-f]{4})> <", font.ToUnicode.read_bytes(), re.MULTILINE)}

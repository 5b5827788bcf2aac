"""What a screen reader finds: the structure tree of a PDF with the text of each element, decoded from the pages' own operators."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf


@dataclass
class Element:
    """``pages`` are the indices of the pages that it stands on; ``kids`` are elements and pieces of text in order."""

    kind: str
    alt: str = ""
    headers: tuple[str, ...] = ()
    name: str = ""
    pages: set[int] = field(default_factory=set)
    kids: list[Element | str] = field(default_factory=list)

    def every(self, *kinds: str) -> list[Element]:
        """The elements of the kinds below this one, in reading order."""
        found = []
        for kid in self.kids:
            if isinstance(kid, Element):
                found += [kid] if kid.kind in kinds else []
                found += kid.every(*kinds)
        return found

    @property
    def text(self) -> str:
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)


def read_aloud(data: bytes) -> Element:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = {page.objgen: index for index, page in enumerate(pdf.pages)}
        marked = [dict(_marked(page, {})) for page in pdf.pages]
        return _element(pdf.Root.StructTreeRoot.K[0], numbers, marked, 0)


def artifacts(data: bytes) -> list[str]:
    """The text of each page that is no part of the book's text."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [" ".join(text for number, text in _marked(page, {}) if number < 0) for page in pdf.pages]


def _element(thing: Any, numbers: dict[Any, int], marked: list[dict[int, str]], page: int) -> Element:
    if "/Pg" in thing:
        page = numbers[thing.Pg.objgen]
    attributes = thing.get("/A", {})
    headers = tuple(str(name) for name in attributes.get("/Headers", [])) if isinstance(attributes, pikepdf.Dictionary) else ()
    element = Element(str(thing.S)[1:], str(thing.get("/Alt", "")), headers, str(thing.get("/ID", "")))
    kids = thing.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            element.kids.append(marked[page].get(kid, ""))
            element.pages.add(page)
        elif "/S" in kid:
            inner = _element(kid, numbers, marked, page)
            assert kid.P.objgen == thing.objgen, f"{inner.kind} does not know its parent {element.kind}"
            element.kids.append(inner)
            element.pages |= inner.pages
    return element


def _marked(page: Any, maps: dict[Any, dict[int, str]]) -> Iterator[tuple[int, str]]:
    """Marked content of a page: its number, -1 for an artifact, and its text."""
    fonts = {str(name): _letters(font, maps) for name, font in page.Resources.get("/Font", {}).items()}
    open_marks: list[int | None] = []
    letters: dict[int, str] = {}
    pieces: list[str] = []
    reversed_from = -1
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            number = operands[1].get("/MCID") if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else None
            open_marks.append(int(number) if number is not None else -1 if str(operands[0]) == "/Artifact" else None)
            reversed_from = len(pieces) if str(operands[0]) == "/ReversedChars" else -1
            pieces = pieces if reversed_from >= 0 else []
        elif name == "EMC":
            number = open_marks.pop()
            if reversed_from >= 0:
                pieces[reversed_from:] = reversed(pieces[reversed_from:])
                reversed_from = -1
                continue
            if number is not None:
                yield number, "".join(pieces)
            pieces = []
        elif name == "Tf":
            letters = fonts.get(str(operands[0]), {})
        elif name == "TJ":
            for shown in operands[0]:
                if isinstance(shown, pikepdf.String):
                    glyphs = bytes(shown)
                    pieces += [letters.get(int.from_bytes(glyphs[at : at + 2], "big"), "") for at in range(0, len(glyphs), 2)]


def _letters(font: Any, maps: dict[Any, dict[int, str]]) -> dict[int, str]:
    if font.objgen not in maps:
        found = re.findall(rb"<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>", font.ToUnicode.read_bytes())
        maps[font.objgen] = {int(glyph, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in found}
    return maps[font.objgen]

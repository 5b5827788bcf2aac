"""A laid-out section written as a fragment: WeasyPrint draws and tags it, and what it says of the rest of the book is left open."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.matrix import Matrix

from pincite.engines.fragment import BETWEEN, MARK, FolioMark, FontUse, Fragment, FragmentPage, NotApart, Numerals, face_name, place_of
from pincite.engines.fragment_figures import LENGTH, OpenFigures, looks_of, shape_numerals
from pincite.engines.pdf_tags import book_tags, boxes_in
from pincite.engines.typesetter import Layout
from pincite.engines.weasyprint_inside import font_facts, written_apart

SCALE = 0.75
_FIGURES = {"D": "0123456789", "r": "ivxlcdm", "R": "IVXLCDM"}
_METADATA = ("title", "authors", "description", "keywords", "generator", "created", "modified", "lang")


@dataclass(slots=True)
class _Folios:
    """Takes the page's number out of the drawing and keeps how it was to be drawn."""

    pages: Any
    roman: Callable[[int], str]
    first: int
    texts: dict[int, tuple[int, str]] = field(default_factory=dict)
    found: dict[int, list[FolioMark]] = field(default_factory=dict)
    numerals: dict[object, tuple[int, Numerals]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for index, page in enumerate(self.pages):
            number = self.first + index
            styles = {str(number): "D", self.roman(number): "r", self.roman(number).upper(): "R"}
            for child in page._page_box.children:
                for box in boxes_in(child) if isinstance(child, boxes.MarginBox) else ():
                    text = getattr(box, "text", "")
                    if text in styles:
                        self.texts[id(box)] = (index, styles[text])
                    elif text and str(number) in text:
                        raise NotApart(f"a running head says more than the page's number: {text}")

    def take(self, stream: Any, box: Any) -> bool:
        if id(box) not in self.texts:
            return False
        index, style = self.texts[id(box)]
        box.pango_layout.reactivate(box.style)
        key = (style, *looks_of(box.style))
        if key not in self.numerals:
            self.numerals[key] = (len(self.numerals), shape_numerals(stream, box, _FIGURES[style]))
        flip = Matrix(d=-1, f=self.pages[index].height * SCALE)
        align = {"right": 1.0, "end": 1.0, "center": 0.5}.get(box.style["text_align_all"], 0.0)
        red, green, blue = box.style["color"].to("srgb").coordinates
        colour = " ".join(f"{value:.4g}" for value in (red, green, blue)).encode() + b" rg"
        mark = FolioMark(
            style, tuple(float(value) for value in (stream.ctm @ flip.invert).values), box.position_x, box.width,
            box.position_y + box.baseline, align, colour, self.numerals[key][0],
        )  # fmt: skip
        self.found.setdefault(index, []).append(mark)
        box.pango_layout.deactivate()
        return True


def write_fragment(layout: Layout, name: str, first: int, roman: Callable[[int], str], known: Callable[[str], bool]) -> Fragment:
    """The section as a fragment; ``first`` is the number that its first page was given. Raises NotApart."""
    document = layout.document
    folios = _Folios(document.pages, roman, first)
    figures = OpenFigures()
    figures.find(document._html.etree_element)
    caught: list[Any] = []

    def catch(_: Any, pdf: Any) -> None:
        caught.append(_catch(document, pdf, name, figures.streams))

    with book_tags(), written_apart(_token, folios.take, known, figures.drawn):
        document.write_pdf(pdf_tags=True, pdf_version="1.7", custom_metadata=False, finisher=catch)
    fragment: Fragment = caught[0]
    count = fragment.count
    pages = tuple(
        FragmentPage(
            number, count + index, page.height * SCALE, tuple(_names(page)), tuple(_bookmarks(page)), tuple(folios.found.get(index, ())),
        )
        for index, (page, number) in enumerate(zip(document.pages, fragment.numbers, strict=True))
    )  # fmt: skip
    whole = replace(
        fragment,
        pages=pages,
        numbers=(),
        fonts=tuple(_font_use(font) for font in document.fonts.values()),
        numerals=tuple(numerals for _, numerals in sorted(folios.numerals.values(), key=lambda pair: pair[0])),
        metadata=tuple((name, getattr(document.metadata, name)) for name in _METADATA),
        anchors=layout.anchors,
        texts=layout.texts,
        last_lines=layout.last_lines,
        images=layout.images,
        note_pages=layout.note_pages,
        measures=layout.measures,
        overflows=layout.overflows,
        messages=layout.messages,
        open_figures=tuple(figures.styles) if figures.is_open else (),
    )
    return replace(whole, digest=_digest(whole))


def _digest(fragment: Fragment) -> str:
    """Names all that is drawn. Streams go in as they are: to write their bytes out as text takes longer than to name them."""
    heads = tuple((number, head, len(body)) for number, head, body in fragment.streams)
    drawn = (
        fragment.name,
        fragment.count,
        fragment.pages,
        len(fragment.objects),
        heads,
        fragment.targets,
        fragment.fonts,
        fragment.numerals,
    )
    digest = hashlib.sha256(repr(drawn).encode())
    digest.update(fragment.objects)
    for _, _, body in fragment.streams:
        digest.update(body)
    return digest.hexdigest()


def _token(number: int) -> bytes:
    return b"%s%d%s" % (MARK, number, MARK)


def _catch(document: Any, pdf: Any, name: str, opened: set[int]) -> Fragment:
    """The PDF's objects as bytes, just before WeasyPrint would have written them."""
    catalog = pdf.catalog
    root = _object(pdf, _number(catalog["StructTreeRoot"]))
    top = _object(pdf, _number(root["K"][0]))
    leaf = _object(pdf, _number(root["ParentTree"]))
    fonts: Any = next(thing for thing in pdf.objects if isinstance(thing, dict) and thing.get("Type") == "/Fonts")
    keys = _open_keys(pdf, leaf)
    targets = _open_targets(document)
    _own_identifiers(pdf, name)
    tops = tuple(_number(kid) for kid in top["K"])
    outside = {0: b"", pdf.pages.number: b"P", catalog.number: b"", root.number: b"R", top.number: b"D", fonts.number: b"F"}
    named = {b"%d" % number: name for number, name in outside.items()}
    numbers: list[int] = []
    objects: list[bytes] = []
    streams: list[tuple[int, bytes, bytes]] = []
    for page in (_object(pdf, _number(reference)) for reference in pdf.listed):
        page["Contents"] = pydyf.Array([page["Contents"], _token(len(pdf.objects) + len(numbers))])
        numbers.append(page.number)
    kept = []
    for thing in pdf.objects:
        if thing.number in outside:
            continue
        if isinstance(thing, pydyf.Stream):
            head, body = _stream(thing, id(thing) in opened)
            streams.append((thing.number, _open(head, named), body))
        else:
            data = thing.data
            if BETWEEN in data:
                raise NotApart("a control character in the text")
            kept.append(thing.number)
            objects.append(_open(data, named))
    return Fragment(
        name, len(pdf.objects), (), tuple(numbers), _packed(kept, objects), tuple(streams), tops, leaf.number, keys, targets,
        (), (), (), {}, (), 0, (), (), (), (), open_streams=tuple(thing.number for thing in pdf.objects if id(thing) in opened),
    )  # fmt: skip


def _packed(numbers: list[int], objects: list[bytes]) -> bytes:
    """Each object with its number before it; split again at assembly in one go."""
    return BETWEEN.join(b"%d " % number + data for number, data in zip(numbers, objects, strict=True))


def _object(pdf: Any, number: int) -> Any:
    return pdf.objects[number]


def _number(reference: bytes) -> int:
    return int(reference.strip(MARK))


def _open_keys(pdf: Any, leaf: Any) -> int:
    """The parent tree's keys are left open; returns how many there are."""
    nums = leaf["Nums"]
    keys = list(nums[::2])
    for at, key in enumerate(keys):
        nums[at * 2] = _key(key)
    for thing in pdf.objects:
        if isinstance(thing, dict):
            for entry in ("StructParents", "StructParent"):
                if isinstance(thing.get(entry), int):
                    thing[entry] = _key(thing[entry])
    leaf["Limits"] = pydyf.Array([_key(0), _key(max(keys, default=0))])
    return max(keys, default=0) + 1


def _key(key: int) -> bytes:
    return b"%sS%d%s" % (MARK, key, MARK)


def _open_targets(document: Any) -> tuple[str, ...]:
    """What links lead to is described at assembly, since the description is of another place of the book."""
    targets: dict[str, int] = {}
    for page in document.pages:
        for kind, target, _, box in page.links:
            annotation = getattr(box, "link_annotation", None)
            if annotation is not None:
                words = b"%sT%d%s" % (MARK, targets.setdefault(target, len(targets)), MARK)
                annotation["Contents"] = words if kind == "internal" else pydyf.String(target)
    return tuple(targets)


def _own_identifiers(pdf: Any, name: str) -> None:
    """Identifiers in the structure are unique in the whole book: each begins with the section's name."""
    notes = 0
    for thing in pdf.objects:
        if not isinstance(thing, dict):
            continue
        if thing.get("S") == "/Note":
            notes += 1
            thing["ID"] = pydyf.String(f"{name}-note-{notes}")
        elif isinstance(thing.get("ID"), pydyf.String):
            # Cells that name this header share the string.
            thing["ID"].string = f"{name}-{thing['ID'].string}"


def _open(data: bytes, outside: Mapping[bytes, bytes]) -> bytes:
    """References to what is not of the fragment become the whole file's."""
    parts = data.split(MARK)
    for at in range(1, len(parts), 2):
        part = parts[at]
        if part in outside:
            if not outside[part]:
                raise NotApart("a reference to the catalogue")
            parts[at] = b"G" + outside[part]
        elif not part.isdigit() and not (part[:1] in (b"S", b"T") and part[1:].isdigit()):
            raise NotApart("a control character in the text")
    return MARK.join(parts)


def _stream(thing: Any, is_open: bool) -> tuple[bytes, bytes]:
    """The dictionary and the bytes; what is still open has no length and is not compressed."""
    body = b"\n".join(item if isinstance(item, bytes) else pydyf._to_bytes(item) for item in thing.stream)
    extra = pydyf.Dictionary(dict(thing.extra))
    if thing.compress or is_open:
        extra["Filter"] = "/FlateDecode"
        body = body if is_open else zlib.compress(body, 9)
    extra["Length"] = LENGTH if is_open else len(body)
    return extra.data, body


def _names(page: Any) -> Iterator[tuple[str, bytes]]:
    for name, (x, y, _, _) in page.anchors.items():
        yield name, place_of(x * SCALE, (page.height - y) * SCALE)


def _bookmarks(page: Any) -> Iterator[tuple[int, str, float, float, str]]:
    for level, label, (x, y), state in page.bookmarks:
        yield level, label, x * SCALE, (page.height - y) * SCALE, state


def _font_use(font: Any) -> FontUse:
    if font.missing or font.bitmap or font.used_in_forms or font.png or font.svg or font.colr:
        raise NotApart(f"the font {font.family} needs what only a whole book can decide")
    facts = tuple(sorted(font_facts(font).items()))
    return FontUse(font.hash, face_name(font.file_content), facts, tuple(font.widths.items()), tuple(font.to_unicode.items()))

"""Fragments joined into one PDF: nothing is parsed, each fragment's bytes are put at their place and the book's own parts written.

The assembler writes page tree, folios, outline, destinations, page labels, the structure's root and parent tree, fonts and metadata.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol, TypeVar

import pincite.engines.library_names  # noqa: F401  # before WeasyPrint

# isort: split
import pydyf
from weasyprint import VERSION
from weasyprint.anchors import make_page_bookmark_tree
from weasyprint.pdf import _w3c_date_to_pdf
from weasyprint.pdf.anchors import add_outlines
from weasyprint.pdf.metadata import DocumentMetadata

from pincite.engines.fragment import BETWEEN, LEAST, MARK, FolioMark, FontUse, Fragment, Labels, Numerals, Part, Placed, place_of, room_for
from pincite.engines.weasyprint_inside import CountedPages, add_fonts, font_again, subset_font

T = TypeVar("T")


class Keep(Protocol):
    """Looks a value of a kind up by its key, and makes and keeps it where there is none."""

    def __call__(self, key: str, kind: type[T], make: Callable[[], T]) -> T: ...


_ENTRY = struct.Struct(">BIH")


@dataclass(frozen=True, slots=True)
class JoinedFile:
    """The whole file, and the link targets that are nowhere in it."""

    data: bytes
    broken: tuple[str, ...] = ()


class _Whole(CountedPages):
    """The book's own objects; pages are those of the fragments."""


def join_fragments(
    parts: Sequence[Part], labels: Labels, describe: Callable[[str], str], face: Callable[[str], bytes], keep: Keep,
    memory: dict[tuple[object, ...], Placed] | None = None,
) -> JoinedFile:  # fmt: skip
    """One tagged PDF/UA-1 file of all the parts in order; ``face`` gives a font file by its name in a ``FontUse``."""
    pdf = _Whole()
    bases = _bases(parts)
    references = _page_references(parts, bases)
    pdf.listed.extend(references)
    pdf.pages["Kids"] = pydyf.Array(references)
    pdf.pages["Count"] = len(references)
    fragments = [part.fragment for part in parts]
    fonts = _add_fonts(pdf, fragments, face, keep)
    outside = {b"P": pdf.pages.reference, b"F": fonts.reference, **_add_structure(pdf, parts, bases)}
    broken = _add_names(pdf, parts, references)
    add_outlines(pdf, _outline(parts))
    _add_metadata(pdf, fragments[0], labels)
    described: dict[str, bytes] = {}
    placed = []
    for fragment, base in zip(fragments, bases, strict=True):
        for target in fragment.targets:
            if target not in described:
                described[target] = _string(describe(target))
        words = tuple(described[target] for target in fragment.targets)
        key = (fragment.digest, base, words, tuple(sorted(outside.items())))
        if memory is not None and key in memory:
            placed.append(memory[key])
            continue
        name = hashlib.sha256(repr(key).encode()).hexdigest()
        this = keep(name, Placed, partial(place, fragment, base, words, outside))
        placed.append(this)
        if memory is not None:
            memory[key] = this
    return JoinedFile(_written(pdf, parts, bases, placed), broken)


def place(fragment: Fragment, base: int, words: Sequence[bytes], outside: Mapping[bytes, bytes]) -> Placed:
    """A fragment's bytes with its object numbers from ``base`` on."""
    fill = partial(_fill, base=base, words=words, outside=outside)
    out = bytearray()
    rows = [_ENTRY.pack(0, 0, 0)] * (fragment.count + len(fragment.pages) + 1)
    streams = []
    for number, head, body in fragment.streams:
        streams.append((number, len(out)))
        out += b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (base + number, fill(head), body)
    container = len(rows) - 1
    index: list[bytes] = []
    data: list[bytes] = []
    position = 0
    for at, thing in enumerate(fill(fragment.objects).split(BETWEEN)):
        local, _, content = thing.partition(b" ")
        index.append(b"%d %d" % (base + int(local), position))
        data.append(content)
        position += len(content) + 1
        rows[int(local)] = _ENTRY.pack(2, base + container, at)
    first = b" ".join(index)
    # Level 9 takes twice as long for a hundredth less.
    packed = zlib.compress(first + b"\n" + b"\n".join(data), 6)
    streams.append((container, len(out)))
    head = b"<</Type /ObjStm/N %d/First %d/Filter /FlateDecode/Length %d>>" % (len(data), len(first) + 1, len(packed))
    out += b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (base + container, head, packed)
    return Placed(bytes(out), b"".join(rows), tuple(streams), hashlib.sha256(out).digest())


def _fill(data: bytes, base: int, words: Sequence[bytes], outside: Mapping[bytes, bytes]) -> bytes:
    parts = data.split(MARK)
    for at in range(1, len(parts), 2):
        part = parts[at]
        kind = part[:1]
        if kind.isdigit():
            parts[at] = b"%d 0 R" % (base + int(part))
        elif kind == b"G":
            parts[at] = outside[part[1:]]
        elif kind == b"S":
            parts[at] = b"%d" % (base + int(part[1:]))
        else:
            parts[at] = words[int(part[1:])]
    return b"".join(parts)


def _bases(parts: Sequence[Part]) -> list[int]:
    """Where each fragment's numbers begin. The book's own come first, and the least fragments last: a blank leaf that comes or goes
    where a chapter has a page more moves nothing that takes long to be numbered anew."""
    own = 64 + sum(8 * len(part.fragment.fonts) + sum(len(page.bookmarks) for page in part.fragment.pages) for part in parts)
    bases, base = [0] * len(parts), room_for(own)
    for at in sorted(range(len(parts)), key=lambda at: parts[at].fragment.room == LEAST):
        bases[at] = base
        base += parts[at].fragment.room
    return bases


def _page_references(parts: Sequence[Part], bases: Sequence[int]) -> list[bytes]:
    return [b"%d 0 R" % (base + page.number) for part, base in zip(parts, bases, strict=True) for page in part.fragment.pages]


def _add_structure(pdf: Any, parts: Sequence[Part], bases: Sequence[int]) -> dict[bytes, bytes]:
    tops = [b"%d 0 R" % (base + top) for part, base in zip(parts, bases, strict=True) for top in part.fragment.tops]
    leaves = [b"%d 0 R" % number for number in sorted(base + part.fragment.leaf for part, base in zip(parts, bases, strict=True))]
    tree = pydyf.Dictionary({"Kids": pydyf.Array(leaves)})
    pdf.add_object(tree)
    root = pydyf.Dictionary({"Type": "/StructTreeRoot", "ParentTree": tree.reference})
    pdf.add_object(root)
    document = pydyf.Dictionary({"Type": "/StructElem", "S": "/Document", "K": pydyf.Array(tops), "P": root.reference})
    pdf.add_object(document)
    root["K"] = pydyf.Array([document.reference])
    pdf.catalog["StructTreeRoot"] = root.reference
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    return {b"R": root.reference, b"D": document.reference}


def _add_names(pdf: Any, parts: Sequence[Part], references: Sequence[bytes]) -> tuple[str, ...]:
    """The destinations of links; of several with the same name the first counts."""
    found: dict[str, tuple[bytes, bytes]] = {}
    index = 0
    for part in parts:
        for page in part.fragment.pages:
            for name, place in page.names:
                found.setdefault(name, (references[index], place))
            index += 1
    index = 0
    for part in parts:
        for at, name in enumerate(part.fragment.page_names):
            found.setdefault(name, (references[index + at], place_of(0.0, part.fragment.pages[at].height)))
        index += part.fragment.page_count
    # A long book has tens of thousands.
    names = [b"%s [%s %s]" % (_string(name), *found[name]) for name in sorted(found)]
    dests = pydyf.Dictionary({"Names": b"[%s]" % b" ".join(names)})
    pdf.add_object(dests)
    pdf.catalog["Names"] = pydyf.Dictionary({"Dests": dests.reference})
    wanted = {target for part in parts for target in part.fragment.targets if not target.startswith(("http:", "https:", "mailto:"))}
    return tuple(sorted(wanted - found.keys()))


_PLAIN = re.compile(r"[ -'*-\[\]-~]*")
"""What stands in a string as it is."""


def _string(text: str) -> bytes:
    """As pydyf would write it, in a tenth of the time for nearly all of them."""
    if _PLAIN.fullmatch(text):
        return b"(%s)" % text.encode()
    data: bytes = pydyf.String(text).data
    return data


def _outline(parts: Sequence[Part]) -> list[Any]:
    root: list[Any] = []
    skipped: list[int] = []
    last, level, index = [root], 0, 0
    for part in parts:
        for page in part.fragment.pages:
            level = make_page_bookmark_tree(_Bookmarks(page.bookmarks), skipped, last, level, index, _InPoints())
            index += 1
    return root


@dataclass(frozen=True, slots=True)
class _Bookmarks:
    flat: tuple[tuple[int, str, float, float, str], ...]

    @property
    def bookmarks(self) -> Iterable[tuple[int, str, tuple[float, float], str]]:
        return [(level, label, (x, y), state) for level, label, x, y, state in self.flat]


class _InPoints:
    """Stands for the matrix that turns a page's pixels into points: places in a fragment are in points already."""

    def transform_point(self, x: float, y: float) -> tuple[float, float]:
        return x, y


def _add_metadata(pdf: Any, first: Fragment, labels: Labels) -> None:
    values: dict[str, Any] = dict(first.metadata)
    info = {"Title": values["title"], "Author": ", ".join(values["authors"] or ()), "Subject": values["description"]}
    info |= {"Keywords": ", ".join(values["keywords"] or ()), "Creator": values["generator"]}
    info |= {"CreationDate": _w3c_date_to_pdf(values["created"], "created"), "ModDate": _w3c_date_to_pdf(values["modified"], "modified")}
    pdf.info["Producer"] = pydyf.String(f"WeasyPrint {VERSION}")
    for name, value in info.items():
        if value:
            pdf.info[name] = pydyf.String(value)
    if values["lang"]:
        pdf.catalog["Lang"] = pydyf.String(values["lang"])
    DocumentMetadata(**values).include_in_pdf(pdf, "ua", 1, conformance=None, compress=True)
    numbers = pydyf.Array()
    for index, style, start, prefix in labels:
        label = pydyf.Dictionary({"S": f"/{style}", "St": start})
        if prefix:
            label["P"] = pydyf.String(prefix)
        numbers.extend([index, label])
    if labels:
        pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": numbers})


def _add_fonts(pdf: Any, fragments: Sequence[Fragment], face: Callable[[str], bytes], keep: Keep) -> Any:
    """Each font once, with the glyphs that any fragment uses."""
    uses: dict[str, list[FontUse]] = {}
    for fragment in fragments:
        for use in fragment.fonts:
            uses.setdefault(use.name, []).append(use)
    glyphs: dict[str, set[int]] = {}
    for use in (use for named in uses.values() for use in named):
        glyphs.setdefault(use.face, set()).update(glyph for glyph, _ in use.texts)
    fonts = {}
    for at, name in enumerate(sorted(uses)):
        widths: dict[int, float] = {}
        texts: dict[int, str] = {}
        for use in uses[name]:
            for glyph, width in use.widths:
                widths.setdefault(glyph, width)
            for glyph, text in use.texts:
                texts.setdefault(glyph, text)
        file = uses[name][0].face
        needed = dict.fromkeys(sorted(glyphs[file]), "")
        key = hashlib.sha256(repr((VERSION, file, tuple(needed))).encode()).hexdigest()
        subset = partial(_subset, key, needed, file, face, keep)
        fonts[at] = font_again(dict(uses[name][0].facts), b"", dict(sorted(widths.items())), dict(sorted(texts.items())), subset)
    dictionary = add_fonts(pdf, fonts)
    pdf.add_object(dictionary)
    return dictionary


def _subset(key: str, glyphs: dict[int, str], file: str, face: Callable[[str], bytes], keep: Keep, font: Any) -> bytes:
    return keep(key, bytes, lambda: subset_font(font, glyphs, face(file)))


@dataclass(slots=True)
class _File:
    """A file's bytes piece by piece: those of a long book are put together once, not each time that they grow."""

    pieces: list[bytes] = field(default_factory=list)
    size: int = 0

    def __len__(self) -> int:
        return self.size

    def __iadd__(self, piece: bytes) -> _File:
        self.pieces.append(piece)
        self.size += len(piece)
        return self


def _written(pdf: Any, parts: Sequence[Part], bases: Sequence[int], placed: Sequence[Placed]) -> bytes:
    """The file: the fragments as they are, the folios, then the book's own objects and the cross-reference."""
    pdf.add_object(pdf.info)
    out = _File()
    out += b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"
    tables = [bytearray(this.entries) for this in placed]
    for this, table in zip(placed, tables, strict=True):
        for row, offset in this.streams:
            _ENTRY.pack_into(table, row * _ENTRY.size, 1, len(out) + offset, 0)
        out += this.data
    for part, base, table in zip(parts, bases, tables, strict=True):
        for page, number in zip(part.fragment.pages, part.folios, strict=True):
            _ENTRY.pack_into(table, page.folio_number * _ENTRY.size, 1, len(out), 0)
            drawn = b"\n".join(_folio(mark, part.fragment.numerals, part.numeral(number), number) for mark in page.folios)
            out += b"%d 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n" % (base + page.folio_number, len(drawn), drawn)
    own = bytearray()
    for thing in pdf.objects:
        if thing.free == "f":
            own += _ENTRY.pack(0, 0, 65535)
        elif thing.compressible:
            own += b"\x02" + b"\xff" * (_ENTRY.size - 1)
        else:
            own += _ENTRY.pack(1, len(out), 0)
            out += thing.indirect + b"\n"
    _add_object_stream(pdf, out, own)
    start = len(out)
    own += _ENTRY.pack(1, start, 0)
    count = len(own) // _ENTRY.size
    rows = [(base, len(table) // _ENTRY.size, table) for base, table in sorted(zip(bases, tables, strict=True))]
    index = [b"0 %d" % count, *(b"%d %d" % (base, length) for base, length, _ in rows)]
    size = rows[-1][0] + rows[-1][1]
    # So regular a table higher levels take 10 to 100 times as long over, and make larger.
    body = zlib.compress(bytes(own) + b"".join(bytes(table) for _, _, table in rows), 1)
    identity = hashlib.md5(b"".join(this.digest for this in placed), usedforsecurity=False).hexdigest().encode()
    out += b"%d 0 obj\n<</Type /XRef/Index [%s]/W [1 4 2]/Size %d/Root %s/Info %s/ID [<%s> <%s>]/Filter /FlateDecode/Length %d>>\n" % (
        count - 1, b" ".join(index), size, pdf.catalog.reference, pdf.info.reference, identity, identity, len(body),
    )  # fmt: skip
    out += b"stream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (body, start)
    return b"".join(out.pieces)


def _add_object_stream(pdf: Any, out: _File, own: bytearray) -> None:
    container = len(pdf.objects)
    things = [thing for thing in pdf.objects if thing.free != "f" and thing.compressible]
    index, data, position = [], [], 0
    for at, thing in enumerate(things):
        body = thing.data
        index.append(b"%d %d" % (thing.number, position))
        data.append(body)
        position += len(body) + 1
        _ENTRY.pack_into(own, thing.number * _ENTRY.size, 2, container, at)
    first = b" ".join(index)
    packed = zlib.compress(first + b"\n" + b"\n".join(data), 1)
    own += _ENTRY.pack(1, len(out), 0)
    head = b"<</Type /ObjStm/N %d/First %d/Filter /FlateDecode/Length %d>>" % (len(data), len(first) + 1, len(packed))
    out += b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (container, head, packed)


def _folio(mark: FolioMark, numerals: Sequence[Numerals], folio: str, number: int) -> bytes:
    """A page's number, drawn as WeasyPrint would have drawn it."""
    text = str(number) if mark.style == "D" else folio.upper() if mark.style == "R" else folio
    style = numerals[mark.numerals]
    glyphs = {figure: (glyph, width) for figure, glyph, width in style.glyphs}
    kerning = dict(style.kerning)
    shown, advance = [], 0.0
    for at, figure in enumerate(text):
        glyph, width = glyphs[figure]
        after = kerning.get(text[at : at + 2], 0.0)
        shown.append(b"<%04x>" % glyph + (b"%g" % after if after else b""))
        advance += (width - after) / 1000
    left = mark.left + (mark.width - advance * style.size) * mark.align
    matrix = b" ".join(pydyf._to_bytes(value) for value in mark.matrix)
    return b"q %s cm\n/Artifact <</Type /Pagination>> BDC\n%s\nBT\n/%s %s Tf\n1 0 0 -1 %s %s Tm\n[%s] TJ\nET\nEMC\nQ" % (
        matrix, mark.colour, style.font.encode(), pydyf._to_bytes(style.size), pydyf._to_bytes(float(left)),
        pydyf._to_bytes(float(mark.baseline)), b"".join(shown),
    )  # fmt: skip

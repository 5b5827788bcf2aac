"""A fragment: one section laid out and written as PDF objects that can be kept, pickled, and put into any file at any place.

What depends on the rest of the book is left open. In the objects' bytes a token between two NUL bytes stands for what is known
only at assembly: a number is an object of this fragment, ``G…`` an object of the whole file, ``S…`` a key of the structure's
parent tree, ``T…`` the description of a link's target, and in streams ``N…`` a figure of a page number in the contents. Folios are
not drawn; ``FolioMark`` says where and how.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pincite.engines.page_facts import Overflow, PageMeasure
from pincite.engines.printing import Message

LEAST = 512
"""Object numbers and parent-tree keys are given out in ranges of at least so many, each a power of two, so that a fragment seldom moves
when its neighbour grows; no larger, because qpdf (12 and later) takes numbers over a third of the file's size for nonsense."""

FIRST = 3000
"""Sections are laid out from page 3001 or 3002: a number that no running head is likely to bear, and that Roman numerals can write."""

IDS = re.compile(r' (?:id|data-call)="([^"]+)"')
"""The names in a section's HTML that links may lead to."""

MARK = b"\x00"
BETWEEN = b"\x01"

Labels = Sequence[tuple[int, str, int, str]]


class NotApart(Exception):
    """A section that cannot be written apart from the book; the whole book is then written at once."""


@dataclass(frozen=True, slots=True)
class FontUse:
    """What a fragment draws with one font: ``face`` names the file by length and digest, ``facts`` are WeasyPrint's attributes."""

    name: str
    face: str
    facts: tuple[tuple[str, object], ...]
    widths: tuple[tuple[int, float], ...]
    texts: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Numerals:
    """The glyphs of the numerals in one style: (character, glyph id, its width) and (pair, kerning after the first)."""

    font: str
    size: float
    glyphs: tuple[tuple[str, int, float], ...]
    kerning: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class FolioMark:
    """Where a page's number is to be drawn: ``style`` is 'D', 'r' or 'R', ``align`` 0 left, 0.5 centre, 1 right."""

    style: str
    matrix: tuple[float, ...]
    left: float
    width: float
    baseline: float
    align: float
    colour: bytes
    numerals: int


@dataclass(frozen=True, slots=True)
class FragmentPage:
    """``number`` and ``folio_number`` are the fragment's objects for the page and for the drawing of its folio; ``height`` in points;
    ``names`` are what links lead to, each with the place as a destination writes it."""

    number: int
    folio_number: int
    height: float
    names: tuple[tuple[str, bytes], ...]
    bookmarks: tuple[tuple[int, str, float, float, str], ...]
    folios: tuple[FolioMark, ...]


@dataclass(frozen=True, slots=True)
class Fragment:
    """``objects`` are the bytes of those without a stream, BETWEEN each; ``streams`` are (number, dictionary, stream)."""

    name: str
    count: int
    pages: tuple[FragmentPage, ...]
    numbers: tuple[int, ...]
    objects: bytes
    streams: tuple[tuple[int, bytes, bytes], ...]
    tops: tuple[int, ...]
    leaf: int
    keys: int
    targets: tuple[str, ...]
    fonts: tuple[FontUse, ...]
    numerals: tuple[Numerals, ...]
    metadata: tuple[tuple[str, object], ...]
    anchors: dict[str, int]
    texts: tuple[str, ...]
    last_lines: int
    images: tuple[tuple[str, float], ...]
    note_pages: tuple[tuple[str, int, int], ...]
    measures: tuple[PageMeasure, ...]
    messages: tuple[Message, ...]
    overflows: tuple[Overflow, ...] = ()
    page_names: tuple[str, ...] = ()
    digest: str = ""
    open_figures: tuple[Numerals, ...] = ()
    open_streams: tuple[int, ...] = ()

    @property
    def page_count(self) -> int:
        return len(self.pages)

    @property
    def room(self) -> int:
        """How many numbers it is given, for its objects, those of its folios and its object stream."""
        return room_for(max(self.count + len(self.pages) + 1, self.keys))

    @property
    def is_light(self) -> bool:
        """Whether it is told what its pages are, and not what is drawn on them."""
        return not self.objects

    def light(self) -> Fragment:
        """The fragment without what is drawn, which is most of it: whoever asks for its pages alone needs no more."""
        return replace(self, objects=b"", streams=())

    def with_page_anchors(self, names: tuple[str, ...]) -> Fragment:
        """The fragment with a name for each page that links can lead to."""
        return replace(self, page_names=names)


def guessed(name: str, html: str, rate: float) -> Fragment:
    """What stands for a section that is not set yet; ``rate`` is how many pages a character takes."""
    count = max(1, round(len(html) * rate))
    anchors = {found[1]: found.start() * count // len(html) for found in IDS.finditer(html)}
    page = FragmentPage(0, 0, 0, (), (), ())
    return Fragment(name, 0, (page,) * count, (), b"", (), (), 0, 0, (), (), (), (), anchors, ("",) * count, 0, (), (), (), ())


@dataclass(frozen=True, slots=True)
class Part:
    """A fragment in the book: ``folios`` are the numbers of its pages as printed."""

    fragment: Fragment
    folios: tuple[int, ...]
    numeral: Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Placed:
    """A fragment's bytes with its numbers: ``entries`` are rows of the cross-reference, ``streams`` (row, offset in ``data``);
    ``digest`` is of ``data``, which is longer than all else of a book."""

    data: bytes
    entries: bytes
    streams: tuple[tuple[int, int], ...]
    digest: bytes


def room_for(count: int) -> int:
    """More than so many numbers, in a power of two."""
    return max(LEAST, 1 << count.bit_length())


def place_of(x: float, y: float) -> bytes:
    """The end of a destination, as pydyf would write it: a place on the page at the reader's magnification."""
    return b"/XYZ %s %s 0" % (_decimal(x), _decimal(y))


def _decimal(number: float) -> bytes:
    return b"%d" % number if number == int(number) else f"{number:f}".rstrip("0").encode()


def face_name(font: bytes | Path) -> str:
    """Names a font file by its length and its beginning, which holds the checksums of all its tables: cheap for large files."""
    if isinstance(font, bytes):
        return f"{len(font)}-{hashlib.sha256(font[:4096]).hexdigest()}"
    with font.open("rb") as file:
        return f"{font.stat().st_size}-{hashlib.sha256(file.read(4096)).hexdigest()}"

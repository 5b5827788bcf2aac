"""PDF: a page is a passage; running heads and page numbers are left out of the evidence."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from pincite.engines.pdf_text import PdfPage, UnreadablePdf
from pincite.engines.pdf_text import read_pdf as read_pages
from pincite.model.seed import LocatorKind
from pincite.read.note_marks import merge_stretches
from pincite.read.seed_formats.extract import Extract, Piece

Key = tuple[str, str, int]

_ZONE = 2
"""So many lines at the top and at the foot of a page can be running heads."""

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LEADING = re.compile(r"\W*(?P<number>\d+|[ivxlc]+)(?P<words>(?![\w.,]).*|)")
_TRAILING = re.compile(r"(?P<words>.*(?<![\w.,])|)(?P<number>\d+|[ivxlc]+)\W*")
_PAGE_NUMBER = re.compile(r"\W*(?:(?:page|p\.)\s*)?(\d+|[ivxlc]+)(?:\s*(?:of|/)\s*\d+)?\W*", re.IGNORECASE)


def read_pdf(data: bytes) -> Extract:
    """The pages that have text; the number of a page is the printed one where the file gives such numbers."""
    try:
        pages, title = read_pages(data)
    except UnreadablePdf as error:
        return Extract("", LocatorKind.PAGE, (), problem=f"cannot be read as PDF: {error}")
    numbers = _numbers(pages)
    texts_of_pages = [page.text.strip("\n ") for page in pages]
    repeated = _repeated(texts_of_pages)
    pieces: list[Piece] = []
    texts: list[str] = []
    at = 0
    for index, text in enumerate(texts_of_pages):
        if text.strip():
            masked = _masked(text, repeated, pages[index].label, index)
            pieces.append(Piece(at, at + len(text), page=numbers[index], masked=masked))
            texts.append(text)
            at += len(text) + 1
    return Extract("\f".join(texts), LocatorKind.PAGE, tuple(pieces), title)


def _numbers(pages: tuple[PdfPage, ...]) -> list[int]:
    """The printed page numbers if all are numbers that rise; else pages are counted from 1."""
    labels = [page.label for page in pages]
    if all(label.isdecimal() for label in labels):
        printed = [int(label) for label in labels]
        if all(low < high for low, high in pairwise(printed)):
            return printed
    return list(range(1, len(pages) + 1))


def _repeated(texts: list[str]) -> frozenset[Key]:
    """The keys of lines that come back at the top or foot of pages.

    Two pages are enough for a short document; in a long one a line must come back on one page in ten, which still finds
    the heads of chapters.
    """
    counts: Counter[Key] = Counter()
    for index, text in enumerate(texts):
        counts.update({key for edge in _edge_lines(text) for key in _keys(edge, index)})
    enough = max(2, len(texts) // 10)
    return frozenset(key for key, count in counts.items() if count >= enough)


def _masked(text: str, repeated: frozenset[Key], label: str, index: int) -> tuple[tuple[int, int], ...]:
    found = set()
    for edge in _edge_lines(text):
        number = _PAGE_NUMBER.fullmatch(edge.line)
        own = number is not None and label != "" and number[1].casefold() == label.casefold()
        if own or any(key in repeated for key in _keys(edge, index)):
            found.add((edge.start, edge.end))
    return merge_stretches(found)


@dataclass(frozen=True, slots=True)
class _Edge:
    """A line at the top or foot of a page, and where it stands in the page's text."""

    zone: str
    line: str
    start: int
    end: int


def _edge_lines(text: str) -> list[_Edge]:
    """The first and last lines of a page that have text."""
    lines: list[tuple[str, int, int]] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((line.strip(), at, at + len(line)))
        at += len(line) + 1
    top = [_Edge("top", *line) for line in lines[:_ZONE]]
    foot = [_Edge("foot", *line) for line in lines[max(_ZONE, len(lines) - _ZONE) :]]
    return top + foot


def _keys(edge: _Edge, index: int) -> list[Key]:
    """What makes two lines the same: the very words, or words with a number at their edge that counts the pages.

    A number that does not go up by one from page to page is no page number, and its line may be evidence.
    """
    words = " ".join(edge.line.split()).casefold()
    keys: list[Key] = [(edge.zone, words, 0)]
    for pattern in (_LEADING, _TRAILING):
        match = pattern.fullmatch(words)
        if match:
            keys.append((edge.zone, match["words"] + "#", _value(match["number"]) - index))
    return keys


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    digits = [_ROMAN[letter] for letter in number]
    return sum(-low if low < high else low for low, high in zip(digits, [*digits[1:], 0], strict=True))

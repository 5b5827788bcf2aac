"""From a place in the EPUB back to the place in the manuscript that it was made from."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote
from xml.parsers import expat

from lxml import etree

from pincite.model.chapter import Block, Chapter
from pincite.model.complaint import Complaint
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.place import Place
from pincite.publish.markup import Element, classes, local_name

RULES = {"EPUBCheck": RuleName("invalid-epub"), "Ace": RuleName("inaccessible-epub")}
MOST = 8
_BLOCKS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "li", "dt", "dd", "figcaption", "caption", "pre"))
_ADDED = frozenset(("noteref", "label", "table-call", "note-back"))
"""Classes of what the edition adds to an author's words."""


@dataclass(frozen=True, slots=True)
class Origins:
    """``documents`` are the content documents' texts by their paths in the archive, ``chapters`` names the file that such a document
    was made from, ``copies`` the path (from the book's root) and the first line there of what went in as it was.
    """

    documents: Mapping[str, str] = field(default_factory=dict)
    chapters: Mapping[str, str] = field(default_factory=dict)
    copies: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)


def findings_of(complaints: Iterable[Complaint], origins: Origins, chapters: Sequence[Chapter], book: str) -> tuple[Finding, ...]:
    """The complaints as findings, those alike of one file in one; what no chapter holds is said of ``book``, the path of book.toml."""
    read = {chapter.file: chapter for chapter in chapters}
    alike: dict[tuple[str, str, str], list[tuple[Complaint, Place]]] = {}
    for complaint in complaints:
        place = _place(complaint, origins, read) or Place(book)
        alike.setdefault((complaint.tool, complaint.code, place.file), []).append((complaint, place))
    return tuple(_finding(found, read) for found in alike.values())


def _finding(found: Sequence[tuple[Complaint, Place]], chapters: Mapping[str, Chapter]) -> Finding:
    complaint, place = found[0]
    others = [str(other) for other in sorted({other for _, other in found[1:]} - {place})]
    more = f"; also at {', '.join(others[:MOST])}{' …' if len(others) > MOST else ''}" if others else ""
    where = f" (in {complaint.file})" if complaint.file else ""
    return Finding(
        RULES[complaint.tool],
        Severity.ERROR,
        place,
        f"{complaint.tool} says {complaint.code}: {complaint.text}{where}{more}",
        help="mend this place; to look at the book as it is, build it with --gates skip",
        excerpt=_line(chapters, place),
    )


def _place(complaint: Complaint, origins: Origins, chapters: Mapping[str, Chapter]) -> Place | None:
    if complaint.file in origins.copies:
        return _in_copy(complaint, origins.copies[complaint.file])
    file = origins.chapters.get(complaint.file, "")
    if not file:
        return None
    chapter, root = chapters.get(file), _parse(origins.documents[complaint.file])
    steps = complaint.steps or steps_at(origins.documents[complaint.file], complaint.line, complaint.column)
    element = _element(root, steps) if root is not None else None
    if chapter is None or element is None:
        return Place(file)
    return place_of(element, chapter, origins.copies)


def _in_copy(complaint: Complaint, parts: tuple[tuple[int, str], ...]) -> Place | None:
    """A file may hold several of the author's after another, each from a line on."""
    start, path = max((part for part in parts if part[0] <= max(complaint.line, 1)), default=(1, ""))
    line, column = max(complaint.line - start + 1, 1), max(complaint.column, 1)
    return Place(path, line, column, line, column) if path else None


def steps_at(text: str, line: int, column: int) -> tuple[int, ...]:
    """The way to the last element that opens before a place: the number of each child, from the root downwards."""
    parser = expat.ParserCreate()
    counts, way, best = [0], [], ()  # type: list[int], list[int], tuple[int, ...]

    def start(_name: str, _attributes: dict[str, str]) -> None:
        nonlocal best
        counts[-1] += 1
        way.append(counts[-1])
        counts.append(0)
        if (parser.CurrentLineNumber, parser.CurrentColumnNumber + 1) <= (line, column or 1 << 30):
            best = tuple(way[1:])

    def end(_name: str) -> None:
        counts.pop()
        way.pop()

    parser.StartElementHandler, parser.EndElementHandler = start, end
    # Of a damaged document what comes before the damage has been seen.
    with contextlib.suppress(expat.ExpatError):
        parser.Parse(text, True)
    return best


def place_of(element: Element, chapter: Chapter, copies: Mapping[str, tuple[tuple[int, str], ...]]) -> Place:
    """Where the chapter has what the element shows: its own words or picture, else the nearest before it that can be found."""
    if local_name(element) == "img":
        name = unquote(element.get("src") or "")
        originals = [path for _, path in copies.get(f"EPUB/{name}", ())]
        source = next((image.span for image in chapter.images if image.name in originals), None)
        text = chapter.source(source.file) if source else None
        if source and text:
            return text.place_of(source)
    by_letters: dict[str, Block] = {}
    for block in chapter.blocks:
        by_letters.setdefault(_letters(block.text), block)
    home = _home(element)
    found = _block_of(home, by_letters)
    if found is not None:
        inside = _letters_before(home, element)
        return _at(chapter, found, inside[0], inside[1])
    for near in _near(home):
        found = _block_of(near, by_letters)
        if found is not None:
            return _at(chapter, found, 0, 0)
    return Place(chapter.file)


def _near(element: Element) -> Iterable[Element]:
    """The blocks inside an element, then those before it, the nearest first."""
    yield from (inner for inner in element.iterdescendants() if local_name(inner) in _BLOCKS)
    earlier: list[Element] = []
    for candidate in element.getroottree().getroot().iter():
        if candidate is element:
            break
        if local_name(candidate) in _BLOCKS:
            earlier.append(candidate)
    yield from reversed(earlier)


def _home(element: Element) -> Element:
    """The paragraph, heading or cell that holds the element; the element itself where there is none."""
    for candidate in (element, *element.iterancestors()):
        if local_name(candidate) in _BLOCKS:
            return candidate
    return element


def _block_of(element: Element, blocks: Mapping[str, Block]) -> Block | None:
    letters = _letters(_words(element))
    if not letters:
        return None
    if letters in blocks:
        return blocks[letters]
    return next((block for own, block in blocks.items() if len(own) > 11 and own in letters), None) or next(
        (block for own, block in blocks.items() if letters in own), None
    )


def _at(chapter: Chapter, block: Block, start: int, count: int) -> Place:
    """The place of ``count`` letters of the block after the first ``start``."""
    at = [offset for offset, character in enumerate(block.text) if character.isalnum()]
    first = at[start] if start < len(at) else 0
    last = at[min(start + count, len(at)) - 1] + 1 if count and at else first + 1
    span = block.span_of(first, max(last, first + 1))
    source = chapter.source(span.file)
    return source.place_of(span) if source else Place(chapter.file)


def _letters_before(home: Element, element: Element) -> tuple[int, int]:
    """How many letters of its block stand before the element, and how many in it."""
    before: list[str] = []
    _gather(home, element, before)
    return len(_letters("".join(before))), len(_letters(_words(element)))


def _words(element: Element) -> str:
    pieces: list[str] = []
    _gather(element, None, pieces)
    return "".join(pieces)


def _gather(element: Element, stop: Element | None, pieces: list[str]) -> bool:
    """Adds the author's words up to ``stop``; whether that was reached."""
    if element is stop:
        return True
    pieces.append(element.text or "")
    for child in element:
        passed = not isinstance(child.tag, str) or (child is not stop and _ADDED.intersection(classes(child)))
        if not passed and _gather(child, stop, pieces):
            return True
        pieces.append(child.tail or "")
    return False


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _parse(text: str) -> Element | None:
    try:
        return etree.fromstring(text.encode())
    except etree.XMLSyntaxError:
        return etree.fromstring(text.encode(), etree.XMLParser(recover=True))


def _element(root: Element, steps: Sequence[int]) -> Element | None:
    element = root
    for step in steps:
        inside = [child for child in element if isinstance(child.tag, str)]
        if not 0 < step <= len(inside):
            break
        element = inside[step - 1]
    return element


def _line(chapters: Mapping[str, Chapter], place: Place) -> str:
    source = next((source for chapter in chapters.values() for source in chapter.sources if source.file == place.file), None)
    return source.line(place.line) if source else ""

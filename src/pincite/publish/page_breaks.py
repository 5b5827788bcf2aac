"""The pages of the printed book marked in the screen text, so that a citation by page holds in both.

The printed layout is not touched: each page's first letters are looked for in the chapter's letters, in order. What opens a page but
stands elsewhere in the text (a repeated table head, a figure that floated) is passed over, and the page begins with what follows it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lxml import etree

from pincite.model.printed_page import PrintedPage
from pincite.publish.markup import EPUB_TYPE, Element, classes, inner_xhtml, parse, text_of
from pincite.publish.screen_pages import ScreenPage

COVER = "Cover"
"""What the PDF calls its cover, which has no number."""

Leaves = tuple[tuple[str, str], ...]
"""Printed pages that were set together: the number of each, and its text."""

WINDOW = 24
STEP = 8
ENOUGH = 4
"""How many windows must agree on a stretch that does not open the page."""

_SKIPPED = frozenset({"notes", "noteref"})
# Figures float and heads of tables are repeated: neither tells where a page begins.
_MOVED = frozenset({"figure", "thead"})


@dataclass(frozen=True, slots=True)
class PageMark:
    """Where a printed page begins: ``label`` its number, in ``file`` at ``identifier``."""

    label: str
    file: str
    identifier: str


@dataclass(slots=True)
class _Letters:
    """The letters of a text; ``runs`` are (the first letter's number, element, whether its tail) for each text with letters.

    ``figures`` stand before the letter of their number, and their own letters are not counted.
    """

    text: str
    runs: list[tuple[int, Element, bool]]
    figures: list[tuple[int, Element]]

    def place(self, number: int) -> tuple[Element, bool, int]:
        """The element, and where in its text (or tail) a letter stands; at its end where a mark was put before the letter."""
        first, element, tail = self.runs[bisect_right(self.runs, number, key=lambda run: run[0]) - 1]
        text = (element.tail if tail else element.text) or ""
        at = [offset for offset, character in enumerate(text) if character.isalpha()]
        return element, tail, at[number - first] if number - first < len(at) else len(text)


def with_page_breaks(pages: Sequence[ScreenPage], printed: Sequence[PrintedPage]) -> tuple[tuple[ScreenPage, ...], tuple[PageMark, ...]]:
    """The pages with a mark where each printed page begins; blank leaves have none, as there is nothing to begin."""
    result = []
    marks: dict[str, PageMark] = {}
    sections = _sections(printed)
    for page in pages:
        own = sections.get(page.identifier, ())
        result.append(replace(page, html=_marked(page.html, own)) if own else page)
        marks.update({label: PageMark(label, page.file, _name(label)) for label, _ in own})
    return tuple(result), tuple(marks[leaf.label] for leaf in printed if leaf.label in marks)


@lru_cache(maxsize=512)
def _marked(html: str, printed: Leaves) -> str:
    """The text with its pages marked; kept, since most of a book is as it was when it is printed again."""
    tree = parse(html)
    letters = _letters(tree)
    starts = _starts(letters.text, [text for _, text in printed])
    pages = dict(printed)
    following: tuple[int, Element] | None = None
    for place, (label, _) in reversed(list(zip(starts, printed, strict=True))):
        mark = etree.Element("span", {EPUB_TYPE: "pagebreak", "role": "doc-pagebreak", "id": _name(label), "aria-label": label})
        figure = _opening_figure(letters, place, pages[label])
        if figure is not None:
            figure.insert(0, mark)
            mark.tail, figure.text = figure.text, None
        elif following is not None and following[0] == place:
            following[1].addprevious(mark)
        else:
            _insert(tree, letters, place, mark, _before(letters.text[place : place + WINDOW], pages[label]))
        following = (place, mark)
    return inner_xhtml(tree)


def _opening_figure(letters: _Letters, place: int, page: str) -> Element | None:
    """The figure that a page opens with, where it stands just before the page's text."""
    opening = _only_letters(page)[:WINDOW]
    for number, figure in letters.figures:
        caption = _only_letters(text_of(figure))
        if number == place and len(caption) >= ENOUGH and opening.startswith(caption[:WINDOW]):
            return figure
    return None


def leaf_marks(printed: Sequence[PrintedPage], title_page: str, imprint: str, contents: str) -> tuple[PageMark, ...]:
    """The printed pages of the leaves before the text: up to the title page, from there to the contents, the contents."""
    title = next((leaf.section for leaf in printed if "title-page" in leaf.anchors), -1)
    listed = next((leaf.section for leaf in printed if "contents" in leaf.anchors), -1)
    result = []
    for leaf in printed:
        if not leaf.text.strip() or leaf.section > listed or leaf.label == COVER:
            continue
        file = contents if leaf.section == listed else title_page if leaf.section <= title else imprint
        result.append(PageMark(leaf.label, file, _name(leaf.label)))
    return tuple(result)


def page_mark(mark: PageMark) -> str:
    """A mark as XHTML, for documents that are not screen pages."""
    return f'<span epub:type="pagebreak" role="doc-pagebreak" id="{mark.identifier}" aria-label="{mark.label}"></span>'


def _sections(printed: Sequence[PrintedPage]) -> dict[str, Leaves]:
    """For each id the printed pages that were set together with it, without blank ones."""
    together: dict[int, list[tuple[str, str]]] = {}
    home: dict[str, int] = {}
    for leaf in printed:
        pages = together.setdefault(leaf.section, [])
        if leaf.text.strip():
            pages.append((leaf.label, leaf.text))
        for name in leaf.anchors:
            home.setdefault(name, leaf.section)
    whole = {section: tuple(pages) for section, pages in together.items()}
    return {name: whole[section] for name, section in home.items()}


def _starts(text: str, pages: Sequence[str]) -> list[int]:
    """Where in the text each page begins; one that is not found, or out of the text's order, begins with the next."""
    windows = _windows(text)
    found = [0, *(_find(text, windows, _only_letters(page)) for page in pages[1:])]
    kept = _in_order(found)
    following = len(text)
    result: list[int] = []
    for number in reversed(range(len(found))):
        place = found[number]
        following = place if number in kept and place is not None else following
        result.append(following)
    return result[::-1]


def _windows(text: str) -> dict[str, int]:
    """Where each stretch of as many letters as a window first stands: a page has hundreds to look for."""
    return {text[at : at + WINDOW]: at for at in range(len(text) - WINDOW, -1, -1)}


def _find(text: str, windows: dict[str, int], page: str) -> int | None:
    """Where the first stretch of the page that runs on in the text begins; notes and heads set out of order are too short for one."""
    votes: Counter[int] = Counter()
    first: dict[int, int] = {}
    for offset in range(0, max(len(page) - WINDOW, 1), STEP):
        window = page[offset : offset + WINDOW]
        place = windows.get(window, -1) if len(window) == WINDOW else text.find(window)
        if place >= 0:
            votes[place - offset] += 1
            first.setdefault(place - offset, offset)
    runs = sorted((offset, shift) for shift, offset in first.items() if votes[shift] >= ENOUGH)
    runs = runs or sorted((offset, shift) for shift, offset in first.items() if offset <= STEP)
    if not runs:
        return None
    offset, shift = runs[0]
    while offset > 0 and shift + offset > 0 and text[shift + offset - 1] == page[offset - 1]:
        offset -= 1
    return _with_opening(text, page, shift + offset, offset)


def _with_opening(text: str, page: str, place: int, passed: int) -> int:
    """The place, or where the page's very first letters stand before it: a table's caption, the head of the table passed over."""
    for length in range(min(passed, place), ENOUGH - 1, -1):
        if text[place - length : place] == page[:length]:
            return place - length
    return place


def _in_order(places: Sequence[int | None]) -> frozenset[int]:
    """The numbers of the most places that ascend, the first among them: paragraphs may be set before a figure that did not fit."""
    chains: list[list[int]] = []
    for number, place in enumerate(places):
        best: list[int] = []
        for chain in chains:
            if place is not None and (places[chain[-1]] or 0) < place and len(chain) > len(best):
                best = chain
        if number == 0 or best:
            chains.append([*best, number])
    return frozenset(max(chains, key=lambda chain: len(chain)) if chains else ())


def _letters(tree: Element) -> _Letters:
    pieces: list[str] = []
    runs: list[tuple[int, Element, bool]] = []
    figures: list[tuple[int, Element]] = []
    count = 0
    for element, tail in _texts(tree):
        if tail and element.tag == "figure":
            figures.append((count, element))
        letters = _only_letters((element.tail if tail else element.text) or "")
        if letters:
            runs.append((count, element, tail))
            pieces.append(letters)
            count += len(letters)
    return _Letters("".join(pieces), runs, figures)


def _texts(element: Element) -> Iterator[tuple[Element, bool]]:
    """The elements whose text, or whose tail, belongs to the running text, in its order."""
    yield element, False
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _MOVED and not _SKIPPED.intersection(classes(child)):
            yield from _texts(child)
        yield child, True


def _before(opening: str, page: str) -> str:
    """What stands on the page before its first letters: an opening quotation mark, the day of a date."""
    number = _only_letters(page).find(opening)
    at = [offset for offset, character in enumerate(page) if character.isalpha()]
    if number < 0 or not opening:
        return ""
    return page[at[number - 1] + 1 if number else 0 : at[number]].rpartition("\n")[2].lstrip()


def _insert(tree: Element, letters: _Letters, place: int, mark: Element, before: str = "") -> None:
    if place == 0 or place >= len(letters.text):
        if place == 0:
            # Before the heading, in the header: a span may not stand where blocks do.
            home = tree.find("header")
            home = home if home is not None else tree
            mark.tail, home.text = home.text, None
            home.insert(0, mark)
        else:
            notes = next((child for child in tree if "notes" in classes(child)), None)
            tree.insert(tree.index(notes) if notes is not None else len(tree), mark)
        return
    element, tail, offset = letters.place(place)
    offset -= _length_of(before, ((element.tail if tail else element.text) or "")[:offset])
    if tail:
        parent = element.getparent()
        assert parent is not None
        mark.tail = (element.tail or "")[offset:]
        element.tail = (element.tail or "")[:offset]
        parent.insert(parent.index(element) + 1, mark)
    else:
        mark.tail = (element.text or "")[offset:]
        element.text = (element.text or "")[:offset]
        element.insert(0, mark)


def _length_of(before: str, text: str) -> int:
    """How much of what stands before the first letter on the page ends this text, one space as good as another."""
    length = 0
    while length < min(len(before), len(text)):
        one, other = before[-1 - length], text[-1 - length]
        if one != other and not (one.isspace() and other.isspace()):
            break
        length += 1
    return length


def _only_letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _name(label: str) -> str:
    return f"page-{label}"

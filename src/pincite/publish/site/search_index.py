"""The search's index: each section of the book and each printed passage as a title, an address and its words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache

from pincite.publish.markup import Element, classes, parse
from pincite.publish.screen_pages import ScreenPage

SKIPPED = frozenset({"noteref", "permalink", "note-back"})


def search_index(pages: Iterable[ScreenPage]) -> str:
    """A script that leaves the entries in ``bookIndex``, so that the search works from a folder too, without a server."""
    # The printed index names what the search finds, and would come first for it.
    found = (entry for page in pages if page.identifier != "index" for entry in _entries(page.full_title, page.file, page.html))
    entries = [{"id": number, "t": title, "u": address, "x": text} for number, (title, address, text) in enumerate(found)]
    return f"window.bookIndex={json.dumps(entries, ensure_ascii=False, separators=(',', ':'))};\n"


@lru_cache(maxsize=256)
def _entries(full_title: str, file: str, html: str) -> tuple[tuple[str, str, str], ...]:
    return tuple(_sections(full_title, file, parse(html)))


def _sections(full_title: str, file: str, tree: Element) -> Iterator[tuple[str, str, str]]:
    title, address = full_title, file
    words: list[str] = []
    for element in _units(tree):
        if element.tag in ("h2", "h3") or "passage" in classes(element):
            if words:
                yield title, address, _joined(words)
            heading = element if element.tag != "div" else element.find("h3")
            title = f"{full_title}: {_text(heading).strip()}" if heading is not None else full_title
            address = f"{file}#{element.get('id')}" if element.get("id") else file
            words = [_text(element)] if element.tag == "div" else []
        elif "notes" not in classes(element) and "opening" not in classes(element):
            words.append(_text(element))
    if words:
        yield title, address, _joined(words)


def _units(tree: Element) -> Iterable[Element]:
    for element in tree:
        if "seed" in classes(element):
            yield from element
        elif isinstance(element.tag, str):
            yield element


def _text(element: Element) -> str:
    pieces = [element.text or ""]
    for child in element:
        if not SKIPPED.intersection(classes(child)) and isinstance(child.tag, str):
            pieces.append(_text(child))
            pieces.append(" " if child.tag in ("p", "td", "th", "tr", "li", "caption", "dt", "dd", "h3") else "")
        pieces.append(child.tail or "")
    return "".join(pieces)


def _joined(words: list[str]) -> str:
    return " ".join(" ".join(words).replace("\u2060", "").split())

"""A screen page's text made ready for the web: addresses for paragraphs, verdicts on numbers, wide tables and pictures within reach."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from lxml import etree

from pincite.publish.evidence import EvidenceBook
from pincite.publish.markup import Element, add_class, classes, inner_html, parse, text_of
from pincite.publish.screen_pages import ScreenPage


@dataclass(frozen=True, slots=True)
class WebContent:
    """``claims`` are the ids of the page's numbers, in order."""

    html: str
    claims: tuple[str, ...]


Sizes = Mapping[str, tuple[int, int]]


def web_content(page: ScreenPage, book: EvidenceBook, sizes: Sizes) -> WebContent:
    """``sizes`` are those of the book's pictures by their files."""
    claims = _claims(page.html)
    verdicts = tuple((claim, book.judgements[claim].verdict.value) for claim in claims if claim in book.judgements)
    return WebContent(_web_text(page.html, page.title, page.kind in ("front", "chapter", "back"), verdicts, tuple(sizes.items())), claims)


@lru_cache(maxsize=256)
def _claims(html: str) -> tuple[str, ...]:
    return tuple(element.get("id") or "" for element in parse(html).iter("a", "span") if "claim" in classes(element))


@lru_cache(maxsize=256)
def _web_text(
    html: str, title: str, has_addresses: bool, verdicts: tuple[tuple[str, str], ...], sizes: tuple[tuple[str, tuple[int, int]], ...]
) -> str:
    """One page's text; kept, since most pages are as they were when the site is made again."""
    tree, known = parse(html), dict(verdicts)
    for element in [found for found in tree.iter("a", "span") if "claim" in classes(found)]:
        verdict = known.get(element.get("id") or "")
        if verdict:
            element.set("data-verdict", verdict)
    for mark in tree.iter("span"):
        if mark.get("role") == "doc-pagebreak":
            # What the index leads to; on the web a page begins nowhere, and has nothing to be read out.
            del mark.attrib["role"], mark.attrib["aria-label"]
    for table in list(tree.iter("table")):
        _make_scrollable(table, title)
    known_sizes = dict(sizes)
    for image in list(tree.iter("img")):
        _leave_room(image, known_sizes)
        _make_enlargeable(image)
    if has_addresses:
        _add_permalinks(tree)
    return inner_html(tree)


def _make_scrollable(table: Element, title: str) -> None:
    """A table in a box that scrolls sideways, which the keyboard can reach."""
    parent = table.getparent()
    if parent is None:
        return
    caption = table.find("caption")
    box = etree.Element("div", {"class": "scroll", "tabindex": "0", "role": "region"})
    box.set("aria-label", text_of(caption).partition(".")[0] if caption is not None else f"Table of {title}")
    if len(table.findall(".//thead/tr[1]/*")) > 3:
        add_class(parent, "wide") if "table-block" in classes(parent) else None
    label = caption.find("span[@class='label']") if caption is not None else None
    if label is not None:
        box.set("aria-label", text_of(label).rstrip("."))
    parent.replace(table, box)
    box.tail, table.tail = table.tail, None
    box.append(table)


def _leave_room(image: Element, sizes: Sizes) -> None:
    """The picture's own size, from which the browser knows its shape before it has come."""
    size = sizes.get(unquote(image.get("src") or ""))
    if size and not image.get("width") and not image.get("height"):
        image.set("width", str(size[0]))
        image.set("height", str(size[1]))


def _make_enlargeable(image: Element) -> None:
    parent = image.getparent()
    if parent is None or parent.tag == "a" or not (image.get("alt") or "").strip():
        return
    image.set("loading", "lazy")
    link = etree.Element("a", {"class": "enlarge", "href": image.get("src") or ""})
    parent.replace(image, link)
    link.tail, image.tail = image.tail, None
    link.append(image)


def _add_permalinks(tree: Element) -> None:
    """An address for each paragraph, made from its words so that it outlives changes elsewhere, and a link to it."""
    taken: set[str] = {element.get("id") or "" for element in tree.iter() if element.get("id")}
    for element in _addressed(tree):
        identifier = element.get("id") or _free(f"p-{_digest(text_of(element))}", taken)
        taken.add(identifier)
        element.set("id", identifier)
        what = "heading" if element.tag != "p" else "paragraph"
        link = etree.Element("a", {"class": "permalink", "href": f"#{identifier}", "aria-label": f"Link to this {what}", "tabindex": "-1"})
        link.text = "¶" if element.tag == "p" else "§"
        link.tail, element.text = element.text, None
        element.insert(0, link)


def _addressed(tree: Element) -> Iterable[Element]:
    for element in tree:
        if element.tag in ("p", "h2", "h3", "h4"):
            yield element


def _free(name: str, taken: set[str]) -> str:
    number = 2
    free = name
    while free in taken:
        free = f"{name}-{number}"
        number += 1
    return free


def _digest(text: str) -> str:
    letters = "".join(character for character in text.casefold() if character.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()[:8]

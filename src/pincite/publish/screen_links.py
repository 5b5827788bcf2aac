"""Screen pages made one book: links lead to files, pictures have the names of the edition, no id stands twice, words say their language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote, unquote

from pincite.model.address import is_address
from pincite.publish.languages import Known, has_foreign_letters, tag_languages
from pincite.publish.markup import EPUB_TYPE, Element, classes, inner_xhtml, local_name, parse, text_of, unwrap
from pincite.publish.refinement import refine
from pincite.publish.screen_pages import ScreenPage

Pairs = tuple[tuple[str, str], ...]

INFLECTED = frozenset(("epigraph", "pullquote", "example", "abstract"))
"""Classes of an author's blocks that EPUB and ARIA have a word for."""


def linked(
    pages: Sequence[ScreenPage], language: str = "", known: Known = (), pictures: Mapping[str, str] | None = None
) -> tuple[ScreenPage, ...]:
    """The pages with their links leading to files (what leads nowhere is no link), and the language of words in other scripts said.

    ``language`` is the book's, ``known`` what it says of stretches of Chinese characters. ``pictures`` are the edition's by their
    paths below the manuscript folder; of one that is not among them its description stays.
    """
    home: dict[str, str] = {}
    for page in pages:
        home.setdefault(page.identifier, page.file)
        for name in _names(page.html).ids:
            home.setdefault(name, page.file)

    def change(page: ScreenPage) -> ScreenPage:
        names = _names(page.html)
        homes = tuple((name, home[name]) for name in names.links if name in home)
        shown = tuple((path, pictures[path]) for path in names.pictures if path in pictures) if pictures else ()
        return replace(page, html=_linked(page.html, page.file, page.identifier, homes, shown, page.language or language, known))

    return tuple(change(page) for page in pages)


@dataclass(frozen=True, slots=True)
class _Names:
    """The ids on a page, those that its links lead to, and the paths of its pictures."""

    ids: tuple[str, ...]
    links: tuple[str, ...]
    pictures: tuple[str, ...]


# Most pages are as they were when the book is made again, for another edition or in a warm process: what is known of one is kept.
@lru_cache(maxsize=512)
def _names(html: str) -> _Names:
    tree = parse(html)
    names = (str(element.get("id")) for element in tree.iter() if element.get("id"))
    links = (str(element.get("href"))[1:] for element in tree.iter("a") if str(element.get("href") or "").startswith("#"))
    return _Names(tuple(names), tuple(dict.fromkeys(links)), tuple(dict.fromkeys(map(_path, tree.iter("img")))))


@lru_cache(maxsize=512)
def _linked(html: str, file: str, identifier: str, homes: Pairs, pictures: Pairs, language: str, known: Known) -> str:
    """One page's links leading to files; ``homes`` are the file of each id that it links to."""
    tree, home, names = parse(html), dict(homes), dict(pictures)
    _drop_repeated_ids(tree, identifier)
    for image in list(tree.iter("img")):
        _name_picture(image, names)
    for element in tree.iter("div", "section"):
        _say_what_it_is(element)
    for element in list(tree.iter("a", "span", "math", "{http://www.w3.org/1998/Math/MathML}math")):
        _tidy(element, file, home)
    if language:
        refine(tree, language)
    if language and has_foreign_letters(html):
        tag_languages(tree, known, language)
    return inner_xhtml(tree)


def _drop_repeated_ids(tree: Element, identifier: str) -> None:
    """An id belongs to the first element that has it; the page itself has its own."""
    seen = {identifier}
    for element in tree.iter():
        name = element.get("id") if isinstance(element.tag, str) else None
        if name in seen:
            del element.attrib["id"]
        elif name:
            seen.add(str(name))


def _path(image: Element) -> str:
    return unquote(str(image.get("src") or ""))


def _name_picture(image: Element, names: Mapping[str, str]) -> None:
    """The picture's address in the edition; in the place of one that is not there stands what describes it."""
    name = names.get(_path(image))
    if name is not None:
        image.set("src", quote(name))
        return
    parent = image.getparent()
    if parent is not None:
        image.tag, image.text = "span", str(image.get("alt") or "")
        for key in list(image.attrib):
            del image.attrib[key]
        unwrap(image)


def _say_what_it_is(element: Element) -> None:
    """A block that its author calls an epigraph is one for reading systems and screen readers too."""
    kind = next((name for name in classes(element) if name in INFLECTED), "")
    if kind and not element.get("role"):
        element.set(EPUB_TYPE, kind)
        element.set("role", f"doc-{kind}")


def _tidy(element: Element, here: str, home: dict[str, str]) -> None:
    """Links lead to files, or are none; spans that say nothing go; formulas can be read out."""
    name = local_name(element)
    if name == "span" and not element.attrib:
        unwrap(element)
    elif name == "math" and not element.get("alttext"):
        note = element.find(".//{*}annotation")
        element.set("alttext", (note.text or "").strip() if note is not None else text_of(element))
    elif name == "a" and (element.get("href") or "").startswith("#"):
        target = (element.get("href") or "")[1:]
        file = home.get(target)
        if file is None:
            del element.attrib["href"]
            element.tag = "span"
        elif file != here:
            element.set("href", f"{file}#{target}")
    elif name == "a" and not (is_address(str(element.get("href") or "")) and text_of(element).strip()):
        # Illegal addresses and links without words: reading has told the author; what is printed is sound.
        element.attrib.pop("href", "")
        element.tag = "span"

"""The book for the screen: its pages in order, the printed pages marked in them, the index, links between files."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pincite.engines.themes import Theme
from pincite.model.printed_page import PrintedPage
from pincite.publish.assembly import Assembly
from pincite.publish.index import pages_of
from pincite.publish.page_breaks import PageMark, with_page_breaks
from pincite.publish.pdf_sections import index_section
from pincite.publish.screen_files import named, sound_pictures
from pincite.publish.screen_links import linked
from pincite.publish.screen_pages import ScreenPage, opening, screen_pages

INDEX = "index"


@dataclass(frozen=True, slots=True)
class ScreenBook:
    """``marks`` are the printed pages that begin in ``pages``, ``pictures`` the author's by their files in the edition.

    ``originals`` are their paths below the manuscript folder.
    """

    pages: tuple[ScreenPage, ...]
    marks: tuple[PageMark, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    originals: Mapping[str, str] = field(default_factory=dict)


def screen_book(
    theme: Theme, assembly: Assembly, suffix: str, printed: Sequence[PrintedPage], read: Callable[[str], bytes | None]
) -> ScreenBook:
    """All of it; without ``printed`` pages there is no index either, as it leads to them."""
    pages, marks = with_page_breaks(screen_pages(theme, assembly, suffix), printed)
    index = _index(theme, assembly, suffix, printed)
    if index is not None:
        at = next((number for number, page in enumerate(pages) if page.identifier == "colophon"), len(pages))
        pages = (*pages[:at], index, *pages[at:])
        own = [leaf for leaf in printed if leaf.text.strip() and leaf.section == _section(printed, INDEX)]
        marks = (*marks, *(PageMark(leaf.label, index.file, f"page-{leaf.label}") for leaf in own))
    order = {leaf.label: number for number, leaf in enumerate(printed)}
    pictures = sound_pictures({path: read(path) for body in assembly.chapters for path in body.images})
    names = named(pictures)
    return ScreenBook(
        linked(pages, assembly.book.language, assembly.languages, names),
        tuple(sorted(marks, key=lambda mark: order[mark.label])),
        {names[path]: data for path, data in pictures.items()},
        {names[path]: path for path in pictures},
    )


def _index(theme: Theme, assembly: Assembly, suffix: str, printed: Sequence[PrintedPage]) -> ScreenPage | None:
    """The index of the printed book, its page numbers leading to where those pages begin."""
    if not assembly.index or not printed:
        return None
    authored = {body.identifier for body in assembly.chapters}
    sections = {leaf.section for leaf in printed if authored & set(leaf.anchors)}
    numbered = [leaf for leaf in printed if leaf.label.isdecimal()]
    found = pages_of(assembly.index, [leaf.text if leaf.section in sections else "" for leaf in numbered])
    pages = {term: tuple(int(numbered[page].label) for page in places) for term, places in found.items()}
    columns = re.search(
        r'<div class="index-columns">.*</div>(?=\s*</div>\s*</section>)', index_section(theme, assembly, pages).html, re.DOTALL
    )
    if columns is None:
        return None
    marks = "".join(
        f'<span epub:type="pagebreak" role="doc-pagebreak" id="page-{leaf.label}" aria-label="{leaf.label}"></span>'
        for leaf in printed
        if leaf.text.strip() and leaf.section == _section(printed, INDEX)
    )
    title = theme.say("Index")
    text = f"{opening(INDEX, '', title)}\n<p>{marks}</p>\n{columns[0]}" if marks else f"{opening(INDEX, '', title)}\n{columns[0]}"
    return ScreenPage(f"the-index{suffix}", INDEX, title, "", "back", text)


def _section(printed: Sequence[PrintedPage], identifier: str) -> int:
    return next((leaf.section for leaf in printed if identifier in leaf.anchors), -1)

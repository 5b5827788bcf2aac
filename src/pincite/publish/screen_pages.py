"""The book as screen pages: one for each leaf, part, chapter and generated section, with links between them; EPUB and HTML share them."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pincite.engines.themes import Theme
from pincite.model.address import is_address
from pincite.publish.assembly import Assembly
from pincite.publish.body import ChapterBody, HeadingLine, NoteBody
from pincite.publish.end_notes import notes_section, with_calls
from pincite.publish.evidence import EvidenceBook, Quotation, evidence_book, note_quotations
from pincite.publish.languages import Known, has_foreign_letters, tag_languages
from pincite.publish.licences import licence_lines
from pincite.publish.markup import Element, inner_xhtml, local_name, parse, text_of, unwrap
from pincite.publish.pdf_sections import colophon_html, part_label, sources_html
from pincite.publish.refinement import refine


@dataclass(frozen=True, slots=True)
class ScreenPage:
    """``file`` is its name in the edition; ``html`` the content of its section. ``kind``: 'leaf', 'part', 'front', 'chapter', 'back'.

    ``part`` is the index of the part that a chapter (or the part's own leaf) belongs to, -1 outside of any.
    """

    file: str
    identifier: str
    title: str
    label: str
    kind: str
    html: str
    part: int = -1
    source: str = ""
    headings: tuple[HeadingLine, ...] = ()
    language: str = ""

    @property
    def full_title(self) -> str:
        return f"{self.label}: {self.title}" if self.label else self.title


def screen_pages(theme: Theme, assembly: Assembly, suffix: str) -> tuple[ScreenPage, ...]:
    """All pages in reading order; their links lead to ids yet, see ``linked``."""
    pages = [_copyright(assembly, suffix, theme.text_families[:1])]
    if assembly.book.dedication:
        text = f'<h1 class="visually-hidden">Dedication</h1><p class="dedication">{html.escape(assembly.book.dedication)}</p>'
        pages.append(ScreenPage(f"dedication{suffix}", "dedication", "Dedication", "", "leaf", text))
    book = evidence_book(assembly.judgements, assembly.sources)
    pages += [_chapter(book, body, suffix) for body in assembly.of_kind("front")]
    part = -1
    for body in assembly.of_kind("chapter"):
        if body.part != part and 0 <= body.part < len(assembly.book.parts) and assembly.book.parts[body.part].title:
            part = body.part
            pages.append(_part(assembly, part, suffix))
        pages.append(_chapter(book, body, suffix))
    pages += [_chapter(book, body, suffix) for body in assembly.of_kind("back")]
    pages += _generated(theme, assembly, suffix)
    return tuple(pages)


def _chapter(book: EvidenceBook, body: ChapterBody, suffix: str) -> ScreenPage:
    quotations = note_quotations(body, book)
    text = _text(body.identifier, body.label, body.title_html, body.html, body.notes, tuple(sorted(quotations.items())))
    headings = tuple(line for line in body.headings if line.level > 1)
    return ScreenPage(
        f"{body.identifier}{suffix}",
        body.identifier,
        body.title,
        body.label,
        body.kind,
        text,
        body.part,
        body.file,
        headings,
        body.language,
    )


@lru_cache(maxsize=256)
def _text(
    identifier: str,
    label: str,
    title_html: str,
    html: str,
    notes: tuple[NoteBody, ...],
    quotations: tuple[tuple[int, tuple[Quotation, ...]], ...],
) -> str:
    """A chapter's text with its notes."""
    body = ChapterBody(identifier, "", title_html, "", html, label=label, notes=notes)
    heading = opening(identifier, label, with_calls(title_html, body))
    return f"{heading}\n{with_calls(html, body)}\n{notes_section(body, dict(quotations))}"


def opening(identifier: str, label: str, title_html: str) -> str:
    above = f'<p class="label">{html.escape(label)}</p>\n' if label else ""
    return f'<header class="opening">{above}<h1 id="title-{identifier}">{title_html}</h1></header>'


def _part(assembly: Assembly, part: int, suffix: str) -> ScreenPage:
    title = assembly.book.parts[part].title
    name = f"part-{part + 1}"
    return ScreenPage(f"{name}{suffix}", name, title, part_label(part), "part", opening(name, part_label(part), html.escape(title)), part)


def _copyright(assembly: Assembly, suffix: str, families: tuple[str, ...]) -> ScreenPage:
    book = assembly.book
    published = ", ".join(piece for piece in (book.publisher, book.place_of_publication, book.date[:4]) if piece)
    lines = [
        book.rights,
        f"Licence: {book.licence}." if book.licence else "",
        *licence_lines(assembly.sources),
        f"Published by {published}." if book.publisher else "",
        f"{book.series}{f', {book.series_number}' if book.series_number else ''}." if book.series else "",
        f"ISBN {book.isbn}" if book.isbn else "",
        f"Every number in this book was compared with the passage that it cites. {assembly.summary.sentence} "
        "The cited passages are printed in full in the Sources.",
    ]
    written = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines if line)
    text = f'<header class="opening"><h1 id="title-imprint">Imprint</h1></header>\n<div class="copyright">\n{written}\n</div>'
    return ScreenPage(f"imprint{suffix}", "imprint", "Imprint", "", "leaf", text)


def _generated(theme: Theme, assembly: Assembly, suffix: str) -> list[ScreenPage]:
    sections = [
        ("sources", "Sources", sources_html(theme, assembly) if assembly.sources else ""),
        ("bibliography", "Bibliography", _bibliography(assembly.bibliography)),
        ("colophon", "Colophon", colophon_html(theme, assembly, " and ".join(theme.text_families[:1]))),
    ]
    return [
        ScreenPage(f"{name}{suffix}", name, title, "", "back", f"{opening(name, '', title)}\n{text}")
        for name, title, text in sections
        if text
    ]


def _bibliography(entries: str) -> str:
    """Citeproc's entries as a list (its ``div role=listitem`` stands in no list)."""
    found = re.findall(r'<div id="(ref-[^"]+)"[^>]*>\s*(.*?)\s*</div>', entries, flags=re.DOTALL)
    items = "\n".join(f'<li id="{identifier}">{words}</li>' for identifier, words in found)
    return f'<ul class="bibliography">\n{items}\n</ul>' if items else entries


def linked(pages: Sequence[ScreenPage], language: str = "", known: Known = ()) -> tuple[ScreenPage, ...]:
    """The pages with their links leading to files (what leads nowhere is no link), and the language of words in other scripts said.

    ``language`` is the book's, ``known`` what it says of stretches of Chinese characters.
    """
    home: dict[str, str] = {}
    for page in pages:
        home.setdefault(page.identifier, page.file)
        for name in _names(page.html)[0]:
            home.setdefault(name, page.file)
    return tuple(
        replace(page, html=_linked(page.html, page.file, _homes(page.html, home), page.language or language, known)) for page in pages
    )


def _homes(html: str, home: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, home[name]) for name in _names(html)[1] if name in home)


# Most pages are as they were when the book is made again, for another edition or in a warm process: what is known of one is kept.
@lru_cache(maxsize=512)
def _names(html: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids on a page, and those that its links lead to."""
    tree = parse(html)
    names = (str(element.get("id")) for element in tree.iter() if element.get("id"))
    links = (str(element.get("href"))[1:] for element in tree.iter("a") if str(element.get("href") or "").startswith("#"))
    return tuple(names), tuple(dict.fromkeys(links))


@lru_cache(maxsize=512)
def _linked(html: str, file: str, homes: tuple[tuple[str, str], ...], language: str, known: Known) -> str:
    """One page's links leading to files; ``homes`` are the file of each id that it links to."""
    tree, home = parse(html), dict(homes)
    for element in list(tree.iter("a", "span", "img", "math", "{http://www.w3.org/1998/Math/MathML}math")):
        _tidy(element, file, home)
    if language:
        refine(tree, language)
    if language and has_foreign_letters(html):
        tag_languages(tree, known, language)
    return inner_xhtml(tree)


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

"""The book as screen pages: one for each leaf, part, chapter and generated section, with links between them; EPUB and HTML share them."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pincite.engines.themes import Theme
from pincite.model.address import is_address
from pincite.publish.assembly import Assembly
from pincite.publish.body import ChapterBody, HeadingLine
from pincite.publish.end_notes import notes_section, with_calls
from pincite.publish.evidence import evidence_book, note_quotations
from pincite.publish.markup import Element, inner_xhtml, local_name, parse, text_of, unwrap
from pincite.publish.pdf_sections import colophon_html, part_label, sources_html


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
    pages += [_chapter(assembly, body, suffix) for body in assembly.of_kind("front")]
    part = -1
    for body in assembly.of_kind("chapter"):
        if body.part != part and 0 <= body.part < len(assembly.book.parts) and assembly.book.parts[body.part].title:
            part = body.part
            pages.append(_part(assembly, part, suffix))
        pages.append(_chapter(assembly, body, suffix))
    pages += [_chapter(assembly, body, suffix) for body in assembly.of_kind("back")]
    pages += _generated(theme, assembly, suffix)
    return tuple(pages)


def _chapter(assembly: Assembly, body: ChapterBody, suffix: str) -> ScreenPage:
    book = evidence_book(assembly.judgements, assembly.sources)
    heading = opening(body.identifier, body.label, with_calls(body.title_html, body))
    text = f"{heading}\n{with_calls(body.html, body)}\n{notes_section(body, note_quotations(body, book))}"
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


def linked(pages: Sequence[ScreenPage]) -> tuple[ScreenPage, ...]:
    """The pages with their links leading to files; what leads nowhere is no link."""
    home: dict[str, str] = {}
    trees = [parse(page.html) for page in pages]
    for page, tree in zip(pages, trees, strict=True):
        home.setdefault(page.identifier, page.file)
        for element in tree.iter():
            if element.get("id"):
                home.setdefault(element.get("id") or "", page.file)
    for page, tree in zip(pages, trees, strict=True):
        for element in list(tree.iter("a", "span", "img", "math", "{http://www.w3.org/1998/Math/MathML}math")):
            _tidy(element, page.file, home)
    return tuple(replace(page, html=inner_xhtml(tree)) for page, tree in zip(pages, trees, strict=True))


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

"""The book as screen pages: one for each leaf, part, chapter and generated section, with links between them; EPUB and HTML share them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from pincite.engines.themes import Theme
from pincite.model.wording import wording
from pincite.publish.assembly import Assembly
from pincite.publish.body import ChapterBody, HeadingLine, NoteBody
from pincite.publish.end_notes import notes_section, with_calls
from pincite.publish.evidence import EvidenceBook, Quotation, evidence_book, note_quotations
from pincite.publish.licences import licence_lines
from pincite.publish.pdf_sections import colophon_html, part_label, sources_html
from pincite.publish.screen_files import page_files


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
        words = f'<p class="dedication">{html.escape(assembly.book.dedication)}</p>'
        text = f'<h1 class="visually-hidden" id="title-dedication">{theme.say("Dedication")}</h1>{words}'
        pages.append(ScreenPage(f"dedication{suffix}", "dedication", theme.say("Dedication"), "", "leaf", text))
    book = evidence_book(assembly.judgements, assembly.sources)
    pages += [_chapter(book, body, suffix, assembly.book.language) for body in assembly.of_kind("front")]
    part = -1
    for body in assembly.of_kind("chapter"):
        if body.part != part and 0 <= body.part < len(assembly.book.parts) and assembly.book.parts[body.part].title:
            part = body.part
            pages.append(_part(assembly, part, suffix))
        pages.append(_chapter(book, body, suffix, assembly.book.language))
    pages += [_chapter(book, body, suffix, assembly.book.language) for body in assembly.of_kind("back")]
    pages += _generated(theme, assembly, suffix)
    files = page_files([page.identifier for page in pages], suffix)
    return tuple(replace(page, file=file) for page, file in zip(pages, files, strict=True))


def _chapter(book: EvidenceBook, body: ChapterBody, suffix: str, language: str) -> ScreenPage:
    quotations = note_quotations(body, book)
    text = _text(body.identifier, body.label, body.title_html, body.html, body.notes, tuple(sorted(quotations.items())), language)
    # One in a note is a line of the note.
    headings = tuple(line for line in body.headings if line.level > 1 and f'id="{line.identifier}"' in body.html)
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
    language: str,
) -> str:
    """A chapter's text with its notes."""
    body = ChapterBody(identifier, "", title_html, "", html, label=label, notes=notes)
    heading = opening(identifier, label, with_calls(title_html, body))
    return f"{heading}\n{with_calls(html, body)}\n{notes_section(body, dict(quotations), wording(language))}"


def opening(identifier: str, label: str, title_html: str) -> str:
    above = f'<p class="label">{html.escape(label)}</p>\n' if label else ""
    return f'<header class="opening">{above}<h1 id="title-{identifier}">{title_html}</h1></header>'


def _part(assembly: Assembly, part: int, suffix: str) -> ScreenPage:
    title = assembly.book.parts[part].title
    name = f"part-{part + 1}"
    label = part_label(part, assembly.book.language)
    return ScreenPage(f"{name}{suffix}", name, title, label, "part", opening(name, label, html.escape(title)), part)


def _copyright(assembly: Assembly, suffix: str, families: tuple[str, ...]) -> ScreenPage:
    book, say = assembly.book, wording(assembly.book.language)
    published = ", ".join(piece for piece in (book.publisher, book.place_of_publication, book.date[:4]) if piece)
    lines = [
        book.rights,
        f"{say('Licence')}: {book.licence}." if book.licence else "",
        *licence_lines(assembly.sources, say),
        say("Published by {publisher}.").format(publisher=published) if book.publisher else "",
        f"{book.series}{f', {book.series_number}' if book.series_number else ''}." if book.series else "",
        f"ISBN {book.isbn}" if book.isbn else "",
        f"{say('Every number in this book was compared with the passage that it cites.')} {assembly.summary.sentence} "
        f"{say('The cited passages are printed in full in the Sources.')}",
    ]
    written = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines if line)
    text = f'<header class="opening"><h1 id="title-imprint">{say("Imprint")}</h1></header>\n<div class="copyright">\n{written}\n</div>'
    return ScreenPage(f"imprint{suffix}", "imprint", say("Imprint"), "", "leaf", text)


def _generated(theme: Theme, assembly: Assembly, suffix: str) -> list[ScreenPage]:
    sections = [
        ("sources", theme.say("Sources"), sources_html(theme, assembly) if assembly.sources else ""),
        ("bibliography", theme.say("Bibliography"), _bibliography(assembly.bibliography)),
        ("colophon", theme.say("Colophon"), colophon_html(theme, assembly, " and ".join(theme.text_families[:1]))),
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

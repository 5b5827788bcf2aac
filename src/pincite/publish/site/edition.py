"""The site whole: its files by path."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from pincite.engines.themes import Theme, fill_template, safe
from pincite.model.book import EditionSettings
from pincite.model.claim import Verdict
from pincite.model.language import direction
from pincite.model.printed_page import PrintedPage
from pincite.publish.assembly import Assembly
from pincite.publish.epub.edition import CoverImage
from pincite.publish.evidence import EvidenceBook, evidence_book
from pincite.publish.image_size import image_size
from pincite.publish.markup import parse, text_of
from pincite.publish.screen_book import screen_book
from pincite.publish.screen_fonts import ScreenFonts
from pincite.publish.screen_looks import without_faces
from pincite.publish.screen_pages import ScreenPage
from pincite.publish.site.cards import LABELS, cards_json
from pincite.publish.site.content import web_content
from pincite.publish.site.metadata import page_metadata, sitemap
from pincite.publish.site.search_index import search_index

DRAFT = "Draft: not all numbers are proven."


@dataclass(frozen=True, slots=True)
class Site:
    """A finished site; ``pages`` counts its pages for reading, ``origins`` are the files of its chapters with their pages."""

    files: Mapping[str, bytes]
    pages: int
    messages: tuple[str, ...] = ()
    origins: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Press:
    """What all pages of a site share."""

    assembly: Assembly
    shell: Theme
    evidence: EvidenceBook
    pages: Sequence[ScreenPage]
    address: str
    draft: bool
    cover: CoverImage | None
    sizes: Mapping[str, tuple[int, int]]
    typefaces: ScreenFonts

    def page(self, file: str, main: str, page: ScreenPage | None = None, *, title: str = "", kind: str = "", root: str = "",
             evidence: str = "", claims: Sequence[str] = ()) -> bytes:  # fmt: skip
        """A complete page; without ``page`` one that is not a page of the book."""
        book = self.assembly.book
        at = self.pages.index(page) if page in self.pages else -1
        name = page.full_title if page else title
        values = {
            "typefaces": self.typefaces.main_files,
            "language": book.language, "direction": direction(book.language), "book_title": book.title,
            "head_title": f"{name} – {book.title}" if name else book.title,
            "metadata": safe(page_metadata(book, page, self.address, file, self.cover.name if self.cover else "")), "root": root,
            "kind": kind or (page.kind if page else ""), "contents": safe(contents(self.pages, root, file)), "main": safe(main),
            "notice": self.shell.say(DRAFT) if self.draft else "", "has_claims": bool(evidence), "evidence": safe(evidence),
            "verdicts": self._legend(claims), "previous": self.pages[at - 1] if at > 0 else None,
            "next": self.pages[at + 1] if 0 <= at < len(self.pages) - 1 else None,
        }  # fmt: skip
        return (fill_template(self.shell, "page.html.j2", values) + "\n").encode()

    def _legend(self, claims: Iterable[str]) -> list[dict[str, object]]:
        judged = [self.evidence.judgements[claim] for claim in claims if claim in self.evidence.judgements]
        counts = Counter(judgement.verdict for judgement in judged)
        return [{"name": verdict.value, "label": LABELS[verdict], "count": counts[verdict]} for verdict in Verdict if counts[verdict]]


def make_site(
    assembly: Assembly,
    theme: Theme,
    shell: Theme,
    read: Callable[[str], bytes | None],
    settings: EditionSettings,
    fonts: Callable[[Sequence[ScreenPage]], ScreenFonts],
    *,
    printed: Sequence[PrintedPage] = (),
    cover: CoverImage | None = None,
    draft: bool = False,
) -> Site:
    """The book as a static site."""
    book = screen_book(theme, assembly, ".html", printed, read)
    pages = book.pages
    address = str(settings.option("address", ""))
    images = dict(book.pictures) | ({cover.name: cover.data} if cover else {})
    sizes = {name: size for name, data in images.items() if (size := image_size(data))}
    press = _Press(assembly, shell, evidence_book(assembly.judgements, assembly.sources), pages, address, draft, cover, sizes, fonts(pages))
    files = {page.file: _chapter(press, page) for page in pages}
    files["index.html"] = press.page("index.html", _front(press), kind="index")
    files["search.html"] = press.page("search.html", _search(shell), title=shell.say("Search"), kind="search")
    root = address.rstrip("/") + "/" if address else ""
    files["404.html"] = press.page(
        "404.html", fill_template(shell, "404.html.j2", {"root": root}), title="Not found", kind="none", root=root
    )
    files["search-index.js"] = search_index(pages).encode()
    files |= {name: shell.file(name).encode() for name in ("site.js", "search.js", "minisearch.js")}
    files["site.css"] = _style(press.typefaces, shell, settings, read).encode()
    files |= {f"fonts/{name}": content for name, content in press.typefaces.files}
    files |= images
    if address:
        files["sitemap.xml"] = sitemap(address, ["index.html", *(page.file for page in pages)]).encode()
    origins = tuple((page.source, page.file) for page in pages if page.source)
    return Site(dict(sorted(files.items())), len(pages) + 2, origins=origins)


def contents(pages: Iterable[ScreenPage], root: str = "", here: str = "") -> str:
    """A list of the pages, chapters below their part."""
    lines = ["<ol>"]
    inside = False
    for page in pages:
        if inside and page.kind != "chapter":
            lines.append("</ol></li>")
            inside = False
        current = ' aria-current="page"' if page.file == here else ""
        link = f'<a href="{root}{page.file}"{current}>{html.escape(page.full_title)}</a>'
        if page.kind == "part":
            lines.append(f'<li class="part-line">{link}<ol>')
            inside = True
        else:
            lines.append(f"<li>{link}</li>")
    lines.append("</ol></li></ol>" if inside else "</ol>")
    return "\n".join(lines)


def _chapter(press: _Press, page: ScreenPage) -> bytes:
    content = web_content(page, press.evidence, press.sizes)
    titles = {section.key: section.title for section in press.assembly.sources}
    sources = next((other.file for other in press.pages if other.identifier == "sources"), "")
    evidence = cards_json(content.claims, press.evidence, titles, lambda target: f"{sources}#{target}")
    main = content.html
    if page.kind == "part":
        chapters = [other for other in press.pages if other.part == page.part and other.kind == "chapter"]
        items = "\n".join(f'<li><a href="{other.file}">{html.escape(other.full_title)}</a></li>' for other in chapters)
        main += f'\n<ol class="in-part">\n{items}\n</ol>'
    own = f' lang="{page.language}" dir="{direction(page.language)}"' if page.language else ""
    return press.page(
        page.file, f'<article id="{page.identifier}"{own}>\n{main}\n</article>', page, evidence=evidence, claims=content.claims
    )


def _front(press: _Press) -> str:
    book = press.assembly.book
    imprint = next((page for page in press.pages if page.identifier == "imprint"), None)
    lines = [html.escape(text_of(p)) for p in parse(imprint.html).iter("p")][:-1] if imprint else []
    return fill_template(press.shell, "index.html.j2", {
        "book": book, "authors": [person.name for person in book.contributors if person.role == "aut"],
        "cover": press.cover if book.cover else None, "size": press.sizes.get(press.cover.name) if press.cover else None,
        "summary": press.assembly.summary.sentence if press.assembly.summary.claims else "",
        "contents": safe(contents(press.pages)), "imprint": safe("".join(f"<p>{line}</p>" for line in lines)),
    })  # fmt: skip


def _search(shell: Theme) -> str:
    scripts = "".join(f'<script src="{name}" defer></script>\n' for name in ("search-index.js", "minisearch.js", "search.js"))
    return fill_template(shell, "search.html.j2", {}) + scripts


def _style(typefaces: ScreenFonts, shell: Theme, settings: EditionSettings, read: Callable[[str], bytes | None]) -> str:
    own = [without_faces(content.decode("utf-8", "replace")) for path in settings.css if (content := read(path)) is not None]
    return "\n".join([typefaces.css("fonts/"), *(shell.file(name) for name in shell.sheets), typefaces.rules, *own])

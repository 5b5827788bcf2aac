"""What machines read in a page's head: descriptions, Open Graph, schema.org, and the tags that reference managers look for."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from urllib.parse import quote

from pincite.model.book import Book
from pincite.publish.screen_pages import ScreenPage


def page_metadata(book: Book, page: ScreenPage | None, address: str, file: str, cover: str = "") -> str:
    """Tags for one page, or with ``page`` None for the book's front; ``address`` is the site's, '' where book.toml gives none."""
    authors = [person.name for person in book.contributors if person.role == "aut"]
    full = f"{book.title}: {book.subtitle}" if book.subtitle else book.title
    title = page.full_title if page else full
    tags = [_meta("name", "description", book.description if page is None else f"{page.full_title}, in {full}")]
    tags += [_meta("name", "author", author) for author in authors]
    tags += [_meta("name", "generator", "pincite")]
    if address:
        tags.append(f'<link rel="canonical" href="{html.escape(_url(address, file))}">')
    tags += [
        _meta("property", "og:type", "book" if page is None else "article"),
        _meta("property", "og:title", title),
        _meta("property", "og:site_name", book.title),
        _meta("property", "og:description", book.description),
        _meta("property", "og:locale", book.language.replace("-", "_")),
        _meta("property", "og:url", _url(address, file) if address else ""),
        _meta("property", "og:image", _url(address, cover) if address and cover else ""),
        _meta("property", "book:isbn", book.isbn if page is None else ""),
        *citation_tags(book, page, authors, full),
        f'<script type="application/ld+json">{_schema(book, page, authors, full, address, file)}</script>',
    ]
    return "\n".join(tag for tag in tags if tag)


def citation_tags(book: Book, page: ScreenPage | None, authors: Sequence[str], full: str) -> list[str]:
    """Highwire tags, which Zotero and Google Scholar read."""
    tags = [_meta("name", "citation_title", page.title if page else full)]
    tags += [_meta("name", "citation_inbook_title", full if page else "")]
    tags += [_meta("name", "citation_author", author) for author in authors]
    tags += [
        _meta("name", "citation_publication_date", book.date.replace("-", "/")),
        _meta("name", "citation_publisher", book.publisher),
        _meta("name", "citation_isbn", book.isbn),
        _meta("name", "citation_language", book.language),
    ]
    return tags


def _schema(book: Book, page: ScreenPage | None, authors: Sequence[str], full: str, address: str, file: str) -> str:
    whole: dict[str, object] = {
        "@type": "Book", "name": full, "inLanguage": book.language, "description": book.description, "isbn": book.isbn,
        "datePublished": book.date, "license": book.licence, "keywords": ", ".join(book.subjects),
        "author": [{"@type": "Person", "name": name} for name in authors],
        "publisher": {"@type": "Organization", "name": book.publisher} if book.publisher else "",
        "bookFormat": "https://schema.org/EBook", "url": _url(address, "") if address else "",
    }  # fmt: skip
    whole = {key: value for key, value in whole.items() if value}
    data: dict[str, object] = whole
    if page is not None:
        data = {"@type": "Chapter", "name": page.title, "isPartOf": whole}
        if address:
            data["url"] = _url(address, file)
    return json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def sitemap(address: str, files: Sequence[str]) -> str:
    """The sitemap; its protocol wants whole addresses, so there is none for a site that has no address yet."""
    lines = "\n".join(f"<url><loc>{html.escape(_url(address, file))}</loc></url>" for file in files)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}\n</urlset>\n'


def _url(address: str, file: str) -> str:
    return address.rstrip("/") + "/" + ("" if file == "index.html" else quote(file))


def _meta(kind: str, name: str, content: str) -> str:
    return f'<meta {kind}="{name}" content="{html.escape(content)}">' if content else ""

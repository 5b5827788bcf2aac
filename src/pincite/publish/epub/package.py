"""The package document: what the book is, from book.toml, and what the EPUB holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from pincite.engines.themes import Theme, fill_template
from pincite.model.book import Book, Contributor
from pincite.model.language import direction

AUTHORS = frozenset({"aut"})


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the manifest; those with ``linear`` stand in the spine in this order."""

    id: str
    href: str
    type: str
    properties: str = ""
    linear: bool = False


def package(theme: Theme, book: Book, items: Sequence[Item], accessibility: Sequence[tuple[str, str]]) -> str:
    """The OPF; ``accessibility`` are properties and their values."""
    cover = next((item.id for item in items if "cover-image" in item.properties), "")
    values = {
        "book": book,
        "direction": direction(book.language),
        "identifier": identifier(book),
        "isbn": isbn_urn(book),
        "people": [_person(number, person) for number, person in enumerate(book.contributors, 1)],
        "rights": " ".join(piece for piece in (book.rights, f"Licence: {book.licence}." if book.licence else "") if piece),
        "modified": modified(book),
        "accessibility": accessibility,
        "cover": cover,
        "items": items,
        "spine": [item.id for item in items if item.linear],
    }
    return fill_template(theme, "package.opf.j2", values)


def identifier(book: Book) -> str:
    """The book's own identifier, its ISBN, or a UUID made from what names it; the same in every build."""
    return book.identifier or isbn_urn(book) or f"urn:uuid:{uuid5(NAMESPACE_URL, '|'.join((book.title, book.subtitle, book.publisher)))}"


def isbn_urn(book: Book) -> str:
    digits = re.sub(r"[^0-9Xx]", "", book.isbn)
    return f"urn:isbn:{digits}" if digits else ""


def modified(book: Book) -> str:
    """EPUB demands a moment; the book's date is the only one that does not change from build to build."""
    known = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", book.date)
    year, month, day = known.groups() if known else ("2000", None, None)
    return f"{year}-{month or '01'}-{day or '01'}T00:00:00Z"


def _person(number: int, person: Contributor) -> dict[str, str]:
    element = "creator" if person.role in AUTHORS else "contributor"
    return {
        "id": f"person-{number}", "element": element, "name": person.name, "role": person.role, "file_as": person.file_as,
        "script": person.script, "language": person.language,
    }  # fmt: skip

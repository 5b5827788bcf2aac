"""The cover: the book's own image, or one drawn in the theme's style from the title."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.engines.themes import Theme, fill_template
from pincite.model.book import Book

DRAWN = "cover-of-the-theme.svg"
"""What the drawn cover is called among the book's files; the name is made up, so that no file of the author's is hidden."""

LINE = 15
"""How many letters of the title fit into a line at the largest size."""


@dataclass(frozen=True, slots=True)
class Cover:
    """``name`` is the image's address in the book; ``svg`` its text where the theme has drawn it."""

    name: str
    alt: str
    svg: str = ""


def cover_of(book: Book, theme: Theme) -> Cover | None:
    """The book's cover; None where it names none and the theme draws none."""
    if book.cover:
        return Cover(book.cover, book.cover_alt or f"Cover of {book.title}")
    if not theme.file("cover.svg.j2"):
        return None
    lines = title_lines(book.title)
    authors = [person.name for person in book.contributors if person.role == "aut"]
    alt = f"Cover: {', '.join([*authors, book.title, *([book.subtitle] if book.subtitle else [])])}"
    values = {
        "alt": alt,
        "title_lines": lines,
        "title_size": 72 if max(map(len, lines)) <= LINE else 72 * LINE / max(map(len, lines)),
        "subtitle": book.subtitle,
        "authors": authors,
        "publisher": book.publisher,
    }
    return Cover(DRAWN, alt, fill_template(theme, "cover.svg.j2", values))


def title_lines(title: str) -> list[str]:
    """The title in lines of about equal length, as few as fit."""
    words = title.split()
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= LINE:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]

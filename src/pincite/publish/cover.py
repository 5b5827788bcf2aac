"""The cover: the book's own image, or one drawn in the theme's style from the title."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.engines.themes import Theme, fill_template
from pincite.model.book import Book

DRAWN = "cover-of-the-theme.svg"
"""What the drawn cover is called among the book's files; the name is made up, so that no file of the author's is hidden."""

LINE = 15
"""How many letters of the title fit into a line at the largest size."""

SUBTITLE_LINE = 40
"""How many letters of the subtitle fit into a line."""


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
    size = title_size(lines)
    authors = [person.name for person in book.contributors if person.role == "aut"]
    alt = f"Cover: {', '.join([*authors, book.title, *([book.subtitle] if book.subtitle else [])])}"
    values = {
        **cover_colours(book, theme),
        "alt": alt,
        "title_lines": lines,
        "title_size": size,
        "title_leading": size * 76 / 72,
        "subtitle": book.subtitle,
        "subtitle_lines": title_lines(book.subtitle, SUBTITLE_LINE) if book.subtitle else [],
        "authors": authors,
        "publisher": book.publisher,
    }
    return Cover(DRAWN, alt, fill_template(theme, "cover.svg.j2", values))


def cover_colours(book: Book, theme: Theme) -> dict[str, str]:
    """Ground, accent and ink: the book's own, else the theme's."""
    chosen = {name: str(book.edition("pdf").option(key, "")) for name, key in (("ground", "cover-colour"), ("accent", "accent-colour"))}
    plain = {"ground": "#ffffff", "accent": "#000000", "ink": "#000000"}
    return {**plain, **dict(theme.cover), **{name: colour for name, colour in chosen.items() if colour}}


def title_size(lines: list[str]) -> float:
    """The size of the title's letters: smaller for a long word, and for more than four lines."""
    longest = max(1, *map(len, lines))
    return 72 * min(1, LINE / longest, 4 / len(lines))


def title_lines(title: str, letters: int = LINE) -> list[str]:
    """The title in lines of about equal length, as few as fit."""
    lines: list[str] = []
    for word in title.split():
        if lines and len(lines[-1]) + 1 + len(word) <= letters:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]

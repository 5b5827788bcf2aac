"""The printer's cover: back, spine and front in one sheet, as wide as the book is thick, in colour whatever the pages are in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pincite.engines.print_images import InkedFiles
from pincite.engines.printing import Finish, PdfSettings
from pincite.engines.themes import Theme, fill_template
from pincite.engines.typesetter import Layout, Press
from pincite.model.book import Book
from pincite.publish.cover import Cover, cover_colours
from pincite.publish.pdf_press import Pages, SectionPress
from pincite.publish.print_target import PrintTarget
from pincite.publish.whole_press import WholePress

MILLIMETRE = 25.4 / 96
"""Of a CSS pixel."""

SPINE_WITH_TITLE = 6.0
"""A spine narrower than this, in millimetres, bears no title: the fold may be a millimetre beside its place."""


@dataclass(frozen=True, slots=True)
class Binding:
    """What the pages have in common with their cover: ``page`` makes a document of HTML, ``press`` set the pages, ``like`` are some
    of them; ``read`` gives the book's files with their colours."""

    page: Callable[[str], str]
    press: SectionPress
    read: Callable[[str], bytes | None]
    profile: str
    like: Pages


@dataclass(frozen=True, slots=True)
class PrintedCover:
    """The cover's file, and its layout with what was to be said of it."""

    data: bytes
    layout: Layout


def print_cover(book: Book, theme: Theme, cover: Cover, target: PrintTarget, binding: Binding, spine: float) -> PrintedCover:
    """The cover of a book that is so many millimetres thick."""
    assert isinstance(binding.press, WholePress) and isinstance(binding.like, Layout), "what is for a press is not set apart"
    leaf = binding.like.document.pages[0]
    width, height, bleed = (round(size * MILLIMETRE, 3) for size in (leaf.width, leaf.height, leaf.bleed["right"]))
    html = fill_template(theme, "wrap.html.j2", {
        **cover_colours(book, theme), "src": cover.name, "drawn": bool(cover.svg), "width": width, "height": height, "bleed": bleed,
        "spine": spine, "title": book.title, "authors": [person.name for person in book.contributors if person.role == "aut"],
        "blurb": book.description, "titled": spine >= SPINE_WITH_TITLE,
    })  # fmt: skip
    inks = "rgb" if target.inks == "rgb" else "cmyk"
    press = binding.press.press
    if not cover.svg and inks == "cmyk":
        # The pages' press has its photographs in black.
        press = Press(press.fonts, press.sheets, InkedFiles(binding.read, inks, binding.profile), target.intent)
    layout = press.lay_out(binding.page(html), "cover")
    finish = Finish(inks=inks, folds=(width, width + spine))
    return PrintedCover(press.write([layout], PdfSettings(variant=target.variant, tagged=False, finish=finish), layout), layout)

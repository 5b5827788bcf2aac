"""Two presses with one handle: the whole book in one process, or section by section through a store; the pages are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from pincite.engines.fonts import FontShelf
from pincite.engines.fragment import Fragment
from pincite.engines.fragment_press import FragmentPress, Shop
from pincite.engines.typesetter import Layout, Message, PdfSettings, Press, Sheet
from pincite.publish.composition import compose

Pages = Layout | Fragment
ReadFile = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Apart:
    """How to set sections apart: ``find`` and ``keep`` are the store's, ``code`` names the code that sets, ``workers`` processes;
    ``memory`` keeps the press of a process that prints again and again.
    """

    find: Callable[[str], object]
    keep: Callable[[str, object], None]
    code: str = ""
    workers: int = 1
    on_set: Callable[[str, str], None] | None = None
    memory: dict[str, object] = field(default_factory=dict)


class SectionPress(Protocol):
    """Sets HTML documents into pages, and pages into a file."""

    @property
    def messages(self) -> Sequence[Message]: ...

    def prepare(self, known: Iterable[str], sections: Sequence[tuple[str, str]]) -> None:
        """Tells which HTML the book holds, and which sections (HTML, name) open on a right-hand page whatever comes before."""

    def plain(self, html: str, name: str) -> Pages:
        """The pages of a leaf without a number."""

    def section(self, html: str, name: str, before: int) -> Pages:
        """The pages of a section after ``before`` pages."""

    def write(self, pages: Sequence[Pages], settings: PdfSettings) -> bytes:
        """One file of all the pages in order."""


@dataclass(frozen=True, slots=True)
class WholePress:
    """Plain WeasyPrint: each section is laid out, kept in memory, and all are written at once. The reference for the other."""

    press: Press

    @property
    def messages(self) -> Sequence[Message]:
        return self.press.messages

    def prepare(self, known: Iterable[str], sections: Sequence[tuple[str, str]]) -> None:
        return

    def plain(self, html: str, name: str) -> Pages:
        return self.press.lay_out(html, name)

    def section(self, html: str, name: str, before: int) -> Pages:
        return compose(self.press, html, name, numbering(before))

    def write(self, pages: Sequence[Pages], settings: PdfSettings) -> bytes:
        layouts = [layout for layout in pages if isinstance(layout, Layout)]
        return self.press.write(layouts, settings, layouts[0])


@dataclass(slots=True)
class ApartPress:
    """Section by section, through a store."""

    press: FragmentPress
    heard: list[Message] = field(default_factory=list)

    @property
    def messages(self) -> Sequence[Message]:
        return self.press.messages

    def prepare(self, known: Iterable[str], sections: Sequence[tuple[str, str]]) -> None:
        for html in known:
            self.press.knows(html)
        self.press.prepare([self.press.task(html, name, 0) for html, name in sections])

    def plain(self, html: str, name: str) -> Pages:
        return self.press.section(self.press.task(html, name, 0, composed=False))

    def section(self, html: str, name: str, before: int) -> Pages:
        task = self.press.task(html, name, before)
        return self.press.section_with_figures(task) if name == "contents" else self.press.section(task)

    def write(self, pages: Sequence[Pages], settings: PdfSettings) -> bytes:
        return self.press.join([fragment for fragment in pages if isinstance(fragment, Fragment)], settings)


def open_press(fonts: FontShelf, sheets: Sequence[Sheet], read: ReadFile, intent: str, apart: Apart | None) -> SectionPress:
    if apart is None:
        return WholePress(Press(fonts, sheets, read, intent, plain=True))
    shop = Shop(fonts, tuple(sheets), read, compose, apart.code)
    before = apart.memory.get(f"press {shop.fingerprint}")
    press = FragmentPress(shop, apart.find, apart.keep, apart.workers, apart.on_set)
    if isinstance(before, FragmentPress):
        press.inherit(before)
    apart.memory[f"press {shop.fingerprint}"] = press
    return ApartPress(press)


def numbering(before: int) -> str:
    """The folio of the section's first page, and the side on which it opens."""
    side = "right" if before % 2 == 0 else "left"
    return f"@page :nth(1) {{ counter-reset: page {before}; counter-increment: page 1 }}\nhtml {{ break-before: {side}; }}"

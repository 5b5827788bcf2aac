"""The press that has WeasyPrint set and write the whole book at once: the reference for the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pincite.engines.fonts import FontShelf
from pincite.engines.printing import Message, PdfSettings, Sheet
from pincite.engines.typesetter import Layout, Press
from pincite.publish.composition import compose
from pincite.publish.pdf_press import Foresee, Pages


def open_whole(fonts: FontShelf, sheets: Sequence[Sheet], read: Callable[[str], bytes | None], intent: str) -> WholePress:
    return WholePress(Press(fonts, sheets, read, intent, plain=True))


@dataclass(frozen=True, slots=True)
class WholePress:
    """Plain WeasyPrint: each section is laid out, kept in memory, and all are written at once. The reference for the other."""

    press: Press

    @property
    def messages(self) -> Sequence[Message]:
        return self.press.messages

    def prepare(self, known: Iterable[str], sections: Sequence[tuple[str, str]], foresee: Foresee) -> None:
        return

    def once(self, key: object, make: Callable[[], str]) -> str:
        return make()

    def plain(self, html: str, name: str) -> Pages:
        return self.press.lay_out(html, name)

    def section(self, html: str, name: str, before: int) -> Pages:
        return compose(self.press, html, name, numbering(before))

    def refuse_strangers(self, pages: Sequence[Pages]) -> None:
        return

    def write(self, pages: Sequence[Pages], settings: PdfSettings) -> bytes:
        layouts = [layout for layout in pages if isinstance(layout, Layout)]
        return self.press.write(layouts, settings, layouts[0])


def numbering(before: int) -> str:
    """The folio of the section's first page, and the side on which it opens."""
    side = "right" if before % 2 == 0 else "left"
    return f"@page :nth(1) {{ counter-reset: page {before}; counter-increment: page 1 }}\nhtml {{ break-before: {side}; }}"

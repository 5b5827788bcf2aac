"""Printing a book's folder in a test, with or without a change to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pincite.engines.fonts import open_shelf
from pincite.engines.themes import Theme, font_catalogue, load_theme
from pincite.engines.typesetter import Layout, Press
from pincite.model.book import EditionSettings
from pincite.pipeline import check_volume, open_session, read_book_volume
from pincite.publish.assembly import Assembly, assemble
from pincite.publish.composition import compose
from pincite.publish.pdf import Printed, make_pdf
from pincite.publish.pdf_press import Apart, numbering
from pincite.publish.pdf_sections import body_sections, document
from pincite.publish.pdf_sheets import sheets_of

Option = str | int | float | bool | tuple[str, ...]


@dataclass(frozen=True)
class Edition:
    root: Path
    assembly: Assembly
    theme: Theme

    def read(self, name: str) -> bytes | None:
        path = self.root / "manuscript" / name
        return path.read_bytes() if path.is_file() else None

    def printed(
        self,
        name: str = "pdf",
        *,
        draft: bool = False,
        archive: tuple[tuple[str, bytes, str], ...] = (),
        css: tuple[str, ...] = (),
        apart: bool = False,
        **options: Option,
    ) -> Printed:
        settings = EditionSettings(name, css=css, options=tuple((key.replace("_", "-"), value) for key, value in options.items()))
        kept: dict[str, object] = {}
        store = Apart(kept.__getitem__, kept.__setitem__, "code", 1) if apart else None
        return make_pdf(self.assembly, self.theme, settings, self.read, draft=draft, archive=archive, apart=store)

    def chapter_layouts(self) -> dict[str, Layout]:
        """Each chapter's pages, laid out as for the screen edition."""
        press = Press(
            open_shelf(font_catalogue(), self.theme.families), sheets_of(self.theme, EditionSettings("pdf"), self.read, False), self.read
        )
        chapters = {body.identifier for body in self.assembly.chapters}
        return {
            section.name: compose(press, document(self.theme, self.assembly, section.html), section.name, numbering(0))
            for section in body_sections(self.theme, self.assembly)
            if section.name in chapters
        }


def edition_of(root: Path, theme: str = "history") -> Edition:
    session = open_session(str(root))
    volume = read_book_volume(session)
    return Edition(root, assemble(volume, check_volume(session, volume), "0123456789abcdef"), load_theme(theme, root))

"""Printing a book's folder in a test, with or without a change to it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pincite.engines.themes import Theme, load_theme
from pincite.model.book import EditionSettings
from pincite.pipeline import check_volume, open_session, read_book_volume
from pincite.publish.assembly import Assembly, assemble
from pincite.publish.pdf import Printed, make_pdf
from pincite.publish.pdf_press import Apart

Option = str | int | float | bool | tuple[str, ...]


@dataclass(frozen=True)
class Edition:
    """``prints`` keeps each printing under all that it was made from, so that tests which look at the same pages share them."""

    root: Path
    assembly: Assembly
    theme: Theme
    prints: dict[tuple[object, ...], Printed] = field(default_factory=dict, compare=False, repr=False)

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
        key = (self.theme.fingerprint, name, draft, archive, css, apart, *sorted(options.items()), *self.files(css))
        if key not in self.prints:
            self.prints[key] = self._print(name, draft, archive, css, apart, options)
        return self.prints[key]

    def files(self, css: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """The files that a printing may read, each with its digest; of style sheets those that it names."""
        everything = sorted(path for path in (self.root / "manuscript").rglob("*") if path.is_file())
        for path in (path for path in everything if path.suffix != ".css" or path.name in css):
            yield path.as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()

    def _print(
        self,
        name: str,
        draft: bool,
        archive: tuple[tuple[str, bytes, str], ...],
        css: tuple[str, ...],
        apart: bool,
        options: dict[str, Option],
    ) -> Printed:
        settings = EditionSettings(name, css=css, options=tuple((key.replace("_", "-"), value) for key, value in options.items()))
        kept: dict[str, object] = {}
        store = Apart(kept.__getitem__, kept.__contains__, kept.__setitem__, "code") if apart else None
        return make_pdf(self.assembly, self.theme, settings, self.read, draft=draft, archive=archive, apart=store)


def edition_of(root: Path, theme: str = "history") -> Edition:
    session = open_session(str(root))
    volume = read_book_volume(session)
    return Edition(root, assemble(volume, check_volume(session, volume), "0123456789abcdef"), load_theme(theme, root))

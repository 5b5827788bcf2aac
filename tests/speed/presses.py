"""Printing an assembled book in a test, apart or whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pincite.build.processes import Processes
from pincite.editions import assemble_book, manuscript_files
from pincite.engines.themes import load_theme
from pincite.pipeline import check_volume, open_session, read_book_volume
from pincite.publish.assembly import Assembly
from pincite.publish.pdf import Printed, make_pdf
from pincite.publish.pdf_press import Apart


@dataclass
class Shelf:
    """A store in memory that tells what was asked of it."""

    kept: dict[str, object]
    made: list[str]

    def apart(self, workers: int = 1) -> Apart:
        return Apart(
            self.kept.__getitem__,
            self.kept.__contains__,
            self.kept.__setitem__,
            "code",
            Processes(workers) if workers > 1 else None,
            lambda name, _: self.made.append(name),
        )


def assembled(root: Path) -> Assembly:
    session = open_session(str(root))
    volume = read_book_volume(session)
    return assemble_book(session, volume, check_volume(session, volume))


def printed(assembly: Assembly, apart: Apart | None, *, joined: bool = True) -> Printed:
    theme = load_theme("history", Path(assembly.book.root))
    return make_pdf(assembly, theme, assembly.book.edition("pdf"), manuscript_files(assembly.book), apart=apart, joined=joined)

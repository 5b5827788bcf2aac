"""Which files a book may consist of: found without reading any, so that a build with nothing to do stops here."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from pincite.read.root import root_of

_HOUSE = frozenset({"tests", "src", "docs"})
"""Folders of the tool's own repository, which are no part of the book in it; in another book's root they may hold chapters."""


def book_root(book: str) -> Path:
    """The book's root as `read_book` finds it; what is wrong with the path is its to say."""
    path = Path(book)
    folder = path.parent if path.suffix == ".toml" else path
    if path.suffix != ".toml" and not (folder / "book.toml").is_file():
        folder = folder / "manuscript"
    return root_of(folder)[0]


def book_files(root: Path) -> list[str]:
    """Every file that may go into the book: all below the root but for what is hidden or was built.

    A process that watches asks twenty times a second, hence no ``Path`` for each file.
    """
    left_out = {"build", "node_modules", *(_HOUSE if (root / "src" / "pincite").is_dir() else ())}
    found: list[str] = []
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        with contextlib.suppress(OSError), os.scandir(root / prefix) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.name == "__pycache__" or (not prefix and entry.name in left_out):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{prefix}{entry.name}/")
                elif entry.is_file():
                    found.append(prefix + entry.name)
    return sorted(found)

"""Which files a book may consist of: found without reading any, so that a build with nothing to do stops here."""

from __future__ import annotations

from pathlib import Path

_HOUSE = frozenset({"tests", "src", "docs"})
"""Folders of the tool's own repository, which are no part of the book in it; in another book's root they may hold chapters."""


def book_root(book: str) -> Path:
    """The book's root as `read_book` finds it; what is wrong with the path is its to say."""
    path = Path(book)
    folder = path.parent if path.suffix == ".toml" else path
    if path.suffix != ".toml" and not (folder / "book.toml").is_file():
        folder = folder / "manuscript"
    return folder.parent if folder.name == "manuscript" or folder.resolve().name == "manuscript" else folder


def book_files(root: Path) -> list[str]:
    """Every file that may go into the book: all below the root but for what is hidden or was built."""
    found: list[str] = []
    is_house = (root / "src" / "pincite").is_dir()
    for path in sorted(root.iterdir()):
        if path.name.startswith(".") or path.name in ("build", "node_modules") or (path.name in _HOUSE and is_house):
            continue
        files = path.rglob("*") if path.is_dir() else (path,)
        found += [file.relative_to(root).as_posix() for file in files if file.is_file() and not _is_hidden(file.relative_to(root))]
    return found


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") or part == "__pycache__" for part in path.parts)

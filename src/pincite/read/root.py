"""Where a book's folder begins, whatever way to its book.toml was given and wherever one stands."""

from __future__ import annotations

from pathlib import Path

MANUSCRIPT = "manuscript"


def root_of(folder: Path) -> tuple[Path, str]:
    """The book's root, and below it the folder of book.toml: 'manuscript', or '' for the root itself."""
    if folder.name == MANUSCRIPT:
        return folder.parent, MANUSCRIPT
    absolute = folder.resolve()  # '.' has no name, and '..' is no folder's
    return (absolute.parent, MANUSCRIPT) if absolute.name == MANUSCRIPT else (folder, "")

"""The hostile manuscript, with a picture named as an author may: with spaces, an ampersand and an accent, which not every tool takes."""

from __future__ import annotations

import shutil
from pathlib import Path

BOOK = Path(__file__).with_name("hostile")


def copy_hostile(folder: Path) -> Path:
    """A copy of the book in ``folder``; its book.toml."""
    manuscript = shutil.copytree(BOOK, folder) / "manuscript"
    (manuscript / "red-dot.png").rename(manuscript / "a red & round dot é.png")
    return manuscript / "book.toml"

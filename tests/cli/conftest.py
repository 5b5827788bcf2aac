"""A new book, as `pincite init` makes it, to break in one place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def book(new_book: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "new-book"
    shutil.copytree(new_book, folder)
    second = folder / "manuscript" / "02-the-toll.md"
    second.write_text("# The Toll {#toll}\n\nThe bridge had seven arches [@gazette, para. 1].\n")
    toml = folder / "manuscript" / "book.toml"
    toml.write_text(toml.read_text().replace('"01-the-bridge.md"]', '"01-the-bridge.md", "02-the-toll.md"]'))
    return folder

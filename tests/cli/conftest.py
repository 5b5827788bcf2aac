"""A new book, as `pincite init` makes it, to break in one place."""

from __future__ import annotations

from pathlib import Path

import pytest

from pincite.cli import main


@pytest.fixture
def book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "new-book"
    assert main(["init", str(folder)]) == 0
    second = folder / "manuscript" / "02-the-toll.md"
    second.write_text("# The Toll {#toll}\n\nThe bridge had seven arches [@gazette, para. 1].\n")
    toml = folder / "manuscript" / "book.toml"
    toml.write_text(toml.read_text().replace('"01-the-bridge.md"]', '"01-the-bridge.md", "02-the-toll.md"]'))
    assert main(["seeds", "lock", "--book", str(folder)]) == 0
    capsys.readouterr()
    return folder

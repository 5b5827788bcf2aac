"""`pincite build`: what an archive and a press are given."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pikepdf
import pytest
import verapdf

from pincite.cli import main


@pytest.fixture
def book(tmp_path: Path) -> Path:
    assert main(["init", str(tmp_path / "new")]) == 0
    assert main(["seeds", "lock", "--book", str(tmp_path / "new")]) == 0
    return tmp_path / "new"


def test_the_archive_encloses_what_the_check_found(book: Path) -> None:
    assert main(["build", "pdf", "--archive", "--book", str(book)]) == 0
    data = next(iter(book.glob("build/*-archive.pdf"))).read_bytes()
    assert verapdf.failures(data, "PDFA-3A") == {}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = json.loads(pdf.attachments["check.json"].get_file().read_bytes())
    assert found["summary"]["claims"] > 0


def test_an_archive_is_not_taken_for_the_screen_edition(book: Path) -> None:
    assert main(["build", "pdf", "--book", str(book)]) == 0
    assert main(["build", "pdf", "--archive", "--book", str(book)]) == 0
    assert len(list(book.glob("build/*.pdf"))) == 2


def test_the_printers_edition_tells_the_width_of_the_spine(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "print", "--book", str(book)]) == 0
    said = re.search(r"\((\d+) pages, .*spine ([\d.]+) mm\)", capsys.readouterr().out)
    assert said
    assert float(said[2]) == pytest.approx(int(said[1]) / 2 * 0.1)

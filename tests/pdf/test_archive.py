"""`pincite build`: what an archive and a press are given."""

from __future__ import annotations

import io
import json
import re
import shutil
from pathlib import Path

import pikepdf
import pytest
import verapdf
from PIL import Image

from pincite.cli import main


@pytest.fixture(scope="module")
def book(new_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new book, printed for the screen and then for an archive."""
    folder = tmp_path_factory.mktemp("archive") / "new"
    shutil.copytree(new_book, folder)
    Image.new("RGB", (900, 600), (200, 30, 30)).save(folder / "manuscript" / "a photograph.jpg")
    with (folder / "manuscript" / "01-the-bridge.md").open("a", encoding="utf-8") as chapter:
        chapter.write('\n![It is red.](<a photograph.jpg>){alt="Red"}\n')
    assert main(["build", "pdf", "--book", str(folder)]) == 0
    assert main(["build", "pdf", "--archive", "--book", str(folder)]) == 0
    return folder


def test_the_archive_encloses_what_the_check_found(book: Path) -> None:
    data = next(iter(book.glob("build/*-archive.pdf"))).read_bytes()
    assert verapdf.failures(data, "PDFA-3A") == {}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert any(thing.get("/Subtype") == "/Image" for thing in pdf.objects if isinstance(thing, pikepdf.Stream)), "a photograph"
        found = json.loads(pdf.attachments["check.json"].get_file().read_bytes())
    assert found["summary"]["claims"] > 0


def test_an_archive_is_not_taken_for_the_screen_edition(book: Path) -> None:
    assert sorted(path.name for path in book.glob("build/*.pdf")) == ["a-first-book-archive.pdf", "a-first-book.pdf"]


def test_the_printers_edition_tells_the_width_of_the_spine(book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(book, copy, ignore=shutil.ignore_patterns("build"))
    assert main(["build", "print", "--book", str(copy)]) == 0
    said = re.search(r"\((\d+) pages, .*spine ([\d.]+) mm", capsys.readouterr().out)
    assert said
    assert float(said[2]) == pytest.approx(int(said[1]) / 2 * 0.1)
    with pikepdf.open(next(iter(copy.glob("build/*-print-cover.pdf")))) as cover:
        (sheet,) = cover.pages
        assert [float(side) for side in sheet.TrimBox] == pytest.approx([0, 0, 864 + float(said[2]) / 25.4 * 72, 648], abs=0.1)

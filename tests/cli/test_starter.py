"""A new book is sound from the first, and every command works on it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pincite.cli import main
from pincite.cli.book_files import book_files, book_root
from pincite.read.book import read_book


def test_a_new_book_has_no_findings(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--book", str(book), "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["findings"] == []
    assert record["summary"]["claims"] == 7
    assert {claim["verdict"] for claim in record["claims"]} == {"verified", "derived"}


def test_init_says_what_can_be_pasted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "Le phare né")]) == 0
    assert f"pincite check --book '{tmp_path}/Le phare né';" in capsys.readouterr().out


def test_init_leaves_a_folder_with_files_alone(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in book.rglob("*") if path.is_file()}
    assert main(["init", str(book)]) == 2
    assert "is not empty" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in book.rglob("*") if path.is_file()} == before


def test_one_changed_digit_stops_the_press(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chapter = book / "manuscript" / "01-the-bridge.md"
    chapter.write_text(chapter.read_text().replace("212 metres", "221 metres"))
    assert main(["build", "pdf", "--book", str(book)]) == 1
    complaint = capsys.readouterr().err
    assert "manuscript/01-the-bridge.md:3:78" in complaint and "‘221 metres’" in complaint
    assert not list((book / "build").glob("*.pdf"))


def test_a_passage_is_shown_and_a_number_found(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["seeds", "show", "gazette", "para. 2", "--book", str(book)]) == 0
    assert "[@gazette, para. 2]" in capsys.readouterr().out
    assert main(["seeds", "find", "212 metres", "--book", str(book)]) == 0
    assert capsys.readouterr().out.startswith("[@gazette, para. 1]")
    assert main(["seeds", "find", "212", "--book", str(book)]) == 0
    assert capsys.readouterr().out.startswith("[@gazette, para. 1]"), "a bare number finds itself with its unit"
    assert main(["seeds", "find", "213 metres", "--book", str(book)]) == 1
    assert main(["seeds", "show", "gazete", "--book", str(book)]) == 2
    assert "gazette" in capsys.readouterr().err


def test_locking_names_what_is_left_out(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (book / "seeds" / "other.txt").write_text("Twelve men.\n")
    (book / "seeds" / "page_files").mkdir()
    (book / "seeds" / "page_files" / "advertisement.html").write_text("<p>Buy!</p>")
    with (book / "bibliography" / "book.bib").open("a") as bib:
        bib.write("\n@book{lost, title = {Lost}, file = {seeds/lost.txt}}\n")
    for command in ("lock", "list"):
        assert main(["seeds", command, "--book", str(book)]) == 0
        told = capsys.readouterr().err
        assert "seeds/other.txt:1:1: no entry of the bibliography names this file" in told
        assert "the seed of ‘lost’ does not exist: seeds/lost.txt" in told
        assert "advertisement" not in told


def test_a_second_build_does_nothing_and_says_so_of_the_file_as_seen_from_here(
    book: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(book.parent)
    assert main(["build", "pdf", "--book", "new-book"]) == 0
    assert "pdf: new-book/build/a-first-book.pdf (" in capsys.readouterr().out
    pdf = next((book / "build").glob("*.pdf"))
    first, written = pdf.read_bytes(), pdf.stat().st_mtime_ns
    assert main(["build", "--book", "new-book"]) == 0
    assert "pdf: nothing changed, new-book/build/a-first-book.pdf is current" in capsys.readouterr().out
    assert (pdf.read_bytes(), pdf.stat().st_mtime_ns) == (first, written)


def test_two_books_in_a_folder_do_not_pass_for_one_another(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = book / "manuscript" / "short.toml"
    other.write_text((book / "manuscript" / "book.toml").read_text().replace("A First Book", "A Short Book"))
    for toml, title in (("book.toml", "a-first-book"), ("short.toml", "a-short-book"), ("short.toml", "a-short-book")):
        assert main(["build", "html", "--book", str(book / "manuscript" / toml)]) == 0
        said = capsys.readouterr().out
        assert title.replace("-", " ") in (book / "build" / "html" / "index.html").read_text(encoding="utf-8").lower()
    assert "html: nothing changed" in said


def test_a_failed_build_leaves_the_older_edition(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "pdf", "--book", str(book)]) == 0
    pdf = next((book / "build").glob("*.pdf"))
    good = pdf.read_bytes()
    chapter = book / "manuscript" / "01-the-bridge.md"
    chapter.write_text(chapter.read_text().replace("seven arches", "eight arches"))
    assert main(["build", "pdf", "--book", str(book)]) == 1
    assert pdf.read_bytes() == good


def test_a_book_whose_chapters_lie_in_src_is_made_again_when_they_change(
    book: Path,
) -> None:
    (book / "src").mkdir()
    (book / "src" / "note.md").write_text("one")
    assert "src/note.md" in book_files(book)
    (book / "src" / "pincite").mkdir()
    assert "src/note.md" not in book_files(book), "the tool's own repository"


@pytest.mark.parametrize(("stand", "path"), [
    ("..", "new-book"), ("..", "new-book/manuscript"), (".", "."), (".", "manuscript/book.toml"),
    ("manuscript", "."), ("manuscript", "book.toml"), ("manuscript", "./book.toml"), ("manuscript", ".."), ("seeds", "../manuscript/"),
])  # fmt: skip
def test_a_book_is_the_same_from_wherever_one_stands(stand: str, path: str, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(book / stand)
    read = read_book(path)
    assert (Path(read.root).resolve(), read.manuscript) == (book, "manuscript")
    assert book_root(path).resolve() == book


def test_a_book_is_checked_in_the_folder_of_its_chapters(
    book: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(book / "manuscript")
    assert main(["check"]) == 0
    assert "0 failed" in capsys.readouterr().out
    assert not (book / "manuscript" / "build").exists()


@pytest.mark.parametrize("port", ["99999999", "-1", "http"])
def test_a_port_that_is_none_is_the_user_s_mistake(port: str, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["serve", f"--port={port}", "--book", str(book)])
    assert stopped.value.code == 2
    assert "port" in capsys.readouterr().err

"""Bad input gets one clear error at its place and exit 2 or 3; the last good edition survives, other chapters are still checked."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from pincite.cli import main
from pincite.engines.pandoc import pandoc_path

CHAPTER = "manuscript/01-the-bridge.md"


@dataclass(frozen=True)
class Fault:
    """``spoil`` breaks the book; ``place`` is where the error must be, ``words`` what it must say."""

    name: str
    spoil: Callable[[Path], object]
    rule: str
    place: str
    words: str
    exit_code: int = 2


def edit(file: str, old: str, new: str) -> Callable[[Path], object]:
    def spoil(book: Path) -> None:
        path = book / file
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))

    return spoil


def append(file: str, text: str) -> Callable[[Path], object]:
    return lambda book: (book / file).write_text((book / file).read_text() + text)


def remove(file: str) -> Callable[[Path], object]:
    return lambda book: (book / file).unlink()


def overwrite(file: str, data: bytes) -> Callable[[Path], object]:
    return lambda book: (book / file).write_bytes(data)


def _draw(svg: str) -> Callable[[Path], object]:
    def spoil(book: Path) -> None:
        (book / "manuscript" / "tower.svg").write_text(svg)
        append(CHAPTER, '\n![A tower](tower.svg){alt="A tower."}\n')(book)

    return spoil


def _state(fact: str) -> Callable[[Path], object]:
    def spoil(book: Path) -> None:
        (book / "manuscript" / "facts.toml").write_text(f'told = {{ text = "{fact}", cite = "@gazette, para. 1" }}\n')
        append(CHAPTER, "\nIt had {{ fact.told }}.\n")(book)

    return spoil


FAULTS = (
    Fault(
        "undefined citation", edit(CHAPTER, "[@gazette, para. 1]", "[@gazete, para. 1]"), "undefined-citation", f"{CHAPTER}:3:50", "gazete"
    ),
    Fault("unknown locator", edit(CHAPTER, "para. 1]", "para. 41]"), "unresolved-locator", f"{CHAPTER}:3:50", "3 paragraphs"),
    Fault("missing seed", remove("seeds/gazette.txt"), "missing-seed", "bibliography/book.bib", "does not exist"),
    Fault("changed seed", append("seeds/gazette.txt", "\nMore.\n"), "changed-seed", "seeds/seeds.lock", "seeds/gazette.txt"),
    Fault("empty seed", overwrite("seeds/gazette.txt", b""), "empty-seed", "seeds/gazette.txt", "no text"),
    Fault("seed not UTF-8", overwrite("seeds/gazette.txt", b"One.\n\nCaf\xe9 7 men.\n"), "seed-not-utf-8", "seeds/gazette.txt", "0xE9"),
    Fault(
        "malformed bibliography",
        append("bibliography/book.bib", "\n@book{broken, title = {No end\n"),
        "broken-entry",
        "bibliography/book.bib:9",
        "",
    ),
    Fault("missing chapter", remove(CHAPTER), "missing-file", "manuscript/book.toml:14", "01-the-bridge.md"),
    Fault("empty chapter", overwrite(CHAPTER, b" \n"), "empty-chapter", CHAPTER, "empty"),
    Fault("chapter not UTF-8", overwrite(CHAPTER, b"# A\n\n\xff\n"), "chapter-not-utf-8", CHAPTER, "line 3"),
    Fault("template syntax", append(CHAPTER, "\n{% if %}\n"), "template-syntax", f"{CHAPTER}:10", ""),
    Fault("undefined variable", append(CHAPTER, "\n{{ author_nmae }}\n"), "undefined-variable", f"{CHAPTER}:10:4", "author_nmae"),
    Fault(
        "wrong fact", _state("eight arches"), "number-not-in-passage", f"{CHAPTER}:10:8", "its citation stand in facts.toml", exit_code=1
    ),
    Fault("unclosed div", append(CHAPTER, "\n::: warning\n\nText.\n"), "unclosed-div", f"{CHAPTER}:10", ""),
    Fault("image outside", append(CHAPTER, "\n![A view](../../view.png)\n"), "image-outside-book", f"{CHAPTER}:10", ""),
    Fault(
        "image from the network", append(CHAPTER, "\n![A view](https://example.org/view.png)\n"), "image-from-network", f"{CHAPTER}:10", ""
    ),
    Fault("broken drawing", _draw("<svg ><g"), "unfit-image", f"{CHAPTER}:10", "not well-formed"),
    Fault(
        "unknown key", append("manuscript/book.toml", "\n[check]\nscop = 'sentence'\n"), "unknown-key", "manuscript/book.toml:21:1", "scope"
    ),
    Fault("wrong type", append("manuscript/book.toml", "\n[check]\nscope = 7\n"), "wrong-type", "manuscript/book.toml:21", ""),
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_bad_input_is_one_clear_error_at_its_place(fault: Fault, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fault.spoil(book)
    assert main(["check", "--book", str(book), "--format", "json"]) == fault.exit_code
    out = capsys.readouterr()
    record = json.loads(out.out)
    errors = [finding for finding in record["findings"] if finding["severity"] == "error" and finding["rule"] == fault.rule]
    assert errors, [(finding["rule"], finding["file"], finding["line"]) for finding in record["findings"]]
    error = errors[0]
    assert f"{error['file']}:{error['line']}:{error['column']}".startswith(fault.place)
    assert fault.words in error["message"] + error["help"]
    assert "Traceback" not in out.err
    toll = [claim["verdict"] for claim in record["claims"] if claim["chapter"].endswith("02-the-toll.md")]
    assert toll, "the other chapter is still checked"


@pytest.mark.parametrize("name", ["missing chapter", "undefined variable"])
def test_what_a_lost_chapter_cites_is_not_said_to_be_uncited(name: str, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    next(fault for fault in FAULTS if fault.name == name).spoil(book)
    (book / "manuscript" / "02-the-toll.md").write_text("# The Toll\n\nIt was paid.\n", encoding="utf-8")
    main(["check", "--book", str(book), "--format", "json"])
    assert "uncited-seed" not in capsys.readouterr().out


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_bad_input_leaves_the_last_good_edition(fault: Fault, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fault.spoil(book)
    edition = book / "build" / "a-first-book.pdf"
    edition.write_bytes(b"the last good edition")
    assert main(["build", "pdf", "--book", str(book)]) == fault.exit_code
    assert edition.read_bytes() == b"the last good edition"
    out = capsys.readouterr()
    assert f"error[{fault.rule}]" in out.err and "Traceback" not in out.err


def _stops_the_press(book: Path, rule: str, words: str, capsys: pytest.CaptureFixture[str]) -> Path:
    """The edition, which is still the last good one."""
    edition = book / "build" / "a-first-book.pdf"
    edition.write_bytes(b"the last good edition")
    assert main(["build", "pdf", "--book", str(book)]) == 2
    assert edition.read_bytes() == b"the last good edition"
    out = capsys.readouterr()
    assert f"error[{rule}]" in out.err and words in out.err and out.err.count("error[missing") == 1
    return edition


def test_a_character_without_a_glyph_stops_the_press_but_for_a_draft(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    append(CHAPTER, "\nA hieroglyph: \U00013000.\n")(book)
    edition = _stops_the_press(book, "missing-glyph", "U+13000", capsys)
    assert main(["build", "pdf", "--book", str(book)]) == 2, "the failed edition is not taken for current"
    assert main(["build", "pdf", "--draft", "--book", str(book)]) == 2
    assert edition.read_bytes() != b"the last good edition", "a draft is printed all the same"


def test_a_drawing_in_a_font_that_is_not_the_books_stops_the_press(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _draw('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9" font-family="Arial">a</text></svg>')(book)
    _stops_the_press(book, "missing-font", "‘Arial’", capsys)


def test_nested_brackets_run_into_the_time_limit_and_no_further(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (book / CHAPTER).open("a") as chapter:
        chapter.write("\n" + "[" * 3000 + "x" + "]" * 3000 + "\n")
    with (book / "manuscript" / "book.toml").open("a") as toml:
        toml.write("\n[check]\ntime-limit = 2\n")
    assert main(["check", "--book", str(book), "--format", "json"]) == 3
    record = json.loads(capsys.readouterr().out)
    assert [finding["rule"] for finding in record["findings"]] == ["pandoc-timeout"]
    assert [claim["verdict"] for claim in record["claims"]] == ["verified"]


def test_a_missing_pandoc_is_said_plainly(book: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    pandoc_path.cache_clear()
    monkeypatch.setenv("PYPANDOC_PANDOC", "/no/such/pandoc")
    monkeypatch.setattr("pypandoc.get_pandoc_path", _no_pandoc)
    assert main(["check", "--book", str(book)]) == 3
    assert "pandoc" in capsys.readouterr().err


def _no_pandoc() -> str:
    raise OSError("No pandoc was found")


def test_a_build_folder_that_cannot_be_written_is_said_plainly(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # A file in the folder's place: root may write to a folder whatever its mode.
    shutil.rmtree(book / "build")
    (book / "build").write_text("in the way")
    assert main(["build", "pdf", "--book", str(book)]) == 2
    assert "cannot write build/a-first-book.pdf" in capsys.readouterr().err
    assert (book / "build").read_text() == "in the way"


def test_no_book_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--book", str(tmp_path)]) == 2
    assert "no book" in capsys.readouterr().err
    assert main(["build", "pdf", "--book", str(tmp_path / "nowhere")]) == 2

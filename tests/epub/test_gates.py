"""An EPUB that fails at a gate is not written; what the validators say is said of the manuscript, and said once for the same bytes."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.epub.checkers import needs_validators

from pincite import gates
from pincite.cli import main
from pincite.engines import ace, epubcheck
from pincite.model.complaint import Complaint, Examined
from pincite.publish.epub.places import steps_at

CHAPTER = "manuscript/01-the-bridge.md"


@pytest.fixture
def book(new_book: Path, tmp_path: Path) -> Path:
    """A new book that has an older edition."""
    folder = tmp_path / "book"
    shutil.copytree(new_book, folder)
    edition(folder).write_bytes(b"the last good edition")
    return folder


def edition(book: Path) -> Path:
    return book / "build" / "a-first-book.epub"


def package(book: Path) -> str:
    with zipfile.ZipFile(edition(book)) as archive:
        return archive.read("EPUB/package.opf").decode()


def gate(monkeypatch: pytest.MonkeyPatch, examine: Callable[[bytes], Examined], *, there: bool = True) -> None:
    """Puts one gate of our own in the place of all."""
    monkeypatch.setattr(gates, "GATES", (("EPUBCheck", lambda: "here" if there else "", lambda: "1", examine),))


def complain(words: str, code: str = "RSC-005") -> Callable[[bytes], Examined]:
    """A gate that points to where the EPUB's chapter has these words, as EPUBCheck does: to the end of the tag before them."""

    def examine(data: bytes) -> Examined:
        import io

        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            text = archive.read("EPUB/bridge.xhtml").decode()
        before = text[: text.index(words)]
        column = len(before) - before.rindex("\n")
        return Examined(
            "EPUBCheck", (Complaint("EPUBCheck", code, "not allowed here", "EPUB/bridge.xhtml", before.count("\n") + 1, column),)
        )

    return examine


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("212\u00a0metres</span> long", f"{CHAPTER}:3:78"),
        ("<h1 ", f"{CHAPTER}:1:3"),
        ("Gazette</em>", f"{CHAPTER}:5:27"),
        ("Building had", f"{CHAPTER}:8:1"),
    ],
)
def test_a_complaint_keeps_the_older_edition_and_names_the_manuscript(
    words: str, place: str, book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gate(monkeypatch, complain(words))
    assert main(["build", "epub", "--book", str(book)]) == 1
    error = capsys.readouterr().err
    assert "error[invalid-epub]: EPUBCheck says RSC-005: not allowed here (in EPUB/bridge.xhtml)" in error
    assert place in error
    assert edition(book).read_bytes() == b"the last good edition"
    assert main(["build", "epub", "--book", str(book)]) == 1, "the failed edition is not taken for current"
    assert main(["build", "epub", "--gates", "skip", "--book", str(book)]) == 0
    assert "not examined by EPUBCheck and Ace, as --gates skip asks" in capsys.readouterr().err


def test_the_same_bytes_are_examined_once(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def examine(data: bytes) -> Examined:
        seen.append(len(data))
        return Examined("EPUBCheck")

    gate(monkeypatch, examine)
    assert main(["build", "epub", "--book", str(book)]) == 0
    (book / "manuscript" / "a-note.txt").write_text("no part of the book")
    assert main(["build", "epub", "--book", str(book)]) == 0
    assert len(seen) == 1
    chapter = book / CHAPTER
    chapter.write_text(chapter.read_text().replace("Building had taken", "To build it had taken"))
    main(["build", "epub", "--book", str(book)])
    assert len(seen) == 2


def test_a_gate_that_gives_no_answer_is_asked_again_and_stops_only_who_requires_it(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[int] = []

    def examine(data: bytes) -> Examined:
        seen.append(len(data))
        return Examined("EPUBCheck", failure="it gave no report")

    gate(monkeypatch, examine)
    assert main(["build", "epub", "--book", str(book)]) == 0
    assert "epub: not examined by EPUBCheck: it gave no report" in capsys.readouterr().err
    before = edition(book).read_bytes()
    assert main(["build", "epub", "--gates", "require", "--book", str(book)]) == 3
    assert edition(book).read_bytes() == before
    assert len(seen) == 2


def test_a_missing_gate_is_said_in_a_line_or_stops_who_requires_it(
    book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gate(monkeypatch, lambda data: pytest.fail("it is not there"), there=False)
    assert main(["build", "epub", "--book", str(book)]) == 0
    assert capsys.readouterr().err == "epub: not examined by EPUBCheck, not installed here (make test installs them)\n"
    assert main(["build", "epub", "--gates", "require", "--book", str(book)]) == 3
    assert "EPUBCheck must examine the EPUB" in capsys.readouterr().err


def test_conformance_is_claimed_where_the_gates_are_required_whatever_is_installed(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    toml = book / "manuscript" / "book.toml"
    toml.write_text(toml.read_text() + '\n[edition.epub]\ncertified-by = "A. Certifier"\n')
    gate(monkeypatch, lambda data: Examined("EPUBCheck"))
    assert main(["build", "epub", "--book", str(book)]) == 0
    with_gates = edition(book).read_bytes()
    assert "conformsTo" not in package(book)
    gate(monkeypatch, lambda data: pytest.fail("it is not there"), there=False)
    edition(book).unlink()
    assert main(["build", "epub", "--book", str(book)]) == 0
    assert edition(book).read_bytes() == with_gates
    gate(monkeypatch, lambda data: Examined("EPUBCheck"))
    toml.write_text(toml.read_text() + 'gates = "require"\n')
    assert main(["build", "epub", "--book", str(book)]) == 0
    assert "EPUB Accessibility 1.1 - WCAG 2.2 Level AA" in package(book)
    assert "A. Certifier" in package(book)


def test_a_word_that_is_no_choice_of_gates_is_a_finding(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    toml = book / "manuscript" / "book.toml"
    toml.write_text(toml.read_text() + '\n[edition.epub]\ngates = "sometimes"\n')
    assert main(["build", "epub", "--book", str(book)]) == 2
    assert 'must be "auto" or "require" or "skip"' in capsys.readouterr().err


@pytest.mark.parametrize("name", ["epub", "html"])
def test_a_pale_colour_of_the_authors_style_sheet_stops_the_edition_at_its_line(
    name: str, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    toml = book / "manuscript" / "book.toml"
    toml.write_text(toml.read_text() + f'\n[edition.{name}]\ncss = ["own.css"]\n')
    (book / "manuscript" / "own.css").write_text("/* mine */\np { margin: 0; color: #bbb }\n@media print { p { color: #ddd } }\n")
    assert main(["build", name, "--book", str(book)]) == 1
    error = capsys.readouterr().err
    assert "manuscript/own.css:2:16" in error and error.count("error[poor-contrast]") == 1
    assert edition(book).read_bytes() == b"the last good edition"


def test_both_validators_pass_a_new_book_and_say_where_a_pale_word_stands(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    needs_validators()
    assert main(["build", "epub", "--gates", "require", "--book", str(book)]) == 0
    assert "passed EPUBCheck and Ace" in capsys.readouterr().out
    toml = book / "manuscript" / "book.toml"
    toml.write_text(toml.read_text() + '\n[edition.epub]\ncss = ["own.css"]\n')
    # Pale by opacity, which only a browser sees.
    (book / "manuscript" / "own.css").write_text("article, section.chapter em { opacity: 0.3 }\n")
    assert main(["build", "epub", "--gates", "require", "--book", str(book)]) == 1
    error = capsys.readouterr().err
    assert "Ace says color-contrast" in error and f"{CHAPTER}:5:27" in error


def test_ways_lead_to_the_last_element_that_opens_before_a_place() -> None:
    text = "<html>\n<head><title>a</title></head>\n<body><p>a <b>b</b> <i>c</i></p></body>\n</html>"
    assert steps_at(text, 3, 7) == (2, 1)
    assert steps_at(text, 3, 15) == (2, 1, 1)
    assert steps_at(text, 3, 30) == (2, 1, 2)
    assert steps_at(text, 2, 0) == (1, 1)
    assert steps_at("<a>\n<b>\n<c></b></a>", 2, 2) == (1,), "what comes before damage counts"


def test_reports_of_epubcheck_are_read() -> None:
    place = {"path": "EPUB/a.xhtml", "line": 13, "column": 419}
    parsing = 'Error while parsing file: element "blink" not allowed here; expected the element end-tag, text or element "a"'
    report = {
        "messages": [
            {"ID": "RSC-005", "severity": "ERROR", "message": parsing, "locations": [place, {**place, "line": 33}]},
            {
                "ID": "PKG-003",
                "severity": "FATAL",
                "message": "Unable to read",
                "locations": [{"path": "book.epub", "line": -1, "column": -1}],
            },
            {"ID": "CSS-028", "severity": "USAGE", "message": "a font", "locations": [place]},
            {"ID": "OPF-085", "severity": "WARNING", "message": "no UUID", "locations": []},
        ]
    }
    assert epubcheck.complaints_of(report) == (
        Complaint("EPUBCheck", "RSC-005", 'element "blink" not allowed here', "EPUB/a.xhtml", 13, 419),
        Complaint("EPUBCheck", "RSC-005", 'element "blink" not allowed here', "EPUB/a.xhtml", 33, 419),
        Complaint("EPUBCheck", "PKG-003", "Unable to read"),
        Complaint("EPUBCheck", "OPF-085", "no UUID"),
    )


def test_reports_of_ace_are_read() -> None:
    found = {
        "earl:test": {"dct:title": "link-name", "help": {"dct:description": "Links must have discernible text"}},
        "earl:result": {"dct:description": "Element has no text\nand no title", "earl:pointer": {"cfi": ["/4/2[part]/4/6"]}},
    }
    report = {
        "assertions": [
            {"earl:testSubject": {"url": "a.xhtml"}, "assertions": [found]},
            {"earl:testSubject": {"url": "/EPUB/nav.xhtml"}, "assertions": []},
        ]
    }
    words = "Links must have discernible text – Element has no text"
    assert ace.complaints_of(report) == (Complaint("Ace", "link-name", words, "EPUB/a.xhtml", steps=(2, 1, 2, 3)),)

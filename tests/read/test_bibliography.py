"""The bibliography: entries with their seeds, and each fault of a .bib file at its line."""
# ruff: noqa: E501 (tables of examples, one to a line)

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pincite.model.bibliography import Bibliography
from pincite.read.bibliography import read_bibliography
from pincite.read.book import read_book

Write = Callable[[dict[str, str | bytes]], Path]
BOOK = '[book]\ntitle = "T"\n[contents]\nchapters = ["a.md"]\n'
GOOD = "@book{fang,\n  title = {The {Army}},\n  file = {seeds/fang.txt},\n}\n"


def read(write: Write, **files: str | bytes) -> Bibliography:
    named = {f"bibliography/{name.replace('_', '.')}": text for name, text in files.items()}
    return read_bibliography(read_book(write({"book.toml": BOOK, "a.md": "# A", "seeds/fang.txt": "One.", **named})))


def found(bibliography: Bibliography) -> list[str]:
    return [f"{f.place} {f.rule}: {f.message}" for f in bibliography.findings]


def test_an_entry_has_its_fields_place_and_seed(write: Write) -> None:
    bibliography = read(write, a_bib=GOOD)
    entry = bibliography.entry("fang")
    assert entry is not None
    assert (entry.type, entry.field("title"), entry.seed_file, str(entry.place)) == (
        "book", "The Army", "seeds/fang.txt", "bibliography/a.bib:1:7"
    )  # fmt: skip
    assert (found(bibliography), bibliography.sources) == ([], (("bibliography/a.bib", GOOD),))


def test_the_books_own_bibliography_is_sound(repository: Path) -> None:
    bibliography = read_bibliography(read_book(repository))
    assert found(bibliography) == []
    assert [(entry.key, entry.type) for entry in bibliography.entries] == [("wikipedia", "online"), ("militarywiki", "online")]


@pytest.mark.parametrize(("bib", "finding"), [
    (GOOD + "@book{fang,\n title = {Other}}", "bibliography/a.bib:5:7 duplicate-key: the key ‘fang’ is taken, by the entry at bibliography/a.bib:1"),
    (GOOD + "\n@book{open,\n title = {never closed,\n}\n@comment{x}", "bibliography/a.bib:6:1 broken-entry: this entry cannot be read: "),
    (GOOD.replace(",\n}", ",\n") + "@book{next,\n title = {B},\n file = {seeds/fang.txt}}",
     "bibliography/a.bib:1:1 broken-entry: this entry cannot be read: it is not closed before the next one begins"),
    (GOOD + "@book{x,\n title = {A},\n title = {B},\n file = {seeds/fang.txt}}", "bibliography/a.bib:5:7 broken-entry: an entry has a field twice: title"),
    (GOOD + "what is this", "bibliography/a.bib:5:1 stray-text: text outside of any entry"),
    (GOOD.replace("fang.txt", "fong.txt"), "bibliography/a.bib:3:11 missing-seed: the seed of ‘fang’ does not exist: seeds/fong.txt"),
    (GOOD.replace("seeds/", "../"), "bibliography/a.bib:3:11 seed-outside-book: the seed of ‘fang’ lies outside the book's folder: ../fang.txt"),
    (GOOD.replace("seeds/", "/home/me/seeds/"),
     "bibliography/a.bib:3:11 seed-outside-book: the seed of ‘fang’ is named by a path of this machine alone: /home/me/seeds/fang.txt"),
    ("@book{fang, title = {T}}", "bibliography/a.bib:1:7 entry-without-seed: the entry ‘fang’ names no seed, so nothing that cites it can be checked"),
    (b"@book{a, title={\xff}}", "bibliography/a.bib:1:17 bibliography-not-utf-8: not UTF-8 text: byte 16 (line 1) is 0xFF, which is not UTF-8"),
])  # fmt: skip
def test_a_fault_is_found_at_its_line(write: Write, bib: str | bytes, finding: str) -> None:
    findings = found(read(write, a_bib=bib))
    assert len(findings) == 1
    assert findings[0].startswith(finding)


@pytest.mark.parametrize("value", ["fang.txt", "../seeds/fang.txt", "manuscript/fang.txt"])
def test_a_path_that_does_not_begin_at_the_book_is_told_with_the_right_one(write: Write, value: str) -> None:
    (finding,) = read(write, a_bib=f"@book{{fang, title={{T}}, file={{{value}}}}}").findings
    assert finding.help == "the path begins at the book's folder: write seeds/fang.txt"


def test_the_entries_around_a_broken_one_are_read(write: Write) -> None:
    bib = "@book{one, title={A}, file={seeds/fang.txt}}\n@book{two, title={\n\n@book{three, title={C}, file={seeds/fang.txt}}\n"
    assert [entry.key for entry in read(write, a_bib=bib).entries] == ["one", "three"]


def test_a_key_that_another_file_has_is_found(write: Write) -> None:
    assert found(read(write, a_bib=GOOD, b_bib=GOOD)) == [
        "bibliography/b.bib:1:7 duplicate-key: the key ‘fang’ is taken, by the entry at bibliography/a.bib:1"
    ]


def test_a_field_that_runs_on_into_the_next_is_found(write: Write) -> None:
    bib = "@book{fang,\n  title = {Of {A} B}\n  author = {Fang},\n  file = {seeds/fang.txt},\n}\n"
    assert found(read(write, a_bib=bib)) == [
        "bibliography/a.bib:2:11 broken-entry: no comma stands between this field and ‘author’, which is taken for a part of it"
    ]


def test_a_book_without_bibliography_says_so(write: Write) -> None:
    assert found(read(write)) == ["book.toml:1:1 missing-bibliography: there is no .bib file in the folder ‘bibliography’"]


@pytest.mark.parametrize("value", ["seeds/fang.txt", ":seeds/fang.txt:text/plain", "Text:seeds/fang.txt:TXT", "./seeds/fang.txt"])
def test_file_fields_of_reference_managers_are_understood(write: Write, value: str) -> None:
    entry = read(write, a_bib=f"@book{{fang, title={{T}}, file={{{value}}}}}").entry("fang")
    assert entry is not None
    assert entry.seed_file == "seeds/fang.txt"


def test_an_entry_with_a_field_twice_is_read_with_the_first(write: Write) -> None:
    bibliography = read(write, a_bib='@book{fang,\n title = {A},\n title = "B",\n file = {seeds/fang.txt}}')
    entry = bibliography.entry("fang")
    assert entry is not None
    assert (entry.field("title"), entry.seed_file) == ("A", "seeds/fang.txt")
    assert found(bibliography) == ["bibliography/a.bib:1:7 broken-entry: an entry has a field twice: title"]


def test_a_broken_file_prints_nothing(write: Write, capfd: pytest.CaptureFixture[str]) -> None:
    read(write, a_bib="@book{two, title={\n\n@book{three, title={C}}\n")
    assert capfd.readouterr() == ("", "")


def test_abbreviations_are_resolved(write: Write) -> None:
    bib = '@string{acad = "Academy"}\n@book{fang, title={T}, publisher = acad, file={seeds/fang.txt}}'
    entry = read(write, a_bib=bib).entry("fang")
    assert entry is not None
    assert entry.field("publisher") == "Academy"


@pytest.mark.parametrize("path", ["/home/me/fang.txt", r"C:\\Users\\me\\fang.txt", r"seeds\fang.txt", "fang.txt"])
def test_a_path_of_a_machine_is_told_as_the_book_has_it(write: Write, path: str) -> None:
    (finding,) = read(write, a_bib=GOOD.replace("seeds/fang.txt", path)).findings
    assert finding.help == "the path begins at the book's folder: write seeds/fang.txt"

"""The screen edition as a screen reader finds it: what is one in the text is one element, whole words, notes beside their calls."""

from __future__ import annotations

import io
import shutil
from collections import Counter
from itertools import pairwise

import pikepdf
import pytest
import verapdf
from editions import Edition, edition_of
from read_aloud import Element, artifacts, read_aloud

from pincite.cli.report_paper import FAMILIES
from pincite.engines.fonts import open_shelf
from pincite.engines.printing import PdfSettings, Sheet
from pincite.engines.themes import font_catalogue
from pincite.engines.typesetter import Press
from pincite.report.desk.page import asset

SENTENCE = "Whoever came to it from the sea had the low sun behind him for most of the afternoon, and men remembered the light. "
LONG = SENTENCE * 30
ROWS = "".join(f"| Row {chr(97 + number % 26)}{chr(97 + number // 26)} | {'quays ' * 6}| {'letters ' * 9}|\n" for number in range(60))
MANUSCRIPT = f"""

{LONG}^[A note in the middle of a long paragraph.] {LONG}

> {LONG}

- {LONG}

  {SENTENCE}^[A note in a list.]

  - nested

1. {SENTENCE}

| What | Where | Why [@report, para. 1] |
|:-----|:------|:-----|
{ROWS}
: A table of several pages. {{#tbl-pages}}

A [link with *emphasis*, `code` and $x^2$, a [link](https://example.org/b) and a note^[A note in a link.] in it](https://example.org/a).
$\\frac{{a}}{{b}}$ ![](figures/quays.svg){{.decorative}} [שלום and *so on*](https://example.org/c).

![A name.](<a red & round é.svg>){{alt="Whatever its name"}}

+-------+-------+-------+
| Spans | Two columns   |
|       +-------+-------+
|       | Left  | Right |
+=======+=======+=======+
| A     | b     | c     |
|       +-------+-------+
|       | d     | e     |
+-------+-------+-------+

: A head of two rows. {{#tbl-spans}}

He spoke long.

| Who | What was said [@report, para. 1] |
|:----|:-------------|
| He  | {LONG * 3}   |
| She | Little       |
"""


@pytest.fixture(scope="module", params=[False, True], ids=["whole", "apart"])
def long_data(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, small: Edition) -> bytes:
    root = tmp_path_factory.mktemp("aloud") / "book"
    shutil.copytree(small.root, root, ignore=shutil.ignore_patterns("build"))
    shutil.copy(root / "manuscript" / "figures" / "quays.svg", root / "manuscript" / "a red & round é.svg")
    with (root / "manuscript" / "two.md").open("a", encoding="utf-8") as file:
        file.write(MANUSCRIPT)
    return edition_of(root).printed(apart=bool(request.param)).data


@pytest.fixture(scope="module")
def book(long_data: bytes) -> Element:
    return read_aloud(long_data)


@pytest.fixture
def report_press() -> Press:
    return Press(open_shelf(font_catalogue(), FAMILIES), (Sheet("paper.css", asset("paper.css")),), lambda _: None)


def test_verapdf_has_nothing_against_long_tables_lists_and_paragraphs(long_data: bytes) -> None:
    assert verapdf.failures(long_data, "PDFUA-1") == {}


@pytest.mark.parametrize(
    ("kind", "opening"), [("P", "Whoever"), ("BlockQuote", "Whoever"), ("LBody", "Whoever"), ("Table", "Table\xa02.1.")]
)
def test_what_is_one_in_the_text_is_one_element(book: Element, kind: str, opening: str) -> None:
    spread = [element for element in book.every(kind) if len(element.pages) > 1 and element.text.strip().startswith(opening)]
    assert len(spread) == 1 if kind != "P" else len(spread) >= 3


def test_a_chapter_is_one_section(book: Element) -> None:
    sections = Counter(element.text[:9] for element in book.every("Sect"))
    assert sections["Chapter 2"] == 1
    assert "" not in sections, "a blank leaf has no section"


def test_words_are_whole_and_apart(book: Element) -> None:
    paragraph = next(element for element in book.every("P") if element.text.count("Whoever") == 60)
    words = paragraph.text.replace("\u00ad", "").split()
    assert set(words) == {*SENTENCE.split(), "23"}, "the words, and the call of the note"
    assert "\u2010" not in paragraph.text


def test_a_head_that_is_repeated_is_read_once_and_named_on_every_page(long_data: bytes, book: Element) -> None:
    table = next(element for element in book.every("Table") if len(element.pages) > 1)
    heads = [head for head in table.every("THead") if head.every("TH")]
    assert [cell.text.strip() for cell in heads[0].every("TH")][:2] == ["What", "Where"]
    assert len(heads) == 1
    assert len(table.every("TR")) == 61
    names = {cell.name for cell in table.every("TH")}
    columns = {cell.name for cell in heads[0].every("TH")}
    cells = table.every("TD")
    assert all(set(cell.headers) <= names and set(cell.headers) & columns for cell in cells)
    repeated = [text for number, text in enumerate(artifacts(long_data)) if number in table.pages and "What" in text]
    assert len(repeated) == len(table.pages) - 1


def test_a_cell_that_is_taller_than_a_page_is_one_cell(book: Element) -> None:
    cell = next(cell for cell in book.every("TD") if cell.text.count("Whoever") > 1)
    assert cell.text.count("Whoever") == 90
    assert len(cell.pages) > 1
    table = next(table for table in book.every("Table") if cell in table.every("TD"))
    names = {head.name for head in table.every("TH")}
    assert len(table.every("TR")) == 3
    assert all(other.headers and set(other.headers) <= names for other in table.every("TD"))


def test_a_repeated_head_may_have_an_empty_corner(report_press: Press) -> None:
    rows = "".join(f'<tr><th scope="row">Day {number}</th><td>{number}</td></tr>' for number in range(90))
    table = f'<table><thead><tr><td></td><th scope="col">Men</th></tr></thead><tbody>{rows}</tbody></table>'
    layout = report_press.lay_out(f'<html lang="en-GB"><head><title>One</title></head><body><h1>One</h1>{table}</body></html>', "one")
    data = report_press.write([layout], PdfSettings(), layout)
    read = read_aloud(data).every("Table")[0]
    assert len(read.pages) > 1
    assert len(read.every("TR")) == 91
    assert {len(cell.headers) for cell in read.every("TD")[1:]} == {2}
    assert verapdf.failures(data, "PDFUA-1") == {}


def test_a_note_follows_the_block_with_its_call(book: Element) -> None:
    for holder in [book, *book.every("Sect", "Div", "LBody", "BlockQuote")]:
        for before, after in pairwise(kid for kid in holder.kids if isinstance(kid, Element)):
            if after.kind == "Note" and "A note in the middle" in after.text:
                assert before.text.count("Whoever") == 60
                return
    raise AssertionError("no such note")


def test_leaders_are_not_read(book: Element) -> None:
    contents = next(element for element in book.every("L") if "The Harbour" in element.text)
    assert "…" not in contents.text
    assert ". ." not in contents.text


def test_list_items_have_a_body(book: Element) -> None:
    for item in book.every("LI"):
        assert {kid.kind for kid in item.kids if isinstance(kid, Element)} <= {"Lbl", "LBody"}


def test_a_note_called_in_a_link_follows_the_paragraph_of_the_link(book: Element) -> None:
    links = [link for link in book.every("Link") if link.every("Formula") or "emphasis" in link.text]
    assert links and not any(link.every("Note", "Link") for link in links)
    assert any("A note in a link." in note.text for note in book.every("Note"))


def test_head_cells_say_what_they_are_the_head_of(long_data: bytes) -> None:
    with pikepdf.open(io.BytesIO(long_data)) as pdf:
        heads = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/TH"]
        assert heads
        assert {str(head.A.Scope) for head in heads} <= {"/Column", "/Row"}


def test_a_picture_may_have_any_name(book: Element) -> None:
    assert any(figure.alt == "Whatever its name" for figure in book.every("Figure"))

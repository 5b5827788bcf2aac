"""What an author may write without thinking of the page: it fits, or a finding says at its place that it does not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2
import pytest
import verapdf
from editions import Edition, edition_of
from read_aloud import read_aloud

from pincite.engines.page_facts import Overflow
from pincite.model.errors import ToolError
from pincite.publish.composition import with_short_head
from pincite.publish.print_findings import Finder, overfull

TITLE = "A Title of Which the End Is Not Yet in Sight When the Line Is Over and the Folio Has Been Reached"
COLUMNS = 12
WIDE = (
    "|" + "".join(f" Heading {chr(65 + at)} |" for at in range(COLUMNS)) + "\n|" + ":---|" * COLUMNS + "\n"
    + ("|" + " extraordinarily |" * COLUMNS + "\n") * 3 + "\n: Wide. {#tbl-wide}\n"
)  # fmt: skip
NOTE = 320
"""Sentences of a note that takes more than two pages."""
TOWER = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 30" width="10mm" height="300mm"><rect width="10" height="30"/></svg>'
CAPTION = "What was seen from the tower, and by whom, on the morning after. " * 16 + "The last word."
SENTENCE = "The harbour master wrote, and nobody answered. "


def with_chapter(small: Edition, root: Path, text: str) -> Edition:
    shutil.copytree(small.root, root, ignore=shutil.ignore_patterns("build"))
    (root / "manuscript" / "two.md").write_text(text, encoding="utf-8")
    (root / "manuscript" / "tower.svg").write_text(TOWER, encoding="utf-8")
    return edition_of(root)


def edges(data: bytes) -> list[tuple[float, float]]:
    """The outermost letters of each page but the cover."""
    result = []
    for page in list(pypdfium2.PdfDocument(data))[1:]:
        text = page.get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        result.append((min((box[0] for box in boxes), default=99.0), max((box[2] for box in boxes), default=99.0)))
    return result


@pytest.fixture(scope="module")
def hostile(small: Edition, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    note = SENTENCE * NOTE
    text = (
        f"# {TITLE} {{#battle}}\n\n{WIDE}\n\n{SENTENCE * 40}^[{note}] {SENTENCE * 90}^[Short.]\n\n"
        f"A{'x' * 150} word, $\\frac{{a}}{{b}}$.\n\n"
        f'![{CAPTION}](tower.svg){{alt="A tower"}}\n'
    )
    return with_chapter(small, tmp_path_factory.mktemp("fit") / "book", text)


@pytest.fixture(scope="module")
def hostile_data(hostile: Edition) -> bytes:
    printed = hostile.printed()
    assert [(str(finding.rule), finding.message) for finding in printed.findings if finding.rule != "index-entry"] == []
    return printed.data


def test_nothing_reaches_over_the_edge(hostile_data: bytes) -> None:
    assert all(left > 40 and right < 432 - 40 for left, right in edges(hostile_data))


def test_a_long_title_leaves_room_for_the_folio(hostile_data: bytes) -> None:
    heads = [page.get_textpage().get_text_bounded(0, 600, 432, 648) for page in pypdfium2.PdfDocument(hostile_data)]
    shortened = [head for head in heads if "A Title of Which" in head]
    assert shortened
    assert all("…" in head and TITLE not in head for head in shortened)


def test_a_high_picture_is_made_smaller_until_its_caption_stands_below_it(hostile_data: bytes) -> None:
    figure = next(figure for figure in read_aloud(hostile_data).every("Figure") if figure.alt == "A tower")
    caption = next(caption for caption in read_aloud(hostile_data).every("Caption") if "The last word." in caption.text)
    assert figure.pages == caption.pages
    assert len(figure.pages) == 1


def test_a_caption_for_which_no_picture_is_small_enough_is_told(small: Edition) -> None:
    ends = [({"battle": 0}, [Overflow("figure", "quays.svg", 0, 8.1)])]
    (finding,) = overfull(small.assembly, ends, Finder("manuscript", small.read))
    assert "‘quays.svg’ and its caption are longer than a page: 8.1 mm stand on the next" in finding.message


def test_a_note_longer_than_a_page_goes_on_in_the_next(hostile_data: bytes) -> None:
    notes = [note for note in read_aloud(hostile_data).every("Note") if note.text.replace("\u00ad", "").count("harbour master") == NOTE]
    assert len(notes) == 1
    assert len(notes[0].pages) > 2
    assert any(note.text.split() == ["2", "Short."] for note in read_aloud(hostile_data).every("Note"))


def test_a_formula_is_read_as_its_author_wrote_it(hostile_data: bytes) -> None:
    assert [formula.alt for formula in read_aloud(hostile_data).every("Formula")] == ["\\frac{a}{b}"]
    assert verapdf.failures(hostile_data, "PDFUA-1") == {}


def test_what_does_not_fit_is_a_finding_at_its_place(small: Edition, tmp_path: Path) -> None:
    (small.root / "manuscript" / "wide.css").write_text("figure img { width: 300mm; max-width: none }\n", encoding="utf-8")
    finding = next(finding for finding in small.printed(css=("wide.css",)).findings if finding.rule == "does-not-fit")
    source = (small.root / "manuscript" / "one.md").read_text(encoding="utf-8").split("\n")
    assert finding.place.file == "manuscript/one.md"
    assert "quays.svg" in source[finding.place.line - 1]
    assert "over the edge" in finding.message


def test_a_coarse_photograph_is_found_at_its_line(small: Edition, tmp_path: Path) -> None:
    from PIL import Image

    edition = with_chapter(small, tmp_path / "book", '# The Battle {#battle}\n\nWords.\n\n![One.](figures/one.png){#fig-one alt="x"}\n')
    Image.new("L", (300, 200), 90).save(edition.root / "manuscript" / "figures" / "one.png")
    finding = next(finding for finding in edition.printed("print").findings if finding.rule == "coarse-image")
    assert (finding.place.file, finding.place.line) == ("manuscript/two.md", 5)


def test_a_sheet_that_weasyprint_cannot_set_is_told_without_a_traceback(small: Edition) -> None:
    (small.root / "manuscript" / "marker.css").write_text('ul > li::marker { content: "x" }\n', encoding="utf-8")
    with pytest.raises(ToolError, match="cannot set"):
        small.printed(css=("marker.css",))


def test_words_are_found_over_the_end_of_a_line_and_none_at_the_beginning() -> None:
    finder = Finder("manuscript", {"a.md": b"One.\n\nThe harbour\nmaster wrote.\n"}.get)
    place = finder.place("manuscript/a.md", "harbour master")
    assert (place.line, place.column) == (3, 5)
    assert finder.place("manuscript/a.md", "").line == finder.place("manuscript/a.md", "nowhere").line == 1


def test_tables_of_front_and_back_matter_count_on_through_the_book(small: Edition, tmp_path: Path) -> None:
    root = tmp_path / "book"
    shutil.copytree(small.root, root, ignore=shutil.ignore_patterns("build"))
    for name in ("before", "after"):
        table = f"| a | b |\n|---|---|\n| c | d |\n\n: Words of the {name}.\n"
        (root / "manuscript" / f"{name}.md").write_text(f"# {name.title()}\n\n{table}\n{table}", encoding="utf-8")
    settings = (root / "manuscript" / "book.toml").read_text(encoding="utf-8")
    assert "[contents]" in settings
    settings = settings.replace("[contents]", '[contents]\nfront = ["before.md"]').replace("back = [", 'back = ["after.md", ')
    (root / "manuscript" / "book.toml").write_text(settings, encoding="utf-8")
    numbers = [
        exhibit.number for body in edition_of(root).assembly.chapters for exhibit in body.exhibits if "Words of the" in exhibit.title
    ]
    assert numbers == ["1", "2", "3", "4"]


def test_a_running_head_is_cut_between_words() -> None:
    html = '<section data-verso="Fish &amp; Chips and More" data-recto="Fish">'
    assert with_short_head(html, "Fish & Chips and More", 14) == '<section data-verso="Fish &amp; Chips…" data-recto="Fish">'


def test_where_nothing_fits_it_is_said_a_few_times_and_the_title_stands_in_book_toml(small: Edition) -> None:
    over = [Overflow("text", f"word{number}", 0, 3.0) for number in range(40)]
    findings = overfull(small.assembly, [({"title-page": 0}, over)], Finder("manuscript", small.read))
    assert len(findings) == 13
    assert findings[-1].message.startswith("28 more things")
    assert {finding.place.file for finding in findings} == {"manuscript/book.toml"}

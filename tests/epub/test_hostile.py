"""What real manuscripts contain passes the same gates, and what was dropped has a finding at its line."""

from __future__ import annotations

import re
import zipfile
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path

import pytest
from lxml import etree
from tests.epub.checkers import ace, epubcheck
from tests.epub.conftest import Built
from tests.epub.hostile_book import BOOK, copy_hostile
from tests.screen_books import ReadBook, assembled

from pincite.model.printed_page import PrintedPage
from pincite.publish.epub.edition import CoverImage, make_epub
from pincite.publish.site.edition import Site, make_site
from pincite.screen_editions import printed_pages


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> ReadBook:
    return assembled(copy_hostile(tmp_path_factory.mktemp("hostile") / "book"))


@pytest.fixture(scope="module")
def printed(book: ReadBook) -> tuple[PrintedPage, ...]:
    return printed_pages(book.session, book.assembly)[0]


@pytest.fixture(scope="module")
def epub(book: ReadBook, printed: tuple[PrintedPage, ...], tmp_path_factory: pytest.TempPathFactory) -> Built:
    """As it is shipped: with a cover, and the pages of its PDF."""
    cover = CoverImage("cover.png", (BOOK / "manuscript" / "dot.png").read_bytes(), "A cover")
    shell, settings = book.theme("epub"), book.book.edition("epub")
    made = make_epub(book.assembly, book.theme("history"), shell, book.read, settings, book.epub_fonts, printed=printed, cover=cover)
    path = tmp_path_factory.mktemp("hostile-epub") / "book.epub"
    path.write_bytes(made.data)
    return Built(path, made.data, book)


@pytest.fixture(scope="module")
def site(book: ReadBook) -> Site:
    return make_site(book.assembly, book.theme("history"), book.theme("html"), book.read, book.book.edition("html"), book.fonts)


def test_epubcheck_finds_neither_errors_nor_warnings(epub: Built) -> None:
    assert epubcheck(epub.path) == []


def test_ace_finds_what_the_findings_name_and_nothing_else(epub: Built) -> None:
    found = [message.split(" ")[0] for message in ace(epub.path)]
    assert sorted(found) == ["heading-order", "image-alt"]


def test_the_page_list_has_every_page_of_the_pdf_that_holds_anything(epub: Built, printed: tuple[PrintedPage, ...]) -> None:
    files = epub.files
    nav = files["EPUB/nav.xhtml"]
    listed = re.findall(r'href="([^"]+)#(page-[^"]+)">([^<]+)</a>', nav[nav.index("page-list") : nav.index("landmarks")])
    assert [label for _, _, label in listed] == [page.label for page in printed if page.text.strip() and page.label != "Cover"]
    assert all(f'id="{identifier}"' in files[f"EPUB/{file}"] for file, identifier, _ in listed)


@pytest.mark.parametrize(
    ("rule", "place"),
    [
        ("raw-html-dropped", "manuscript/01-tags.md:3:12"),
        ("raw-html-dropped", "manuscript/01-tags.md:3:103"),
        ("unsafe-attribute", "manuscript/01-tags.md:7:6"),
        ("image-without-alt", "manuscript/01-tags.md:34:5"),
        ("unsafe-link", "manuscript/01-tags.md:36:1"),
        ("broken-link", "manuscript/01-tags.md:36:80"),
        ("heading-level-skipped", "manuscript/02-notes.md:20:5"),
        ("illegal-address", "bibliography/book.bib:4:10"),
        ("control-character", "manuscript/01-tags.md:5:22"),
        ("broken-link", "manuscript/sub/03-more.md:3:92"),
        ("control-character", "manuscript/sub/03-more.md:5:15"),
        ("unknown-language", "manuscript/sub/03-more.md:5:39"),
        ("illegal-address", "manuscript/sub/03-more.md:5:56"),
        ("empty-heading", "manuscript/sub/03-more.md:9:1"),
        ("missing-image", "manuscript/04-pictures.md:3:106"),
        ("missing-image", "manuscript/04-pictures.md:4:27"),
        ("image-from-network", "manuscript/04-pictures.md:4:124"),
        ("duplicate-identifier", "manuscript/04-pictures.md:10:31"),
        ("chapter-without-title", "manuscript/06-untitled.md:1:1"),
        ("empty-chapter", "manuscript/07-empty.md:1:1"),
        ("broken-entry", "bibliography/book.bib:9:7"),
    ],
)
def test_what_is_dropped_has_a_finding_at_its_line(book: ReadBook, rule: str, place: str) -> None:
    assert (rule, place) in {(finding.rule, str(finding.place)) for finding in book.findings}


def test_metadata_survives_marks_and_ampersands(epub: Built) -> None:
    package = etree.fromstring(epub.files["EPUB/package.opf"].encode())
    texts = {element.text for element in package.iter() if element.text}
    assert {"Tags & <Troubles>: a “hard” book", "Press & Sons", "A & B", "大江健三郎", "Ōe, Kenzaburō", "urn:isbn:9783161484100"} <= texts


def test_foreign_words_carry_their_language_twice(epub: Built) -> None:
    text = epub.files["EPUB/tags.xhtml"]
    assert 'lang="he" xml:lang="he" dir="rtl"' in text
    assert 'lang="ja" xml:lang="ja"' in text


def test_links_between_files_lead_to_chapters_and_headings(epub: Built, book: ReadBook) -> None:
    text = epub.files["EPUB/more.xhtml"]
    for address in ("tags.xhtml#same", "notes-again.xhtml#notes-again", "#numbered"):
        assert f'href="{address}"' in text
    assert "<span>nobody</span>" in text and "#md:" not in "".join(body.html + body.title_html for body in book.assembly.chapters)


def test_chapters_with_the_same_heading_have_a_page_each(epub: Built, book: ReadBook) -> None:
    assert "Spaces" in epub.files["EPUB/introduction.xhtml"]
    again = epub.files["EPUB/introduction-2.xhtml"]
    for words, address in (("This one", "#introduction-2"), ("its section", "#introduction-2-section")):
        assert f'<a href="{address}">{words}</a>' in again
    assert '<a href="introduction.xhtml#introduction">the other</a>' in again
    assert {finding.rule for finding in book.findings if finding.place.file.endswith("05-again.md")} == set()


def test_an_authors_chapter_may_be_called_as_a_generated_one(epub: Built) -> None:
    assert "Books that nobody cites" in epub.files["EPUB/bibliography-2.xhtml"]
    assert "gazette" in epub.files["EPUB/bibliography.xhtml"]


def test_chapters_without_a_title_have_a_name_and_those_without_text_are_left_out(epub: Built) -> None:
    listed = re.findall(r'<a href="([^"#]+)">([^<]+)</a>', epub.files["EPUB/nav.xhtml"])
    assert ("chapter-06-untitled.xhtml", "Chapter 6") in listed
    assert len({file for file, _ in listed}) == len(listed) and not any("07" in file for file, _ in listed)


def test_names_of_files_are_what_every_system_takes(epub: Built) -> None:
    with zipfile.ZipFile(epub.path) as archive:
        names = archive.namelist()
    assert len({name.casefold() for name in names}) == len(names)
    assert max(len(name.encode()) for name in names) < 120 and not any(" " in name or "&" in name for name in names)
    assert len([name for name in names if name.startswith("EPUB/a-red-round-dot-e-")]) == 1
    assert {"EPUB/第一章.xhtml", "EPUB/第二章.xhtml"} <= set(names)


def test_in_the_place_of_a_picture_that_is_not_there_stands_its_description(epub: Built) -> None:
    text = epub.files["EPUB/introduction.xhtml"]
    assert text.count('<img src="a-red-round-dot-e-') == 2
    assert "a query, a file that is not there, " in text and "and one from elsewhere." in text
    assert "none.png" not in text and "https://example.com/x.png" not in text


def test_no_note_is_lost_wherever_it_is_called(epub: Built) -> None:
    tree = etree.fromstring(epub.files["EPUB/introduction.xhtml"].encode())
    notes = {note.get("id"): "".join(note.itertext()) for note in tree.iter("{*}div") if "note " in (note.get("class") or "")}
    called = [link.get("href")[1:] for link in tree.iter("{*}a") if link.get("class") == "noteref"]
    assert called == list(notes)
    words = ["Of the term.", "Of the definition, with a note (In the note) in it.", "Of the line.", "A heading in a note", "Below."]
    assert all(any(piece in note for note in notes.values()) for piece in words)
    assert "Under the picture." in "".join(tree.find(".//{*}figcaption").itertext())
    assert "A heading in a note" not in epub.files["EPUB/nav.xhtml"]


def test_what_an_author_calls_an_epigraph_is_one(epub: Built) -> None:
    text = next(text for name, text in epub.files.items() if "a-heading-that-says" in name)
    assert '<div class="epigraph" epub:type="epigraph" role="doc-epigraph">' in text


def test_titles_of_sources_are_text(site: Site) -> None:
    page = site.files["notes-again.html"].decode()
    assert "The &lt;b&gt;Gazette" in page or "The Gazette" in page
    assert "<b>Gazette" not in page


def test_formulas_can_be_read_out(epub: Built) -> None:
    tree = etree.fromstring(epub.files["EPUB/tags.xhtml"].encode())
    formulas = tree.findall(".//{http://www.w3.org/1998/Math/MathML}math")
    assert len(formulas) == 3
    assert all(formula.get("alttext") for formula in formulas)


def test_no_script_and_no_event_reaches_a_page(epub: Built, book: ReadBook) -> None:
    for text in epub.files.values():
        assert "javascript:" not in text
        assert "onclick" not in text
        assert "<script" not in text


def test_an_image_without_description_is_not_called_described(epub: Built) -> None:
    package = epub.files["EPUB/package.opf"]
    assert "alternativeText" not in package
    assert "1 of 7 images lack a description" in package


def test_the_site_is_properly_nested(site: Site) -> None:
    for name, data in site.files.items():
        if name.endswith(".html"):
            parser = _Nesting()
            parser.feed(data.decode())
            assert not parser.crossed and not parser.open, name


class _Nesting(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.crossed: list[str] = []

    def handle_starttag(self, tag, attributes):
        if tag not in {"meta", "link", "img", "br", "hr", "input", "col"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)


def test_the_onix_record_is_valid(book: ReadBook) -> None:
    found = find_spec("onixcheck")
    if found is None or found.origin is None:
        pytest.skip("the ONIX schemas are missing: run make test")
    schema = etree.XMLSchema(etree.parse(Path(found.origin).with_name("schema") / "xsd3.0" / "ONIX_BookProduct_3.0_reference.xsd"))
    shell, settings = book.theme("epub"), book.book.edition("epub")
    record = etree.fromstring(make_epub(book.assembly, book.theme("history"), shell, book.read, settings, book.epub_fonts).onix)
    assert schema.validate(record), schema.error_log
    assert [element.text for element in record.iter("{*}EpubLicenseName")] == ["CC <BY>"]
    assert [(element.get("dateformat"), element.text) for element in record.iter("{*}Date")] == [("00", "20260203")]

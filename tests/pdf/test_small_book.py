"""What a printed book must be: opened with other tools than the one that made it."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import verapdf
from editions import Edition, edition_of


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def texts(data: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def kids(element: Any) -> list[Any]:
    found = element.get("/K", [])
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def structure(element: Any) -> Iterator[Any]:
    """Every structure element below one, in reading order."""
    for kid in kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from structure(kid)


def root(pdf: pikepdf.Pdf) -> Any:
    return pdf.Root.StructTreeRoot.K[0]


def test_the_screen_edition_passes_the_pdf_ua_profile_of_verapdf(small_pdf: bytes) -> None:
    assert verapdf.failures(small_pdf, "PDFUA-1") == {}


def test_verapdf_fails_a_book_without_tags(small: Edition) -> None:
    assert verapdf.failures(small.printed("print").data, "PDFUA-1")


def test_the_archive_is_pdf_a_3a_and_encloses_the_report(small: Edition) -> None:
    data = small.printed(archive=(("check.json", b'{"claims": 3}', "The report of the check"),)).data
    assert verapdf.failures(data, "PDFA-3A") == {}
    with opened(data) as pdf:
        assert pdf.attachments["check.json"].get_file().read_bytes() == b'{"claims": 3}'


def test_the_same_book_gives_the_same_bytes_in_another_folder(small: Edition, small_pdf: bytes, tmp_path: Path) -> None:
    other = tmp_path / "somewhere" / "else"
    shutil.copytree(small.root, other, ignore=shutil.ignore_patterns("build"))
    assert edition_of(other).printed().data == small_pdf


def test_title_language_and_page_labels_are_set(small_pdf: bytes) -> None:
    with opened(small_pdf) as pdf:
        assert str(pdf.docinfo.Title) == "The Small Book: Made for tests"
        assert str(pdf.Root.Lang) == "en-GB"
        labels = list(pdf.Root.PageLabels.Nums)
    assert [str(label.get("/S", label.get("/P"))) for label in labels[1::2]] == ["Cover", "/r", "/D"]
    assert labels[::2][:2] == [0, 1] and labels[4] > 4


def test_the_outline_names_parts_chapters_and_back_matter(small_pdf: bytes) -> None:
    with opened(small_pdf) as pdf, pdf.open_outline() as outline:
        tops = [str(item.title) for item in outline.root]
        part = next(item for item in outline.root if str(item.title) == "The Beginning")
        chapters = [str(item.title) for item in part.children]
    assert chapters == ["The Harbour", "The Battle"]
    assert tops[-4:] == ["Sources", "Bibliography", "Index", "Colophon"]


def test_heading_levels_do_not_skip(small_pdf: bytes) -> None:
    with opened(small_pdf) as pdf:
        levels = [int(str(element.S)[2]) for element in structure(root(pdf)) if re.fullmatch(r"/H[1-6]", str(element.S))]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_link_says_where_it_leads(small_pdf: bytes) -> None:
    with opened(small_pdf) as pdf:
        links = [str(link.get("/Contents", "")) for page in pdf.pages for link in page.get("/Annots", []) if link.Subtype == "/Link"]
    assert len(links) > 60
    assert all(links)
    assert {"Source: The Harbour Report, 2", "Note 1", "Back to the text at note 1", "Chapter 2: The Battle"} <= set(links)


def test_a_citation_leads_to_its_passage_and_the_passage_back(small_pdf: bytes) -> None:
    with opened(small_pdf) as pdf:
        names = pdf.Root.Names.Dests.Names
        places = {str(name) for name in list(names)[::2]}
        led = {str(link.Dest) for page in pdf.pages for link in page.get("/Annots", []) if "/Dest" in link}
    assert {"src-report-1", "src-report-2", "fn-harbour-1", "fnref-harbour-1"} <= places
    assert {"src-report-2", "fnref-battle-1"} <= led
    assert led <= places


def test_notes_are_tagged_as_notes_with_ids_of_their_own(small_pdf: bytes) -> None:
    with opened(small_pdf) as pdf:
        ids = [str(element.ID) for element in structure(root(pdf)) if str(element.S) == "/Note"]
    assert len(ids) > 20
    assert len(set(ids)) == len(ids)


def test_table_cells_know_their_heads(small_pdf: bytes) -> None:
    with opened(small_pdf) as pdf:
        heads = {str(element.ID) for element in structure(root(pdf)) if str(element.S) == "/TH"}
        cells = [element for element in structure(root(pdf)) if str(element.S) == "/TD"]
        named = [{str(head) for head in cell.A.Headers} for cell in cells]
    assert cells
    assert all(names and names <= heads for names in named)


def test_figures_have_a_text_in_their_place(small_pdf: bytes) -> None:
    with opened(small_pdf) as pdf:
        figures = [str(element.get("/Alt", "")) for element in structure(root(pdf)) if str(element.S) == "/Figure"]
    assert figures == ["Cover: Ann Author, The Small Book, Made for tests", "Three quays in a row."]


def test_running_heads_are_artifacts_and_no_part_of_the_text(small_pdf: bytes) -> None:
    with opened(small_pdf) as pdf:
        streams = [page.Contents.read_bytes() for page in pdf.pages]
        marked = [stream for stream in streams if b"/Artifact <</Type /Pagination>> BDC" in stream.replace(b"\n", b" ")]
    assert len(marked) > len(streams) / 2


def test_only_the_books_own_fonts_are_embedded(small: Edition, small_pdf: bytes) -> None:
    families = {family.replace(" ", "-") for family in small.theme.families}
    with opened(small_pdf) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        names = {re.sub(r"^/?[A-Z]{6}\+", "", str(font.BaseFont)) for font in fonts}
        embedded = ["/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts]
    assert names
    assert all(any(name.startswith(family) for family in families) for name in names), names
    assert all(embedded)


def test_openings_stand_on_right_hand_pages_without_a_running_head(small_pdf: bytes) -> None:
    pages = texts(small_pdf)
    for title in ("The Harbour", "The Battle", "What Was Left Out"):
        at = next(
            number for number, text in enumerate(pages) if title in text[:60] and re.search(r"Chapter|Appendix", text[:20], re.IGNORECASE)
        )
        # The cover comes first; without it pages 1, 3, 5 … are on the right.
        assert at % 2 == 1, f"{title} opens on page {at}"
        assert "the beginning" not in pages[at].lower()


def test_contents_name_the_pages_on_which_things_stand(small: Edition, small_pdf: bytes) -> None:
    pages = texts(small_pdf)
    contents = next(text for text in pages if text.startswith("Contents"))
    folios = dict(small.printed().folios)
    for name, title in (("harbour", "The Harbour"), ("battle", "The Battle"), ("sources", "Sources")):
        assert re.search(rf"{title}[ .]*{folios[name]}\b", contents), contents


def test_the_index_has_ranges_and_cross_references(small_pdf: bytes) -> None:
    index = next(text for text in texts(small_pdf) if text.startswith("Index"))
    assert re.search(r"harbour, \d+–\d+", index), index
    assert re.search(r"Lagoon, Battle of the, \d+\. See also harbour", index)
    assert "port. See harbour" in index


def test_chinese_is_set_in_the_typeface_of_its_language(small_pdf: bytes) -> None:
    with opened(small_pdf) as pdf:
        names = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert any("Noto-Serif-TC" in name for name in names)
    assert "方先覺" in "".join(texts(small_pdf))


def test_each_page_of_a_draft_says_so(small: Edition) -> None:
    pages = texts(small.printed(draft=True).data)
    assert all("DRAFT" in page for page in pages[1:])


def test_a_finished_book_is_no_draft(small_pdf: bytes) -> None:
    assert not any("DRAFT" in page for page in texts(small_pdf))


def test_the_printers_edition_has_bleed_signatures_and_black_ink_alone(small: Edition) -> None:
    printed = small.printed("print", signature=16, paper_micrometres=120)
    assert printed.pages % 16 == 0
    assert printed.spine == pytest.approx(printed.pages / 2 * 0.12)
    with opened(printed.data) as pdf:
        assert len(pdf.pages) == printed.pages
        page = pdf.pages[0]
        assert [Decimal(side) for side in page.TrimBox] == [0, 0, 432, 648]
        assert Decimal(page.MediaBox[0]) < -8
        drawn = b"".join(part.read_bytes() for page in pdf.pages for part in page.Contents)
    assert re.search(rb"\b0 0 0 1 k\b", drawn)
    assert not re.search(rb"[\d.] (?:rg|RG)\b", drawn)


def test_pdf_x_asks_for_the_printers_profile(small: Edition) -> None:
    with pytest.raises(Exception, match="colour profile"):
        small.printed("print", standard="pdf/x-4")


def test_a_mistake_in_the_books_own_sheet_or_settings_is_a_finding_at_its_place(small: Edition) -> None:
    (small.root / "manuscript" / "own.css").write_text("p { color: black }\nh2 { colour: red }\n", encoding="utf-8")
    findings = small.printed(css=("own.css",), trim="six inches").findings
    mistakes = {
        (finding.place.file, finding.place.line, finding.place.column) for finding in findings if finding.rule == "style-sheet-error"
    }
    assert mistakes == {("manuscript/own.css", 2, 6), ("manuscript/book.toml", 1, 1)}


def test_nothing_is_wrong_with_the_sound_book(small: Edition) -> None:
    assert small.printed().findings == ()

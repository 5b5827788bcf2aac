"""What a book is set in: families of its choice, files of its own, and those for scripts that the theme's faces lack."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import verapdf
from editions import Edition, edition_of
from read_aloud import read_aloud

from pincite.engines.fonts import font_folder, further_families, open_shelf
from pincite.engines.themes import font_catalogue
from pincite.model.book import EditionSettings
from pincite.publish.directions import with_directions
from pincite.publish.print_findings import missing_glyphs, script_of
from pincite.publish.typefaces import own_faces, typefaces_of

ARABIC = "هذا كتاب عن تاريخ الميناء"
HEBREW = "שלום"


@pytest.fixture
def own(small: Edition, tmp_path: Path) -> Path:
    """The root of a copy of the small book."""
    root = tmp_path / "book"
    shutil.copytree(small.root, root, ignore=shutil.ignore_patterns("build"))
    return root


def embedded(data: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = (thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor")
        return {str(font.FontName).partition("+")[2] for font in fonts}


def test_single_values_choose_fonts_and_colours(small: Edition) -> None:
    printed = small.printed(font="Source Serif 4", heading_font="Source Sans 3", heading_colour="#123456")
    assert printed.findings == ()
    names = embedded(printed.data)
    assert any(name.startswith("Source-Serif") for name in names) and any(name.startswith("Source-Sans") for name in names), names
    assert not any("Garamond" in name for name in names)
    with pikepdf.open(io.BytesIO(printed.data)) as pdf:
        drawn = b"".join(bytes(content.read_bytes()) for page in pdf.pages for content in _contents(page))
    assert re.search(rb"0\.07\d* 0\.20\d* 0\.33\d* rg", drawn), sorted(set(re.findall(rb"[\d.]+ [\d.]+ [\d.]+ rg", drawn)))


def _contents(page: pikepdf.Page) -> list[pikepdf.Stream]:
    found = page.Contents
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def test_a_font_that_is_nowhere_is_found_where_it_is_asked_for(own: Path) -> None:
    with (own / "manuscript" / "book.toml").open("a", encoding="utf-8") as file:
        file.write('\n[edition.print]\nfont = "EB Garamond"\n\n[edition.pdf]\ntext-colour = "#999"\nfont = "EB Garamont"\n')
    (own / "manuscript" / "own.css").write_text('p { color: #000; }\n.aside { font-family: "Caslon", serif }\n', encoding="utf-8")
    lines = (own / "manuscript" / "book.toml").read_text(encoding="utf-8").split("\n")
    found = {
        (str(finding.rule), str(finding.place)): finding
        for finding in edition_of(own).printed(css=("own.css",), font="EB Garamont", text_colour="#999").findings
    }
    line = lines.index('font = "EB Garamont"') + 1
    assert "did you mean ‘EB Garamond’?" in found["missing-font", f"manuscript/book.toml:{line}:1"].help
    assert ("poor-contrast", f"manuscript/book.toml:{line - 1}:1") in found
    assert "‘Caslon’" in found["missing-font", "manuscript/own.css:2:10"].message


def test_a_book_may_bring_a_font_of_its_own(own: Path) -> None:
    shutil.copy(font_folder() / "SourceSans3_400Regular.ttf", own / "manuscript" / "mine.ttf")
    sheet = '@font-face { font-family: "Mine"; src: url("mine.ttf") }\nfigcaption { font-family: "Mine" }\n'
    (own / "manuscript" / "own.css").write_text(sheet, encoding="utf-8")
    printed = edition_of(own).printed(css=("own.css",), apart=True)
    assert printed.findings == ()
    assert "Mine" in embedded(printed.data)


@pytest.mark.parametrize("content", [b"", b"no font at all", b"cut short"])
def test_a_file_that_is_no_font_brings_no_face(small: Edition, tmp_path: Path, content: bytes) -> None:
    whole = (font_folder() / "SourceSans3_400Regular.ttf").read_bytes()
    (tmp_path / "mine.ttf").write_bytes(whole[:3000] if content == b"cut short" else content)
    (tmp_path / "own.css").write_text('@font-face { font-family: "Mine"; src: url("mine.ttf") }\n', encoding="utf-8")
    assert own_faces(EditionSettings("pdf", css=("own.css",)), lambda name: (tmp_path / name).read_bytes(), tmp_path) == ()


def test_a_picture_that_a_sheet_asks_for_is_found_in_the_sheet(own: Path) -> None:
    (own / "manuscript" / "own.css").write_text("\n.text { background: url(no.png) }\n", encoding="utf-8")
    (finding,) = edition_of(own).printed(css=("own.css",)).findings
    assert (str(finding.rule), str(finding.place)) == ("missing-image", "manuscript/own.css:2:25")


def test_a_drawings_font_is_found_in_the_drawing(own: Path) -> None:
    drawing = own / "manuscript" / "figures" / "quays.svg"
    text = drawing.read_text(encoding="utf-8").replace("</svg>", '\n<text x="5" y="9" font-family="Helvetica">Q</text></svg>')
    drawing.write_text(text, encoding="utf-8")
    places = [finding.place for finding in edition_of(own).printed().findings if finding.rule == "missing-font"]
    assert [(place.file, place.line) for place in places] == [("manuscript/figures/quays.svg", text.rstrip().count("\n") + 1)]


@pytest.mark.parametrize("apart", [False, True])
def test_arabic_and_hebrew_are_set_and_read_in_their_order(own: Path, apart: bool) -> None:
    words = f"# Battle {{#battle}}\n\nThe word {HEBREW} and [{ARABIC}]{{lang=ar}} stand here.\n\n- [x] Done.\n"
    (own / "manuscript" / "two.md").write_text(words, encoding="utf-8")
    printed = edition_of(own).printed(apart=apart)
    assert [str(finding.rule) for finding in printed.findings if finding.rule != "index-entry"] == []
    assert {"Amiri", "Frank-Ruhl-Libre"} <= {name.removesuffix("-Regular") for name in embedded(printed.data)}, embedded(printed.data)
    text = "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(printed.data))
    assert ARABIC in text and HEBREW in text
    aloud = read_aloud(printed.data).text
    assert ARABIC in aloud and HEBREW in aloud
    assert verapdf.failures(printed.data, "PDFUA-1") == {}


def test_a_script_without_a_face_is_one_finding_in_each_file_that_says_what_to_do(own: Path) -> None:
    words = "# Battle {#battle}\n\nThe word Երևան stands here.\n\nԵրևան, and თბილისი.\n"
    (own / "manuscript" / "two.md").write_text(words, encoding="utf-8")
    with (own / "manuscript" / "one.md").open("a", encoding="utf-8") as file:
        file.write("\n\nԵրևան.\n")
    edition = edition_of(own)
    shelf = open_shelf(font_catalogue(), edition.theme.families)
    findings = missing_glyphs(edition.assembly, shelf, edition.theme.families)
    said = sorted((finding.place.file.rpartition("/")[2], finding.message.split(" in the ")[1][:8]) for finding in findings)
    assert said == [("one.md", "Armenian"), ("two.md", "Armenian"), ("two.md", "Georgian")]
    armenian = next(finding for finding in findings if finding.place.file.endswith("two.md"))
    assert armenian.place.line == 3 and armenian.message.startswith("5 letters in the Armenian script")
    assert "@font-face" in armenian.help and "Noto Serif Armenian" in armenian.help


def test_a_face_that_the_book_brings_serves_letters_that_the_theme_lacks(own: Path) -> None:
    (own / "manuscript" / "two.md").write_text(f"# Battle {{#battle}}\n\nThe word {HEBREW}.\n", encoding="utf-8")
    shutil.copy(font_folder() / "FrankRuhlLibre_400Regular.ttf", own / "manuscript" / "mine.ttf")
    (own / "manuscript" / "own.css").write_text('@font-face { font-family: "Mine"; src: url("mine.ttf") }\n', encoding="utf-8")
    edition = edition_of(own)
    faces = typefaces_of(edition.assembly, edition.theme, EditionSettings("pdf", css=("own.css",)), edition.read)
    assert faces.findings == ()
    assert faces.theme.families[-1] == "Mine" and "Frank Ruhl Libre" not in faces.theme.families


@pytest.mark.parametrize(
    ("letters", "family"),
    [
        *(("한국어", "Nanum Myeongjo"), ("हिन्दी", "Noto Serif Devanagari"), ("ภาษาไทย", "Sarabun"), ("עברית", "Frank Ruhl Libre")),
        *(("Երևան", "Noto Sans Armenian"), ("თბილისი", "Noto Sans Georgian"), ("ঢাকা", "Noto Serif Bengali")),
        *(("தமிழ்", "Noto Sans Tamil"), ("አማርኛ", "Noto Sans Ethiopic")),
    ],
)
def test_other_scripts_have_pinned_faces(letters: str, family: str) -> None:
    if not (font_folder() / "NotoSansEthiopic_400Regular.ttf").is_file():
        pytest.skip("fonts.toml has changed: run make setup")
    assert further_families(font_catalogue(), letters) == (family,)


@pytest.mark.parametrize(
    ("character", "script"),
    [("Ե", "Armenian"), ("თ", "Georgian"), ("한", "Hangul"), ("ि", "Devanagari"), ("𝒜", ""), ("→", ""), ("\u0301", "")],
)
def test_a_letter_knows_its_script(character: str, script: str) -> None:
    assert script_of(character) == script


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (f"<p>Cairo {HEBREW} 1944 {HEBREW}, 47</p>", f'<p>Cairo <span dir="rtl">{HEBREW} 1944 {HEBREW}</span>, 47</p>'),
        (f'<p lang="ar">{ARABIC} <em>{ARABIC}</em></p><p>{HEBREW}</p>', None),
        (f"<title>{HEBREW}</title><br><p>a</p>", f"<title>{HEBREW}</title><br><p>a</p>"),
        (f'<p><a href="#x">{HEBREW}</a></p>', f'<p><a href="#x"><span dir="rtl">{HEBREW}</span></a></p>'),
        (
            f'<p dir="rtl">{HEBREW}<span class="fn a">47 words</span> <span class="fn a">{HEBREW}, 47</span></p>',
            f'<p dir="rtl">{HEBREW}<span class="fn a" dir="ltr">47 words</span> <span class="fn a">{HEBREW}, 47</span></p>',
        ),
        ("<p>No such letters.</p>", "<p>No such letters.</p>"),
    ],
)
def test_directions_are_told_where_nobody_has_told_them(written: str, told: str | None) -> None:
    expected = told or written.replace(f"<p>{HEBREW}", f'<p><span dir="rtl">{HEBREW}</span>')
    assert with_directions(written) == expected

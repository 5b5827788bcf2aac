"""What a printer asks of the file: boxes, marks, inks, and the rules of PDF/X-4 (ISO 15930-7), for which veraPDF has no profile."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pikepdf
import pypdfium2
import pytest
from editions import Edition, edition_of
from ink_profile import ink_profile
from PIL import Image

from pincite.engines.print_images import inked

GRADIENT = """<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><defs><linearGradient id="g">
<stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f" stop-opacity="0.4"/></linearGradient></defs>
<rect width="200" height="100" fill="url(#g)"/><circle cx="220" cy="50" r="40" fill="#0a0" opacity="0.5"/></svg>"""


@pytest.fixture(scope="module")
def coloured(tmp_path_factory: pytest.TempPathFactory, small: Edition) -> Edition:
    """The small book with photographs, a gradient and a profile."""
    root = tmp_path_factory.mktemp("press") / "book"
    shutil.copytree(small.root, root, ignore=shutil.ignore_patterns("build"))
    manuscript = root / "manuscript"
    (manuscript / "press.icc").write_bytes(ink_profile())
    (manuscript / "figures" / "fade.svg").write_text(GRADIENT, encoding="utf-8")
    for name in ("red.jpg", "red.png"):
        Image.new("RGB", (900, 600), (200, 30, 30)).save(manuscript / "figures" / name)
    figures = [f'![One.](figures/{name}){{#fig-{name[:-4]}-{name[-3:]} alt="x"}}' for name in ("red.jpg", "red.png", "fade.svg")]
    with (manuscript / "two.md").open("a", encoding="utf-8") as file:
        file.write("\n\n" + "\n\n".join(figures) + "\n")
    return edition_of(root)


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def contents(page: pikepdf.Page) -> bytes:
    page.contents_coalesce()
    return bytes(page.Contents.read_bytes())


def box(page: Any, name: str) -> list[float]:
    return [float(Decimal(str(side))) for side in page[name]]


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every dictionary in the file, nested ones too."""
    waiting: list[Any] = [thing for thing in pdf.objects if isinstance(thing, (pikepdf.Dictionary, pikepdf.Array, pikepdf.Stream))]
    while waiting:
        thing = waiting.pop()
        inner = list(thing.values()) if not isinstance(thing, pikepdf.Array) else list(thing)
        waiting += [value for value in inner if isinstance(value, (pikepdf.Dictionary, pikepdf.Array)) and not value.is_indirect]
        if not isinstance(thing, pikepdf.Array):
            yield thing


def spaces(pdf: pikepdf.Pdf) -> set[str]:
    """The colour spaces of images, groups and gradients."""
    return {
        str(thing.get(key))[:12]
        for thing in dictionaries(pdf)
        for key in ("/ColorSpace", "/CS")
        if isinstance(thing.get(key), pikepdf.Name)
    }


def drawn(pdf: pikepdf.Pdf) -> bytes:
    forms = [thing.read_bytes() for thing in pdf.objects if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form"]
    return b"\n".join([*(contents(page) for page in pdf.pages), *forms])


@pytest.mark.parametrize(("bleed", "marks"), [("3mm", "crop"), ("5mm", "crop cross"), ("0mm", "crop"), ("3mm", "none")])
def test_marks_stand_outside_the_bleed(small: Edition, bleed: str, marks: str) -> None:
    with opened(small.printed("print", bleed=bleed, marks=marks).data) as pdf:
        for page in pdf.pages:
            trim, around, media = box(page, "/TrimBox"), box(page, "/BleedBox"), box(page, "/MediaBox")
            assert trim == [0, 0, 432, 648]
            assert around == pytest.approx([-(width := float(bleed[0]) * 72 / 25.4), -width, 432 + width, 648 + width], abs=0.01)
            assert all(out <= inner for out, inner in zip(media[:2], around[:2], strict=True))
            ends = [
                tuple(map(float, found))
                for found in re.findall(rb"(-?[\d.]+) (-?[\d.]+) [ml]", contents(page).partition(b"/Artifact BMC q")[2])
            ]
            assert bool(ends) == (marks != "none")
            for x, y in ends if marks != "none" else ():
                assert not (around[0] < x < around[2] and around[1] < y < around[3]), "a mark within the bleed"
                assert media[0] <= x <= media[2] and media[1] <= y <= media[3], "a mark outside the sheet"


def test_what_lies_outside_the_bleed_is_cut_off(small: Edition) -> None:
    with opened(small.printed("print").data) as pdf:
        assert all(re.match(rb"q -8\.5039 -8\.5039 449\.0079 665\.0079 re W n\s", contents(page)) for page in pdf.pages)


@pytest.mark.parametrize("inks", ["black", "cmyk"])
def test_a_press_gets_its_inks_and_no_light(coloured: Edition, inks: str) -> None:
    with opened(coloured.printed("print", inks=inks).data) as pdf:
        assert not re.search(rb"[\d.]\s(?:rg|RG)\b", drawn(pdf))
        assert spaces(pdf) <= ({"/DeviceGray", "/DeviceCMYK"})
        pictures = [str(thing.ColorSpace) for thing in dictionaries(pdf) if thing.get("/Subtype") == "/Image"]
    assert pictures == (["/DeviceGray"] * 2 if inks == "black" else ["/DeviceCMYK"] * 2)


def test_text_is_of_black_ink_alone(coloured: Edition) -> None:
    with opened(coloured.printed("print", inks="cmyk").data) as pdf:
        # Nearest before the text's operators; other colours in the small book are those of its figures.
        colours = {found[1] for found in re.finditer(rb"([\d. ]+) k\s+(?:/\w+ gs\s+)?BT", drawn(pdf))}
    assert colours
    assert all(colour.split() == [b"0", b"0", b"0", b"1"] for colour in colours), colours


def test_gradients_have_four_values_for_four_inks(coloured: Edition) -> None:
    with opened(coloured.printed("print", inks="cmyk").data) as pdf:
        shadings = [thing for thing in dictionaries(pdf) if "/ShadingType" in thing and thing.ColorSpace == "/DeviceCMYK"]
        lengths = {len(function.C0) for shading in shadings for function in shading.Function.Functions}
    assert lengths == {4}


@pytest.mark.parametrize("inks", ["black", "cmyk"])
def test_pdf_x_4(coloured: Edition, inks: str) -> None:
    with opened(coloured.printed("print", standard="pdf/x-4", icc="press.icc", inks=inks, marks="crop cross").data) as pdf:
        assert not pdf.is_encrypted
        assert len(pdf.trailer.ID) == 2
        (intent,) = pdf.Root.OutputIntents
        assert (intent.S, str(intent.OutputConditionIdentifier)) == ("/GTS_PDFX", "Test press")
        assert intent.DestOutputProfile.read_bytes() == ink_profile()
        assert intent.DestOutputProfile.N == 4
        assert pdf.docinfo.Trapped == "/False"
        for name in ("Title", "CreationDate", "ModDate"):
            assert str(pdf.docinfo[f"/{name}"])
        with pdf.open_metadata() as xmp:
            assert xmp["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
            assert xmp["pdf:Trapped"] == "False"
            for name in (
                "dc:title",
                "xmp:CreateDate",
                "xmp:ModifyDate",
                "xmp:MetadataDate",
                "xmpMM:DocumentID",
                "xmpMM:VersionID",
                "xmpMM:RenditionClass",
            ):
                assert xmp.get(name), name
        for page in pdf.pages:
            trim, around, media = box(page, "/TrimBox"), box(page, "/BleedBox"), box(page, "/MediaBox")
            assert "/ArtBox" not in page and "/Annots" not in page
            assert all(out <= inner for out, inner in zip(media[:2] + around[:2], around[:2] + trim[:2], strict=True))
            assert all(out >= inner for out, inner in zip(media[2:] + around[2:], around[2:] + trim[2:], strict=True))
        for thing in dictionaries(pdf):
            assert not {"/TR", "/TR2", "/HTP", "/OPI", "/PS", "/JS"} & set(thing.keys())
            assert thing.get("/S") not in ("/JavaScript", "/Launch", "/URI")
            assert "/LZWDecode" not in str(thing.get("/Filter", ""))
            if thing.get("/Type") == "/FontDescriptor":
                assert any(f"/FontFile{number}" in thing for number in ("", 2, 3))
        # Of the profile no colour space is made but the intent.
        assert not [thing for thing in dictionaries(pdf) if isinstance(thing.get("/CS"), pikepdf.Array)]
        assert spaces(pdf) <= {"/DeviceGray", "/DeviceCMYK"}


def test_grey_stays_grey_and_what_is_transparent_stays_so() -> None:
    def png(picture: Image.Image) -> bytes:
        output = io.BytesIO()
        picture.save(output, "PNG")
        return output.getvalue()

    def mode(data: bytes) -> str:
        return Image.open(io.BytesIO(data)).mode

    assert mode(inked(png(Image.new("RGB", (4, 4), (90, 90, 90))), "cmyk")) == "L"
    assert mode(inked(png(Image.new("RGBA", (4, 4), (90, 0, 0, 128))), "black")) == "LA"
    assert mode(inked(png(Image.new("RGBA", (4, 4), (90, 0, 0, 128))), "cmyk", ink_profile())) == "CMYK"
    assert inked(b"\x89PNG\r\n but no picture", "black") == b"\x89PNG\r\n but no picture"


@pytest.mark.parametrize("picture", ["", "red.jpg"])
def test_the_cover_is_one_sheet_in_colour_with_marks_at_its_folds(coloured: Edition, picture: str) -> None:
    book = replace(coloured.assembly.book, cover=f"figures/{picture}" if picture else "", description="What it is about.")
    edition = replace(coloured, assembly=replace(coloured.assembly, book=book), prints={})
    printed = edition.printed("print", paper_micrometres=900)
    with opened(printed.cover) as pdf:
        (sheet,) = pdf.pages
        spine = printed.spine / 25.4 * 72
        assert box(sheet, "/TrimBox") == pytest.approx([0, 0, 864 + spine, 648], abs=0.1)
        drawing = contents(sheet)
        folds = {
            round(float(found), 1) for found in re.findall(rb"([\d.]+) -?[\d.]+ m \1 -?[\d.]+ l S", drawing.partition(b"[2 1] 0 d")[2])
        }
        assert folds == {432, round(432 + spine, 1)}
        assert not re.search(rb"[\d.]\s(?:rg|RG)\b", drawn(pdf)) and spaces(pdf) <= {"/DeviceGray", "/DeviceCMYK"}
        pictures = [str(thing.ColorSpace) for thing in dictionaries(pdf) if thing.get("/Subtype") == "/Image"]
    assert pictures == (["/DeviceCMYK"] if picture else [])
    words = pypdfium2.PdfDocument(printed.cover)[0].get_textpage().get_text_range()
    # Letters of a drawing are placed one by one.
    assert "What it is about." in words and "The Small Book\u2003Ann Author" in words

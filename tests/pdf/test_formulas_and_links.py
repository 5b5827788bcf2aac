"""One page with formulas and links: what they look like, what a screen reader is told of them, and what does not fit."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from editions import Edition
from read_aloud import read_aloud

from pincite.engines.fonts import open_shelf
from pincite.engines.printing import PdfSettings, Sheet
from pincite.engines.themes import font_catalogue
from pincite.engines.typesetter import Layout, Press
from pincite.publish.directions import with_directions
from pincite.publish.formulas import with_set_formulas
from pincite.publish.print_findings import Finder, overfull

TEX = '<annotation encoding="application/x-tex">{}</annotation></semantics></math>'
FRACTION = "<math><semantics><mfrac><mi>a</mi><mi>b</mi></mfrac>" + TEX.format("\\frac{a}{b}")
SUM = "".join(f"<msub><mi>a</mi><mn>{number}</mn></msub><mo>+</mo>" for number in range(40))
LONG = f"<math{{}}><semantics><mrow>{SUM}</mrow>{TEX}"
HTML = f"""<html lang="en-GB"><head><title>One</title></head><body>
<section class="chapter" id="c" data-verso="a" data-recto="b"><h1>One</h1>
<p>The fraction {FRACTION}, <span class="blue">in blue {FRACTION}</span>, and in letters <math><msup><mi>x</mi><mn>2</mn></msup></math>.</p>
<p>A <a href="https://example.org/a">link with <em>emphasis</em>, <code>code</code> and שלום</a> in it, and {FRACTION}.
<img src="figures/quays.svg" alt=""></p>
{LONG.format(' display="block"', "displayed")}<p>{LONG.format("", "inline")}</p>
<p>{LONG.format("", "large").replace("<mo>+</mo>", "<mo>∑</mo>", 1)}</p></section></body></html>"""


@pytest.fixture(scope="module")
def press(small: Edition) -> Press:
    families = (*small.theme.families, "Frank Ruhl Libre")
    sheets = [Sheet(name, small.theme.file(name)) for name in small.theme.sheets]
    return Press(
        open_shelf(font_catalogue(), families),
        [*sheets, Sheet("own.css", ".blue { color: #123456 } [dir=rtl] { font-family: Frank Ruhl Libre }")],
        small.read,
    )


@pytest.fixture(scope="module")
def layout(press: Press) -> Layout:
    return press.lay_out(with_directions(with_set_formulas(HTML)), "one")


@pytest.fixture(scope="module")
def data(press: Press, layout: Layout) -> bytes:
    written = press.write([layout], PdfSettings(), layout)
    assert press.messages == []
    return written


def test_a_drawn_formula_has_the_colour_of_its_text(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "one.pdf").write_bytes(data)
    with pikepdf.open(tmp_path / "one.pdf") as pdf:
        drawn = pdf.pages[0].Contents.read_bytes() + b"".join(
            form.read_bytes() for form in pdf.pages[0].Resources.get("/XObject", {}).values()
        )
    pictures = re.findall(rb"/Formula\s*<<\s*/MCID \d+\s*>>\s*BDC(.*?)EMC", drawn, re.DOTALL)
    colours = [set(re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) rg", picture)) for picture in pictures]
    blue = [colour for colour in colours if any(round(float(value[2]) * 255) == 0x56 for value in colour)]
    assert len(pictures) == 5 and len(blue) == 1, colours
    assert all(colour <= {(b"0", b"0", b"0")} for colour in colours if colour not in blue), colours


def test_a_formula_is_one_thing_with_one_description(data: bytes) -> None:
    formulas = read_aloud(data).every("Formula")
    assert [formula.alt for formula in formulas[:4]] == ["\\frac{a}{b}", "\\frac{a}{b}", "x2", "\\frac{a}{b}"]
    assert all(isinstance(kid, str) for formula in formulas for kid in formula.kids)
    assert "".join(formulas[2].text.split()) == "x2"


def test_a_link_is_one_link_whatever_is_emphasised_in_it(data: bytes, tmp_path: Path) -> None:
    (link,) = read_aloud(data).every("Link")
    assert all(isinstance(kid, str) for kid in link.kids)
    assert " ".join(link.text.split()).startswith("link with emphasis, code and")
    (tmp_path / "one.pdf").write_bytes(data)
    with pikepdf.open(tmp_path / "one.pdf") as pdf:
        assert len(list(pdf.pages[0].Annots)) in (1, 2), "one for each line that it stands in"


def test_a_picture_that_only_adorns_is_passed_over(data: bytes) -> None:
    assert read_aloud(data).every("Figure") == []


def test_formulas_that_are_made_smaller_or_reach_over_the_edge_are_told(small: Edition, layout: Layout) -> None:
    findings = overfull(small.assembly, [({"harbour": 0}, layout.overflows)], Finder("manuscript", small.read))
    assert sorted(finding.message.partition(":")[0] for finding in findings) == [
        "the formula ‘displayed’ was made smaller",
        "the formula ‘large’ was made smaller",
    ]
    assert all("divide" in finding.help for finding in findings)


def test_a_long_formula_in_a_line_goes_on_in_the_next_and_is_one_element(data: bytes, layout: Layout) -> None:
    lines = [line for line in "\n".join(layout.texts).split("\n") if line.count("+") > 3]
    assert len(lines) > 1
    assert all(line.rstrip().endswith("+") for line in lines), "a line is broken after the operator"
    (formula,) = [formula for formula in read_aloud(data).every("Formula") if formula.alt == "inline"]
    assert formula.text.count("a") == 40

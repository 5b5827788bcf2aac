"""Formulas in spans: what the eye needs of MathML, with the author's TeX for the ear."""

from __future__ import annotations

import re

import pytest

from pincite.engines import citations
from pincite.engines.formula_drawing import draw_formula
from pincite.engines.pandoc import read_document
from pincite.publish import formulas
from pincite.publish.formulas import with_set_formulas


def set_html(tex: str, mark: str = "$") -> str:
    return with_set_formulas(citations.html(read_document(f"A {mark}{tex}{mark} b.".encode()).document))


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is set where a formula cannot be drawn."""
    monkeypatch.setattr(formulas, "draw_formula", lambda mathml: None)


def words(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html).replace("\u2009", " ")


@pytest.mark.parametrize(
    ("tex", "said"),
    [
        ("E = mc^2", "E = mc2"),
        (r"\frac{a}{b}", "ab"),
        (r"\sqrt{x + 1}", "√x + 1"),
        (r"x_1 - x_2", "x1 − x2"),
        (r"-1", "−1"),
        (r"a \qquad b", "a\u2003\u2003b"),
        (r"\bar{x}", "x\u0305"),
        (r"\sum_{i=1}^{n} i", "∑ni = 1i"),
    ],
)
@pytest.mark.usefixtures("letters")
def test_a_formula_says_what_is_seen_and_nothing_twice(tex: str, said: str) -> None:
    html = set_html(tex)
    assert f"A {said} b." in words(html)
    assert "math" not in html
    assert f'data-alt="{tex}"' in html


@pytest.mark.usefixtures("letters")
def test_letters_are_italic_and_numbers_and_functions_are_not() -> None:
    html = set_html(r"\sin 2x")
    assert "<i>x</i>" in html
    assert "<i>sin" not in html
    assert "<i>2" not in html


@pytest.mark.usefixtures("letters")
def test_parts_of_a_fraction_and_limits_stand_in_spans_of_their_own() -> None:
    assert '<span class="frac"><span class="num"><i>a</i></span><span class="den"><i>b</i></span></span>' in set_html(r"\frac{a}{b}")
    assert set_html(r"x_1^2").count("<span") == 4


def test_what_is_no_formula_stays() -> None:
    assert with_set_formulas("<p>mathematics</p>") == "<p>mathematics</p>"
    assert with_set_formulas("<math><mi>x</math>") == "x"


@pytest.mark.parametrize(
    ("tex", "mark"),
    [
        (r"\frac{a}{b}", "$"),
        (r"\sqrt{x}", "$"),
        (r"\mathbb{R}", "$"),
        ("E = mc^2", "$$"),
        (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", "$$"),
    ],
)
def test_what_grows_and_what_has_its_own_line_is_drawn(tex: str, mark: str) -> None:
    html = set_html(tex, mark)
    assert html.count("<img alt=") == 1 and "data:image/svg+xml;base64," in html
    assert ("display" in html) == (mark == "$$")


@pytest.mark.parametrize("tex", ["x", "E = mc^2", "x_i^{2}", r"\alpha - \beta", "47"])
def test_letters_and_scripts_in_a_line_stay_letters(tex: str) -> None:
    assert "<img" not in set_html(tex)


def heights(tex: str) -> tuple[float, float]:
    found = re.search(r"<math.*?</math>", citations.html(read_document(f"$${tex}$$".encode()).document), re.DOTALL)
    drawn = draw_formula(found[0]) if found else None
    assert drawn is not None
    return drawn.height, drawn.width


def test_brackets_grow_with_what_they_hold_and_spaces_are_kept() -> None:
    assert heights(r"\left( \frac{1}{1 + r} \right)")[0] > 1.5 * heights(r"(1 + r)")[0]
    assert heights(r"a \qquad b")[1] > heights("a b")[1] + 1.8
    assert heights(r"\overline{abc}")[0] > heights("abc")[0]
    assert heights(r"\left\{ i < j \right.")[0] > 0


def test_a_formula_that_cannot_be_drawn_is_set_in_letters() -> None:
    assert draw_formula("<math><mfrac></math>") is None
    assert draw_formula("<math><mfrac/></math>") is None

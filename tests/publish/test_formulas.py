"""Formulas in spans: what the eye needs of MathML, with the author's TeX for the ear."""

from __future__ import annotations

import re

import pytest

from pincite.engines import citations
from pincite.engines.pandoc import read_document
from pincite.publish.formulas import with_set_formulas


def set_html(tex: str) -> str:
    return with_set_formulas(citations.html(read_document(f"A ${tex}$ b.".encode()).document))


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
        (r"\bar{x}", "x\u0305"),
        (r"\sum_{i=1}^{n} i", "∑ni = 1i"),
    ],
)
def test_a_formula_says_what_is_seen_and_nothing_twice(tex: str, said: str) -> None:
    html = set_html(tex)
    assert f"A {said} b." in words(html)
    assert "math" not in html
    assert f'data-alt="{tex}"' in html


def test_letters_are_italic_and_numbers_and_functions_are_not() -> None:
    html = set_html(r"\sin 2x")
    assert "<i>x</i>" in html
    assert "<i>sin" not in html
    assert "<i>2" not in html


def test_parts_of_a_fraction_and_limits_stand_in_spans_of_their_own() -> None:
    assert '<span class="frac"><span class="num"><i>a</i></span><span class="den"><i>b</i></span></span>' in set_html(r"\frac{a}{b}")
    assert set_html(r"x_1^2").count("<span") == 4


def test_what_is_no_formula_stays() -> None:
    assert with_set_formulas("<p>mathematics</p>") == "<p>mathematics</p>"
    assert with_set_formulas("<math><mi>x</math>") == "x"

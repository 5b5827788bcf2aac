"""The reference page is what the tables say, and its examples are what the grammar reads."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from pincite.model.quantity import Role, as_json
from pincite.quantity import read_quantities
from pincite.quantity.convert import convert, is_ambiguous
from pincite.quantity.examples import EXAMPLES, SET_ASIDE, Aside, Example
from pincite.quantity.hedges import AFTER, BEFORE
from pincite.quantity.phrases import PHRASES
from pincite.quantity.reference import page
from pincite.quantity.units import ROWS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "quantities.md"


def test_the_page_in_docs_is_fresh() -> None:
    assert PAGE.read_text("utf-8") == page()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.sentence)
def test_an_example_reads_as_the_page_says(example: Example) -> None:
    claims = [as_json(quantity) for quantity in read_quantities(example.sentence) if quantity.role is Role.CLAIM]
    assert [(claim["text"], claim["kind"], claim["value"], claim["unit"], claim["bound"]) for claim in claims] == [example[1:]]


@pytest.mark.parametrize("aside", SET_ASIDE, ids=lambda aside: aside.sentence)
def test_a_number_set_aside_says_why(aside: Aside) -> None:
    found = [q for q in read_quantities(aside.sentence) if q.text == aside.text]
    assert found and all(q.role.value == aside.role and q.reason for q in found)


@pytest.mark.parametrize(("hedge", "bound"), BEFORE)
def test_every_hedge_before_a_number_is_read(hedge: str, bound: object) -> None:
    quantity = next(q for q in read_quantities(f"They lost {hedge} 417 men.") if q.text == "417")
    assert (" ".join(quantity.hedge.replace(".", " .").split()), quantity.bound) == (" ".join(hedge.replace(".", " .").split()), bound)


@pytest.mark.parametrize(("hedge", "bound"), [row for row in AFTER if not row[0].startswith((",", "- "))])
def test_every_hedge_after_a_number_is_read(hedge: str, bound: object) -> None:
    quantity = next(q for q in read_quantities(f"They lost 417 {hedge}.") if q.text == "417")
    assert (quantity.hedge, quantity.bound) == (hedge, bound)


@pytest.mark.parametrize(
    ("symbol", "form"), [(row[0], name) for row in ROWS for name in row[4].split() if name not in ("stadium-length", "second")]
)
def test_every_unit_word_is_read(symbol: str, form: str) -> None:
    quantity = read_quantities(f"It came to 7 {form}.")[0]
    assert quantity.text == f"7 {form}", quantity


@pytest.mark.parametrize("phrase", [p for p in PHRASES if p.count("<") == 1 and "22" not in p])
def test_every_idiom_is_known_at_its_number_word(phrase: str) -> None:
    # A phrase that counts nothing is set aside or not taken for a number at all.
    text = "He said " + phrase.replace("<", "").replace(">", "").replace(" - ", "-").replace(" 's", "'s") + " ."
    assert any(q.role is not Role.CLAIM for q in read_quantities(text)) or not read_quantities(text), read_quantities(text)


def test_conversions_are_exact_and_ambiguous_units_are_left_alone() -> None:
    assert convert(Fraction(1), "in", "mm") == Fraction(254, 10)
    assert convert(Fraction(5), "km2", "m2") == 5_000_000
    assert convert(Fraction(36), "km/h", "m/s") == 10
    assert convert(Fraction(3), "decades", "months") == 360
    assert convert(Fraction(2), "weeks", "days") == 14
    for unit in ("ton", "mile", "gallon", "pound", "USD", "li"):
        assert is_ambiguous(unit)
        assert convert(Fraction(1), unit, "m") is None

"""A number with nothing to count stands where another stood, and has its unit or its noun."""

from __future__ import annotations

import pytest

from pincite.quantity import read_quantities


def read(text: str, number: str) -> tuple[str, str]:
    """Kind and unit or noun of the last quantity so written."""
    found = [quantity for quantity in read_quantities(text) if quantity.text == number][-1]
    return found.kind.value, found.unit or found.noun


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("A bushel weighed 56 lb in one port, 60 in another.", "60", "lb"),
        ("The two garages stand within one hundred yards of it; the chapel stands at 88.", "88", "yd"),
        ("The company held 51 per cent of the shares, the two brothers 24.5 each.", "24.5", "%"),
        ("Its creditors had 38 per cent, thirty of it within the decade.", "thirty", "%"),
        ("The hotel charged 25 francs in 1904, 27 in 1905.", "27", "franc"),
        ("The fine of 400 euros, payable in four instalments of 100, stands.", "100", "EUR"),
        ("Boil it for one minute at the coast, or for three above 2,000 metres.", "three", "minutes"),
        ("It was expected to take two days. It took nineteen.", "nineteen", "days"),
        ("They made 14 miles. They made nine on Sunday.", "nine", "mile"),
        ("He had leave for three months. He was away for fourteen.", "fourteen", "months"),
    ],
)
def test_it_has_the_unit_of_the_measure_it_stands_beside(text: str, number: str, unit: str) -> None:
    assert read(text, number)[1] == unit


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Two days later, some 30 of them struck at a convoy.", "30"),
        ("The race was 26 miles long, and 55 started.", "55"),
        ("402 of the 575 deaths, 70 per cent, were in the town; 138 were in the port, and 35 in those beyond.", "35"),
        ("Guns of 45 mm, 17 in all, were dug in.", "17"),
        ("The inquiry took 61 days; witnesses: 104.", "104"),
        ("Eleven houses were there two decades on, and four of those had passed to other hands.", "four"),
        ("The class more than doubled to over 2,500,000.", "2,500,000"),
        ("Part of it is 25 mm thick, with a load factor of 2.5.", "2.5"),
    ],
)
def test_it_counts_where_it_has_a_place_of_its_own(text: str, number: str) -> None:
    assert read(text, number)[0] == "cardinal"

"""A lone `one` that counts nothing."""

from __future__ import annotations

import pytest

from pincite.model.quantity import Role
from pincite.quantity import read_quantities


@pytest.mark.parametrize(
    "sentence",
    [
        "If one insisted, he paid.",
        "One never knew.",
        "For a shilling one now got two loaves.",
        "A more distant one towards the north was lost.",
        "The middle one 60 feet wide was cut.",
        "The new one 60 feet wide was cut.",
        "One south of the town fell.",
        "Their problem is a local one except for the army.",
        "He need not grieve over having an ugly one back home.",
        "The last one (a keep) is the oldest.",
        "They waited two days for one train or the other.",
    ],
)
def test_one_that_stands_for_somebody_or_something_is_no_claim(sentence: str) -> None:
    roles = {quantity.text.lower(): quantity.role for quantity in read_quantities(sentence)}
    assert roles["one"] is Role.IDIOM


def test_as_much_as_one_counts() -> None:
    assert read_quantities("It eats as much as one elephant.")[0].role is Role.CLAIM


def test_one_of_our_five_counts_as_one_of_their_five_does() -> None:
    for owner in ("their", "our", "my"):
        assert read_quantities(f"They wrecked one of {owner} five boats.")[0].role is Role.CLAIM


@pytest.mark.parametrize("sentence", ["They won four, lost one, and drew two.", "It is nine miles from the town and one from the well."])
def test_one_of_a_row_counts(sentence: str) -> None:
    assert next(quantity for quantity in read_quantities(sentence) if quantity.text == "one").role is Role.CLAIM


def test_a_thing_beside_a_numbered_one_is_named_by_its_number() -> None:
    roles = [
        quantity.role for quantity in read_quantities("Gauge 14 moved by 60 mm, while its neighbour, 15, stood; its length, 15, is known.")
    ]
    assert roles == [Role.NAME, Role.CLAIM, Role.NAME, Role.CLAIM]

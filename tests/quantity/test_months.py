"""A month without a day, and what beside it makes it a date."""

from __future__ import annotations

import pytest

from pincite.model.quantity import Moment
from pincite.quantity import read_quantities


@pytest.mark.parametrize(
    "text",
    ["October that year, a delegation left.", "In October of that year a delegation left.", "They left in October."],
)
def test_a_month_is_a_date_after_a_preposition_or_before_that_year(text: str) -> None:
    assert [quantity.value for quantity in read_quantities(text)] == [Moment(month=10)]


def test_a_month_with_neither_is_only_a_word() -> None:
    assert read_quantities("October brought no rest.") == ()

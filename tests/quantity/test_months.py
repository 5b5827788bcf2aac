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


@pytest.mark.parametrize(
    "text",
    [
        "October brought no rest.",
        "One hot October afternoon they left.",
        "Wages rose in the year to October.",
        "The October meeting fell flat.",
    ],
)
def test_a_month_alone_is_a_date_whatever_stands_beside_it(text: str) -> None:
    assert [quantity.value for quantity in read_quantities(text) if quantity.text == "October"] == [Moment(month=10)]


@pytest.mark.parametrize(
    "text", ["They saw Red October sink.", "The October Revolution won.", "She may march.", "April Jones said June would."]
)
def test_a_month_in_a_name_and_a_name_like_a_month_are_none(text: str) -> None:
    assert read_quantities(text) == ()


@pytest.mark.parametrize("text", ["They had ended August with 37 guns.", "He spent April in bed.", "All March it rained."])
def test_a_month_like_a_word_is_a_date_after_words_of_time(text: str) -> None:
    assert [quantity.value.month for quantity in read_quantities(text) if isinstance(quantity.value, Moment)] in ([8], [4], [3])


def test_months_in_brackets_are_a_span() -> None:
    [span] = read_quantities("The monsoon (December to April) is dry.")
    assert span.text == "December to April"


@pytest.mark.parametrize(
    ("text", "day", "month"),
    [
        ("In November they left. Nine of them died on the 18th alone.", "18th", 11),
        ("Fever came in February. It took him on the twentieth, at four.", "twentieth", 2),
        ("He failed on 28 August. On the 2nd he fled.", "2nd", 9),
        ("They came in May 1644. He had lost an eye on 29 September 1641. On the 14th it began.", "14th", 5),
    ],
)
def test_a_bare_day_takes_the_month_of_the_story(text: str, day: str, month: int) -> None:
    [found] = [quantity.value for quantity in read_quantities(text) if quantity.text == day]
    assert isinstance(found, Moment) and found.month == month


def test_a_look_back_to_another_year_does_not_lend_its_month() -> None:
    text = "On 3 May 1644 they came. Rauch had lost an eye on 29 September 1641. They dug in on the 14th."
    assert read_quantities(text)[-1].value == Moment(month=5, day=14)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Births: June 41, July 38, August 12.", ["June", "41", "July", "38", "August", "12"]),
        ("Births by months: June 9, July 12.", ["June", "9", "July", "12"]),
        ("They met on June 9, July 12 and August 3.", ["June 9", "July 12", "August 3"]),
        ("He left on June 9, 1944.", ["June 9, 1944"]),
    ],
)
def test_a_row_of_months_with_more_than_a_day_can_be_is_of_counts(text: str, told: list[str]) -> None:
    assert [quantity.text for quantity in read_quantities(text)] == told

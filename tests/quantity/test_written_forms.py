"""Dates, sums, measures and bounds in the many ways they are written, each a sentence of our own."""

from __future__ import annotations

import json

import pytest

from pincite.model.quantity import Bound, Quantity, Role
from pincite.quantity import read_quantities
from pincite.report.quantities import quantities_as_jsonl


def claims(sentence: str) -> list[Quantity]:
    return [quantity for quantity in read_quantities(sentence) if quantity.role is Role.CLAIM]


def shape(quantity: Quantity) -> tuple[str, str, str, str]:
    row = json.loads(quantities_as_jsonl([quantity]))
    return quantity.text, row["kind"], str(row["value"]), row["unit"]


DATES = [
    ("The dump is of 1944/06/22.", "1944/06/22", "1944-06-22"),
    ("Signed 22-JUN-44 at the ford.", "22-JUN-44", "1944-06-22"),
    ("The list of 22.vi.1944 is lost.", "22.vi.1944", "1944-06-22"),
    ("The entry reads 1944 June 22.", "1944 June 22", "1944-06-22"),
    ("It was sold in 06/1944.", "06/1944", "1944-06"),
    ("Done this 4th day of July, A.D. 1776.", "4th day of July, A.D. 1776", "1776-07-04"),
    ("The mill burned in A.D. 79.", "A.D. 79", "0079"),
    ("Cover stood at five months at end-March.", "end-March", "--03"),
    ("It rose in first-quarter 2012.", "first-quarter 2012", "2012-Q1"),
    ("It fell in 1H 2011.", "1H 2011", "2011-H1"),
    ("The roof is of the first quarter of the 20th century.", "first quarter of the 20th century", "19XX"),
    ("By week 2 of 2021 the ward was full.", "week 2 of 2021", "2021-W02"),
    ("In week 2020-W53 nobody worked.", "2020-W53", "2020-W53"),
    ("The journal is of 198X.", "198X", "198X"),
    ("It covers 1944-06-22/1944-08-08 alone.", "1944-06-22/1944-08-08", "1944-06-22/1944-08-08"),
    ("The bed lies between 2460 and 2200 BC.", "2460 and 2200 BC", "2460 BC/2200 BC"),
    ("He ruled AD 117–138 from there.", "AD 117–138", "0117/0138"),
    ("It shut from 1999 onwards.", "1999", "1999"),
    ("They met on June 3, 5 and 7.", "7", "--06-07"),
    ("The gale of the 14th sank two boats.", "14th", "---14"),
]
SUMS = [
    ("It cost A$5m to dredge.", "A$5m", "quantity", "5000000", "AUD"),
    ("A bed is R5,000 a month.", "R5,000", "quantity", "5000", "ZAR"),
    ("They paid 5 € at the gate.", "5 €", "quantity", "5", "EUR"),
    ("Rent was five shillings and sixpence.", "five shillings and sixpence", "quantity", "5.5", "shilling"),
    ("The van pulled away at 9.8 m/s² and stopped.", "9.8 m/s²", "quantity", "9.8", "m/s2"),
    ("The wind was 5 m s−1 at the mast.", "5 m s−1", "quantity", "5", "m/s"),
    ("It had a 300 h.p. engine.", "300 h.p.", "quantity", "300", "hp"),
    ("The dam holds 300 acre-feet of water.", "300 acre-feet", "quantity", "300", "acre-foot"),
    ("A six-foot-two man would stoop.", "six-foot-two", "quantity", "6.166666666666667", "ft"),
    ("It held 6.02e23 atoms.", "6.02e23", "cardinal", "602000000000000000000000", "atom"),
    ("It cost a quarter million marks.", "a quarter million marks", "quantity", "250000", "mark"),
    ("It was 40 degrees below zero.", "40 degrees below zero", "quantity", "-40", "°"),
    ("The side averaged six goals a game.", "six goals a game", "ratio", "6", "goal/game"),
    ("A gale of force 11 blew.", "11", "quantity", "11", "Beaufort"),
    ("Prices rose by a factor of three.", "three", "ratio", "3", ""),
    ("Its light grew thirteenfold in a year.", "thirteenfold", "ratio", "13", ""),
    ("The chance was 50-50 at noon.", "50-50", "ratio", "50:50", ""),
    ("They rode for a day or two.", "a day or two", "range", "[1, 2]", "days"),
    ("It rained on eight days in March.", "eight", "cardinal", "8", "day"),
    ("The plant made 1億2,400万 cells.", "1億2,400万", "cardinal", "124000000", "cell"),
    ("The over-65s paid less.", "65s", "duration", "65", "years"),
    ("Nearly half died.", "half", "fraction", "1/2", ""),
    ("Terms of four, six and two years were passed.", "four", "duration", "4", "years"),
    ("Samples were drawn at 0, 12 and 24 h.", "12", "duration", "12", "hours"),
    ("The plate measures 12 × 15 cm.", "12", "quantity", "12", "cm"),
]


@pytest.mark.parametrize(("sentence", "text", "value"), DATES)
def test_a_date_is_read_in_the_order_it_is_written(sentence: str, text: str, value: str) -> None:
    assert (text, value) in [(found, when) for found, _, when, _ in map(shape, claims(sentence))]


@pytest.mark.parametrize(("sentence", "text", "kind", "value", "unit"), SUMS)
def test_a_sum_or_measure_is_read_whole(sentence: str, text: str, kind: str, value: str, unit: str) -> None:
    assert (text, kind, value, unit) in [shape(quantity) for quantity in claims(sentence)]


@pytest.mark.parametrize(
    ("sentence", "hedge", "bound"),
    [
        ("The trench was deeper than 12 metres.", "deeper than", Bound.MORE_THAN),
        ("There were guns, none heavier than 9 cm.", "none heavier than", Bound.AT_MOST),
        ("No wall was shorter than 40 feet.", "shorter than", Bound.LESS_THAN),
        ("They came with 300 men, perhaps, and a gun.", ", perhaps", Bound.ABOUT),
        ("She had two hundred words of Turkish, at most.", ", at most", Bound.AT_MOST),
        ("It took something over 300 bricks.", "something over", Bound.MORE_THAN),
        ("Gusts topped 60 m/s.", "topped", Bound.MORE_THAN),
    ],
)
def test_a_comparison_sets_a_bound(sentence: str, hedge: str, bound: Bound) -> None:
    assert (hedge, bound) in [(quantity.hedge, quantity.bound) for quantity in claims(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Telephone 020 7946 0958 or +44 20 7946 0958.",
        "The firm is at 10 Downing Street.",
        "He took it to 42 Elm Road.",
        "Python 3.11.4 is out.",
        "Regulation (EU) 2016/679 applies.",
        "The 1/7th Gurkhas attacked.",
        "They had the 40th from the west and the 58th from the north, but the 13th attacked at dawn.",
        "Porsche 911 was the code.",
        "Warehouse 7, a shed, was let.",
        "He left the crack in pier 4 alone.",
        "Newton's third law holds.",
        "The second mate had gone.",
        "The 9/11 report came late.",
        "They came from Ninety-Six with bread and took the road to the river again.",
        "They sat one behind another.",
        "He was half as miserable as his sister.",
        "The pipe runs to chainage 12+340.",
    ],
)
def test_a_designation_or_an_idiom_is_no_claim(sentence: str) -> None:
    assert claims(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Eight minutes before midnight it sank.", ("Eight minutes before midnight", "time", "23:52", "")),
        ("It sank five minutes after three o'clock.", ("five minutes after three o'clock", "time", "03:05", "")),
        ("It used the State's hundred thousand.", ("hundred thousand", "cardinal", "100000", "")),
        ("A widow had 6s. a week.", ("6s.", "quantity", "6", "shilling")),
        ("Bread was fivepence-halfpenny.", ("fivepence-halfpenny", "quantity", "5.5", "penny")),
        ("Tea was ninepence and a farthing.", ("ninepence and a farthing", "quantity", "9.25", "penny")),
        ("A child had two and sixpence.", ("two and sixpence", "quantity", "2.5", "shilling")),
    ],
)
def test_old_sums_and_hours_told_by_another_are_one_number(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert [shape(quantity) for quantity in claims(sentence)] == [expected]


def test_dollars_of_a_country_named_have_its_code() -> None:
    told = claims("It cost 3 US dollars, 4 American dollars, 40 Hong Kong dollars, 5 New Zealand dollars and 7 Mexican dollars.")
    assert [quantity.unit for quantity in told] == ["USD", "USD", "HKD", "NZD", "Mexican dollar"]

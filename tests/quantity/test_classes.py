"""Classes of expressions met in real prose, each with some of its kin."""

from __future__ import annotations

import pytest

from pincite.model.quantity import Json, as_json
from pincite.quantity import read_quantities


def first(text: str) -> tuple[str, str, Json]:
    """The first claim: its words, kind and value."""
    found = next(quantity for quantity in read_quantities(text) if quantity.role.value == "claim")
    return found.text, found.kind.value, as_json(found)["value"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One hundred years ago it was unknown.", ("One hundred years", "duration", 100)),
        ("One week before the convention he left.", ("One week", "duration", 1)),
        ("The 19th and early 20th centuries saw many.", ("19th", "decade", "18XX")),
        ("In eighteenth- and nineteenth-century America it was so.", ("eighteenth", "decade", "17XX")),
        ("It was built in the late 1960's.", ("late 1960's", "decade", "196X")),
        ("He was buried in the 'seventies.", ("'seventies", "decade", "197X")),
        ("By 1871 L. C. Orvis had left.", ("1871", "date", "1871")),
        ("It began on the 3d day of March, 1845.", ("3d day of March, 1845", "date", "1845-03-03")),
        ("In the fourth quarter of this year it fell.", ("fourth quarter", "date", "Q4")),
        ("They robbed it at about 6 last night.", ("6", "time", "18:00")),
        ("It came at about twenty to eight in the evening.", ("twenty to eight", "time", "19:40")),
        ("He was well at nine of the clock.", ("nine of the clock", "time", "09:00")),
        ("The gun was fired at seven to begin it.", ("seven", "time", "07:00")),
        ("They dispute two sq km of land.", ("two sq km", "quantity", 2)),
        ("It bought 6.6 mln barrels.", ("6.6 mln barrels", "quantity", 6600000)),
        ("Loans were cut by $395,000 to $2,461,000.", ("$395,000", "quantity", 395000)),
        ("It rose by 10 to 15 per cent.", ("10 to 15 per cent", "range", [10, 15])),
        ("Households in the bottom fifth spend more.", ("fifth", "fraction", "1/5")),
        ("I reduce the damages by a quarter accordingly.", ("a quarter", "fraction", "1/4")),
        ("The remaining quarter he sold.", ("quarter", "fraction", "1/4")),
        ("She is a mother of two.", ("two", "cardinal", 2)),
        ("Rauch, a Westphalian of fifty-three who limped, spoke.", ("fifty-three", "duration", 53)),
        ("Nobody over forty lived there.", ("forty", "duration", 40)),
        ("It lies in the last metre and a half of it.", ("metre and a half", "quantity", 1.5)),
        ("A little before five the drums began.", ("five", "time", "05:00")),
        ("It was past ten when he came.", ("ten", "time", "10:00")),
        ("One widow in four went hungry.", ("One widow in four", "ratio", "1 in 4")),
        ("It lasted three and three quarter hours.", ("three and three quarter hours", "duration", 3.75)),
        ("The ticket cost three and six.", ("three and six", "quantity", 3.5)),
        ("He ran 800 m in 1:58.4.", ("800 m", "quantity", 800)),
        ("At 100 to 8 the mare won.", ("100 to 8", "ratio", "100:8")),
        ("He lost one of his guns.", ("one", "cardinal", 1)),
        ("She birdied the 16th and won.", ("16th", "ordinal", 16)),
        ("A second came on Monday. A third, of another kind, followed.", ("second", "ordinal", 2)),
    ],
)
def test_what_is_read(text: str, expected: tuple[str, str, Json]) -> None:
    assert first(text) == expected


def test_a_third_that_is_a_third_of_nothing_comes_after_the_second() -> None:
    read = read_quantities("The second rate came in May. In July they laid a third, of 2s 6d. A fifth of it was paid.")
    assert [(q.text, q.kind.value) for q in read if q.kind.value in ("ordinal", "fraction")] == [
        ("second", "ordinal"),
        ("third", "ordinal"),
        ("A fifth", "fraction"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It adopted resolution 45/45 (A/47/277).",
        "He lives at 3247 S. Kedzie Av. in town.",
        "He works at 900 East Ave. in town.",
        "Subjects in Conditions 3, or 4 shifted.",
        "Petitioner first contends that it was late.",
        "Pip first learns of it from her.",
        "It was one of the best of them.",
        "There one ate badly.",
        "Headcode 1A07 was late.",
        "See 348 U.S., at 412.",
    ],
)
def test_what_is_set_aside(text: str) -> None:
    assert [quantity.text for quantity in read_quantities(text) if quantity.role.value == "claim"] == []


def test_a_number_alone_is_a_label_only_with_its_mark() -> None:
    assert [quantity.role.value for text in ("3.", "(2)", "48") for quantity in read_quantities(text)] == [
        "structure",
        "structure",
        "claim",
    ]


@pytest.mark.parametrize(
    ("text", "other"),
    [("They counted 1.500 men.", 1500), ("In 2004-06 it fell.", "2004-06")],
)
def test_two_readings_are_both_given(text: str, other: Json) -> None:
    [quantity] = read_quantities(text)
    assert as_json(quantity)["alternatives"][0]["value"] == other  # type: ignore[index, call-overload]


def test_a_text_that_shows_how_it_writes_its_numbers_leaves_one_reading() -> None:
    assert [len(quantity.alternatives) for quantity in read_quantities("It fell by 2.5 per cent to 1.250 men.")] == [0, 0]


def test_a_number_of_an_archive_is_an_address_in_a_text_without_another() -> None:
    found = read_quantities("The preprint, arXiv:2103.00020, was read by 12 men.")
    assert [(quantity.text, quantity.role.value) for quantity in found] == [("2103.00020", "name"), ("12", "claim")]

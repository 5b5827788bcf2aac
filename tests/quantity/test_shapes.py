"""Shapes of numbers met in prose that nobody here wrote, each as a table of sentences of our own."""

from __future__ import annotations

import json
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pincite.model.quantity import Quantity, Role
from pincite.quantity import Lexicon, read_quantities
from pincite.quantity.column_unit import in_column_unit
from pincite.report.quantities import quantities_as_jsonl


def claims(sentence: str) -> list[Quantity]:
    return [quantity for quantity in read_quantities(sentence) if quantity.role is Role.CLAIM]


def shape(quantity: Quantity) -> tuple[str, str, str, str]:
    """Text, kind, value and unit or noun, as the command prints them."""
    row = json.loads(quantities_as_jsonl([quantity]))
    return quantity.text, row["kind"], str(row["value"]), row["unit"]


MEASURES = [
    ("They paid off 68 women, at 7s to 22s a week.", ("7s to 22s", "range", "[7, 22]", "shilling")),
    ("They were there from 10 a.m. until half past three.", ("10 a.m. until half past three", "time", "10:00/15:30", "")),
    ("They were there from 10 p.m. until half past three.", ("10 p.m. until half past three", "time", "22:00/03:30", "")),
    ("The ford is two miles and a half above the mill.", ("two miles and a half", "quantity", "2.5", "mile")),
    ("It hung a pound and three quarters of lead.", ("a pound and three quarters", "quantity", "1.75", "pound")),
    ("The cask held three gallons and a quarter.", ("three gallons and a quarter", "quantity", "3.25", "gallon")),
    ("He drank four glasses and a half of it.", ("four glasses and a half", "cardinal", "4.5", "glass")),
    ("The story took up three pages and a quarter.", ("three pages and a quarter", "cardinal", "3.25", "page")),
    ("Beyond it lay another hundred and sixty miles.", ("hundred and sixty miles", "quantity", "160", "mile")),
    ("A further hundred and ten sheep were sheared.", ("hundred and ten", "cardinal", "110", "sheep")),
    ("She was a witness of nineteen.", ("nineteen", "cardinal", "19", "")),
    ("They waited two hours and three-quarters.", ("two hours and three-quarters", "duration", "2.75", "hours")),
    ("He rowed it in 11 minutes 40.", ("11 minutes 40", "duration", "700", "seconds")),
    ("Her best was 2 hours 17, in the rain.", ("2 hours 17", "duration", "137", "minutes")),
    ("The giant stood 6 feet 2.", ("6 feet 2", "quantity", "6.166666666666667", "ft")),
    ("Barges moved 40m tonnes a year.", ("40m tonnes", "quantity", "40000000", "tonne")),
    ("A sitting pressure of 95 mm Hg was the limit.", ("95 mm Hg", "quantity", "95", "mmHg")),
    ("The tent was at 81½° Fahrenheit.", ("81½° Fahrenheit", "quantity", "81.5", "°F")),
    ("The planet circles at 0.06 astronomical units.", ("0.06 astronomical units", "quantity", "0.06", "au")),
    ("Beat in 1½ cups flour.", ("1½ cups", "quantity", "1.5", "cup")),
]
RATIOS = [
    ("There were half as many nurses.", ("half", "ratio", "0.5", "")),
    ("The new pier cost a third as much.", ("a third", "ratio", "0.3333333333333333", "")),
    ("Coal fetched half as much again.", ("half as much again", "ratio", "1.5", "")),
    ("There were 36.2 births for every thousand.", ("36.2 births for every thousand", "ratio", "36.2 per 1000", "")),
    ("The rate was 14 in 1000.", ("14 in 1000", "ratio", "14 in 1000", "")),
    ("At the interval we were 7 - 3 down and a goal behind.", ("7 - 3", "ratio", "7-3", "")),
    ("They declared at 352 for seven after tea.", ("352 for seven", "ratio", "352-7", "wickets-runs")),
    ("The three times winner came in last.", ("three", "cardinal", "3", "time")),
    ("Sales fell for the past five quarters.", ("five", "cardinal", "5", "quarter")),
    ("It was the one hundredth since the opening.", ("one hundredth", "ordinal", "100", "")),
    ("He sold an eighth-share in the mine.", ("eighth", "fraction", "1/8", "share")),
]


@pytest.mark.parametrize(("sentence", "expected"), MEASURES + RATIOS, ids=lambda row: row if isinstance(row, str) else None)
def test_it_is_read_whole(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in [shape(quantity) for quantity in claims(sentence)]


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("He walked two miles and a third man followed.", ["two miles", "third"]),
        ("It rained five days and a half of them were cold.", ["five days", "a half"]),
        ("They won three cups.", ["three"]),
        ("They scored 5 - 7 goals.", ["5 - 7"]),
    ],
)
def test_it_is_not_read_too_far(sentence: str, texts: list[str]) -> None:
    assert [quantity.text for quantity in claims(sentence)] == texts


@settings(deadline=None, max_examples=60)
@given(
    st.integers(2, 900),
    st.sampled_from(["miles", "pounds", "gallons", "yards", "hours", "weeks"]),
    st.sampled_from([("a half", 2), ("a quarter", 4), ("three quarters", 0), ("three-quarters", 0)]),
)
def test_a_unit_and_a_part_is_the_sum_of_both(whole: int, unit: str, part: tuple[str, int]) -> None:
    sentence = f"It came to {whole} {unit} and {part[0]}."
    (quantity,) = claims(sentence)
    assert quantity.text == f"{whole} {unit} and {part[0]}"
    assert getattr(quantity.value, "value", None) == whole + (0.75 if part[1] == 0 else 1 / part[1])


NAMES_DATES_AGES = [
    ("By 1880 exports had doubled.", ("1880", "date", "1880", "")),
    ("By 1880 men had left the valley.", ("1880", "date", "1880", "")),
    ("From 1926 imports of tea rose.", ("1926", "date", "1926", "")),
    ("He came, followed by 1500 men.", ("1500", "cardinal", "1500", "man")),
    ("The weekly deaths were 2323, 1903, 1586, or 5812 in all.", ("1903", "cardinal", "1903", "death")),
    ("In 1849, 5319 cases were known.", ("1849", "date", "1849", "")),
    ("The march was one of eleven hours.", ("eleven hours", "duration", "11", "hours")),
    ("He was one of the nine drovers.", ("nine", "cardinal", "9", "drover")),
    ("Nobody thought fewer than 30 would do.", ("30", "cardinal", "30", "")),
    ("Rates fell by 9% (p = 0.41).", ("0.41", "cardinal", "0.41", "rate")),
    ("Okafor was just 34 when he came back.", ("34", "duration", "34", "years")),
    ("She was the club's youngest captain at 20 and stayed.", ("20", "duration", "20", "years")),
    ("Lindqvist, 35, crossed the line alone.", ("35", "duration", "35", "years")),
    ("He landed on the 23d May.", ("23d May", "date", "--05-23", "")),
    ("He left at 4.25 this morning.", ("4.25", "time", "04:25", "")),
    ("It was the end of the 1969/70 season.", ("1969/70", "daterange", "1969/1970", "")),
    ("Output is back at its end-2019 level.", ("end-2019", "date", "2019", "")),
    ("On Wednesday evening, the 12th, the fleet came in.", ("12th", "date", "---12", "")),
    ("On the 16th inst. he fled.", ("16th inst.", "date", "---16", "")),
    ("She finished 12th with a time of her own.", ("12th", "ordinal", "12", "")),
    ("It was his 157th Test.", ("157th", "ordinal", "157", "test")),
    ("It was read at the 233rd meeting of the society.", ("233rd", "ordinal", "233", "meeting")),
    ("They took a massive first innings lead.", ("first", "ordinal", "1", "lead")),
    ("Ore went at $US19/tonne.", ("$US19/tonne", "quantity", "19", "USD/tonne")),
    ("The deaths were in Walton 137, West Ham 54 and Dudley 48.", ("54", "cardinal", "54", "death")),
]


@pytest.mark.parametrize(("sentence", "expected"), NAMES_DATES_AGES, ids=lambda row: row if isinstance(row, str) else None)
def test_names_dates_and_ages_are_told_from_counts(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in [shape(quantity) for quantity in claims(sentence)]


@pytest.mark.parametrize(
    "sentence", ["The 54th Massachusetts charged.", "The 2d Massachusetts stood fast.", "The 37th Street bridge fell."]
)
def test_a_designation_stays_a_name(sentence: str) -> None:
    assert claims(sentence) == []


MULTIPLES = [
    ("Output more than doubled in a decade.", ("doubled", "ratio", "2", "")),
    ("The price of salt trebled.", ("trebled", "ratio", "3", "")),
    ("They meant to quadruple the harvest.", ("quadruple", "ratio", "4", "")),
    ("Unemployment has been halved.", ("halved", "ratio", "0.5", "")),
    ("She was in her fifties.", ("fifties", "duration", "[50, 59]", "years")),
    ("They were in their mid-60s.", ("60s", "duration", "[64, 66]", "years")),
    ("It was minus 40 at dawn.", ("minus 40", "cardinal", "-40", "")),
    ("The winner finished in 2:05:56.", ("2:05:56", "duration", "7556", "seconds")),
    ("The signal failed at 03:47:12 that day.", ("03:47:12", "time", "03:47:12", "")),
    ("He was away a week or ten days.", ("a week or ten days", "range", "[7, 10]", "days")),
]


@pytest.mark.parametrize(("sentence", "expected"), MULTIPLES, ids=lambda row: row if isinstance(row, str) else None)
def test_verbs_and_forms_that_carry_a_number(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in [shape(quantity) for quantity in claims(sentence)]


@pytest.mark.parametrize(
    "sentence", ["He doubled back to the ford.", "She doubled as the cook.", "The halved lemons dried.", "The doubled guard held."]
)
def test_a_doubling_that_counts_nothing_is_left(sentence: str) -> None:
    assert claims(sentence) == []


ELIDED = [
    ("The nave is of the 14th century, the porch of the nineteenth.", ("nineteenth", "decade", "18XX", "")),
    ("At 78 she wrote a novel, at 83 another.", ("83", "duration", "83", "years")),
    ("The oldest of the sisters was eleven.", ("eleven", "duration", "11", "years")),
    ("The sisters, aged at the time 79 and 81, sued.", ("79", "duration", "79", "years")),
    ("It rained on 12 and 13 November.", ("12 and 13 November", "daterange", "--11-12/--11-13", "")),
    ("Losses grew in FY2010–11.", ("FY2010–11", "daterange", "2010/2011", "")),
    ("By 1 pm sixty men, by 1.40 ninety, had crossed.", ("1.40", "time", "01:40", "")),
    ("The low was named at 06 UTC.", ("06 UTC", "time", "06:00", "")),
    ("The median stay was 4 days; one patient stayed 112.", ("112", "duration", "112", "days")),
    ("They fired 16,000 rounds of 75 mm and 84 of 150 mm.", ("84", "cardinal", "84", "round")),
    ("Six of them with 155-mm howitzers came.", ("Six", "cardinal", "6", "")),
    ("The rival wanted 60.4 million and nine years.", ("60.4 million", "cardinal", "60400000", "")),
    ("They stayed three and nine years.", ("three", "duration", "3", "years")),
    ("He won by a length and a half.", ("a length and a half", "quantity", "1.5", "length")),
    ("He left half a crown to the porter.", ("half a crown", "quantity", "0.5", "crown")),
    ("A 25-basis-point rise was expected.", ("25-basis-point", "percent", "25", "bp")),
    ("The planet is six times more massive.", ("six times", "ratio", "6", "")),
    ("The hull was a 1/48 scale model.", ("1/48", "ratio", "1:48", "")),
    ("The best of the bowlers was Amis (4/95).", ("4/95", "ratio", "4-95", "wickets-runs")),
]


@pytest.mark.parametrize(("sentence", "expected"), ELIDED, ids=lambda row: row if isinstance(row, str) else None)
def test_what_is_left_out_is_taken_from_the_words_beside_it(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in [shape(quantity) for quantity in claims(sentence)]


@pytest.mark.parametrize("number", ["ninety-odd feet", "20 or so miles", "30-odd years", "forty odd pounds"])
def test_a_hedge_between_number_and_unit_is_in_the_span(number: str) -> None:
    (quantity,) = claims(f"It came to {number}.")
    assert (quantity.text, quantity.bound.value, quantity.unit != "") == (number, "about", True)


@pytest.mark.parametrize(
    ("head", "cell"),
    [("Height (ft)", "41 ft"), ("Coal in tons", "41 tons"), ("Rainfall, mm", "41 mm"), ("Acres", "41 acres"), ("km", "41 km"), ("£", "£41"),
     ("Fuder", "41 Fuder"), ("Year", "41"), ("Years", "41"), ("Mark", "41"), ("M", "41"), ("St", "41"), ("Killed in action", "41"),
     ("Men, killed", "41"), ("Votes in 1950", "41"), ("Beds", "41"),
     ("Miles of main", "41 miles"), ("Feet of wall", "41 feet"), ("Years of peace", "41"), ("Numbers of men", "41"),
     ("fare pence per mile", "41 pence per mile"), ("fare pence per ton mile", "41 pence"),
     ("gallons brewed", "41 gallons"), ("Total acres", "41 acres"), ("depth ft", "41 ft"),
     ("price per tonne eur", "41 EUR"), ("Turnout %", "41 %"), ("lap sec", "41 sec"), ("area sq km", "41 sq km"), ("cost £", "£41"),
     ("temp min", "41"), ("Exam marks", "41"), ("people per km", "41"), ("fixed in", "41"), ("barrels rolled", "41"), ("league pts", "41"),
     ("Sales (£m)", "£41m"), ("Debt (£000)", "£41 thousand"), ("Herd (thousands)", "41 thousand"), ("Slate '000 tons", "41 thousand tons"),
     ("length m", "41 m"), ("strength m", "41"), ("miles from town", "41 miles"), ("years from founding", "41"),
     ("Births per thousand", "41"), ("rate per 100 000", "41")],
)  # fmt: skip
def test_a_columns_head_gives_its_unit_or_none(head: str, cell: str) -> None:
    read = partial(read_quantities, lexicon=Lexicon(units=(("Fuder", "fuder"),)))
    assert in_column_unit(head, "41", read) == cell


IN_PASSING = [
    ("Flax brought 12,000 crowns, against 9,500 a decade earlier.", ("9,500", "quantity", "9500", "crown")),
    ("A decade on it could be had for less.", ("A decade", "duration", "10", "years")),
    ("From first he dropped to ninth.", ("first", "ordinal", "1", "")),
    ("It had printed more once only.", ("once", "cardinal", "1", "time")),
    ("Barely half had passed their tenth birthday.", ("half", "fraction", "1/2", "")),
    ("At Greenock 43 more came on board.", ("43", "cardinal", "43", "")),
    ("Pop. (1900) 12,681, of whom 4296 were born abroad.", ("12,681", "cardinal", "12681", "")),
    ("He was 58 and she 55.", ("55", "duration", "55", "years")),
    ("Sales rose from £9.6 million in 2019 to £12.4 million in 2020.", ("£12.4 million", "quantity", "12400000", "GBP")),
    ("The town grew from 40 thousand in 1801 to two hundred thousand.", ("1801", "date", "1801", "")),
    ("From the 2 billion of 1999 to 3.4 billion by 2005.", ("3.4 billion", "cardinal", "3400000000", "")),
    ("Cases rose from 1,204 in 2019 to 2,318 in 2020.", ("2,318", "cardinal", "2318", "case")),
    ("They live in 1500 to 2000 m of water.", ("1500 to 2000 m", "range", "[1500, 2000]", "m")),
    ("The convoy passed between 1310 and 1545 hours.", ("1310 and 1545 hours", "time", "13:10/15:45", "")),
    ("The pump ran for between 1310 and 1345 hours of the year.", ("1310 and 1345 hours", "range", "[1310, 1345]", "hours")),
    ("They bathed between ten past nine and twenty-five to one.", ("ten past nine and twenty-five to one", "time", "09:10/12:35", "")),
    ("At twenty-five to one nobody would take the bet.", ("twenty-five to one", "time", "00:35", "")),
    ("June brought 29 inches, and six of them in one night.", ("six", "quantity", "6", "in")),
    ("Some quarter of the flock was lost.", ("quarter", "fraction", "1/4", "")),
    ("In some third version of it he dies.", ("third", "ordinal", "3", "version")),
    ("Ten per cent less was spent than the 3.5 crores of the budget.", ("3.5 crores", "cardinal", "35000000", "")),
    ("Ten per cent was paid then and 3.5 at the end.", ("3.5", "percent", "3.5", "%")),
    ("1. The men were of about\n65. Then they left.", ("65", "cardinal", "65", "man")),
]


@pytest.mark.parametrize(("sentence", "expected"), IN_PASSING, ids=lambda row: row if isinstance(row, str) else None)
def test_what_is_said_in_passing_is_read(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in [shape(quantity) for quantity in claims(sentence)]


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("Three men and a half company came.", ["Three"]),
        ("Take five eggs and a half pint of milk.", ["Five", "half pint"]),
        ("It took two ships and a third followed.", ["two", "third"]),
        ("A waiter of nineteen came.", ["nineteen"]),
    ],
)
def test_a_part_of_something_else_goes_with_no_counted_noun(sentence: str, texts: list[str]) -> None:
    assert [quantity.text.lower() for quantity in claims(sentence)] == [text.lower() for text in texts]

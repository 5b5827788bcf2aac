"""Laws that hold for every text, tried on texts that Hypothesis invents."""

from __future__ import annotations

import datetime
from fractions import Fraction

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from pincite.model.quantity import Interval, Kind, Moment, Number, Period, Quantity, Role
from pincite.quantity import read_quantities

few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])

SENTENCES = (
    "About 16,275 officers and soldiers held the town for 47 days.",
    "Losses fell from 16.2 to 9 per cent, by a third, in the second quarter of 2011.",
    "On 22 June 1944, at half past two, some 30,000 men of the 68th Division crossed the river.",
    "Between 11 and 14 October two or three hundred of them died; 213 were wounded.",
    "It cost $3.5bn, or £1 4s. 6d. a head, and stood 5 ft 10 in high.",
    "One by one the dozens of half-ruined houses on Hill 227.7 fell [1].",
)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
SMALL = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = ((10**15, "quadrillion"), (10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def in_words(n: int, *, conjunction: str = " and ") -> str:
    """The number in English words."""
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10] + (f"-{SMALL[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{SMALL[n // 100]} hundred" + (conjunction + in_words(n % 100) if n % 100 else "")
    parts = []
    for scale, name in SCALES:
        if n >= scale:
            parts.append(f"{in_words(n // scale, conjunction=conjunction)} {name}")
            n %= scale
    if n:
        tail = in_words(n, conjunction=conjunction)
        return " ".join(parts) + (conjunction if n < 100 else " ") + tail
    return " ".join(parts)


def only(text: str) -> Quantity:
    claims = [quantity for quantity in read_quantities(text) if quantity.role is Role.CLAIM]
    assert len(claims) == 1, [claim.text for claim in claims]
    return claims[0]


@few
@given(st.text(max_size=300))
def test_every_span_slices_to_its_text_and_none_overlaps(text: str) -> None:
    end = 0
    for quantity in read_quantities(text):
        assert quantity.start >= end
        assert text[quantity.start : quantity.end] == quantity.text != ""
        end = quantity.end


@given(st.text("0123456789./,:-–' %€smxqAD", max_size=24), st.booleans())
@example("She gave the film 7.5/10.", False)
def test_figures_and_marks_in_any_order_never_break_the_reading(text: str, decimal_comma: bool) -> None:
    for quantity in read_quantities(text, decimal_comma=decimal_comma):
        assert text[quantity.start : quantity.end] == quantity.text


@few
@given(
    st.lists(
        st.sampled_from([*" ".join(SENTENCES).split(), "-", "–", "to", "of", "%", "hundred", "and a half", "m", "½", "3", "1944"]),
        max_size=40,
    )
)
@example(["Sales", "rose", "£14m", ",", "£14m", "from", "7½–5½"])
def test_shuffled_words_of_numbers_never_break_the_reading(words: list[str]) -> None:
    text = " ".join(words)
    for quantity in read_quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.role is not Role.CLAIM or not quantity.reason


@few
@given(st.text(max_size=60), st.sampled_from(SENTENCES))
def test_offsets_survive_any_unicode_before_them(before: str, sentence: str) -> None:
    text = f"{before}\n\n{sentence}"
    shift = len(before) + 2
    plain = [(q.start, q.end, q.kind) for q in read_quantities(sentence)]
    moved = [(q.start - shift, q.end - shift, q.kind) for q in read_quantities(text) if q.start >= shift]
    assert [m[:2] for m in moved] == [p[:2] for p in plain]


@few
@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
def test_a_reading_does_not_depend_on_the_next_sentence(first: str, second: str) -> None:
    alone = read_quantities(first)
    together = read_quantities(f"{first} {second}")
    assert together[: len(alone)] == alone


@few
@given(st.integers(1, 10**15))
def test_figures_round_trip_with_and_without_separators(n: int) -> None:
    for written in (f"{n:,}", f"{n:,}".replace(",", "\u202f")):
        assert only(f"They counted {written} sheep.").value == Number(Fraction(n))


@few
@given(st.integers(2, 10**15), st.sampled_from((" and ", " ")))
def test_words_round_trip(n: int, conjunction: str) -> None:
    words = in_words(n, conjunction=conjunction)
    quantity = only(f"They counted {words} sheep.")
    assert (quantity.text, quantity.value) == (words, Number(Fraction(n)))


@few
@given(st.integers(0, 10**6), st.integers(1, 9999))
def test_decimals_are_exact(whole: int, part: int) -> None:
    written = f"{whole}.{part}"
    assert only(f"The reading was {written} volts.").value == Number(Fraction(written))


@few
@given(
    st.integers(2, 9),
    st.sampled_from([("thirds", 3), ("quarters", 4), ("fifths", 5), ("eighths", 8), ("tenths", 10)]),
    st.sampled_from("- "),
)
def test_fractions_in_words_are_exact(top: int, bottom: tuple[str, int], joint: str) -> None:
    assume(top < bottom[1])
    quantity = only(f"They lost {SMALL[top]}{joint}{bottom[0]} of the crop.")
    assert (quantity.kind, quantity.value) == (Kind.FRACTION, Number(Fraction(top, bottom[1])))


@few
@given(st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(2199, 12, 31)))
def test_dates_read_the_same_in_every_written_order(date: datetime.date) -> None:
    year, month, day = date.year, date.month, date.day
    name = MONTHS[month - 1]
    suffix = "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    for written in (
        f"{day} {name} {year}",
        f"{name} {day}, {year}",
        f"{day}{suffix} of {name} {year}",
        f"{name} {day}{suffix}, {year}",
        f"{year:04d}-{month:02d}-{day:02d}",
    ):
        quantity = only(f"It began on {written}.")
        assert (quantity.text, quantity.value) == (written, Moment(year, month, day))


@few
@given(st.integers(1, 30), st.integers(1, 12), st.integers(1500, 2100))
def test_days_that_share_a_month_make_one_period(day: int, month: int, year: int) -> None:
    later = day + 1 if day < 28 or month != 2 else day
    assume(later > day)
    written = f"{day}–{later} {MONTHS[month - 1]} {year}"
    assert only(f"It lasted {written}.").value == Period(Moment(year, month, day), Moment(year, month, later))


@few
@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from([" to ", "–", "-"]))
def test_ranges_keep_both_ends(a: int, b: int, joint: str) -> None:
    assume(a < b and not (1000 <= a <= 2199) and (b % 1000 or a >= 1000))  # `20–25,000` has two readings, tested below
    quantity = only(f"They found {a:,}{joint}{b:,} eggs there.")
    assert (quantity.kind, quantity.value) == (Kind.RANGE, Interval(Fraction(a), Fraction(b)))


@few
@given(st.integers(1, 99), st.integers(100, 999), st.sampled_from(["thousand", "million", "billion"]))
def test_a_scale_is_carried_to_both_ends(a: int, b: int, scale: str) -> None:
    factor = {"thousand": 10**3, "million": 10**6, "billion": 10**9}[scale]
    assert only(f"They found {a} to {b} {scale} eggs there.").value == Interval(Fraction(a * factor), Fraction(b * factor))


def test_a_thousand_that_may_be_shared_gives_both_readings() -> None:
    quantity = only("Some 20–25,000 came to look.")
    assert quantity.value == Interval(Fraction(20_000), Fraction(25_000))
    assert [reading.value for reading in quantity.alternatives] == [Interval(Fraction(20), Fraction(25_000))]


def test_a_date_in_figures_that_may_be_turned_round_gives_both_readings() -> None:
    quantity = only("It was sent on 4/6/1921.")
    assert quantity.value == Moment(1921, 6, 4)
    assert [reading.value for reading in quantity.alternatives] == [Moment(1921, 4, 6)]

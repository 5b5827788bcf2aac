"""No input takes more than linear work: twice the text, about twice the steps."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from pincite.quantity import read_quantities

HOSTILE: dict[str, Callable[[int], str]] = {
    "figures": lambda n: "7" * n * 20,
    "grouped figures": lambda n: "1,111" + ",111" * n * 5,
    "one hundred and": lambda n: "one hundred and " * n,
    "hyphened words": lambda n: "one-two-" * n,
    "scales": lambda n: "million " * n,
    "ordinals in a row": lambda n: "68th and " * n,
    "first and second": lambda n: "first and second, " * n,
    "dashes": lambda n: "1–" * n,
    "dates": lambda n: "1 June – " * n,
    "listed days": lambda n: "11, " * n + "June",
    "points": lambda n: "1.1." * n,
    "of": lambda n: "tens of " * n,
    "brackets": lambda n: "[1" * n,
    "numbers without nouns": lambda n: "was 5, " * n,
    "bidi and zero width": lambda n: "16\u200b,\u202e275 \u200f" * n,
    "nouns without numbers": lambda n: "soldier " * n + "5",
    "fractions": lambda n: "a third of " * n,
    "initials": lambda n: "A. " * n,
    "citation": lambda n: "(1944) A " * n,
    "an address": lambda n: "www." * n,
    "mail": lambda n: "a.a@" * n,
    "names": lambda n: "Wards 5, " + "6, " * n,
    "enumerations": lambda n: "(2) x " * n,
    "chinese numerals": lambda n: "三" * n,
    "hedges in a row": lambda n: "perhaps " * n + "5",
    "comparisons": lambda n: "deeper than 5, " * n,
    "sides": lambda n: "5 x " * n + "5 cm",
    "days after a month": lambda n: "June 3, " + "4, " * n,
    "ratio of many": lambda n: "9:3:" * n,
    "slashes": lambda n: "1/" * n,
    "telephones": lambda n: "+44 20 7946 " * n,
    "dotted letters": lambda n: "5 h.p." * n,
    "exponents": lambda n: "1e1" * n,
    "eras": lambda n: "AD 5 and " * n,
    "laws": lambda n: ", AB 1234/EC (c. " * n,
    "roman numerals": lambda n: "Henry VIII of 1.VI." * n,
    "regnal years": lambda n: "Showa 5 " * n,
    "one in a row": lambda n: "one of the second, " * n,
    "mixed durations": lambda n: "5 years, 3 months and " * n,
    "soft hyphens": lambda n: "o\u00adn\u00ade " * n,
}


def steps(text: str) -> int:
    """How many lines of Python the reading runs: a count of work that no busy machine disturbs."""
    count = 0

    def local(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += 1
        return local

    read_quantities("one")  # so that tables made once are no work of the text
    before = sys.gettrace()
    sys.settrace(lambda frame, event, argument: local)  # type: ignore[arg-type, return-value]
    try:
        read_quantities(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_no_faster_than_the_text(name: str) -> None:
    make = HOSTILE[name]
    assert steps(make(800)) <= 2.3 * steps(make(400)) + 2000


@pytest.mark.parametrize("name", HOSTILE)
def test_a_long_hostile_text_is_read_to_its_end(name: str) -> None:
    text = HOSTILE[name](5000) + "\n\nThey lost 16,275 men."
    assert read_quantities(text)[-1].text == "16,275"


def test_fifty_thousand_hundreds_are_fifty_thousand_numbers() -> None:
    found = read_quantities("one hundred and " * 50_000)
    assert len(found) == 50_000
    assert {quantity.text for quantity in found} == {"one hundred"}


def test_a_number_of_100_kilobytes_is_no_count() -> None:
    assert read_quantities("9" * 100_000) == ()

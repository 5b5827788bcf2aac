"""Numbered names are known as names: by what is numbered, and whole where they have a bar."""

from __future__ import annotations

import pytest
from tests.check import make


@pytest.mark.parametrize(
    ("chapter", "known"),
    [
        ("The flow at Weir 2 rose to 1.3 litres [@source, para. 1].", True),
        ("The flow at Weir 5 rose to 1.3 litres [@source, para. 1].", False),
        ("Men of the 2nd/19th Battalion were sent [@source, para. 2].", True),
        ("Men of the 3rd/19th Battalion were sent [@source, para. 2].", False),
        ("They stood before No. 4 Shed [@source, para. 3].", True),
        ("They stood before Shed 4 [@source, para. 3].", True),
        ("They stood before No. 5 Shed [@source, para. 3].", False),
        ("The 9th Lancers rode past [@source, para. 3].", True),
        ("The 184th Brigade was there [@source, para. 4].", True),
        ("The 183rd Brigade was there [@source, para. 4].", False),
        ("The 5th Lancers rode past [@source, para. 3].", False),
        ("They saw U-27 leave [@source, para. 3].", True),
        ("They saw U 28 leave [@source, para. 3].", False),
        ("A run broke away on the No. 3 incline [@source, para. 5].", True),
        ("A run broke away on the No. 4 incline [@source, para. 5].", False),
        ("The No. 2 incline had a new rope [@source, para. 5].", True),
        ("The No. 1 incline was shut [@source, para. 5].", True),
        ("Once batch 7 had been thrown out, they went on [@source, para. 6].", True),
        ("Once batch 8 had been thrown out, they went on [@source, para. 6].", False),
    ],
)
def test_a_numbered_name_is_known_as_it_is_named(chapter: str, known: bool) -> None:
    source = "At Weirs 2 and 3 the flow rose to 1.3 litres, seen by 5 men.\nMen of the 2nd/19th and the 3rd Battalion were sent.\n"
    source += "Before No. 4 Shed five stones were thrown at the 9th Lancers, and 28 men saw U 27 leave.\n"
    source += "There was 184 Bde, with 183 mules.\n"
    source += "A run of 4 wagons broke away on No. 3 incline. The rope of No. 2 was new. The first incline was shut.\n"
    source += "Batch 7 was withdrawn, and batch 9; the remaining 8 were good."
    assert ("unknown-designation" not in make.rules(chapter, source)) is known


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("The highest camp, the fourth, stood in a hollow", "fourth: verified"),
        ("The fourth camp stood in a hollow", "fourth: verified"),
        ("The third camp stood in a hollow", "third: number-not-in-passage"),
        ("The fourth night was spent in a hollow", "fourth: number-not-in-passage"),
    ],
)
def test_what_a_source_names_by_its_number_is_counted_up_to(sentence: str, verdict: str) -> None:
    assert make.verdicts(f"{sentence} [@source, para. 1].", "Camp IV, 22,450 ft., tents in a hollow for a night.") == [verdict]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("The third pit had a new winding house", "verified"),
        ("The engine of the fifth pit was sold", "verified"),
        ("The fourth pit had a new winding house", "number-not-in-passage"),
        ("The third house was new", "number-not-in-passage"),
    ],
)
def test_what_a_source_calls_no_3_is_the_third(sentence: str, verdict: str) -> None:
    source = "No. 3 Pit, sunk in 1868, had a new winding house. The engine of No. 5 was sold."
    assert [line.split(": ")[1] for line in make.verdicts(f"{sentence} [@source, para. 1].", source)] == [verdict]

"""Two numbers that are one range, and two that are a change from one to the other."""

from __future__ import annotations

import pytest
from tests.quantity.shown import values

SENTENCES = [
    ("It ranged from 5 km to 12,000 km.", "5 km to 12,000 km=[5, 12000]"),
    ("It is told on two to three sheets, 1–25,000 in all.", "two to three=[2, 3]; 1–25,000=[1, 25000]"),
    ("It rose from 5 million to 9 million.", "5 million=5000000; 9 million=9000000"),
    ("It rose from five to thirteen million pounds.", "five=5000000; thirteen million pounds=13000000"),
    ("It rose from £2m to £5m.", "£2m=2000000; £5m=5000000"),
    ("It grew 2½–3 times.", "2½–3 times=[2.5, 3]"),
    ("It fell 250 to 200 million years ago.", "250 to 200 million years=[200000000, 250000000]"),
    ("Between 30 and about 40 men came.", "30 and about 40=[30, 40]"),
    ("He sold 12117–313 of them.", "12117–313=[12117, 12313]"),
    ("It stood in Irvine, California 92619-7005.", "7005=7005"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_range_is_one_number_and_a_change_two(text: str, expected: str) -> None:
    assert values(text) == expected

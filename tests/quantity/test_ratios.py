"""Two numbers that are a share, a rate or a score, and two that are not."""

from __future__ import annotations

import pytest
from tests.quantity.shown import values

SENTENCES = [
    ("One in three dollars goes to rent.", "One in three=1 in 3"),
    ("One in five miles of line was lost.", "One in five=1 in 5"),
    ("The bank falls 1 in 40 metres.", "1 in 40=1 in 40"),
    ("They saw two in ten days.", "two=2; ten days=10"),
    ("He won by 5 to 4, and left.", "5 to 4=5-4"),
    ("They won a 5-to-3 victory.", "5-to-3=5-3"),
    ("It burned 12 per one hour.", "12=12; one hour=1"),
    ("She gave the film 7.5/10.", "7.5=7.5; 10=10"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_share_a_rate_and_a_score_are_one_number(text: str, expected: str) -> None:
    assert values(text) == expected

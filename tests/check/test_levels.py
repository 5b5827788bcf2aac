"""Above and below, rose and fell, where the passage says height, downstream or lowest."""

from __future__ import annotations

import pytest
from tests.check import make

_TOLD = [
    ("The camp stood at 10,120 feet {} the sea [@source, para. 1].", "above/below", "Our height by the hypsometer 10,120 feet."),
    (
        "The village, which lies 3.2 km {} the dam, was hit [@source, para. 1].",
        "below/above",
        "The wave reached the village, 3.2 km downstream.",
    ),
    ("The thermometer {} to 51.7 °C [@source, para. 1].", "rose/fell", "The highest temperature, 51.7 °C, was recorded at noon."),
]


@pytest.mark.parametrize(("sentence", "words", "passage"), _TOLD)
def test_a_level_is_told_on_its_own_side(sentence: str, words: str, passage: str) -> None:
    right, wrong = (make.verdicts(sentence.format(word), passage)[-1].split(": ")[1] for word in words.split("/"))
    assert right in {"verified", "equivalent"}
    assert wrong == "undecided"

"""Hedges that the source tells in other words: an estimate is a rough number, the end of a range is its utmost."""

from __future__ import annotations

import pytest
from tests.check import make

_SOUND = frozenset(("verified", "equivalent", "rounded", "entailed"))
_SEAM = "The seam is from four feet two inches to five feet thick."
_COLD = "The extremes were −17.2 °C, on 8 February 1895, and 32.8 °C, on 9 August 1911."
_LOSS = "We estimate the loss of wages at £11,900 and the loss of tolls at £14,200; the police cost £2,430."
_BOATS = "Of the 271 boats in regular use no more than 30 were moving on 21 March."
_YEAR = "By the end of the year 53 libraries had given us 1,940 volumes."
_CHEST = "There was in the chest that night £214, which is not ten shillings a man."
_TALK = "The manager gave the deputation a bare quarter of an hour."


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("The seam was nowhere thicker than five feet [@source, para. 1].", _SEAM),
        ("It was never colder than −17.2 °C, nor hotter than 32.8 °C [@source, para. 1].", _COLD),
        ("The loss of wages was about £11,900, that of tolls some £14,200 [@source, para. 1].", _LOSS),
        ("At most thirty of the 271 boats in regular use were moving [@source, para. 1].", _BOATS),
        ("Before the year was over fifty-three libraries had given 1,940 volumes [@source, para. 1].", _YEAR),
        ("The chest held less than ten shillings a man [@source, para. 1].", _CHEST),
        ("The manager gave the deputation barely a quarter of an hour [@source, para. 1].", _TALK),
        ("Upwards of forty police charged [@source, para. 1].", "Three minutes later forty-odd police charged."),
        ("On 33 mornings it was colder than 50 °F in the room [@source, para. 1].", "On 33 mornings the room was below 50 °F."),
    ],
)
def test_the_same_hedge_in_other_words_is_sound(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND] == []


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("The seam rose to at most five feet [@source, para. 1].", "The water in the seam rose from four feet to five feet."),
        ("It was never warmer than −17.2 °C [@source, para. 1].", "The mean of the year was −17.2 °C."),
        ("The police cost about £2,430 [@source, para. 1].", _LOSS),
        ("Thirty of the 271 boats in regular use were moving [@source, para. 1].", _BOATS),
        ("By then over fifty-three libraries had given volumes [@source, para. 1].", _YEAR),
        ("The chest held ten shillings a man [@source, para. 1].", _CHEST),
        ("The manager gave the deputation a quarter of an hour [@source, para. 1].", _TALK),
        ("Fewer than forty police charged [@source, para. 1].", "Three minutes later forty-odd police charged."),
        ("On 33 mornings it was warmer than 50 °F in the room [@source, para. 1].", "On 33 mornings the room was below 50 °F."),
    ],
)
def test_another_hedge_is_a_finding(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND]

"""Hedges that the source tells in other words: an estimate is a rough number, the end of a range is its utmost."""

from __future__ import annotations

import pytest
from tests.check import make

_CARRIAGE = "No carriage shall weigh more than 40 tons."
_CELL = "Every cell must be at least 9 feet high."
_LAKE = "At its broadest the lake is three miles across."
_SOUND = frozenset(("verified", "equivalent", "rounded", "entailed"))
_SEAM = "The seam is from four feet two inches to five feet thick."
_COLD = "The extremes were −17.2 °C, on 8 February 1895, and 32.8 °C, on 9 August 1911."
_LOSS = "We estimate the loss of wages at £11,900 and the loss of tolls at £14,200; the police cost £2,430."
_BOATS = "Of the 271 boats in regular use no more than 30 were moving on 21 March."
_YEAR = "By the end of the year 53 libraries had given us 1,940 volumes."
_CHEST = "There was in the chest that night £214, which is not ten shillings a man."
_HALL = "The hall holds 240."
_WOOL = "No wool could be bought below 9s. a stone."
_BASKET = "The weavers say that they won't take less than 14d. a basket."
_ALARM = "The bell was rung not more than twelve minutes later."
_DITCH = "The ditch runs a matter of 400 paces along the hedge."
_LAMPS = "We had 18 lamps ready, and not one was lit."
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
        ("There was room for no more than 240 in the hall [@source, para. 1].", _HALL),
        ("Wool was not to be bought for less than nine shillings a stone [@source, para. 1].", _WOOL),
        ("The weavers held out for 14d. a basket [@source, para. 1].", _BASKET),
        ("Within twelve minutes the bell was rung [@source, para. 1].", _ALARM),
        ("The ditch runs for about 400 paces along the hedge [@source, para. 1].", _DITCH),
        ("The guilds walked under nineteen banners [@source, para. 1].", "There were nineteen banners in the guilds' procession."),
        ("Of the 18 lamps nobody lit a single one [@source, para. 1].", _LAMPS),
        ("The town had not quite three quarters of a million people [@source, para. 1].", "The town had some 742,000 people."),
        ("The town had nearly half a million people [@source, para. 1].", "The town had 481,000 people."),
        ("Nobody was given more than forty rupees [@source, para. 1].", "The grants were small, and none exceeded forty rupees."),
        ("There were never fewer than six at the table [@source, para. 1].", "At no sitting were fewer than six at the table."),
        ("The quarry never had as many as 1,900 workers [@source, para. 1].", "The quarry had 1,890 workers."),
        ("The yard had fewer than forty horses [@source, para. 1].", "The yard had never as many as forty horses."),
        ("On 33 mornings it was colder than 50 °F in the room [@source, para. 1].", "On 33 mornings the room was below 50 °F."),
        ("Forty tons is the most that a carriage may weigh [@source, para. 1].", _CARRIAGE),
        ("Forty tons was to be the limit of weight for a carriage [@source, para. 1].", _CARRIAGE),
        ("The minimum height of a cell is nine feet [@source, para. 1].", _CELL),
        ("The lake is nowhere more than three miles wide [@source, para. 1].", _LAKE),
        ("The pass is nowhere less than nine feet across [@source, para. 1].", "At its narrowest the pass is nine feet across."),
        ("The shaft is never more than 40 feet deep [@source, para. 1].", "The shaft is 40 feet at its deepest."),
        ("The elms were at most 90 feet high [@source, para. 1].", "The tallest of the elms was 90 feet high."),
        ("About 40 to 50 mules died [@source, para. 1].", "Between 40 and 50 mules died."),
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
        ("Forty tons was the weight of a carriage [@source, para. 1].", _CARRIAGE),
        ("Forty tons was the least that a carriage might weigh [@source, para. 1].", _CARRIAGE),
        ("The maximum height of a cell is nine feet [@source, para. 1].", _CELL),
        ("The lake is nowhere less than three miles wide [@source, para. 1].", _LAKE),
        ("The ships were of about 400 to 900 tons [@source, para. 1].", "The ships ranged from 400 to 900 tons."),
        ("The town had nearly 750,000 people [@source, para. 1].", "The town had some 700,000 people."),
        ("The town had nearly 900,000 people [@source, para. 1].", "The town had some 612,300 people."),
        ("The town had nearly half a million people [@source, para. 1].", "The town had 291,000 people."),
        ("The town had just over 750,000 people [@source, para. 1].", "The town had some 742,000 people."),
        ("Somebody was given more than forty rupees [@source, para. 1].", "The grants were small, and none exceeded forty rupees."),
        ("There were fewer than six at the table [@source, para. 1].", "At no sitting were fewer than six at the table."),
        ("The yard had more than forty horses [@source, para. 1].", "There were never as many as forty horses in the yard."),
        ("The yard never had as many as forty horses [@source, para. 1].", "The yard had as many as forty horses."),
        ("Thirty of the 271 boats in regular use were moving [@source, para. 1].", _BOATS),
        ("By then over fifty-three libraries had given volumes [@source, para. 1].", _YEAR),
        ("The chest held ten shillings a man [@source, para. 1].", _CHEST),
        ("The manager gave the deputation a quarter of an hour [@source, para. 1].", _TALK),
        ("Fewer than forty police charged [@source, para. 1].", "Three minutes later forty-odd police charged."),
        ("There was room for at most 240 in the hall [@source, para. 1].", _HALL),
        ("Wool was to be bought below nine shillings a stone [@source, para. 1].", _WOOL),
        ("The weavers took 14d. a basket [@source, para. 1].", _BASKET),
        ("The bell was rung more than twelve minutes later [@source, para. 1].", _ALARM),
        ("Under nineteen guilds walked in the procession [@source, para. 1].", "Nineteen guilds walked in the procession."),
        ("Of the 18 lamps a single one was lit [@source, para. 1].", _LAMPS),
        ("On 33 mornings it was warmer than 50 °F in the room [@source, para. 1].", "On 33 mornings the room was below 50 °F."),
    ],
)
def test_another_hedge_is_a_finding(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND]


_STOCK = "Coal in hand was enough for less than nine days, though every stoker had worked over 70 hours."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The coal in hand would not last for nine days", []),
        ("With the coal in hand they could not have steamed nine days", []),
        ("The coal in hand would last for nine days", ["hedge-dropped"]),
        ("They did not coal for nine days", ["hedge-dropped"]),
        ("Every stoker had passed seventy hours", []),
        ("Every stoker had worked less than seventy hours", ["hedge-turned"]),
    ],
)
def test_bound_may_be_told_as_what_could_not_last_or_was_passed(sentence: str, found: list[str]) -> None:
    assert make.rules(f"{sentence} [@source, para. 1].", _STOCK) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The barge weighed seventy tons or slightly above", []),
        ("The barge weighed 70 tons or a little above", []),
        ("The barge weighed seventy tons", ["hedge-dropped"]),
        ("The barge weighed not quite seventy tons", ["hedge-turned"]),
    ],
)
def test_a_little_and_slightly_loosen_a_number_alike(sentence: str, found: list[str]) -> None:
    assert make.rules(f"{sentence} [@source, para. 1].", "The barge weighed 70 tons or a little over.") == found


@pytest.mark.parametrize(
    ("sentence", "passage", "found"),
    [
        ("The doctor came at 7.20 p.m.", "The doctor came at twenty past seven.", ["undecided"]),
        ("The doctor came at 7.20 p.m.", "On that morning the doctor came at twenty past seven.", ["number-not-in-passage"]),
        ("The doctor came at 7.20 p.m.", "The doctor came at 7.20 a.m.", ["number-not-in-passage"]),
        ("The doctor came at 7.20 p.m.", "The doctor came at twenty past six.", ["number-not-in-passage"]),
        ("The doctor came at 7.20 p.m.", "That evening the doctor came at twenty past seven.", []),
    ],
)
def test_an_hour_without_its_half_of_the_day_decides_nothing(sentence: str, passage: str, found: list[str]) -> None:
    assert make.rules(f"{sentence} [@source, para. 1].", passage) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Steam drove forty-one mills in every hundred twelve years before", []),
        ("Steam drove forty-nine mills in every hundred twelve years before", ["number-not-in-passage"]),
    ],
)
def test_a_number_behind_the_hundred_is_no_part_of_the_share(sentence: str, found: list[str]) -> None:
    assert make.rules(f"{sentence} [@source, para. 1].", "Twelve years before 41 per cent of the mills were driven by steam.") == found

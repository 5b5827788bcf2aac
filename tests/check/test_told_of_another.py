"""Sentences that have the number and tell it of another part, stretch of time or state than the passage does."""

from __future__ import annotations

import pytest
from tests.check import make

_SOUND = ("verified", "equivalent", "entailed")
_LAMP = "The lamp is shown for six seconds every two minutes."
_COOKS = "Of four cooks three are laid up."
_BEER = "Orr asked for coal and four casks of beer. He got 30 sacks and three casks."
_SLOPE = "The slope is 1 in 4 on the north side and 1 in 6 on the south."
_WALL = "The wall was built by 640 convicts and by a company of sappers."
_REARGUARD = "He met a rearguard of 2,200 men and beat it. He took 640 prisoners and three guns."
_CAMP = "The camp held 212 soldiers and their families."
_TOLD = [
    ("On the {word} side the slope is 1 in 4.", _SLOPE, "north", "south"),
    ("At the {word} the bank is 12 feet thick.", "The bank is 12 feet thick at the top and 30 feet at the base.", "top", "base"),
    ("Among the {word} 212 had a rash.", "A rash was seen in 212 of the vaccinated and in 198 of the controls.", "vaccinated", "controls"),
    ("A man got a {word} for nine pounds.", "A man got a knife for nine pounds of wool and a kettle for twenty.", "knife", "kettle"),
    ("The wall was built by {word}.", _WALL, "640 convicts and some sappers", "640 sappers and some convicts"),
    ("In the camp were 212 {word}.", _CAMP, "soldiers with their families", "families of soldiers"),
    ("The hospital {word}.", "The strength of the hospital was 812, of whom 340 were patients.", "was 812 strong", "had 812 patients"),
    ("{word} nine wells.", "Nine wells were sunk, five of them by one Dutch engineer named Visser.", "They sank", "Visser sank"),
    (
        "{word} 96 horses.",
        "By my count 96 horses died, 82 of glanders, eight of hunger and six of other causes.",
        "They lost",
        "Glanders killed",
    ),
    ("{word} who enrolled were 310.", "In all 310 enrolments were noted, 170 of females and 140 of males.", "Those", "The women"),
    ("The front was drawn back {word} nine miles.", "The front, 20 miles long, was drawn back to nine miles.", "to", "by"),
    ("The river fell {word}.", "At dawn the river fell to eleven feet.", "to eleven feet", "eleven feet"),
    ("Orr counted 14 carts in {word}.", "I counted the carts for one minute and made it 14.", "a minute", "an hour"),
    ("Orr counted 14 carts in {word}.", "I counted the carts for sixty minutes and made it 14.", "an hour", "a minute"),
    ("The ferry carried 31 carts in {word}.", "Over seven days the ferry carried 31 carts.", "a week", "a day"),
    ("They counted 90 drops in {word}.", "For a quarter of an hour we counted the drops; there were 90.", "that time", "an hour"),
    ("The lamp is shown {word}.", _LAMP, "for six seconds", "every six seconds"),
    ("The lamp is shown {word}.", _LAMP, "for six seconds every two minutes", "for two minutes"),
    ("Of the eight pumps five {word}.", "He found eight pumps, of which five work.", "were in order", "were out of order"),
    ("Of the eleven buses four {word}.", "Of eleven buses four were under repair.", "had broken down", "were working"),
    ("Of the four cooks three were {word}.", _COOKS, "sick", "on their feet"),
    ("On twelve days the pass was {word} snow.", "The pass was closed by snow on twelve days.", "closed by", "free of"),
    ("On twelve days the pass was {word}.", "The pass was clear of snow on twelve days.", "free of snow", "closed by snow"),
    ("Rats were {word} of the holds.", "Six of the holds were free of rats.", "no longer found in six", "found in six"),
    ("After his call Orr {word} four casks of beer.", _BEER, "asked for", "was sent"),
    ("He {word} 190 men.", "He took 640 prisoners; 190 men were wounded.", "wounded", "captured"),
    ("He beat a rearguard of 2,200, and {word} 640 men.", _REARGUARD, "captured", "wounded"),
    ("Of the 94 civilians who saw it 31 were {word}.", "A crowd of 94 civilians saw it, 31 children among them.", "children", "women"),
    (
        "Thirty-one of the 94 civilians who saw it were {word}.",
        "A crowd of 94 civilians saw it, 31 children among them.",
        "children",
        "men",
    ),
    ("The warden expected {word} 600 ounces.", "I do not expect more than 600 ounces.", "no more than", "more than"),
    ("The warden expected {word} 600 ounces.", "I do not expect less than 600 ounces.", "at least", "under"),
    ("At £3 {word}, the year's gold was worth £900.", "Valued at £3 an ounce, the gold was worth £900.", "an ounce", "a week"),
    ("They kept back 2 per cent of the {word} pay.", "Two per cent of the month's pay was kept back.", "month's", "year's"),
    ("Of the 29 trips eleven were flown {word}.", "Of the 29 trips eleven were made at night.", "after dark", "by day"),
    ("The letters weighed {word} four kilograms.", "The letters weighed barely four kilograms.", "scarcely", "rather more than"),
    ("The county {word} 40 nurses.", "The county begged for 40 nurses.", "wanted", "obtained"),
]


@pytest.mark.parametrize(("sentence", "passage", "sound"), [(s, p, sound) for s, p, sound, _ in _TOLD])
def test_what_is_told_of_the_same_is_borne_out(sentence: str, passage: str, sound: str) -> None:
    assert not [line for line in make.verdicts(_cited(sentence, sound), passage) if not line.endswith(_SOUND)]


@pytest.mark.parametrize(("sentence", "passage", "turned"), [(s, p, turned) for s, p, _, turned in _TOLD])
def test_what_is_told_of_another_is_doubted(sentence: str, passage: str, turned: str) -> None:
    assert any(not line.endswith(_SOUND) for line in make.verdicts(_cited(sentence, turned), passage))


def test_what_stands_beside_a_number_is_no_time_over_which_it_was_counted() -> None:
    passage = "For nine weeks the ferry had been idle, and then it carried 31 carts in a day."
    assert make.verdicts("The ferry carried 31 carts in a day [@source, para. 1].", passage) == ["31: verified"]


def _cited(sentence: str, word: str) -> str:
    return sentence.format(word=word).removesuffix(".") + " [@source, para. 1]."

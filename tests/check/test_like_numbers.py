"""Several like numbers in a passage: which one a sentence means is told by the words at it, and the day by its hour."""

from __future__ import annotations

import pytest
from tests.check import make

_ARMIES = (
    "The Council ordered the two armies to relieve the town. A week later it sent three more armies to join them. "
    "Of the division only one regiment was complete, and the other two regiments waited for recruits."
)
_HALT = (
    "At 5:00 pm on 20 July, he suspended the offensive. The commander reported that 7,898 soldiers had been killed by July 19. "
    "The general wrote it down on 24 July."
)
_DAY = (
    "3:00 am on 6 August. The 58th Division took Yanwu and killed the last of the company. At noon a general fell in the north. "
    "A little after 3:00 pm, the 68th Division broke through at the mount."
)
_TROOPS = "He ordered three divisions to join the army, which brought its strength to 110,000 troops."
_MEDALS = "Two commanders had their medals flown in by the air force; the other three were decorated after the war."


@pytest.mark.parametrize(
    ("sentence", "passage", "verdicts"),
    [
        ("It then sent three more armies", _ARMIES, ["three: verified"]),
        ("It then sent two more armies", _ARMIES, ["two: undecided"]),
        ("The Council ordered two armies to relieve the town", _ARMIES, ["two: verified"]),
        ("Only one regiment of the division was complete", _ARMIES, ["one: verified"]),
        ("Only two regiments of the division were complete", _ARMIES, ["two: undecided"]),
        ("The other three were decorated after the war", _MEDALS, ["three: verified"]),
        ("The other two were decorated after the war", _MEDALS, ["two: undecided"]),
        ("He suspended it at 5:00 pm on 20 July", _HALT, ["5:00 pm: verified", "20 July: verified"]),
        ("He suspended it at 5:00 pm on 19 July", _HALT, ["5:00 pm: undecided", "19 July: undecided"]),
        ("At 3:00 am on 6 August the 58th Division took Yanwu", _DAY, ["3:00 am: verified", "6 August: verified"]),
        ("At 3:00 pm on 6 August the 58th Division took Yanwu", _DAY, ["3:00 pm: undecided", "6 August: verified"]),
        ("At noon on 6 August a general fell in the north", _DAY, ["noon: verified", "6 August: verified"]),
        ("At 3:00 pm on 6 August the 68th Division broke through", _DAY, ["3:00 pm: verified", "6 August: verified"]),
        ("He had come on the evening of 6 August", "At 3:00 am on 6 August he came.", ["6 August: undecided"]),
        ("He had come on the morning of 6 August", "At 3:00 am on 6 August he came.", ["6 August: verified"]),
        ("He had gone on the evening of 6 August", "At 3:00 am on 6 August he came; after dark he went.", ["6 August: verified"]),
        ("He ordered three divisions to come, which made its strength 110,000", _TROOPS, ["three: verified", "110,000: verified"]),
        ("The fort had a strength of 7,898 men from which 62 had died", "Of 7,898 men, 62 died.", ["7,898: verified", "62: verified"]),
        ("The fort had a strength of 62 men from which 7,898 had died", "Of 7,898 men, 62 died.", ["62: undecided", "7,898: undecided"]),
        ("He ordered 110,000 divisions to come, which made its strength three", _TROOPS, ["110,000: undecided", "three: undecided"]),
    ],
)  # fmt: skip
def test_the_words_at_a_number_tell_which_of_several_is_meant(sentence: str, passage: str, verdicts: list[str]) -> None:
    assert _verdicts(sentence, passage) == verdicts


@pytest.mark.parametrize(
    ("sentence", "passage", "verdict"),
    [
        ("The silence lasted three minutes", "Two medals were flown in, and the other three came after the war.", "failed"),
        ("The silence lasted three minutes", "All were silent, and the minutes that it lasted were three.", "equivalent"),
        ("The youngest, Ellen, was only 15", "In 1890 the system was at work on 15 of the 23 miles; Ellen was there.", "failed"),
        ("The youngest, Ellen, was only 15", "The youngest, Ellen Marsh, was fifteen.", "equivalent"),
    ],
)
def test_a_unit_is_understood_only_where_the_passage_speaks_of_it(sentence: str, passage: str, verdict: str) -> None:
    assert [line.split(": ")[1] for line in _verdicts(sentence, passage)] == [verdict]


def test_a_noun_before_another_number_is_still_what_is_counted() -> None:
    passage = "Of 655 men, 488 had come out."
    assert _verdicts("Out of 655 men 488 came out", passage) == ["655: verified", "488: verified"]
    assert _verdicts("Out of 655 bridges 488 came out", passage)[0] == "655: failed"


def test_an_hour_is_better_told_in_a_passage_that_is_not_cited() -> None:
    seed = (
        "At noon the mortar company saw an officer charge and fired its last rounds at him.\n"
        "Noon that day. The commanders met at headquarters and spoke of surrender."
    )
    sentence = "At noon the mortar company fired its last rounds at an officer"
    assert _verdicts(sentence, seed) == ["noon: verified"]
    assert _verdicts(sentence, seed, "para. 2") == ["noon: undecided"]


def _verdicts(sentence: str, passage: str, where: str = "para. 1") -> list[str]:
    result = make.check(f"{sentence} [@source, {where}].", passage)
    return [f"{found.claim.quantity.text}: {found.verdict.value}" for found in result.chapters[0].judgements]


@pytest.mark.parametrize(
    ("sentence", "passage", "verdict"),
    [
        ("The garrison had 16,275 civilians", "The army and its battalions had 16,275 men.", "16,275: failed"),
        ("The garrison had 16,275 soldiers", "The army and its battalions had 16,275 men.", "16,275: verified"),
        ("The ship saved 64 civilians", "The boat took 64 people off.", "64: verified"),
        ("More than 900 were wounded in action or died of wounds", "More than 900 killed in action or dead of wounds", "900: failed"),
        ("He pressed for two letters: troops, observers", "He pressed for two things: troops, observers. A letter came.", "two: undecided"),
        ("He pressed for two letters: old, new", "He pressed for two things: an old letter, and a new one.", "two: verified"),
        ("Erlach fell with 160 bridges", "Erlach fell with the loss of 160 prisoners, and the Old Bridge at four.", "160: failed"),
    ],
)  # fmt: skip
def test_things_of_another_sort_are_not_counted(sentence: str, passage: str, verdict: str) -> None:
    assert _verdicts(sentence, passage) == [verdict]


_LINES = "It fills up to 320 tins a minute, whereas Lines 1 to 3 together manage barely 400. Line 1 will be scrapped."


@pytest.mark.parametrize(
    ("sentence", "passage", "verdict"),
    [
        ("The older lines manage “400” between them", _LINES, "failed"),
        ("The older lines manage “barely 400” between them", _LINES, "equivalent"),
        ("Orders had shrunk by 7 per cent", "Export orders were up by 7 per cent.", "undecided"),
        ("Orders had grown by 7 per cent", "Export orders were up by 7 per cent.", "verified"),
        ("The doctor lived about 100 yards away", "The doctor lived 150 yards away.", "failed"),
        ("The fund stood at about £1,000", "The fund stood at £1,450.", "failed"),
        ("The fund stood at about £1,500", "The fund stood at £1,450.", "rounded"),
        ("The siege was raised by 7 p.m.", "At noon a sortie met the vanguard, and by 7 a.m. the siege was raised.", "failed"),
    ],
)
def test_hedge_and_direction_are_those_of_the_source(sentence: str, passage: str, verdict: str) -> None:
    assert _verdicts(sentence, passage)[-1].split(": ")[1] == verdict


_MARCH = "On 4 August 1944 the army pushed in from the 3rd Division in the south. On the 7th Lovell and his men went home."
_SIEGE = "The siege ran from 23 June to 8 August 1944, for 47 days."


@pytest.mark.parametrize(
    ("sentence", "passage", "verdict"),
    [
        ("The army pushed in on 3 August 1944", _MARCH, "failed"),
        ("Lovell and his men went home on 7 August 1944", _MARCH, "verified"),
        ("Lovell and his men went home on 7 August 1945", _MARCH, "failed"),
        ("The siege began on 23 June and lasted 47 days", _SIEGE, "verified"),
        ("The siege began on 23 June and lasted 46 days", _SIEGE, "failed"),
        ("From 11 to 13 July, for two days, it raged", "It raged three days, from 11 to 13 July. On 13 July it ended.", "failed"),
        ("The siege began on 23 June and ended 46 days later", "The siege ran from 23 June to 8 August 1944.", "entailed"),
    ],
)
def test_a_number_of_a_name_is_no_date_and_a_duration_told_is_not_counted_again(sentence: str, passage: str, verdict: str) -> None:
    assert _verdicts(sentence, passage)[-1].split(": ")[1] == verdict

"""Which day is told of: in passages crowded with dates, what happened belongs to one of them."""

from __future__ import annotations

import pytest
from tests.check.make import check, rules, verdicts

_CROWDED = """For three days waves of troops assaulted the heights. At noon on 12 July, with that battalion almost wiped out, the Japanese
seized the position again. The antigas company took it back, only to lose it again. On the morning of 13 July, the surviving Chinese piled
up dead bodies and covered them with dirt, turning those heaps into parapets. In the afternoon the regiment assailed the battered heights.
Veterans recalled the scene on the morning of 14 July, when the corpses of both sides were piled high.""".replace("\n", " ")

_HOURS = """3:00 am on 6 August. The 58th Division took Yanwuping in the north, killing three dozen soldiers. Noon at North Wugui Hill, the
commander of the mortars saw an officer waving his sword. A little after 3:00 pm the 68th Division broke through at Mt. Yueping."""


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("On the morning of {} those who were still alive heaped up the bodies and covered them with dirt", "13 July", "14 July"),
        ("Of the morning of {} the veterans recalled how high the dead of both sides were piled", "14 July", "13 July"),
        ("The battalion was almost wiped out by noon on {}", "12 July", "13 July"),
    ],
)
def test_what_happened_on_one_day_is_not_borne_out_under_another(sentence: str, right: str, wrong: str) -> None:
    source = _CROWDED
    assert rules(sentence.format(right) + " [@source, para. 1].", source) == []
    assert "undecided" in rules(sentence.format(wrong) + " [@source, para. 1].", source)


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("At {} on 6 August the 58th Division took Yanwuping, in the north", "3:00 am", "3:00 pm"),
        ("At {} the 68th Division broke through at Mt. Yueping", "a little after 3:00 pm", "a little after 3:00 am"),
    ],
)
def test_what_happened_at_one_hour_is_not_borne_out_under_another(sentence: str, right: str, wrong: str) -> None:
    source = _HOURS.replace("\n", " ")
    assert rules(sentence.format(right) + " [@source, para. 1].", source) == []
    assert "undecided" in rules(sentence.format(wrong) + " [@source, para. 1].", source)


def test_the_other_day_is_named() -> None:
    found = check("On 14 July those still alive heaped the bodies up and covered them with dirt [@source, para. 1].", _CROWDED)
    assert found.judgements[0].reason == "the passage tells under ‘13 July’ what the sentence tells under ‘14 July’"


def test_a_day_that_the_passage_before_names_goes_on_in_the_next() -> None:
    source = (
        "On 14 July the division fought its way to Xinqiao. On 20 July both divisions reached Huangcha Hill.\n"
        "That same day the soldiers threw themselves into fierce combat and took the railway station."
    )
    assert rules("On 20 July the soldiers fought fiercely and took a railway station [@source, paras. 1, 2].", source) == []


def test_two_days_of_two_passages_exchanged_are_doubted() -> None:
    source = "On 8 August the city fell and the general was captured.\nOn the night of 18 November the general fled in a boat."
    sentence = "The general was captured on {}, when the city fell, and fled in a boat on {} [@source, paras. 1, 2]."
    assert rules(sentence.format("8 August", "18 November"), source) == []
    assert "undecided" in rules(sentence.format("18 November", "8 August"), source)


def test_a_date_that_stands_by_chance_in_the_passage_is_doubted_where_another_tells_of_it() -> None:
    source = (
        "On 8 July the airmen dropped towels, soap and tiger balm for the garrison.\n"
        "On 8 July the headquarters ordered the division to take the frontline positions."
    )
    sentence = "What fell from the sky on 8 July was towels, soap and tiger balm [@source, para. {}]."
    assert rules(sentence.format(1), source) == []
    found = check(sentence.format(2), source).judgements[0]
    assert found.rule == "undecided"
    assert "[@source, para. 1]" in found.reason


@pytest.mark.parametrize(
    ("hour", "verdict"),
    [
        ("six", "six: verified"),
        ("six o’clock", "six o’clock: verified"),
        ("about six", "six: hedge-added"),
        ("not six", "six: negation-turned"),
        ("seven", "seven: number-not-in-passage"),
    ],
)
def test_a_bare_hour_is_an_hour(hour: str, verdict: str) -> None:
    source = "The artillery must start shelling at 5AM, then the infantry charges at six."
    assert verdicts(f"The infantry was to charge at {hour} [@source, para. 1].", source) == [verdict]


def test_the_counts_told_with_a_day_speak_for_the_day_of_their_sentence() -> None:
    source = "At 5:00 pm on 20 July he suspended the offensive. Fang had 16,275 men, and 7,898 soldiers had died by July 19."
    assert rules("By 19 July Fang had lost 7,898 soldiers dead [@source, para. 1].", source) == []
    assert "undecided" in rules("By 20 July Fang had lost 7,898 soldiers dead [@source, para. 1].", source)


@pytest.mark.parametrize(
    ("passage", "sentence", "verdict"),
    [
        ("The line was opened on Monday, 4 May 1857.", "The line was opened on Tuesday, 4 May 1857", "undecided"),
        ("The line was opened on Monday, 4 May 1857.", "The line was opened on Monday, 4 May 1857", "verified"),
        ("The line was opened on Monday, 4 May 1857.", "The line was opened on a Tuesday in May 1857", "undecided"),
        ("The line was opened on 4 May 1857.", "The line was opened on Monday, 4 May 1857", "verified"),
        ("The line was opened on 4 May 1857.", "The line was opened on Wednesday, 4 May 1857", "undecided"),
        ("The line was opened on 4 May 1857.", "The line was opened on Saturday, 4 May 1857", "verified"),
        ("The shift of Thursday, 17 November 1887, went down.", "On 17 November 1887, a Friday, the shift went down", "undecided"),
        ("The shift of Thursday, 17 November 1887, went down.", "On 17 November 1887, a Thursday, the shift went down", "verified"),
    ],
)
def test_a_day_of_the_week_is_that_of_the_source_or_of_a_calendar(passage: str, sentence: str, verdict: str) -> None:
    assert verdict in verdicts(f"{sentence} [@source, para. 1].", passage)[0]

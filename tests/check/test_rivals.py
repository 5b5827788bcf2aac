"""A number whose words the passage has for another: doubted, but not where nobody could take the one for the other."""

from __future__ import annotations

import pytest
from tests.check import make

_SOUND = frozenset(("verified", "equivalent", "rounded", "entailed"))
_PRIZE = "Of the prize money, £61,300, the Admiral, who had stayed ashore, received £7,662, that is an eighth."


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("One eighth of the prize money of £61,300 went to the Admiral [@source, para. 1].", _PRIZE),
        (
            "The smoke felled three of the rescuers too, and Thomas Ire did not recover [@source, para. 1].",
            "Three of the rescuers were overcome by smoke, and one of them, Thomas Ire, died on Monday.",
        ),
        ("The oak sides were two feet thick [@source, para. 1].", "Her oak sides are up to 61 cm (two feet) thick."),
        (
            "The canal had its Act in 1803 [@source, para. 1].",
            "The Wenlow Canal, opened in 1811 under an Act of 1803, runs for 43 miles, with a branch of 6½ miles.",
        ),
        (
            "The packers, 257 strong, came at six, since the night shift had been abolished [@source, para. 1].",
            "Of these 257 work on the packing lines, in two shifts, from 6 a.m. to 2 p.m.",
        ),
        (
            "The 15,920 tonnes of 2017 were more, but the year's landings had made only £30.9 million [@source, para. 1].",
            "In 2018 vessels landed 14,380 tonnes, worth £31.6 million; in 2017 it had been 15,920 tonnes and £30.9 million.",
        ),
    ],
)  # fmt: skip
def test_what_nobody_takes_for_it_is_no_rival(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND] == []


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("The Admiral received £61,300 [@source, para. 1].", _PRIZE),
        ("The oak sides were three feet thick [@source, para. 1].", "Her oak sides are up to 61 cm (two feet) thick."),
        (
            "The landings of 2017 made £31.6 million [@source, para. 1].",
            "In 2018 vessels landed fish worth £31.6 million; in 2017 it had been £30.9 million.",
        ),
        (
            "There were 61 patients on the night; in the end twenty-four of them walked out [@source, para. 1].",
            "In the sheds, twenty-four in all, there were 61 patients that night. Forty-three of the sixty-one walked out in the end.",
        ),
    ],
)  # fmt: skip
def test_what_is_said_of_another_is_doubted(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND]


@pytest.mark.parametrize(
    ("passage", "day"),
    [
        ("On 5 July the boy died in bed.", "undecided"),
        ("On 5 July the dock shares stood at 81.", "verified"),
        ("On 5 July the boy died; 71 had come to his bed.", "verified"),
    ],
)
def test_a_day_told_of_nothing_that_the_sentence_tells_is_doubted(passage: str, day: str) -> None:
    assert make.verdicts("Dock shares were quoted at 71 on 5 July [@source, para. 1].", passage)[-1].split(": ")[1] == day


@pytest.mark.parametrize(
    ("sentence", "passage", "doubted"),
    [
        ("The youngest was four and the oldest ninety-three", "Eight died, the oldest aged 93 and the youngest four.", False),
        ("The youngest was ninety-three and the oldest four", "Eight died, the oldest aged 93 and the youngest four.", True),
        ("The lightest sentence was fourteen days, the heaviest nine months", "They got between fourteen days and nine months.", False),
        ("The lightest sentence was nine months, the heaviest fourteen days", "They got between fourteen days and nine months.", True),
        (
            "There were fourteen degrees of frost, and of the men he kept twenty",
            "Paid off all the men but twenty. Fourteen degrees of frost.",
            False,
        ),
        (
            "There were twenty degrees of frost, and of the men he kept fourteen",
            "Paid off all the men but twenty. Fourteen degrees of frost.",
            True,
        ),
        ("In the camp were 350 feet of rope", "Camp II, 17,850 ft. There are 350 ft. of fixed rope.", False),
        ("In the camp were 17,850 feet of rope", "Camp II, 17,850 ft. There are 350 ft. of fixed rope.", True),
        ("A pint and a half of each man’s four went away", "Four pints a man, of which one and a half for the cookhouse.", False),
    ],
)
def test_the_least_is_not_the_larger_and_a_unit_stays_with_its_number(sentence: str, passage: str, doubted: bool) -> None:
    found = make.verdicts(f"{sentence} [@source, para. 1].", passage)
    assert any(line.split(": ")[1] not in _SOUND for line in found) is doubted, found

"""Times that are told on the wrong side of what they are counted from."""

from __future__ import annotations

import pytest
from tests.check import make

_SOUND = frozenset(("verified", "equivalent", "rounded", "entailed"))
_FORT = "The wire was cut; after forty minutes' fire the brigade attacked the fort at 0700 hours, and the fort fell."
_TOLD = [
    (
        "He was made baronet in 1760; three years {later}, on 2 February, he died [@source, para. 1].",
        "He was made a baronet in 1760, and died on 2 February 1763.",
        {"later": "later/earlier"},
    ),
    (
        "The sun came back on 21 August, 117 days {later} [@source, para. 1].",
        "The sun was below the horizon for 117 days, from 26 April to 21 August.",
        {"later": "later/earlier"},
    ),
    (
        "Seven of them were shot three days {before} 9 May [@source, para. 1].",
        "On 6 May seven of them were shot; on 9 May the town fell.",
        {"before": "before/after"},
    ),
    (
        "Nobody was brought up alive {after} nine that morning [@source, para. 1].",
        "After 9 a.m. on the 18th nobody was brought out alive.",
        {"after": "after/before"},
    ),
    (
        "For nineteen weeks {after} that the garrison was without fighters [@source, para. 1].",
        "The Hurricanes were withdrawn, after which the garrison had no fighters for 19 weeks.",
        {"after": "after/before"},
    ),
    (
        "She had done so in the three summers {before}, too [@source, para. 1].",
        "She had bought the same quantity in each of the three previous summers.",
        {"before": "before/after"},
    ),
    (
        "A quarter of an hour {later} he agreed [@source, para. 1].",
        "He agreed after a quarter of an hour.",
        {"later": "later/earlier"},
    ),
    (
        "It was a quarter past two {before} an engineer arrived [@source, para. 1].",
        "An engineer reached the dam at 02:15.",
        {"before": "before/after"},
    ),
    (
        "Mrs Hosking, who had begun at fifteen, left the works {after} forty-six years [@source, para. 1].",
        "Mrs Hosking retired from the works after 46 years; she had joined us at the age of fifteen.",
        {"after": "after/before"},
    ),
]


def _cases(which: int) -> list[tuple[str, str]]:
    return [(sentence.format(**{k: v.split("/")[which] for k, v in words.items()}), passage) for sentence, passage, words in _TOLD]


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        *_cases(0),
        ("Ten days earlier he had still refused [@source, para. 1].", "After ten days he ceased to refuse."),
        ("He did not return until after October 1955 [@source, para. 1].", "He did not return until October 1955."),
        ("They paid the crew before 1871 [@source, para. 1].", "They paid the crew, and in 1871 the ship sailed."),
        ("The column rode off before six [@source, para. 1].", "At six o'clock the column was already a mile away."),
        ("Nobody attacked the fort before seven that morning [@source, para. 1].", _FORT),
        ("The guns fired until seven that morning [@source, para. 1].", _FORT),
        ("The fort was attacked at seven that morning [@source, para. 1].", _FORT),
        ("The ship sailed before 1871 [@source, para. 1].", "The ship had sailed when in 1871 the crew was paid."),
        ("Until nine there were some alive [@source, para. 1].", "After nine nobody was brought up alive."),
    ],
)
def test_times_told_on_their_own_side_are_sound(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND] == []


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        *_cases(1),
        ("The fort surrendered before seven [@source, para. 1].", _FORT),
        ("The fort was attacked before seven that morning [@source, para. 1].", _FORT),
        ("The ship sailed before 1871 [@source, para. 1].", "In 1871 the crew was paid."),
    ],
)
def test_times_told_on_the_other_side_are_doubted(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND]


def test_a_night_is_named_by_the_day_on_which_it_begins() -> None:
    passage = "The gale came in the night of 1 to 2 March 2018."
    assert make.verdicts("It blew in the night of 1 March [@source, para. 1].", passage) == ["1 March: entailed"]
    assert make.verdicts("It blew in the night of 2 March [@source, para. 1].", passage) == ["2 March: undecided"]

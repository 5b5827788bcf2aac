"""The same number told in other words: units left to the sentence, hedges told as denials, years that only the passages before name."""

from __future__ import annotations

import pytest
from tests.check import make

_HELD = "She was held for 48 hours; the surgeon had asked for ten days."
_FREIGHT = "The last train left on 30 November 1929, and freight ran until 31 March of the next year."
_SOUND = frozenset(("verified", "equivalent", "rounded", "entailed"))


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("On board was a boy aged sixteen [@source, para. 1].", "There was one stowaway, a boy of sixteen."),
        ("The port surgeon wanted ten days but was allowed two [@source, para. 1].", _HELD),
        ("By the twentieth all four wards had it [@source, para. 1].", "By the 20th there were cases in all four wards."),
        ("More than five weeks the schools stayed shut [@source, para. 1].", "The schools remained shut for five weeks and two days."),
        ("The jury stayed out nearly two hours [@source, para. 1].", "The jury was absent for an hour and fifty minutes."),
        ("They went down at six in the evening [@source, para. 1].", "On the evening of Thursday the shift went down at six o'clock."),
        ("The diggers were paid fifteen pence an hour [@source, para. 1].", "The diggers were paid 1s. 3d. an hour."),
        ("The ward lost nearly twenty of every thousand people [@source, para. 1].", "In the ward 19.8 per thousand of the people died."),
        ("None of the trustees was younger than 72 [@source, para. 1].", "The youngest of the trustees was 72."),
        ("He had run it in 69 minutes or more [@source, para. 1].", "The sheets show no run under 69 minutes."),
        ("Only 62 percent of the stock was taken [@source, para. 1].", "No more than 62 percent of the stock had been taken."),
        ("Twenty-six of them had not reached eighteen [@source, para. 1].", "Twenty-six of them were under eighteen years of age."),
        ("Hardly nine per cent were old [@source, para. 1].", "Barely 9 per cent were old."),
        ("Eleven policemen of 405 died [@source, para. 1].", "The police lost eleven men out of 405."),
        ("In that June sixty-four people were buried [@source, para. 1].", "By the end of June the registers recorded 64 burials."),
        ("Freight ran until 31 March 1930 [@source, para. 1].", _FREIGHT),
    ],
)  # fmt: skip
def test_the_same_in_other_words_is_sound(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND] == []


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("The port surgeon wanted ten days but was allowed three [@source, para. 1].", _HELD),
        ("By the twenty-first all four wards had it [@source, para. 1].", "By the 20th there were cases in all four wards."),
        ("More than six weeks the schools stayed shut [@source, para. 1].", "The schools remained shut for five weeks and two days."),
        ("They went down at six in the morning [@source, para. 1].", "On the evening of Thursday the shift went down at six o'clock."),
        ("Twenty-six of them had reached eighteen [@source, para. 1].", "Twenty-six of them were under eighteen years of age."),
        ("Freight ran until 31 March 1929 [@source, para. 1].", _FREIGHT),
        ("Twenty-six horses drowned [@source, para. 1].", "Twenty-six passengers drowned."),
    ],
)  # fmt: skip
def test_what_only_looks_like_it_is_not(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND]


def test_a_year_is_taken_from_the_passages_before() -> None:
    source = "In 1918 the city had 171,000 inhabitants.\nThe steamer arrived on Friday, 13 September."
    assert make.verdicts("The steamer arrived on 13 September 1918 [@source, para. 2].", source) == ["13 September 1918: verified"]
    assert make.verdicts("The steamer arrived on 13 September 1919 [@source, para. 2].", source) != ["13 September 1919: verified"]


def test_either_number_of_a_share_has_its_words() -> None:
    source = "The jury of 16 found, by thirteen votes to three, that 5 of every 12 lamps had been opened by 4 men."
    assert make.verdicts("Thirteen of the jury agreed [@source, para. 1].", source)[0].endswith(("equivalent", "undecided", "verified"))


def test_what_is_now_and_what_was_before_are_not_exchanged() -> None:
    source = "The price of a plain coffin rose from £2 10s. to £4 15s. in a month."
    assert make.verdicts("A plain coffin now cost £4 15s., against £2 10s. before [@source, para. 1].", source) == [
        "£4 15s.: verified",
        "£2 10s.: verified",
    ]

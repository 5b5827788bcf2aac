"""One number in two forms is one number; the same digits in another place of the form are not."""

from __future__ import annotations

import pytest
from tests.check import make

_FINISH = "In 1951, 19 of 60 starters reached Calder."
_TUG = "Six of the seven men in the tug swam ashore, and the cook was drowned."
_STAGES = "The stages measured between 112 and 224 kilometres."
_COST = "The cost of advertising more than trebled."
_SHARES = "Holders received three shares for every five that they held."

_BUNKS = "Only 13 of the crew's 26 can row, half a biscuit is all they get, and every fourth man has scabies."


@pytest.mark.parametrize(
    ("source", "sentence", "verdicts"),
    [
        (_FINISH, "Nineteen out of sixty starters reached Calder", ["Nineteen: equivalent", "sixty: equivalent"]),
        (_FINISH, "Nineteen out of fifty starters reached Calder", ["Nineteen: equivalent", "fifty: number-not-in-passage"]),
        ("Women were five in eight of the hands.", "Five of the hands in eight were women", ["Five: verified", "eight: verified"]),
        ("He retired with 61 victories.", "He had won sixty-one times when he retired", ["sixty-one: equivalent"]),
        ("He retired with 61 victories.", "He had fallen sixty-one times when he retired", ["sixty-one: different-subject"]),
        ("By 1880 exports made up much of what was sold.", "Exports were much of what was sold in 1880", ["1880: verified"]),
        ("Of the nine lamps that were ordered five came.", "Five out of nine lamps came", ["Five out of nine: equivalent"]),
        ("Of the nine lamps that were ordered five came.", "Four out of nine lamps came", ["Four out of nine: number-not-in-passage"]),
        ("There were nine lamps; five jars came.", "Five out of nine lamps came", ["Five out of nine: number-not-in-passage"]),
        (_TUG, "Six of her men swam, and the seventh was drowned", ["Six: verified", "seventh: verified"]),
        (_TUG, "The seventh of her men drowned", ["seventh: number-not-in-passage"]),
        (_COST, "Advertising cost over three times as much as before", ["three times: verified"]),
        (_COST, "Advertising cost over four times as much as before", ["four times: number-not-in-passage"]),
        (_STAGES, "No stage was under 112 kilometres", ["112 kilometres: entailed"]),
        (_STAGES, "No stage was over 112 kilometres", ["112 kilometres: number-not-in-passage"]),
        (_BUNKS, "One man in four had scabies", ["One man in four: equivalent"]),
        (_BUNKS, "A quarter of them had scabies", ["A quarter: equivalent"]),
        (_BUNKS, "One man in five had scabies", ["One man in five: number-not-in-passage"]),
        ("The fourth man had scabies.", "One man in four had scabies", ["One man in four: number-not-in-passage"]),
        (_BUNKS, "Half of the crew, 13 out of 26, could row", ["Half: equivalent", "13: verified", "26: verified"]),
        (_BUNKS, "A third of the crew, 13 out of 26, could row", ["A third: number-not-in-passage", "13: verified", "26: verified"]),
        ("7 May. I am nineteen today.", "Dunn had his 19th birthday on 7 May", ["19th: equivalent", "7 May: verified"]),
        (
            "Dunn, who was nineteen, fell on 7 May.",
            "Dunn had his 19th birthday on 7 May",
            ["19th: different-subject", "7 May: verified"],
        ),
        ("He kept his 40th birthday in the hulk.", "He turned forty in the hulk", ["forty: equivalent"]),
        ("He kept his 40th birthday in the hulk.", "He turned fifty in the hulk", ["fifty: number-not-in-passage"]),
        (_SHARES, "For each three shares one got five", ["three: number-not-in-passage", "five: number-not-in-passage"]),
    ],
)
def test_number_in_another_form(source: str, sentence: str, verdicts: list[str]) -> None:
    assert make.verdicts(f"{sentence} [@source, para. 1].", source) == verdicts


_ESTIMATE = "The estimate for the dam was 14.5 lakhs of rupees, and the sluice took 40,000 cubic feet of stone."


@pytest.mark.parametrize(
    ("sentence", "verdicts"),
    [
        ("The dam was to cost 14.5 lakhs", ["14.5 lakhs: equivalent"]),
        ("The dam was to cost 15.5 lakhs", ["15.5 lakhs: number-not-in-passage"]),
        ("The sluice took 40,000 of stone", ["40,000: different-unit"]),
    ],
)
def test_lakhs_of_nothing_else_are_of_money(sentence: str, verdicts: list[str]) -> None:
    assert make.verdicts(f"{sentence} [@source, para. 1].", _ESTIMATE) == verdicts


@pytest.mark.parametrize(("off", "verdict"), [("1110", "verified"), ("1120", "number-not-in-passage")])
def test_column_with_a_nought_before_its_hours_tells_the_time(off: str, verdict: str) -> None:
    table = f"| Flight | Off |\n|---|---|\n| Red | 0555 |\n| Blue | {off} |\n\n: Flights [@source, para. 1]."
    assert make.verdicts(table, "Red left at 0555 hours and Blue at 1110 hours.") == ["0555: verified", f"{off}: {verdict}"]

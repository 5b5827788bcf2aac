"""One number in two forms is one number; the same digits in another place of the form are not."""

from __future__ import annotations

import pytest
from tests.check import make

_FINISH = "In 1951, 19 of 60 starters reached Calder."
_STAGES = "The stages measured between 112 and 224 kilometres."
_COST = "The cost of advertising more than trebled."
_SHARES = "Holders received three shares for every five that they held."


@pytest.mark.parametrize(
    ("source", "sentence", "verdicts"),
    [
        (_FINISH, "Nineteen out of sixty starters reached Calder", ["Nineteen: equivalent", "sixty: equivalent"]),
        (_FINISH, "Nineteen out of fifty starters reached Calder", ["Nineteen: equivalent", "fifty: number-not-in-passage"]),
        ("Women were five in eight of the hands.", "Five of the hands in eight were women", ["Five: verified", "eight: verified"]),
        ("He retired with 61 victories.", "He had won sixty-one times when he retired", ["sixty-one: equivalent"]),
        ("He retired with 61 victories.", "He had fallen sixty-one times when he retired", ["sixty-one: different-subject"]),
        ("By 1880 exports made up much of what was sold.", "Exports were much of what was sold in 1880", ["1880: verified"]),
        (_COST, "Advertising cost over three times as much as before", ["three times: verified"]),
        (_COST, "Advertising cost over four times as much as before", ["four times: number-not-in-passage"]),
        (_STAGES, "No stage was under 112 kilometres", ["112 kilometres: entailed"]),
        (_STAGES, "No stage was over 112 kilometres", ["112 kilometres: number-not-in-passage"]),
        (_SHARES, "For each three shares one got five", ["three: number-not-in-passage", "five: number-not-in-passage"]),
    ],
)
def test_number_in_another_form(source: str, sentence: str, verdicts: list[str]) -> None:
    assert make.verdicts(f"{sentence} [@source, para. 1].", source) == verdicts

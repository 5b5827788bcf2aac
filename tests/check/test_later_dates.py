"""Dates that a source tells by how long after another they were: borne out for what is told of them, and for nothing else."""

from __future__ import annotations

import pytest
from tests.check.make import rules, verdicts

_BANK = "The bank was founded in 1801. Twelve years later it failed."
_STRIKE = "The strike began on 3 March 1912 and ended eleven days later."
_FORT = "The fort fell in May 1710; three months afterwards the town surrendered."
_STONE = "Gray took office in 1861. Four years later his rival Stone was shot."
_MILL = "The mill was built in 1790 and burnt down twelve years later."
_BOOK = "She wrote it in 1811; a first part had come out six years earlier."


@pytest.mark.parametrize(
    ("sentence", "passage", "right", "wrong"),
    [
        ("The bank failed in {}", _BANK, "1813", "1812"),
        ("The bank was founded in {}", _BANK, "1801", "1813"),
        ("The strike ended on {}", _STRIKE, "14 March 1912", "15 March 1912"),
        ("In {} the town surrendered", _FORT, "August 1710", "September 1710"),
        ("In {} the fort fell", _FORT, "May 1710", "August 1710"),
        ("Stone was shot in {}", _STONE, "1865", "1861"),
        ("Gray took office in {}", _STONE, "1861", "1865"),
        ("The mill was built in {}", _MILL, "1790", "1802"),
        ("In {} the mill burnt down", _MILL, "1802", "1790"),
        ("A first part came out in {}", _BOOK, "1805", "1817"),
    ],
)
def test_a_date_is_reckoned_from_the_one_told_before(sentence: str, passage: str, right: str, wrong: str) -> None:
    assert rules(f"{sentence.format(right)} [@source, para. 1].", passage) == []
    assert rules(f"{sentence.format(wrong)} [@source, para. 1].", passage) != []


@pytest.mark.parametrize(
    "passage",
    [
        "The bank was founded in 1801. More than twelve years later it failed.",
        "The bank was founded in 1801. Some years later it failed.",
        "The bank failed twelve years later.",
        "The bank was founded in the 1800s. Twelve years later it failed.",
        "The bank opened in 9995. Twelve centuries earlier than that it failed.",
    ],
)
def test_nothing_is_reckoned_where_no_date_is_certain(passage: str) -> None:
    assert verdicts("The bank failed in 1813 [@source, para. 1].", passage) == ["1813: number-not-in-passage"]

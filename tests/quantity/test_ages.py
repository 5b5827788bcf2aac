"""Every row of the table of ages reads the number of its example, and no other row does."""

from __future__ import annotations

import re

import pytest

from pincite.model.quantity import Quantity
from pincite.quantity import elided, read_quantities
from pincite.quantity.age_rows import ROWS, Row
from pincite.quantity.ages import age_row
from pincite.quantity.draft import Draft
from pincite.quantity.tokens import Sentence

_BRACED = re.compile(r"^(.*)\{(.+)\}(.*)$")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_row_reads_the_number_of_its_example(row: Row, monkeypatch: pytest.MonkeyPatch) -> None:
    braced = _BRACED.match(row.example)
    assert braced is not None
    by_place: dict[int, str] = {}

    def age(s: Sentence, d: Draft, found: list[Quantity], first: int, end: int) -> bool:
        held = age_row(s, d, found, first, end)
        if held is not None:
            by_place[s.start[d.i]] = held.name
        return held is not None and held.is_age

    monkeypatch.setattr(elided, "age", age)
    quantities = read_quantities("".join(braced.groups()))
    assert by_place[len(braced[1])] == row.name
    assert [(q.text, q.trace[0] == "age") for q in quantities if q.start == len(braced[1])] == [(braced[2], row.is_age)]


def test_no_two_rows_have_one_name() -> None:
    assert len({row.name for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(
    "sentence", ["The crew of the Gloria was 46 and had been at sea for years.", "The dose for Hume was 46 and had no effect."]
)
def test_what_a_name_behind_a_preposition_counts_is_no_age(sentence: str) -> None:
    assert ["age" in q.trace for q in read_quantities(sentence)] == [False]

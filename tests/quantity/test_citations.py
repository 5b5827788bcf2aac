"""The mark of a citation changes no reading of the number before it."""

from __future__ import annotations

import pytest

from pincite.model.chapter import OBJECT
from pincite.model.quantity import as_json
from pincite.quantity import read_quantities


@pytest.mark.parametrize(
    "text",
    [
        "He was seven *.",
        "The battalion lost 40 men, the company 12 *.",
        "They left at nine and were back by four *; the boat, 12 feet long *, was gone.",
        "The mill cost £40 (in 1812 it had cost 32 *) and the dam twice as much.",
        "It was sold for 4s *, and the other for 6s *.",
        "Of the boys nine were caned *. Two, it is said, ran away *.",
        "The pass is 900 m high, the saddle 1,150 *.",
    ],
)
def test_a_mark_before_a_point_changes_no_reading(text: str) -> None:
    assert _readings(text.replace(" *", OBJECT)) == _readings(text.replace(" *", ""))
    assert _readings(text.replace("*", OBJECT)) == _readings(text.replace(" *", ""))


def _readings(text: str) -> list[tuple[object, ...]]:
    found = [(quantity, as_json(quantity)) for quantity in read_quantities(text)]
    return [(q.text, q.role, row["kind"], row["value"], q.unit, q.noun, q.hedge) for q, row in found]

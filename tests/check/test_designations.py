"""Numbered names are known as names: by what is numbered, and whole where they have a bar."""

from __future__ import annotations

import pytest
from tests.check import make


@pytest.mark.parametrize(
    ("chapter", "known"),
    [
        ("The flow at Weir 2 rose to 1.3 litres [@source, para. 1].", True),
        ("The flow at Weir 5 rose to 1.3 litres [@source, para. 1].", False),
        ("Men of the 2nd/19th Battalion were sent [@source, para. 2].", True),
        ("Men of the 3rd/19th Battalion were sent [@source, para. 2].", False),
    ],
)
def test_a_numbered_name_is_known_as_it_is_named(chapter: str, known: bool) -> None:
    source = "At Weirs 2 and 3 the flow rose to 1.3 litres, seen by 5 men.\nMen of the 2nd/19th and the 3rd Battalion were sent."
    assert ("unknown-designation" not in make.rules(chapter, source)) is known

"""Slips of the pen: what is wrong in itself is told as such, and never borne out."""

from __future__ import annotations

import pytest
from tests.check.make import check, rules

_SOURCE = """The bridge was opened on 4 May 1891 and is 212 metres long.
The first stone was laid on 2 March 1889."""


def test_span_that_runs_backwards_is_not_borne_out_by_its_two_ends() -> None:
    assert rules("They built from 2 March 1889 to 4 May 1891 [@source, paras. 1, 2].", _SOURCE) == []
    assert rules("They built from 4 May 1891 to 2 March 1889 [@source, paras. 1, 2].", _SOURCE) == ["number-not-in-passage"]


@pytest.mark.parametrize(
    ("number", "slip"),
    [
        ("from 4 May 1891 to 2 March 1889", "it ends before it begins"),
        ("on 31 June 1891", "June has 30 days"),
        ("on 29 February 1891", "February 1891 has 28 days"),
    ],
)
def test_help_names_the_slip(number: str, slip: str) -> None:
    (finding,) = check(f"They built {number} [@source, paras. 1, 2].", _SOURCE).all_findings
    assert finding.help == f"{slip}: correct it"


def test_number_with_its_unit_in_square_brackets_is_no_note_mark() -> None:
    """As a mark is printed whose quotation marks were not closed."""
    assert rules("Building had taken [793 days] [@source, para. 1].", _SOURCE) == ["number-not-in-passage"]
    assert rules("So the *Gazette* says [@source, para. 1].[12]", _SOURCE) == []

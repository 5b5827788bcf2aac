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


def test_mark_without_its_expression_is_told_as_such() -> None:
    (finding,) = check('Building took [793 days]{.derived form="4 May 1891 - 2 March 1889"} [@source, paras. 1, 2].', _SOURCE).all_findings
    assert finding.message == 'The mark .derived has no from="…" that says what the number comes from.'


def test_sum_of_a_fraction_is_told_as_it_is() -> None:
    (finding,) = check('They fell by [a third]{.derived from="(112 - 74) ÷ 112"} [@source, para. 1].', "From 112 to 74.").all_findings
    assert finding.message == "‘(112 - 74) ÷ 112’ comes to 0.3393, not ‘a third’."
    assert finding.help.startswith("a fraction without a hedge is exact: write ‘about a third’")


@pytest.mark.parametrize(
    ("claim", "found"), [("£36 16s", []), ("£36 10s", ["wrong-sum"]), ("736 shillings", []), ("735 shillings", ["wrong-sum"])]
)
def test_shillings_are_twentieths_of_a_pound(claim: str, found: list[str]) -> None:
    chapter = f'In all they cost [{claim}]{{.derived from="64 × 11s 6d"}} [@source, para. 1].'
    assert rules(chapter, "Sixty-four bedsteads were bought of Messrs. Dunn at 11s 6d each.") == found


def test_nights_that_are_counted_are_those_that_pass() -> None:
    source = "Its matron has not slept in her own house for forty-seven nights."
    assert rules("On 47 nights the matron did not sleep in her own house [@source, para. 1].", source) == []

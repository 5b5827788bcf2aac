"""A passage's lines in the Sources: evidence marked, names whole."""

from __future__ import annotations

import pytest

from pincite.publish.sources import _lines


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("called (先和). The", 'called (<span class="whole">先和</span>). The'),
        ('the word "军" is', 'the word "军" is'),
        ("衡陽保衛戰，先和軍。", "衡陽保衛戰，先和軍。"),
    ],
)
def test_a_name_in_brackets_is_in_one_piece(text: str, line: str) -> None:
    assert _lines(text, ()) == (line,)


def test_evidence_is_a_link_with_text_alone_in_it() -> None:
    assert _lines("by 47 (四七) days", ((3, 5, "claim-1"),)) == (
        'by <a class="evidence" href="#claim-1">47</a> (<span class="whole">四七</span>) days',
    )


def test_running_heads_and_page_numbers_are_left_out() -> None:
    text = "It employs\n43 persons.\n\nReport, 1927\n  12 \nThe 12[1] lights."
    head, number, mark = text.index("Report"), text.index("12 "), text.index("[1]")
    assert _lines(text, ((11, 13, ""),), ((head, head + 12), (number, number + 2), (mark, mark + 3))) == (
        "It employs", '<span class="evidence">43</span> persons.', "The 12[1] lights.",
    )  # fmt: skip

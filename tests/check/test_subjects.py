"""A right number said of the wrong thing: what stands in the passage is doubted where its words are another number's."""

from __future__ import annotations

import pytest
from tests.check import make

_REPORT = (
    "Operating profit reached €284 million, against €301 million in 2017; restructuring at the Kassel works cost €37.5 million, of which "
    "€12 million had been set aside earlier. The group employed 18,412 people, of whom 9,870 worked in Germany and 5,215 in Asia. "
    "Pumps contributed €1.48 billion to sales, Valves €1.02 billion. Orders fell by 7 per cent. "
    "Net debt fell from €512 million to €448 million. The dividend is 85 cents per share. Nearly one in five employees is a woman. "
    "Repairs were done within 36 hours; the offer never came to more than £50."
)


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Restructuring at the Kassel works cost €37.5 million", "€37.5 million: verified"),
        ("Restructuring at the Kassel works cost €12 million", "€12 million: undecided"),
        ("Of the employees 9,870 worked in Asia", "9,870: undecided"),
        ("Of the employees 9,870 worked in Germany", "9,870: verified"),
        ("Sales of Valves came to €1.48 billion", "€1.48 billion: undecided"),
        ("Pumps contributed €1.48 billion to sales", "€1.48 billion: verified"),
        ("Orders rose by 7 per cent", "7 per cent: undecided"),
        ("Orders fell by 7%", "7%: verified"),
        ("Net debt fell to €512 million", "€512 million: undecided"),
        ("Net debt fell to €448 million", "€448 million: verified"),
        ("Net debt fell by €448 million", "€448 million: undecided"),
    ],
)
def test_number_is_doubted_where_its_words_are_another_ones(sentence: str, verdict: str) -> None:
    assert _verdicts(sentence) == [verdict]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("It had 18,412 employees", "18,412: verified"),
        ("The dividend is €0.85 per share", "€0.85 per share: equivalent"),
        ("The dividend is €0.58 per share", "€0.58 per share: number-not-in-passage"),
        ("The dividend is 85 cents a share", "85 cents: equivalent"),
        ("Almost 20 per cent of the employees are women", "20 per cent: equivalent"),
        ("Repairs took no more than 36 hours", "36 hours: verified"),
        ("Repairs took more than 36 hours", "36 hours: hedge-added"),
        ("The offer came to at most £50", "£50: verified"),
        ("The offer came to more than £50", "£50: hedge-turned"),
    ],
)
def test_same_said_in_other_words_is_borne_out(sentence: str, verdict: str) -> None:
    assert _verdicts(sentence) == [verdict]


def test_unit_said_once_serves_both_numbers() -> None:
    assert _verdicts("Net debt was down to €448 million, from 512 million") == ["€448 million: verified", "512 million: equivalent"]


def test_change_told_with_from_and_to_is_no_exchange() -> None:
    assert _verdicts("Net debt went from €512 million to €448 million") == ["€512 million: verified", "€448 million: verified"]


def _verdicts(sentence: str) -> list[str]:
    return make.verdicts(f"{sentence} [@source, para. 1].", _REPORT)


@pytest.mark.parametrize(
    ("source", "sentence", "verdict"),
    [
        ("Of 68 women on board 19 were saved.", "Nineteen women were drowned", ["Nineteen: undecided"]),
        (
            "The first boat held 30 persons; five were saved.",
            "Two men did not survive, five were saved",
            ["Two: number-not-in-passage", "five: verified"],
        ),
        ("Japanese claim: 19,000 killed. Chinese claim: 48,000 killed.", "A Japanese claim has 19,000 killed", ["19,000: verified"]),
    ],
)  # fmt: skip
def test_part_and_whole_label_and_name_are_told_apart(source: str, sentence: str, verdict: list[str]) -> None:
    assert make.verdicts(f"{sentence} [@source, para. 1].", source) == verdict

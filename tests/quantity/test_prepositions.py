"""`over`, `under`, `about`, `past` and `up to` loosen a number only where they are no prepositions."""

from __future__ import annotations

import pytest

from pincite.model.quantity import Bound, Role
from pincite.quantity import read_quantities


@pytest.mark.parametrize(
    ("sentence", "number", "hedge"),
    [
        ("The loan was paid back over 15 years.", "15 years", ""),
        ("Over 15 years the loan was paid back.", "15 years", ""),
        ("She waited for over 15 years.", "15 years", "over"),
        ("The mill had stood over 15 years before it burned.", "15 years", "over"),
        ("It took over six weeks to clear the road.", "six weeks", "over"),
        ("The crossing was done over nine stages.", "nine", ""),
        ("The service took over 4 lights and 19 keepers.", "4", ""),
        ("It took over 12 men to move the stone.", "12", "over"),
        ("The army took over 400 prisoners.", "400", "over"),
        ("He took 300 wickets over 22 seasons.", "22", ""),
        ("They had played over 270 games by then.", "270", "over"),
        ("Over 600 men came to the gate.", "600", "Over"),
        ("The hospital put the wounded under 164 nurses.", "164", ""),
        ("There were under 164 nurses in the county.", "164", "under"),
        ("He wanted to know about £9,000 that had gone.", "£9,000", ""),
        ("They told him about 400 lost sheep.", "400", ""),
        ("They told him that about 400 sheep were lost.", "400", "about"),
        ("Output has fallen for the past five quarters.", "five quarters", ""),
        ("In the past 10 minutes nothing moved.", "10 minutes", ""),
        ("Sales passed 60,000 before the strike.", "60,000", "passed"),
        ("They passed 12 carts on the road.", "12", ""),
        ("Growth is picking up to 2.4 per cent.", "2.4 per cent", ""),
        ("The five bills added up to 60 pounds.", "60 pounds", ""),
        ("Up to 60 men slept there.", "60", "Up to"),
        ("She won the race over 5000m.", "5000m", ""),
        ("The wall is over 5 miles long.", "5 miles", "over"),
        ("The two villages quarrel over 900 acres.", "900 acres", ""),
        ("The two villages own over 900 acres.", "900 acres", "over"),
    ],
)
def test_a_preposition_is_no_hedge(sentence: str, number: str, hedge: str) -> None:
    found = [quantity for quantity in read_quantities(sentence) if quantity.role is Role.CLAIM and quantity.start == sentence.index(number)]
    assert [(quantity.hedge, quantity.bound is Bound.EXACT) for quantity in found] == [(hedge, not hedge)]


def test_nor_turns_a_bound_as_not_does() -> None:
    low, high = read_quantities("Boats shall be not less than 40 feet nor more than 75 feet long.")
    assert (low.bound, high.bound) == (Bound.AT_LEAST, Bound.AT_MOST)


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [("Some 40-odd men came.", "man"), ("The 1,200-strong garrison held out.", "garrison"), ("Some 300 or so villagers fled.", "villager")],
)
def test_the_noun_is_found_beyond_what_is_glued_to_the_number(sentence: str, noun: str) -> None:
    assert read_quantities(sentence)[0].noun == noun

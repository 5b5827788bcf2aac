"""Which noun a number counts: after it, before it, left out, shared or behind a citation mark."""

from __future__ import annotations

import pytest

from pincite.model.quantity import Kind, Role
from pincite.quantity import read_quantities

SENTENCES: tuple[tuple[str, tuple[tuple[str, str, tuple[str, ...]], ...]], ...] = (
    ("It had 16,275 officers and soldiers.", (("16,275", "officer", ("officer", "soldier")),)),
    ("32,000 Hengyang citizens signed up.", (("32,000", "citizen", ("hengyang", "citizen")),)),
    ("They lost 213 killed, 1,045 wounded.", (("213", "killed", ("killed",)), ("1,045", "wounded", ("wounded",)))),
    (
        "The casualty figures favored one side: 16,000 for the 11th Army vs. 4,000 for the 10th Army.",
        (("16,000", "casualty", ("casualty",)), ("4,000", "casualty", ("casualty",))),
    ),
    ("Of the 218 patients admitted, 131 were women.", (("218", "patient", ("patient",)), ("131", "patient", ("patient",)))),
    ("Excess deaths were put at 13,000.", (("13,000", "death", ("excess", "death")),)),
    (
        "Attendance, 52,000 or so in 1948, had dwindled to 4,318.",
        (("52,000", "attendance", ("attendance",)), ("4,318", "attendance", ("attendance",))),
    ),
    ("Two of the three battalions fled.", (("Two", "battalion", ("battalion",)), ("three", "battalion", ("battalion",)))),
    ("The two-star general had a seven-man staff.", (("two", "star", ("star",)), ("seven", "man", ("man",)))),
    ("They had eight 100mm cannons.", (("eight", "cannon", ("cannon",)),)),
    ("Dozens of the wounded died.", (("Dozens", "wounded", ("wounded",)),)),
    (
        "It lost 5,095 casualties, including 22 school officers.",
        (("5,095", "casualty", ("casualty",)), ("22", "officer", ("school", "officer"))),
    ),
    ("They flew 1,406 sorties.", (("1,406", "sortie", ("sortie",)),)),
    ("Two leftover depleted companies attacked.", (("Two", "company", ("leftover", "depleted", "company")),)),
    ("It held 43 \ufffc prisoners.", (("43", "prisoner", ("prisoner",)),)),
    ("He sold 40 head of sheep and 310 head of cattle.", (("40", "sheep", ("sheep",)), ("310", "cattle", ("cattle",)))),
    ("The 300 \ufffc were taken.", (("300", "", ()),)),
)


@pytest.mark.parametrize(("sentence", "wanted"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_a_number_is_bound_to_what_it_counts(sentence: str, wanted: tuple[tuple[str, str, tuple[str, ...]], ...]) -> None:
    counts = [q for q in read_quantities(sentence) if q.role is Role.CLAIM and q.kind in (Kind.CARDINAL, Kind.VAGUE) and q.text != "one"]
    assert tuple((q.text, q.noun, q.noun_words) for q in counts) == wanted


def test_the_span_of_the_noun_slices_to_its_words() -> None:
    text = "At the foot lay about 600 Japanese soldiers."
    quantity = read_quantities(text)[0]
    assert text[quantity.noun_start : quantity.noun_end] == "Japanese soldiers"


def test_negation_is_told_from_a_hedge_with_not() -> None:
    first, second, third = read_quantities("They were not 500, and lost not more than 40, and never 30.")
    assert (first.negated, second.negated, third.negated) == (True, False, True)

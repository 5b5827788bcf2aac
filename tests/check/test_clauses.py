"""Of whom a part of a sentence speaks, and that the parts are the text's, in order."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.check.clauses import Clause, clauses_in
from pincite.check.settings import Prose
from pincite.model.quantity import Role
from pincite.quantity import read_quantities


def _part(text: str, words: str) -> Clause:
    claims = [quantity for quantity in read_quantities(text) if quantity.role is Role.CLAIM]
    found = clauses_in(Prose(text), claims).at(text.index(words))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("The Crown called 38 witnesses, the defence only eleven.", "eleven", ["defence"]),
        ("Flour had risen by 3s. a sack, and sugar by 11 per cent.", "11 per cent", ["sugar"]),
        ("The Regent engaged the Vaillant. She received 117 shot.", "117", ["Regent"]),
        ("The jury, which included seven farmers, was out for 47 minutes.", "47", ["jury"]),
        ("The jury, which included seven farmers, was out for 47 minutes.", "seven", ["jury"]),
        ("On 14 July, the garrison of the fort fought on.", "14 July", ["garrison", "fort"]),
        ("Repairs took seven weeks and cost £5,200.", "£5,200", ["Repairs"]),
        ("They took the Triton (64) and the Prudent (60).", "64", ["Triton"]),
        ("The Alcide blew up. Two escaped to the north.", "Two", []),
    ],
)
def test_subject_of_a_number(text: str, words: str, subject: list[str]) -> None:
    assert [text[word.start : word.end] for word in _part(text, words).subject] == subject


def test_what_follows_without_a_comma_is_said_of_the_whole_list() -> None:
    text = "There were 22 majors and 594 captains who were wounded."
    assert all("wounded" in [word.stem for word in _part(text, number).words] for number in ("22", "594"))


@given(st.lists(st.sampled_from(["The", "She", "14", "and", ",", ";", "who", "was", "lost", "men", "(64)", "in", "."]), max_size=40))
def test_parts_follow_each_other_and_hold_their_words(tokens: list[str]) -> None:
    text = " ".join(tokens)
    claims = [quantity for quantity in read_quantities(text) if quantity.role is Role.CLAIM]
    parts = clauses_in(Prose(text), claims).parts
    assert all(one.end <= other.start for one, other in itertools.pairwise(parts))
    assert all(0 <= part.start < part.end <= len(text) for part in parts)

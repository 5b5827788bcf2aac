"""What a sentence is about: the source itself, a first time, a number of another year, a difference."""

from __future__ import annotations

from tests.check.make import rules

_ETHER = "Ether was first used at Stanmouth on 8 March 1847, for the amputation of a leg. The first house had 32 beds."
_YEAR = "Report for the year 1941. We lost 22 lives on 8 May. In-patients of the year 5,137, against 6,020 in 1940. Beds 188, or 24 fewer."


def test_a_subject_that_names_the_source_is_no_other_subject() -> None:
    source = "Report for the year 1867. The new house has 116 beds, and the laundry burned down."
    assert rules("The report has 116 beds [@source, para. 1].", source) == []


def test_what_was_first_used_was_used_for_the_first_time() -> None:
    assert rules("On 8 March 1847 a patient at Stanmouth was given ether for the first time [@source, para. 1].", _ETHER) == []
    assert rules("On 8 March 1847 a patient at Stanmouth was given ether for the second time [@source, para. 1].", _ETHER) != []


def test_a_number_of_the_year_before_is_not_of_this() -> None:
    assert rules("In 1940 there were 6,020 in-patients [@source, para. 1].", _YEAR) == []
    assert "undecided" in rules("In 1941 there were 6,020 in-patients [@source, para. 1].", _YEAR)


def test_so_many_fewer_is_not_so_many() -> None:
    assert "undecided" in rules("The hospital had 24 beds [@source, para. 1].", _YEAR)
    assert rules("The hospital had 188 beds [@source, para. 1].", _YEAR) == []
    source = "The number of beds was 120 in 1866 and 188 in 1890."
    assert "undecided" in rules("In 1890 the hospital had 188 more beds than before [@source, para. 1].", source)

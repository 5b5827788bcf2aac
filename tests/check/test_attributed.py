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


def test_a_label_before_the_number_is_denied_by_its_contrary() -> None:
    source = "Expenditure was £163,480, income £159,930, the deficit therefore £3,550."
    assert rules("That year the accounts showed a deficit of £3,550 [@source, para. 1].", source) == []
    assert "undecided" in rules("That year the accounts showed a surplus of £3,550 [@source, para. 1].", source)


def test_what_was_a_year_earlier_is_where_a_change_begins() -> None:
    source = "In the three months 14,200 lb. of powder had been used, as against 9,600 lb. in the same months a year earlier."
    assert rules("The use of powder had risen from 9,600 lb. to 14,200 lb. [@source, para. 1].", source) == []
    assert "undecided" in rules("The use of powder had fallen from 14,200 lb. to 9,600 lb. [@source, para. 1].", source)


def test_so_much_for_each_is_not_so_much_in_all() -> None:
    source = "Nine holes in the gallery had been charged with 315 lb. in all."
    assert rules("Nine holes were charged with 315 lb. of powder in all [@source, para. 1].", source) == []
    assert "undecided" in rules("Nine holes were charged with 315 lb. of powder each [@source, para. 1].", source)

"""Days that a source names from where it stands: yesterday and Wednesday of a dated entry, the next morning of a story."""

from __future__ import annotations

import pytest
from tests.check.make import check, rules, verdicts

_PAPER = (
    "Friday, 15 March 1895. Yesterday afternoon John Garrick was brought out alive. Two men had been shut in with him; the one died on "
    "Tuesday, the other on Wednesday at noon. From Monday the widows shall have five shillings. The manager left for Norway in November."
)


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("John Garrick was brought out alive on the afternoon of {} 1895", "14 March", "15 March"),
        ("The other man shut in with him died at noon on {} 1895", "13 March", "14 March"),
        ("From {} 1895 the widows had 5s.", "18 March", "11 March"),
        ("The manager had left for Norway in November {}", "1894", "1895"),
    ],
)
def test_a_dated_entry_names_its_days_from_its_date(sentence: str, right: str, wrong: str) -> None:
    assert rules(sentence.format(right) + " [@source, para. 1].", _PAPER) == []
    assert rules(sentence.format(wrong) + " [@source, para. 1].", _PAPER) != []


_LETTER = "Thornwick, the 1st of July 1695. They came at us on the 28th with three battalions. On the 9th we shall muster 840 men."


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("Three battalions came at them on {} 1695", "28 June", "28 July"),
        ("A muster of 840 men was to be held on {} 1695", "9 July", "9 June"),
    ],
)
def test_a_day_of_a_letter_without_its_month_lies_behind_it_unless_it_is_to_come(sentence: str, right: str, wrong: str) -> None:
    assert rules(sentence.format(right) + " [@source, para. 1].", _LETTER) == []
    assert rules(sentence.format(wrong) + " [@source, para. 1].", _LETTER) != []


def test_the_paragraphs_under_a_date_are_of_its_day() -> None:
    source = "Paris, 2 May 1871.—The wall was breached.\nYesterday the forts fell silent and the guns were spiked."
    assert rules("The forts fell silent on 1 May 1871 [@source, para. 2].", source) == []


def test_the_year_of_an_entry_is_that_of_the_heads_before_it() -> None:
    diary = "14 October 1876. By the census of 1871 the town had 740 people.\n10 December. We opened the road on the 4th with 500 coolies."
    assert verdicts("On 4 December 1876 the road was opened with 500 labourers [@source, para. 2].", diary) == [
        "4 December 1876: verified",
        "500: verified",
    ]
    assert verdicts("On 4 December 1871 the road was opened with 500 clerks [@source, para. 2].", diary) == [
        "4 December 1871: number-not-in-passage",
        "500: different-subject",
    ]


def test_the_year_of_a_diary_is_told_by_its_first_entry_until_the_year_turns() -> None:
    days = "\n".join(f"{day} March. Rain." for day in range(2, 10))
    diary = f"1 March 1911. We went on board.\n{days}\n9 May. The mate died yesterday.\n{days}"
    assert verdicts("The mate died on 8 May 1911 [@source, para. 10].", diary) == ["8 May 1911: verified"]
    assert verdicts("The mate died on 9 May 1911 [@source, para. 10].", diary) != ["9 May 1911: verified"]
    assert verdicts("It rained on 9 March 1911 [@source, para. 18].", diary) != ["9 March 1911: verified"]


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("The main dam gave way on {}", "12 February 1887", "12 March 1887"),
        ("Rose crossed with six mules on {}", "28 January 1887", "28 February 1887"),
        ("Two of the drivers deserted on {}", "13 February 1887", "14 February 1887"),
    ],
)
def test_a_heading_with_place_and_date_dates_the_days_under_it(sentence: str, right: str, wrong: str) -> None:
    told = "The main dam gave way on the 12th. Rose had crossed on the 28th with six mules.\nYesterday two drivers deserted."
    source = f"# Fort Hale, 14 February 1887\n{told}"
    assert rules(sentence.format(right) + " [@source, paras. 1 and 2].", source) == []
    assert rules(sentence.format(wrong) + " [@source, paras. 1 and 2].", source) != []


@pytest.mark.parametrize(
    ("hour", "verdict"),
    [("2 p.m.", "equivalent"), ("two", "verified"), ("2 a.m.", "number-not-in-passage"), ("3 p.m.", "number-not-in-passage")],
)
def test_an_hour_behind_a_later_one_of_the_morning_is_of_the_afternoon(hour: str, verdict: str) -> None:
    source = "They left the hut at half past six in the morning and at two o'clock had reached the ridge."
    assert verdicts(f"By {hour} they had reached the ridge [@source, para. 1].", source) == [f"{hour}: {verdict}"]


def test_an_hour_behind_an_earlier_one_of_the_morning_is_of_no_certain_half() -> None:
    source = "They left the hut at half past one in the morning and at four o'clock had reached the ridge."
    assert verdicts("By 4 p.m. they had reached the ridge [@source, para. 1].", source) != ["4 p.m.: equivalent"]


def test_a_story_goes_on_to_the_next_day() -> None:
    source = "On 9 August 1704 the fleet was sighted. The next morning it anchored in the bay."
    assert rules("The fleet anchored in the bay on 10 August 1704 [@source, para. 1].", source) == []
    assert rules("The fleet anchored in the bay on 11 August 1704 [@source, para. 1].", source) != []


def test_it_is_said_from_where_the_day_is_told() -> None:
    found = check("John Garrick was brought out alive on the afternoon of 14 March 1895 [@source, para. 1].", _PAPER)
    assert "1895-03-14, from 1895-03-15, when it was written" in found.judgements[0].reason


def test_a_story_without_a_day_of_writing_has_no_yesterday() -> None:
    source = "On Friday, 15 March 1895, the jury met. Yesterday was a word that it avoided, and John Garrick was ill."
    assert rules("John Garrick was ill on 14 March 1895 [@source, para. 1].", source) != []


def test_an_hour_without_its_half_of_the_day_is_that_of_the_source() -> None:
    source = "The doctor had, until three colleagues arrived at 1.15 p.m., eight stretchers."
    assert rules("The doctor had eight stretchers until a quarter past one [@source, para. 1].", source) == []
    assert rules("The doctor had eight stretchers until a quarter past one in the morning [@source, para. 1].", source) != []


def test_days_of_the_month_are_days() -> None:
    source = "On 12 March 1895 the face fell. Three died afterwards, on the 13th, 16th and 21st of the month."
    assert rules("The three died on 13, 16 and 21 March 1895 [@source, para. 1].", source) == []


def test_today_of_a_time_since_is_not_the_day_of_what_is_told() -> None:
    source = "Saturday, 16 June 1934. It is fifteen weeks today since seven men sat down in a room. The meeting of 3 March began at ten."
    assert rules("On 3 March 1934 the seven men met at ten [@source, para. 1].", source) == []


def test_close_on_a_number_is_nearly_it() -> None:
    assert rules("They had lost nearly two million dollars [@source, para. 1].", "They had lost close on two million dollars.") == []


def test_the_next_day_is_not_the_day_of_what_was_told_before_it() -> None:
    source = "By 1 August five divisions had assembled outside the town. The general came, ready to lead the assault himself the next day."
    assert rules("By 1 August five divisions stood round the town [@source, para. 1].", source) == []
    assert rules("By 2 August five divisions stood round the town [@source, para. 1].", source) != []


_ENTRY = (
    "9 Nov. 1941. Supply. The dump now holds 310 tons of petrol. Convoy came up at dusk. Killed 83, wounded 251. At noon the wells gave "
    "40 gallons. In hospital 16.\n11 Nov. Ferry now takes 150 carts."
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("On 9 November 1941 the dump held 310 tons of fuel [@source, para. 1].", []),
        ("On 11 November 1941 the ferry took 150 carts [@source, para. 2].", []),
        ("When the convoy came up, 83 had been killed [@source, para. 1].", []),
        ("When the convoy came up, the wells gave 40 gallons [@source, para. 1].", ["undecided"]),
        ("In 1938 the fleet had 31 ships [@source, para. 3].", ["undecided", "undecided"]),
    ],
)
def test_a_dated_entry_is_of_its_day(sentence: str, found: list[str]) -> None:
    assert rules(sentence, f"{_ENTRY}\nIn 1938 he had 12 ships; the fleet now numbers 31 ships.") == found


@pytest.mark.parametrize("day", ["1 January AD 1", "0001-01-01", "9999-12-31"])
def test_at_the_ends_of_the_calendar_no_day_is_reckoned(day: str) -> None:
    source = f"{day}. Yesterday it rained, tomorrow it shall snow, and so from Monday.\nIt began on {day}. The next day it rained."
    assert rules("It rained on 3 May 1801 [@source, paras. 1, 2].", source) != []


@pytest.mark.parametrize("passage", ["The boat left at half past midnight.", "The boat left at 12.30 a.m."])
def test_twelve_without_its_half_of_the_day_is_also_that_of_the_night(passage: str) -> None:
    assert rules("The boat left at 12.30 [@source, para. 1].", passage) == []
    assert rules("The boat left at 12.30 that night [@source, para. 1].", passage) == []
    assert rules("The boat left at 12.30 in the afternoon [@source, para. 1].", passage) != []
    assert rules("The boat left at 1.30 [@source, para. 1].", passage) != []


def test_a_multiple_is_reckoned_from_two_numbers_of_one_sentence() -> None:
    passage = "The rent rose from £40 a year to £80."
    assert rules("The rent doubled to £80 a year [@source, para. 1].", passage) == ["undecided"]
    assert rules("The rent trebled to £80 a year [@source, para. 1].", passage) == ["number-not-in-passage"]

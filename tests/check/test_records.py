"""Rows of a table are records: of another ward, another week; and a printed line's columns are told in its order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.check import make
from tests.check.make import rules

from pincite.check import check_book
from pincite.check.conflicts import find_conflicts
from pincite.model.seed import LocatorKind, Passage
from pincite.quantity import read_quantities

_WARDS = """Ward: Quay; Deaths: 318; Inhabitants: 6,940
Ward: Castle; Deaths: 97; Inhabitants: 8,215
Ward: St. Anne; Deaths: 112; Inhabitants: 9,004"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("In the Castle ward 97 people died", []),
        ("In the Castle ward 318 people died", ["undecided"]),
        ("The Quay lost 318 people, and the Castle 97", []),
        ("In the worst of the wards 318 people died", []),
        ("St. Anne had 9,004 inhabitants", []),
        ("St. Anne had 8,215 inhabitants", ["undecided"]),
    ],
)
def test_number_of_one_row_is_not_borne_out_under_the_name_of_another(sentence: str, found: list[str]) -> None:
    assert rules(f"{sentence} [@source, paras. 1–3].", _WARDS) == found


def test_the_killed_of_a_row_are_not_its_wounded() -> None:
    row = "company: Artillery; captain: Hale; men: 52; killed: 14; wounded: 12; deserted: 3"
    assert rules("Captain Hale's gunners had fourteen killed and twelve wounded [@source, para. 1].", row) == []
    assert set(rules("Captain Hale's gunners had fourteen wounded and twelve killed [@source, para. 1].", row)) & {"different-subject"}


def test_head_of_a_cell_is_not_said_of_the_cell_before_it() -> None:
    source = """Year: 1853; Revenue (£): £7315; Profit (£): £4890; Dividend (%): 8 %
Year: 1854; Revenue (£): £6903; Profit (£): £3117; Dividend (%): 4 %"""
    chapter = "The revenue fell to £6,903. The profit fell from £4,890 to {}, and the dividend from 8 to 4 per cent [@source, paras. 1, 2]."
    assert rules(chapter.format("£3,117").replace("£6,903.", "£6,903 [@source, para. 2]."), source) == []
    assert rules("The profit of the year was £6,903 [@source, para. 2].", source) == ["undecided"]


def test_number_of_one_column_is_not_borne_out_in_the_words_of_another() -> None:
    source = "Item: Rope (ft.); Ordered: 3200 ft.; Landed at Port Hall: 3000 ft.; Weight (lb.): 160 lb."
    assert rules("They had ordered 3,200 ft. of rope [@source, para. 1].", source) == []
    assert rules("They had ordered 3,000 ft. of rope [@source, para. 1].", source) == ["undecided"]
    assert rules("Of the 3,200 ft. of rope ordered 3,000 were landed [@source, para. 1].", source) == []
    assert rules("The rope cost £160 [@source, para. 1].", source) == ["different-unit"]


_REPORT = "During the week ending 9 September the deaths rose to 131, and in that ending 16 September to 204."
_WEEKS = "\n".join(
    f"Week ending: {day} 1854; Deaths: {deaths}; Males: {males}"
    for day, deaths, males in (("9 September", 131, 60), ("16 September", 204, 93), ("23 September", 118, 54))
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("In the week ending 16 September 1854 93 males died", []),
        ("In the week ending 23 September 1854 93 males died", ["undecided", "undecided"]),
        ("In the week ending 23 September 1854 54 males died, against 93 in the week before", []),
    ],
)
def test_number_of_one_week_is_not_borne_out_under_another(sentence: str, found: list[str]) -> None:
    assert rules(f"{sentence} [@source, paras. 2, 3].", _WEEKS) == found


def test_row_of_another_week_is_no_rival() -> None:
    assert find_conflicts((make.seed_of(_REPORT, "report", "1854"), make.seed_of(_WEEKS, "weeks"))) == ()


def test_row_of_the_same_week_is_a_rival() -> None:
    (found,) = find_conflicts((make.seed_of(_REPORT, "report", "1854"), make.seed_of(_WEEKS.replace("131", "137"), "weeks")))
    assert (found.left.words, found.right.words) == ("131", "137")


def test_where_one_row_agrees_the_others_are_no_rivals() -> None:
    text = "Water is supplied to 3,904 houses by the company."
    table = "\n".join(
        f"Year: {year}; Houses supplied: {houses}; Complaints: {n}" for year, houses, n in ((1853, "3,786", 40), (1854, "3,904", 187))
    )
    assert find_conflicts((make.seed_of(text, "report"), make.seed_of(table, "table"))) == ()
    assert find_conflicts((make.seed_of(text, "report"), make.seed_of(table.replace("3,904", "3,907"), "table"))) != ()


_PRINTED = "Ward Houses Persons\nQuay 802 6,655\nCastle 1,604 7,870\nNorthgate 1,530 7,317\nIn all 3,936 21,842"
_TABLE = "| Ward | Houses | Persons |\n|---|---|---|\n| Quay | {} | {} |\n| Castle | 1,604 | 7,870 |\n\n: The wards. [@source, p. 1]\n"


def printed(chapter: str) -> set[str]:
    """The rules found in a chapter about a page with a table that is only text."""
    (seed,) = make.volume_of(chapter, {"source": "x"}).seeds
    passage = Passage(1, LocatorKind.PAGE, _PRINTED, 0, len(_PRINTED), 1, 5, page=1, quantities=read_quantities(_PRINTED))
    page = replace(seed, text=_PRINTED, passages=(passage,))
    return {str(f.rule) for f in check_book(replace(make.volume_of(chapter, {"source": "x"}), seeds=(page,))).all_findings}


def test_columns_of_a_printed_line_are_not_taken_for_exchanged() -> None:
    assert printed(_TABLE.format("802", "6,655")) == set()


@pytest.mark.parametrize(
    ("chapter", "found"),
    [
        (_TABLE.format("1,530", "6,655"), {"undecided"}),
        ("The Quay had 802 houses [@source, p. 1].", set()),
        ("The Quay had 1,530 houses [@source, p. 1].", {"undecided"}),
        ("There were 3,936 houses in all [@source, p. 1].", set()),
    ],
)
def test_number_of_one_printed_line_is_not_borne_out_under_the_name_of_another(chapter: str, found: set[str]) -> None:
    assert printed(chapter) == found


_HOSPITALS = """name: Convent; beds: 85; admissions: 1248; operations: 214; deaths: 163; nurses: 14; doctors: 2
name: Lyceum; beds: 210; admissions: 2960; operations: 811; deaths: 402; nurses: 31; doctors: 5"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The convent had fourteen nurses and two doctors [@source, para. 1]", []),
        ("The convent had two nurses and fourteen doctors [@source, para. 1]", ["undecided", "undecided"]),
        ("At the Lyceum surgeons operated 811 times, and 402 patients died [@source, para. 2]", []),
        ("At the Lyceum surgeons operated 402 times, and 811 patients died [@source, para. 2]", ["undecided", "undecided"]),
        ("The Lyceum, where 31 sisters nursed, took in 2,960 people [@source, para. 2]", []),
        ("The Convent had 85 beds, the Lyceum 210 [@source, paras. 1, 2]", []),
        ("The Convent, with 1,248 admissions, lost 163, and the Lyceum, with 2,960, lost 402 [@source, paras. 1, 2]", []),
        ("The Convent and the Lyceum lost 163 and 402 [@source, paras. 1, 2]", []),
        ("The Convent, with 402 deaths, and the Lyceum, with 163 [@source, paras. 1, 2]", ["undecided", "undecided"]),
    ],
)
def test_number_is_that_of_its_own_column_and_row(sentence: str, found: list[str]) -> None:
    assert rules(f"{sentence}.", _HOSPITALS) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("In 1951 the spleen rate was 78.1 per cent", []),
        ("In 1952 the spleen rate was 78.1 per cent", ["undecided"]),
        ("Spraying began in 1952, and by 1961 the spleen rate was 17.3 per cent", []),
    ],
)
def test_year_is_that_at_the_head_of_what_is_told_with_it(sentence: str, found: list[str]) -> None:
    row = "name: Luvo; spraying began: 1952-08-04; spleen rate in 1951: 78.1 %; spleen rate in 1961: 17.3 %"
    assert rules(f"{sentence} [@source, para. 1].", row) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The section was bored by up to 610 men", []),
        ("The section was bored by at least 610 men", ["hedge-added"]),
        ("The section took up to nineteen lives", ["hedge-added"]),
    ],
)
def test_head_of_a_column_may_bound_its_numbers(sentence: str, found: list[str]) -> None:
    assert rules(f"{sentence} [@source, para. 1].", "section: North; length m: 2310; most men: 610; deaths: 19") == found

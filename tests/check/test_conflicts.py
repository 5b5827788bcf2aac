"""Where two sources speak of one thing and give two numbers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.check import make

from pincite.check.conflicts import find_conflicts
from pincite.report.conflicts import conflicts_as_csv, conflicts_as_json, conflicts_as_text

ACCOUNTS = Path(__file__).parent / "accounts"
_LONG = "At 1:00 am on 3 July General Yokoyama halted the first offensive.\nThe garrison of Hengyang had 16,275 men under Fang."
_SHORT = "General Yokoyama called a halt to the attack on the 2nd of July.\nUnder Fang the garrison of Hengyang had 17,000 men.\nIt rained."


def test_rival_numbers_are_aligned_with_both_quotations() -> None:
    found = find_conflicts((make.seed_of(_LONG, "long"), make.seed_of(_SHORT, "short")))
    assert {(c.kind, c.left.words, c.right.words) for c in found} == {
        ("value", "16,275 men", "17,000 men"),
        ("date", "3 July", "2nd of July"),
    }
    assert all(c.left.quote in _LONG and c.right.quote in _SHORT for c in found)
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)


def test_sources_that_agree_have_no_conflict() -> None:
    assert find_conflicts((make.seed_of(_LONG, "long"), make.seed_of(_LONG, "again"))) == ()


def test_conflicts_are_told_as_text_json_and_csv() -> None:
    found = find_conflicts((make.seed_of(_LONG, "long"), make.seed_of(_SHORT, "short")))
    assert "‘16,275 men’ or ‘17,000 men’" in conflicts_as_text(found)
    assert '"schema": 1' in conflicts_as_json(found)
    assert conflicts_as_csv(found).count("\n") == len(found) + 1
    assert "do not disagree" in conflicts_as_text(())


@pytest.mark.parametrize(
    ("event", "year", "accounts", "false", "at_least"),
    [("wreck", "1887", ("gazette", "memoir"), 0, 17), ("strike", "1911", ("report", "diary"), 1, 13)],
)
def test_two_accounts_of_one_event_are_aligned(event: str, year: str, accounts: tuple[str, str], false: int, at_least: int) -> None:
    """Each two differ in some 18 numbers and agree in some six; ``false`` is how many of those told are no rivals."""
    texts = [(ACCOUNTS / f"{event}-{name}.txt").read_text(encoding="utf-8") for name in accounts]
    seeds = tuple(make.seed_of(text, name, year) for text, name in zip(texts, accounts, strict=True))
    told = [f"{c.kind}: ‘{c.left.words}’ or ‘{c.right.words}’" for c in find_conflicts(seeds)]
    expected = ACCOUNTS / f"{event}.expected.txt"
    if os.environ.get("PINCITE_GOLDEN") == "rewrite":
        expected.write_text("\n".join(told) + "\n", encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8").splitlines()
    assert len(told) - false >= at_least


def test_what_is_told_of_another_generation_is_no_contradiction() -> None:
    chronicle = "In 1858 there were 61 keepers. The yearly cost of the service was £11,340.\nIt rained.\nIt snowed."
    report = "In {} there were 43 keepers. The yearly cost of the service was £28,900.\nIt blew."
    for year, told in ((1927, 0), (1858, 2)):
        seeds = (make.seed_of(chronicle, "chronicle"), make.seed_of(report.format(year), "report"))
        assert len([c for c in find_conflicts(seeds) if c.kind == "value"]) == told


def test_a_series_of_years_is_no_contradiction() -> None:
    rows = "In 1881 the mill at Calder had 340 looms.\nIn 1891 the mill at Calder had 412 looms.\nIt rained."
    assert find_conflicts((make.seed_of(rows, "table"),)) == ()


def test_one_seed_that_contradicts_itself_is_told() -> None:
    slip = "The garrison of Hengyang under Fang had 16,275 men.\nUnder Fang the garrison of Hengyang had 17,000 men.\nIt rained."
    assert [(c.left.words, c.right.words) for c in find_conflicts((make.seed_of(slip, "long"),))] == [("16,275 men", "17,000 men")]


@pytest.mark.parametrize(
    "rows",
    [
        "Mine: Alder; Men employed: 210; Tons: 12,400\nMine: Birch; Men employed: 131; Tons: 8,050\nIt rained.",
        "Year: 1881; Men employed: 210; Tons: 12,400\nYear: 1882; Men employed: 224; Tons: 13,150\nIt rained.",
        "Mine: Birch; Men employed: 131; Tons: 8,050\nThe Alder mine employed 210 men in that year.\nIt rained.",
        "Mine: Birch; Year: 1881; Men employed: 131\nThe Birch mine employed 140 men in 1882.\nIt rained.",
    ],
)
def test_rows_that_name_different_things_are_no_rivals(rows: str) -> None:
    assert find_conflicts((make.seed_of(rows, "table"),)) == ()


@pytest.mark.parametrize(
    "text", ["The Birch mine employed 140 men.", "Mine: Birch; Men employed: 140; Tons: 8,050"], ids=["prose", "row of another table"]
)
def test_a_row_and_what_names_the_same_thing_are_rivals(text: str) -> None:
    seeds = (make.seed_of("Mine: Birch; Men employed: 131; Tons: 8,050\nIt rained.", "table"), make.seed_of(text + "\nIt snowed.", "other"))
    assert [(c.left.words, c.right.words[:3]) for c in find_conflicts(seeds)] == [("131", "140")]

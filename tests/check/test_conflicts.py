"""Where two sources speak of one thing and give two numbers."""

from __future__ import annotations

from tests.check import make

from pincite.check.conflicts import find_conflicts
from pincite.report.conflicts import conflicts_as_csv, conflicts_as_json, conflicts_as_text

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
